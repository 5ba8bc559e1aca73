import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../functions/context.ts";
import { isRight, verify } from "../../functions/core/seal/verify-sealed.ts";
import { board } from "../../functions/handlers/board.ts";
import { SheetsApiError } from "../../functions/ports.ts";
import { sha256 } from "../../functions/sha256.ts";
import type { Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { aMember, aSpreadsheet, NOW } from "../builders.ts";
import { type Served, serve } from "./served.ts";

const HOSTILE = '<img src=x onerror="alert(1)">';
const bloc = aSpreadsheet({
  members: [
    aMember("BTC", `Ban "Tổ chức" & ${HOSTILE}`, { shortName: "Ban Tổ chức" }),
    aMember("BDV", '=HYPERLINK("http://x.example")', { shortName: "</script><script>alert(2)</script>" }),
    aMember("BAO", "Báo Hồng Lam"),
  ],
  settings: { blocName: `Khối ${HOSTILE}` },
  handIns: [
    { milestone: "M13", member: "BTC", state: "Đã nộp" },
    { milestone: "M13", member: "BDV", state: "Đã nộp" },
    { milestone: "M13", member: "BAO", state: "Đã nộp", returned: `Thiếu ${HOSTILE}` },
  ],
});

/** The page over whatever the read answers; it must never write. */
const contextOf = (read: () => Promise<Spreadsheet>): Context => ({
  sheets: {
    read,
    write: () => Promise.reject(new Error("the page writes nothing")),
    create: () => Promise.reject(new Error("the page makes nothing")),
  },
  mailer: { send: () => Promise.reject(new Error("the page sends nothing")) },
  records: {
    create: () => Promise.reject(new Error("the page records nothing")),
    read: async () => undefined,
    list: async () => [],
  },
  clock: { now: () => NOW },
  log: { info: () => undefined, error: () => undefined },
  spreadsheetIds: ["bloc"],
  robot: "robot@khoi.example",
  spreadsheetUrl: (id) => `https://docs.google.com/spreadsheets/d/${id}/edit`,
  isStopping: () => false,
});

let served: Served;
beforeAll(async () => {
  served = await serve(board(contextOf(async () => bloc)));
});
afterAll(() => served.close());

describe("the page of the Board", () => {
  it("shows names and reasons as text, whatever they hold", async () => {
    const response = await served.get();
    const page = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page).not.toContain("<img");
    expect(page).not.toContain("<script");
    expect(page).toContain("&lt;img");
    expect(page).toContain("Thiếu &lt;img");
    expect(response.headers.get("content-security-policy")).toMatch(/default-src 'none'/);
  });

  it("links to files of the same bloc and to the spreadsheet", async () => {
    const page = await (await served.get()).text();
    expect(page).toContain("?spreadsheetId=bloc&amp;report=ranking&amp;format=xlsx");
    expect(page).toContain('href="https://docs.google.com/spreadsheets/d/bloc/edit"');
  });

  it("is for GET alone", async () => expect((await served.post({})).status).toBe(405));

  it.each<[string, number, Error | Spreadsheet, string]>([
    ["no bloc", 422, { ...bloc, title: "Thu chi", grids: [] }, "Không phải bảng tính của Khối"],
    ["a spreadsheet that there is not", 502, new SheetsApiError("x", 404), "Không có bảng tính với mã này"],
    ["one that was not shared", 502, new SheetsApiError("x", 403), "Không có quyền mở bảng tính"],
    ["no server", 502, new SheetsApiError("x", undefined), "Không kết nối được máy chủ bảng tính"],
  ])("%s is a page in Vietnamese with the way out", async (_, status, answer, sentence) => {
    const failing = await serve(
      board(contextOf(async () => (answer instanceof Error ? Promise.reject(answer) : answer))),
    );
    const response = await failing.get();
    const page = await response.text();
    failing.close();
    expect([response.status, response.headers.get("content-type")]).toEqual([status, "text/html; charset=utf-8"]);
    expect(page).toContain(sentence);
    expect(page).toContain('lang="vi"');
  });
});

describe("a download", () => {
  it.each([
    ["ranking", "xlsx", "xep-hang.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["ranking", "csv", "xep-hang.csv", "text/csv; charset=utf-8"],
    ["score-matrix", "xlsx", "bang-diem.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["score-matrix", "csv", "bang-diem.csv", "text/csv; charset=utf-8"],
  ])("%s as %s is the file %s", async (report, format, file, type) => {
    const response = await served.get({ report, format });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="${file}"`);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(500);
  });

  it("of one member is its statement", async () => {
    const response = await served.get({ report: "statement", format: "csv", member: "BTC" });
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="bang-diem-chi-tiet-BTC.csv"');
    expect(await response.text()).toContain("Bảng điểm chi tiết - ");
  });

  it("sealed verifies by itself", async () => {
    const response = await served.get({ report: "sealed", format: "json" });
    expect(response.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(isRight(verify(await response.text(), sha256))).toBe(true);
  });

  it("a name is never a formula in it", async () => {
    const text = await (await served.get({ report: "ranking", format: "csv" })).text();
    expect(text).toContain("'=HYPERLINK");
  });

  it("is the same bytes twice", async () => {
    const bytes = async () =>
      Buffer.from(await (await served.get({ report: "ranking", format: "xlsx" })).arrayBuffer());
    expect((await bytes()).equals(await bytes())).toBe(true);
  });

  it.each<[string, Record<string, string>, string]>([
    [
      "an unknown report",
      { report: "secrets", format: "csv" },
      "report must be one of ranking, score-matrix, discussion, statement, sealed",
    ],
    [
      "a report of every object",
      { report: "constructor", format: "csv" },
      "report must be one of ranking, score-matrix, discussion, statement, sealed",
    ],
    ["an unknown format", { report: "ranking", format: "exe" }, "format must be one of xlsx, csv"],
    ["no format", { report: "ranking" }, "format must be one of xlsx, csv"],
    [
      "a statement of nobody",
      { report: "statement", format: "csv" },
      "member must be the code of a member for statement",
    ],
    ["a statement of a stranger", { report: "statement", format: "csv", member: "X" }, "no statement of X"],
    ["a sealed result as a table", { report: "sealed", format: "csv" }, "format must be json for sealed"],
    ["another spreadsheet", { spreadsheetId: "another" }, "spreadsheetId is none that this deployment serves"],
    ["another spelling of the id", { spreadsheetID: "bloc" }, "spreadsheetID is not spreadsheetId"],
    ["a nested id", { "spreadsheetId[x]": "bloc" }, "spreadsheetId[x] is not spreadsheetId"],
  ])("%s is refused by a page in Vietnamese", async (_, query, error) => {
    const response = await served.get(query);
    const page = await response.text();
    expect([response.status, response.headers.get("content-type")]).toEqual([400, "text/html; charset=utf-8"]);
    expect(page).toContain("Liên kết này không đầy đủ hoặc không thuộc hệ thống này.");
    expect(page).toContain(`(${error})`);
  });

  it("two ids are one too many", async () => {
    const response = await fetch(`${served.url}?spreadsheetId=bloc&spreadsheetId=other`);
    expect(response.status).toBe(400);
  });

  it("HEAD answers as GET does, without the body", async () => {
    const response = await fetch(served.url, { method: "HEAD" });
    expect([response.status, await response.text()]).toEqual([200, ""]);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
  });

  it("of several blocs one has to be named", async () => {
    const several = await serve(board({ ...contextOf(async () => bloc), spreadsheetIds: ["bloc", "other"] }));
    expect((await several.get()).status).toBe(400);
    expect((await several.get({ spreadsheetId: "bloc" })).status).toBe(200);
    several.close();
  });
});
