/** `npm run create-workbook` at a terminal: its help, what it prints, and faults in one sentence. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { runCommand } from "./run-command.ts";

let directory: string;
let server: Emulator;
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), "create-workbook-"));
  server = await startEmulator();
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true });
});

const create = (...args: readonly string[]) =>
  runCommand(directory, "create-workbook", [...args, "--server", server.baseUrl]);

describe("create-workbook", () => {
  it("its help names every starter", async () => {
    const { out } = await create("--help");
    expect(out).toMatch(/--from START +.*dang \(.*so-nganh \(.*xa \(/);
  });

  it("prints id, address, and what was filled for the year of --date", async () => {
    const { code, out, error } = await create("--from", "dang", "--date", "2029-01-05");
    expect([code, error]).toEqual([0, ""]);
    const [id, url, ...said] = out.trimEnd().split("\n");
    expect(url).toBe(`${server.baseUrl}/spreadsheets/d/${id}/edit`);
    expect(said[0]).toBe("Chưa ghi --year nên lấy năm 2029.");
    expect(said[1]).toMatch(/^Đã điền mẫu minh họa cho năm 2029: 64 dòng tiêu chí/);
  });

  it.each<[string, readonly string[], RegExp]>([
    ["an unknown starter", ["--from", "huyen"], /^--from takes dang, so-nganh, xa, or the id .* no starter huyen\.\n$/],
    ["a day that is none", ["--from", "xa", "--date", "mai"], /^--date takes a day/],
    ["a bloc that is not there", ["--from", "a".repeat(44), "--title", "T"], /^Không có bảng tính với mã này\./],
  ])("%s is told in a sentence, and nothing is made", async (_, args, sentence) => {
    const before = server.calls().filter(({ method }) => method === "POST").length;
    const { code, out, error } = await create(...args);
    expect(error).toMatch(sentence);
    expect(error).not.toMatch(/\n\s+at |node:internal/);
    expect([code, out]).toEqual([1, ""]);
    expect(server.calls().filter(({ method }) => method === "POST")).toHaveLength(before);
  });
});
