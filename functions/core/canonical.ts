/** The typed content of a workbook as canonical text: the same for any order of rows, columns, sheets or members. */
import type { Cell } from "../../sheets-schema/cell.ts";
import type { Workbook } from "../../sheets-schema/read-workbook.ts";
import type { ParsedRow, ParsedSheet } from "../../sheets-schema/rows.ts";
import { settingRows } from "../../sheets-schema/settings.ts";
import { matchKey } from "../../sheets-schema/vietnamese.ts";
import type { HandIn } from "./bloc/bloc.ts";

/** A digest of text parts, SHA-256 in hexadecimal. */
export type DigestOf = (parts: Iterable<string>) => string;

/**
 * All that people typed and the result may depend on, sheet by sheet, each row a line of JSON. Contacts are left out:
 * no result depends on a telephone number, and nobody's address should weigh in a published digest.
 *
 * What the program writes is no input, with one exception: when a hand-in was first seen, as `handIns` have it. It is
 * the same before and after it stands in the sheet, so that a run that only writes it leaves the digest alone.
 */
export function* canonicalInput(workbook: Workbook, handIns: readonly HandIn[]): Generator<string> {
  const { contacts: _, ...sheets } = workbook.sheets;
  const seenAt = new Map<unknown, string | undefined>(handIns.map((handIn) => [handIn.row, handIn.seenAt]));
  for (const [name, sheet] of Object.entries(sheets).sort(byName)) {
    const parsed = sheet as unknown as ParsedSheet;
    yield `${name}\n`;
    if (name === "settings") yield* canonicalRows(withoutPhase(parsed));
    else if (name === "handIns") yield* canonicalRows(parsed, (row) => [["seenAt", seenAt.get(row)]]);
    else yield* canonicalRows(parsed);
  }
  for (const [code, form] of [...workbook.forms].sort(byName)) {
    yield `form ${code}\n`;
    yield* canonicalRows(form as unknown as ParsedSheet);
  }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The phase stands among the settings, and is the program's. */
const withoutPhase = (parsed: ParsedSheet): ParsedSheet => ({
  ...parsed,
  rows: parsed.rows.filter(({ values }) => matchKey(String(values["name"] ?? "")) !== matchKey(settingRows.phase.name)),
});

type Entries = [string, Cell][];

/** Rows by their content: what people type, and what names the row; `more` adds to a row. */
function* canonicalRows(parsed: ParsedSheet, more: (row: ParsedRow) => Entries = () => []): Generator<string> {
  const fields = parsed.sheet.columns
    .filter((column) => !column.typedBy.includes("program") || column.required)
    .map((column) => column.field)
    .sort();
  const lines = parsed.rows.map((row) => {
    const cells: Entries = [...fields.map((field): [string, Cell] => [field, row.cells[field]]), ...more(row)];
    return JSON.stringify(cells.filter(([, cell]) => cell !== undefined));
  });
  yield `${lines.sort().join("\n")}\n`;
}
