/** Points of the first case and of those that follow: "lần đầu -0,5; từ lần thứ hai -1 mỗi lần". */
import { ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { COUNTER, lowered } from "./case-counter.ts";
import { type SignedNumber, takeSignedPoints } from "./read-signed-points.ts";
import { type Cursor, take } from "./reading-cursor.ts";
import { takePhrase } from "./words.ts";

/** What one clause gives the first case, or each of those that follow it. */
export interface TypedTurn {
  readonly isFirst: boolean;
  readonly points: SignedNumber;
  /** "lần"; undefined behind "tái phạm". */
  readonly counter: string | undefined;
  /** What was said of it before: "nhắc nhở"; "" for nothing. */
  readonly lead: string;
}

const FIRST = new RegExp(
  String.raw`(?<counter>${COUNTER}) (?:đầu(?: tiên)?(?! tư(?!\p{L}))|thứ (?:nhất|một|0?1)|một|0?1)(?![\p{L}\d]|[.,]\d| ${COUNTER})`,
  "iuy",
);
const ONWARD = "(?: trở (?:đi|lên))";
const FURTHER = new RegExp(
  String.raw`(?:(?:kể )?từ |các |những |mỗi )?(?<counter>${COUNTER}) (?:(?:thứ (?:hai|0?2)|sau(?: đó)?|tiếp theo|kế tiếp|tiếp)${ONWARD}?|(?:hai|0?2)${ONWARD})(?![\p{L}\d])|(?:kể )?từ (?<from>${COUNTER}) (?:hai|0?2)(?![\p{L}\d]|[.,]\d)|tái phạm(?!\p{L})`,
  "iuy",
);
const EACH_OF_THEM = new RegExp(
  String.raw`,? ?(?:cho )?(?:(?:mỗi |một )(?:0?1 )?|\/ ?(?:(?:mỗi|một|0?1) )?)(${COUNTER})(?!\p{L})`,
  "iuy",
);
const LEAD_ENDS = new RegExp(`${FIRST.source}|${FURTHER.source.replace(/\?<\w+>/g, "?:")}|[:=]`, "iuy");
/** Said of any case. */
const ANY = /^(?:lần|vụ|trường hợp)?$/iu;
const LEAD_PIECE = /\p{L}[\p{L}\p{M}]*|[,/&-]/uy;

const NONE = /(?:[:=] ?)?(?:(?:thì|chỉ|được) )*(?:không (?:bị )?trừ(?: điểm)?|nhắc nhở)(?=\s*[;,.\n])/iuy;

/** "lần đầu không trừ", "lần đầu chỉ nhắc nhở". */
const takeNone = (cursor: Cursor): SignedNumber | undefined =>
  take(cursor, NONE) === undefined ? undefined : { value: ZERO, signed: false };

/** The clause at the cursor; undefined, with the cursor where reading stopped, when it is none. */
export function takeTurn(cursor: Cursor): TypedTurn | undefined {
  const lead = takePhrase(cursor, { ends: LEAD_ENDS, terms: false, piece: LEAD_PIECE })?.text ?? "";
  const first = take(cursor, FIRST)?.groups;
  const further = first === undefined ? take(cursor, FURTHER) : undefined;
  if (first === undefined && further === undefined) return undefined;
  const before = take(cursor, EACH_OF_THEM)?.[1];
  const points = takeSignedPoints(cursor) ?? (first === undefined ? undefined : takeNone(cursor));
  if (points === undefined) return undefined;
  const behind = take(cursor, EACH_OF_THEM)?.[1];
  const counter = first?.["counter"] ?? further?.groups?.["counter"] ?? further?.groups?.["from"];
  const isOther = (word = ""): boolean => !ANY.test(word) && word.toLowerCase() !== counter?.toLowerCase();
  if (isOther(before) || isOther(behind)) return undefined;
  return {
    isFirst: first !== undefined,
    points,
    counter: counter?.toLowerCase(),
    lead: lowered(lead).replace(/^(?:bị|có|nếu|để xảy ra)(?: |$)/u, ""),
  };
}
