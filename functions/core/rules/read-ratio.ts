/** The share itself: "kết quả / chỉ tiêu", "tỷ lệ % × 6", "b/a × 3, trong đó a là …, b là …", "đạt bao nhiêu % …". */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { TARGET } from "./read-further-step.ts";
import { isDoneOfDue } from "./read-ratio-roles.ts";
import { type Cursor, numberIn, take, takeSeparator } from "./reading-cursor.ts";
import { type Phrase, takePhrase } from "./words.ts";

const POINTS_ARE =
  /(?:số )?điểm(?: (?:đạt|được|chấm|tính|tự chấm|số|thi đua|tiêu chí|thưởng))*\s*[=:]|(?:(?:số )?điểm )?(?:được )?(?:tính |chấm )?(?:điểm )?theo (?=(?:tỷ|tỉ) lệ)/iuy;
const FULL = String.raw`(?:số )?điểm (?:tối đa|chuẩn)(?: của (?:trục|mục|tiêu chí|nội dung))?(?!\p{L})`;
const NUMBER = String.raw`(?<digits>\d+(?:[.,]\d+)?)(?:\s*(?:điểm|đ))?(?![\p{L}\d%])`;
const FULL_TIMES = new RegExp(
  String.raw`(?:${FULL}(?:\s+\d+(?:[.,]\d+)?)?|${NUMBER})\s*(?:[×x*]|nhân(?: với)?(?!\p{L}))`,
  "iuy",
);
const TIMES_HUNDRED = /(?:[×x*]|nhân(?: với)?)\s*100\s*%?(?= ?[×x*;\n]| ?nhân| ?$)/iuy;
const TIMES_FULL = new RegExp(String.raw`(?:[×x*]|nhân(?: với)?)\s*(?:${FULL}|${NUMBER})`, "iuy");
const OVER = /\/|:|÷|chia(?: cho)?(?!\p{L})|so với(?!\p{L})|trên(?!\p{L})/iuy;
const MEASURE_ENDS = /\s*(?:[/:÷×*;\n()=]|x(?=\s*(?:\d|điểm|số điểm))|chia(?!\p{L})|so với(?!\p{L})|trên(?!\p{L}))/iuy;
const MEASURE_PIECE = /(?!(?:không|chưa|tối đa|được)(?!\p{L}) *(?:\d|điểm))\p{L}[\p{L}\p{M}]*|%/uy;
const SHARE = /^(?:tỷ lệ|tỉ lệ|kpi|kết quả|phần trăm|mức(?: độ)?|số phần trăm|%)/iu;
const SO_MANY = new RegExp(
  String.raw`(?:(?:đạt|hoàn thành|thực hiện)(?: được)? )?bao nhiêu (?:%|phần trăm)(?: (?:của )?${TARGET})?,?(?: thì)?(?: (?:được|tính|hưởng|chấm))* bấy nhiêu (?:%|phần trăm)(?: của)? (?:số )?điểm(?: (?:tối đa|chuẩn))?(?!\p{L})`,
  "iuy",
);

const takeMeasure = (cursor: Cursor): Phrase | undefined =>
  takePhrase(cursor, { ends: MEASURE_ENDS, terms: false, piece: MEASURE_PIECE });

/**
 * Past "điểm tối đa × kết quả / chỉ tiêu": true where one share is typed; undefined, with the cursor where reading stopped,
 * where it is none of these.
 */
export function takeRatio(cursor: Cursor, maximum: Decimal): boolean | undefined {
  if (take(cursor, SO_MANY) !== undefined) return true;
  const start = cursor.at;
  const named = takeNamedRatio(cursor, maximum);
  if (named === true) return false;
  if (named === "stopped") return undefined;
  cursor.at = start;
  const ofShare = takePlainRatio(cursor, maximum);
  if (ofShare === undefined) cursor.at = start;
  return ofShare;
}

function takePlainRatio(cursor: Cursor, maximum: Decimal): boolean | undefined {
  const isSaid = take(cursor, POINTS_ARE)?.[0].includes("theo") === true;
  const led = take(cursor, FULL_TIMES);
  const open = take(cursor, /\(/uy) !== undefined;
  const once = takeMeasure(cursor);
  // "tính theo tỷ lệ hồ sơ đúng hạn: tỷ lệ % × 6" says it twice.
  const isTwice = isSaid && take(cursor, /:(?= ?(?:(?:tỷ|tỉ) lệ|%))/iuy) !== undefined;
  const first = isTwice ? takeMeasure(cursor) : once;
  if (first === undefined) return undefined;
  const isOver = take(cursor, OVER) !== undefined;
  const second = isOver ? takeMeasure(cursor) : undefined;
  if (isOver && (second === undefined || !isDoneOfDue(first.text, second.text))) return undefined;
  if (open && take(cursor, /\)/uy) === undefined) return undefined;
  const times = takeTimes(cursor);
  if (![led, times].every((one) => isWhole(one, maximum))) return undefined;
  if (isOver) return false;
  return (times !== undefined || led !== undefined || isSaid) && SHARE.test(first.text) ? true : undefined;
}

function takeTimes(cursor: Cursor): RegExpExecArray | undefined {
  take(cursor, TIMES_HUNDRED);
  return take(cursor, TIMES_FULL);
}

/** True where no other number than the maximum is typed. */
function isWhole(times: RegExpExecArray | undefined, maximum: Decimal): boolean {
  const digits = times?.groups?.["digits"];
  return digits === undefined || numberIn(digits).eq(maximum);
}

const LETTER = /(?!x(?!\p{L}))\p{L}{1,2}\d?(?![\p{L}\d])/iuy;
const WHERE = /(?:trong đó|với|ở đây)(?!\p{L})\s*[:,]?/iuy;
const MEANS = /là(?!\p{L})|[:=]/iuy;
const AND = /(?:và|còn)(?!\p{L})/iuy;

/** True past "b/a × 3, trong đó a là số được giao, b là số hoàn thành"; "stopped" inside such words. */
function takeNamedRatio(cursor: Cursor, maximum: Decimal): boolean | "stopped" {
  const start = cursor.at;
  take(cursor, POINTS_ARE);
  const led = take(cursor, FULL_TIMES);
  const open = take(cursor, /\(/uy) !== undefined;
  const letters = [take(cursor, LETTER)?.[0], take(cursor, /\//uy)?.[0], take(cursor, LETTER)?.[0]];
  if (letters.includes(undefined) || (open && take(cursor, /\)/uy) === undefined)) return false;
  if (![led, takeTimes(cursor)].every((one) => isWhole(one, maximum))) return false;
  takeSeparator(cursor);
  const inBrackets = take(cursor, /\(/uy) !== undefined;
  take(cursor, WHERE);
  const one = takeMeaning(cursor);
  if (one === undefined) return false;
  takeSeparator(cursor);
  take(cursor, AND);
  const other = takeMeaning(cursor);
  const isShut = !inBrackets || take(cursor, /\)/uy) !== undefined;
  if (other === undefined || !isShut || !takeSeparator(cursor)) return "stopped";
  const [above, , below] = letters.map((letter) => letter?.toLowerCase());
  const meaningOf = (letter: string | undefined): string =>
    [one, other].find((meaning) => meaning.letter === letter)?.text ?? "";
  if (above !== below && isDoneOfDue(meaningOf(above), meaningOf(below))) return true;
  cursor.at = start;
  return "stopped";
}

function takeMeaning(cursor: Cursor): { readonly letter: string; readonly text: string } | undefined {
  const letter = take(cursor, LETTER)?.[0].toLowerCase();
  const text = letter !== undefined && take(cursor, MEANS) !== undefined ? takeMeasure(cursor)?.text : undefined;
  return letter === undefined || text === undefined ? undefined : { letter, text };
}
