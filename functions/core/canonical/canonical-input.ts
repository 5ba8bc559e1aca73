/** The typed content of a workbook as canonical text: the same for any order of rows, columns, sheets or members. */
import { type Cell, isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { isProgramSetting, type SettingName, settingRows } from "../../../sheets-schema/sheets/settings.ts";
import type { HandIn } from "../bloc/bloc.ts";
import { normalCode } from "../bloc/criterion-code.ts";

/** A digest of text parts, SHA-256 in hexadecimal. */
export type DigestOf = (parts: Iterable<string>) => string;

/** A sheet as sorted lines, the criteria as they stand, each the JSON of a row: entries of field and cell, sorted by field. */
export interface CanonicalSheet {
  /** The name of the declaration; "form BTC" for the form of a member. */
  readonly name: string;
  readonly lines: readonly string[];
}

/**
 * All that people typed and the result may depend on. Contacts and mailboxes are left out: no result depends on them,
 * and nobody's address should weigh in, or travel with, a published result.
 *
 * What the program writes is no input, but for what it alone has seen: when a hand-in came first, as `handIns` have it,
 * and what changed after its deadline. A run that only writes these leaves the digest alone.
 */
export function* canonicalSheets(
  workbook: Workbook,
  handIns: readonly HandIn[],
  lateChanges: LateChanges,
): Generator<CanonicalSheet> {
  const { contacts: _, ...sheets } = workbook.sheets;
  const seenAt = new Map<unknown, string | undefined>(handIns.map((handIn) => [handIn.row, handIn.seenAt]));
  for (const [name, sheet] of Object.entries(sheets).sort(byName)) {
    const parsed = sheet as unknown as ParsedSheet;
    if (name === "settings") yield { name, lines: canonicalLines(name, withoutProgramSettings(parsed)) };
    else if (name === "handIns") {
      const lines = canonicalLines(name, parsed, (row) => seenAt.get(row));
      yield { name, lines: [...lines, ...linesWithoutRow(handIns)].sort() };
    } else yield { name, lines: canonicalLines(name, parsed) };
  }
  for (const [code, form] of [...workbook.forms].sort(byName)) {
    yield { name: `form ${code}`, lines: canonicalLines("form", form as unknown as ParsedSheet) };
  }
  const late = [...lateChanges].flatMap(([member, codes]) => codes.map((criterion) => ({ criterion, member })));
  if (late.length > 0) {
    yield { name: CHANGED_LATE, lines: late.map((change) => JSON.stringify(Object.entries(change))).sort() };
  }
}

/** By member code, the criteria that it changed after its deadline. */
export type LateChanges = ReadonlyMap<string, readonly string[]>;

/** The name under which late changes stand among the sheets. */
export const CHANGED_LATE = "changedLate";

/** What was handed in and counts on although its row is gone, as the row that the program makes anew will say it. */
const linesWithoutRow = (handIns: readonly HandIn[]): string[] =>
  handIns.flatMap(({ row, seenAt, member, milestone }) =>
    row !== undefined || seenAt === undefined
      ? []
      : [
          JSON.stringify([
            ["member", member],
            ["milestone", milestone.code],
            ["seenAt", seenAt],
          ]),
        ],
  );

/** The text whose digest every result bears. */
export function* canonicalInput(...input: Parameters<typeof canonicalSheets>): Generator<string> {
  for (const sheet of canonicalSheets(...input)) yield* textOfSheet(sheet);
}

/** The text whose digest is the version of the rules: what decides points and places, and no name, note or address. */
export function* canonicalRules({ sheets }: Workbook): Generator<string> {
  const names = new Set(RULE_SETTINGS.map((name) => matchKey(settingRows[name].name)));
  const settings = sheets.settings as unknown as ParsedSheet;
  const rows = settings.rows.filter(({ values }) => names.has(matchKey(String(values["name"] ?? ""))));
  yield* textOfSheet({ name: "settings", lines: canonicalLines("settings", { ...settings, rows }) });
  for (const name of ["criteria", "awards", "calendar"] as const) {
    yield* textOfSheet({ name, lines: canonicalLines(name, sheets[name] as unknown as ParsedSheet) });
  }
}

const RULE_SETTINGS: readonly SettingName[] = [
  "year",
  "periodStart",
  "periodEnd",
  "total",
  "startingPoints",
  "bonusCap",
  "deductionCap",
  "totalCap",
  "deductionMode",
  "unassignedMode",
  "yearMethod",
  "rankBasis",
  "rankGroups",
  "tieChain",
  "quorum",
  "digits",
];

function* textOfSheet({ name, lines }: CanonicalSheet): Generator<string> {
  yield `${name}\n`;
  yield `${lines.join("\n")}\n`;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The phase stands among the settings, and is the program's. */
const withoutProgramSettings = (parsed: ParsedSheet): ParsedSheet => ({
  ...parsed,
  rows: parsed.rows.filter(({ values }) => !isProgramSetting(String(values["name"] ?? ""))),
});

/** What names a row of a sheet of whose rows with one key the first counts: there, and only there, order matters. */
const KEYS: Readonly<Record<string, (row: ParsedRow) => string>> = {
  settings: ({ cells }) => matchKey(textOf(cells["name"])),
  members: ({ cells }) => matchKey(textOf(cells["code"])),
  criteria: ({ cells }) => normalCode(textOf(cells["code"])),
  calendar: ({ cells }) => textOf(cells["code"]),
  awards: ({ cells }) => matchKey(textOf(cells["name"])),
  handIns: ({ cells }) => `${textOf(cells["milestone"])} ${matchKey(textOf(cells["member"]))}`,
  form: ({ cells }) => normalCode(textOf(cells["code"])),
};

/** The field that counts the rows of one key, from the second. */
export const NTH = "nth";

/** What people type that decides nothing: where mails go, and results that are tried out. */
const LEFT_OUT: Readonly<Record<string, string>> = { members: "mailbox", criteria: "trial" };

/** Rows by their content: what people type, and what names the row; `seenAt` adds to a row. */
function canonicalLines(
  name: string,
  parsed: ParsedSheet,
  seenAt: (row: ParsedRow) => string | undefined = () => undefined,
): string[] {
  const fields = parsed.sheet.columns
    .filter(({ typedBy, required, field }) => (!typedBy.includes("program") || required) && field !== LEFT_OUT[name])
    .map((column) => column.field)
    .sort();
  const keyOf = KEYS[name];
  const seen = new Map<string, number>();
  const lines = parsed.rows.map((row) => {
    const entries: [string, Cell][] = [];
    for (const field of fields) {
      const cell = row.cells[field];
      if (!isBlank(cell)) entries.push([field, cell]);
    }
    const key = keyOf?.(row);
    if (key !== undefined) {
      const nth = (seen.get(key) ?? 0) + 1;
      seen.set(key, nth);
      if (nth > 1) entries.push([NTH, nth]);
    }
    const moment = seenAt(row);
    if (moment !== undefined) entries.push(["seenAt", moment]);
    return JSON.stringify(entries);
  });
  // A row in which only columns of the program hold something, such as a note in one of them, is no input.
  const told = lines.filter((line) => line !== "[]");
  // Where criteria stand says what they are part of, and in which order they are shown.
  return name === "criteria" ? told : told.sort();
}
