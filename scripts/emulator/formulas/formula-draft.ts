import type { NamedRange, SpreadsheetProperties } from "../api/types.ts";
import type { Sheet, Spreadsheet } from "../state/spreadsheet.ts";
import type { Cell } from "../state/stored-cell.ts";

/** What formulas read of a write in the making, and the one thing that they change in it: cells. */
export interface FormulaDraft {
  /** The spreadsheet before the write. */
  readonly base: Spreadsheet;
  readonly epoch: number;
  readonly now: () => Date;
  readonly properties: SpreadsheetProperties;
  readonly namedRanges: readonly NamedRange[];
  readonly sheets: readonly Sheet[];
  sheet(sheetId: number): Sheet;
  setCell(sheetId: number, row: number, column: number, cell: Cell | undefined): void;
}
