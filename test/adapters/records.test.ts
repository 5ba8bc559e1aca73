import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderRecords } from "../../functions/adapters/folder-records.ts";
import type { Records } from "../../functions/ports.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "records-"));
});
afterEach(() => rm(directory, { recursive: true }));

/** What every adapter of the port keeps. */
const adapters: readonly (readonly [string, () => Records])[] = [
  ["folderRecords", () => folderRecords(join(directory, "new"))],
];

describe.each(adapters)("%s keeps the contract of Records", (_, open) => {
  it("a record is created once and never changed", async () => {
    const records = open();
    expect(await records.create("a/b/c", "đầu")).toBe("created");
    expect(await records.create("a/b/c", "sau")).toBe("exists");
    expect(await records.read("a/b/c")).toBe("đầu");
    expect(await open().read("a/b/c")).toBe("đầu");
  });

  it("of many at once, one creates", async () => {
    const records = open();
    const states = await Promise.all(Array.from({ length: 20 }, (_, index) => records.create("x", `${index}`)));
    expect(states.filter((state) => state === "created")).toHaveLength(1);
    expect(await records.read("x")).toBe(String(states.indexOf("created")));
  });

  it("what is not there reads as undefined, lists as nothing", async () => {
    const records = open();
    expect(await records.read("a/b")).toBeUndefined();
    expect(await records.list("a/")).toEqual([]);
    await records.create("a/b/c", "");
    expect(await records.read("a/b")).toBeUndefined();
    expect(await records.read("a/b/c/d")).toBeUndefined();
    expect(await records.read("a/b/c")).toBe("");
  });

  it("names are listed by prefix, in order, also of a part of a name", async () => {
    const records = open();
    for (const name of ["r/2024/M13/b", "r/2024/M13/a.outcome", "r/2024/M13/a", "r/2023/M13/a", "s"]) {
      await records.create(name, "");
    }
    expect(await records.list("r/2024/")).toEqual(["r/2024/M13/a", "r/2024/M13/a.outcome", "r/2024/M13/b"]);
    expect(await records.list("r/2024/M13/a")).toEqual(["r/2024/M13/a", "r/2024/M13/a.outcome"]);
    expect(await records.list("")).toHaveLength(5);
    expect(await records.list("r/2022/")).toEqual([]);
  });

  it.each([
    "",
    "/etc/passwd",
    "../x",
    "a/../b",
    "a//b",
    "a/",
    "./a",
    ".hidden",
    "a/.b",
    "a\\b",
    "a b",
    "C:/x",
    "é",
    "a\0b",
  ])("%j cannot be a name", async (name) => {
    await expect(open().create(name, "")).rejects.toThrow(RangeError);
    await expect(open().read(name)).rejects.toThrow(RangeError);
  });
});

describe("folderRecords", () => {
  it("leaves nothing unfinished behind", async () => {
    const records = folderRecords(directory);
    await records.create("a", "1");
    await records.create("a", "2");
    expect(await readdir(join(directory, ".unfinished"))).toEqual([]);
    expect(await records.list("")).toEqual(["a"]);
  });

  it("a process that is killed while it writes leaves no half record", async () => {
    const adapter = new URL("../../functions/adapters/folder-records.ts", import.meta.url).href;
    const content = "x".repeat(4_000_000);
    const script = `
      import { folderRecords } from ${JSON.stringify(adapter)};
      const records = folderRecords(${JSON.stringify(directory)});
      console.log("ready");
      for (let number = 0; ; number++) await records.create("r/" + number, "x".repeat(${content.length}));
    `;
    const child = spawn(process.execPath, ["--input-type=module-typescript", "--eval", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    await new Promise((resolve) => setTimeout(resolve, 120));
    child.kill("SIGKILL");
    await once(child, "exit");
    for (const name of await folderRecords(directory).list("")) {
      expect((await readFile(join(directory, name), "utf8")).length).toBe(content.length);
    }
  });
});
