import { describe, expect, it } from "vitest";
import { misplacedCells } from "../../../functions/core/cells-to-write/misplaced-cells.ts";
import { withCopies } from "../../../functions/core/cells-to-write/overwritten-copies.ts";
import { planRefresh } from "../../../functions/plan-refresh.ts";
import { applyRequests } from "../../../scripts/apply-requests.ts";
import type { Cell, Spreadsheet } from "../../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { columnIndexOf } from "../../../sheets-schema/sheet.ts";
import { activities } from "../../../sheets-schema/sheets/activities.ts";
import { updateCells } from "../../../sheets-schema/template/requests.ts";
import { aSpreadsheet, NOW } from "../../builders.ts";

const STATUS = columnIndexOf(activities, "status");
const LAST_TYPED = STATUS - 1;
const rowsOf = ({ grids }: Spreadsheet): readonly (readonly Cell[])[] =>
  grids.find(({ sheetId }) => sheetId === activities.sheetId)?.rows ?? [];
const withRows = (spreadsheet: Spreadsheet, change: (rows: readonly (readonly Cell[])[]) => (readonly Cell[])[]) => ({
  ...spreadsheet,
  grids: spreadsheet.grids.map((grid) =>
    grid.sheetId === activities.sheetId ? { ...grid, rows: change(grid.rows) } : grid,
  ),
});

const plan = (spreadsheet: Spreadsheet) => planRefresh(readWorkbook(spreadsheet), NOW).requests;
/** All but the statuses stands already: the next write is of statuses. */
const typed = ((): Spreadsheet => {
  const bloc = aSpreadsheet({
    activities: [
      { member: "BTC", kind: "Phong trào thi đua", title: "Quý I", evidence: "Số 1-KH" },
      { member: "BDV", kind: "Phong trào thi đua", title: "Quý II", evidence: "Số 2-KH" },
    ],
  });
  return applyRequests(bloc, plan(bloc));
})();

/** The sheet after a write that was planned before `meddle`. */
function written(meddle: (rows: readonly (readonly Cell[])[]) => (readonly Cell[])[]) {
  const past = { read: readWorkbook(typed), requests: plan(typed) };
  const after = applyRequests(withRows(typed, meddle), past.requests);
  return { after, mended: applyRequests(after, misplacedCells(past, readWorkbook(after))) };
}
const insertColumn = (rows: readonly (readonly Cell[])[]) => rows.map((row) => [undefined, ...row]);

describe("misplacedCells", () => {
  it("is nothing where every column stood, also when rows were moved", () => {
    const { after, mended } = written((rows) => [rows[0] ?? [], ...rows.slice(1).toReversed()]);
    expect(mended).toEqual(after);
  });

  it("puts back what statuses overwrote when a column was inserted", () => {
    const { after, mended } = written(insertColumn);
    expect(rowsOf(after).map((row) => row[LAST_TYPED + 1])).not.toContain("Số 1-KH");
    expect(rowsOf(mended).map((row) => row[LAST_TYPED + 1])).toEqual(["Minh chứng", "Số 1-KH", "Số 2-KH"]);
  });

  it("finds the row by what stands beside it when rows were moved as well", () => {
    const { mended } = written((rows) => insertColumn([rows[0] ?? [], ...rows.slice(1).toReversed()]));
    expect(rowsOf(mended).map((row) => row[LAST_TYPED + 1])).toEqual(["Minh chứng", "Số 2-KH", "Số 1-KH"]);
  });

  it("puts back two cells of one row, neither of which tells what the row was", () => {
    const writes = [LAST_TYPED, STATUS].map((column) =>
      updateCells(
        activities.sheetId,
        2,
        column,
        [[{ userEnteredValue: { stringValue: "Hợp lệ" } }]],
        "userEnteredValue",
      ),
    );
    const past = { read: readWorkbook(typed), requests: writes };
    const after = applyRequests(withRows(typed, insertColumn), writes);
    const mended = applyRequests(after, misplacedCells(past, readWorkbook(after)));
    expect(rowsOf(mended)[2]).toEqual(insertColumn(rowsOf(typed))[2]);
  });

  it("puts back what was typed after the sheet was read, by the copies that the write made", () => {
    const [read, requests] = [readWorkbook(typed), plan(typed)];
    const copied = withCopies(requests, read);
    const meddled = withRows(typed, (rows) => {
      const row = [...(rows[1] ?? [])].with(LAST_TYPED, "Số 8-KH").with(2, "Quý III");
      return insertColumn(rows.with(1, row));
    });
    const after = applyRequests(meddled, copied.requests);
    expect(rowsOf(after)[1]?.[LAST_TYPED + 1]).not.toBe("Số 8-KH");
    const mended = applyRequests(after, misplacedCells({ read, requests, copied }, readWorkbook(after)));
    expect(rowsOf(mended).map((row) => row.slice(0, LAST_TYPED + 2))).toEqual(
      rowsOf(meddled).map((row) => row.slice(0, LAST_TYPED + 2)),
    );
  });

  /** The sheet after a mistaken write with its copies, and what it is answered with. */
  function mistaken(start: Spreadsheet) {
    const [read, requests] = [readWorkbook(typed), plan(typed)];
    const copied = withCopies(requests, read);
    const after = applyRequests(start, copied.requests);
    return { after, mend: misplacedCells({ read, requests, copied }, readWorkbook(after)) };
  }
  const evidence = (spreadsheet: Spreadsheet) => rowsOf(spreadsheet).map((row) => row[LAST_TYPED + 1]);

  it("of two runs that made the same mistake the second puts nothing back", () => {
    const first = mistaken(withRows(typed, insertColumn));
    const second = mistaken(first.after);
    expect(second.mend).toEqual([]);
    expect(evidence(applyRequests(second.after, first.mend))).toEqual(["Minh chứng", "Số 1-KH", "Số 2-KH"]);
  });

  it("gives back what somebody typed before the mend came, and nothing where nobody did", () => {
    const { after, mend } = mistaken(withRows(typed, insertColumn));
    const read = readWorkbook(after);
    const copied = withCopies(mend, read);
    const mendedOn = (start: Spreadsheet) => {
      const mended = applyRequests(start, copied.requests);
      const past = { read, requests: mend, copied, isMend: true };
      return applyRequests(mended, misplacedCells(past, readWorkbook(mended)));
    };
    expect(evidence(mendedOn(after))).toEqual(["Minh chứng", "Số 1-KH", "Số 2-KH"]);
    const retyped = withRows(after, (rows) => rows.with(1, (rows[1] ?? []).with(LAST_TYPED + 1, "Số 9-KH")));
    expect(evidence(mendedOn(retyped))).toEqual(["Minh chứng", "Số 9-KH", "Số 2-KH"]);
  });

  it("puts back what stood there although columns move once more before it does", () => {
    const past = { read: readWorkbook(typed), requests: plan(typed) };
    const after = applyRequests(withRows(typed, insertColumn), past.requests);
    const mend = { read: readWorkbook(after), requests: misplacedCells(past, readWorkbook(after)), isMend: true };
    const again = applyRequests(withRows(after, insertColumn), mend.requests);
    const mended = applyRequests(again, misplacedCells(mend, readWorkbook(again)));
    expect(rowsOf(mended).map((row) => row.slice(0, LAST_TYPED + 3))).toEqual(
      rowsOf(typed).map((row) => [undefined, undefined, ...row.slice(0, LAST_TYPED + 1)]),
    );
  });

  it("empties a new column in which nobody had typed when it was read", () => {
    const { mended } = written((rows) => rows.map((row) => row.toSpliced(STATUS, 0, undefined)));
    expect(rowsOf(mended).map((row) => row[STATUS])).toEqual([undefined, undefined, undefined]);
  });

  it("leaves a cell that somebody has changed since", () => {
    const past = { read: readWorkbook(typed), requests: plan(typed) };
    const after = applyRequests(withRows(typed, insertColumn), past.requests);
    const changed = withRows(after, (rows) => rows.with(1, (rows[1] ?? []).with(STATUS, "Số 9-KH")));
    const mended = applyRequests(changed, misplacedCells(past, readWorkbook(changed)));
    expect(rowsOf(mended).map((row) => row[STATUS])).toEqual(["Minh chứng", "Số 9-KH", "Số 2-KH"]);
  });
});
