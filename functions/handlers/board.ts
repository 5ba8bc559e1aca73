import type { Context } from "../context.ts";
import { type ReportName, rankingTable, reports } from "../core/report.ts";
import type { Result } from "../core/result.ts";
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
      const wanted = query["report"] === undefined ? undefined : downloadOf(query["report"], query["format"]);
      const workbook = await loadWorkbook(context.sheets, spreadsheetId);

      const { result } = planRefresh(workbook, context.clock.now());

      return wanted === undefined ? pageOf(result, spreadsheetId, context) : await fileOf(result, wanted);
    } catch (error) {
      if (error instanceof SheetsApiError) return failurePage(502, "Chưa mở được bảng tính", sheetsFailure(error));
      if (error instanceof NotABlocError) return failurePage(422, "Không phải bảng tính của Khối", error.message);
      throw error;
    }
  });

const HTML = { "content-type": "text/html; charset=utf-8", "content-security-policy": contentSecurityPolicy };

function pageOf(result: Result, spreadsheetId: string, context: Context): Answer {
  const downloadUrl = (report: ReportName, format: string): string =>
    `?${new URLSearchParams({ spreadsheetId, report, format })}`;
  const spreadsheetUrl = context.spreadsheetUrl(spreadsheetId);
  return { body: boardPage({ result, ranking: rankingTable(result), spreadsheetUrl, downloadUrl }), headers: HTML };
}

const failurePage = (status: number, title: string, sentence: string): Answer => ({
  status,
  body: errorPage(title, sentence, "Nếu cần hỗ trợ, đề nghị liên hệ người quản trị hệ thống của tỉnh."),
  headers: HTML,
});

interface Download {
  readonly report: ReportName;
  readonly format: string;
}

/** The download that a caller asks for. @throws BadRequest for a report or format that there is not. */
export function downloadOf(report: unknown, format: unknown): Download {
  if (typeof report !== "string" || !Object.hasOwn(reports, report)) {
    throw new BadRequest(`report must be one of ${Object.keys(reports).join(", ")}`);
  }
  if (typeof format !== "string" || formatNamed(format) === undefined) {
    throw new BadRequest(`format must be one of ${formats.map(({ name }) => name).join(", ")}`);
  }
  return { report: report as ReportName, format };
}

/** A report of the result as a file. */
export async function fileOf(
  result: Result,
  { report, format: name }: Download,
): Promise<Extract<Answer, { body: unknown }>> {
  const format = formatNamed(name);
  if (format === undefined) throw new BadRequest(`unknown format ${name}`);
  const { fileName, table } = reports[report];
  return {
    body: await format.write(table(result)),
    headers: {
      "content-type": format.mediaType,
      "content-disposition": `attachment; filename="${fileName}${format.extension}"`,
    },
  };
}
