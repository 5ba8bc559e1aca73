import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { compareVietnamese } from "../../../sheets-schema/cells/vietnamese.ts";
import type { RowOf } from "../../../sheets-schema/sheet.ts";
import type { reminderLog } from "../../../sheets-schema/sheets/generated.ts";
import { maskAddress, maskAddresses } from "../bloc/mask-address.ts";
import type { PlannedReminder } from "./plan-reminders.ts";
import { type ClaimRecord, outcomeName, readRecord, unsentName } from "./reminder-record.ts";
import { logWords, tidy } from "./reminder-wording.ts";

export type ReminderLogRow = RowOf<typeof reminderLog.shape>;

/** What the log has to know of a reminder, to be kept in its claim. */
export function claimRecord(
  reminder: PlannedReminder,
  run: Pick<ClaimRecord, "runId" | "attempt" | "plannedAt">,
): ClaimRecord {
  const { member, milestone, stepWords, items, recipients, tells } = reminder;
  return {
    ...run,
    member: tidy(member.shortName),
    milestone: tidy(milestone.title),
    step: stepWords,
    missing: items.length === 0 ? logWords.event : maskAddresses(items.map(({ brief }) => brief).join("; ")),
    recipient: [...recipients.to, ...recipients.cc].map(maskAddress).join("; "),
    ...(tells.length === 0 ? {} : { tells: tells.join(" ") }),
  };
}

/**
 * The rows of the sheet Nhắc việc, newest first.
 *
 * @param records - every record under the bloc's prefix, by name. A claim without an outcome is shown as of unknown
 * fate; a note that there was no address is shown until the reminder is claimed after all.
 * @param messages - by claim, what its mail said; absent where it was removed.
 */
export function reminderLogRows(
  records: ReadonlyMap<string, string>,
  messages: ReadonlyMap<string, string | undefined>,
): ReminderLogRow[] {
  return [...records.keys()]
    .flatMap((name) => entryOf(records, messages, name) ?? [])
    .sort(
      (a, b) =>
        compareText(b.at, a.at) ||
        compareVietnamese(a.row.milestone ?? "", b.row.milestone ?? "") ||
        compareVietnamese(a.row.member ?? "", b.row.member ?? "") ||
        compareText(a.name, b.name),
    )
    .map(({ row }) => row);
}

function entryOf(
  records: ReadonlyMap<string, string>,
  messages: ReadonlyMap<string, string | undefined>,
  name: string,
) {
  const claim = name.replace(/\.(?:outcome|unsent)$/, "");
  const isMail = name === claim;
  if (!isMail && (name !== unsentName(claim) || records.has(claim))) return undefined;
  const stored = readRecord(records.get(name));
  const { plannedAt = "", member, milestone, step, missing, recipient } = stored;
  const row: ReminderLogRow = {
    at: atWords(plannedAt),
    member,
    milestone,
    step,
    missing,
    recipient: recipient === "" ? undefined : recipient,
    channel: logWords.mail,
    outcome: isMail ? outcomeWords(records.get(outcomeName(claim))) : logWords.notSent(logWords.noAddress),
    // Claims of earlier versions held it themselves.
    message: messages.get(claim) ?? stored["message"],
  };
  return { name, at: plannedAt, row };
}

function outcomeWords(record: string | undefined): string {
  const { outcome } = readRecord(record);
  if (outcome === "sent") return logWords.sent;
  return outcome === "refused" ? logWords.refused : logWords.unknown;
}

/** "25/11/2024 07:30" for "2024-11-25T07:30:00". */
const atWords = (at: string): string | undefined =>
  at === "" ? undefined : `${formatDate(at.slice(0, 10))} ${at.slice(11, 16)}`;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
