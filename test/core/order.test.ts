/** The same input, rules and time give the same bytes, whatever the order of rows, columns, sheets and members. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "../../functions/core/result.ts";
import { rankingTable } from "../../functions/core/tables/ranking-table.ts";
import { scoreMatrixTable } from "../../functions/core/tables/score-matrix-table.ts";
import { planRefresh } from "../../functions/plan-refresh.ts";
import { applyRequests } from "../../scripts/apply-requests.ts";
import type { Grid, Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { discussion, issueSheet, ranking, scoreMatrix, summary } from "../../sheets-schema/sheets/generated.ts";
import { aMember, aSpreadsheet, members, NOW, resultOfSheets } from "../builders.ts";

const full = { "I.1": 6, "I.2": 4, "II.1": 10 };
const bloc = aSpreadsheet({
  members: [...members, aMember("UBKT", "Ủy ban Kiểm tra"), aMember("TCT", "Trường Chính trị")],
  settings: { tieChain: "I; chậm nộp ít hơn; biểu quyết" },
  awards: [
    { order: 1, name: "Xuất sắc", group: "Xếp loại", scoreFrom: 19, minimumShare: 90 },
    { order: 2, name: "Tốt", group: "Xếp loại", scoreFrom: 15 },
  ],
  activities: [
    { member: "BTC", kind: "Phong trào thi đua", title: "Quý I", to: "05/01/2024" },
    { member: "BTC", kind: "Phong trào thi đua", title: "Quý II", to: "05/01/2023" },
    { member: "Ban Lạ", kind: "An sinh xã hội", title: "Quà Tết", cost: 5_000_000 },
  ],
  exclusions: [
    { member: "TCT", scope: "Xếp hạng", ground: "Không đăng ký" },
    { member: "TCT", scope: "Khen thưởng", ground: "Kê khai không đúng" },
  ],
  extensions: [
    { milestone: "M13", member: "UBKT", until: "02/12/2024", reason: "Họp", grantedBy: "Khối" },
    { milestone: "M13", member: "UBKT", until: "02/12/2024", time: "20:00", reason: "Họp", grantedBy: "Khối" },
  ],
  votes: [
    { subject: "Phân định đồng hạng", round: 1, candidate: "BTC", agreed: 6 },
    { subject: "Phân định đồng hạng", round: 2, candidate: "BDV", agreed: 4 },
  ],
  forms: {
    BTC: { ...full, "I.1": 5 },
    BDV: { ...full, "I.1": 5, "I.3": "ba" },
    BAO: { ...full, "I.1": 7, "II.1": { selfScore: 9, blocScore: 8 } },
    UBKT: { ...full, "II.2": 1 },
    TCT: full,
  },
});

/** An order of up to forty things, as numbers to sort by. */
const order = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });
const sortedBy = <Item>(items: readonly Item[], by: readonly number[]): Item[] =>
  items
    .map((item, index) => [item, by[index % by.length] ?? 0] as const)
    .sort(([, a], [, b]) => a - b)
    .map(([item]) => item);

/** The rows of Tiêu chí stay: where they stand says what they are part of, and forms and papers keep their order. */
const shuffled = (grid: Grid, rows: readonly number[], columns: readonly number[]): Grid => {
  const [header = [], ...lines] = grid.rows;
  const width = Math.max(0, ...grid.rows.map((row) => row.length));
  const wholes = [header, ...(grid.title === "Tiêu chí" ? lines : sortedBy(lines, rows))].map((row) =>
    Array.from({ length: width }, (_, at) => row[at]),
  );
  return { ...grid, rows: wholes.map((row) => sortedBy(row, columns)) };
};

const shuffledBloc = fc.record({ sheets: order, rows: order, columns: order }).map(
  ({ sheets, rows, columns }): Spreadsheet => ({
    ...bloc,
    grids: sortedBy(bloc.grids, sheets).map((grid) => shuffled(grid, rows, columns)),
  }),
);

/** What the result says, without where it stands. */
const said = (result: Result): string =>
  JSON.stringify([
    result.digest,
    result.asOf,
    rankingTable(result),
    scoreMatrixTable(result),
    result.issues
      .map(({ severity, member, what, remedy, field }) => [severity, member, what, remedy, field].join())
      .sort(),
  ]);

/** What the sheets of the program hold after a run; of the issues all but their places. */
function written(spreadsheet: Spreadsheet): string {
  let standing = spreadsheet;
  for (let write = 0; write < 2; write++)
    standing = applyRequests(standing, planRefresh(readWorkbook(standing), NOW).requests);
  expect(planRefresh(readWorkbook(standing), NOW).requests).toEqual([]);
  const rowsOf = (sheetId: number) => standing.grids.find((grid) => grid.sheetId === sheetId)?.rows ?? [];
  return JSON.stringify([
    ...[ranking, scoreMatrix, discussion, summary].map(({ sheetId }) => rowsOf(sheetId)),
    rowsOf(issueSheet.sheetId)
      .map((row) => JSON.stringify(row.toSpliced(5, 1)))
      .sort(),
  ]);
}

describe("a shuffled bloc", () => {
  it("has the same digest, places, reasons, points and issues", () => {
    const straight = said(resultOfSheets(bloc));
    fc.assert(
      fc.property(shuffledBloc, (spreadsheet) => {
        expect(said(resultOfSheets(spreadsheet))).toBe(straight);
      }),
      { numRuns: 60 },
    );
  });

  it("is written the same sheets", () => {
    const straight = written(bloc);
    fc.assert(
      fc.property(shuffledBloc, (spreadsheet) => {
        expect(written(spreadsheet)).toBe(straight);
      }),
      { numRuns: 20 },
    );
  });

  it("is asked the very same requests when only its sheets stand in another order", () => {
    const requests = (spreadsheet: Spreadsheet) => JSON.stringify(planRefresh(readWorkbook(spreadsheet), NOW).requests);
    const straight = requests(bloc);
    fc.assert(
      fc.property(order, (by) => {
        expect(requests({ ...bloc, grids: sortedBy(bloc.grids, by) })).toBe(straight);
      }),
      { numRuns: 20 },
    );
  });
});
