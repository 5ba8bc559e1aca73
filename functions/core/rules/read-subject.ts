/** What is measured, in front of its number: "giải ngân vốn đầu tư công đạt từ 95%", "SIPAS >=90%". */
import { COUNTER } from "./case-counter.ts";
import type { Cursor } from "./reading-cursor.ts";
import { type Phrase, takePhrase } from "./words.ts";

/** Words between a subject and its number. */
const LINK =
  "từ|trên|dưới|đạt|hơn|quá|không quá|không vượt quá|tối thiểu|ít nhất|tối đa|nhiều nhất|đủ|bằng|đến|trong|vượt|còn|là|có|thấp hơn|cao hơn|không dưới|lớn hơn|nhỏ hơn|mức|tỷ lệ|tỉ lệ|hạng";
const ENDS = new RegExp(
  String.raw`\s*(?:[:;\n=→()<>≤≥⩾⩽+]|\d|(?:${LINK})(?= (?:(?:${LINK}) )*[<>≤≥⩾⩽]?=? ?\d|\s*[:<>≤≥]))`,
  "iuy",
);
/** Points are no part of what is measured, an average of points is. */
const PIECE =
  /(?!(?:khoảng|gần|chừng|tầm|vài|được(?= (?:\d|cộng|tính|chấm|hưởng|điểm|tối đa))|trừ|cộng|thưởng|điểm(?! (?:trung bình|bình quân|đánh giá|chỉ số|số|phiếu|kiểm tra)))(?!\p{L}))\p{L}[\p{L}\p{M}]*|[,/&“”"’-]/uy;

/** "lần 1", "vụ 2" are cases in their order. */
const ONLY_COUNTER = new RegExp(`^${COUNTER}$`, "iu");

/** The subject at the cursor, before a number or the colon of a heading; undefined, with the cursor unmoved, when there is none. */
export function takeSubject(cursor: Cursor): Phrase | undefined {
  const start = cursor.at;
  const phrase = takePhrase(cursor, { ends: ENDS, terms: true, piece: PIECE, averages: true });
  if (phrase !== undefined && phrase.head !== "" && !ONLY_COUNTER.test(phrase.head)) return phrase;
  cursor.at = start;
  return undefined;
}
