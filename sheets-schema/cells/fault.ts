import { cutText } from "./cut-text.ts";

/** How much a fault matters, in the order in which the issues sheet lists them. */
export const severities = ["must-fix", "to-complete", "note"] as const;
export type Severity = (typeof severities)[number];

/** The words that people read for each severity. */
export const severityWords: Readonly<Record<Severity, string>> = {
  "must-fix": "Phải sửa",
  "to-complete": "Cần bổ sung",
  note: "Lưu ý",
};

/** Something wrong, or worth noting, with what somebody typed: never thrown, shown to the person who typed it. */
export interface Fault {
  /** Names the kind of fault in code and tests; never shown to people. */
  readonly code: FaultCode;
  readonly severity: Severity;
  /** What is wrong, with what was typed; a Vietnamese sentence. */
  readonly what: string;
  /** What to do about it, with an example; a polite Vietnamese sentence, or "" when nothing needs doing. */
  readonly remedy: string;
  /** What stands in the cell, as a person would copy it. */
  readonly value: string;
}

/** Faults of one cell, found while it is read. */
export type CellFaultCode =
  | "blank"
  | "formula-error"
  | "too-long"
  | "legacy-encoding"
  | "not-a-number"
  | "not-a-count"
  | "not-a-code"
  | "not-a-date"
  | "not-a-time"
  | "not-an-email"
  | "not-in-list"
  | "became-a-date"
  | "below-minimum"
  | "above-maximum"
  | "ambiguous-number"
  | "kept-as-read";

/** Faults of a sheet's shape. */
export type SheetFaultCode =
  | "missing-sheet"
  | "found-by-headers"
  | "missing-column"
  | "renamed-column"
  | "duplicate-column"
  | "blank-header"
  | "merged-cells"
  | "duplicate-sheet";

/** Faults that need more than one cell to see; each is made by one rule of `functions/core`. */
export type RuleFaultCode =
  | "duplicate-key"
  | "unknown-member"
  | "unknown-parent"
  | "unknown-kind"
  | "unknown-milestone"
  | "unknown-criterion"
  | "unreadable-rule"
  | "wrong-maximum"
  | "cyclic-criteria"
  | "score-missing"
  | "result-missing"
  | "evidence-missing"
  | "over-maximum"
  | "over-cap"
  | "deduction-without-sign"
  | "out-of-another-maximum"
  | "differs-from-rule"
  | "reason-missing"
  | "own-verification"
  | "group-row"
  | "undefined-bonus"
  | "outside-period"
  | "outside-membership"
  | "unknown-successor"
  | "no-successor"
  | "duplicate-row"
  | "not-evidence"
  | "state-secret"
  | "fewer-listed"
  | "done-missing"
  | "percent-as-number"
  | "small-money"
  | "commendation-level"
  | "commendation-incomplete"
  | "second-title"
  | "paper-incomplete"
  | "signed-after"
  | "shared-number"
  | "no-extension"
  | "own-extension"
  | "unknown-grantor"
  | "no-mail"
  | "unreadable-result"
  | "removed-criterion"
  | "not-handed-in"
  | "handed-in-incomplete"
  | "hand-in-gone"
  | "changed-late"
  | "lock-changed"
  | "late"
  | "returned"
  | "due-on-day-off"
  | "account-refused"
  | "account-without-rights"
  | "emptied-form"
  | "empty-sheet"
  | "unknown-award"
  | "vote-counts"
  | "tie-across-class"
  | "tie-across-award";

export type FaultCode = CellFaultCode | SheetFaultCode | RuleFaultCode;

/** What and remedy in one line, as it stands in a status cell. */
export const statusText = (fault: Fault): string => [fault.what, fault.remedy].filter((part) => part !== "").join(" ");

/** A quoted value is cut at this many signs: longer ones help nobody, and a cell takes only so many. */
const MOST_QUOTED = 200;
/** No sentence of ours is longer, whatever it quotes. */
const MOST_TOLD = 2_000;

/** The beginning of a text, in whole letters. */
export const shortened = (text: string, most = MOST_QUOTED): string =>
  text.length <= most ? text : `${cutText(text, most)}…`;

/** The fault with every value that it quotes cut short. */
export function quotedShort<F extends Fault>(fault: F): F {
  const { what, remedy, value } = fault;
  if (what.length + remedy.length + value.length <= MOST_QUOTED) return fault;
  const cut = (sentence: string): string => shortened(sentence.split("“").map(withShortQuote).join("“"), MOST_TOLD);
  return { ...fault, what: cut(what), remedy: cut(remedy), value: shortened(value) };
}

/** What stands behind an opening quotation mark, with the quoted value cut. */
function withShortQuote(part: string): string {
  const end = part.indexOf("”");
  return end > MOST_QUOTED ? `${shortened(part.slice(0, end))}${part.slice(end)}` : part;
}
