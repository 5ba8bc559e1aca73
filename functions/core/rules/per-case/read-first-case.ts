/**
 * Points of the first cases and of those that follow: "lần đầu -0,5; từ lần thứ hai -1 mỗi lần", "2 lần đầu không trừ; từ
 * lần thứ ba trừ 1 điểm/lần".
 */
import { type Decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { SignedNumber } from "../grammar/read-signed-points.ts";
import { type Cursor, take } from "../grammar/reading-cursor.ts";
import { takePhrase } from "../grammar/words.ts";
import { COUNT, COUNTER, countOf, lowered } from "../terms/case-counter.ts";
import { takeCasePoints } from "./read-case-points.ts";

/** What one clause gives each of the first cases, or each of those that follow them. */
export interface TypedTurn {
  readonly isFirst: boolean;
  /** How many are the first; of those that follow, how many come before them, undefined behind "lần sau". */
  readonly count: number | undefined;
  readonly points: SignedNumber;
  /** True where the clause says that each case has them. */
  readonly isEach: boolean;
  /** "lần"; undefined behind "tái phạm". */
  readonly counter: string | undefined;
  /** What was said of it before: "nhắc nhở"; "" for nothing. */
  readonly lead: string;
}

const FIRST = new RegExp(
  String.raw`(?:(?<count>${COUNT}) (?=${COUNTER} đầu))?(?<counter>${COUNTER}) (?:đầu(?: tiên)?(?! tư(?!\p{L}))|thứ (?:nhất|một|0?1)|một|0?1)(?![\p{L}\d]|[.,]\d| ${COUNTER})`,
  "iuy",
);
const ONWARD = "(?: trở (?:đi|lên))";
const FURTHER = new RegExp(
  String.raw`(?:(?:kể )?từ |các |những |mỗi )?(?<counter>${COUNTER}) (?:(?:thứ (?:hai|0?2)|sau(?: đó)?|tiếp theo|kế tiếp|tiếp)${ONWARD}?|(?:thứ )?(?<nth>${COUNT})${ONWARD})(?![\p{L}\d])|(?:kể )?từ (?<from>${COUNTER}) (?:thứ )?(?<since>${COUNT})(?![\p{L}\d]|[.,]\d)|tái phạm(?!\p{L})`,
  "iuy",
);
const SECOND = /thứ (?:hai|0?2)(?!\d)/iu;
const EACH_OF_THEM = new RegExp(
  String.raw`,? ?(?:cho )?(?:(?:mỗi |một )(?:0?1 )?|\/ ?(?:(?:mỗi|một|0?1) )?)(${COUNTER})(?!\p{L})`,
  "iuy",
);
const unnamed = (pattern: RegExp): string => pattern.source.replace(/\?<\w+>/g, "?:");
const LEAD_ENDS = new RegExp(`${unnamed(FIRST)}|${unnamed(FURTHER)}|[:=]`, "iuy");
/** Said of any case. */
const ANY = /^(?:lần|vụ|trường hợp)?$/iu;
const LEAD_PIECE = /\p{L}[\p{L}\p{M}]*|[,/&-]/uy;

const NONE =
  /(?:[:=] ?)?(?:(?:thì|chỉ|được|sẽ) )*(?:không (?:bị )?(?:trừ|tính(?: trừ)?|phạt)(?: điểm)?|nhắc nhở|miễn(?: trừ)?(?: điểm)?)(?=\s*(?:[;,.\n)]|$))/iuy;
/** "miễn trừ 2 lần đầu", "không trừ điểm đối với lần đầu". */
const FREED = new RegExp(
  String.raw`(?:được )?(?:miễn(?: trừ| tính)?|không (?:bị )?(?:trừ|tính|phạt)|(?:chỉ )?nhắc nhở)(?: (?:điểm|cho|đối với|với))* (?=${unnamed(FIRST)}\s*(?:[;,.\n)]|$))`,
  "iuy",
);
/** "được vắng 2 buổi". */
const ALLOWED = new RegExp(
  String.raw`(?:được(?: phép)?|cho phép) (?<lead>\p{L}+(?: họp)?) (?:tối đa |không quá )?(?<count>${COUNT}|0?1|một) (?<counter>${COUNTER})(?=\s*(?:[;,.\n)]|$))`,
  "iuy",
);
const NOTHING: SignedNumber = { value: ZERO, signed: false };

/** "lần đầu không trừ", "lần đầu chỉ nhắc nhở". */
const takeNone = (cursor: Cursor): SignedNumber | undefined => (take(cursor, NONE) === undefined ? undefined : NOTHING);

/** The clause at the cursor; undefined, with the cursor where reading stopped, when it is none. */
export function takeTurn(cursor: Cursor, maximum: Decimal): TypedTurn | undefined {
  const allowed = take(cursor, ALLOWED)?.groups;
  if (allowed !== undefined) {
    const { lead = "", count = "1", counter = "lần" } = allowed;
    return {
      isFirst: true,
      count: countOf(count),
      points: NOTHING,
      isEach: false,
      counter: lowered(counter),
      lead: lowered(lead),
    };
  }
  const isFreed = take(cursor, FREED) !== undefined;
  const lead = isFreed ? "" : (takePhrase(cursor, { ends: LEAD_ENDS, terms: false, piece: LEAD_PIECE })?.text ?? "");
  const first = take(cursor, FIRST)?.groups;
  const match = first === undefined ? take(cursor, FURTHER) : undefined;
  const further = match?.groups;
  if (first === undefined && match === undefined) return undefined;
  const before = take(cursor, EACH_OF_THEM)?.[1];
  const points = isFreed
    ? NOTHING
    : (takeCasePoints(cursor, maximum) ?? (first === undefined ? undefined : takeNone(cursor)));
  if (points === undefined) return undefined;
  const behind = take(cursor, EACH_OF_THEM)?.[1];
  const counter = first?.["counter"] ?? further?.["counter"] ?? further?.["from"];
  const isOther = (word = ""): boolean => !ANY.test(word) && word.toLowerCase() !== counter?.toLowerCase();
  if (isOther(before) || isOther(behind)) return undefined;
  const nth = further?.["nth"] ?? further?.["since"] ?? (SECOND.test(match?.[0] ?? "") ? "2" : undefined);
  return {
    isFirst: first !== undefined,
    count: first !== undefined ? countOf(first["count"] ?? "1") : nth === undefined ? undefined : countOf(nth) - 1,
    points,
    isEach: before !== undefined || behind !== undefined,
    counter: counter?.toLowerCase(),
    lead: lowered(lead).replace(/^(?:bị|có|nếu|để xảy ra)(?: |$)/u, ""),
  };
}
