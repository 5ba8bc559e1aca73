/** A machine that stops at any step of storing: the next start finds the state before or after, never a part of it. */

import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { openSpreadsheet, startTestServer } from "./client.ts";
import { answeredValues, operationOf, type Table, type Value, wish } from "./grid-model.ts";

const seed = Number(process.env["RANDOM_SEED"] ?? 20_241_125);
const numRuns = Number(process.env["RANDOM_RUNS"] ?? 40);
const EMPTY: Table = Array.from({ length: 6 }, () => new Array<Value>(4).fill(null));

const real = { open: promises.open, rename: promises.rename };
const restore = (): void => {
  Object.assign(promises, real);
  syncBuiltinESMExports();
};
afterEach(restore);

/** Lets `count` steps of writing files happen, and half of the next if it is a text; then nothing more. */
function stopAfter(count: number) {
  let left = count;
  let stop = (): void => undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const step = async <Done>(work: () => Promise<Done>, half?: () => Promise<unknown>): Promise<Done> => {
    left -= 1;
    if (left >= 0) return work();
    if (left === -1) await half?.();
    stop();
    throw new Error("The machine stopped.");
  };
  const open = async (...args: Parameters<typeof real.open>) => {
    const file = await step(() => real.open(...args));
    const writeFile = file.writeFile.bind(file);
    const sync = file.sync.bind(file);
    file.writeFile = (text) =>
      step(
        () => writeFile(text),
        () => writeFile(String(text).slice(0, String(text).length / 2)),
      );
    file.sync = () => step(sync);
    return file;
  };
  Object.assign(promises, { open, rename: (from: string, to: string) => step(() => real.rename(from, to)) });
  syncBuiltinESMExports();
  return stopped;
}

describe(`a stop while storing, seed ${seed}`, () => {
  it("leaves the state before or after the write under way, and all that was answered", async () => {
    let stops = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 6 }), fc.nat(40), async (wishes, count) => {
        const dataDirectory = await promises.mkdtemp(join(tmpdir(), "emulator-stop-"));
        const first = await startTestServer({ dataDirectory });
        const gridProperties = { rowCount: EMPTY.length, columnCount: EMPTY[0]?.length };
        const { id, batch } = await first.create({
          sheets: [{ properties: { sheetId: 1, title: "S", gridProperties } }],
        });

        const states = [EMPTY];
        let answered = 0;
        const stopped = stopAfter(count);
        for (const [at, one] of wishes.entries()) {
          const { request, after } = operationOf(states.at(-1) ?? EMPTY, one);
          states.push(after);
          const status = await Promise.race([stopped, batch([request]).then((answer) => answer.status)]);
          if (status !== 200) break;
          answered = at + 1;
        }
        if (answered < wishes.length) stops += 1;
        const aside = `${dataDirectory}-aside`;
        await promises.cp(dataDirectory, aside, { recursive: true });
        restore();
        await first.emulator.close();

        await using again = await startTestServer({ dataDirectory: aside });
        expect(again.emulator.notices).toEqual([]);
        const { body } = await openSpreadsheet(again.call, id).read("S", "valueRenderOption=UNFORMATTED_VALUE");
        expect(states.slice(answered).map(answeredValues)).toContainEqual(body["values"]);
        for (const directory of [dataDirectory, aside]) await promises.rm(directory, { recursive: true });
      }),
      { seed, numRuns },
    );
    expect(stops).toBeGreaterThan(numRuns / 4);
  });
});
