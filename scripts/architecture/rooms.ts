/**
 * The rooms of the house from the ground up: each stands only on those before it. A file belongs to the longest name that
 * fits it.
 */
import { importsOf, type SourceFile } from "./source-files.ts";

export interface Room {
  /** A file, or a folder with a slash at its end. */
  readonly name: string;
  readonly holds: string;
}

export const rooms: readonly Room[] = [
  { name: "sheets-schema/a1.ts", holds: "a cell's name and link" },
  { name: "sheets-schema/limits.ts", holds: "what Google takes at most" },
  { name: "sheets-schema/cells/", holds: "what stands in one cell, both ways; faults" },
  { name: "sheets-schema/column.ts", holds: "what a column says of itself" },
  { name: "sheets-schema/sheet.ts", holds: "a declared sheet" },
  { name: "sheets-schema/sheets/", holds: "every sheet, declared once" },
  { name: "sheets-schema/workbook.ts", holds: "all sheets in tab order" },
  { name: "sheets-schema/reading/", holds: "header and cells → typed rows and faults" },
  { name: "sheets-schema/template/", holds: "declarations → an empty spreadsheet; SHEETS.md" },
  { name: "sheets-schema/protection/", holds: "who may type where → protected ranges" },
  { name: "functions/core/issue.ts", holds: "a fault with its place" },
  { name: "functions/core/wording.ts", holds: "faults that take more than one cell to see" },
  { name: "functions/core/rules/terms/", holds: "intervals, units, periods, counts, entries" },
  { name: "functions/core/rules/wording/", holds: "what people read of rules, results and points" },
  { name: "functions/core/rules/grammar/", holds: "a cell's words, each with its meaning" },
  { name: "functions/core/rules/steps/", holds: "points by steps, by a ladder, by a matrix" },
  { name: "functions/core/rules/levels/", holds: "points by a level's name" },
  { name: "functions/core/rules/per-case/", holds: "points for each case, chosen within bounds too" },
  { name: "functions/core/rules/shares/", holds: "points by a share of the target, or of the best" },
  { name: "functions/core/rules/increment/", holds: "points that rise or fall with the result" },
  { name: "functions/core/rules/deadline/", holds: "points by the day of handing in" },
  { name: "functions/core/rules/", holds: "a rule as typed: read, said back, computed" },
  { name: "functions/core/conditions/", holds: "conditions of a class or award, as typed" },
  { name: "functions/core/bloc/criterion-code.ts", holds: "a criterion's code, and what it is part of" },
  { name: "functions/core/paper-table/", holds: "a paper's table of criteria, row by row" },
  { name: "functions/core/bloc/", holds: "the spreadsheet as understood" },
  { name: "functions/core/canonical/", holds: "input as text, whatever its order" },
  { name: "functions/core/memory/", holds: "what a run remembers for the next" },
  { name: "functions/core/result.ts", holds: "what a run decides" },
  { name: "functions/core/facts/", holds: "what is so of a member: figures of parts, rows counted" },
  { name: "functions/core/form/", holds: "a member's form: what its rows say, its faults" },
  { name: "functions/core/scoring/", holds: "points of a leaf, of the tree, of the year" },
  { name: "functions/core/ranking/", holds: "places, ties, classes, awards, and why" },
  { name: "functions/core/reminders/", holds: "who owes what, steps, messages" },
  { name: "functions/core/checks/", holds: "what takes several rows or sheets to see" },
  { name: "functions/core/tables/", holds: "ranking, matrix, statement for sheets, pages, files" },
  { name: "functions/core/history/", holds: "what changed since the last run" },
  { name: "functions/core/rights/", holds: "people → who may type; locks that were changed" },
  { name: "functions/core/decide.ts", holds: "workbook → result" },
  { name: "functions/core/cells-to-write/", holds: "result → cells that differ" },
  { name: "functions/core/refresh.ts", holds: "result → one write" },
  { name: "functions/core/seal/", holds: "a result that anybody recomputes" },
  { name: "functions/ports.ts", holds: "what is needed from outside" },
  { name: "functions/bad-request.ts", holds: "a fault of the caller" },
  { name: "functions/sha256.ts", holds: "a digest" },
  { name: "functions/load-and-save.ts", holds: "one read; one write of what differs" },
  { name: "functions/history-records.ts", holds: "events kept as records" },
  { name: "functions/reminder-records.ts", holds: "claims and outcomes kept as records" },
  { name: "functions/plan-refresh.ts", holds: "workbook → result and write" },
  { name: "functions/formats/", holds: "a table as a file" },
  { name: "functions/download.ts", holds: "a result as a file" },
  { name: "functions/pages/", holds: "results, errors, mails as HTML" },
  { name: "functions/protect-bloc.ts", holds: "protected ranges brought to the people" },
  { name: "functions/deliver-reminders.ts", holds: "a claim, a mail, an outcome" },
  { name: "functions/config.ts", holds: "the environment, read once" },
  { name: "functions/serving/", holds: "bodies, strangers, the end of a process" },
  { name: "functions/adapters/", holds: "Google, mail, records, clock, log" },
  { name: "functions/context.ts", holds: "which adapters" },
  { name: "functions/handlers/", holds: "one file per deployed function" },
  { name: "functions/index.ts", holds: "the map of the app" },
  { name: "scripts/emulator/api/", holds: "Google's discovery, errors, masks" },
  { name: "scripts/emulator/a1-notation.ts", holds: "A1 and R1C1" },
  { name: "scripts/emulator/state/", holds: "a committed spreadsheet" },
  { name: "scripts/emulator/formulas/", holds: "formulas, calculated by a library" },
  { name: "scripts/emulator/drafts/", holds: "a write in the making" },
  { name: "scripts/emulator/store/", holds: "files on disk, what changed" },
  { name: "scripts/emulator/cells/", holds: "typing → values → text" },
  { name: "scripts/emulator/formats/", holds: "CSV, XLSX, PDF" },
  { name: "scripts/emulator/calls/", holds: "what a method gets and answers" },
  { name: "scripts/emulator/batch-update/", holds: "one file per family of requests" },
  { name: "scripts/emulator/sheets-methods/", holds: "methods of Sheets" },
  { name: "scripts/emulator/drive-methods/", holds: "methods of Drive" },
  { name: "scripts/emulator/grid-page/", holds: "the page in the browser" },
  { name: "scripts/emulator/serving/", holds: "HTTP, routes, faults, quota, pages" },
  { name: "scripts/emulator/server.ts", holds: "the embedded spreadsheet server" },
  { name: "scripts/command.ts", holds: "options, help, one clear sentence" },
  { name: "scripts/apply-requests.ts", holds: "a write carried out in memory" },
  { name: "scripts/apply-template.ts", holds: "an empty bloc" },
  { name: "scripts/enter-rows.ts", holds: "rows put in for a person" },
  { name: "scripts/build.ts", holds: "a bundle per function" },
  { name: "scripts/architecture/", holds: "this picture" },
  { name: "scripts/starters/", holds: "a year to begin with" },
  { name: "scripts/demo/", holds: "the example bloc" },
  { name: "scripts/bench/", holds: "how fast, how many calls" },
  { name: "scripts/fuzz/", holds: "damage, people, seeds" },
  { name: "scripts/import/", holds: "a table in people's files → rows of a list" },
  { name: "scripts/local/", holds: "all of it on one machine" },
  { name: "scripts/", holds: "what a person runs" },
];

/** The room of a file; undefined for one that has none. */
export function roomOf(path: string): Room | undefined {
  const fitting = rooms.filter(({ name }) => (name.endsWith("/") ? path.startsWith(name) : path === name));
  return fitting.reduce<Room | undefined>(
    (best, room) => (best === undefined || room.name.length > best.name.length ? room : best),
    undefined,
  );
}

/** Imports of a room that stands above, as "file → import". */
export function upwardImports(files: readonly SourceFile[]): string[] {
  const order = new Map(rooms.map(({ name }, index) => [name, index]));
  const floorOf = (path: string): number | undefined => order.get(roomOf(path)?.name ?? "");
  return files.flatMap((file) => {
    const own = floorOf(file.path);
    return importsOf(file).flatMap(({ target }) => {
      const other = floorOf(target);
      return own !== undefined && other !== undefined && other > own ? [`${file.path} → ${target}`] : [];
    });
  });
}
