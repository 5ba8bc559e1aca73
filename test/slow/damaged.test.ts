import { expect, it } from "vitest";
import { exampleBlocAtRest, runFuzz, smallBlocs } from "../../scripts/fuzz/run-fuzz.ts";
import { seed } from "./seed.ts";

const RUNS = 2_000;

it(`damaged workbooks, ${RUNS} from seed ${seed}: no wrong number, no lost word, no unrest`, async () => {
  await expect(runFuzz([...smallBlocs(), exampleBlocAtRest()], RUNS, seed)).resolves.toBeUndefined();
});
