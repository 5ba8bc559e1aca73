/** Points for each of one kind of case: "mỗi bài +0,2", "thiếu 01 bài trừ 0,5 điểm", "vắng họp: trừ 0,5 điểm/lần". */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { OF_POINTS, type SignedNumber } from "../grammar/read-signed-points.ts";
import { type Cursor, type RuleBounds, signedNumber, take } from "../grammar/reading-cursor.ts";
import { type Phrase, type Term, takePhrase } from "../grammar/words.ts";
import { COUNT, COUNTER, lowered } from "../terms/case-counter.ts";
import { expected } from "../wording/expected-wording.ts";
import { inUnit, numberedName, takeBatch } from "./read-batch.ts";
import { takeCasePoints } from "./read-case-points.ts";

/** Points for each of one kind of case. */
export interface TypedRate {
  readonly each: SignedNumber;
  /** How many cases together have the points, more than one; undefined: each of them. */
  readonly batch?: Decimal | undefined;
  readonly name: string;
  readonly terms: readonly Term[];
}

const CAP_WORDS =
  "(?:nhưng |và )?(?:tổng(?: số)?(?: điểm)? |(?:số |mức )?(?:điểm )?(?=(?:trừ|cộng|thưởng) (?:tối đa|không)))?(?:chỉ )?(?:tính |chấm )?(?:trừ |cộng |thưởng )?(?:tối đa|không quá|không vượt quá|cao nhất)|(?:trừ )?(?:cho )?(?:đến|tới)(?: khi| lúc)? hết|không (?:giới hạn|hạn chế|khống chế)";
const AFTER_POINTS = String.raw`(?=\s*(?:[;\n()/]|[.,](?!\d)|$|(?:nếu|khi|cho|mỗi|đối với|tối đa|không quá|nhưng|tổng)(?!\p{L})))`;
const TAKEN = String.raw`${OF_POINTS}(?:trừ|cộng|thưởng)(?: là)? ?:? *\d|trừ ?: *\d|(?:(?:giảm|khấu) (?=trừ))?(?:trừ|cộng|thưởng|thêm|bớt)\s*(?:thêm\s*|đi\s*)?[+-]?\s*\d|(?:mất|giảm)(?: đi)? *(?:\d+(?:[.,]\d+)? ?(?:% ?(?:tổng )?(?:số )?)?(?:điểm|đ)(?!\p{L})|(?:một )?nửa (?:số )?điểm)`;
export const POINTS_AHEAD = String.raw`(?<!(?:không|chưa) )(?:(?:thì|được|tính|chấm|bị|là|hưởng|đạt|cũng)\s+)*(?:${TAKEN}|[+-]\s*\d|\d+(?:[.,]\d+)?(?:\s*(?:điểm|đ))?${AFTER_POINTS})|\s*(?:[:=→]|->)`;
/** Words about points, never of a name; "thời điểm" and "điểm nóng" are none of them. */
const POINT_WORDS = String.raw`(?:mất|trừ|không (?:được |bị )?(?:tính|chấm|cho|có|cộng|trừ))(?: (?:đi|hết|toàn bộ|tất cả|số))* điểm(?!\p{L})|trừ (?:cho )?(?:đến|tới|hết)(?!\p{L})|\d[\d.,]* ?(?:điểm|đ)(?!\p{L})|(?<!(?:thời|địa|quan|trọng|thí|đặc|ưu|khuyết|nhược|cao|tâm|giao|tụ|chốt|bảng|thang|phiếu|chấm) )điểm(?!\p{L})(?! (?:số|chất|nghẽn|nóng|đen|sáng|du lịch|tham quan|dân cư|cầu|bán|trường|giao dịch|tiếp|trực|tập kết|đến|sinh hoạt|học|lẻ)(?!\p{L}))`;
const ONE = `(?:cứ |mỗi |từng )?(?:mỗi|từng|cứ|một|0?1)(?= (?!(?:điểm|đ)(?!\\p{L})))`;
const NAME_ENDS = new RegExp(
  String.raw`${POINTS_AHEAD}|,?\s*(?:${CAP_WORDS})(?!\p{L})|,?\s*(?:có |được )?miễn(?!\p{L})|,?\s*(?:cộng|trừ) \d|,?\s*(?:${POINT_WORDS})`,
  "iuy",
);
/** The beginning of a clause that needs no sign before it. */
export const CAP_AHEAD = new RegExp(String.raw`,?\s*(?:${CAP_WORDS})(?!\p{L})|,?\s*(?:có |được )?miễn(?!\p{L})`, "iuy");
/** What goes on behind a comma, and is no more of the name before it. */
const NEXT_CLAUSE = String.raw`,\s*(?:trường hợp|tái phạm|riêng|còn|từ \d|(?:các |những |từ |(?:\d+|hai|ba|bốn|năm) )?(?:lần|vụ) |${COUNT} ${COUNTER} đầu|(?=[^;,.\n\d]{3,80} (?:(?:thì|được|sẽ|cũng) )*(?:không (?:bị )?(?:trừ|tính|phạt)|miễn(?: trừ)?)(?!\p{L})))`;
export const LAST_ENDS = new RegExp(
  String.raw`,?\s*(?:${CAP_WORDS})(?!\p{L})|,?\s*(?:có |được )?miễn(?!\p{L})|,?\s*(?:${POINT_WORDS})|${NEXT_CLAUSE}|(?:(?:thì|được|bị|cũng|tính) )*${TAKEN}`,
  "iuy",
);
const LEAD_ENDS = new RegExp(`${ONE}|${POINTS_AHEAD}|${POINT_WORDS}`, "iuy");
const EACH = new RegExp(ONE, "iuy");
const PER =
  /\/\s*(?:(?:mỗi|một|01|1) (?=\p{L})|(?=\p{L}|\d))|(?:cho |với |đối với )?(?:mỗi|từng|một|01|1|cứ)(?: (?:0?1|một))? (?=\p{L}|\d)|cho (?=\p{L}|\d)/iuy;
export const NAME_PIECE = /\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*\s?%?|[,/&“”"-]|\.(?=[\p{L}])/uy;
/** The same cases, of others: "mỗi mô hình cấp tỉnh +2,5; cấp xã +1". */
const OF_SOME = /^(?:cấp|đối với)(?!\p{L})/iu;
const TIMES = /[x×*] ?(?:số )(?:lượng )?(?=\p{L})/iuy;

/** "mỗi bài +0,2", "thiếu 01 bài trừ 0,5 điểm", "vắng họp: trừ 0,5 điểm/lần", or what was expected. */
export function takeRate(cursor: Cursor, before: readonly TypedRate[], bounds: RuleBounds): TypedRate | string {
  const start = cursor.at;
  const rate = takeTyped(cursor, before, bounds.maximum);
  if (typeof rate === "string") return rate;
  const own = inUnit({ batch: undefined, ...rate }, bounds.unit);
  if (own === undefined) cursor.at = start;
  return own ?? expected.eachCase;
}

/** "Điểm trừ: mỗi bài chậm 0,5 điểm", "trừ mỗi lần 1 điểm". */
const HEAD =
  /(?:(?:mức|số|điểm) )*(?<word>trừ|cộng|thưởng)(?: điểm)? ?:? ?(?=(?:mỗi|từng|cứ) )|(?<sum>trừ|cộng|thưởng) điểm ?: ?(?=\d)/iuy;

function takeTyped(cursor: Cursor, before: readonly TypedRate[], maximum: Decimal): TypedRate | string {
  const groups = take(cursor, HEAD)?.groups;
  const rate = takeBare(cursor, before, maximum);
  const word = groups?.["word"] ?? groups?.["sum"];
  if (word === undefined || typeof rate === "string") return rate;
  const value = signedNumber(word, undefined, rate.each.value.abs().toFixed());
  if (rate.each.signed && !value.eq(rate.each.value)) return expected.eachCase;
  return { ...rate, each: { value, signed: true } };
}

function takeBare(cursor: Cursor, before: readonly TypedRate[], maximum: Decimal): TypedRate | string {
  const start = cursor.at;
  const each = take(cursor, EACH)?.[0];
  if (each !== undefined) return takeNamedFirst(cursor, undefined, IS_BATCH.test(each), maximum);
  const pointsFirst = takeCasePoints(cursor, maximum);
  if (pointsFirst !== undefined) return takeNamedLast(cursor, pointsFirst, undefined);
  cursor.at = start;
  const lead = takePhrase(cursor, { ends: LEAD_ENDS, terms: true, piece: NAME_PIECE });
  if (lead === undefined || lead.head === "" || ONWARD.test(lead.head) || COUNTED.test(lead.head)) {
    if (lead === undefined || lead.head !== "" || !OF_SOME.test(lead.text)) return expected.eachCase;
    const points = takeCasePoints(cursor, maximum);
    if (points === undefined) return expected.eachCase;
    // "cấp tỉnh 2 điểm/giải" names its case; "cấp xã +1" goes on from "mỗi mô hình cấp tỉnh +2,5".
    const named = takeNamedLast(cursor, points, lead);
    if (typeof named !== "string" || before.length === 0) return named;
    return { each: points, name: before[0]?.name ?? "", terms: lead.terms };
  }
  const behind = cursor.at;
  take(cursor, /\s*(?:[:=→]|->)/uy);
  if (take(cursor, EACH) !== undefined) return takeNamedFirst(cursor, lead, false, maximum);
  const points = takeCasePoints(cursor, maximum);
  return points === undefined || isTaken(cursor, lead.text, behind, points)
    ? expected.eachCase
    : takeNamedLast(cursor, points, lead);
}

const IS_BATCH = /^cứ$/iu;

function takeNamedFirst(
  cursor: Cursor,
  lead: Phrase | undefined,
  isBatch: boolean,
  maximum: Decimal,
): TypedRate | string {
  const size = takeBatch(cursor);
  const phrase = takePhrase(cursor, { ends: NAME_ENDS, terms: true, piece: NAME_PIECE });
  const numbered = size === undefined ? numberedName(phrase?.head ?? "", isBatch) : undefined;
  const noun = phrase === undefined || numbered === undefined ? phrase : { ...phrase, head: numbered.own };
  const before =
    lead ?? (numbered === undefined ? undefined : { text: numbered.said, head: numbered.said, terms: [] as const });
  if (noun === undefined || !isCaseName(noun) || (before !== undefined && thresholdIn(before.terms, noun.head)))
    return expected.eachCase;
  const behind = cursor.at;
  const each = takeCasePoints(cursor, maximum);
  if (each === undefined || isTaken(cursor, noun.text, behind, each)) return expected.eachCase;
  takeSameNoun(cursor, noun);
  return { each, batch: size ?? numbered?.batch, ...named(noun, before, takeTerms(cursor)) };
}

const TAKING = /(?:^| )(?:mất|bớt|hạ|trừ|khấu|giảm|(?<!xử |tiền |thẻ )phạt)(?: (?:đi|dần|luôn|thêm|hẳn|thẳng))?$/iu;
const REDUCED = /(?:^| )giảm$/iu;

const DENIED = /(?:^| )(?:không|chưa)$/iu;

/**
 * True for "vi phạm phạt 1 điểm" and "không trừ 1 điểm", where a verb that takes points away or denies them would be a
 * part of the name.
 */
function isTaken({ text }: Cursor, name: string, behind: number, { signed }: SignedNumber): boolean {
  if (DENIED.test(name)) return true;
  if (signed || !TAKING.test(name)) return false;
  const next = text.slice(behind).trimStart();
  return (
    /^\d/.test(next) || (/^[:=→]/.test(next) && !(REDUCED.test(name) && /^[:=→] *[\d.,]+ ?(?:điểm|đ)/u.test(next)))
  );
}

/** "1 thủ tục: trừ 0,1 điểm/thủ tục" says it twice. */
function takeSameNoun(cursor: Cursor, { head }: Phrase): void {
  const start = cursor.at;
  if (take(cursor, PER) === undefined) return;
  const again = takePhrase(cursor, { ends: LAST_ENDS, terms: false, piece: NAME_PIECE })?.text.toLowerCase();
  const isSame = again !== undefined && ` ${head.toLowerCase()} `.startsWith(` ${again} `);
  if (!isSame) cursor.at = start;
}

function takeNamedLast(cursor: Cursor, each: SignedNumber, lead: Phrase | undefined): TypedRate | string {
  if (take(cursor, TIMES) === undefined && take(cursor, PER) === undefined) return expected.eachCase;
  const batch = takeBatch(cursor);
  const start = cursor.at;
  const noun = takeLastNoun(cursor);
  if (noun === undefined) return expected.eachCase;
  if (!isCaseName(noun) || (lead !== undefined && thresholdIn(lead.terms, noun.head))) {
    cursor.at = start;
    return expected.eachCase;
  }
  return { each, batch, ...named(noun, lead, []) };
}

const MORE_POINTS = new RegExp(`(?:(?:thì|được|bị|cũng|tính) )*(?:${TAKEN}|${POINT_WORDS})`, "iuy");

/** The name behind points: where a comma leads to other points, up to that comma. */
function takeLastNoun(cursor: Cursor): Phrase | undefined {
  const start = cursor.at;
  const noun = takePhrase(cursor, { ends: LAST_ENDS, terms: true, piece: NAME_PIECE });
  const end = cursor.at;
  const isWhole = noun === undefined || (isCaseName(noun) && take(cursor, MORE_POINTS) === undefined);
  cursor.at = end;
  if (isWhole) return noun;
  if (noun.text.split(",").length !== 2) return isCaseName(noun) ? undefined : noun;
  cursor.at = start;
  return takePhrase(cursor, { ends: /,/uy, terms: true, piece: NAME_PIECE });
}

/** A number in a name is a second measure, unless a condition tells what it is: "đã vận hành trên 6 tháng". */
export const isCaseName = ({ head, terms }: Phrase): boolean =>
  head !== "" && !/\d/.test(head) && !ONWARD.test(head) && !thresholdIn(terms, head);

/** Of a number, none of which a name could speak. */
const ONWARD = /(?:^| )trở (?:lên|đi|xuống)(?!\p{L})/iu;
const COUNTED = /(?:^| )\d+ (?:lần|vụ|trường hợp|lượt|người|đồng chí)(?!\p{L})/iu;

/** True where a condition counts the cases themselves: "mỗi lần vi phạm từ 3 lần trở lên". */
function thresholdIn(terms: readonly Term[], name: string): boolean {
  const [noun = ""] = name.toLowerCase().split(" ");
  return terms.some(({ text }) => {
    const [, counted] = /^\d+ (\p{L}+)/u.exec(text.toLowerCase()) ?? [];
    return counted === noun || COUNTED.test(text);
  });
}

/** "2,5 điểm nếu đủ 05 điều kiện". */
function takeTerms(cursor: Cursor): readonly Term[] {
  const start = cursor.at;
  const phrase = takePhrase(cursor, { ends: LAST_ENDS, terms: true, piece: NAME_PIECE });
  if (phrase?.head === "") return phrase.terms;
  cursor.at = start;
  return [];
}

/** "vắng 1 cuộc không lý do". */
const EXCUSED = /^(.+?)( (?:không|có) (?:(?:lý|lí) do|phép).*)$/u;

/** The name of a case, with what was said of it before: "bài thiếu", "lần vắng họp". */
function named(noun: Phrase, lead: Phrase | undefined, more: readonly Term[]): Pick<TypedRate, "name" | "terms"> {
  const terms = [...noun.terms, ...(lead?.terms ?? []), ...more];
  const before =
    lead === undefined
      ? undefined
      : lowered(lead.head.replace(/^(?:có(?! (?:lý|lí) do| phép)|để xảy ra|xảy ra|bị|nếu)(?: |$)/iu, ""));
  const head = lowered(noun.head);
  if (before === undefined || before === "") return { name: head, terms };
  const [, counted = head, how = ""] = EXCUSED.exec(head) ?? [];
  if (!before.includes(head)) return { name: `${counted} ${before}${how}`, terms };
  return { name: before.startsWith(head) ? before : `trường hợp ${before}`, terms };
}
