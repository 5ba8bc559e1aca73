import { type Cell, type FormattedNumber, sameCell } from "../../../sheets-schema/cells/cell.ts";
import { cutText } from "../../../sheets-schema/cells/cut-text.ts";
import { limits } from "../../../sheets-schema/limits.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { CellData, Request } from "../../../sheets-schema/template/requests.ts";
import { updateCells } from "../../../sheets-schema/template/requests.ts";

/** What a column of the program's should hold, by row as a person counts; rows that are absent stay as they are. */
export interface ColumnCells {
  readonly field: string;
  readonly cells: ReadonlyMap<number, Cell>;
}

const DATE = "dd/mm/yyyy";

/** Text of ours as a cell can hold it, some way from its limit: one cell that is refused would refuse the whole write. */
export const fitting = (cell: Cell): Cell =>
  typeof cell === "string" && cell.length > MOST_SIGNS ? `${cutText(cell, MOST_SIGNS - 1)}…` : cell;

const MOST_SIGNS = limits.cellCharacters - 1_000;

/** The cell in the shape of the API. */
export function cellData(cell: Cell): CellData {
  if (cell === undefined) return {};
  if (typeof cell === "number") return { userEnteredValue: { numberValue: cell } };
  if (typeof cell === "boolean") return { userEnteredValue: { boolValue: cell } };
  if (typeof cell === "string") return { userEnteredValue: { stringValue: cell } };
  if ("number" in cell) {
    return {
      userEnteredValue: { numberValue: cell.number },
      userEnteredFormat: { numberFormat: { type: cell.format, ...(cell.format === "DATE" ? { pattern: DATE } : {}) } },
    };
  }
  if ("text" in cell) {
    return {
      userEnteredValue: { stringValue: cell.text },
      userEnteredFormat: { textFormat: { link: { uri: cell.link } } },
    };
  }
  return { userEnteredValue: { stringValue: cell.error } };
}

/** The requests that bring a typed sheet's program columns to `columns`; only cells that differ are written. */
export function columnRequests(parsed: ParsedSheet, columns: readonly ColumnCells[]): Request[] {
  const { grid } = parsed;
  if (grid === undefined) return [];
  return columns.flatMap(({ field, cells }) => {
    const columnIndex = parsed.columns.get(field);
    if (columnIndex === undefined) return [];
    const changed = [...cells]
      .map(([rowNumber, cell]) => [rowNumber, fitting(cell)] as const)
      .filter(([rowNumber, cell]) => !stands(grid.rows[rowNumber - 1]?.[columnIndex], cell === "" ? undefined : cell))
      .sort(([a], [b]) => a - b);
    return runs(changed).map(([first, run]) =>
      updateCells(
        grid.sheetId,
        first - 1,
        columnIndex,
        run.map((cell) => [cellData(cell)]),
        run.some(isFormatted) ? "userEnteredValue,userEnteredFormat.numberFormat" : "userEnteredValue",
      ),
    );
  });
}

/** A date has to show as one; any other number stands in whatever format a person gave its column. */
const stands = (standing: Cell, wanted: Cell): boolean =>
  sameCell(standing, wanted) || (typeof wanted === "number" && isFormatted(standing) && standing.number === wanted);

const isFormatted = (cell: Cell): cell is FormattedNumber => typeof cell === "object" && "format" in cell;

/** Neighbouring rows gathered into one block each: its first row and its cells. */
function runs(changed: readonly (readonly [number, Cell])[]): [number, Cell[]][] {
  const gathered: [number, Cell[]][] = [];
  for (const [rowNumber, cell] of changed) {
    const last = gathered.at(-1);
    if (last !== undefined && last[0] + last[1].length === rowNumber) last[1].push(cell);
    else gathered.push([rowNumber, [cell]]);
  }
  return gathered;
}
