/** What every message of a bloc has: who is written to, who signs, whom to call, where the links lead. */
import { compareVietnamese } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Bloc, Milestone } from "../bloc/bloc.ts";
import { type MessageParts, messageText, type OpenLink } from "./message.ts";
import { mailWords, tidy, zaloWords } from "./reminder-wording.ts";

/** The same reminder as a mail and as a short message to copy. */
export interface ReminderMessage {
  readonly subject: string;
  readonly parts: MessageParts;
  /** The parts as lines. */
  readonly text: string;
  readonly zalo: string;
}

/** Where the links of a message lead. */
export interface MailLinks {
  readonly spreadsheetUrl: string;
  /** The member's form as an Excel file; without it the message does not offer one. */
  readonly excelUrl?: string;
}

/** The finished message; `zalo` gets `link` behind it. */
export const written = (
  subject: string,
  parts: MessageParts,
  zalo: string,
  link: OpenLink | undefined,
): ReminderMessage => ({
  subject,
  parts,
  text: messageText(parts),
  zalo: link === undefined ? zalo : zalo + zaloWords.link(link.url),
});

/** The first and the last lines. */
export const frame = (agency: string, bloc: string) => ({
  greeting: mailWords.greeting(agency),
  thanks: mailWords.thanks,
  signature: mailWords.signature(bloc),
});

/** The bloc's names. */
export function blocNames({ settings }: Bloc) {
  const bloc = tidy(settings.blocName ?? settings.blocShortName ?? mailWords.defaultBloc);
  return { bloc, blocShort: tidy(settings.blocShortName ?? bloc) };
}

/** The bloc's names and year. */
export const blocWords = (bloc: Bloc, milestone: Milestone) => ({
  ...blocNames(bloc),
  year: yearOf(bloc.settings, milestone),
});

/** The year of emulation; a deadline of January may still belong to the year before. */
export const yearOf = ({ year }: Bloc["settings"], milestone: Milestone): string =>
  year?.toFixed(0) ?? milestone.due.slice(0, 4);

/** The bloc's secretaries, as they are to be addressed: what stands behind the words "Thư ký Khối". */
export function secretaryWords({ contacts, settings }: Bloc): string {
  const secretaries = contacts
    .filter(({ duty }) => duty === "Thư ký Khối")
    .sort((a, b) => compareVietnamese(a.person, b.person) || compareVietnamese(a.telephone ?? "", b.telephone ?? ""))
    .map(({ addressing, person, telephone }) => ({
      addressing: tidy(addressing ?? addressingOf(settings)),
      person,
      telephone,
    }));
  return mailWords.secretary(secretaries);
}

const addressingOf = ({ addressing }: Bloc["settings"]): string => {
  if (addressing === "không dùng") return "";
  return addressing === "ông, bà" ? "ông (bà)" : (addressing ?? "đồng chí");
};

/** Makes whole addresses of links within the spreadsheet. */
export const opener =
  ({ spreadsheetUrl }: MailLinks) =>
  ({ words, to }: { readonly words: string; readonly to: string }): OpenLink | undefined =>
    safeLink(words, (spreadsheetUrl.split("#")[0] ?? "") + to);

/** Only addresses of the web are linked to: nothing that a browser would run. */
export const safeLink = (words: string, url: string): OpenLink | undefined =>
  /^https?:\/\/[^\s"'<>]+$/i.test(url) ? { words, url } : undefined;
