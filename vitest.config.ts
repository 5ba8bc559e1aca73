import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Files that take tens of seconds: begun last, one of them would run alone at the end. */
const LONG =
  /\/(typed-by-|grid|commands\.|make-bloc\.|starters-live\.|new-bloc\.|start\.|refresh-bloc\.|no-word-swallowed)/;

/** After them the files that need a process each, and those that share one last: a row of these keeps what it loaded. */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turnOf = ({ moduleId, project }: TestSpecification) =>
      LONG.test(moduleId) ? 0 : project.config.isolate ? 1 : 2;
    return files.sort((a, b) => turnOf(a) - turnOf(b));
  }
}

/** Of these, files that follow each other share a process and what it has loaded, or loading would be a third of the time. */
const SHARED = ["test/{adapters,core,emulator,formats,fuzz,handlers,oracle,pages,sheets-schema}/**/*.test.ts"];
const times = { testTimeout: 20_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    globalSetup: "test/unpack-browser.ts",
    // Two for each core: who types at the page of a browser mostly waits.
    maxWorkers: "200%",
    sequence: { sequencer: LongFilesFirst },
    projects: [
      { test: { name: "shared", include: SHARED, isolate: false, ...times } },
      { test: { name: "alone", include: ["test/**/*.test.ts"], exclude: ["test/slow/**", ...SHARED], ...times } },
    ],
  },
});
