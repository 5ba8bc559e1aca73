/** What a run adds to the history: what it saw, and an event for each change since the last one. */

import type { DigestOf } from "../canonical/canonical-input.ts";
import { canonicalJson, type Json } from "../canonical/canonical-json.ts";
import type { Seen } from "../memory/last-seen.ts";
import type { Result } from "../result.ts";
import { changesBetween } from "./changes.ts";
import { eventsOf, type HistoryEvent } from "./history-event.ts";
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
}

/** The history of a run at `now` ("2024-11-25T08:15"); the first run has seen nothing before, and has no events. */
export function historyOf(result: Result, now: string, digestOf: DigestOf): History {
  const before = result.seenBefore;
  if (before === undefined) return { seen: seenOf(result), events: [] };
  const counts = new Map(before.counts);
  const changes = changesBetween(before, seenOf(result));
  const events = eventsOf(changes, result.bloc, now).map((event): NamedEvent => {
    const place = digestOf([event.kind, event.place]).slice(0, 12);
    const nth = (counts.get(place) ?? 0) + 1;
    counts.set(place, nth);
    const { seenAt: _, isAfterDue: __, ...content } = event;
    return { name: digestOf([canonicalJson({ ...content, nth } as unknown as Json)]), event };
  });
  return { seen: seenOf(result, counts), events };
}
