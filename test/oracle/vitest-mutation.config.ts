/** The tests that try the mutants of stryker.config.json: those of scoring and ranking, and some blocs for both implementations. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/core/{rules,scoring,ranking,form}/**/*.test.ts", "test/oracle/agreement.test.ts"],
    // What these find, the table of statements finds in a tenth of the time.
    exclude: ["test/core/rules/no-word-swallowed.test.ts"],
    env: { ORACLE_RUNS: "100", ORACLE_SHRINKS: "no" },
    // Mutants are switched while the tests run, so that nothing need be loaded anew for each.
    isolate: false,
  },
});
