/**
 * Program and second implementation agree on any bloc. `ORACLE_RUNS=10000 npx vitest run test/oracle` tries more than the
 * few of every day, `ORACLE_SEED` others; a failure prints its seed and the sheets of the smallest bloc found.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyBloc } from "./arbitrary-bloc.ts";
import { differences } from "./compare-with-program.ts";
import { asked, numRuns, seed } from "./runs.ts";
import { tellBloc } from "./tell-bloc.ts";

describe(`the second implementation, on ${numRuns} blocs from seed ${seed}`, () => {
  it("agrees with the program on every total, share, sum, computed score and place", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(anyBloc, (bloc) => {
        const found = differences(bloc);
        expect(found, found.join("\n")).toEqual([]);
      }),
      { ...asked, reporter: tellBloc },
    );
  });
});
