/** A code stands in every form and table as Tiêu chí has it, and is found however it is typed. */
import { expect, it } from "vitest";
import { discussionTable } from "../../../functions/core/tables/discussion-table.ts";
import { scoreMatrixTable } from "../../../functions/core/tables/score-matrix-table.ts";
import { statementTable } from "../../../functions/core/tables/statement-table.ts";
import { planRefresh } from "../../../functions/plan-refresh.ts";
import { applyRequests } from "../../../scripts/apply-requests.ts";
import { type Cell, type Spreadsheet, textOf } from "../../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { formSheetId } from "../../../sheets-schema/sheets/score-form.ts";
import { aSpreadsheet, NOW, resultOf } from "../../builders.ts";

const TYPED = ["A.", "1)", "1.b)", "“2”", "đ 1"];
const criteria = TYPED.map((code) => ({ code, title: `Nội dung ${code}`, maximum: 5, kind: "chấm trực tiếp" }));

const plan = (spreadsheet: Spreadsheet) => planRefresh(readWorkbook(spreadsheet), NOW).requests;

/** The codes in the forms, member after member. */
const formCodes = (spreadsheet: Spreadsheet): string[][] =>
  [...readWorkbook(spreadsheet).forms.values()].map(({ rows }) => rows.map(({ cells }) => textOf(cells.code)));

it("in forms, which are written once", () => {
  let spreadsheet = aSpreadsheet({ criteria });
  for (let run = 0; run < 3; run++) spreadsheet = applyRequests(spreadsheet, plan(spreadsheet));
  expect(formCodes(spreadsheet).length).toBeGreaterThan(0);
  for (const codes of formCodes(spreadsheet)) expect(codes).toEqual(TYPED);
  expect(plan(spreadsheet)).toEqual([]);
});

it("in a form of an earlier version, row for row, with its scores", () => {
  const scores = Object.fromEntries(TYPED.map((code, index) => [code, index]));
  const given = aSpreadsheet({ criteria, forms: { BTC: scores } });
  const before = ["A", "1", "1.b", "2", "đ.1"];
  const asBefore = (row: readonly Cell[]): Cell[] => row.map((cell) => before[TYPED.indexOf(textOf(cell))] ?? cell);
  let spreadsheet: Spreadsheet = {
    ...given,
    grids: given.grids.map((grid) =>
      grid.sheetId === formSheetId("BTC") ? { ...grid, rows: grid.rows.map(asBefore) } : grid,
    ),
  };
  for (let run = 0; run < 3; run++) spreadsheet = applyRequests(spreadsheet, plan(spreadsheet));
  const form = readWorkbook(spreadsheet).forms.get("BTC");
  expect(form?.rows.map(({ cells }) => [textOf(cells.code), textOf(cells.selfScore)])).toEqual(
    TYPED.map((code, index) => [code, String(index)]),
  );
});

it("in the matrix, the statement and the topics to discuss", () => {
  const result = resultOf({ criteria, forms: { BTC: { "1.b)": 9 } } });
  const [member] = result.bloc.members;
  if (member === undefined) throw new Error("no member");
  const codesOf = (rows: readonly { readonly cells: readonly unknown[] }[]) => rows.map(({ cells }) => cells[0]);
  expect(codesOf(scoreMatrixTable(result).rows).slice(0, TYPED.length)).toEqual(TYPED);
  expect(codesOf(statementTable(result, member)?.rows ?? []).slice(0, TYPED.length)).toEqual(TYPED);
  expect(discussionTable(result).rows.map(({ cells }) => cells[1])).toContain("1.b)");
});
