/** What somebody does in the grid, sent to the server as they typed it. Everything else that would change the sheet is stopped. */

import type { Block } from "./a1.ts";
import type { Bar } from "./bar.ts";
import type { Grid } from "./univer.ts";

/** Cells as typed: `null` leaves a cell as it is. */
export interface Typed {
  readonly sheetId: number;
  readonly block: Block;
  readonly values: readonly (readonly (string | null)[])[];
}

/** Whether a cell is among those typed. */
export const covers = ({ sheetId, block }: Typed, sheet: number, row: number, column: number): boolean =>
  sheetId === sheet &&
  row >= block.startRow &&
  row < block.endRow &&
  column >= block.startColumn &&
  column < block.endColumn;

export interface TypingOptions {
  readonly grid: Grid;
  readonly bar: Bar;
  /** Whether a change of the grid is the server's. */
  readonly isQuiet: () => boolean;
  /** What one would edit in a cell; `undefined` if that is not known. */
  readonly editedText: (sheetId: number, row: number, column: number) => string | undefined;
  readonly send: (typed: Typed) => void;
  readonly editing: (on: boolean) => void;
}

// What changes a sheet in ways that this page does not send. Widths, heights and frozen parts stay as one drags them, for oneself.
const HARMLESS =
  /^sheet\.mutation\.(set-range-values|set-worksheet-(row|col)-|set-worksheet-active|set-frozen|toggle-note-popup|update-note-position|set-rows-auto)/;

interface CellInput {
  v?: unknown;
  f?: string | null;
  p?: { body?: { dataStream?: string } } | null;
}

/** The text that a change of the grid leaves in a cell; `undefined` if it changes only the look. */
function textOf(cell: CellInput | null): string | undefined {
  if (cell === null) return "";
  if (typeof cell.f === "string" && cell.f !== "") return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r?\n?$/, "").replaceAll("\r", "\n");
  if (!("v" in cell)) return undefined;
  return cell.v === null || cell.v === undefined ? "" : String(cell.v);
}

/** The cells that a program for tables puts into the clipboard: tabs and lines, with quotes around what holds them. */
export function parseTable(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\n]*?))(\t|\r?\n|$)/gy;
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    const [, quoted, plain = "", end] = found;
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "" || cell.lastIndex >= text.length) break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}

export function listenToTyping({ grid, bar, isQuiet, editedText, send, editing }: TypingOptions): void {
  let typed: { row: number; column: number; text: string } | undefined;

  grid.addEvent(grid.Event.SheetEditStarted, () => editing(true));
  grid.addEvent(grid.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    // The grid makes numbers and dates of what is typed, by its own rules; the server has to get the text.
    typed = isConfirm ? { row, column, text: value.toPlainText().replace(/[\r\n]+$/, "") } : undefined;
  });
  grid.addEvent(grid.Event.SheetEditEnded, () => {
    typed = undefined;
    editing(false);
  });

  grid.addEvent(grid.Event.BeforeClipboardPaste, (event) => {
    const range = grid.getActiveWorkbook()?.getActiveSheet()?.getActiveRange();
    event.cancel = true;
    if (range === null || range === undefined || event.text === undefined || event.text === "") return;
    const values = parseTable(event.text);
    const width = Math.max(...values.map(({ length }) => length));
    const [startRow, startColumn] = [range.getRow(), range.getColumn()];
    const block = { startRow, endRow: startRow + values.length, startColumn, endColumn: startColumn + width };
    send({ sheetId: Number(event.worksheet.getSheetId()), block, values });
  });

  grid.addEvent(grid.Event.BeforeCommandExecute, (event) => {
    if (isQuiet() || !event.id.startsWith("sheet.mutation.") || HARMLESS.test(event.id)) return;
    event.cancel = true;
    bar.warn("Trang này chỉ để xem và nhập giá trị; cấu trúc bảng tính không đổi được ở đây.");
  });

  grid.addEvent(grid.Event.CommandExecuted, ({ id, params, options }) => {
    if (
      id !== "sheet.mutation.set-range-values" ||
      isQuiet() ||
      (options as { fromFormula?: boolean } | undefined)?.fromFormula
    )
      return;
    const { subUnitId, cellValue } = params as {
      subUnitId: string;
      cellValue: Record<number, Record<number, CellInput | null>>;
    };
    const sheetId = Number(subUnitId);
    const changes: { row: number; column: number; text: string | undefined }[] = [];
    for (const [rowText, line] of Object.entries(cellValue)) {
      for (const [columnText, cell] of Object.entries(line)) {
        const [row, column] = [Number(rowText), Number(columnText)];
        const asTyped = typed !== undefined && typed.row === row && typed.column === column ? typed.text : textOf(cell);
        changes.push({ row, column, text: asTyped === editedText(sheetId, row, column) ? undefined : asTyped });
      }
    }
    if (changes.length > 0) send(blockOf(sheetId, changes));
  });
}

function blockOf(
  sheetId: number,
  changes: readonly { row: number; column: number; text: string | undefined }[],
): Typed {
  const rows = changes.map(({ row }) => row);
  const columns = changes.map(({ column }) => column);
  const least = (list: readonly number[]): number => list.reduce((one, other) => Math.min(one, other));
  const most = (list: readonly number[]): number => list.reduce((one, other) => Math.max(one, other));
  const block = {
    startRow: least(rows),
    endRow: most(rows) + 1,
    startColumn: least(columns),
    endColumn: most(columns) + 1,
  };
  const values = Array.from({ length: block.endRow - block.startRow }, () =>
    new Array<string | null>(block.endColumn - block.startColumn).fill(null),
  );
  for (const { row, column, text } of changes) {
    const line = values[row - block.startRow];
    if (line !== undefined) line[column - block.startColumn] = text ?? null;
  }
  return { sheetId, block, values };
}
