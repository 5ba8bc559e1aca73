/** Planned reminders → mails, each after a claim that can be made once; what became of them stands in the records. */
import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import { maskAddresses } from "./core/bloc/mask-address.ts";
import type { PlannedReminder } from "./core/reminders/plan-reminders.ts";
import { claimRecord } from "./core/reminders/reminder-log.ts";
import {
  attemptName,
  encodeRecord,
  messageName,
  outcomeName,
  readRecord,
  unsentName,
} from "./core/reminders/reminder-record.ts";
import { TIME_ZONE } from "./core/reminders/reminder-step.ts";
import { mailPage } from "./pages/mail-page.ts";
import type { Delivery, Mailer, Records } from "./ports.ts";

/** What became of one reminder in this run. */
export interface DeliveredReminder {
  readonly reminder: PlannedReminder;
  readonly delivery:
    | Delivery
    /** Another run has claimed it: it was sent, or its fate is unknown; either way it is not sent again. */
    | { readonly outcome: "already-claimed" }
    | { readonly outcome: "unsendable"; readonly reason: string }
    /** Nothing was sent, and a later run may: the records failed, the mailer takes nothing, or it was tried often today. */
    | { readonly outcome: "not-claimed"; readonly reason: string };
}

/** True for what this run should have done and did not, or cannot know to have done. */
export const isUndone = ({ delivery: { outcome } }: DeliveredReminder): boolean =>
  outcome === "refused" || outcome === "unknown" || outcome === "not-claimed";

interface Delivering {
  readonly mailer: Mailer;
  readonly records: Records;
  /** Of this invocation. */
  readonly runId: string;
  readonly now: Temporal.ZonedDateTime;
  /** Told before each mail that it would be the next; true ends the run before it. */
  readonly isStopping?: () => boolean;
}

/** Some at a time, so that one slow mail server does not use up the time of a run. */
const AT_ONCE = 5;
/** How often one reminder is tried in a day, and the minutes that lie between later attempts. */
const PAUSES_MINUTES = [0, 0, 0, 30, 90] as const;

/**
 * Sends `planned`, each after its claim was made, and records what became of it; in the order given.
 *
 * However many runs go at once or end half-way, nobody is mailed twice for one step. A failure stops no other message,
 * but that of a mailer that takes none at all: what is left is then not claimed, for a later run to send.
 */
export async function deliver(
  planned: readonly PlannedReminder[],
  delivering: Delivering,
): Promise<DeliveredReminder[]> {
  const delivered: DeliveredReminder[] = [];
  let stopped: string | undefined;
  while (delivered.length < planned.length) {
    if (delivering.isStopping?.() === true) stopped ??= "the run was asked to end";
    // The first goes alone: a mailer that takes nothing burns one claim, not five.
    const isTaken = ({ delivery: { outcome } }: DeliveredReminder): boolean =>
      outcome === "sent" || outcome === "unknown";
    const size = delivered.some(isTaken) ? AT_ONCE : 1;
    const batch = planned.slice(delivered.length, delivered.length + size);
    const done = await Promise.all(
      batch.map((reminder): Promise<DeliveredReminder> | DeliveredReminder =>
        stopped === undefined ? deliverOne(reminder, delivering) : notClaimed(reminder, stopped),
      ),
    );
    for (const { delivery } of done)
      if (delivery.outcome === "refused" && delivery.isForAll === true) stopped ??= delivery.reason;
    delivered.push(...done);
  }
  return delivered;
}

const notClaimed = (reminder: PlannedReminder, reason: string): DeliveredReminder => ({
  reminder,
  delivery: { outcome: "not-claimed", reason },
});

async function deliverOne(reminder: PlannedReminder, delivering: Delivering): Promise<DeliveredReminder> {
  const { mailer, records, runId, now } = delivering;
  const { recipients, message, unsendable } = reminder;
  const [to, ...others] = recipients.to;
  const plannedAt = localTime(now);
  const record = encodeRecord(claimRecord(reminder, { runId, attempt: randomUUID(), plannedAt }));
  let claim: string;
  try {
    if (to === undefined) {
      await createOnce(records, unsentName(reminder.claim), record);
      return { reminder, delivery: { outcome: "unsendable", reason: unsendable ?? "" } };
    }
    const claimed = await claimNext(records, reminder, record, now);
    if ("delivery" in claimed) return { reminder, delivery: claimed.delivery };
    claim = claimed.claim;
  } catch (error) {
    return notClaimed(reminder, reasonOf(error));
  }
  // Without it the log shows no text to copy, and the mail goes all the same.
  await records.create(messageName(claim), maskAddresses(message.zalo)).catch(() => undefined);
  const { subject, parts, text } = message;
  const html = mailPage(subject, parts);
  const delivery = await mailer
    .send({ to, cc: [...others, ...recipients.cc], subject, text, html, reference: claim })
    .catch((error: unknown): Delivery => ({ outcome: "unknown", reason: reasonOf(error) }));
  // A lost outcome leaves a claim of unknown fate, which is how the log then shows it.
  await createOnce(records, outcomeName(claim), encodeRecord(outcomeOf(delivery))).catch(() => false);
  return { reminder, delivery };
}

const outcomeOf = (delivery: Delivery) =>
  delivery.outcome === "sent" ? delivery : { outcome: delivery.outcome, reason: delivery.reason };

/** Makes the claim of the next attempt: the first, or the one after those that were refused. */
async function claimNext(
  records: Records,
  { claim, formerClaim }: PlannedReminder,
  record: string,
  now: Temporal.ZonedDateTime,
): Promise<{ readonly claim: string } | Pick<DeliveredReminder, "delivery">> {
  if (formerClaim !== undefined && (await records.read(formerClaim)) !== undefined) {
    if (!(await wasRefused(records, formerClaim))) return { delivery: { outcome: "already-claimed" } };
  }
  let today = 0;
  for (let nth = 1; ; nth++) {
    const name = attemptName(claim, nth);
    if (nth > 1 && !(await mayTryAgain(records, attemptName(claim, nth - 1), today, now)))
      return { delivery: { outcome: "not-claimed", reason: "refused before; it is tried again later" } };
    if (await createOnce(records, name, record)) return { claim: name };
    if (!(await wasRefused(records, name))) return { delivery: { outcome: "already-claimed" } };
    if (readRecord(await records.read(name))["plannedAt"]?.slice(0, 10) === localTime(now).slice(0, 10)) today++;
  }
}

const wasRefused = async (records: Records, claim: string): Promise<boolean> =>
  readRecord(await records.read(outcomeName(claim)))["outcome"] === "refused";

/** Whether the attempt after `last` may be made, of which there were `today` on this day. */
async function mayTryAgain(
  records: Records,
  last: string,
  today: number,
  now: Temporal.ZonedDateTime,
): Promise<boolean> {
  // Another run may have gone on since.
  const pause = PAUSES_MINUTES[today];
  if (today === 0) return true;
  const plannedAt = readRecord(await records.read(last))["plannedAt"] ?? "";
  return pause !== undefined && plannedAt <= localTime(now.subtract({ minutes: pause }));
}

/** "2024-11-25T07:30:00" in Viet Nam. */
const localTime = (now: Temporal.ZonedDateTime): string =>
  now.withTimeZone(TIME_ZONE).toPlainDateTime().toString({ smallestUnit: "second" });

/**
 * True when `name` now holds our `content`. A create whose answer was lost is tried once more: what then "exists" is
 * ours only if it is our very text, which holds the run and the attempt.
 */
async function createOnce(records: Records, name: string, content: string): Promise<boolean> {
  const state = await records
    .create(name, content)
    .catch(() => records.create(name, content))
    .catch(async (error: unknown) => {
      if ((await records.read(name)) !== content) throw error;
      return "created" as const;
    });
  return state === "created" || (await records.read(name)) === content;
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
