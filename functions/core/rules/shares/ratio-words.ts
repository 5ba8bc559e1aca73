/** The pieces of a formula of shares: what leads to it, what stands in it, what it is multiplied by. */
import { type Cursor, numberIn, take } from "../grammar/reading-cursor.ts";
import { type Phrase, takePhrase } from "../grammar/words.ts";

/** "điểm", "số điểm đạt được", "điểm đánh giá". */
const POINTS = String.raw`(?:số )?điểm(?: (?:đạt được|đạt|được|chấm|tính|tự chấm|số|thi đua|tiêu chí|thưởng|đánh giá|thẩm định|thực hiện|của (?:tiêu chí|nội dung|mục)(?: này)?)(?!\p{L}))*`;
const FULL = String.raw`(?:số )?điểm (?:tối đa|chuẩn)(?: của (?:trục|mục|tiêu chí|nội dung)(?: này)?)?(?!\p{L})`;
const NUMBER = String.raw`(?<digits>\d+(?:[.,]\d+)?)(?:\s*(?:điểm|đ))?(?![\p{L}\d%]|[.,]\d)`;
const FORMULA = String.raw`(?=(?:tỷ|tỉ) lệ|\(|số|kết quả|phần trăm|%|\d|điểm (?:tối đa|chuẩn)|\p{L}{1,2}\d? ?/)`;
const POINTS_ARE = new RegExp(
  [
    String.raw`${POINTS}\s*[=:]`,
    String.raw`(?:${POINTS} )?(?:(?:được|sẽ) )*(?:(?:tính|chấm|xác định)(?: điểm)? )?(?:(?:theo|bằng)(?: công thức(?: sau)?)?|như sau)\s*[:=]?\s*${FORMULA}`,
    String.raw`(?:lấy|công thức(?: tính)?\s*:) ?${FORMULA}`,
  ].join("|"),
  "iuy",
);

/** What leads to a formula, as typed: "Điểm đánh giá =", "điểm được tính theo". */
export const takePointsAre = (cursor: Cursor): string | undefined => take(cursor, POINTS_ARE)?.[0];

const POINTS_BECOME = new RegExp(String.raw`(?:,? ?thì )?${POINTS}\s*(?:là(?!\p{L})|bằng(?!\p{L})|[=:])`, "iuy");

/** Past "thì điểm đánh giá là" before points. */
export function skipPointsBecome(cursor: Cursor): void {
  take(cursor, POINTS_BECOME);
}

const MEASURE_ENDS = /\s*(?:[/:÷×*;\n()=]|x(?=\s*(?:\d|điểm|số điểm))|chia(?!\p{L})|so với(?!\p{L})|trên(?!\p{L}))/iuy;
const MEASURE_PIECE =
  /(?!(?:không|chưa|tối đa|được)(?!\p{L}) *(?:\d|điểm)|(?:và|còn) \p{L}{1,2}\d? ?(?:là(?!\p{L})|[:=]))\p{L}[\p{L}\p{M}]*|%/uy;

/** What is counted: "số nhiệm vụ hoàn thành", "tỷ lệ % đạt được". */
export const takeMeasure = (cursor: Cursor, piece = MEASURE_PIECE): Phrase | undefined =>
  takePhrase(cursor, { ends: MEASURE_ENDS, terms: false, piece });

/** The same up to "và". */
export const takeMeasureBeforeAnd = (cursor: Cursor): Phrase | undefined =>
  takeMeasure(cursor, /(?!(?:và|với)(?!\p{L}))\p{L}[\p{L}\p{M}]*|%/uy);

const FULL_TIMES = new RegExp(
  String.raw`(?:${FULL}(?:\s+\d+(?:[.,]\d+)?)?|${NUMBER})\s*(?:[×x*]|nhân(?: với)?(?!\p{L}))`,
  "iuy",
);
const TIMES_HUNDRED = /(?:[×x*]|nhân(?: với)?)\s*100\s*%?(?= ?[×x*;\n)]| ?nhân|[.,](?: |$)| ?$)/iuy;
const TIMES_FULL = new RegExp(String.raw`(?:[×x*]|nhân(?: với)?)\s*(?:${FULL}|${NUMBER})`, "iuy");
const OVER_HUNDRED = /(?:[/:÷]|chia(?: cho)?) ?100(?<percent> ?(?:%|phần trăm))?(?![\d\p{L}]|[.,]\d)/iuy;

/** What stands in front of a share: how many brackets open, and what it is multiplied by. */
export interface Opening {
  readonly depth: number;
  readonly led: RegExpExecArray | undefined;
}

/** Past "10 × (" in front of a share. */
export function takeOpening(cursor: Cursor): Opening {
  const led = take(cursor, FULL_TIMES);
  let depth = 0;
  while (take(cursor, /\(/uy) !== undefined) depth++;
  return { depth, led: led ?? take(cursor, FULL_TIMES) };
}

/**
 * Past what is multiplied by behind a share, with its brackets: "× 100%) × 6", "x 1,5)/100%". True where that is all points
 * of the criterion, false where it is nothing; undefined where it is anything else. Only what is per cent, as
 * `isPercent` says, is divided by a bare 100.
 */
export function takeClosing(
  cursor: Cursor,
  { depth: open, led }: Opening,
  isPercent: boolean,
  isWhole: (digits: string) => boolean,
): boolean | undefined {
  let depth = open;
  const wholes = led === undefined ? [] : [led];
  let hundreds = 0;
  for (;;) {
    const hundred = take(cursor, TIMES_HUNDRED);
    const over = take(cursor, OVER_HUNDRED);
    const times = (hundred ?? over) === undefined ? take(cursor, TIMES_FULL) : undefined;
    if (over !== undefined && over.groups?.["percent"] === undefined && !isPercent) return undefined;
    if ((hundred ?? over) !== undefined) hundreds++;
    else if (times !== undefined) wholes.push(times);
    else if (depth > 0 && take(cursor, /\)/uy) !== undefined) depth--;
    else break;
  }
  const fits = wholes.every(({ groups }) => groups?.["digits"] === undefined || isWhole(groups["digits"]));
  return depth === 0 && hundreds <= 1 && wholes.length <= 1 && fits ? wholes.length > 0 : undefined;
}

/** True for the digits of `maximum`. */
export const isNumber =
  (maximum: ReturnType<typeof numberIn>) =>
  (digits: string): boolean =>
    numberIn(digits).eq(maximum);
