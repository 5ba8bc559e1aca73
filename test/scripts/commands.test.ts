/** The commands of a person at a terminal: their help, and one clear sentence, an exit code and nothing done otherwise. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { type Ended, runCommand } from "./run-command.ts";

const NOWHERE = "http://127.0.0.1:9";

let directory: string;
let server: Emulator;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "commands-"));
  server = await startEmulator();
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

/** Runs a command as `npm run` does, in an empty directory. */
const run = (name: string, ...args: readonly string[]): Promise<Ended> => runCommand(directory, name, args);

const fileOf = (name: string, text: string): string => {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
};
const HEADERS = "Mã đơn vị,Tên đơn vị,Tên gọi tắt,Vai trò\n";
const goodMembers = () =>
  fileOf("don-vi.csv", `${HEADERS}BTC,Ban Tổ chức,Ban Tổ chức,Trưởng Khối\nBDV,Ban Dân vận,Ban Dân vận,Thành viên\n`);

/** One sentence or list of faults, no stack, and a code that scripts can see. */
function expectRefused({ code, out, error }: Ended, sentence: RegExp): void {
  expect(error).toMatch(sentence);
  expect(error).not.toMatch(/\n\s+at |node:internal/);
  expect(out).toBe("");
  expect(code).toBe(1);
}

const spreadsheets = () =>
  server.calls().filter(({ method, path }) => method === "POST" && path === "/v4/spreadsheets");

describe("--help", () => {
  it.each(["create-workbook", "refresh", "reminders", "download", "emulator", "start", "build", "docs"])(
    "%s says what it does and what it takes",
    async (name) => {
      const { code, out, error } = await run(name, "--help");
      expect([code, error]).toEqual([0, ""]);
      expect(out).toMatch(new RegExp(`npm run ${name}`));
      expect(out.split("\n").length).toBeGreaterThan(2);
    },
  );
});

describe("a command typed wrongly", () => {
  it.each<[string, readonly string[], RegExp]>([
    ["refresh", ["--spreadsheeet", "x"], /Unknown option '--spreadsheeet'/],
    ["refresh", ["--server", NOWHERE], /--spreadsheet is missing/],
    ["refresh", ["--spreadsheet", "x", "--server", "vô nghĩa"], /SHEETS_ADDRESS/],
    ["refresh", ["--spreadsheet", "x", "--date", "mai", "--server", NOWHERE], /--date takes a day/],
    ["download", ["--spreadsheet", "x", "--format", "exe", "--out", "f", "--server", NOWHERE], /format must be one of/],
    ["create-workbook", ["--title", "T", "--server", NOWHERE], /--members is missing/],
    ["emulator", ["--port", "x"], /--port takes a number/],
  ])("%s %j is told in a sentence", async (name, args, sentence) => expectRefused(await run(name, ...args), sentence));
});

describe("a server that is not there", () => {
  it.each<[string, readonly string[]]>([
    ["refresh", ["--spreadsheet", "x"]],
    ["reminders", ["--spreadsheet", "x"]],
    ["reminders", ["--spreadsheet", "x", "--dry-run"]],
    ["download", ["--spreadsheet", "x", "--out", "xep-hang.xlsx"]],
  ])("%s %j says so, and leaves nothing", async (name, args) => {
    expectRefused(await run(name, ...args, "--server", NOWHERE), /^Không kết nối được máy chủ bảng tính\./);
    expect(existsSync(join(directory, "xep-hang.xlsx"))).toBe(false);
  });

  it("create-workbook says so", async () => {
    const args = ["--title", "T", "--members", goodMembers(), "--server", NOWHERE];
    expectRefused(await run("create-workbook", ...args), /^Không kết nối được máy chủ bảng tính\./);
  });
});

describe("a spreadsheet that is not there", () => {
  it.each<[string, readonly string[]]>([
    ["refresh", []],
    ["reminders", []],
    ["download", ["--out", "khong-co.csv", "--format", "csv"]],
  ])("%s says so", async (name, args) => {
    const ended = await run(name, "--spreadsheet", "khong-co", "--server", server.baseUrl, ...args);
    expectRefused(ended, /^Không có bảng tính với mã này\./);
    expect(existsSync(join(directory, "khong-co.csv"))).toBe(false);
  });
});

describe("create-workbook", () => {
  const create = (members: string, ...more: string[]) =>
    run("create-workbook", "--title", "Khối thử", "--members", members, "--server", server.baseUrl, ...more);

  it.each<[string, () => string, RegExp]>([
    ["a directory", () => directory, /^Không đọc được tệp /],
    ["an empty file", () => fileOf("rong.csv", ""), /thiếu cột: Mã đơn vị/],
    ["headers alone", () => fileOf("tieu-de.csv", HEADERS), /không có đơn vị nào/],
    [
      "a repeated code",
      () => fileOf("trung.csv", `${HEADERS}BTC,A,A,Thành viên\nBTC,B,B,Thành viên\n`),
      /mã đơn vị “BTC” có hai lần/,
    ],
    ["an unknown role", () => fileOf("vai.csv", `${HEADERS}BTC,A,A,Sếp\n`), /dòng 2: “Sếp” không có trong danh sách/],
    ["another table", () => fileOf("khac.csv", "a,b\n1,2\n"), /Dòng đầu của tệp phải là tiêu đề cột/],
    ["broken quotes", () => fileOf("nhay.csv", `${HEADERS}"BTC,A\n`), /^Không đọc được tệp /],
  ])("with %s says what is wrong, and makes nothing", async (_, members, sentence) => {
    server.resetCalls();
    expectRefused(await create(members()), sentence);
    expect(server.calls()).toEqual([]);
  });

  it("makes a bloc that refresh, download and reminders take", async () => {
    server.resetCalls();
    const { code, out, error } = await create(goodMembers());
    expect([code, error]).toEqual([0, ""]);
    expect(spreadsheets()).toHaveLength(1);
    const [id = "", url] = out.split("\n");
    expect(url).toBe(`${server.baseUrl}/spreadsheets/d/${id}/edit`);

    const args = ["--spreadsheet", id, "--server", server.baseUrl];
    const refreshed = await run("refresh", ...args, "--json");
    expect(refreshed).toMatchObject({ code: 0, error: "" });
    expect(JSON.parse(refreshed.out)).toMatchObject({ isReadable: true, writes: 0, ranking: [] });

    const file = join(directory, "xep-hang.csv");
    const downloaded = await run("download", ...args, "--format", "csv", "--out", file);
    expect(downloaded).toMatchObject({ code: 0, error: "" });
    expect(readFileSync(file, "utf8")).toContain("Ban Tổ chức");

    server.resetCalls();
    const reminded = await run("reminders", ...args, "--dry-run");
    expect(reminded).toMatchObject({ code: 0, error: "" });
    expect(server.calls().map(({ method }) => method)).toEqual(["GET"]);
  });
});
