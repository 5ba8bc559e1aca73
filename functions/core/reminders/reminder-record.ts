/**
 * What the records say of a reminder. `<claim>` is made before the mail goes and can be made once, so nobody is mailed
 * twice; `<claim>.outcome` follows. A claim without an outcome is a run that ended in between: its fate is unknown.
 * `<claim>.unsent` says that there was no address; it claims nothing, so an address added later is still reminded.
 *
 * Records hold no whole addresses: those stay in the sheet Đầu mối.
 */

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
  /** To copy to Zalo. */
  readonly message: string;
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

/** Every record of a bloc's reminders starts with this; the id keeps blocs apart that share their records. */
export const reminderPrefix = (spreadsheetId: string): string => `reminders/${pathPart(spreadsheetId)}/`;

/**
 * The name of the claim of one step: the due day is part of it, so that an extension begins a new series.
 *
 * @example claimName("1aB", "2024", "M13", "BTC", "2024-11-28", "truoc-3")
 *          // => "reminders/1aB/2024/M13/BTC/2024-11-28/truoc-3"
 */
export const claimName = (
  spreadsheetId: string,
  year: string,
  milestone: string,
  member: string,
  due: string,
  step: string,
): string => reminderPrefix(spreadsheetId) + [year, milestone, member, due, step].map(pathPart).join("/");

/** Where the claims of notices stand; a milestone's code can never be this: its signs would be replaced. */
const NOTICES = "thong-bao";

/** The name of the claim of one mail with notices; without `mail` the folder of a member's claims of a day. */
export const noticeClaim = (spreadsheetId: string, member: string, day: string, mail: string): string =>
  `${noticePrefix(spreadsheetId)}${pathPart(member)}/${day}/${mail}`;

/** Every claim of a mail with notices starts with this. */
export const noticePrefix = (spreadsheetId: string): string => `${reminderPrefix(spreadsheetId)}${NOTICES}/`;

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
