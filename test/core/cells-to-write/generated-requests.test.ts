import { describe, expect, it } from "vitest";
import { generatedRequests } from "../../../functions/core/cells-to-write/generated-requests.ts";
import type { RenderedSheet } from "../../../functions/core/cells-to-write/sheet-table.ts";
import type { ContentRequest } from "../../../scripts/apply-requests.ts";
import type { Cell, Grid } from "../../../sheets-schema/cells/cell.ts";

type Rows = readonly (readonly Cell[])[];

const sheet = (rows: Rows): RenderedSheet => ({
  rows: rows.map((cells, index) => ({ cells, style: index === 0 ? "header" : "body" })),
  widths: [80, 80],
  name: "ranking",
  digits: [],
});
const grid = (rows: Rows): Grid => ({
  sheetId: 7,
  title: "Xếp hạng",
  hidden: false,
  protectedRanges: [],
  rowCount: 20,
  columnCount: 2,
  rows,
});
/** First row and texts of each block that is written. */
const written = (rendered: Rows, standing: Rows) =>
  (generatedRequests(sheet(rendered), grid(standing)) as readonly ContentRequest[]).flatMap(({ updateCells }) =>
    updateCells === undefined
      ? []
      : [
          [
            updateCells.start.rowIndex,
            ...updateCells.rows.map(({ values }) =>
              values.map(({ userEnteredValue }) => userEnteredValue?.stringValue),
            ),
          ],
        ],
  );

const standing = [
  ["Đơn vị", "Hạng"],
  ["A", "1"],
  ["B", "2"],
  ["C", "3"],
  ["D", "4"],
];

describe("a generated sheet that stands", () => {
  it("is left alone where nothing differs, blank rows below included", () => {
    expect(generatedRequests(sheet(standing), grid([...standing, [], ["", undefined]]))).toEqual([]);
  });

  it("is written in the rows that differ, neighbours in one block", () => {
    expect(
      written(
        [
          ["Đơn vị", "Hạng"],
          ["A", "1"],
          ["C", "2"],
          ["B", "3"],
          ["D", "4"],
        ],
        standing,
      ),
    ).toEqual([[2, ["C", "2"], ["B", "3"]]]);
    expect(
      written(
        [
          ["Đơn vị", "Hạng"],
          ["A", "2"],
          ["B", "2"],
          ["C", "3"],
          ["D", "5"],
        ],
        standing,
      ),
    ).toEqual([
      [1, ["A", "2"]],
      [4, ["D", "5"]],
    ]);
  });

  it("is written as a whole where it grows or shrinks, and what is left below is emptied", () => {
    expect(written(standing.slice(0, 4), standing)).toEqual([
      [0, ["Đơn vị", "Hạng"], ["A", "1"], ["B", "2"], ["C", "3"], [undefined, undefined]],
    ]);
    expect(written([...standing, ["E", "5"]], standing)[0]).toHaveLength(7);
  });
});

describe("figures of a generated sheet", () => {
  const formats = (cells: readonly Cell[], digits: readonly number[]) =>
    (
      generatedRequests({ ...sheet([cells]), rows: [{ cells, style: "body" }], digits }, grid([])) as ContentRequest[]
    ).flatMap(({ updateCells }) =>
      (updateCells?.rows[0]?.values ?? []).map(({ userEnteredFormat }) => [
        userEnteredFormat?.horizontalAlignment,
        userEnteredFormat?.numberFormat?.pattern,
      ]),
    );

  it("stand in the middle, so that two neighbours or a word beside them never read as one; words stay where they begin", () => {
    expect(formats([8, "45"], [])).toEqual([
      ["CENTER", "#,##0"],
      [undefined, undefined],
    ]);
  });

  it("have the decimals of their column, and never fewer than they need", () => {
    expect(formats([94.5, 94.125], [2, 2])).toEqual([
      ["CENTER", "#,##0.00"],
      ["CENTER", "#,##0.000"],
    ]);
  });
});
