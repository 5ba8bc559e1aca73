import { describe, expect, it } from "vitest";
import { copiedCell, withCopies } from "../../../functions/core/cells-to-write/overwritten-copies.ts";
import { planRefresh } from "../../../functions/plan-refresh.ts";
import { applyRequests } from "../../../scripts/apply-requests.ts";
import type { Spreadsheet } from "../../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { activities } from "../../../sheets-schema/sheets/activities.ts";
import { memory, ranking } from "../../../sheets-schema/sheets/generated.ts";
import { updateCells } from "../../../sheets-schema/template/requests.ts";
import { aSpreadsheet, NOW } from "../../builders.ts";

const bloc = ((): Spreadsheet => {
  const start = aSpreadsheet({
    activities: ["Một", "Hai", "Ba", "Bốn", "Năm"].map((title) => ({ member: "BTC", kind: "Khác", title })),
  });
  return applyRequests(start, planRefresh(readWorkbook(start), NOW).requests);
})();
/** The bloc whose hidden sheet has `rowCount` rows and two columns. */
const withHidden = (rowCount: number) => ({
  ...bloc,
  grids: bloc.grids.map((grid) => (grid.sheetId === memory.sheetId ? { ...grid, rowCount, columnCount: 2 } : grid)),
});
const statuses = (count: number, fields = "userEnteredValue") =>
  updateCells(
    activities.sheetId,
    1,
    2,
    Array.from({ length: count }, () => [{}]),
    fields,
  );

describe("withCopies", () => {
  it.each([2, 3, 4, 100])("shows what each cell held, in a hidden sheet of %i rows", (rowCount) => {
    const spreadsheet = withHidden(rowCount);
    const requests = [statuses(2), statuses(5)];
    const copied = withCopies(requests, readWorkbook(spreadsheet));
    const after = readWorkbook(applyRequests(spreadsheet, copied.requests));
    const held = (nth: number, count: number) =>
      Array.from({ length: count }, (_, down) => copiedCell(copied, requests[nth] ?? {}, down, after));
    expect(held(0, 2)).toEqual(["Một", "Hai"]);
    expect(held(1, 5)).toEqual([undefined, undefined, "Ba", "Bốn", "Năm"]);
    expect(copied.requests[0]).toEqual({
      updateSheetProperties: {
        properties: { sheetId: memory.sheetId, gridProperties: { columnCount: 2 + Math.ceil(7 / rowCount) } },
        fields: "gridProperties.columnCount",
      },
    });
    for (const row of after.generated.memory?.rows.slice(rowCount) ?? []) expect(row.slice(2)).toEqual([]);
  });

  it.each([
    ["a sheet of the program", [updateCells(ranking.sheetId, 0, 0, [[{}]], "userEnteredValue")]],
    ["looks", [statuses(5, "userEnteredFormat")]],
    ["more than 2,000 cells", [statuses(2_001)]],
  ])("copies nothing of %s", (_, requests) => {
    expect(withCopies(requests, readWorkbook(bloc)).requests).toEqual(requests);
  });

  it("copies nothing where the hidden sheet is gone", () => {
    const grids = bloc.grids.filter(({ sheetId }) => sheetId !== memory.sheetId);
    expect(withCopies([statuses(5)], readWorkbook({ ...bloc, grids })).requests).toHaveLength(1);
  });
});
