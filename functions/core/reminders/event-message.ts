import type { Temporal } from "temporal-polyfill";
import { registrations } from "../../../sheets-schema/sheets/registrations.ts";
import type { Member, Milestone } from "../bloc/bloc.ts";
import type { Result } from "../result.ts";
import type { MessageParts } from "./message.ts";
import {
  blocWords,
  frame,
  type MailLinks,
  opener,
  type ReminderMessage,
  secretaryWords,
  written,
} from "./message-frame.ts";
import { daysFromDue } from "./reminder-step.ts";
import { eventWords, itemWords, tidy, zaloWords } from "./reminder-wording.ts";

/** The message about an event to come: with an hour people meet, without one it is a day for joint activities. */
export function eventMessage(
  { bloc }: Result,
  milestone: Milestone,
  member: Member,
  now: Temporal.ZonedDateTime,
  links: MailLinks,
): ReminderMessage {
  const { due: date, time, paper } = milestone;
  const daysLeft = 0 - daysFromDue(date, now);
  const words = { ...blocWords(bloc, milestone), title: tidy(milestone.title), date, time, daysLeft };
  const agency = tidy(member.name);
  const sheet = bloc.workbook.sheets.registrations.grid;
  const link = opener(links)({
    words: itemWords.openSheet(sheet?.title ?? registrations.title),
    to: `#gid=${sheet?.sheetId ?? registrations.sheetId}`,
  });
  const parts: MessageParts = {
    ...frame(agency, words.bloc),
    before: [eventWords.announcement(words)],
    items: [],
    after: [
      time === undefined ? { what: eventWords.register, link } : { what: eventWords.attend },
      ...(paper === undefined ? [] : [{ what: eventWords.papers(paper) }]),
      { what: eventWords.help(secretaryWords(bloc)) },
    ],
    automatic: eventWords.automatic,
  };
  const short = zaloWords.event(agency, words);
  return written(eventWords.subject(words), parts, short, time === undefined ? link : undefined);
}
