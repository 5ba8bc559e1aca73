/** How many cases together have the points: "cứ 10 hội viên", "1 điểm/2 ngày", "cứ vượt 10 triệu đồng". */
import { type Decimal, decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { readNumber } from "../../../../sheets-schema/cells/read-number.ts";
import { MEMBER_WORD } from "../grammar/lexicon.ts";
import { type Cursor, take } from "../grammar/reading-cursor.ts";
import { scaleTo, UNIT_WORD } from "../terms/units.ts";

const BATCH = /\d+(?:[.,]\d+)*(?= \p{L})/iuy;
const ONE = decimal("1");

/** The number at the cursor; undefined, with the cursor past it, for 1, and before it where it is no number of cases. */
export function takeBatch(cursor: Cursor): Decimal | undefined {
  const start = cursor.at;
  const digits = take(cursor, BATCH)?.[0];
  if (digits === undefined) return undefined;
  const size = sizeOf(digits);
  if (size === undefined) cursor.at = start;
  return size?.eq(ONE) === true ? undefined : size;
}

/** "0" and "1.2.3" are none. */
function sizeOf(digits: string): Decimal | undefined {
  const size = readNumber(digits, "thousands")?.value;
  return size?.gt(0) === true ? size : undefined;
}

const LACK =
  "(?:nộp |gửi )?(?:thiếu|chậm|trễ|muộn|quá hạn|vắng|sai|có|để|xảy ra|vi phạm|không|vượt|giảm|tăng|thừa|nợ)(?!\\p{L})";
/** "cứ thiếu 01 người": what was said of it stands before the number. */
const SAID_FIRST = new RegExp(String.raw`^(?<said>${LACK}\P{N}*) (?<digits>0?1|một) (?<own>\P{N}+)$`, "iu");
const SAID_FIRST_OF_MANY = new RegExp(
  String.raw`^(?<said>${LACK}\P{N}*) (?<digits>\d+(?:[.,]\d+)*) (?<own>\P{N}+)$`,
  "iu",
);
const DONE_FIRST = new RegExp(
  String.raw`^(?<said>(?!${MEMBER_WORD})(?!có(?!\p{L}))\P{N}+) (?<digits>\d+(?:[.,]\d+)*) (?<own>\P{N}+)$`,
  "iu",
);
/** Several of what somebody has are a condition: "mỗi xã có 3 thôn". */
const HAS = /(?:^| )có$/iu;

/** A name with its number inside: "chậm 02 ngày". */
export interface NumberedName {
  readonly said: string;
  readonly own: string;
  readonly batch: Decimal | undefined;
}

/** The parts of "chậm 02 ngày"; with `isBatch`, behind "cứ", of what is done, too: "kết nạp được 5 đoàn viên". */
export function numberedName(name: string, isBatch: boolean): NumberedName | undefined {
  const groups = (SAID_FIRST.exec(name) ?? SAID_FIRST_OF_MANY.exec(name) ?? (isBatch ? DONE_FIRST.exec(name) : null))
    ?.groups;
  if (groups === undefined) return undefined;
  const { said = "", digits = "", own = "" } = groups;
  const size = digits.toLowerCase() === "một" ? ONE : sizeOf(digits);
  if (size === undefined || (size.gt(ONE) && HAS.test(said))) return undefined;
  return { said, own, batch: size.eq(ONE) ? undefined : size };
}

/**
 * A batch as typed with the name of what is counted, in the words of `unit`: "10 triệu đồng" are 10000000 "đồng"; undefined
 * where the unit measures something else.
 */
export function inUnit<Name extends { readonly batch: Decimal | undefined; readonly name: string }>(
  rate: Name,
  unit: string | undefined,
): Name | undefined {
  const [typed, own] = [measureAt(rate.name), measureAt(unit ?? "")];
  if (typed === undefined || own === undefined) return rate;
  const scale = scaleTo(own.word, typed.word);
  if (scale === undefined) return undefined;
  if (scale.eq(ONE)) return rate;
  return {
    ...rate,
    batch: (rate.batch ?? ONE).times(scale),
    name: `${own.text}${rate.name.slice(typed.text.length)}`,
  };
}

/** True for a unit that begins with a measure, such as "triệu đồng vượt". */
export const isMeasured = (unit: string | undefined): boolean => measureAt(unit ?? "") !== undefined;

/** The measure with which `text` begins: "triệu đồng" of "triệu đồng vượt". */
function measureAt(text: string): { readonly word: string; readonly text: string } | undefined {
  const found = take({ typed: text, text, at: 0 }, UNIT_WORD);
  return found?.[1] === undefined ? undefined : { word: found[1], text: found[0] };
}
