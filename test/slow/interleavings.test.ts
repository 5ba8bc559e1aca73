import { expect, it } from "vitest";
import { interleave } from "../../scripts/fuzz/interleave.ts";
import { seed } from "./seed.ts";

const COUNT = 300;

it.each([
  ["people edit", { withColumns: false, withTwoRuns: false }],
  ["people move columns too", { withColumns: true, withTwoRuns: false }],
  ["two runs go on at once", { withColumns: false, withTwoRuns: true }],
])(`%s between any two calls of a run, ${COUNT} from seed ${seed}`, async (_, choice) => {
  const { done, failures } = await interleave(COUNT, seed, choice);
  expect(failures).toEqual([]);
  expect(done).toBe(COUNT);
});
