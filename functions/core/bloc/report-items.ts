/**
 * The parts of the half-year and annual reports in the sheet Báo cáo. They are owed at the milestone whose "Phải hoàn
 * thành" names the sheet with the period, by members that gave no paper with its number and date there.
 */
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { BLOC_ITSELF, reportPeriods } from "../../../sheets-schema/sheets/reports.ts";
import type { Bloc, HandIn, Milestone } from "./bloc.ts";
import { ownerOf } from "./member-names.ts";

export type ReportPeriod = (typeof reportPeriods)[number];
export type ReportRow = Bloc["workbook"]["sheets"]["reports"]["rows"][number];

/** The period whose report is to be filled in at a milestone: "Báo cáo (6 tháng) đủ các mục" asks for the half-year's. */
export function reportPeriodAt({ done }: Milestone): ReportPeriod | undefined {
  const words = matchKey((done ?? "").replace(/[.,;:()]/g, " "));
  return reportPeriods.find((period) => words.includes(matchKey(`báo cáo ${period} đủ các mục`)));
}

/** The rows of `member` for `period` in which nothing stands. */
export const blankReportRows = (bloc: Bloc, member: string, period: ReportPeriod): ReportRow[] =>
  bloc.workbook.sheets.reports.rows.filter(
    ({ values }) =>
      values.period === period && values.body === undefined && ownerOf(bloc.names, values.member ?? "") === member,
  );

/** True for a paper that was handed in with its number and date: the report itself, which needs no rows. */
export const isSignedPaper = ({ isHandedIn, returned, row }: HandIn): boolean =>
  isHandedIn && returned === undefined && row?.values.number !== undefined && row.values.signedOn !== undefined;

/** The hand-in at which a row of the sheet is due; undefined for the bloc's own text and where the calendar asks for none. */
export function reportHandIn({ handIns, names }: Bloc, { values }: ReportRow): HandIn | undefined {
  if (values.member === BLOC_ITSELF) return undefined;
  const member = ownerOf(names, values.member ?? "");
  return handIns.find((handIn) => handIn.member === member && reportPeriodAt(handIn.milestone) === values.period);
}
