import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take tens of seconds: begun last, one of them would run alone at the end. */
const LONG = /\/(typed-by-|grid|commands\.|start\.|refresh-bloc\.|no-word-swallowed)/;

class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.sort((a, b) => Number(LONG.test(b.moduleId)) - Number(LONG.test(a.moduleId)));
  }
}

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/slow/**"],
    globalSetup: "test/unpack-browser.ts",
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // The default leaves a core to the person at the machine: of two, half.
    maxWorkers: "100%",
    sequence: { sequencer: LongFilesFirst },
  },
});
