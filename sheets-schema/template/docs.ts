/** The declarations → SHEETS.md, the reference of every sheet for whoever sets up or reads a bloc's spreadsheet. */
import { type CellMeta, cellMeta } from "../cells/cell-codec.ts";
import { formatDecimal } from "../cells/decimal.ts";
import { type Column, isOptional, type Sheet } from "../sheet.ts";
import { scoreForm } from "../sheets/score-form.ts";
import { settingRows, settings } from "../sheets/settings.ts";
import { tabOrder } from "../workbook.ts";

const INTRODUCTION = `# The sheets of a bloc's spreadsheet

Written by \`npm run docs\` from the declarations in this folder; do not edit it by hand.

Sheets are found by their id, else by title and header row; columns by header or alias. So sheets may be renamed and
moved, and columns and rows inserted, moved or sorted. Data validation only warns: what cannot be read becomes an issue
that says where it stands and how to mend it, and every other cell counts as before.

Who types: *member* an agency in its own rows and form; *leader* the bloc's leader and secretary; *deputy* the deputy
leader; *verifier* whoever verifies a form; *board* the Board of Emulation and Commendation; *program* nobody, a refresh
writes it. A dot (•) marks a column that every row must fill.

Protection keeps people from mistakes and is not secrecy: whoever may open the spreadsheet can read and copy all of it.
`;

const kinds: Readonly<Record<Sheet["kind"], string>> = {
  list: "List: people insert, sort and delete rows.",
  form: "Form: its rows are made by the program.",
  generated: "Generated: nobody types here; rewritten as a whole when something changed.",
};

/** The whole of SHEETS.md. */
export function sheetsDocumentation(): string {
  const sheets = tabOrder.map((entry) => (entry === "forms" ? (scoreForm as unknown as Sheet) : entry));
  const contents = table(
    ["sheet", "who types", "one row is"],
    sheets.map((sheet) => [`[${titleOf(sheet)}](#${sheet.name.toLowerCase()})`, typists(sheet), sheet.oneRowIs]),
  );
  return `${[INTRODUCTION, contents, ...sheets.map(sheetSection)].join("\n")}`;
}

const titleOf = (sheet: Sheet): string =>
  sheet.name === scoreForm.name ? `${sheet.title} ‹tên gọi tắt›` : sheet.title;

const typists = ({ typedBy }: { readonly typedBy: readonly string[] }): string => typedBy.join(", ");

function sheetSection(sheet: Sheet): string {
  const id = sheet.name === scoreForm.name ? "made from the member's code" : String(sheet.sheetId);
  return [
    `<a id="${sheet.name.toLowerCase()}"></a>`,
    "",
    `## ${titleOf(sheet)}`,
    "",
    `${kinds[sheet.kind]} Typed by: ${typists(sheet)}. One row is ${sheet.oneRowIs}. Name in code \`${sheet.name}\`, sheet id ${id}${sheet.hidden ? ", hidden" : ""}.`,
    "",
    table(["header", "who", "cells", "note"], sheet.columns.map(columnRow)),
    ...(sheet.name === settings.name ? [settingsTable()] : []),
  ].join("\n");
}

const columnRow = (column: Column): string[] => [
  `${column.header}${isAskedFor(column) ? " •" : ""}${column.aliases.length === 0 ? "" : ` (also ${column.aliases.join(", ")})`}`,
  typists(column),
  cellsOf(column.cell),
  column.note,
];

const isAskedFor = (column: Column): boolean => column.required && !column.typedBy.includes("program");

function settingsTable(): string {
  const rows = Object.values(settingRows).map(({ name, schema, initial, meaning }) => {
    const meta = cellMeta(schema);
    return [
      `${name}${isOptional(schema) ? "" : " •"}`,
      meta === undefined ? "" : cellsOf(meta),
      initial === "" ? "" : `“${initial}”`,
      meaning,
    ];
  });
  return `Its rows:\n\n${table(["setting", "cells", "at first", "meaning"], rows)}`;
}

/** What may stand in the cells, in words. */
function cellsOf({ choices, isEmail, format, range, example }: CellMeta): string {
  if (choices !== undefined) return `one of: ${choices.join("; ")}`;
  if (isEmail === true) return `e-mail address, e.g. ${example}`;
  if (range !== undefined)
    return `${format === undefined ? "number" : "whole number"}${boundsOf(range)}, e.g. ${example}`;
  const kind = format?.type === "DATE" ? "date" : "text";
  return example === "" ? kind : `${kind}, e.g. ${example}`;
}

function boundsOf({ min, max }: NonNullable<CellMeta["range"]>): string {
  if (min !== undefined && max !== undefined) return ` from ${formatDecimal(min)} to ${formatDecimal(max)}`;
  if (min !== undefined) return ` from ${formatDecimal(min)}`;
  return max === undefined ? "" : ` up to ${formatDecimal(max)}`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(" | ")} |`;
  return `${[line(heads), `|${" --- |".repeat(heads.length)}`, ...rows.map(line)].join("\n")}\n`;
}

/** Text that Markdown would take for a table's edge, a tag or emphasis. */
const escapeCell = (text: string): string =>
  text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("*", "\\*").replaceAll("\n", "<br>");
