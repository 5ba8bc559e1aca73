/** The history of a bloc as records: each event created once, by the name of its content. */
import type { NamedEvent } from "./core/history/history.ts";
import type { HistoryEvent } from "./core/history/history-event.ts";
import type { Records } from "./ports.ts";

/** Records are files, or objects of a store: a few at once, so that a long list of changes does not take minutes. */
const AT_ONCE = 16;

/** Under the bloc's own id; earlier versions kept events under the spreadsheet's. */
const folderOf = (id: string): string => `history/${id}/`;

/** Keeps `events`; one that another run kept already stands as that run saw it. */
export async function recordEvents(records: Records, blocId: string, events: readonly NamedEvent[]): Promise<void> {
  for (let at = 0; at < events.length; at += AT_ONCE) {
    const some = events.slice(at, at + AT_ONCE);
    await Promise.all(
      some.map(({ name, event }) => records.create(`${folderOf(blocId)}${name}.json`, JSON.stringify(event))),
    );
  }
}

/** A kept event and the name by which people ask for it. */
export interface KeptEvent {
  readonly name: string;
  readonly event: HistoryEvent;
}

/** Every event of a bloc, each once, the newest first; those of one moment by place. */
export async function readEvents(
  records: Records,
  { blocId, spreadsheetId }: { readonly blocId: string; readonly spreadsheetId: string },
): Promise<KeptEvent[]> {
  const found = new Map<string, KeptEvent>();
  for (const folder of [blocId, spreadsheetId].map(folderOf)) {
    for (const path of await records.list(folder)) {
      const name = path.slice(folder.length).replace(/\.json$/, "");
      const text = found.has(name) ? undefined : await records.read(path);
      if (text !== undefined) found.set(name, { name, event: JSON.parse(text) as HistoryEvent });
    }
  }
  const kept = [...found.values()];
  const order = ({ event }: KeptEvent): string => event.seenAt;
  return kept.sort(
    (a, b) =>
      -compareText(order(a), order(b)) || compareText(a.event.place, b.event.place) || compareText(a.name, b.name),
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
