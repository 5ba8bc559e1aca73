/** What `npm run check:slow` runs besides mutation: each file may take minutes, and they share the cores by file. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "test/slow/*.test.ts",
      "test/oracle/{agreement,properties}.test.ts",
      "test/emulator/storage-kill.test.ts",
      "test/core/rules/no-word-swallowed.test.ts",
    ],
    env: { ORACLE_RUNS: "10000", KILLS: "60", ALL_WORDINGS: "yes" },
    globalSetup: "test/unpack-browser.ts",
    testTimeout: 20 * 60_000,
    hookTimeout: 60_000,
  },
});
