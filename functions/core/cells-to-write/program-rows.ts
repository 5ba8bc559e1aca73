/**
 * Rows that the program makes for people to fill: a hand-in of each member at each milestone, an item of each report.
 * They are inserted as new rows after the last that holds anything, never written over rows that stand.
 */
import { isBlank } from "../../../sheets-schema/cells/cell.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { BLOC_ITSELF, reportItems, reportPeriods } from "../../../sheets-schema/sheets/reports.ts";
import { type Request, updateCells } from "../../../sheets-schema/template/requests.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { cellData } from "./column-requests.ts";

type Identity = Readonly<Record<string, string>>;

/** The requests that add the rows that are missing in Nộp hồ sơ and Báo cáo. */
export function programRowRequests(bloc: Bloc): Request[] {
  const { handIns, reports } = bloc.workbook.sheets;
  const missing = bloc.handIns
    .filter((handIn) => handIn.row === undefined)
    .map(({ milestone, member }): Identity => ({ milestone: milestone.code, paper: milestone.paper ?? "", member }));
  const standing = new Set(
    reports.rows.map(
      ({ values: { member = "", period, item } }) => `${bloc.names.codeOf(member) ?? member} ${period} ${item}`,
    ),
  );
  const writers = bloc.members.length === 0 ? [] : [...bloc.members.map(({ code }) => code), BLOC_ITSELF];
  const items = writers.flatMap((member) =>
    reportPeriods.flatMap((period) => reportItems.map((item): Identity => ({ member, period, item }))),
  );
  return [
    ...insertRows(handIns as unknown as ParsedSheet, missing),
    ...insertRows(
      reports as unknown as ParsedSheet,
      items.filter(({ member, period, item }) => !standing.has(`${member} ${period} ${item}`)),
    ),
  ];
}

function insertRows(parsed: ParsedSheet, rows: readonly Identity[]): Request[] {
  const { grid, columns } = parsed;
  if (grid === undefined || rows.length === 0 || parsed.faults.some(({ code }) => code === "missing-column")) return [];
  const last = grid.rows.findLastIndex((row) => row.some((cell) => !isBlank(cell)));
  const start = Math.max(parsed.headerRow, last + 1);
  const fields = Object.keys(rows[0] ?? {});
  return [
    {
      insertDimension: {
        range: { sheetId: grid.sheetId, dimension: "ROWS", startIndex: start, endIndex: start + rows.length },
        inheritFromBefore: start > parsed.headerRow,
      },
    },
    ...fields.map((field) =>
      updateCells(
        grid.sheetId,
        start,
        columns.get(field) ?? 0,
        rows.map((row) => [cellData(row[field])]),
        "userEnteredValue",
      ),
    ),
  ];
}
