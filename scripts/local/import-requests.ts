/** Takes a table of criteria from the local page: the file, its preview, and after a press of the button the writing. */
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { NotABlocError } from "../../functions/load-and-save.ts";
import { SheetsApiError } from "../../functions/ports.ts";
import { MOST_BYTES } from "../import/guard-archive.ts";
import type { PreparedImport } from "../import/prepare-import.ts";
import { FileRefused, refusals } from "../import/refusal.ts";
import { formPolicy, previewPage, sentencePage, uploadPage } from "./import-page.ts";

/** Prepares the import of a file that stands on this machine into a spreadsheet. */
export type Prepare = (path: string, spreadsheet: string) => Promise<PreparedImport>;

export const IMPORT_PATH = "/tieu-chi";

/** With what a form has besides the file. */
const MOST_BODY = MOST_BYTES + 64 * 1024;
/** Previews that wait for their button. */
const MOST_WAITING = 5;

/** Answers the requests under `IMPORT_PATH`; `spreadsheet` is the one that is offered. */
export function importRequests(prepare: Prepare, spreadsheet: () => string) {
  const waiting = new Map<string, PreparedImport>();
  return async (request: IncomingMessage, response: ServerResponse, pathname: string): Promise<void> => {
    try {
      const body = request.method === "POST" ? await formOf(request) : undefined;
      if (body === undefined) send(response, 200, uploadPage(spreadsheet()));
      else if (pathname === `${IMPORT_PATH}/ghi`) await write(response, waiting, String(body.get("token")));
      else await preview(response, waiting, body, prepare);
    } catch (error) {
      const sentence = sentenceOf(error);
      if (sentence === undefined) throw error;
      send(response, 400, sentencePage(sentence));
    }
  };
}

async function preview(
  response: ServerResponse,
  waiting: Map<string, PreparedImport>,
  body: FormData,
  prepare: Prepare,
) {
  const file = body.get("file");
  if (file === null || typeof file === "string" || file.name === "") throw new FileRefused("Đề nghị chọn một tệp.");
  const prepared = await withFile(file, (path) => prepare(path, idIn(String(body.get("spreadsheet") ?? ""))));
  const token = prepared.write === undefined ? undefined : randomUUID();
  if (token !== undefined) waiting.set(token, prepared);
  for (const oldest of waiting.keys()) if (waiting.size > MOST_WAITING) waiting.delete(oldest);
  send(response, 200, previewPage(prepared.lines, prepared.rowCount, token));
}

async function write(response: ServerResponse, waiting: Map<string, PreparedImport>, token: string): Promise<void> {
  const prepared = waiting.get(token);
  waiting.delete(token);
  if (prepared?.write === undefined) throw new FileRefused("Bản xem này đã được ghi hoặc đã cũ. Đề nghị chọn lại tệp.");
  send(response, 200, sentencePage(await prepared.write()));
}

/** The id of a spreadsheet, out of its address too. */
const idIn = (typed: string): string => /\/d\/([\w-]+)/.exec(typed)?.[1] ?? typed.trim();

async function withFile<Read>(file: File, read: (path: string) => Promise<Read>): Promise<Read> {
  const directory = mkdtempSync(join(tmpdir(), "tieu-chi-"));
  try {
    const kind = extname(file.name).toLowerCase();
    const path = join(directory, `bang${/^\.[a-z]{2,4}$/.test(kind) ? kind : ""}`);
    writeFileSync(path, Buffer.from(await file.arrayBuffer()));
    return await read(path);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function formOf(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= MOST_BODY) chunks.push(chunk);
  }
  if (length > MOST_BODY) throw new FileRefused(refusals.tooLarge);
  try {
    const headers = { "content-type": request.headers["content-type"] ?? "" };
    return await new Response(Buffer.concat(chunks), { headers }).formData();
  } catch {
    throw new FileRefused("Chưa nhận được tệp. Đề nghị chọn lại.");
  }
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof FileRefused || error instanceof NotABlocError) return error.message;
  return error instanceof SheetsApiError
    ? "Không mở được bảng tính này trên máy. Đề nghị kiểm tra mã hoặc địa chỉ bảng tính."
    : undefined;
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", "content-security-policy": formPolicy });
  response.end(body);
}
