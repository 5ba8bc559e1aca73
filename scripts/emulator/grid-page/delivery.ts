/**
 * The way of what was typed to the server, one thing after the other, each in the name of who typed it. While the server
 * is away it is kept, in this browser too, and sent when the server is back.
 */

import { type Api, Refusal } from "./api.ts";
import type { Bar } from "./bar.ts";
import { cellName, rangeName } from "./cell-names.ts";
import { createHistory } from "./history.ts";
import { explain, WORDS } from "./messages.ts";
import type { Movement } from "./movement.ts";
import { growRequests, type Source } from "./structure.ts";
import { blockOf, cellsOf, covers, moveCells, placesOf, type Typed } from "./typed.ts";
import type { View } from "./view.ts";

export interface Delivery {
  /** Does one thing after all others so far; what goes wrong is said. */
  enqueue(work: () => Promise<void>): void;
  send(typed: Typed): void;
  /** Asks for something else than texts; the cells of `target` can be taken back by undo. */
  act(requests: readonly object[], target?: Source): void;
  undo(): void;
  redo(): void;
  /** Whether a cell's text is on its way, so that what it will be is not known. */
  isUnderway(sheetId: number, row: number, column: number): boolean;
  move(sheetId: number, movement: Movement): void;
  /** The server is away: says so. */
  away(): void;
  /** Sends what an earlier visit could not. */
  resume(): void;
  /** Resolves when nothing waits. */
  settled(): Promise<void>;
}

export interface DeliveryOptions {
  readonly api: Api;
  readonly bar: Bar;
  readonly view: () => View;
  readonly spreadsheetId: string;
  /** Says at a cell why it refuses. */
  readonly refuseAt: (sheetId: number, row: number, column: number, reason: string) => void;
}

interface Item {
  readonly as: string;
  typed: Typed | undefined;
  /** Undo and redo are no steps of their own. */
  readonly isStep: boolean;
}

const RETRY_MS = 1500;

/** The server is away or overburdened: later it may well take what it does not take now. */
const isPassing = (error: unknown): boolean =>
  error instanceof Refusal ? error.status >= 500 || error.status === 429 : error instanceof TypeError;

export function createDelivery({ api, bar, view, spreadsheetId, refuseAt }: DeliveryOptions): Delivery {
  const history = createHistory();
  const stored = `emulator.unsent.${spreadsheetId}`;
  const underway = new Set<Item>();
  let unsent: Item[] = [];
  let queue: Promise<void> = Promise.resolve();
  let timer: number | undefined;

  const enqueue = (work: () => Promise<void>): void => {
    queue = queue.then(work).catch((error: unknown) => bar.warn(explain(error)));
  };
  const keep = (items: Item[]): void => {
    unsent = items;
    if (items.length === 0) localStorage.removeItem(stored);
    else localStorage.setItem(stored, JSON.stringify(items));
  };
  const tryLater = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => enqueue(flush), RETRY_MS);
  };

  /** Writes one block; @throws what the server says. */
  async function write({ as, isStep }: Item, typed: Typed): Promise<void> {
    const { sheetId } = typed;
    // Lines may have moved without the page having heard of it yet: what is typed goes where its line is.
    const movement = await view().movement(sheetId);
    const cells = movement === undefined ? cellsOf(typed) : moveCells(cellsOf(typed), movement);
    const sheet = view().sheetOf(sheetId)?.properties;
    if (sheet === undefined || cells.length === 0) {
      const lost = cellsOf(typed).map(({ text }) => text ?? "");
      if (lost.length > 0) bar.warn(WORDS.lineGone(lost.join("; ")));
      return;
    }
    const { block, values } = blockOf(sheetId, cells);
    const { rowCount, columnCount } = sheet.gridProperties;
    const size = { startRow: 0, endRow: rowCount, startColumn: 0, endColumn: columnCount };
    const growth = growRequests(sheetId, block, size);
    if (growth.length > 0) {
      await api.batchUpdate(as, growth);
      await view().news([]);
    }
    const before = await view().texts(sheetId, block);
    const range = rangeName(sheet.title, block);
    await api.put(as, `/values/${encodeURIComponent(range)}`, { valueInputOption: "USER_ENTERED" }, { range, values });
    bar.settle();
    const after = await view().texts(sheetId, block);
    if (isStep) {
      const changes = cellsOf(typed).flatMap((place) => {
        const [now] = movement === undefined ? [place] : moveCells([place], movement);
        if (now === undefined) return [];
        return [{ ...place, before: before(now.row, now.column), after: after(now.row, now.column) }];
      });
      history.add(sheetId, changes);
    }
  }

  /** Sends one item; false: the server is away, and the item is kept. */
  async function deliver(item: Item): Promise<boolean> {
    const { typed } = item;
    if (typed === undefined) return true;
    const { sheetId, block } = typed;
    try {
      if (cellsOf(typed).length > 0) await write(item, typed);
    } catch (error) {
      if (isPassing(error)) {
        bar.warn(error instanceof TypeError ? WORDS.away : `${explain(error)} ${WORDS.kept}`);
        return false;
      }
      bar.warn(`${cellName(block.startRow, block.startColumn)}: ${explain(error)}`);
      refuseAt(sheetId, block.startRow, block.startColumn, explain(error));
    }
    await view()
      .restore(sheetId, block)
      .then(view().catchUp)
      .catch((error: unknown) => bar.warn(explain(error)));
    return true;
  }

  async function flush(): Promise<void> {
    if (unsent.length === 0) return;
    try {
      // Others may have moved the lines while the server was not heard.
      await view().news(view().sheetIds());
    } catch {
      return tryLater();
    }
    while (unsent[0] !== undefined) {
      if (!(await deliver(unsent[0]))) return tryLater();
      underway.delete(unsent[0]);
      keep(unsent.slice(1));
    }
  }

  function post(typed: Typed, isStep: boolean): void {
    const item: Item = { as: bar.current(), typed, isStep };
    underway.add(item);
    enqueue(async () => {
      if (unsent.length === 0 && (await deliver(item))) {
        underway.delete(item);
        return;
      }
      keep([...unsent, item]);
      tryLater();
    });
  }

  const back = (which: "undo" | "redo"): void =>
    enqueue(async () => {
      const typed = history[which]((sheetId, row, column) => view().editedText(sheetId, row, column));
      if (typed === "changed") bar.warn(WORDS.changedSince);
      else if (typed !== "nothing") post(typed, false);
    });

  addEventListener("beforeunload", (event) => {
    if (underway.size > 0) event.preventDefault();
  });

  return {
    enqueue,
    send: (typed) => post(typed, true),
    act: (requests, target) => {
      const as = bar.current();
      enqueue(async () => {
        const before = target === undefined ? undefined : await view().texts(target.sheetId, target.block);
        try {
          await api.batchUpdate(as, requests);
          bar.settle();
        } catch (error) {
          const { sheetId, block } = view().active();
          bar.warn(explain(error));
          if (error instanceof Refusal) refuseAt(sheetId, block.startRow, block.startColumn, explain(error));
          return;
        }
        if (target === undefined || before === undefined) return;
        const after = await view().texts(target.sheetId, target.block);
        const changes = placesOf(target.block).map(({ row, column }) => {
          return { row, column, before: before(row, column), after: after(row, column) };
        });
        history.add(target.sheetId, changes);
        await view().restore(target.sheetId, target.block);
      });
    },
    undo: () => back("undo"),
    redo: () => back("redo"),
    isUnderway: (sheetId, row, column) =>
      [...underway].some(({ typed }) => typed !== undefined && covers(typed, sheetId, row, column)),
    move: (sheetId, movement) => {
      history.move(sheetId, movement);
      for (const item of underway) {
        if (item.typed?.sheetId !== sheetId) continue;
        const cells = moveCells(cellsOf(item.typed), movement);
        if (cells.length === 0)
          bar.warn(
            WORDS.lineGone(
              cellsOf(item.typed)
                .map(({ text }) => text)
                .join("; "),
            ),
          );
        item.typed = cells.length === 0 ? undefined : blockOf(sheetId, cells);
      }
      if (unsent.length > 0) keep(unsent);
    },
    away: () => bar.warn(WORDS.away),
    resume: () => {
      const items = JSON.parse(localStorage.getItem(stored) ?? "[]") as Item[];
      if (items.length === 0) return;
      for (const item of items) underway.add(item);
      keep(items);
      enqueue(flush);
    },
    settled: () => queue,
  };
}
