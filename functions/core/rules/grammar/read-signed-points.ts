/** Points with or without a sign, and caps on them: "+0,5", "trừ 0,5 điểm", "tối đa -2", "không giới hạn". */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { type Cursor, signedNumber, take } from "./reading-cursor.ts";
import { takeNoun } from "./words.ts";

/** A number; `signed` is false when neither a sign nor a word such as "trừ" stood before it. */
export interface SignedNumber {
  readonly value: Decimal;
  readonly signed: boolean;
}

/** A limit: so many points, the points of so many cases, or all points of the criterion. */
export type Cap =
  | { readonly points: SignedNumber }
  /** `ofAny`: "lần" and the like may stand for cases of any name. */
  | { readonly cases: Decimal; readonly noun: string; readonly ofAny: boolean }
  | { readonly all: true };

const CAP =
  /(?:nhưng |và )?(?:tổng(?: số)?(?: điểm)? |(?:số |mức )?(?:điểm )?(?=(?:trừ|cộng|thưởng) (?:tối đa|không)))?(?:chỉ )?(?:(?:được )?(?:tính|chấm) )?(?:(?:tối đa (?=(?:trừ|cộng|thưởng) không))?(?<word>trừ|cộng|thưởng)? ?(?:tối đa|không quá|không vượt quá|cao nhất)(?: không quá| không vượt quá| là)?|không (?:bị |được )?(?<over>trừ|cộng|thưởng)(?: điểm)? (?:vượt )?quá)\s*:?\s*/iuy;
const OF_ALL = String.raw`(?: (?:của|cho) (?:mục|tiêu chí|nội dung)(?: này)?)?(?!\p{L})`;
const ALL = new RegExp(
  String.raw`(?:bằng )?(?:(?:hết|tổng) )?(?:số )?điểm (?:chuẩn|tối đa)${OF_ALL}|hết (?:số )?điểm${OF_ALL}|(?:bằng )?(?:tổng )?(?:số )?điểm của (?:mục|tiêu chí|nội dung)(?: này)?(?!\p{L})`,
  "iuy",
);
const UNTIL_NONE = new RegExp(
  String.raw`(?:nhưng |và )?(?:chỉ )?(?:trừ )?(?:cho )?(?:đến|tới)(?: khi| lúc| mức)? (?:là )?hết(?: (?:số|tổng|thang))*(?: điểm)?(?: tối đa| chuẩn)?${OF_ALL}(?: thì (?:thôi|dừng)(?: (?:lại|trừ))?)?(?!\p{L})|trừ hết(?: (?:số )?điểm)?(?: tối đa| chuẩn)?${OF_ALL} (?:thì |là )?thôi(?!\p{L})`,
  "iuy",
);
const LIMIT =
  /(?<word>trừ|cộng|thưởng)?\s*(?<sign>[+-]?)\s*(?<digits>\d+(?:[.,]\d+)?)(?![.,]?\d)(?<points>\s*(?:điểm|đ)(?!\p{L}))?/iuy;
const OF_ANY = /^(?:lần|lượt|trường hợp|vụ|việc|vụ việc)$/iu;
/** The whole period says nothing more of a number of cases. */
const IN_PERIOD = /(?:\/ ?|trong |mỗi |một |cả )+(?:0?1 |một )?(?:năm|kỳ)(?: (?:tính|công tác))?(?!\p{L})/iuy;
const NO_CAP =
  /(?:và )?không (?:giới hạn|hạn chế|khống chế)(?: (?:số (?:lượng|lần|điểm)|mức (?:cộng|trừ)))?(?!\p{L})/iuy;
/** "mức trừ", "điểm cộng", "số điểm thưởng" in front of the number, as part of a pattern. */
export const OF_POINTS =
  "(?:(?<!(?:đúng|định|quá|hết|vượt|ở|một) )mức (?:điểm )?|(?<!(?:thời|địa|quan|trọng|thí|đặc|ưu|khuyết|nhược|cao|tâm|giao|tụ|chốt) )(?:số )?điểm )";
const POINTS = new RegExp(
  String.raw`(?:[:=→]|->|,(?= ?(?:thì|được|tính|bị|cũng|cộng|trừ|thưởng|thêm|bớt|giảm|mất|mức|điểm)(?!\p{L}))|(?:thì|được|tính|chấm|là|bị|hưởng|đạt|cũng)(?!\p{L})| )*(?:${OF_POINTS}(?=(?:trừ|cộng|thưởng)(?: là)? ?:? *\d))?(?:(?:giảm|khấu) (?=trừ))?(?<word>trừ|cộng|thưởng|thêm|bớt|giảm|mất)?(?: thêm| đi)? *(?:(?<=(?:trừ|cộng|thưởng) *)(?:: *|là +))?(?<sign>[+-]?) *(?<digits>\d+(?:[.,]\d+)?)(?![.,]?\d)(?: *(?:điểm|đ)(?!\p{L}))?(?![\p{L}%])(?! *(?:-|~|đến|tới) *\d)`,
  "iuy",
);

/** The number of a match with the groups word, sign and digits. */
function numberOf(groups: Readonly<Record<string, string | undefined>>): SignedNumber {
  const { word, sign, digits = "0" } = groups;
  return { value: signedNumber(word, sign, digits), signed: word !== undefined || sign !== "" };
}

/** "tối đa -2", "không quá 5 lần", "trừ không quá điểm chuẩn"; undefined, with the cursor unmoved, when there is none. */
export function takeCap(cursor: Cursor): Cap | undefined {
  const start = cursor.at;
  if (take(cursor, UNTIL_NONE) !== undefined) return { all: true };
  const lead = take(cursor, CAP)?.groups;
  if (lead === undefined) return undefined;
  if (take(cursor, ALL) !== undefined) return { all: true };
  const groups = take(cursor, LIMIT)?.groups;
  if (groups !== undefined) {
    const before = lead["word"] ?? lead["over"];
    const number = numberOf({ ...groups, word: groups["word"] ?? before });
    const noun = groups["points"] === undefined ? takeCounted(cursor) : undefined;
    if (noun === undefined || noun === "") return { points: number };
    if (!number.signed || before !== undefined) return { cases: number.value.abs(), noun, ofAny: OF_ANY.test(noun) };
  }
  cursor.at = start;
  return undefined;
}

/** "tin, bài", "người/năm" behind a number; "" for "/năm" alone. */
function takeCounted(cursor: Cursor): string | undefined {
  const noun = takeNoun(cursor)?.replace(/ ?\/ ?(?:năm|kỳ)$/iu, "");
  if (noun !== undefined) take(cursor, IN_PERIOD);
  return noun?.replace(/ (?:trong (?:năm|kỳ))$/iu, "");
}

/** True past "không giới hạn". */
export const takeNoCap = (cursor: Cursor): boolean => take(cursor, NO_CAP) !== undefined;

/** The points behind a case: ": +0,1", "được cộng 0,1 điểm", "thêm 0,1". */
export function takeSignedPoints(cursor: Cursor): SignedNumber | undefined {
  const match = take(cursor, POINTS);
  return match?.groups === undefined ? undefined : numberOf(match.groups);
}
