/** copyPaste, cutPaste. */

import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import type { ConditionalFormatRule, GridCoordinate, GridRange } from "../api/types.ts";
import { growGrid } from "../drafts/dimensions.ts";
import type { Draft } from "../drafts/draft.ts";
import { assertEditable, overlap, unbounded } from "../drafts/protection.ts";
import { decimalSignOf } from "../formulas/decimal-sign.ts";
import { followShift } from "../formulas/follow-changes.ts";
import { cellAt } from "../state/spreadsheet.ts";
import type { Cell } from "../state/stored-cell.ts";
import type { RequestHandlers } from "./context.ts";
import { closedRange, eachCell, editableBox, gridBox } from "./grid-range.ts";
import { bringsLook, pasted } from "./paste-cells.ts";

const heightOf = (box: Box): number => box.endRow - box.startRow;
const widthOf = (box: Box): number => box.endColumn - box.startColumn;

const covers = (outer: Box, inner: Box): boolean =>
  outer.startRow <= inner.startRow &&
  outer.endRow >= inner.endRow &&
  outer.startColumn <= inner.startColumn &&
  outer.endColumn >= inner.endColumn;

const moved = (box: Box, rows: number, columns: number): Box => ({
  startRow: box.startRow + rows,
  endRow: box.endRow + rows,
  startColumn: box.startColumn + columns,
  endColumn: box.endColumn + columns,
});

/** Cells cut loose from the sheet, so that a destination may overlap its source. */
function taken(draft: Draft, sheetId: number, box: Box, transpose: boolean): (Cell | undefined)[][] {
  const sheet = draft.sheet(sheetId);
  const [height, width] = transpose ? [widthOf(box), heightOf(box)] : [heightOf(box), widthOf(box)];
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) =>
      cellAt(sheet, box.startRow + (transpose ? column : row), box.startColumn + (transpose ? row : column)),
    ),
  );
}

/** A destination that holds the source several times is filled with it; any other takes it once, from its corner. */
function target(draft: Draft, range: GridRange | undefined, height: number, width: number) {
  const { sheetId, box } = gridBox(draft, range, "destination");
  const rows = heightOf(box) % height === 0 ? heightOf(box) : height;
  const columns = widthOf(box) % width === 0 ? widthOf(box) : width;
  const whole = { ...box, endRow: box.startRow + rows, endColumn: box.startColumn + columns };
  growGrid(draft, sheetId, whole.endRow, whole.endColumn);
  assertEditable(draft, draft.sheet(sheetId), whole);
  return { sheetId, box: whole };
}

/** Merges of the source come along to each place that it is pasted to; those that were there come apart. */
function pasteMerges(
  draft: Draft,
  source: { sheetId: number; box: Box },
  sheetId: number,
  places: readonly Box[],
): void {
  const merges = draft
    .sheet(source.sheetId)
    .merges.map(unbounded)
    .filter((merge) => covers(source.box, merge));
  const kept = draft.sheet(sheetId).merges.filter((merge) => !places.some((box) => overlap(unbounded(merge), box)));
  const made = places.flatMap(({ startRow, startColumn }) =>
    merges.map((merge) =>
      closedRange(sheetId, moved(merge, startRow - source.box.startRow, startColumn - source.box.startColumn)),
    ),
  );
  draft.patch(sheetId, { merges: [...kept, ...made] });
}

/** Rules that hold for a source hold for where it is pasted too. */
function pasteRules(draft: Draft, source: { sheetId: number; box: Box }, sheetId: number, box: Box): void {
  const concerned = (rule: ConditionalFormatRule): boolean =>
    (rule.ranges ?? []).some((range) => covers(unbounded(range), source.box));
  const rules = draft.sheet(source.sheetId).conditionalFormats.filter(concerned);
  if (rules.length === 0) return;
  const range = closedRange(sheetId, box);
  if (sheetId !== source.sheetId) {
    const added = rules.map((rule) => ({ ...rule, ranges: [range] }));
    draft.patch(sheetId, { conditionalFormats: [...draft.sheet(sheetId).conditionalFormats, ...added] });
    return;
  }
  const widened = draft
    .sheet(sheetId)
    .conditionalFormats.map((rule) =>
      concerned(rule) && !(rule.ranges ?? []).some((one) => covers(unbounded(one), box))
        ? { ...rule, ranges: [...(rule.ranges ?? []), range] }
        : rule,
    );
  draft.patch(sheetId, { conditionalFormats: widened });
}

/** A reference to cells that were all cut goes where they went. */
function followCut(draft: Draft, sheetId: number, box: Box, to: Box): void {
  const [rows, columns] = [to.startRow - box.startRow, to.startColumn - box.startColumn];
  const shift = (range: GridRange): GridRange => {
    const area = unbounded(range);
    if (!covers(box, area)) return range;
    const { startRow, endRow, startColumn, endColumn } = moved(area, rows, columns);
    return {
      ...range,
      startRowIndex: startRow,
      endRowIndex: endRow,
      startColumnIndex: startColumn,
      endColumnIndex: endColumn,
    };
  };
  followShift(draft, sheetId, shift);
  draft.namedRanges = draft.namedRanges.map((named) =>
    (named.range.sheetId ?? 0) === sheetId ? { ...named, range: shift(named.range) } : named,
  );
}

export const copyPasteRequests: RequestHandlers = {
  copyPaste: ({ source, destination, pasteType, pasteOrientation }, { draft }) => {
    const from = gridBox(draft, source as GridRange | undefined, "source");
    const transpose = pasteOrientation === "TRANSPOSE";
    const type = (pasteType ?? "PASTE_NORMAL") as string;
    const cells = taken(draft, from.sheetId, from.box, transpose);
    const [height, width] = [cells.length, cells[0]?.length ?? 0];
    const to = target(draft, destination as GridRange | undefined, height, width);
    const decimal = decimalSignOf(draft.properties.locale);
    eachCell(to.box, (row, column) => {
      const [down, across] = [(row - to.box.startRow) % height, (column - to.box.startColumn) % width];
      const [fromRow, fromColumn] = transpose ? [across, down] : [down, across];
      const pasting = {
        type,
        rows: row - from.box.startRow - fromRow,
        columns: column - from.box.startColumn - fromColumn,
        decimal,
      };
      const own = cellAt(draft.sheet(to.sheetId), row, column);
      draft.setCell(to.sheetId, row, column, pasted(own, cells[down]?.[across], pasting));
    });
    if (!transpose && bringsLook(type)) {
      const places: Box[] = [];
      for (let row = to.box.startRow; row < to.box.endRow; row += height) {
        for (let column = to.box.startColumn; column < to.box.endColumn; column += width) {
          places.push({ startRow: row, endRow: row + height, startColumn: column, endColumn: column + width });
        }
      }
      pasteMerges(draft, from, to.sheetId, places);
    }
    if (bringsLook(type) || type === "PASTE_CONDITIONAL_FORMATTING") pasteRules(draft, from, to.sheetId, to.box);
    return undefined;
  },

  cutPaste: ({ source, destination, pasteType }, { draft }) => {
    const from = editableBox(draft, source as GridRange | undefined, "source");
    if (destination === undefined) throw invalid("destination is required.");
    const { sheetId: sheet, rowIndex = 0, columnIndex = 0 } = destination as GridCoordinate;
    const corner = { sheetId: sheet ?? 0, startRowIndex: rowIndex, startColumnIndex: columnIndex };
    const start = gridBox(
      draft,
      { ...corner, endRowIndex: rowIndex + 1, endColumnIndex: columnIndex + 1 },
      "destination",
    );
    const box = moved(from.box, rowIndex - from.box.startRow, columnIndex - from.box.startColumn);
    growGrid(draft, start.sheetId, box.endRow, box.endColumn);
    assertEditable(draft, draft.sheet(start.sheetId), box);
    const type = (pasteType ?? "PASTE_NORMAL") as string;
    const cells = taken(draft, from.sheetId, from.box, false);
    const merges = draft.sheet(from.sheetId).merges.filter((merge) => covers(from.box, unbounded(merge)));
    if (bringsLook(type)) pasteMerges(draft, from, start.sheetId, [box]);
    draft.patch(from.sheetId, { merges: draft.sheet(from.sheetId).merges.filter((merge) => !merges.includes(merge)) });
    // What was cut leaves nothing behind of what is pasted; its formulas still mean the same cells.
    const emptied = { type, rows: 0, columns: 0, decimal: decimalSignOf(draft.properties.locale) };
    eachCell(from.box, (row, column) => {
      const own = cellAt(draft.sheet(from.sheetId), row, column);
      draft.setCell(from.sheetId, row, column, pasted(own, undefined, emptied));
    });
    eachCell(box, (row, column) => {
      const cell = cells[row - box.startRow]?.[column - box.startColumn];
      const own = cellAt(draft.sheet(start.sheetId), row, column);
      draft.setCell(start.sheetId, row, column, pasted(own, cell, emptied));
    });
    if (start.sheetId === from.sheetId) followCut(draft, from.sheetId, from.box, box);
    return undefined;
  },
};
