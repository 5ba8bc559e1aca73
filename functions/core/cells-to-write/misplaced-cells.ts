/**
 * What a write overwrote because people moved or inserted columns after the sheet was read. The API has no conditional
 * write, and its answer is the first that tells. What stood there is put back at once: the write made copies of it; where
 * it made none, or its answer was lost, it is known from the read.
 */
import { type Cell, isBlank, sameCell, textOf } from "../../../sheets-schema/cells/cell.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { type CellData, type Request, updateCells } from "../../../sheets-schema/template/requests.ts";
import { type CellsWrite, cellsWritten } from "./cells-write.ts";
import { cellData } from "./column-requests.ts";
import { type Copied, copiedCell } from "./overwritten-copies.ts";

/** A write of a run: what it was planned from, what it asked for, and the copies that it was answered with. */
export interface PastWrite {
  readonly read: Workbook;
  readonly requests: readonly Request[];
  readonly copied?: Copied;
  /** It put back what an earlier one had overwritten. */
  readonly isMend?: boolean;
}

/**
 * The requests that put back what `past` overwrote in columns that are not the program's, as `now`, the answer to it,
 * shows; none where every column stood where it was read. A cell that somebody has changed since is left alone.
 */
export function misplacedCells({ read, requests, copied, isMend }: PastWrite, now: Workbook): Request[] {
  const before = typedSheetsById(read);
  const after = typedSheetsById(now);
  const writes = requests.flatMap((request) => cellsWritten(request) ?? []);
  return requests.flatMap((request) => {
    const cells = cellsWritten(request);
    if (cells === undefined) return [];
    const { sheetId, rowIndex, columnIndex } = cells.start;
    const [old, standing] = [before.get(sheetId), after.get(sheetId)];
    if (old === undefined || standing === undefined) return [];
    const isMoved = headerAt(old, columnIndex) !== headerAt(standing, columnIndex);
    if (!isMoved && isMend !== true) return [];
    return cells.rows.flatMap(({ values: [written] }, down) => {
      const at = rowIndex + down;
      if (written === undefined) return [];
      const aimed = isMoved && isMend === true ? aimedAgain(old, standing, at, columnIndex, written) : [];
      if (!sameCell(standing.grid?.rows[at]?.[columnIndex], cellOf(written))) return aimed;
      const putBack = (cell: Cell) => updateCells(sheetId, at, columnIndex, [[valueOnly(cell)]], "userEnteredValue");
      if (copied?.starts.has(request) !== true) {
        if (!isMoved) return [];
        const typed = typedBefore(old, standing, at, columnIndex, columnsWritten(writes, sheetId, at));
        return [putBack(typed), ...aimed];
      }
      const held = copiedCell(copied, request, down, now);
      // What stood there already another run wrote by the same mistake: that one knows what it overwrote.
      if (sameValue(held, cellOf(written))) return aimed;
      // In its column a mend overwrote what it was to replace, unless somebody typed there by then.
      if (!isMoved && sameValue(held, old.grid?.rows[at]?.[columnIndex])) return [];
      return [putBack(held), ...aimed];
    });
  });
}

/** Copies bear no formats and no links. */
const sameValue = (a: Cell, b: Cell): boolean => sameCell(plain(a), plain(b));
function plain(cell: Cell): Cell {
  if (typeof cell !== "object") return cell === "" ? undefined : cell;
  if ("number" in cell) return cell.number;
  return "text" in cell ? cell.text : cell.error;
}

const typedSheetsById = ({ sheets, forms }: Workbook): Map<number, ParsedSheet> =>
  new Map(
    ([...Object.values(sheets), ...forms.values()] as unknown as readonly ParsedSheet[]).flatMap((parsed) =>
      parsed.grid === undefined ? [] : [[parsed.grid.sheetId, parsed]],
    ),
  );

const headersOf = ({ grid, headerRow }: ParsedSheet): readonly Cell[] => grid?.rows[headerRow - 1] ?? [];
const headerAt = (parsed: ParsedSheet, column: number): string => matchKey(textOf(headersOf(parsed)[column]));

/** The columns into which the writes put something in that row: what stands there now tells nothing of before. */
const columnsWritten = (writes: readonly CellsWrite[], sheetId: number, rowIndex: number): ReadonlySet<number> =>
  new Set(
    writes.flatMap(({ start, rows }) => {
      const down = rowIndex - start.rowIndex;
      return start.sheetId === sheetId && down >= 0 && down < rows.length ? [start.columnIndex] : [];
    }),
  );

/** What was to be put back, where its column is now: columns moved again before it was. */
function aimedAgain(
  old: ParsedSheet,
  standing: ParsedSheet,
  rowIndex: number,
  columnIndex: number,
  value: CellData,
): Request[] {
  const header = headerAt(old, columnIndex);
  const column = header === "" ? -1 : headersOf(standing).findIndex((cell) => matchKey(textOf(cell)) === header);
  const { sheetId, rows } = standing.grid ?? { sheetId: 0, rows: [] };
  return column >= 0 && sameCell(rows[rowIndex]?.[column], old.grid?.rows[rowIndex]?.[columnIndex])
    ? [updateCells(sheetId, rowIndex, column, [[value]], "userEnteredValue")]
    : [];
}

/** What stood in that column of that row when it was read; undefined in a column that is new. */
function typedBefore(
  old: ParsedSheet,
  standing: ParsedSheet,
  rowIndex: number,
  column: number,
  written: ReadonlySet<number>,
): Cell {
  const oldColumns = new Map(headersOf(old).map((header, index) => [matchKey(textOf(header)), index]));
  const header = headerAt(standing, column);
  const from = header === "" ? undefined : oldColumns.get(header);
  if (from === undefined) return undefined;
  const ours = new Set(
    standing.sheet.columns
      .filter(({ typedBy }) => typedBy.includes("program"))
      .map(({ field }) => standing.columns.get(field)),
  );
  const pairs = headersOf(standing).flatMap((each, is): { was: number; is: number }[] => {
    const was = oldColumns.get(matchKey(textOf(each)));
    return was === undefined || written.has(is) || isBlank(each) ? [] : [{ was, is }];
  });
  const row = standing.grid?.rows[rowIndex] ?? [];
  const rows = old.grid?.rows ?? [];
  // Rows may have moved as well: then the one that is alike in all else, or in all that people type.
  const alike = (compared: typeof pairs) => {
    const isSame = (candidate: readonly Cell[] | undefined): boolean =>
      candidate !== undefined && compared.every(({ was, is }) => sameCell(candidate[was], row[is]));
    return isSame(rows[rowIndex]) ? rows[rowIndex] : rows.find((candidate) => isSame(candidate));
  };
  return (alike(pairs) ?? alike(pairs.filter(({ is }) => !ours.has(is))))?.[from];
}

const cellOf = ({ userEnteredValue = {} }: CellData): Cell =>
  userEnteredValue.numberValue ?? userEnteredValue.stringValue ?? userEnteredValue.boolValue;

/** The format of the cell stands: it moved with its column. */
const valueOnly = (cell: Cell): CellData => {
  const { userEnteredValue } = cellData(cell);
  return userEnteredValue === undefined ? {} : { userEnteredValue };
};
