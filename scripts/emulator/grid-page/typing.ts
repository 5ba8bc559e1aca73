/** What somebody does in the grid, sent to the server as they typed it. Everything else that would change the sheet is stopped. */

import type { Block } from "./cell-names.ts";
import { WORDS } from "./messages.ts";
import type { Source } from "./structure.ts";
import { pastedTable } from "./table-text.ts";
import { blockOf, placesOf, type Typed, type TypedCell } from "./typed.ts";
import type { Grid } from "./univer.ts";

export interface TypingOptions {
  readonly grid: Grid;
  /** Whether a change of the grid is the server's. */
  readonly isQuiet: () => boolean;
  readonly active: () => Source;
  /** What one would edit in a cell; `undefined` if that is not known. */
  readonly editedText: (sheetId: number, row: number, column: number) => string | undefined;
  readonly send: (typed: Typed) => void;
  readonly editing: (on: boolean) => void;
  /** Whether a cell refuses to be typed in; then that was said. */
  readonly refuses: (sheetId: number, row: number, column: number) => boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Cells copied or cut here are put in another place of the same spreadsheet. */
  readonly pasteOwn: (source: Source, target: Source, cut: boolean) => void;
  readonly fill: (sheetId: number, source: Block, target: Block) => void;
  readonly rename: (sheetId: number, title: string) => void;
  readonly warn: (message: string) => void;
}

// What changes a sheet in ways that this page does not send. Widths, heights and frozen parts stay as one drags them, for oneself.
const HARMLESS =
  /^sheet\.mutation\.(set-range-values|set-worksheet-(row|col)-|set-worksheet-active|set-frozen|toggle-note-popup|update-note-position|set-rows-auto)/;

/** The formats that the grid makes up for a date or a percentage typed: the server has its own. */
const GUESSED = /^sheet\.mutation\.(set|remove)\.numfmt$/;

/** Makes a list of "1. ", "I. ", "a) " or "* " as in a word processor, and so takes these signs away from the text. */
const MAKES_LIST = "doc.command.after-space";

const ENTERING_MS = 200;

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

interface UniverRange {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

const blockFrom = ({ startRow, endRow, startColumn, endColumn }: UniverRange): Block => ({
  startRow,
  endRow: endRow + 1,
  startColumn,
  endColumn: endColumn + 1,
});

/** A block put at a place: over the whole selection if that is a multiple of it, as at Google. */
function targetOf(active: Block, height: number, width: number): Block {
  const { startRow, endRow, startColumn, endColumn } = active;
  const [rows, columns] = [endRow - startRow, endColumn - startColumn];
  const fits = rows % height === 0 && columns % width === 0;
  return {
    startRow,
    endRow: startRow + (fits ? rows : height),
    startColumn,
    endColumn: startColumn + (fits ? columns : width),
  };
}

const plain = (text: string): string => text.replaceAll("\r\n", "\n").trim();

function listenToClipboard({ grid, active, send, pasteOwn }: TypingOptions): void {
  let own: { source: Source; text: string; cut: boolean } | undefined;
  grid.addEvent(grid.Event.BeforeClipboardChange, ({ text }) => {
    own = { source: active(), text: plain(text ?? ""), cut: false };
  });
  grid.addEvent(grid.Event.CommandExecuted, ({ id }) => {
    if (id === "univer.command.cut" && own !== undefined) own = { ...own, cut: true };
  });
  grid.addEvent(grid.Event.BeforeClipboardPaste, (event) => {
    event.cancel = true;
    const { sheetId, block } = active();
    const values = pastedTable(event.text ?? "", event.html ?? "");
    if (values === undefined) return;
    if (own !== undefined && own.text === plain(event.text ?? "")) {
      const { source, cut } = own;
      const [height, width] = [
        source.block.endRow - source.block.startRow,
        source.block.endColumn - source.block.startColumn,
      ];
      pasteOwn(source, { sheetId, block: targetOf(block, height, width) }, cut);
      if (cut) own = undefined;
      return;
    }
    const width = Math.max(...values.map(({ length }) => length));
    const target = targetOf(block, values.length, width);
    const cells = placesOf(target).map(({ row, column }): TypedCell => {
      const line = values[(row - target.startRow) % values.length];
      return { row, column, text: line?.[(column - target.startColumn) % width] ?? "" };
    });
    send(blockOf(sheetId, cells));
  });
}

/** Undo and redo by the keyboard, but in a field where one writes: the grid's own would end with each new picture of it. */
function listenToKeys({ grid, undo, redo }: TypingOptions, isEditing: () => boolean): void {
  for (const event of [grid.Event.BeforeUndo, grid.Event.BeforeRedo] as const) {
    grid.addEvent(event, (own) => {
      if (!isEditing()) own.cancel = true;
    });
  }
  const keys = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isEditing()) return;
    if (event.target instanceof Element && event.target.closest("#bar, #ask") !== null) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === "z" && !event.shiftKey) undo();
    else redo();
  };
  addEventListener("keydown", keys, { capture: true });
}

/** Commands that the server does in the grid's place; false: let the grid do it. */
function takeOver(options: TypingOptions, id: string, params: unknown): boolean {
  if (id === "sheet.command.set-worksheet-name") {
    const { subUnitId, name } = params as { subUnitId?: string; name: string };
    options.rename(subUnitId === undefined ? options.active().sheetId : Number(subUnitId), name);
    return true;
  }
  if (id === "sheet.command.auto-fill") {
    const { sourceRange, targetRange } = params as { sourceRange: UniverRange; targetRange: UniverRange };
    options.fill(options.active().sheetId, blockFrom(sourceRange), blockFrom(targetRange));
    return true;
  }
  return false;
}

/** Hears of typing, pasting, filling, undo and new names, and hands each on. */
export function listenToTyping(options: TypingOptions): void {
  const { grid, isQuiet, editedText, send, editing, refuses, active, warn } = options;
  let typed: { row: number; column: number; text: string } | undefined;
  let isEditing = false;
  let ending: ReturnType<typeof setTimeout> | undefined;

  grid.addEvent(grid.Event.BeforeSheetEditStart, (event) => {
    if (refuses(active().sheetId, event.row, event.column)) event.cancel = true;
  });
  grid.addEvent(grid.Event.SheetEditStarted, () => {
    clearTimeout(ending);
    isEditing = true;
    editing(true);
  });
  grid.addEvent(grid.Event.BeforeSheetEditEnd, ({ row, column, value, isConfirm }) => {
    // The grid makes numbers and dates of what is typed, by its own rules; the server has to get the text.
    typed = isConfirm ? { row, column, text: value.toPlainText().replace(/[\r\n]+$/, "") } : undefined;
  });
  grid.addEvent(grid.Event.SheetEditEnded, () => {
    isEditing = false;
    clearTimeout(ending);
    // The grid says so before it has checked and entered the text: until then the picture may not move.
    ending = setTimeout(() => {
      typed = undefined;
      editing(false);
    }, ENTERING_MS);
  });
  listenToClipboard(options);
  listenToKeys(options, () => isEditing);

  grid.addEvent(grid.Event.BeforeCommandExecute, (event) => {
    if (event.id === MAKES_LIST) event.cancel = true;
    if (event.cancel === true || isQuiet()) return;
    if (takeOver(options, event.id, event.params)) {
      event.cancel = true;
      return;
    }
    if (!event.id.startsWith("sheet.mutation.") || HARMLESS.test(event.id)) return;
    event.cancel = true;
    if (typed === undefined || !GUESSED.test(event.id)) warn(WORDS.notHere);
  });

  grid.addEvent(grid.Event.CommandExecuted, ({ id, params, options: how }) => {
    if (id !== "sheet.mutation.set-range-values" || isQuiet()) return;
    if ((how as { fromFormula?: boolean } | undefined)?.fromFormula) return;
    const { subUnitId, cellValue } = params as {
      subUnitId: string;
      cellValue: Record<number, Record<number, CellInput | null>>;
    };
    const sheetId = Number(subUnitId);
    const changes: TypedCell[] = [];
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
