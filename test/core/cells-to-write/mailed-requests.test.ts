import { describe, expect, it } from "vitest";
import { mailedRequests } from "../../../functions/core/cells-to-write/mailed-requests.ts";
import { CLAIMS } from "../../../functions/core/memory/memory.ts";
import type { Cell, Grid } from "../../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { memory } from "../../../sheets-schema/sheets/generated.ts";

const workbook = (rows: readonly (readonly Cell[])[]): Workbook => {
  const grid: Grid = {
    sheetId: memory.sheetId,
    title: memory.title,
    hidden: true,
    rowCount: 50,
    columnCount: 4,
    rows,
    protectedRanges: [],
  };
  return { generated: { memory: grid } } as unknown as Workbook;
};
const writtenRows = (rows: readonly (readonly Cell[])[], folder: string): number[] =>
  mailedRequests(workbook(rows), { claims: new Map([[folder, ["b", "a"]]]), told: new Set() }).flatMap((request) => {
    const { updateCells } = request as { readonly updateCells?: { readonly start: { readonly rowIndex: number } } };
    return updateCells === undefined ? [] : [updateCells.start.rowIndex];
  });

describe("claims in the hidden sheet", () => {
  it("of a folder that is new stand right below the last row, whatever copies stand beside and below", () => {
    const rows = [
      ["seen DV1", "…"],
      [`${CLAIMS}m1`, "a b"],
    ];
    expect(writtenRows(rows, "m2")).toEqual([2]);
    expect(writtenRows([...rows, [undefined, undefined, "a copy"], ["", "", undefined, 3]], "m2")).toEqual([2]);
  });

  it("that stand already are not written again", () => {
    expect(
      writtenRows(
        [
          [`${CLAIMS}m1`, "a b"],
          [undefined, undefined, "a copy"],
        ],
        "m1",
      ),
    ).toEqual([]);
  });
});
