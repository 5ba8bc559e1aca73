/** A few of what `npm run fuzz` tries by the thousand: hostile cells, faults at every call, kills of the reminders. */
import { expect, it } from "vitest";
import { faultyRuns } from "../../scripts/fuzz/faults.ts";
import { hostileCells } from "../../scripts/fuzz/hostile.ts";
import { killedReminders } from "../../scripts/fuzz/kills.ts";

const SEED = 20_261_201;

it.each([
  ["hostile cells", hostileCells, 10],
  ["runs with a fault", faultyRuns, 2],
  ["kills of the reminders", killedReminders, 1],
] as const)("%s, from seed 20261201", { timeout: 120_000 }, async (_, tryAll, count) => {
  expect(await tryAll(count, SEED)).toEqual({ done: count, failures: [] });
});
