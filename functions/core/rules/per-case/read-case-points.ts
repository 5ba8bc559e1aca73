/** Points of a case that may be a share of all: "trừ 0,5 điểm", "trừ 10% số điểm của tiêu chí", "mất một nửa số điểm". */
import { type Decimal, decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { type Cap, type SignedNumber, takeCap, takeSignedPoints } from "../grammar/read-signed-points.ts";
import { type Cursor, numberIn, signedNumber, take } from "../grammar/reading-cursor.ts";

const OF = "(?:của|cho) (?:mục|tiêu chí|nội dung)(?: này| đó)?";
/** All points of the criterion; those of the whole table are others. */
const WHOLE = String.raw`(?:(?:tổng )?(?:số )?điểm(?: (?:chuẩn|tối đa))? ${OF}|(?:số )?điểm(?: (?:chuẩn|tối đa))?)(?!\p{L})(?! (?:của|cho tiêu chí|đạt|đã|còn|thi đua|tự|cả|năm|thưởng|cộng)(?!\p{L}))`;
const SIZE = String.raw`(?:(?<digits>\d+(?:[.,]\d+)?) ?%|(?<half>một nửa|nửa|1\/2)) ${WHOLE}`;
const LINKS = String.raw`(?:[:=→]|->|,(?= ?(?:thì|bị|cũng|trừ|mất|giảm|cộng|thưởng)(?!\p{L}))|(?:thì|được|bị|là|cũng)(?!\p{L})| )*`;
const SHARE = new RegExp(`${LINKS}(?<word>trừ|mất|giảm|cộng|thưởng)(?: thêm| đi)? ${SIZE}`, "iuy");
const SHARE_CAP = new RegExp(
  `(?:nhưng |và )?(?:tổng(?: số)?(?: điểm)? )?(?<word>trừ|cộng|thưởng)? ?(?:tối đa|không quá|không vượt quá)(?: không quá| không vượt quá| là)? ${SIZE}`,
  "iuy",
);

/** The points behind a case; a share, which needs a maximum, comes as what it is of `maximum`. */
export const takeCasePoints = (cursor: Cursor, maximum: Decimal): SignedNumber | undefined =>
  takeShare(cursor, SHARE, maximum) ?? takeSignedPoints(cursor);

/** The limit of all cases, in points or as a share of `maximum`. */
export function takeCaseCap(cursor: Cursor, maximum: Decimal): Cap | undefined {
  const points = takeShare(cursor, SHARE_CAP, maximum);
  return points === undefined ? takeCap(cursor) : { points };
}

function takeShare(cursor: Cursor, pattern: RegExp, maximum: Decimal): SignedNumber | undefined {
  const groups = maximum.gt(0) ? take(cursor, pattern)?.groups : undefined;
  if (groups === undefined) return undefined;
  const { word, digits } = groups;
  const percent = digits === undefined ? decimal("50") : numberIn(digits);
  const value = maximum.times(percent).times("0.01");
  return { value: signedNumber(word, undefined, value.toFixed()), signed: word !== undefined };
}
