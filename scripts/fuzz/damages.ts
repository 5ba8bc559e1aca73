/** Arbitrary damage to a given workbook, which shrinks to the fewest and simplest. */
import fc from "fast-check";
import { type Cell, type Grid, type Spreadsheet, textOf } from "../../sheets-schema/cells/cell.ts";
import { matchKey } from "../../sheets-schema/cells/vietnamese.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import type { ColumnHow, Damage, RowHow, SheetHow } from "./damage.ts";
import { hostileCell } from "./hostile-cells.ts";

const ROWS: readonly RowHow[] = [
  "blank",
  "many-blanks",
  "double",
  "move",
  "delete",
  "note",
  "title-above",
  "cut-short",
];
const COLUMNS: readonly ColumnHow[] = ["insert", "insert-note", "move", "double", "delete"];
const SHEETS: readonly SheetHow[] = [
  "rename",
  "to-front",
  "reverse-all",
  "delete",
  "copy",
  "copy-same-title",
  "empty",
  "blanks-below",
];

/** One to three damages to `whole`; most of them to the sheets in which people type. */
export function damagesTo(whole: Spreadsheet): fc.Arbitrary<Damage[]> {
  const { sheets, forms } = readWorkbook(whole);
  const parsed = [...Object.values(sheets), ...forms.values()] as unknown as readonly ParsedSheet[];
  const typed = parsed.filter(({ grid }) => grid !== undefined);
  const place = fc.constantFrom(...typed).chain((sheet) => {
    const { sheetId, title: name, rows } = gridOf(sheet);
    const width = Math.max(1, rows[0]?.length ?? 1);
    return fc.record({
      sheet: fc.constant(sheet),
      at: fc.constant({ sheetId, sheet: name }),
      row: fc.integer({ min: 1, max: Math.max(1, rows.length - 1) }),
      to: fc.integer({ min: 1, max: Math.max(1, rows.length - 1) }),
      column: fc.nat(width - 1),
      toColumn: fc.nat(width - 1),
    });
  });
  const cells = fc
    .tuple(place, hostileCell)
    .map(([{ at, row, column }, cell]): Damage => ({ ...at, kind: "cell", row, column, cell }));
  const rows = fc
    .tuple(place, fc.constantFrom(...ROWS))
    .map(([{ at, row, to }, how]): Damage => ({ ...at, kind: "row", how, row, to }));
  const columns = fc
    .tuple(place, fc.constantFrom(...COLUMNS))
    .map(([{ at, column, toColumn }, how]): Damage => ({ ...at, kind: "column", how, column, to: toColumn }));
  const headers = fc
    .tuple(place, fc.nat(), fc.boolean(), hostileCell)
    .map(([{ sheet, at, column }, pick, isAlias, cell]): Damage => {
      const aliases = aliasesOf(sheet, column);
      const alias = aliases[pick % Math.max(1, aliases.length)];
      return isAlias && alias !== undefined
        ? { ...at, kind: "header", column, header: alias, isKnown: true }
        : { ...at, kind: "header", column, header: cell, isKnown: isRecorded(sheet, column, cell) };
    });
  const wholes = fc
    .tuple(fc.constantFrom(...whole.grids), fc.constantFrom(...SHEETS))
    .map(([{ sheetId, title }, how]): Damage => ({ sheetId, sheet: title, kind: "sheet", how }));
  const damage = fc.oneof(
    { weight: 6, arbitrary: cells },
    { weight: 2, arbitrary: rows },
    { weight: 2, arbitrary: columns },
    { weight: 1, arbitrary: headers },
    { weight: 1, arbitrary: wholes },
  );
  // Not an array: each of the three can be left out alone when the damage is shrunk.
  const more = fc.option(damage, { freq: 2 });
  return fc.tuple(damage, more, more).map((damages) => damages.filter((each) => each !== null));
}

/** The other names of the column that stands at `index`, its own in capitals with a space too many among them. */
function aliasesOf({ sheet, columns }: ParsedSheet, index: number): Cell[] {
  const field = [...columns].find(([, at]) => at === index)?.[0];
  const column = sheet.columns.find((each) => each.field === field);
  return column === undefined
    ? []
    : [...column.aliases, ` ${column.header.toUpperCase()}  `, column.header.normalize("NFD")];
}

/** True when a run has recorded what the column is, and the new header is not that of another. */
function isRecorded({ sheet, grid, columns }: ParsedSheet, index: number, header: Cell): boolean {
  if (grid?.columnIdentities?.has(index) !== true) return false;
  const field = [...columns].find(([, at]) => at === index)?.[0];
  const key = matchKey(textOf(header));
  return sheet.columns.every(
    (column) => column.field === field || ![column.header, ...column.aliases].some((name) => matchKey(name) === key),
  );
}

function gridOf({ grid, sheet }: ParsedSheet): Grid {
  if (grid === undefined) throw new Error(`no sheet ${sheet.title}`);
  return grid;
}
