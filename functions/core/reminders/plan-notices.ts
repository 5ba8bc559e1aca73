/** Notices of what changed for a member: who may type for it and its mailboxes at once, the rest once a day. */
import type { Temporal } from "temporal-polyfill";
import { BLOC_ITSELF } from "../../../sheets-schema/sheets/reports.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { dayOff } from "../bloc/calendar.ts";
import type { Notice } from "../memory/notice.ts";
import type { Result } from "../result.ts";
import type { MailLinks } from "./message-frame.ts";
import { noticeMessage } from "./notice-message.ts";
import { noticeWords } from "./notice-wording.ts";
import type { PlannedReminder } from "./plan-reminders.ts";
import { boardRecipients, distinct, recipientsOf } from "./recipients.ts";
import { noticeClaim } from "./reminder-record.ts";
import { isHourOfReminders, TIME_ZONE } from "./reminder-step.ts";
import { logWords } from "./reminder-wording.ts";

/** What the records say of earlier notices. */
export interface ToldNotices {
  /** The names of those that a mail has told, or may have told. */
  readonly names: ReadonlySet<string>;
  /** How many mails have told something, or may have, by the folder of their claims. */
  readonly mails: ReadonlyMap<string, number>;
}

/** The mails that are due at `now`, by member; one a member for what is told at once, one a day for the rest. */
export function planNotices(
  result: Result,
  now: Temporal.ZonedDateTime,
  links: MailLinks,
  told: ToldNotices,
): PlannedReminder[] {
  const open = result.noticesBefore.filter(({ name }) => !told.names.has(name));
  const { bloc } = result;
  const isTime = isHourOfReminders(now, bloc.settings.reminderTime, (date) => dayOff(date, bloc) !== undefined);
  return [...Map.groupBy(open, ({ member }) => member)].sort().flatMap(([code, notices]): PlannedReminder[] => {
    const urgent = notices.filter(({ kind }) => kind === "account");
    const daily = notices.filter(({ kind }) => kind !== "account");
    return [
      ...(urgent.length === 0 ? [] : mailOf(result, code, urgent, now, links, told)),
      ...(daily.length === 0 || !isTime ? [] : mailOf(result, code, daily, now, links, told)),
    ];
  });
}

function mailOf(
  result: Result,
  code: string,
  notices: readonly Notice[],
  now: Temporal.ZonedDateTime,
  links: MailLinks,
  told: ToldNotices,
): PlannedReminder[] {
  const { bloc, blocId } = result;
  const member = readerOf(bloc, code);
  if (member === undefined) return [];
  const isUrgent = notices.every(({ kind }) => kind === "account");
  const day = now.withTimeZone(TIME_ZONE).toPlainDate().toString();
  const folder = noticeClaim(blocId, code, day, "");
  const nth = (told.mails.get(folder) ?? 0) + 1;
  const before = notices.flatMap((notice) => notice.before);
  const to = distinct([...addressesOf(bloc, code), ...before], []);
  return [
    {
      claim: noticeClaim(blocId, code, day, isUrgent ? String(nth) : "trong-ngay"),
      milestone: { code: "", title: noticeWords.title },
      member,
      stepWords: isUrgent ? logWords.atOnce : logWords.daily,
      recipients: { to, cc: [] },
      unsendable: to.length === 0 ? logWords.noAddress : undefined,
      items: notices.flatMap(({ lines }) => lines.map((line) => ({ what: line, brief: line }))),
      message: noticeMessage(bloc, member, { isUrgent, lines: notices.flatMap(({ lines }) => lines) }, links),
      tells: notices.map(({ name }) => name),
    },
  ];
}

const readerOf = ({ members }: Bloc, code: string) =>
  code === BLOC_ITSELF
    ? { code, name: noticeWords.board, shortName: noticeWords.board }
    : members.find((member) => member.code === code);

/** The agency's own mailbox, since it is told of its people too; without one, those people. */
function addressesOf(bloc: Bloc, code: string): readonly string[] {
  if (code === BLOC_ITSELF) return boardRecipients(bloc);
  const member = bloc.members.find((each) => each.code === code);
  if (member === undefined) return [];
  return member.mailbox !== undefined && member.mailbox.length > 0
    ? member.mailbox
    : recipientsOf(bloc, member, false).to;
}
