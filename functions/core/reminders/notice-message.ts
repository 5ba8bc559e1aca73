import { contacts } from "../../../sheets-schema/sheets/contacts.ts";
import { runLog } from "../../../sheets-schema/sheets/generated.ts";
import type { Bloc, Member } from "../bloc/bloc.ts";
import type { MessageParts } from "./message.ts";
import {
  blocNames,
  frame,
  type MailLinks,
  opener,
  type ReminderMessage,
  secretaryWords,
  written,
} from "./message-frame.ts";
import { noticeWords } from "./notice-wording.ts";
import { itemWords, tidy, zaloWords } from "./reminder-wording.ts";

/** Some way from what mail programs cut off; the run log has all. */
const LISTED_AT_MOST = 150;

/** The mail that tells a member what changed for it. */
export function noticeMessage(
  bloc: Bloc,
  member: Pick<Member, "name">,
  { isUrgent, lines }: { readonly isUrgent: boolean; readonly lines: readonly string[] },
  links: MailLinks,
): ReminderMessage {
  const names = blocNames(bloc);
  const agency = tidy(member.name);
  const words = isUrgent ? noticeWords.account : noticeWords.daily;
  const { grid } = isUrgent ? bloc.workbook.sheets.contacts : { grid: bloc.workbook.generated.runLog };
  const sheet = isUrgent ? contacts : runLog;
  const link = opener(links)({
    words: itemWords.openSheet(grid?.title ?? sheet.title),
    to: `#gid=${grid?.sheetId ?? sheet.sheetId}`,
  });
  const listed = lines.slice(0, LISTED_AT_MOST);
  const parts: MessageParts = {
    ...frame(agency, names.bloc),
    before: [words.opening(names.bloc)],
    items: listed.map((what) => ({ what: tidy(what), link: undefined })),
    after: [
      { what: listed.length < lines.length ? noticeWords.more(lines.length - listed.length) : noticeWords.where, link },
      { what: words.request(secretaryWords(bloc)) },
    ],
    automatic: noticeWords.automatic,
  };
  return written(words.subject(agency, names.blocShort), parts, zaloWords.notice(agency, listed), link);
}
