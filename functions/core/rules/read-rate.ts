/** Points for each of one kind of case: "mỗi bài +0,2", "thiếu 01 bài trừ 0,5 điểm", "vắng họp: trừ 0,5 điểm/lần". */
import { type Decimal, decimal } from "../../../sheets-schema/cells/decimal.ts";
import { expected } from "./expected-wording.ts";
import { type SignedNumber, takeSignedPoints } from "./read-signed-points.ts";
import { type Cursor, numberIn, take } from "./reading-cursor.ts";
import { type Phrase, type Term, takePhrase } from "./words.ts";

/** Points for each of one kind of case. */
export interface TypedRate {
  readonly each: SignedNumber;
  /** How many cases together have the points, more than one; undefined: each of them. */
  readonly batch?: Decimal | undefined;
  readonly name: string;
  readonly terms: readonly Term[];
}

const CAP_WORDS =
  "(?:nhưng )?(?:tổng(?: số)?(?: điểm)? )?(?:trừ |cộng |thưởng )?(?:tối đa|không quá|không vượt quá|cao nhất)|không (?:giới hạn|hạn chế|khống chế)";
const AFTER_POINTS = String.raw`(?=\s*(?:[;.,\n()/]|$|(?:nếu|khi|cho|mỗi|tối đa|không quá|nhưng|tổng)(?!\p{L})))`;
export const POINTS_AHEAD = String.raw`(?:(?:thì|được|tính|chấm|bị|là|hưởng|đạt)\s+)*(?:(?:trừ|cộng|thưởng|thêm|bớt)\s*(?:thêm\s*)?[+-]?\s*\d|[+-]\s*\d|\d+(?:[.,]\d+)?(?:\s*(?:điểm|đ))?${AFTER_POINTS})|\s*(?:[:=→]|->)`;
const ONE = `(?:cứ |mỗi |từng )?(?:mỗi|từng|cứ|một|0?1)(?= (?!(?:điểm|đ)(?!\\p{L})))`;
const NAME_ENDS = new RegExp(
  String.raw`${POINTS_AHEAD}|,?\s*(?:${CAP_WORDS})(?!\p{L})|,?\s*(?:có |được )?miễn(?!\p{L})|,?\s*(?:cộng|trừ) \d`,
  "iuy",
);
export const LAST_ENDS = new RegExp(String.raw`,?\s*(?:${CAP_WORDS})(?!\p{L})|,?\s*(?:có |được )?miễn(?!\p{L})`, "iuy");
const LEAD_ENDS = new RegExp(`${ONE}|${POINTS_AHEAD}`, "iuy");
const EACH = new RegExp(ONE, "iuy");
const PER =
  /\/\s*(?:(?:mỗi|một|01|1) (?=\p{L})|(?=\p{L}|\d))|(?:cho |với )?(?:mỗi|từng|một|01|1|cứ) (?=\p{L}|\d)|cho (?=\p{L}|\d)/iuy;
const BATCH = /\d+(?= \p{L})/iuy;
export const NAME_PIECE = /\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*\s?%?|[,/&“”"-]|\.(?=[\p{L}])/uy;
/** The same cases, of others: "mỗi mô hình cấp tỉnh +2,5; cấp xã +1". */
const OF_SOME = /^(?:cấp|đối với)(?!\p{L})/iu;
const TIMES = /[x×*] ?(?:số )(?:lượng )?(?=\p{L})/iuy;

/** "mỗi bài +0,2", "thiếu 01 bài trừ 0,5 điểm", "vắng họp: trừ 0,5 điểm/lần", or what was expected. */
export function takeRate(cursor: Cursor, before: readonly TypedRate[]): TypedRate | string {
  const start = cursor.at;
  const each = take(cursor, EACH) !== undefined;
  if (each) return takeNamedFirst(cursor, undefined);
  const pointsFirst = takeSignedPoints(cursor);
  if (pointsFirst !== undefined) return takeNamedLast(cursor, pointsFirst, undefined);
  cursor.at = start;
  const lead = takePhrase(cursor, { ends: LEAD_ENDS, terms: true, piece: NAME_PIECE });
  if (lead === undefined || lead.head === "") {
    // "cấp xã +1" goes on from "mỗi mô hình cấp tỉnh +2,5".
    if (lead === undefined || before.length === 0 || !OF_SOME.test(lead.text)) return expected.eachCase;
    const points = takeSignedPoints(cursor);
    return points === undefined ? expected.eachCase : { each: points, name: before[0]?.name ?? "", terms: lead.terms };
  }
  take(cursor, /\s*(?:[:=→]|->)/uy);
  if (take(cursor, EACH) !== undefined) return takeNamedFirst(cursor, lead);
  const points = takeSignedPoints(cursor);
  return points === undefined ? expected.eachCase : takeNamedLast(cursor, points, lead);
}

function takeNamedFirst(cursor: Cursor, lead: Phrase | undefined): TypedRate | string {
  const batch = takeBatch(cursor);
  const phrase = takePhrase(cursor, { ends: NAME_ENDS, terms: true, piece: NAME_PIECE });
  // "cứ thiếu 01 người": what was said of it stands before the one.
  const [, said, own] =
    /^((?:thiếu|chậm|vắng|sai|có|để|xảy ra|vi phạm|không)(?!\p{L})\P{N}*) (?:0?1|một) (\P{N}+)$/iu.exec(
      phrase?.head ?? "",
    ) ?? [];
  const noun = phrase === undefined || own === undefined ? phrase : { ...phrase, head: own };
  if (noun === undefined || !isCaseName(noun)) return expected.eachCase;
  const each = takeSignedPoints(cursor);
  if (each === undefined) return expected.eachCase;
  const before = lead ?? (said === undefined ? undefined : { text: said, head: said, terms: [] });
  return { each, batch, ...named(noun, before, takeTerms(cursor)) };
}

function takeNamedLast(cursor: Cursor, each: SignedNumber, lead: Phrase | undefined): TypedRate | string {
  if (
    take(cursor, TIMES) === undefined &&
    take(cursor, PER) === undefined &&
    take(cursor, /(?:0?1|một) (?=\p{L})/iuy) === undefined
  )
    return expected.eachCase;
  const batch = takeBatch(cursor);
  const start = cursor.at;
  const noun = takePhrase(cursor, { ends: LAST_ENDS, terms: true, piece: NAME_PIECE });
  if (noun === undefined || !isCaseName(noun)) {
    cursor.at = start;
    return expected.eachCase;
  }
  return { each, batch, ...named(noun, lead, []) };
}

/** A number in a name is a second measure, unless a condition tells what it is: "đã vận hành trên 6 tháng". */
const isCaseName = ({ head }: Phrase): boolean => head !== "" && !/\d/.test(head);

/** "cứ 10 hội viên": more than one. */
function takeBatch(cursor: Cursor): Decimal | undefined {
  const digits = take(cursor, BATCH)?.[0];
  const size = digits === undefined ? undefined : numberIn(digits);
  return size === undefined || !size.gt(decimal("1")) ? undefined : size;
}

/** "2,5 điểm nếu đủ 05 điều kiện". */
function takeTerms(cursor: Cursor): readonly Term[] {
  const start = cursor.at;
  const phrase = takePhrase(cursor, { ends: LAST_ENDS, terms: true, piece: NAME_PIECE });
  if (phrase?.head === "") return phrase.terms;
  cursor.at = start;
  return [];
}

/** The name of a case, with what was said of it before: "bài thiếu", "lần vắng họp". */
function named(noun: Phrase, lead: Phrase | undefined, more: readonly Term[]): Pick<TypedRate, "name" | "terms"> {
  const terms = [...noun.terms, ...(lead?.terms ?? []), ...more];
  const before = lead?.head.replace(/^(?:có|để xảy ra|xảy ra|bị|nếu)(?: |$)/iu, "").toLowerCase();
  const head = noun.head.toLowerCase();
  if (before === undefined || before === "") return { name: head, terms };
  if (!before.includes(head)) return { name: `${head} ${before}`, terms };
  return { name: before.startsWith(head) ? before : `trường hợp ${before}`, terms };
}
