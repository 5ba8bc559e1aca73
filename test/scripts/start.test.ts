/** `npm start` as a person runs it: a process, a grid to type into, Ctrl-C, and a second start. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { listenNear } from "../../scripts/local/listen-near.ts";
import { columnLetter } from "../../sheets-schema/a1.ts";
import { columnIndexOf } from "../../sheets-schema/sheet.ts";
import { formSheetId, scoreForm } from "../../sheets-schema/sheets/score-form.ts";

const data = mkdtempSync(join(tmpdir(), "khoi-thi-dua-start-"));
const root = join(import.meta.dirname, "..", "..");
const running = new Set<ChildProcess>();

afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
  rmSync(data, { recursive: true, force: true });
});

interface Run {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

function start(...args: string[]): Run {
  const child = spawn(process.execPath, [join(root, "scripts", "start.ts"), "--data", data, ...args], { cwd: root });
  running.add(child);
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  const ended = new Promise<number | null>((resolve) => child.on("exit", (code) => resolve(code)));
  void ended.then(() => running.delete(child));
  return { child, output: () => output, ended };
}

async function until<Value>(look: () => Value | undefined | Promise<Value | undefined>, forMs: number): Promise<Value> {
  const end = performance.now() + forMs;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (performance.now() > end) throw new Error("It did not happen in time");
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

describe("npm start", () => {
  it("keeps running: typing changes the status, Ctrl-C ends it, a second start finds its data", async () => {
    const blocker = createServer();
    const taken = await listenNear(blocker, 9400);
    const run = start("--port", String(taken));
    const url = await until(() => /http:\/\/127\.0\.0\.1:\d+\/spreadsheets\/d\/[\w-]+/.exec(run.output())?.[0], 20_000);
    await until(() => (run.output().includes("Gõ thử") ? true : undefined), 20_000);
    expect(url).not.toContain(`:${taken}/`);
    expect(run.output()).toContain(`Cổng ${taken} đang bận`);
    blocker.close();

    const { origin, pathname } = new URL(url);
    const api = `${origin}/v4/spreadsheets/${pathname.split("/")[3]}`;
    const request = async (path: string, init: RequestInit = {}) =>
      (
        await fetch(`${api}${path}`, {
          ...init,
          headers: { authorization: "Bearer ban-tdkt@honglam.example", "content-type": "application/json" },
        })
      ).json();
    const { sheets } = (await request("?fields=sheets.properties(sheetId,title)")) as {
      sheets: { properties: { sheetId: number; title: string } }[];
    };
    const title = sheets.find(({ properties }) => properties.sheetId === formSheetId("TCT"))?.properties.title ?? "";
    const codes = (await request(`/values/${encodeURIComponent(`'${title}'!A1:A90`)}`)) as { values: string[][] };
    const row = codes.values.findIndex(([code]) => code === "I.2.4") + 1;
    const at = (field: "selfScore" | "status") =>
      encodeURIComponent(`'${title}'!${columnLetter(columnIndexOf(scoreForm, field))}${row}`);
    const status = async () => ((await request(`/values/${at("status")}`)) as { values?: string[][] }).values?.[0]?.[0];
    expect(await status()).toContain("Không đọc được “một rưỡi” thành số.");

    await request(`/values/${at("selfScore")}?valueInputOption=USER_ENTERED`, {
      method: "PUT",
      body: JSON.stringify({ values: [["1,5"]] }),
    });
    await until(async () => ((await status()) === "Hợp lệ" ? true : undefined), 20_000);

    run.child.kill("SIGINT");
    expect(await run.ended).toBe(0);

    const second = start("--once", "--port", "9420");
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain("Dùng lại số liệu của lần chạy trước");
    expect(second.output()).toContain("đã gửi ở lần chạy trước");
    expect(second.output()).toMatch(/ 1 {5}Ban Tổ chức Tỉnh ủy/);
  }, 60_000);

  it("puts damaged data aside and starts anew", async () => {
    for (const file of readdirSync(join(data, "spreadsheets")))
      writeFileSync(join(data, "spreadsheets", file), "{ half a fi");
    const run = start("--once", "--port", "9440");
    expect(await run.ended).toBe(0);
    expect(run.output()).toContain("Ban Tổ chức Tỉnh ủy");
    expect(readdirSync(join(data, "spreadsheets")).some((file) => file.includes(".damaged"))).toBe(true);
  }, 60_000);

  it("refuses a date that is none, in one sentence", async () => {
    const run = start("--once", "--date", "25/11/2024");
    expect(await run.ended).toBe(1);
    expect(run.output().trim()).toBe("--date takes a day such as 2024-11-25, or a moment such as 2024-11-25T16:00.");
  });
});
