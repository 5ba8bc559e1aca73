/** `npm run fuzz`: damages right workbooks at random, and lets people edit while runs go on; prints what does not hold. */
import { CommandError, command } from "./command.ts";
import { faultyRuns } from "./fuzz/faults.ts";
import { hostileCells, type Tried } from "./fuzz/hostile.ts";
import { interleave } from "./fuzz/interleave.ts";
import { killedReminders } from "./fuzz/kills.ts";
import { exampleBlocAtRest, runFuzz, smallBlocs } from "./fuzz/run-fuzz.ts";

const options = {
  runs: { value: "N", help: "damage right workbooks so many times" },
  interleavings: { value: "N", help: "let people edit between the calls of so many runs on the embedded server" },
  hostile: { value: "N", help: "type so many hostile cells into blocs on the embedded server" },
  faults: { value: "N", help: "so many runs with a fault at one of their calls, records or mails" },
  kills: { value: "N", help: "kill so many runs of the reminders at any moment" },
  seed: { value: "S", help: "where chance starts", default: "1" },
  path: { value: "PATH", help: "with --runs: repeat one failure that was printed with this path" },
  columns: { help: "with --interleavings: people also move and insert columns" },
  "two-runs": { help: "with --interleavings: now and then two runs go on at once" },
} as const;

const about = "Tries what people do to a sheet, at random and repeatably, and says with its seed what does not hold.";
await command("fuzz", about, options, async (values) => {
  const { runs, interleavings, seed, path, columns, "two-runs": twoRuns } = values;
  const start = wholeNumber(seed, "seed");
  const tried = { hostile: hostileCells, faults: faultyRuns, kills: killedReminders } as const;
  const others = (Object.keys(tried) as (keyof typeof tried)[]).filter((name) => values[name] !== undefined);
  if (runs === undefined && interleavings === undefined && others.length === 0)
    throw new CommandError("--runs, --interleavings, --hostile, --faults or --kills is missing.");
  for (const name of others) await tryOut(name, tried[name], wholeNumber(values[name], name), start);
  if (runs !== undefined) await damage(wholeNumber(runs, "runs"), start, path);
  if (interleavings !== undefined) {
    await meddle(wholeNumber(interleavings, "interleavings"), start, { withColumns: columns, withTwoRuns: twoRuns });
  }
});

async function tryOut(
  name: string,
  tryAll: (count: number, seed: number) => Promise<Tried>,
  count: number,
  seed: number,
): Promise<void> {
  const begun = performance.now();
  const { done, failures } = await tryAll(count, seed);
  for (const failure of failures) process.stdout.write(`${failure}\n\n`);
  process.stdout.write(`${done} ${name} from seed ${seed}: ${failures.length} failed; ${seconds(begun)} s.\n`);
  if (failures.length > 0) process.exitCode = 1;
}

async function damage(runs: number, seed: number, path: string | undefined): Promise<void> {
  const begun = performance.now();
  await runFuzz([...smallBlocs(), exampleBlocAtRest()], runs, seed, path).catch((error: unknown) => {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  });
  process.stdout.write(`${runs} damaged workbooks held, from seed ${seed}, in ${seconds(begun)} s.\n`);
}

async function meddle(count: number, seed: number, choice: Parameters<typeof interleave>[2]): Promise<void> {
  const begun = performance.now();
  const { done, runs, edits, failures } = await interleave(count, seed, choice);
  for (const failure of failures) {
    const lines = [
      `Seed ${failure.seed}, interleaving ${failure.index + 1} of its bloc:`,
      ...failure.log,
      ...failure.faults,
    ];
    process.stdout.write(`${lines.join("\n  ")}\n\n`);
  }
  process.stdout.write(
    `${done} interleavings (${runs} runs, ${edits} edits) from seed ${seed}: ${failures.length} failed; ${seconds(begun)} s.\n`,
  );
  if (failures.length > 0) process.exitCode = 1;
}

function seconds(begun: number): string {
  return ((performance.now() - begun) / 1_000).toFixed(0);
}

function wholeNumber(text: string | undefined, option: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new CommandError(`--${option} takes a whole number.`);
  return value;
}
