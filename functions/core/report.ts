/**
 * The reports of a bloc as tables: what the sheets "Xếp hạng" and "Bảng điểm", the Board's page and every file print. Each
 * is a value made of the result alone, whatever the order in which members were read.
 */
import { rankingTable } from "./report/ranking-table.ts";
import type { ReportTable } from "./report/report-table.ts";
import { scoreMatrixTable } from "./report/score-matrix-table.ts";
import type { Result } from "./result.ts";

export type { ReportCell, ReportColumn, ReportRow, ReportTable } from "./report/report-table.ts";
export { rankingTable, scoreMatrixTable };

export type ReportName = "ranking" | "score-matrix";

/** A report that can be downloaded. */
export interface Report {
  /** The name of its file, without the extension. */
  readonly fileName: string;
  readonly table: (result: Result) => ReportTable;
}

/** Every report, by its name in addresses. */
export const reports: Readonly<Record<ReportName, Report>> = {
  ranking: { fileName: "xep-hang", table: rankingTable },
  "score-matrix": { fileName: "bang-diem", table: scoreMatrixTable },
};
