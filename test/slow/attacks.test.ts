import { expect, it } from "vitest";
import { faultyRuns } from "../../scripts/fuzz/faults.ts";
import { hostileCells } from "../../scripts/fuzz/hostile.ts";
import { killedReminders } from "../../scripts/fuzz/kills.ts";
import { seed } from "./seed.ts";

it.each([
  ["hostile cells", hostileCells, 300],
  ["runs with a fault", faultyRuns, 40],
  ["kills of the reminders", killedReminders, 10],
] as const)(`%s, from seed ${seed}`, async (_, tryAll, count) => {
  expect(await tryAll(count, seed)).toEqual({ done: count, failures: [] });
});
