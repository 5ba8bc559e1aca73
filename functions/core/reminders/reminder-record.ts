/**
 * What the records say of a reminder. `<claim>` is made before the mail goes and can be made once, so nobody is mailed
 * twice; `<claim>.outcome` follows. A claim without an outcome is a run that ended in between: its fate is unknown. Of a
 * mail that was refused before anybody took it, `<claim>.2` is the next attempt, claimed once as well.
 * `<claim>.unsent` says that there was no address; it claims nothing, so an address added later is still reminded.
 *
 * Records hold no whole addresses: those stay in the sheet Đầu mối. What the mail said is an object of its own, which may
 * be removed while its claim stays.
 */
import { foldDashes, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";

/** What the reminder log needs to know, written before the mail goes. */
export interface ClaimRecord {
  /** The run that made the claim, and its one attempt: a retry of a lost answer finds exactly its own text. */
  readonly runId: string;
  readonly attempt: string;
  /** Viet Nam's time as "2024-11-25T07:30:00". */
  readonly plannedAt: string;
  readonly member: string;
  readonly milestone: string;
  readonly step: string;
  readonly missing: string;
  /** Masked. */
  readonly recipient: string;
  /** The names of the notices that the mail tells, a space between them; absent: none. */
  readonly tells?: string;
}

export interface OutcomeRecord {
  readonly outcome: "sent" | "refused" | "unknown";
  readonly messageId?: string;
  readonly reason?: string;
}

export const outcomeName = (claim: string): string => `${claim}.outcome`;
export const unsentName = (claim: string): string => `${claim}.unsent`;
/** The claim of the attempt `nth`, from 1. */
export const attemptName = (claim: string, nth: number): string => (nth === 1 ? claim : `${claim}.${nth}`);
/** True for the name of a claim, and not of what is said of one. */
export const isClaim = (name: string): boolean => !/\.(?:outcome|unsent)$/.test(name);

const FOLDER = "reminders/";
/** What a mail said, to copy to Zalo; beside the claims, so that it may be removed by its folder. */
export const messageName = (claim: string): string => claim.replace(FOLDER, "messages/");

/** The ids under which reminders of a bloc stand: its own, and the spreadsheet's, which earlier versions used. */
export interface BlocIds {
  readonly blocId: string;
  readonly spreadsheetId: string;
}

/** Every claim of a bloc starts with one of these. */
export const reminderPrefixes = ({ blocId, spreadsheetId }: BlocIds): string[] => [
  prefixOf(blocId),
  prefixOf(spreadsheetId),
];

const prefixOf = (id: string): string => `${FOLDER}${pathPart(id)}/`;

/**
 * The name of the claim of one step. The due day is part of it, so that an extension begins a new series; the year is
 * not, nor how a code is spelled, so that nobody is mailed again for a dash.
 *
 * @example claimName("0123abcd", "M13", "BTC", "2024-11-28", "truoc-3")
 *          // => "reminders/0123abcd/m13/btc/2024-11-28/truoc-3"
 */
export const claimName = (blocId: string, milestone: string, member: string, due: string, step: string): string =>
  prefixOf(blocId) + [milestone, member, due, step].map(pathPart).join("/");

/** The name of that claim in versions before the bloc had an id: made again, it would mail people twice. */
export const formerClaimName = (
  spreadsheetId: string,
  year: string,
  milestone: string,
  member: string,
  due: string,
  step: string,
): string => prefixOf(spreadsheetId) + [year, milestone, member, due, step].map(pathPart).join("/");

/**
 * Codes by what they name whatever their spelling: "M-05", "m 5" and "M05" are one. Codes that would become one another's
 * stand as they are typed.
 */
export function foldedCodes(codes: readonly string[]): (code: string) => string {
  const spellings = Map.groupBy([...new Set(codes)], folded);
  return (code) => (spellings.get(folded(code))?.length === 1 ? folded(code) : code);
}

const folded = (code: string): string =>
  foldDashes(matchKey(code))
    .replace(/[\s-]+/g, "")
    .replace(/(^|\D)0+(?=\d)/g, "$1");

/** Where the claims of notices stand. */
const NOTICES = "_thong-bao";

/** The name of the claim of one mail with notices; without `mail` the folder of a member's claims of a day. */
export const noticeClaim = (blocId: string, member: string, day: string, mail: string): string =>
  `${noticePrefix(blocId)}${pathPart(member)}/${day}/${mail}`;

/** Every claim of a mail with notices starts with this. */
export const noticePrefix = (blocId: string): string => `${prefixOf(blocId)}${NOTICES}/`;

/** Codes are whatever people typed: other signs become "_" and their number, so that no two codes share a name. */
const pathPart = (text: string): string =>
  text.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`) || "_";

/** A record of either kind as it is stored. */
export const encodeRecord = (record: ClaimRecord | OutcomeRecord): string => `${JSON.stringify(record, null, 2)}\n`;

/** The fields of a stored record; none of a damaged one. */
export function readRecord(content: string | undefined): Readonly<Record<string, string>> {
  try {
    const value: unknown = JSON.parse(content ?? "");
    if (typeof value !== "object" || value === null) return {};
    return Object.fromEntries(
      Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
    );
  } catch {
    return {};
  }
}
