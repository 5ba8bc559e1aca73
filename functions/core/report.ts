/**
 * The reports of a bloc as tables: what the sheets "Xếp hạng" and "Bảng điểm", the Board's page and every file print. Each
 * is a value made of the result alone, whatever the order in which members were read.
 */
import type { Member } from "./bloc/bloc.ts";
import { discussionReport } from "./report/discussion-table.ts";
import { rankingTable } from "./report/ranking-table.ts";
import type { ReportTable } from "./report/report-table.ts";
import { scoreMatrixTable } from "./report/score-matrix-table.ts";
import { statementTable } from "./report/statement-table.ts";
import type { Result } from "./result.ts";

export type { ReportCell, ReportColumn, ReportRow, ReportTable } from "./report/report-table.ts";
export { discussionReport, rankingTable, scoreMatrixTable, statementTable };

export type ReportName = "ranking" | "score-matrix" | "discussion" | "statement";

/** A report that can be downloaded: of the whole bloc, or of one member. */
export type Report = {
  /** The name of its file, without the extension; a statement's is followed by the member's code. */
  readonly fileName: string;
} & (
  | { readonly isOfMember: false; readonly table: (result: Result) => ReportTable }
  /** Undefined for a member that has none. */
  | { readonly isOfMember: true; readonly table: (result: Result, member: Member) => ReportTable | undefined }
);

/** Every report, by its name in addresses. */
export const reports = {
  ranking: { fileName: "xep-hang", isOfMember: false, table: rankingTable },
  "score-matrix": { fileName: "bang-diem", isOfMember: false, table: scoreMatrixTable },
  discussion: { fileName: "noi-dung-can-thao-luan", isOfMember: false, table: discussionReport },
  statement: { fileName: "bang-diem-chi-tiet", isOfMember: true, table: statementTable },
} as const satisfies Readonly<Record<ReportName, Report>>;
