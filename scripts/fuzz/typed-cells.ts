/** What people typed in a workbook, apart from what the program wrote beside it. */
import { type Cell, isBlank, type Spreadsheet, textOf } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import { isProgramSetting } from "../../sheets-schema/sheets/settings.ts";

/** Every sheet in which people type, as read. */
export function typedSheetsOf(spreadsheet: Spreadsheet): ParsedSheet[] {
  const { sheets, forms } = readWorkbook(spreadsheet);
  return [...Object.values(sheets), ...forms.values()] as unknown as ParsedSheet[];
}

/** Zero-based columns of the program's. */
export const programColumns = ({ sheet, columns }: ParsedSheet): Set<number | undefined> =>
  new Set(sheet.columns.filter(({ typedBy }) => typedBy.includes("program")).map(({ field }) => columns.get(field)));

/** A setting whose value the program writes. */
const isOfProgram = (row: readonly Cell[]): boolean => row.some((cell) => isProgramSetting(textOf(cell)));

/** The rows of every sheet as typed, outside the columns of the program; of a form in any order, since its rows are moved. */
export function typedIn(spreadsheet: Spreadsheet): Map<number, readonly string[]> {
  return new Map(
    typedSheetsOf(spreadsheet).flatMap((parsed): [number, readonly string[]][] => {
      if (parsed.grid === undefined) return [];
      const ours = programColumns(parsed);
      const lines: string[] = [];
      for (const row of parsed.grid.rows) {
        if (isOfProgram(row)) continue;
        const typed = row.map((cell, column) => (ours.has(column) || isBlank(cell) ? null : cell));
        if (typed.some((cell) => cell !== null)) lines.push(JSON.stringify(typed).replace(/(,null)*\]$/, "]"));
      }
      return [[parsed.grid.sheetId, parsed.sheet.kind === "form" ? lines.sort() : lines]];
    }),
  );
}

/** What stood `before` and does not stand `after`, sheet by sheet: lines lost, or out of their order. */
export function lostLines(before: Spreadsheet, after: Spreadsheet): string[] {
  const now = typedIn(after);
  return [...typedIn(before)].flatMap(([sheetId, lines]) => {
    const standing = now.get(sheetId);
    if (standing === undefined) return [`sheet ${sheetId} is gone`];
    let from = 0;
    return lines.flatMap((line) => {
      const at = standing.indexOf(line, from);
      if (at >= 0) from = at + 1;
      return at >= 0 ? [] : [`lost in sheet ${sheetId}: ${line.slice(0, 200)}`];
    });
  });
}
