/**
 * Copies of what a write overwrites, made by the write itself: its answer shows what stood in each cell at that very
 * moment, also what people typed after the sheet was read. They stand in the hidden sheet, right of what the program
 * remembers, until another write puts its own there.
 */
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { memory } from "../../../sheets-schema/sheets/generated.ts";
import type { Request } from "../../../sheets-schema/template/requests.ts";
import { type CellsWrite, cellsWritten } from "./cells-write.ts";

/** The first column of the copies. */
const FIRST = memory.columns.length;

/** A write of more writes what the whole bloc needs: its copies would be as large as the sheets. */
const MOST_COPIED = 2_000;

/** A write with its copies: the first of each request's cells, counted down the columns of the hidden sheet. */
export interface Copied {
  readonly requests: readonly Request[];
  readonly starts: ReadonlyMap<Request, number>;
  /** Cells of a column. */
  readonly height: number;
}

/** `requests` with a copy before each that writes into a sheet in which people type. */
export function withCopies(requests: readonly Request[], { sheets, forms, generated }: Workbook): Copied {
  const grid = generated.memory;
  const none = { requests, starts: new Map<Request, number>(), height: 1 };
  if (grid === undefined) return none;
  const typed = new Set([...Object.values(sheets), ...forms.values()].map((parsed) => parsed.grid?.sheetId));
  const height = grid.rowCount;
  const starts = new Map<Request, number>();
  let count = 0;
  const copied = requests.flatMap((request) => {
    const cells = cellsWritten(request);
    if (cells === undefined || !typed.has(cells.start.sheetId)) return [request];
    starts.set(request, count);
    const copies = copiesOf(cells, count, height);
    count += cells.rows.length;
    return [...copies, request];
  });
  if (count === 0 || count > MOST_COPIED) return none;
  const columnCount = FIRST + Math.ceil(count / height);
  const properties = { sheetId: grid.sheetId, gridProperties: { columnCount } };
  const wider = { updateSheetProperties: { properties, fields: "gridProperties.columnCount" } };
  return { requests: columnCount > grid.columnCount ? [wider, ...copied] : copied, starts, height };
}

/** The cells copied to the place of number `first` and those after it, in one piece for each column that they reach. */
function copiesOf({ start, rows }: CellsWrite, first: number, height: number): Request[] {
  const { sheetId, rowIndex, columnIndex } = start;
  const pieces: Request[] = [];
  for (let done = 0; done < rows.length; ) {
    const { row, column } = placeOf(first + done, height);
    const length = Math.min(rows.length - done, height - row);
    const range = (of: number, startRowIndex: number, startColumnIndex: number) => ({
      sheetId: of,
      startRowIndex,
      endRowIndex: startRowIndex + length,
      startColumnIndex,
      endColumnIndex: startColumnIndex + 1,
    });
    const source = range(sheetId, rowIndex + done, columnIndex);
    pieces.push({
      copyPaste: { source, destination: range(memory.sheetId, row, column), pasteType: "PASTE_VALUES" },
    });
    done += length;
  }
  return pieces;
}

const placeOf = (index: number, height: number) => ({
  row: index % height,
  column: FIRST + Math.floor(index / height),
});

/** What stood in the cell `down` from the first that `request` wrote, as `now`, the answer to the write, shows. */
export function copiedCell({ starts, height }: Copied, request: Request, down: number, now: Workbook): Cell {
  const { row, column } = placeOf((starts.get(request) ?? 0) + down, height);
  return now.generated.memory?.rows[row]?.[column];
}
