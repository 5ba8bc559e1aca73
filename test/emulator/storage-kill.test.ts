/** A server that is killed while people write: what was answered is there afterwards, and nothing is half there. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import fc from "fast-check";
import { expect, it } from "vitest";
import { OWNER, openSpreadsheet, startTestServer } from "./client.ts";

const SERVER = new URL("../../scripts/emulator/server.ts", import.meta.url).href;

async function startChild(directory: string) {
  const code = `import { startEmulator } from ${JSON.stringify(SERVER)};
    console.log((await startEmulator({ dataDirectory: ${JSON.stringify(directory)} })).baseUrl);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  const [baseUrl] = (await once(createInterface(child.stdout), "line")) as [string];
  return { child, baseUrl };
}

const send = (address: string, method: string, body: unknown) =>
  fetch(address, { method, headers: { authorization: `Bearer ${OWNER}` }, body: JSON.stringify(body) });

/** Writes 1, 2, 3, … into two sheets by one request each, until the server is gone. */
async function writeOn(baseUrl: string, id: string, told: { sent: number; answered: number }): Promise<void> {
  for (;;) {
    told.sent += 1;
    const values = [[told.sent]];
    const data = ["Sheet1!A1", "Hai!A1"].map((range) => ({ range, values }));
    const path = `${baseUrl}/v4/spreadsheets/${id}/values:batchUpdate`;
    const response = await send(path, "POST", { valueInputOption: "RAW", data }).catch(() => undefined);
    if (response === undefined) return;
    const isDone = await response.text().then(
      () => response.ok,
      () => false,
    );
    if (isDone) told.answered = told.sent;
  }
}

it("a server killed at any moment holds what it answered, in both sheets alike", { timeout: 600_000 }, async () => {
  const moment = fc.integer({ min: 1, max: 120 });
  await fc.assert(
    fc.asyncProperty(moment, async (delayMs) => {
      const directory = await mkdtemp(join(tmpdir(), "emulator-kill-"));
      const { child, baseUrl } = await startChild(directory);
      const created = await send(`${baseUrl}/v4/spreadsheets`, "POST", {
        sheets: [{ properties: { title: "Sheet1" } }, { properties: { title: "Hai" } }],
      });
      const { spreadsheetId } = (await created.json()) as { spreadsheetId: string };
      const told = { sent: 0, answered: 0 };
      const writing = writeOn(baseUrl, spreadsheetId, told);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      child.kill("SIGKILL");
      await Promise.all([once(child, "exit"), writing]);

      await using again = await startTestServer({ dataDirectory: directory });
      expect(again.emulator.notices).toEqual([]);
      const { read } = openSpreadsheet(again.call, spreadsheetId);
      const numbers = await Promise.all(
        ["Sheet1!A1", "Hai!A1"].map(async (range) => Number(((await read(range)).body["values"] ?? [[0]])[0]?.[0])),
      );
      expect(numbers[1]).toBe(numbers[0]);
      expect(numbers[0]).toBeGreaterThanOrEqual(told.answered);
      expect(numbers[0]).toBeLessThanOrEqual(told.sent);
      await rm(directory, { recursive: true });
    }),
    { numRuns: Number(process.env["KILLS"] ?? 6) },
  );
});
