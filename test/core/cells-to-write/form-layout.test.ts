import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "../../../functions/core/cells-to-write/form-layout.ts";
import type { Cell, Grid } from "../../../sheets-schema/cells/cell.ts";
import { parseRows } from "../../../sheets-schema/reading/rows.ts";
import { columnIndexOf, type Sheet } from "../../../sheets-schema/sheet.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Request } from "../../../sheets-schema/template/requests.ts";
import { aGrid } from "../../builders.ts";

const CODE = columnIndexOf(scoreForm, "code");
const STATUS = columnIndexOf(scoreForm, "status");
const OFFICIAL = columnIndexOf(scoreForm, "official");
/** Where people type: a column of the member, of the bloc, and one that they added themselves. */
const TYPED = [columnIndexOf(scoreForm, "selfScore"), columnIndexOf(scoreForm, "blocReason"), scoreForm.columns.length];

type Line = readonly Cell[];

const headers: Line = scoreForm.columns.map((column) => column.header);
const formOf = (lines: readonly Line[], above: readonly Line[] = []): Grid => ({
  ...aGrid(scoreForm as unknown as Sheet, []),
  columnCount: scoreForm.columns.length + 1,
  rows: [...above, headers, ...lines],
});

interface RowRequests {
  readonly updateCells?: {
    readonly start: { readonly rowIndex: number; readonly columnIndex: number };
    readonly rows: readonly {
      readonly values: readonly { readonly userEnteredValue: { readonly stringValue: string } }[];
    }[];
  };
  readonly deleteDuplicates?: {
    readonly range: { readonly startRowIndex: number; readonly endRowIndex: number };
    readonly comparisonColumns: readonly Range[];
  };
  readonly deleteDimension?: { readonly range: Range };
  readonly insertDimension?: { readonly range: Range };
  readonly moveDimension?: { readonly source: Range; readonly destinationIndex: number };
}
interface Range {
  readonly startIndex: number;
  readonly endIndex: number;
}

/** The lines after `requests`, as Google applies them: a destination counts before the source is taken out. */
function applied(lines: readonly Line[], requests: readonly Request[]): Line[] {
  const rows = [...lines];
  for (const request of requests as readonly RowRequests[]) {
    const { deleteDimension, insertDimension, moveDimension, updateCells, deleteDuplicates } = request;
    if (deleteDimension !== undefined) {
      const { startIndex, endIndex } = deleteDimension.range;
      rows.splice(startIndex, endIndex - startIndex);
    } else if (insertDimension !== undefined) {
      const { startIndex, endIndex } = insertDimension.range;
      while (rows.length < startIndex) rows.push([]);
      rows.splice(startIndex, 0, ...Array.from({ length: endIndex - startIndex }, () => []));
    } else if (moveDimension !== undefined) {
      const { source, destinationIndex } = moveDimension;
      const count = source.endIndex - source.startIndex;
      if (destinationIndex > source.startIndex && destinationIndex < source.endIndex) throw new Error("into itself");
      const moved = rows.splice(source.startIndex, count);
      rows.splice(destinationIndex > source.startIndex ? destinationIndex - count : destinationIndex, 0, ...moved);
    } else if (updateCells !== undefined) {
      const { rowIndex, columnIndex } = updateCells.start;
      const text = updateCells.rows[0]?.values[0]?.userEnteredValue.stringValue;
      rows[rowIndex] = withCell(rows[rowIndex] ?? [], columnIndex, text);
    } else if (deleteDuplicates !== undefined) {
      const { startRowIndex: at, endRowIndex } = deleteDuplicates.range;
      if (endRowIndex !== at + 2) throw new Error("a row of our own and the one below it");
      const isAlike = deleteDuplicates.comparisonColumns.every(
        ({ startIndex }) => rows[at]?.[startIndex] === rows[at + 1]?.[startIndex],
      );
      if (isAlike) rows[at + 1] = [];
    } else throw new Error("a request of another kind");
  }
  return rows;
}

/** A run: the rows laid out, and the codes of the new ones written, as `formStructureRequests` does. */
function laidOut(grid: Grid, codes: readonly string[]): { grid: Grid; requests: readonly Request[] } {
  const form = parseRows(scoreForm, grid);
  const { requests, codes: after } = layOut(form, codes);
  const rows = applied(grid.rows, requests).map((line, index) => {
    const code = after[index - form.headerRow];
    return code === undefined || (line[CODE] !== undefined && line[CODE] !== "") ? line : withCell(line, CODE, code);
  });
  return { grid: { ...grid, rows }, requests };
}

const withCell = (line: Line, column: number, cell: Cell): Line =>
  Array.from({ length: Math.max(line.length, column + 1) }, (_, index) => (index === column ? cell : line[index]));

const isTyped = (line: Line): boolean => TYPED.some((column) => line[column] !== undefined);
const typedIn = (lines: readonly Line[]): string[] =>
  lines.filter(isTyped).map((line) => JSON.stringify(TYPED.map((column) => line[column])));

const allCodes = ["I", "I.1", "I.2", "I.3", "II", "II.1"];
/** A row as it may stand: with or without a code, typed in or not; each typed text is its own. */
const line = fc
  .record({
    code: fc.option(fc.constantFrom(...allCodes, "X.9", "I.1."), { nil: undefined }),
    typed: fc.uniqueArray(fc.constantFrom(...TYPED), { maxLength: 2 }),
    program: fc.uniqueArray(fc.constantFrom(STATUS, OFFICIAL), { maxLength: 2 }),
    text: fc.uuid(),
  })
  .map(({ code, typed, program, text }): Line => {
    const cells: Cell[] = Array.from({ length: scoreForm.columns.length + 1 }, () => undefined);
    cells[CODE] = code;
    for (const column of typed) cells[column] = text;
    for (const column of program) cells[column] = "Hợp lệ";
    return cells;
  });
const lines = fc.array(line, { maxLength: 10 });
const wantedCodes = fc.shuffledSubarray(allCodes);

describe("layOut", () => {
  it("brings any rows into the order of the criteria, those of none below in their old order", () => {
    fc.assert(
      fc.property(lines, wantedCodes, (standing, codes) => {
        const after = laidOut(formOf(standing), codes).grid.rows.slice(1);
        expect(after.slice(0, codes.length).map((row) => String(row[CODE] ?? "").replace(/\.$/, ""))).toEqual(codes);
        const firsts = new Set(
          codes.map((code) => {
            const isOf = (row: Line) => row[CODE] === code || row[CODE] === `${code}.`;
            const first = standing.findIndex((row) => isOf(row) && isTyped(row));
            return first < 0 ? standing.findIndex(isOf) : first;
          }),
        );
        const others = standing.filter((row, index) => isTyped(row) && !firsts.has(index));
        expect(after.slice(codes.length).filter(isTyped)).toEqual(others);
      }),
    );
  });

  it("takes the row in which somebody typed, of two that two runs at once have made", () => {
    const row = (code: string, typed?: string): Line => withCell(withCell([], CODE, code), TYPED[0] ?? 0, typed);
    const twice = [row("I"), row("I.1"), row("I.1", "typed"), row("II")];
    const { grid } = laidOut(formOf(twice), ["I", "I.1", "II"]);
    expect(grid.rows.slice(1).map((cells) => [cells[CODE], cells[TYPED[0] ?? 0]])).toEqual([
      ["I", undefined],
      ["I.1", "typed"],
      ["II", undefined],
      [undefined, undefined],
    ]);
  });

  it("loses nothing that anybody typed, a column of their own included", () => {
    fc.assert(
      fc.property(lines, wantedCodes, (standing, codes) => {
        expect(typedIn(laidOut(formOf(standing), codes).grid.rows.slice(1)).toSorted()).toEqual(
          typedIn(standing).toSorted(),
        );
      }),
    );
  });

  it("keeps what was typed beside its criterion", () => {
    fc.assert(
      fc.property(wantedCodes, wantedCodes, (before, after) => {
        const standing = before.map((code) => withCell([code], TYPED[0] ?? 0, `of ${code}`));
        for (const row of laidOut(formOf(standing), after).grid.rows.slice(1)) {
          expect(row[TYPED[0] ?? 0]).toBe(before.includes(String(row[CODE])) ? `of ${row[CODE]}` : undefined);
        }
      }),
    );
  });

  it("asks for nothing the second time", () => {
    fc.assert(
      fc.property(lines, wantedCodes, (standing, codes) => {
        expect(laidOut(laidOut(formOf(standing), codes).grid, codes).requests).toEqual([]);
      }),
    );
  });

  it("counts from the headers, wherever they stand", () => {
    const above: Line[] = [["Ghi chú của Khối"], []];
    const { grid } = laidOut(formOf([["I.2"], ["I.1"]], above), ["I.1", "I.2"]);
    expect(grid.rows.map((row) => row[0])).toEqual(["Ghi chú của Khối", undefined, "Mã", "I.1", "I.2"]);
  });

  it.each<[string, readonly string[], readonly string[], readonly Request[]]>([
    ["nothing where all stands", ["I", "I.1"], ["I", "I.1"], []],
    [
      "one row inserted in the middle, in the look of the one above",
      ["I", "I.2"],
      ["I", "I.1", "I.2"],
      [
        {
          insertDimension: {
            range: { sheetId: scoreForm.sheetId, dimension: "ROWS", startIndex: 2, endIndex: 3 },
            inheritFromBefore: true,
          },
        },
      ],
    ],
  ])("asks for %s", (_, before, after, requests) => {
    expect(layOut(parseRows(scoreForm, formOf(before.map((code) => [code]))), after).requests).toEqual(requests);
  });

  it("empties a row whose criterion is gone, and takes away only the row that it put above", () => {
    const standing = formOf([["I"], ["I.1"], ["I.2"]]);
    const { requests } = layOut(parseRows(scoreForm, standing), ["I", "I.2"]);
    expect(requests.map((request) => Object.keys(request)[0])).toEqual([
      "insertDimension",
      "updateCells",
      "deleteDuplicates",
      "deleteDimension",
      "moveDimension",
    ]);
    expect(applied(standing.rows, requests).slice(1)).toEqual([["I"], ["I.2"], []]);
  });

  it.each<[string, (rows: readonly Line[]) => Line[]]>([
    ["typed in that row", (rows) => rows.with(2, withCell(rows[2] ?? [], TYPED[0] ?? 0, 5))],
    ["typed beside its columns", (rows) => rows.with(2, withCell(rows[2] ?? [], TYPED[2] ?? 0, "ghi chú"))],
    ["inserted a row above", (rows) => rows.toSpliced(1, 0, withCell(["I.0"], TYPED[0] ?? 0, 3))],
    ["deleted it already", (rows) => rows.toSpliced(2, 1)],
  ])("loses nothing to a row that is to go when, after it was read, somebody %s", (_, meddle) => {
    const standing = formOf([["I"], ["I.1"], withCell(["I.2"], TYPED[0] ?? 0, 4)]);
    const { requests } = layOut(parseRows(scoreForm, standing), ["I", "I.2"]);
    const meddled = meddle(standing.rows);
    const after = applied(meddled, requests);
    expect(typedIn(after).toSorted()).toEqual(typedIn(meddled).toSorted());
    expect(after.filter((row) => row[CODE] === "I.2")).toEqual(meddled.filter((row) => row[CODE] === "I.2"));
  });
});
