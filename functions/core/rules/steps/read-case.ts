/** What a case of steps or counts is about: an interval, "không có", "còn lại". */

import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { isBracketed } from "../grammar/amount.ts";
import { type IntervalReading, takeInterval } from "../grammar/read-interval.ts";
import { takeSubject, takeTail } from "../grammar/read-subject.ts";
import { type Cursor, take, takeColon } from "../grammar/reading-cursor.ts";
import { type Phrase, takePhrase, takeWords } from "../grammar/words.ts";
import { NOTHING } from "../terms/interval.ts";
import { takeOwnBar, takeOwnBarBeside } from "./read-own-bar.ts";
import type { CaseReading } from "./read-step-list.ts";

const END = String.raw`(?=\s*(?:[:=→;\n(]|->|$|\d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L})|(?:thì|được|chấm|tính|bị|trừ|mất|không (?:được|tính|trừ))(?!\p{L})))`;
/** Behind "được" these are points. */
const GIVEN = "cộng|thưởng|tính|chấm|trừ|hưởng|điểm|tối đa|đủ";
/** Nothing happened, which counts as 0. */
const NONE = new RegExp(
  String.raw`(?:không|chưa|0)(?: hề| để)? (?:có|phát sinh|xảy ra|vi phạm|thiếu|chậm|trễ|muộn|sai|vắng|bị|mắc|quá hạn)(?: (?!(?:quá(?! (?:thời )?hạn)|không|nếu|đối|riêng|trừ|do|khi|được|thì|bị trừ)(?!\p{L}))\p{L}+,?){0,8}${END}|không${END}`,
  "iuy",
);
/** Words of what is done; takeWords sees to conditions among them. */
const WORDS = String.raw`(?:(?!(?:không|chưa|chậm|trễ|muộn|thiếu|vắng|sai|có)(?!\p{L}))\p{L}+ ){0,10}?`;
const MORE_WORDS = String.raw`(?:,? (?!(?:được|thì|trừ|mất|chấm|tính|bị|là)(?!\p{L}))\p{L}+){0,8}?`;
const IN_TIME = "đúng (?:thời )?(?:hạn|gian)(?: quy định)?";
/** Nothing was late. */
const PUNCTUAL = new RegExp(`${WORDS}(?:(?:đầy đủ|đủ),? (?:và )?)?${IN_TIME}${MORE_WORDS}${END}`, "iuy");
/** Nothing is missing, where what is missing is counted. */
const COMPLETE = new RegExp(
  String.raw`${WORDS}(?:đầy đủ|đủ|đúng kế hoạch)${MORE_WORDS}(?: \d{1,3} \p{L}+${MORE_WORDS}(?:/\p{L}+)?)?${END}`,
  "iuy",
);
/** Something was not done at all. */
const ACT = new RegExp(
  String.raw`(?:không|chưa)(?: (?!(?:quá|không|nếu|đối|riêng|trừ|do|khi|được(?! \p{L})|được (?:${GIVEN})|thì|đủ|đạt|dưới|vượt|ít|nhiều)(?!\p{L}))\p{L}+){1,6}${END}`,
  "iuy",
);
/** Below what was named: "không đủ chuyên đề", "không đạt". */
const FALLS_SHORT = new RegExp(
  String.raw`(?:không|chưa) (?:đủ|đạt)(?: (?!(?:quá|không|nếu|đối|riêng|trừ|do|khi|được|thì)(?!\p{L}))\p{L}+){0,3}${END}`,
  "iuy",
);

/** What was measured so far in a list of steps; no two different things may be. */
export interface Subjects {
  subject?: Phrase | undefined;
  /** The same behind the first number that had words behind it. */
  tail?: Phrase | undefined;
  /** True once a number was read. */
  isBegun?: boolean;
}

/** A case of steps: an interval of a measured result. */
export function takeMeasureCase(cursor: Cursor, unit: string | undefined, seen: Subjects): CaseReading | undefined {
  const state = takeState(cursor, "measured") ?? takeChangeState(cursor);
  if (state !== undefined) return take(cursor, ZERO_BESIDE) === undefined ? state : asZero(state);
  const alone = takeOwnBar(cursor, unit);
  if (alone !== undefined) return { ...alone, is: "interval" };
  const first = withSubject(cursor, seen, () => asCase(takeInterval(cursor, unit)));
  if (first?.is !== "interval") return first;
  if (first.measured !== undefined && !GENERAL.has(matchKey(first.measured)))
    seen.subject ??= { text: first.measured, head: first.measured, terms: [] };
  const own = takeOwnBarBeside(cursor, unit);
  if (own !== undefined) return { ...first, own };
  takesTail(cursor, first, seen);
  const reading = withOthers(cursor, unit, first);
  const orState = takeOrState(cursor);
  if (orState !== undefined) return { ...reading, orState };
  const condition = takeCondition(cursor);
  return condition === undefined ? reading : { ...reading, condition };
}

/** Any measure. */
const GENERAL = new Set(["tỷ lệ", "tỉ lệ", "kết quả", "mức", "tỷ lệ %"].map(matchKey));

/** Past the words behind a number that say of what it is, where they are those of the first case. */
function takesTail(cursor: Cursor, { noun, interval }: IntervalCase, seen: Subjects): void {
  const isFrom = interval.low?.inclusive === true && interval.high === undefined;
  const start = cursor.at;
  const tail = takeTail(cursor, noun);
  if (tail === undefined) return;
  if (seen.tail !== undefined && !isSame(tail, seen.tail)) {
    cursor.at = start;
    return;
  }
  seen.tail ??= tail;
  if (isFrom) take(cursor, /trở lên(?!\p{L})/iuy);
}

/** "từ 70% đến dưới 85% hoặc trên 110%": the same points for all of them. */
function withOthers(cursor: Cursor, unit: string | undefined, first: IntervalCase): IntervalCase {
  const also: IntervalReading[] = [];
  for (;;) {
    const start = cursor.at;
    const other = take(cursor, OR) === undefined ? undefined : takeInterval(cursor, unit);
    if (other === undefined) {
      cursor.at = start;
      return also.length === 0 ? first : { ...first, also };
    }
    also.push(other);
  }
}

type IntervalCase = Extract<CaseReading, { is: "interval" }>;

const OR = /,? ?(?:hoặc|hay)(?!\p{L})/iuy;
const ZERO_BESIDE = /\( ?0 ?%? ?\)/uy;
const CHANGE =
  /(?:tăng|giảm|giữ nguyên|không đổi|bằng (?:năm trước|cùng kỳ))(?: so với (?:năm trước|cùng kỳ))?(?=\s*[:=→])/iuy;

/** "tăng: 0" beside "giảm từ 5%: 10". */
function takeChangeState(cursor: Cursor): CaseReading | undefined {
  const name = take(cursor, CHANGE)?.[0];
  return name === undefined ? undefined : { is: "none", name, isAct: true };
}

/** "không có hồ sơ quá hạn (0%)". */
const asZero = (state: CaseReading): CaseReading =>
  state.is === "none" ? { is: "interval", interval: NOTHING, percent: false, orState: state.name } : state;

/**
 * What `takeBare` reads, or reads behind a subject: that of the first number, which later ones may say again. Behind a
 * heading with a colon it must be a case and not the points of one.
 */
export function withSubject<Read>(cursor: Cursor, seen: Subjects, takeBare: () => Read | undefined): Read | undefined {
  const start = cursor.at;
  const bare = takeBare();
  const stop = cursor.at;
  if (bare !== undefined && !isNumberAhead(cursor)) {
    seen.isBegun = true;
    return bare;
  }
  cursor.at = start;
  const led = takeSubject(cursor);
  const isHeading = take(cursor, /:\s*/uy) !== undefined;
  const subject = isHeading ? joined(led, takeSubject(cursor)) : led;
  const fits = subject !== undefined && (seen.isBegun === true ? isSame(subject, seen.subject) : true);
  const reading = fits ? takeBare() : undefined;
  if (reading === undefined || (isHeading && !isColonAhead(cursor))) {
    cursor.at = fits ? start : stop;
    return undefined;
  }
  seen.subject ??= subject;
  seen.isBegun = true;
  return reading;
}

/** "con thứ 3 trở lên từ 1%": the number before was a part of what is measured. */
const isNumberAhead = ({ text, at }: Cursor): boolean =>
  /^ ?(?:(?:đạt|từ|trên|dưới|không quá) )*[<>≥≤]? ?\d+(?:[.,]\d+)?(?![\d.,]| ?(?:điểm|đ)(?!\p{L}))/iu.test(
    text.slice(at, at + 40),
  );

/** "Số vụ so với cùng kỳ:" and "giảm" of its first case. */
const joined = (heading: Phrase | undefined, own: Phrase | undefined): Phrase | undefined =>
  heading === undefined || own === undefined
    ? heading
    : {
        text: `${heading.text} ${own.text}`,
        head: `${heading.head} ${own.head}`,
        terms: [...heading.terms, ...own.terms],
      };

function isColonAhead(cursor: Cursor): boolean {
  const { at } = cursor;
  const is = takeColon(cursor);
  cursor.at = at;
  return is;
}

/** "giảm" goes on from "tỷ lệ hộ nghèo giảm", "thu" from "thu ngân sách". */
function isSame({ text }: Phrase, before: Phrase | undefined): boolean {
  if (before === undefined) return false;
  const [own, first] = [text.replace(/^phần /u, ""), before.text].map(matchKey);
  return own === first || (first?.startsWith(`${own} `) ?? false) || (first?.endsWith(` ${own}`) ?? false);
}

/** "trên 10 ngày hoặc không gửi"; undefined, with the cursor unmoved, when there is none. */
export function takeOrState(cursor: Cursor): string | undefined {
  const start = cursor.at;
  const act = take(cursor, OR) === undefined ? undefined : takeWords(cursor, ACT);
  if (act === undefined) cursor.at = start;
  return act;
}

/** "5 điểm (riêng xã miền núi từ 80%)". */
export function takeBehindCase(cursor: Cursor, named: CaseReading, unit: string | undefined): CaseReading {
  const { at } = cursor;
  const isBeside = take(cursor, /[,(]/uy) !== undefined && named.is === "interval" && named.own === undefined;
  cursor.at = at;
  const own = isBeside ? takeOwnBarBeside(cursor, unit) : undefined;
  return named.is === "interval" && own !== undefined ? { ...named, own } : named;
}

const CONDITION_JOINED = /,? ?(?:và|nhưng(?: phải)?|mà(?= có| không| phải)|đồng thời|với điều kiện)(?!\p{L}) ?/iuy;
const CONDITION_ENDS = /\s*(?:[:=→;\n)]|->|(?:thì|được|chấm|tính)(?!\p{L}))/iuy;
const CONDITION_PIECE = /\p{L}[\p{L}\p{M}]*|[/-]|,(?= \p{L})/uy;

/** "(có kiểm chứng)", "và không có khiếu nại", "đối với xã"; undefined, with the cursor unmoved, when there is none. */
function takeCondition(cursor: Cursor): string | undefined {
  const start = cursor.at;
  if (isBracketed(cursor)) return undefined;
  const isOpen = take(cursor, /\(/uy) !== undefined;
  const joined = take(cursor, CONDITION_JOINED)?.[0].replace(/,/g, "").trim().toLowerCase();
  const phrase = takePhrase(cursor, { ends: CONDITION_ENDS, terms: true, piece: CONDITION_PIECE });
  const isShut = !isOpen || take(cursor, /\)/uy) !== undefined;
  if (phrase !== undefined && isShut && (isOpen || joined !== undefined || phrase.head === ""))
    return [joined, phrase.text].filter((part) => part !== undefined).join(" ");
  cursor.at = start;
  return undefined;
}

/** "không có", "không nộp", "không đạt"; undefined, with the cursor unmoved, where an interval begins. */
export function takeState(cursor: Cursor, of: "measured" | "counted"): CaseReading | undefined {
  if (takeWords(cursor, FALLS_SHORT) !== undefined) return { is: "rest" };
  const none = takeWords(cursor, NONE) ?? takeWords(cursor, PUNCTUAL);
  if (none !== undefined) return { is: "none", name: none, isAct: false };
  const complete = of === "counted" ? takeWords(cursor, COMPLETE) : undefined;
  if (complete !== undefined) return { is: "none", name: complete, isAct: false, isComplete: true };
  const act = takeWords(cursor, ACT);
  return act === undefined ? undefined : { is: "none", name: act, isAct: true };
}

export const asCase = (reading: IntervalReading | undefined): CaseReading | undefined =>
  reading === undefined ? undefined : { ...reading, is: "interval" };

const LATE = new Set(["chậm", "trễ", "muộn", "quá hạn"]);
const HEADS =
  /(?:(?:có|bị|nộp|gửi|để|mắc|phát sinh|xảy ra)\s+)*(?:((?:thiếu|chậm) hoặc (?:chậm|thiếu)|chậm|trễ|muộn|quá hạn|vắng|thiếu|sai|vi phạm|hỏng)\s+)?(?=\S)/iuy;

/** Past the words before a count; what is counted, where one of them tells it: "chậm", "thiếu". */
export function takeHead(cursor: Cursor): string | undefined {
  const word = take(cursor, HEADS)?.[1]?.toLowerCase();
  return word === undefined || !LATE.has(word) ? word : "chậm";
}
