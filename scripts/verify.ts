/** `npm run verify -- FILE`: recomputes a sealed result from its own input; compares it with a bloc as it stands. */
import { readFileSync } from "node:fs";
import { momentOf } from "../functions/core/bloc/calendar.ts";
import { compare } from "../functions/core/seal/compare.ts";
import { comparisonLines } from "../functions/core/seal/comparison-wording.ts";
import { seal } from "../functions/core/seal/seal.ts";
import { verdictLines } from "../functions/core/seal/verdict-wording.ts";
import { isRight, verify } from "../functions/core/seal/verify-sealed.ts";
import { loadWorkbook } from "../functions/load-and-save.ts";
import { planRefresh } from "../functions/plan-refresh.ts";
import { sha256 } from "../functions/sha256.ts";
import { CommandError, clockStart, command, configFor, contextFor, serverOption } from "./command.ts";

await command(
  "verify",
  "Recomputes a sealed result (npm run download -- --report sealed) from the input in the file, and says whether it is\nequal or what differs. With a spreadsheet, also what has changed there since.",
  {
    spreadsheet: { value: "ID", help: "compare with this spreadsheet as it stands" },
    date: { value: "DAY", help: "as if it were that day" },
    ...serverOption,
  },
  async ({ spreadsheet, date, server }, [path, ...more]) => {
    if (path === undefined || more.length > 0) throw new CommandError("Name one sealed file. See --help.");
    const verdict = verify(readFileSync(path, "utf8"), sha256);
    process.stdout.write(`${verdictLines(verdict).join("\n")}\n`);
    if (!isRight(verdict)) process.exitCode = 1;
    if (spreadsheet === undefined || verdict.kind !== "verified") return;
    const start = clockStart(date);
    const context = contextFor(configFor(server, start === undefined ? {} : { CLOCK_START: start }));
    const now = context.clock.now();
    const { result } = planRefresh(await loadWorkbook(context.sheets, spreadsheet), now);
    const changes = comparisonLines(compare(verdict.file, seal(result, momentOf(now), sha256)));
    process.stdout.write(`\nSo với bảng tính hiện nay:\n${changes.join("\n")}\n`);
  },
  "FILE",
);
