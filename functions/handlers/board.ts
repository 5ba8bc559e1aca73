import type { Context } from "../context.ts";
import { momentOf } from "../core/bloc/calendar.ts";
import type { Result } from "../core/result.ts";
import { rankingTable } from "../core/tables/ranking-table.ts";
import { type DownloadedFile, downloadOf, fileOf } from "../download.ts";
import { loadWorkbook, NotABlocError } from "../load-and-save.ts";
import { boardPage } from "../pages/board-page.ts";
import { errorPage } from "../pages/error-page.ts";
import { contentSecurityPolicy } from "../pages/page.ts";
import { planRefresh } from "../plan-refresh.ts";
import { SheetsApiError } from "../ports.ts";
import { type Answer, endpoint, sheetsFailure, spreadsheetOf } from "./endpoint.ts";

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
        : attachment(await fileOf(result, wanted, momentOf(now)));
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

const attachment = ({ name, mediaType, content }: DownloadedFile): Answer => ({
  body: content,
  headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${name}"` },
});

const failurePage = (status: number, title: string, sentence: string): Answer => ({
  status,
  body: errorPage(title, sentence, "Nếu cần hỗ trợ, đề nghị liên hệ người quản trị hệ thống của tỉnh."),
  headers: HTML,
});
