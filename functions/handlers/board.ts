import type { Context } from "../context.ts";
import { momentOf } from "../core/decide.ts";
import { type Report, type ReportName, rankingTable, reports } from "../core/report.ts";
import type { Result } from "../core/result.ts";
import { seal, sealedText } from "../core/seal/seal.ts";
import { sha256 } from "../digest.ts";
import { formatNamed, formats } from "../formats/index.ts";
import { boardPage } from "../pages/board-page.ts";
import { errorPage } from "../pages/error-page.ts";
import { contentSecurityPolicy } from "../pages/page.ts";
import { SheetsApiError } from "../ports.ts";
import { loadWorkbook, NotABlocError } from "../workbook.ts";
import { type Answer, BadRequest, endpoint, sheetsFailure, spreadsheetOf } from "./endpoint.ts";
import { planRefresh } from "./refresh-bloc.ts";

/** GET /board: the ranking of a bloc as a page; with `report` and `format`, as a file. */
export const board = (context: Context) =>
  endpoint("GET", context, async ({ query }) => {
    try {
      const spreadsheetId = spreadsheetOf(query["spreadsheetId"], context);
      const { report, format, member } = query;
      const wanted = report === undefined ? undefined : downloadOf(report, format, member);
      const workbook = await loadWorkbook(context.sheets, spreadsheetId);

      const now = context.clock.now();
      const { result } = planRefresh(workbook, now);

      return wanted === undefined
        ? pageOf(result, spreadsheetId, context)
        : await fileOf(result, wanted, momentOf(now));
    } catch (error) {
      if (error instanceof SheetsApiError) return failurePage(502, "Chưa mở được bảng tính", sheetsFailure(error));
      if (error instanceof NotABlocError) return failurePage(422, "Không phải bảng tính của Khối", error.message);
      throw error;
    }
  });

const HTML = { "content-type": "text/html; charset=utf-8", "content-security-policy": contentSecurityPolicy };

function pageOf(result: Result, spreadsheetId: string, context: Context): Answer {
  const downloadUrl = (report: string, format: string, member?: string): string =>
    `?${new URLSearchParams({ spreadsheetId, report, format, ...(member === undefined ? {} : { member }) })}`;
  const spreadsheetUrl = context.spreadsheetUrl(spreadsheetId);
  return { body: boardPage({ result, ranking: rankingTable(result), spreadsheetUrl, downloadUrl }), headers: HTML };
}

const failurePage = (status: number, title: string, sentence: string): Answer => ({
  status,
  body: errorPage(title, sentence, "Nếu cần hỗ trợ, đề nghị liên hệ người quản trị hệ thống của tỉnh."),
  headers: HTML,
});

/** A result with its input and rules, for whoever wants to recompute it; of one format only. */
export const SEALED = { report: "sealed", format: "json" } as const;

/** What a caller asks for; `member` is a code, given for a report of one member only. */
export type Download =
  | typeof SEALED
  | { readonly report: ReportName; readonly format: string; readonly member: string | undefined };

/** The download that a caller asks for. @throws BadRequest for a report or format that there is not. */
export function downloadOf(report: unknown, format: unknown, member: unknown): Download {
  if (report === SEALED.report && (format === undefined || format === SEALED.format)) return SEALED;
  if (typeof report !== "string" || !(Object.hasOwn(reports, report) || report === SEALED.report)) {
    throw new BadRequest(`report must be one of ${[...Object.keys(reports), SEALED.report].join(", ")}`);
  }
  if (report === SEALED.report) throw new BadRequest(`format must be ${SEALED.format} for ${SEALED.report}`);
  if (typeof format !== "string" || formatNamed(format) === undefined) {
    throw new BadRequest(`format must be one of ${formats.map(({ name }) => name).join(", ")}`);
  }
  const name = report as ReportName;
  if (reports[name].isOfMember && (typeof member !== "string" || member === "")) {
    throw new BadRequest(`member must be the code of a member for ${report}`);
  }
  return { report: name, format, member: typeof member === "string" ? member : undefined };
}

type FileAnswer = Extract<Answer, { body: unknown }>;

/** A report of the result, decided for the moment `at`, as a file. @throws BadRequest for a member that has no such report. */
export async function fileOf(result: Result, wanted: Download, at: string): Promise<FileAnswer> {
  if (wanted.report === SEALED.report) {
    const text = sealedText(seal(result, at, sha256));
    return attachment(text, "application/json; charset=utf-8", `ket-qua-${result.digest.slice(0, 12)}.json`);
  }
  const format = formatNamed(wanted.format);
  if (format === undefined) throw new BadRequest(`unknown format ${wanted.format}`);
  const report: Report = reports[wanted.report];
  const member = result.bloc.members.find(({ code }) => report.isOfMember && code === wanted.member);
  const content = report.isOfMember ? member && report.table(result, member) : report.table(result);
  if (content === undefined) throw new BadRequest(`no ${wanted.report} of ${wanted.member ?? "nobody"}`);
  const name = member === undefined ? report.fileName : `${report.fileName}-${member.code.replace(/[^\w]+/g, "-")}`;
  return attachment(await format.write(content), format.mediaType, `${name}${format.extension}`);
}

const attachment = (body: string | Uint8Array, mediaType: string, fileName: string): FileAnswer => ({
  body,
  headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${fileName}"` },
});
