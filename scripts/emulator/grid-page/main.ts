/**
 * The grid page: a spreadsheet of the embedded server in a browser. The server is the truth: what is typed
 * goes there as text, and what is shown is what came back.
 */

import { listenToAddress, placeInAddress, showInAddress } from "./address.ts";
import { createApi } from "./api.ts";
import { createBar } from "./bar.ts";
import { type Block, cellName } from "./cell-names.ts";
import { createDelivery } from "./delivery.ts";
import { createMenu } from "./menu.ts";
import { explain, WORDS } from "./messages.ts";
import { refusing } from "./protection.ts";
import { listenToServer, showPeople } from "./server.ts";
import { fillRequest, noteRequest, pasteRequest, renameRequest, requestFor } from "./structure.ts";
import { listenToTyping } from "./typing.ts";
import { createGrid } from "./univer.ts";
import { createView } from "./view.ts";

const spreadsheetId = decodeURIComponent(location.pathname.split("/")[3] ?? "");
const bar = createBar(() => {
  look.focus();
  // What is protected depends on who asks.
  delivery.enqueue(() => view.news([]));
});
const api = createApi(spreadsheetId, bar);
const look = createGrid("grid");
const { univerAPI: grid, rendered } = look;
const delivery = createDelivery({ api, bar, view: () => view, spreadsheetId, refuseAt });
const view = createView({ look, api, bar, spreadsheetId, onMoved: delivery.move });

let takeAlertAway: (() => void) | undefined;

/** Says at the cell itself why it refuses; gone with the next step. */
function refuseAt(sheetId: number, row: number, column: number, reason: string): void {
  takeAlertAway?.();
  takeAlertAway = undefined;
  // The key that was refused reaches the formula bar all the same: choosing the cell again takes it from there.
  setTimeout(() => {
    const active = view.active();
    const { startRow, startColumn } = active.block;
    if (active.sheetId !== sheetId) return;
    const sheet = grid.getActiveWorkbook()?.getActiveSheet();
    if (startRow === row && startColumn === column) sheet?.getRange(row, column).activate();
    const alert = { key: "refusal", title: WORDS.protectedTitle, message: reason, type: 1, width: 320, height: 110 };
    const shown = sheet?.getRange(row, column).attachAlertPopup(alert);
    takeAlertAway = () => shown?.dispose();
  });
}

function refuses(sheetId: number, row: number, column: number): boolean {
  const sheet = view.sheetOf(sheetId);
  const protection = sheet === undefined ? undefined : refusing(sheet, row, column);
  if (protection === undefined) return false;
  const { description = "" } = protection;
  const why = description === "" ? "" : ` ${WORDS.protectedFor(description.replace(/\.$/, ""))}`;
  bar.warn(`${cellName(row, column)}: ${WORDS.protectedCell}${why}`);
  refuseAt(sheetId, row, column, `${WORDS.protectedCell}${why}`);
  return true;
}

/** Goes to the place in the address. */
function jump(): void {
  const place = placeInAddress();
  const workbook = grid.getActiveWorkbook();
  if (place === undefined || workbook === null || workbook === undefined) return;
  const { sheetId, range } = place;
  if (view.sheetOf(sheetId) === undefined) {
    bar.warn(WORDS.noSheet);
    return;
  }
  if (sheetId !== view.active().sheetId) workbook.setActiveSheet(String(sheetId));
  delivery.enqueue(async () => {
    if (!view.has(sheetId)) await view.refresh(sheetId);
    const sheet = grid.getActiveWorkbook()?.getActiveSheet();
    const target = range === undefined ? undefined : sheet?.getRange(range);
    if (sheet === undefined || target === undefined) return;
    target.activate();
    await rendered;
    // A telephone is too narrow for neighbours.
    const neighbours = innerWidth < 700 ? 0 : 2;
    sheet.scrollToCell(Math.max(target.getRow() - 3, 0), Math.max(target.getColumn() - neighbours, 0));
    view.showSelected();
  });
}

function fill(sheetId: number, source: Block, target: Block): void {
  const request = fillRequest(sheetId, source, target);
  if (request !== undefined) delivery.act([request], { sheetId, block: target });
}

const rename = (sheetId: number, title: string): void => delivery.act([renameRequest(sheetId, title)]);

function listenToPeople(): void {
  listenToTyping({
    grid,
    send: delivery.send,
    isQuiet: view.isQuiet,
    active: view.active,
    editedText: (sheetId, row, column) =>
      delivery.isUnderway(sheetId, row, column) ? undefined : view.editedText(sheetId, row, column),
    editing: (on) => {
      view.setEditing(on);
      if (!on && view.isStale()) delivery.enqueue(view.catchUp);
    },
    refuses,
    undo: delivery.undo,
    redo: delivery.redo,
    pasteOwn: (source, target, cut) => delivery.act([pasteRequest(source, target, cut)], target),
    fill,
    rename,
    warn: bar.warn,
  });
  createMenu({
    active: view.active,
    act: (action) => {
      const { sheetId, block } = view.active();
      const { rowCount = 0, columnCount = 0 } = view.sheetOf(sheetId)?.properties.gridProperties ?? {};
      const size = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
      const request = requestFor(action, sheetId, block, size);
      if (request !== undefined) delivery.act([request]);
    },
    undo: delivery.undo,
    redo: delivery.redo,
    note: () => {
      const { sheetId, block } = view.active();
      return view.noteOf(sheetId, block.startRow, block.startColumn);
    },
    setNote: (note) => {
      const { sheetId, block } = view.active();
      delivery.act([noteRequest(sheetId, block.startRow, block.startColumn, note)]);
    },
    title: () => view.sheetOf(view.active().sheetId)?.properties.title ?? "",
    rename: (title) => rename(view.active().sheetId, title),
    done: look.focus,
  });
  // The grid's own event leaves out the steps of Enter and Tab.
  grid.addEvent(grid.Event.CommandExecuted, ({ id }) => {
    if (id !== "sheet.operation.set-selections") return;
    takeAlertAway?.();
    takeAlertAway = undefined;
    view.showSelected();
  });
  grid.addEvent(grid.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const sheetId = Number(activeSheet.getSheetId());
    if (!view.has(sheetId)) delivery.enqueue(() => view.refresh(sheetId));
    showInAddress(sheetId);
  });
  listenToAddress(jump);
}

async function start(): Promise<void> {
  await showPeople(spreadsheetId, bar);
  await view.open(placeInAddress()?.sheetId);
  listenToPeople();
  listenToServer(spreadsheetId, {
    changed: (sheetIds) => {
      delivery.enqueue(() => view.news(sheetIds));
      // Nobody waits for the list of people; the next change reads it again.
      showPeople(spreadsheetId, bar).catch(() => undefined);
    },
    // Whatever happened while the server was away was not told.
    back: () =>
      delivery.enqueue(async () => {
        await view.news(view.sheetIds());
        bar.settle();
      }),
    away: delivery.away,
  });
  jump();
  await delivery.settled();
  await rendered;
  look.focus();
  document.getElementById("loading")?.remove();
  document.documentElement.dataset["state"] = "ready";
  delivery.resume();
}

start().catch((error: unknown) => {
  const loading = document.getElementById("loading");
  if (loading !== null) loading.textContent = explain(error);
  console.error(error);
});
