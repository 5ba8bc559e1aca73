/**
 * The parts of the half-year and annual reports in the sheet Báo cáo. They are owed at the milestone that asks for the
 * report, by members that gave no paper with its number and date there.
 */
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { BLOC_ITSELF, reportPeriods } from "../../../sheets-schema/sheets/reports.ts";
import type { Bloc, HandIn, Milestone } from "./bloc.ts";
import { ownerOf } from "./member-names.ts";

export type ReportPeriod = (typeof reportPeriods)[number];
export type ReportRow = Bloc["workbook"]["sheets"]["reports"]["rows"][number];

/**
 * The period of the report that is due at a milestone: named in "Phải hoàn thành" ("Báo cáo (6 tháng) đủ các mục"), or
 * among the papers of its phase ("Bảng tự chấm điểm, báo cáo tổng kết"). A draft is the bloc's own.
 */
export function reportPeriodAt({ done, phase, paper }: Milestone): ReportPeriod | undefined {
  const asked = wordsOf(done);
  const named = reportPeriods.find((period) => asked.includes(wordsOf(`báo cáo ${period} đủ các mục`)));
  if (named !== undefined) return named;
  const papers = wordsOf(paper);
  if (papers.includes(wordsOf("dự thảo"))) return undefined;
  if (phase === "Sơ kết" && papers.includes(wordsOf("báo cáo sơ kết"))) return "6 tháng";
  return phase === "Tự chấm điểm" && papers.includes(wordsOf("báo cáo tổng kết")) ? "Năm" : undefined;
}

const wordsOf = (text = ""): string => matchKey(text.replace(/[.,;:()]/g, " "));

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
