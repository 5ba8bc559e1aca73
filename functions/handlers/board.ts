import { BadRequest } from "../bad-request.ts";
import type { Context } from "../context.ts";
import { momentOf } from "../core/bloc/calendar.ts";
import { failedRunIn } from "../core/cells-to-write/failed-run.ts";
import type { Result } from "../core/result.ts";
import { rankingTable } from "../core/tables/ranking-table.ts";
import { type DownloadedFile, downloadOf, fileOf } from "../download.ts";
import { loadWorkbook } from "../load-and-save.ts";
import { boardPage } from "../pages/board-page.ts";
import { errorPage } from "../pages/error-page.ts";
import { contentSecurityPolicy } from "../pages/page.ts";
import { planRefresh } from "../plan-refresh.ts";
import { type Answer, endpoint, spreadsheetOf } from "./endpoint.ts";

/** GET /board: the ranking of a bloc as a page; with `report` and `format`, as a file. */
export const board = (context: Context) =>
  endpoint(
    "GET",
    context,
    async ({ query }) => {
      const spreadsheetId = spreadsheetOf(idIn(query), context);
      const { report, format, member } = query;
      const wanted = report === undefined ? undefined : downloadOf(report, format, member);
      const workbook = await loadWorkbook(context.sheets, spreadsheetId);

      const now = context.clock.now();
      const { result } = planRefresh(workbook, now);

      return wanted === undefined
        ? pageOf(result, spreadsheetId, context)
        : attachment(await fileOf(result, wanted, momentOf(now)));
    },
    failurePage,
  );

/** The id in the address, which may hold other things, but none that was to be it. */
function idIn(query: Readonly<Record<string, unknown>>): unknown {
  const like = Object.keys(query).filter((key) => /^spreadsheet[\W_]*id/i.test(key) && key !== "spreadsheetId");
  if (like.length > 0) throw new BadRequest(`${like[0]?.slice(0, 40)} is not spreadsheetId`);
  return query["spreadsheetId"];
}

const HTML = { "content-type": "text/html; charset=utf-8", "content-security-policy": contentSecurityPolicy };

function pageOf(result: Result, spreadsheetId: string, context: Context): Answer {
  const downloadUrl = (report: string, format: string, member?: string): string =>
    `?${new URLSearchParams({ spreadsheetId, report, format, ...(member === undefined ? {} : { member }) })}`;
  const failedRun = failedRunIn(result.bloc.workbook);
  const spreadsheetUrl = context.spreadsheetUrl(spreadsheetId);
  return {
    body: boardPage({ result, ranking: rankingTable(result), spreadsheetUrl, downloadUrl, failedRun }),
    headers: HTML,
  };
}

const attachment = ({ name, mediaType, content }: DownloadedFile): Answer => ({
  body: content,
  headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${name}"` },
});

const TITLES: Readonly<Record<number, string>> = {
  400: "Địa chỉ chưa đúng",
  422: "Không phải bảng tính của Khối",
  502: "Chưa mở được bảng tính",
};

/** What a person reads of an address that names nothing here; what was wrong with it is for whoever made the link. */
function failurePage(status: number, sentence: string): Answer {
  const isOfAddress = status === 400 || status === 405;
  const told = isOfAddress
    ? "Liên kết này không đầy đủ hoặc không thuộc hệ thống này. Đề nghị mở lại bằng liên kết đã nhận."
    : sentence;
  const remedy = "Nếu cần hỗ trợ, đề nghị liên hệ người quản trị hệ thống của tỉnh.";
  return {
    status,
    body: errorPage(TITLES[status] ?? "Chưa mở được trang", told, isOfAddress ? `${remedy} (${sentence})` : remedy),
    headers: HTML,
  };
}
