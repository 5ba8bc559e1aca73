/** The local page that takes a table of criteria: the file, its preview, the button. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { givenToken } from "../../../functions/adapters/google-auth.ts";
import { googleSheets } from "../../../functions/adapters/google-sheets.ts";
import { loadWorkbook } from "../../../functions/load-and-save.ts";
import type { Sheets } from "../../../functions/ports.ts";
import { createWorkbook } from "../../../scripts/apply-template.ts";
import { configFor, contextFor, LOCAL_ROBOT } from "../../../scripts/command.ts";
import { type Emulator, startEmulator } from "../../../scripts/emulator/server.ts";
import { prepareImport } from "../../../scripts/import/prepare-import.ts";
import { homeServer } from "../../../scripts/local/home-server.ts";
import { importRequests } from "../../../scripts/local/import-requests.ts";
import { closeServer, listenNear } from "../../../scripts/local/listen-near.ts";
import { xlsxOf } from "./office-files.ts";

const outbox = mkdtempSync(join(tmpdir(), "outbox-"));
const uploads = mkdtempSync(join(tmpdir(), "uploads-"));
let emulator: Emulator;
let sheets: Sheets;
let spreadsheet = "";
let home: ReturnType<typeof homeServer>;
let base: string;
const { TMPDIR } = process.env;
beforeAll(async () => {
  process.env["TMPDIR"] = uploads;
  emulator = await startEmulator();
  sheets = googleSheets({ auth: givenToken(LOCAL_ROBOT), address: emulator.baseUrl });
  const config = configFor(emulator.baseUrl);
  const context = contextFor(config);
  const prepare = (path: string, id: string) => prepareImport({ path, spreadsheet: id, config, context });
  home = homeServer(
    "Khối",
    () => [],
    outbox,
    importRequests(prepare, () => spreadsheet),
  );
  base = `http://127.0.0.1:${await listenNear(home, 20_000 + Math.floor(Math.random() * 20_000))}`;
});
afterAll(async () => {
  await closeServer(home);
  await emulator.close();
  if (TMPDIR === undefined) delete process.env["TMPDIR"];
  else process.env["TMPDIR"] = TMPDIR;
  for (const directory of [outbox, uploads]) rmSync(directory, { recursive: true, force: true });
});
beforeEach(async () => {
  spreadsheet = await createWorkbook(sheets, "Khối thử");
});

const table = xlsxOf([
  ["TT", "Nội dung", "Điểm chuẩn", "Cách tính"],
  ["1", "Kế hoạch <b>", "5", "có: 5; không: 0"],
]);

const send = (bytes: Buffer, name: string, id = spreadsheet, headers: Record<string, string> = {}) => {
  const body = new FormData();
  body.set("file", new File([new Uint8Array(bytes)], name));
  body.set("spreadsheet", id);
  return fetch(`${base}/tieu-chi`, { method: "POST", body, headers });
};
const press = (token: string) =>
  fetch(`${base}/tieu-chi/ghi`, { method: "POST", body: new URLSearchParams({ token }) });
const tokenIn = (page: string): string => /name="token" value="([^"]+)"/.exec(page)?.[1] ?? "";
const codes = async () =>
  (await loadWorkbook(sheets, spreadsheet)).sheets.criteria.rows.map(({ values }) => values.code);

describe("the page", () => {
  it("offers the spreadsheet, and sends its form to this server alone", async () => {
    const answer = await fetch(`${base}/tieu-chi`);
    expect(answer.headers.get("content-security-policy")).toContain("form-action 'self'");
    expect(await answer.text()).toContain(`value="${spreadsheet}"`);
  });

  it("shows how the file is understood, and writes when the button is pressed, once", async () => {
    const page = await (await send(table, "bảng.XLSX")).text();
    expect(page).toContain("Hiểu là: 01 tiêu chí");
    expect(page).toContain("Ghi 1 dòng vào trang Tiêu chí");
    expect(await codes()).toEqual([]);
    expect(await (await press(tokenIn(page))).text()).toContain("Đã ghi 1 dòng vào trang Tiêu chí.");
    expect(await codes()).toEqual(["1"]);
    expect(await (await press(tokenIn(page))).text()).toContain("đã được ghi hoặc đã cũ");
  });

  it("has no button where nothing differs", async () => {
    await press(tokenIn(await (await send(table, "a.xlsx")).text()));
    const page = await (await send(table, "a.xlsx", `${emulator.baseUrl}/spreadsheets/d/${spreadsheet}/edit`)).text();
    expect(page).toContain("Trang Tiêu chí đã đúng như tệp");
    expect(tokenIn(page)).toBe("");
  });

  it("a preview that is older than the sheet is not written", async () => {
    const [first, second] = [await (await send(table, "a.xlsx")).text(), await (await send(table, "a.xlsx")).text()];
    await press(tokenIn(first));
    expect(await (await press(tokenIn(second))).text()).toContain("Trang Tiêu chí vừa có người sửa");
    expect(await codes()).toEqual(["1"]);
  });

  it.each<[string, () => Promise<Response>, string]>([
    ["a hostile file", () => send(Buffer.from("x"), "a.docx"), "Không mở được tệp"],
    ["another kind", () => send(Buffer.from("x"), "a.exe"), "Chỉ đọc được tệp .xlsx, .docx hoặc .csv"],
    ["too large a file", () => send(Buffer.alloc(6 * 1024 * 1024), "a.xlsx"), "Tệp lớn hơn 5 MB"],
    ["no spreadsheet of ours", () => send(table, "a.xlsx", "none"), "Không mở được bảng tính này"],
    ["no form", () => fetch(`${base}/tieu-chi`, { method: "POST", body: "x" }), "Chưa nhận được tệp"],
    ["a button of another page", () => press("none"), "đã được ghi hoặc đã cũ"],
  ])("tells in one sentence of %s", async (_, ask, sentence) => {
    const answer = await ask();
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining(sentence)]);
  });

  it("answers no page of elsewhere", async () => {
    const answer = await send(table, "a.xlsx", spreadsheet, {
      "sec-fetch-site": "cross-site",
      origin: "http://x.example",
    });
    expect(answer.status).toBe(403);
  });

  it("leaves no file behind", () => {
    expect(tmpdir()).toBe(uploads);
    expect(readdirSync(uploads)).toEqual([]);
  });
});
