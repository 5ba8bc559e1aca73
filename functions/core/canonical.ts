/** The typed content of a workbook as canonical text: the same for any order of rows, columns, sheets or members. */
import type { Cell } from "../../sheets-schema/cell.ts";
import type { Workbook } from "../../sheets-schema/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/rows.ts";

/** A digest of text parts, SHA-256 in hexadecimal. */
export type DigestOf = (parts: Iterable<string>) => string;

/**
 * All that people typed and the result may depend on, sheet by sheet, each row a line of JSON. Contacts are left out:
 * no result depends on a telephone number, and nobody's address should weigh in a published digest.
 */
export function* canonicalInput(workbook: Workbook): Generator<string> {
  const { contacts: _, ...sheets } = workbook.sheets;
  for (const [name, parsed] of Object.entries(sheets).sort(byName)) {
    yield `${name}\n`;
    yield* canonicalRows(parsed as unknown as ParsedSheet, name === "handIns" ? ["seenAt"] : []);
  }
  for (const [code, form] of [...workbook.forms].sort(byName)) {
    yield `form ${code}\n`;
    yield* canonicalRows(form as unknown as ParsedSheet, ["code"]);
  }
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** Rows by their content; `programFields` are those of the program's own fields that the result depends on. */
function* canonicalRows(parsed: ParsedSheet, programFields: readonly string[]): Generator<string> {
  const fields = parsed.sheet.columns
    .filter((column) => !column.typedBy.includes("program") || programFields.includes(column.field) || column.required)
    .map((column) => column.field)
    .sort();
  const lines = parsed.rows.map((row) => {
    const cells: [string, Cell][] = fields.map((field) => [field, row.cells[field]]);
    return JSON.stringify(cells.filter(([, cell]) => cell !== undefined));
  });
  yield `${lines.sort().join("\n")}\n`;
}
