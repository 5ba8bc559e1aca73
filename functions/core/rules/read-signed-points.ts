/** Points with or without a sign, and caps on them: "+0,5", "trừ 0,5 điểm", "tối đa -2", "không giới hạn". */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { type Cursor, signedNumber, take } from "./reading-cursor.ts";

/** A number; `signed` is false when neither a sign nor a word such as "trừ" stood before it. */
export interface SignedNumber {
  readonly value: Decimal;
  readonly signed: boolean;
}

/** A limit: so many points, the points of so many cases, or all points of the criterion. */
export type Cap = { readonly points: SignedNumber } | { readonly cases: Decimal } | { readonly all: true };

const CAP =
  /(?:nhưng )?(?:tổng(?: số)?(?: điểm)? )?(?<word>trừ|cộng|thưởng)? ?(?:tối đa|không quá|không vượt quá|cao nhất)(?: không quá| là)?\s*:?\s*/iuy;
const ALL =
  /(?:hết )?(?:số )?điểm (?:chuẩn|tối đa)(?: của (?:mục|tiêu chí|nội dung)(?: này)?)?(?!\p{L})|hết điểm(?!\p{L})/iuy;
const LIMIT =
  /(?<word>trừ|cộng|thưởng)?\s*(?<sign>[+-]?)\s*(?<digits>\d+(?:[.,]\d+)?)(?![.,]?\d)(?<points>\s*(?:điểm|đ)(?!\p{L}))?/iuy;
const CASES =
  /(?:lần|trường hợp|vụ|việc|lượt|tin|bài|cuộc|sự kiện|mô hình|sáng kiến|văn bản|người|đơn vị|tập thể|cá nhân)(?:\/(?:năm|kỳ))?(?!\p{L})/iuy;
const NO_CAP =
  /(?:và )?không (?:giới hạn|hạn chế|khống chế)(?: (?:số (?:lượng|lần|điểm)|mức (?:cộng|trừ)))?(?!\p{L})/iuy;
const POINTS =
  /(?:[:=→]|->|,(?= ?(?:thì|được|tính|bị|cộng|trừ|thưởng|thêm|bớt|giảm)(?!\p{L}))|(?:thì|được|tính|chấm|là|bị|hưởng|đạt)(?!\p{L})| )*(?<word>trừ|cộng|thưởng|thêm|bớt|giảm)?(?: thêm)? *(?<sign>[+-]?) *(?<digits>\d+(?:[.,]\d+)?)(?![.,]?\d)(?: *(?:điểm|đ)(?!\p{L}))?(?![\p{L}%])(?! *(?:-|~|đến|tới) *\d)/iuy;

/** The number of a match with the groups word, sign and digits. */
function numberOf(groups: Readonly<Record<string, string | undefined>>): SignedNumber {
  const { word, sign, digits = "0" } = groups;
  return { value: signedNumber(word, sign, digits), signed: word !== undefined || sign !== "" };
}

/** "tối đa -2", "không quá 5 lần", "trừ không quá điểm chuẩn"; undefined, with the cursor unmoved, when there is none. */
export function takeCap(cursor: Cursor): Cap | undefined {
  const start = cursor.at;
  const lead = take(cursor, CAP)?.groups;
  if (lead === undefined) return undefined;
  if (take(cursor, ALL) !== undefined) return { all: true };
  const groups = take(cursor, LIMIT)?.groups;
  if (groups !== undefined) {
    const number = numberOf({ ...groups, word: groups["word"] ?? lead["word"] });
    if (groups["points"] !== undefined || take(cursor, CASES) === undefined) return { points: number };
    if (!number.signed || lead["word"] !== undefined) return { cases: number.value.abs() };
  }
  cursor.at = start;
  return undefined;
}

/** True past "không giới hạn". */
export const takeNoCap = (cursor: Cursor): boolean => take(cursor, NO_CAP) !== undefined;

/** The points behind a case: ": +0,1", "được cộng 0,1 điểm", "thêm 0,1". */
export function takeSignedPoints(cursor: Cursor): SignedNumber | undefined {
  const match = take(cursor, POINTS);
  return match?.groups === undefined ? undefined : numberOf(match.groups);
}
