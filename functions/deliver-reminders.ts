import { randomUUID } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { ToldNotices } from "./core/reminders/plan-notices.ts";
import type { PlannedReminder } from "./core/reminders/plan-reminders.ts";
import { claimRecord, type ReminderLogRow, reminderLogRows } from "./core/reminders/reminder-log.ts";
import {
  encodeRecord,
  noticePrefix,
  outcomeName,
  readRecord,
  reminderPrefix,
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
    /** The records failed before the claim was known to be ours: nothing was sent. */
    | { readonly outcome: "not-claimed"; readonly reason: string };
}

interface Delivering {
  readonly mailer: Mailer;
  readonly records: Records;
  /** Of this invocation. */
  readonly runId: string;
  readonly now: Temporal.ZonedDateTime;
}

/** Some at a time, so that one slow mail server does not use up the time of a run. */
const AT_ONCE = 5;

/**
 * Sends `planned`, each after its claim was made, and records what became of it; in the order given.
 *
 * However many runs go at once or end half-way, nobody is mailed twice for one step. A failure stops no other message.
 */
export async function deliver(
  planned: readonly PlannedReminder[],
  delivering: Delivering,
): Promise<DeliveredReminder[]> {
  const delivered: DeliveredReminder[] = [];
  for (let start = 0; start < planned.length; start += AT_ONCE) {
    const batch = planned.slice(start, start + AT_ONCE);
    delivered.push(...(await Promise.all(batch.map((reminder) => deliverOne(reminder, delivering)))));
  }
  return delivered;
}

async function deliverOne(reminder: PlannedReminder, delivering: Delivering): Promise<DeliveredReminder> {
  const { mailer, records, runId, now } = delivering;
  const { claim, recipients, message, unsendable } = reminder;
  const [to, ...others] = recipients.to;
  const plannedAt = now.withTimeZone(TIME_ZONE).toPlainDateTime().toString({ smallestUnit: "second" });
  const record = encodeRecord(claimRecord(reminder, { runId, attempt: randomUUID(), plannedAt }));
  try {
    if (to === undefined) {
      await createOnce(records, unsentName(claim), record);
      return { reminder, delivery: { outcome: "unsendable", reason: unsendable ?? "" } };
    }
    if (!(await createOnce(records, claim, record))) return { reminder, delivery: { outcome: "already-claimed" } };
  } catch (error) {
    return { reminder, delivery: { outcome: "not-claimed", reason: reasonOf(error) } };
  }
  const { subject, parts, text } = message;
  const html = mailPage(subject, parts);
  const delivery = await mailer
    .send({ to, cc: [...others, ...recipients.cc], subject, text, html, reference: claim })
    .catch((error: unknown): Delivery => ({ outcome: "unknown", reason: reasonOf(error) }));
  // A lost outcome leaves a claim of unknown fate, which is how the log then shows it.
  await createOnce(records, outcomeName(claim), encodeRecord(delivery)).catch(() => false);
  return { reminder, delivery };
}

/**
 * True when `name` now holds our `content`. A create whose answer was lost is tried once more: what then "exists" is
 * ours only if it is our very text, which holds the run and the attempt.
 */
async function createOnce(records: Records, name: string, content: string): Promise<boolean> {
  const state = await records.create(name, content).catch(() => records.create(name, content));
  return state === "created" || (await records.read(name)) === content;
}

export const NOTHING_TOLD: ToldNotices = { names: new Set(), mails: new Map() };

/** Which notices a mail has told, or may have told; a mail that was refused has told nothing. */
export async function readToldNotices(records: Records, spreadsheetId: string): Promise<ToldNotices> {
  const names = new Set<string>();
  const mails = new Map<string, number>();
  const all = await records.list(noticePrefix(spreadsheetId));
  for (const name of all.filter((each) => !each.endsWith(outcomeName("")))) {
    const isUnsent = name.endsWith(unsentName(""));
    if (!isUnsent && readRecord(await records.read(outcomeName(name)))["outcome"] === "refused") continue;
    for (const told of readRecord(await records.read(name))["tells"]?.split(" ") ?? []) names.add(told);
    const folder = name.slice(0, name.lastIndexOf("/") + 1);
    if (!isUnsent) mails.set(folder, (mails.get(folder) ?? 0) + 1);
  }
  return { names, mails };
}

/** The rows of the sheet Nhắc việc, rebuilt from everything that was ever recorded for the spreadsheet. */
export async function readReminderLog(records: Records, spreadsheetId: string): Promise<ReminderLogRow[]> {
  const names = await records.list(reminderPrefix(spreadsheetId));
  const read = await Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, (await records.read(name)) ?? ""]),
  );
  return reminderLogRows(new Map(read));
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
