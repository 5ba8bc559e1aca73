/** What a run adds to the history: what it saw, an event for each change since the last one, and whom to tell of it. */

import { maskAddresses } from "../bloc/mask-address.ts";
import type { DigestOf } from "../canonical/canonical-input.ts";
import { canonicalJson, type Json } from "../canonical/canonical-json.ts";
import type { Seen } from "../memory/last-seen.ts";
import type { Notice } from "../memory/notice.ts";
import type { Result } from "../result.ts";
import { enteredFor } from "./change-wording.ts";
import { type Change, changesBetween } from "./changes.ts";
import { eventsOf, type HistoryEvent, isProgramRow } from "./history-event.ts";
import { enteredForOf, noticesOf } from "./notices.ts";
import { seenOf } from "./see-result.ts";

/** An event with its name: of its content, so that two runs that see one change name it alike. */
export interface NamedEvent {
  /** Sixty-four hexadecimal digits. */
  readonly name: string;
  readonly event: HistoryEvent;
}

export interface History {
  readonly seen: Seen;
  readonly events: readonly NamedEvent[];
  readonly notices: readonly Notice[];
}

/** The history of a run at `now` ("2024-11-25T08:15"); the first run has seen nothing before, and has no events. */
export function historyOf(result: Result, now: string, digestOf: DigestOf): History {
  const before = result.seenBefore;
  if (before === undefined) return { seen: seenOf(result), events: [], notices: [] };
  const after = seenOf(result);
  const counts = new Map(before.counts);
  /** The count of what happened at one place, this time included: the same change twice has two names. */
  const count = (place: readonly string[]): number => {
    const key = digestOf(place).slice(0, 12);
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return nth;
  };
  const changes = withinBounds(changesBetween(before, after).filter((change) => !isProgramRow(change)));
  const events = eventsOf(changes, result.bloc, now);
  const isEnteredFor = enteredForOf(result);
  const named = changes.flatMap((change, index) => {
    const told = events[index];
    if (told === undefined) return [];
    const event = withoutAddresses(change, isEnteredFor(change) === undefined ? told : byOthers(told));
    const { seenAt: _, isAfterDue: __, ...content } = event;
    const nth = count([event.kind, event.place]);
    return [{ change, event, name: digestOf([canonicalJson({ ...content, nth } as unknown as Json)]) }];
  });
  const notices = noticesOf(result, named, { before, after }, (content) =>
    digestOf([content, String(count(["notice", content]))]),
  );
  return { seen: { ...after, counts }, events: named.map(({ name, event }) => ({ name, event })), notices };
}

/** So many new rows of one sheet are told one by one; a pasted block is one change. */
const MOST_ADDED = 100;

/** The changes to tell: of a great many new rows of a sheet the first, and how many more there are. */
function withinBounds(changes: readonly Change[]): Change[] {
  const added = new Map<string, number>();
  const told = changes.filter((change) => {
    if (change.kind !== "row-added") return true;
    const nth = (added.get(change.sheet) ?? 0) + 1;
    added.set(change.sheet, nth);
    return nth <= MOST_ADDED;
  });
  const more = [...added].filter(([, count]) => count > MOST_ADDED);
  return [...told, ...more.map(([sheet, count]): Change => ({ kind: "rows-added", sheet, count: count - MOST_ADDED }))];
}

const byOthers = (event: HistoryEvent): HistoryEvent => ({ ...event, reason: enteredFor(event.reason) });

/** Records and log hold no whole addresses: those stay in the sheets Đầu mối and Đơn vị. */
function withoutAddresses(change: Change, event: HistoryEvent): HistoryEvent {
  if (!("sheet" in change) || (change.sheet !== "contacts" && change.sheet !== "members")) return event;
  const { deleted, ...rest } = event;
  return {
    ...rest,
    place: maskAddresses(event.place),
    before: maskAddresses(event.before),
    after: maskAddresses(event.after),
    ...(deleted === undefined || change.sheet === "contacts" ? {} : { deleted }),
  };
}
