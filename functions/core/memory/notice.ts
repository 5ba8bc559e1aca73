/** What a member is still to be told of, from the run that saw it to the mail that tells it. */

/**
 * `account`: who may type for the member, or its mailboxes, changed; told at once. `entered`: somebody typed for a member
 * without an account. `row`: a row of a shared list that names the member was changed or deleted. Both told once a day.
 */
export const noticeKinds = ["account", "entered", "row"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  /** One for each thing to tell, whichever run saw it; a word without spaces. */
  readonly name: string;
  readonly kind: NoticeKind;
  /** The code of the member; `BLOC_ITSELF` for the Board. */
  readonly member: string;
  /** What to tell, a sentence each. */
  readonly lines: readonly string[];
  /** Addresses that were the member's before, and are told too. */
  readonly before: readonly string[];
}

/** A notice as one cell of the hidden sheet. */
export const encodeNotice = ({ name, kind, member, lines, before }: Notice): string =>
  JSON.stringify([name, kind, member, lines, before]);

/** Reads `encodeNotice` back; undefined for what somebody damaged. */
export function decodeNotice(text: string): Notice | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(value)) return undefined;
  const [name, typed, member, lines, before] = value as unknown[];
  const kind = noticeKinds.find((known) => known === typed);
  if (kind === undefined || typeof name !== "string" || typeof member !== "string") return undefined;
  return areTexts(lines) && areTexts(before) ? { name, kind, member, lines, before } : undefined;
}

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((text) => typeof text === "string");
