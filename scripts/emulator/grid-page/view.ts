/**
 * What stands on the screen, and how it follows the server. While somebody types, the picture keeps its rows where they
 * are: lines that others put in or took out meanwhile show afterwards, and what was typed goes where its line is by then.
 */

import type { Api } from "./api.ts";
import type { Bar } from "./bar.ts";
import { type Block, cellName } from "./cell-names.ts";
import { type Content, growingRows, keyOf, readContent } from "./content.ts";
import { type Movement, movementOf } from "./movement.ts";
import { OUTLINE, type Sheet, type Spreadsheet } from "./resources.ts";
import { forgetRules, showContent } from "./show.ts";
import { decimalOf } from "./shown-cell.ts";
import { covers } from "./typed.ts";
import { GRID_LOCALE, type GridAndLook } from "./univer.ts";
import { visibleSheets, workbookData } from "./workbook.ts";

export interface View {
  /** Reads the frame and shows the first sheet, or the one named. */
  open(sheetId: number | undefined): Promise<void>;
  /** Reads anew what changed, and shows it; `frame` tells whether more than cells may have changed. */
  news(sheetIds: readonly number[]): Promise<void>;
  refresh(sheetId: number): Promise<void>;
  /** Shows the server's cells of a block again, whatever stands there. */
  restore(sheetId: number, block: Block): Promise<void>;
  /** What one would edit in the cells of a block, as the server has it by now. */
  texts(sheetId: number, block: Block): Promise<(row: number, column: number) => string>;
  /** Where the lines of the picture are by now; undefined while they stand as shown, or the sheet is gone. */
  movement(sheetId: number): Promise<Movement | undefined>;
  /** Whether the picture waits for somebody to finish typing. */
  isStale(): boolean;
  setEditing(on: boolean): void;
  catchUp(): Promise<void>;
  sheetOf(sheetId: number): Sheet | undefined;
  sheetIds(): readonly number[];
  /** What one would edit in a cell of the picture. */
  editedText(sheetId: number, row: number, column: number): string;
  noteOf(sheetId: number, row: number, column: number): string;
  has(sheetId: number): boolean;
  active(): { readonly sheetId: number; readonly block: Block };
  showSelected(): void;
  isQuiet(): boolean;
}

export interface ViewOptions {
  readonly look: GridAndLook;
  readonly api: Api;
  readonly bar: Bar;
  readonly spreadsheetId: string;
  /** Lines of a sheet moved, from the picture so far to the one that shows now. */
  readonly onMoved: (sheetId: number, movement: Movement) => void;
}

const frameOf = ({ properties, sheets }: Spreadsheet): string =>
  JSON.stringify([properties, sheets.map(({ protectedRanges: _, ...frame }) => frame)]);

export function createView({ look, api, bar, spreadsheetId, onMoved }: ViewOptions): View {
  const { univerAPI: grid, rendered } = look;
  const contents = new Map<number, Content>();
  let outline: Spreadsheet;
  let shownFrame = "";
  let [unit, quiet] = [0, 0];
  let [isEditing, stale] = [false, false];

  const unitId = (): string => `${spreadsheetId}-${unit}`;
  const quietly = (change: () => void): void => {
    quiet += 1;
    try {
      change();
    } finally {
      quiet -= 1;
    }
  };
  const sheetOf = (sheetId: number): Sheet | undefined =>
    visibleSheets(outline).find(({ properties }) => properties.sheetId === sheetId);
  const worksheet = () => grid.getActiveWorkbook()?.getActiveSheet();
  const activeId = (): number => Number(worksheet()?.getSheetId() ?? -1);

  async function read(sheetId: number, block?: Block): Promise<Content | undefined> {
    const sheet = sheetOf(sheetId);
    if (sheet === undefined) return undefined;
    const { title, gridProperties } = sheet.properties;
    const { rowCount, columnCount } = gridProperties;
    return readContent(api, title, rowCount, columnCount, decimalOf(outline.properties.locale), block);
  }

  /** Heights follow texts once there is a screen to measure on. */
  async function fitTexts(sheetId: number): Promise<void> {
    await rendered;
    const content = contents.get(sheetId);
    if (content === undefined || sheetOf(sheetId) === undefined) return;
    quietly(() => look.fitRows(unitId(), String(sheetId), growingRows(content)));
  }

  function take(sheetId: number, after: Content): void {
    const before = contents.get(sheetId);
    const movement = before === undefined ? undefined : movementOf(before, after);
    if (movement?.still === false) onMoved(sheetId, movement);
    contents.set(sheetId, after);
  }

  async function refresh(sheetId: number): Promise<void> {
    const before = contents.get(sheetId);
    const after = await read(sheetId);
    if (after === undefined) return;
    if (isEditing && before !== undefined && sheetId === activeId() && !movementOf(before, after).still) {
      stale = true;
      return;
    }
    take(sheetId, after);
    showContent(grid, quietly, unitId(), sheetId, before, after);
    await fitTexts(sheetId);
    showSelected();
  }

  async function restore(sheetId: number, block: Block): Promise<void> {
    const known = contents.get(sheetId);
    const part = await read(sheetId, block);
    if (part === undefined || known === undefined || stale) return;
    const all = { sheetId, block, values: [] };
    const outside = <T>(old: ReadonlyMap<string, T>): [string, T][] =>
      [...old].filter(([key]) => {
        const [row = 0, column = 0] = key.split(",").map(Number);
        return !covers(all, sheetId, row, column);
      });
    const shown = { ...known, cells: part.cells, notes: part.notes };
    showContent(grid, quietly, unitId(), sheetId, known, shown, block, true);
    const cells = new Map([...outside(known.cells), ...part.cells]);
    contents.set(sheetId, { ...known, cells, notes: new Map([...outside(known.notes), ...part.notes]) });
    await fitTexts(sheetId);
    showSelected();
  }

  function showSelected(): void {
    const { sheetId, block } = active();
    const { startRow: row, startColumn: column } = block;
    const look = contents.get(sheetId)?.cells.get(keyOf(row, column))?.custom;
    bar.showCell(cellName(row, column), look?.shown ?? "", look?.link, look?.hint);
  }

  function active(): { sheetId: number; block: Block } {
    const range = worksheet()?.getActiveRange();
    const [startRow, startColumn] = [range?.getRow() ?? 0, range?.getColumn() ?? 0];
    const [height, width] = [range?.getHeight() ?? 1, range?.getWidth() ?? 1];
    const block = { startRow, endRow: startRow + height, startColumn, endColumn: startColumn + width };
    return { sheetId: activeId(), block };
  }

  /** Makes the grid anew from what the server has: at the start, and when more than cells changed. */
  async function rebuild(showSheet: number | undefined): Promise<void> {
    const visible = visibleSheets(outline);
    const first = visible.find(({ properties }) => properties.sheetId === showSheet) ?? visible[0];
    if (first === undefined) return;
    const { sheetId } = first.properties;
    const known = visible
      .map(({ properties }) => properties.sheetId)
      .filter((id) => contents.has(id) || id === sheetId);
    const fresh = new Map<number, Content>();
    for (const id of known) {
      const content = await read(id);
      if (content !== undefined) fresh.set(id, content);
    }
    // Whoever began to type meanwhile goes on typing.
    stale = isEditing;
    if (stale) return;
    const before = active();
    const scrolled = unit === 0 ? undefined : worksheet()?.getScrollState();
    for (const id of contents.keys()) if (!fresh.has(id)) contents.delete(id);
    for (const [id, content] of fresh) take(id, content);
    quietly(() => {
      if (unit > 0) grid.disposeUnit(unitId());
      unit += 1;
      forgetRules();
      const workbook = grid.createWorkbook(workbookData(unitId(), outline, contents, GRID_LOCALE) as never);
      if (unit === 1) look.showFormatted();
      workbook.setActiveSheet(String(sheetId));
    });
    shownFrame = frameOf(outline);
    for (const [id, one] of contents) {
      showContent(grid, quietly, unitId(), id, { ...one, notes: new Map(), validations: [] }, one);
    }
    bar.setTitle(outline.properties.title);
    await fitTexts(sheetId);
    if (scrolled === undefined || before.sheetId !== sheetId) return;
    const { startRow, startColumn } = before.block;
    const sheet = worksheet();
    if (startRow < (sheet?.getMaxRows() ?? 0) && startColumn < (sheet?.getMaxColumns() ?? 0))
      sheet?.getRange(startRow, startColumn).activate();
    sheet?.scrollToCell(scrolled.sheetViewStartRow, scrolled.sheetViewStartColumn);
    look.focus();
    showSelected();
  }

  async function readOutline(): Promise<void> {
    outline = await api.get<Spreadsheet>("", { fields: OUTLINE });
  }

  return {
    open: async (sheetId) => {
      await readOutline();
      await rebuild(sheetId);
    },
    news: async (sheetIds) => {
      await readOutline();
      if (stale || frameOf(outline) !== shownFrame) {
        if (isEditing) stale = true;
        else await rebuild(activeId());
      }
      if (!stale) for (const sheetId of sheetIds) if (contents.has(sheetId)) await refresh(sheetId);
    },
    refresh,
    restore,
    texts: async (sheetId, block) => {
      const part = await read(sheetId, block);
      return (row, column) => part?.cells.get(keyOf(row, column))?.v ?? "";
    },
    movement: async (sheetId) => {
      await readOutline();
      const [before, after] = [contents.get(sheetId), await read(sheetId)];
      const movement = before === undefined || after === undefined ? undefined : movementOf(before, after);
      if (movement === undefined || movement.still) return undefined;
      // The news of it is on its way; until then the picture is not to be trusted.
      stale = true;
      return movement;
    },
    isStale: () => stale,
    setEditing: (on) => {
      isEditing = on;
    },
    catchUp: async () => {
      if (!stale || isEditing) return;
      await readOutline();
      await rebuild(activeId());
    },
    sheetOf,
    sheetIds: () => [...contents.keys()],
    editedText: (sheetId, row, column) => contents.get(sheetId)?.cells.get(keyOf(row, column))?.v ?? "",
    noteOf: (sheetId, row, column) => contents.get(sheetId)?.notes.get(keyOf(row, column)) ?? "",
    has: (sheetId) => contents.has(sheetId),
    active,
    showSelected,
    isQuiet: () => quiet > 0,
  };
}
