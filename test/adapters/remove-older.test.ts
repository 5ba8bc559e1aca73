import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderRecords } from "../../functions/adapters/folder-records.ts";
import { outboxMailer } from "../../functions/adapters/outbox-mailer.ts";
import { clockFrom } from "../../functions/adapters/system-clock.ts";

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "older-"));
});
afterEach(() => rm(directory, { recursive: true }));

async function aFile(path: string, daysAgo: number): Promise<void> {
  await writeFile(path, "x");
  const at = Date.now() / 1_000 - daysAgo * 86_400;
  await utimes(path, at, at);
}

describe("what grows for ever", () => {
  it("unfinished records of killed processes go after a day, records never", async () => {
    const unfinished = join(directory, ".unfinished");
    await mkdir(unfinished);
    await aFile(join(unfinished, "old"), 2);
    await aFile(join(unfinished, "new"), 0.5);
    await folderRecords(directory).create("reminders/a", "1");
    await aFile(join(directory, "reminders", "a"), 400);
    const records = folderRecords(directory);
    await records.create("reminders/b", "2");
    expect(await readdir(unfinished)).toEqual(["new"]);
    expect(await records.list("")).toEqual(["reminders/a", "reminders/b"]);
  });

  it("mails of the outbox go after the days of the configuration", async () => {
    await aFile(join(directory, "old.eml"), 31);
    await aFile(join(directory, "new.eml"), 29);
    const from = { email: "a@x.example", name: "A" };
    const mailer = outboxMailer(directory, clockFrom("2024-11-25T07:30"), from, 30);
    await mailer.send({ to: "b@x.example", cc: [], subject: "s", text: "t", html: "<p>t</p>", reference: "r" });
    const left = await readdir(directory);
    expect(left).toContain("new.eml");
    expect(left).not.toContain("old.eml");
    expect(left).toHaveLength(3);
  });
});
