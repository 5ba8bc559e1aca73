/** The bundles as the cloud runs them: each started by the functions framework, on the embedded server's spreadsheet. */
import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocOnServer } from "../../scripts/bench/bloc-on-server.ts";
import { type RunningFunction, startFunction } from "../../scripts/bench/framework.ts";
import { type BuiltFunction, build } from "../../scripts/build.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";

let directory: string;
let built: BuiltFunction[];
let server: Emulator;
let spreadsheetId: string;
const started: RunningFunction[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "build-"));
  // What the cloud would install beside each bundle.
  await symlink(resolve("node_modules"), join(directory, "node_modules"), "junction");
  built = await build(directory);
  server = await startEmulator();
  const bloc = await blocOnServer(server, { members: 3, criteria: 6 });
  spreadsheetId = bloc.spreadsheetId;
  await bloc.refresh();
});
afterAll(async () => {
  await Promise.all(started.map((running) => running.stop()));
  await server?.close();
  await rm(directory, { recursive: true, force: true });
});

/** The address of a built function that serves the bloc. */
async function serve(name: string): Promise<string> {
  const running = await startFunction(name, join(directory, name), {
    SPREADSHEET_IDS: spreadsheetId,
    SHEETS_ADDRESS: server.baseUrl,
    ROBOT_ACCOUNT: "robot@khoi.example",
    RECORDS_DIRECTORY: join(directory, "records"),
    OUTBOX_DIRECTORY: join(directory, "outbox"),
    CLOCK_START: "2024-11-25T07:30",
  });
  started.push(running);
  return running.url;
}

describe("build", () => {
  it("makes one bundle of each function, with what the cloud has to install", async () => {
    expect(built.map(({ name }) => name)).toEqual(["refresh-bloc", "send-reminders", "board"]);
    const { dependencies } = JSON.parse(await readFile("package.json", "utf8"));
    for (const { name, directory: made } of built) {
      expect(await readdir(made)).toEqual(["NOTICE", "index.cjs", "package.json"]);
      expect(JSON.parse(await readFile(join(made, "package.json"), "utf8"))).toMatchObject({
        main: "index.cjs",
        engines: { node: "24" },
        dependencies: {
          "@google-cloud/functions-framework": dependencies["@google-cloud/functions-framework"],
        },
        name: `khoi-thi-dua-${name}`,
      });
    }
  });

  it("leaves other functions, the functions framework and the root of googleapis out", async () => {
    for (const { name, file, bytes } of built) {
      const bundle = await readFile(file, "utf8");
      expect(bundle.match(/\.http\)\("[\w-]+"/g)).toEqual([`.http)("${name}"`]);
      expect(bundle).toContain('require("@google-cloud/functions-framework")');
      expect(bundle).not.toContain("googleapis/build/src/googleapis.js");
      expect(bytes).toBeLessThan(3_000_000);
    }
  });

  it("refresh-bloc: a built bundle answers the ranking as JSON", async () => {
    const response = await fetch(await serve("refresh-bloc"), { method: "POST" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      bloc: "Khối thi đua để đo tốc độ",
      isAtRest: true,
      isReadable: true,
    });
  });

  it("send-reminders: a built bundle puts mails into the outbox and answers how many", async () => {
    const response = await fetch(await serve("send-reminders"), { method: "POST" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ outcomes: { sent: 3 } });
    const mails = await readdir(join(directory, "outbox"));
    expect(mails.filter((file) => file.endsWith(".eml"))).toHaveLength(3);
  });

  it("board: a built bundle answers the page", async () => {
    const response = await fetch(await serve("board"));
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toContain("Khối thi đua để đo tốc độ");
  });
});
