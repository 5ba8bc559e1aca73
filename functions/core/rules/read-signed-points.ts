/** Points with or without a sign, and caps on them: "+0,5", "trừ 0,5 điểm", "tối đa -2", "không giới hạn". */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { type Cursor, signedNumber, take } from "./reading-cursor.ts";

/** A number; `signed` is false when neither a sign nor a word such as "trừ" stood before it. */
export interface SignedNumber {
  readonly value: Decimal;
  readonly signed: boolean;
}

/** The source of a pattern of points, with the groups word, sign and digits. */
export const POINTS_SOURCE = String.raw`(?<word>trừ|cộng|thưởng|được)?\s*(?<sign>[+-]?)\s*(?<digits>\d+(?:[.,]\d+)?)(?![.,]?\d)(?: *(?:điểm|đ)(?!\p{L}))?`;

const CAP = new RegExp(
  String.raw`(?:nhưng )?(?:tối đa|không quá|không vượt quá|cao nhất)(?: không quá| là)?\s*:?\s*${POINTS_SOURCE}`,
  "iuy",
);
const NO_CAP = /không (?:giới hạn|hạn chế|khống chế)/iuy;
const POINTS =
  /(?:[:=→]|->|,(?= ?(?:thì|được|tính|bị|cộng|trừ|thưởng|thêm|bớt|giảm)(?!\p{L}))|(?:thì|được|tính|là|bị)(?!\p{L})| )*(?<word>trừ|cộng|thưởng|thêm|bớt|giảm)?(?: thêm)? *(?<sign>[+-]?) *(?<digits>\d+(?:[.,]\d+)?)(?![.,]?\d)(?: *(?:điểm|đ)(?!\p{L}))?(?![\p{L}%])/iuy;

/** The number of a match with the groups of `POINTS_SOURCE`. */
export function numberOf({ groups = {} }: RegExpExecArray): SignedNumber {
  const { word, sign, digits = "0" } = groups;
  return { value: signedNumber(word, sign, digits), signed: word !== undefined || sign !== "" };
}

/** "tối đa -2"; undefined, with the cursor unmoved, when there is none. */
export function takeCap(cursor: Cursor): SignedNumber | undefined {
  const match = take(cursor, CAP);
  return match === undefined ? undefined : numberOf(match);
}

/** True past "không giới hạn". */
export const takeNoCap = (cursor: Cursor): boolean => take(cursor, NO_CAP) !== undefined;

/** The points behind a case: ": +0,1", "được cộng 0,1 điểm", "thêm 0,1". */
export function takeSignedPoints(cursor: Cursor): SignedNumber | undefined {
  const match = take(cursor, POINTS);
  return match === undefined ? undefined : numberOf(match);
}
