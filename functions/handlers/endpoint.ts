import type { Request, Response } from "@google-cloud/functions-framework";
import { BadRequest } from "../bad-request.ts";
import type { Context } from "../context.ts";
import { NotABlocError } from "../load-and-save.ts";
import { SheetsApiError } from "../ports.ts";
import { LostRecordsError } from "../reminder-records.ts";

/** What a handler answers: JSON, or a page or file. */
export type Answer =
  | { readonly json: unknown; readonly status?: number }
  | {
      readonly body: string | Uint8Array;
      readonly headers: Readonly<Record<string, string>>;
      readonly status?: number;
    };

/** How what was thrown is told; without it as JSON. */
export type FailurePage = (status: number, sentence: string) => Answer;

/** Lets `handle` answer requests of one method, HEAD as GET, and turns what it throws into a status and one sentence. */
export const endpoint =
  (
    method: "GET" | "POST",
    { log }: Pick<Context, "log">,
    handle: (request: Request) => Promise<Answer>,
    failurePage: FailurePage = (status, error) => ({ status, json: { error } }),
  ) =>
  async (request: Request, response: Response): Promise<void> => {
    response.set({
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
    });
    const send = (answer: Answer): void => {
      response.status(answer.status ?? 200);
      if ("json" in answer) response.json(answer.json);
      else response.set(answer.headers).send(typeof answer.body === "string" ? answer.body : Buffer.from(answer.body));
    };
    if (request.method !== method && !(method === "GET" && request.method === "HEAD")) {
      response.set("allow", method === "GET" ? "GET, HEAD" : method);
      return send(failurePage(405, `Use ${method}.`));
    }
    try {
      send(await handle(request));
    } catch (error) {
      const { status, message, forLog = message } = toFailure(error);
      log.error(forLog, { status, function: request.path });
      send(failurePage(status, message));
    }
  };

/**
 * The spreadsheet that the body of a POST names: `{"spreadsheetId": "…"}`, or nothing where one bloc is served.
 *
 * @throws BadRequest for anything else: what was not read must not work on another bloc.
 */
export function spreadsheetOfBody({ body, query }: Request, context: Pick<Context, "spreadsheetIds">): string {
  if (Object.keys(query).length > 0)
    throw new BadRequest("A POST takes spreadsheetId in its body, not in its address.");
  const given: unknown = body ?? {};
  if (typeof given !== "object" || given === null || Array.isArray(given) || given instanceof Uint8Array)
    throw new BadRequest('The body must be JSON such as {"spreadsheetId": "…"}.');
  const unknown = Object.keys(given).filter((key) => key !== "spreadsheetId");
  if (unknown.length > 0) throw new BadRequest(`The body takes spreadsheetId alone, not ${unknown[0]?.slice(0, 40)}.`);
  return spreadsheetOf((given as { readonly spreadsheetId?: unknown }).spreadsheetId, context);
}

/**
 * The status and sentence for what was thrown. A mistake of our own says no more than that to the caller: thrown on, the
 * functions framework would answer its text, in which a cell may stand.
 */
function toFailure(error: unknown): { status: number; message: string; forLog?: string } {
  if (error instanceof BadRequest) return { status: 400, message: error.message };
  if (error instanceof LostRecordsError) return { status: 503, message: error.message };
  if (error instanceof NotABlocError) return { status: 422, message: error.message };
  if (error instanceof SheetsApiError) return { status: 502, message: sheetsFailure(error) };
  const forLog = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    status: 500,
    message: "Hệ thống gặp lỗi. Đề nghị báo người quản trị hệ thống; kết quả đang có được giữ nguyên.",
    forLog,
  };
}

/** What whoever runs the program can do about a failure of the spreadsheet API. */
export function sheetsFailure({ status, message }: SheetsApiError): string {
  if (status === 404) return "Không có bảng tính với mã này. Đề nghị kiểm tra lại mã trong địa chỉ của bảng tính.";
  if (status === 403)
    return "Không có quyền mở bảng tính. Đề nghị chia sẻ bảng tính cho tài khoản của hệ thống với quyền Người chỉnh sửa.";
  if (status === 401) return "Tài khoản của hệ thống chưa đăng nhập được. Đề nghị kiểm tra thông tin xác thực.";
  if (status === 429) return "Google tạm thời từ chối vì quá nhiều lượt gọi; lần chạy sau sẽ tiếp tục.";
  if (status === undefined)
    return "Không kết nối được máy chủ bảng tính. Đề nghị kiểm tra mạng hoặc địa chỉ máy chủ; kết quả đang có được giữ nguyên.";
  return `Máy chủ bảng tính báo lỗi ${status}: ${message} Kết quả đang có được giữ nguyên.`;
}

/**
 * The spreadsheet that is named; where one bloc is served it need not be.
 *
 * @throws BadRequest when it names none that this deployment serves, or nobody knows which of several is meant.
 */
export function spreadsheetOf(named: unknown, { spreadsheetIds }: Pick<Context, "spreadsheetIds">): string {
  const [only, ...others] = spreadsheetIds;
  const id = named === undefined && others.length === 0 ? only : named;
  if (typeof id !== "string" || !/^[\w-]{1,128}$/.test(id))
    throw new BadRequest("spreadsheetId is missing or no spreadsheet id");
  if (!spreadsheetIds.includes(id)) throw new BadRequest("spreadsheetId is none that this deployment serves");
  return id;
}
