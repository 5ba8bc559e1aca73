/**
 * The grid page: a spreadsheet of the embedded server in a browser. The server is the truth: what is typed
 * goes there as text, and what is shown is what came back.
 */

import { type Block, cellName, rangeName } from "./a1.ts";
import { listenToAddress, placeInAddress, showInAddress } from "./address.ts";
import { createApi } from "./api.ts";
import { createBar } from "./bar.ts";
import { decimalOf } from "./cell.ts";
import { type Content, growingRows, keyOf, readContent } from "./content.ts";
import { explain } from "./messages.ts";
import { OUTLINE, type Sheet, type Spreadsheet } from "./resources.ts";
import { listenToServer, showPeople } from "./server.ts";
import { forgetRules, showContent } from "./show.ts";
import { covers, listenToTyping, type Typed } from "./typing.ts";
import { createGrid, GRID_LOCALE } from "./univer.ts";
import { visibleSheets, workbookData } from "./workbook.ts";

const spreadsheetId = decodeURIComponent(location.pathname.split("/")[3] ?? "");
const bar = createBar(() => focus());
const api = createApi(spreadsheetId, bar);
const { univerAPI: grid, showFormatted, rendered, fitRows, focus } = createGrid("grid");

let outline: Spreadsheet;
let unit = 0;
let quiet = 0;
let isEditing = false;
let rebuildWaits = false;
const contents = new Map<number, Content>();
/** Blocks on their way to the server: what their cells will be is not known yet. */
const underway = new Set<Typed>();

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

async function read(sheetId: number, block?: Block): Promise<Content | undefined> {
  const sheet = sheetOf(sheetId);
  if (sheet === undefined) return undefined;
  const { title, gridProperties } = sheet.properties;
  return readContent(
    api,
    title,
    gridProperties.rowCount,
    gridProperties.columnCount,
    decimalOf(outline.properties.locale),
    block,
  );
}

/** Heights follow texts once there is a screen to measure on. */
async function fitTexts(sheetId: number): Promise<void> {
  await rendered;
  const content = contents.get(sheetId);
  if (content === undefined || sheetOf(sheetId) === undefined) return;
  quietly(() => fitRows(unitId(), String(sheetId), growingRows(content)));
}

/** Reads a sheet anew and shows what differs. */
async function refresh(sheetId: number): Promise<void> {
  const before = contents.get(sheetId);
  const after = await read(sheetId);
  if (after === undefined) return;
  contents.set(sheetId, after);
  showContent(grid, quietly, unitId(), sheetId, before, after);
  await fitTexts(sheetId);
  showSelected();
}

/** Shows the server's cells of a block again, whatever stands there: after a refusal that takes it back. */
async function restore(sheetId: number, block: Block): Promise<void> {
  const known = contents.get(sheetId);
  const part = await read(sheetId, block);
  if (part === undefined || known === undefined) return;
  const inside = (key: string): boolean => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return row >= block.startRow && row < block.endRow && column >= block.startColumn && column < block.endColumn;
  };
  const merged = <T>(old: ReadonlyMap<string, T>, fresh: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...[...old].filter(([key]) => !inside(key)), ...fresh]);
  showContent(grid, quietly, unitId(), sheetId, known, { ...known, cells: part.cells, notes: part.notes }, block, true);
  contents.set(sheetId, { ...known, cells: merged(known.cells, part.cells), notes: merged(known.notes, part.notes) });
  await fitTexts(sheetId);
  showSelected();
}

// One thing after the other: a sheet read before a value was stored must not be shown after it.
let queue: Promise<void> = Promise.resolve();
function enqueue(work: () => Promise<void>): void {
  queue = queue.then(work).catch((error: unknown) => bar.warn(explain(error)));
}

function send(typed: Typed): void {
  const { sheetId, block, values } = typed;
  const title = sheetOf(sheetId)?.properties.title;
  if (title === undefined) return;
  underway.add(typed);
  enqueue(async () => {
    try {
      const changes = values.some((line) => line.some((value) => value !== null));
      const range = rangeName(title, block);
      if (changes) {
        await api.put(`/values/${encodeURIComponent(range)}`, { valueInputOption: "USER_ENTERED" }, { range, values });
        bar.settle();
      }
    } catch (error) {
      bar.warn(`${cellName(block.startRow, block.startColumn)}: ${explain(error)}`);
    }
    await restore(sheetId, block).finally(() => underway.delete(typed));
  });
}

/** What one would edit in a cell; `undefined` while that is being decided. */
function editedText(sheetId: number, row: number, column: number): string | undefined {
  const undecided = [...underway].some((typed) => covers(typed, sheetId, row, column));
  return undecided ? undefined : (contents.get(sheetId)?.cells.get(keyOf(row, column))?.v ?? "");
}

function showSelected(): void {
  const range = grid.getActiveWorkbook()?.getActiveSheet()?.getActiveRange();
  const [row, column] = [range?.getRow() ?? 0, range?.getColumn() ?? 0];
  const look = contents.get(activeSheetId())?.cells.get(keyOf(row, column))?.custom;
  bar.showCell(cellName(row, column), look?.shown ?? "", look?.link, look?.hint);
}

const activeSheetId = (): number => Number(grid.getActiveWorkbook()?.getActiveSheet()?.getSheetId() ?? -1);

/** Makes the grid anew from what the server has: at the start, and when more than cells changed. */
async function rebuild(showSheet: number | undefined): Promise<void> {
  const visible = visibleSheets(outline);
  const first = visible.find(({ properties }) => properties.sheetId === showSheet) ?? visible[0];
  if (first === undefined) return;
  const { sheetId } = first.properties;
  const known = new Set(visible.map(({ properties }) => properties.sheetId));
  for (const id of contents.keys()) if (!known.has(id)) contents.delete(id);
  const content = await read(sheetId);
  if (content !== undefined) contents.set(sheetId, content);
  quietly(() => {
    if (unit > 0) grid.disposeUnit(unitId());
    const isFirst = unit === 0;
    unit += 1;
    forgetRules();
    const workbook = grid.createWorkbook(workbookData(unitId(), outline, contents, GRID_LOCALE) as never);
    if (isFirst) showFormatted();
    workbook.setActiveSheet(String(sheetId));
  });
  for (const [id, one] of contents) {
    showContent(grid, quietly, unitId(), id, { ...one, notes: new Map(), validations: [] }, one);
  }
  bar.setTitle(outline.properties.title);
  await fitTexts(sheetId);
}

const frameOf = ({ properties, sheets }: Spreadsheet): string => JSON.stringify([properties, sheets]);

async function news(sheetIds: readonly number[]): Promise<void> {
  const before = frameOf(outline);
  outline = await api.get<Spreadsheet>("", { fields: OUTLINE });
  if (frameOf(outline) !== before) {
    if (isEditing) rebuildWaits = true;
    else await rebuild(activeSheetId());
    await showPeople(spreadsheetId, bar);
  }
  for (const sheetId of sheetIds) if (contents.has(sheetId)) await refresh(sheetId);
}

/** Goes to the place in the address. */
function jump(): void {
  const place = placeInAddress();
  const workbook = grid.getActiveWorkbook();
  if (place === undefined || workbook === null || workbook === undefined) return;
  const { sheetId, range } = place;
  if (sheetOf(sheetId) === undefined) {
    bar.warn("Trang tính trong liên kết không có hoặc đang ẩn.");
    return;
  }
  if (sheetId !== activeSheetId()) workbook.setActiveSheet(String(sheetId));
  enqueue(async () => {
    if (!contents.has(sheetId)) await refresh(sheetId);
    const sheet = grid.getActiveWorkbook()?.getActiveSheet();
    const target = range === undefined ? undefined : sheet?.getRange(range);
    if (sheet === undefined || target === undefined) return;
    target.activate();
    await rendered;
    sheet.scrollToCell(Math.max(target.getRow() - 3, 0), Math.max(target.getColumn() - 2, 0));
    showSelected();
  });
}

function listenToGrid(): void {
  listenToTyping({
    grid,
    bar,
    send,
    isQuiet: () => quiet > 0,
    editedText,
    editing: (on) => {
      isEditing = on;
      if (on || !rebuildWaits) return;
      rebuildWaits = false;
      enqueue(() => rebuild(activeSheetId()));
    },
  });
  // The grid's own event leaves out the steps of Enter and Tab.
  grid.addEvent(grid.Event.CommandExecuted, ({ id }) => {
    if (id === "sheet.operation.set-selections") showSelected();
  });
  grid.addEvent(grid.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheetId = Number(activeSheet.getSheetId());
    if (!contents.has(sheetId)) enqueue(() => refresh(sheetId));
    showInAddress(sheetId);
  });
  listenToAddress(jump);
}

async function start(): Promise<void> {
  await showPeople(spreadsheetId, bar);
  outline = await api.get<Spreadsheet>("", { fields: OUTLINE });
  await rebuild(placeInAddress()?.sheetId);
  listenToGrid();
  listenToServer(spreadsheetId, {
    changed: (sheetIds) => enqueue(() => news(sheetIds)),
    // Whatever happened while the server was away was not told.
    back: () => enqueue(() => news([...contents.keys()])),
  });
  jump();
  await queue;
  await rendered;
  focus();
  document.getElementById("loading")?.remove();
  document.documentElement.dataset["state"] = "ready";
}

start().catch((error: unknown) => {
  const loading = document.getElementById("loading");
  if (loading !== null) loading.textContent = explain(error);
  console.error(error);
});
