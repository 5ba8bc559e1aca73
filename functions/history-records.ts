/** The history of a bloc as records: each event created once, by the name of its content. */
import type { NamedEvent } from "./core/history/history.ts";
import type { HistoryEvent } from "./core/history/history-event.ts";
import type { Records } from "./ports.ts";

/** Records are files, or objects of a store: a few at once, so that a long list of changes does not take minutes. */
const AT_ONCE = 16;

const folderOf = (spreadsheetId: string): string => `history/${spreadsheetId}/`;

/** Keeps `events`; one that another run kept already stands as that run saw it. */
export async function recordEvents(
  records: Records,
  spreadsheetId: string,
  events: readonly NamedEvent[],
): Promise<void> {
  for (let at = 0; at < events.length; at += AT_ONCE) {
    const some = events.slice(at, at + AT_ONCE);
    await Promise.all(
      some.map(({ name, event }) => records.create(`${folderOf(spreadsheetId)}${name}.json`, JSON.stringify(event))),
    );
  }
}

/** A kept event and the name by which people ask for it. */
export interface KeptEvent {
  readonly name: string;
  readonly event: HistoryEvent;
}

/** Every event of a bloc, the newest first; those of one moment by place. */
export async function readEvents(records: Records, spreadsheetId: string): Promise<KeptEvent[]> {
  const folder = folderOf(spreadsheetId);
  const kept: KeptEvent[] = [];
  for (const path of await records.list(folder)) {
    const text = await records.read(path);
    if (text !== undefined) {
      kept.push({ name: path.slice(folder.length).replace(/\.json$/, ""), event: JSON.parse(text) as HistoryEvent });
    }
  }
  const order = ({ event }: KeptEvent): string => event.seenAt;
  return kept.sort(
    (a, b) =>
      -compareText(order(a), order(b)) || compareText(a.event.place, b.event.place) || compareText(a.name, b.name),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
