/** What is measured, in front of its number: "giải ngân vốn đầu tư công đạt từ 95%", "SIPAS >=90%". */
import { COUNTER } from "../terms/case-counter.ts";
import { type Cursor, take } from "./reading-cursor.ts";
import { type Phrase, type Term, takePhrase } from "./words.ts";

/** Words between a subject and its number. */
const LINK =
  "từ|trên|dưới|đạt|hơn|quá|không quá|không vượt quá|tối thiểu|ít nhất|tối đa|nhiều nhất|đủ|bằng|đến|trong|vượt|còn|là|có|thấp hơn|cao hơn|không dưới|lớn hơn|nhỏ hơn|mức|tỷ lệ|tỉ lệ|hạng";
const ENDS = new RegExp(
  String.raw`\s*(?:[:;\n=→()<>≤≥⩾⩽+]|\d|(?:thứ|hạng) \d+(?=\s*[:=]|(?:-| ?đến) ?\d)|(?:${LINK})(?= (?:(?:${LINK}) )*[<>≤≥⩾⩽]?=? ?\d|\s*[:<>≤≥]))`,
  "iuy",
);
/** Points are no part of what is measured, an average of points is. */
const PIECE =
  /(?!(?:khoảng|gần|chừng|tầm|vài|được(?= (?:\d|cộng|tính|chấm|hưởng|điểm|tối đa))|trừ|cộng|thưởng|điểm(?! (?:trung bình|bình quân|đánh giá|chỉ số|số|phiếu|kiểm tra|đạt được (?=từ|trên|dưới|[<>≤≥\d]))))(?!\p{L}))(?:phần (?:vượt|tăng|giảm)|thứ \d+(?: trở (?:lên|đi))?|\p{L}[\p{L}\p{M}]*)|[,/&“”"’-]/uy;

/** "vượt từ 5%", "giảm dưới 1%": by how much. */
function takeChange(cursor: Cursor): Phrase | undefined {
  const word = take(cursor, /(?:vượt|tăng|giảm)(?= (?:từ|dưới|trên|đến|ít nhất|không quá) )/iuy)?.[0];
  if (word === undefined) return undefined;
  const text = `phần ${word.toLowerCase()}`;
  return { text, head: text, terms: [] };
}

/** Not "lần 1", a case in its order, nor "đã kết nối = 1" or "tốt - 10", which give points to a level. */
const isSubject = ({ head, text: own }: Phrase, { text, at }: Cursor): boolean =>
  !ONLY_COUNTER.test(head) && !/[-/&,]$/u.test(own) && !/^\s*[=→]/u.test(text.slice(at, at + 3));

const ONLY_COUNTER = new RegExp(`^${COUNTER}$`, "iu");

/** The subject at the cursor, before a number or the colon of a heading; undefined, with the cursor unmoved, when there is none. */
export function takeSubject(cursor: Cursor): Phrase | undefined {
  const start = cursor.at;
  const phrase = takeChange(cursor) ?? takePhrase(cursor, { ends: ENDS, terms: true, piece: PIECE, averages: true });
  if (
    phrase !== undefined &&
    (phrase.head !== "" || phrase.terms[0]?.word === "bình quân") &&
    isSubject(phrase, cursor)
  )
    return phrase;
  cursor.at = start;
  return undefined;
}

/** Conditions that only say what is counted; others are asked of who is scored. */
const isTelling = ({ word, text }: Term): boolean =>
  word === "trong" ||
  (word === "sau" && /^(?:kiểm tra|giám sát|thanh tra|kiểm toán)(?!\p{L})/u.test(text)) ||
  (word === "từ" && /^(?:đủ )?\d+ (?:tuổi|tháng|năm|ngày)(?!\p{L})/u.test(text));
const TAIL_ENDS =
  /\s*(?:[:=→;\n()<>≤≥]|->|(?:thì|trừ|cộng|thưởng|mất|bị|chấm|tính|hưởng|là|đạt (?:\d|điểm)|được (?:\d|cộng|tính|chấm|hưởng|điểm|tối đa)|nhưng|và|hoặc|hay|mà|không|chưa|riêng|còn|trở|trăm|nghìn|ngàn|triệu|tỷ|tỉ|đồng)(?!\p{L})|\d+(?:[.,]\d+)? ?(?:điểm|đ)(?!\p{L}))/iuy;
const TAIL_PIECE =
  /\d+ (?:tuổi|tháng|năm|ngày)(?: trở (?:lên|xuống))?(?!\p{L})|(?!điểm(?!\p{L}))\p{L}[\p{L}\p{M}]*|,(?= \p{L})|[/&“”"’-]/uy;

/**
 * What follows a number and says of what it is, behind the noun there: "từ 95% số hồ sơ được giải quyết đúng hạn",
 * "phụ nữ từ 18 tuổi"; undefined, with the cursor unmoved, when there is none.
 */
export function takeTail(cursor: Cursor, noun: string | undefined): Phrase | undefined {
  const start = cursor.at;
  const phrase = takePhrase(cursor, { ends: TAIL_ENDS, terms: true, piece: TAIL_PIECE });
  if (phrase?.terms.every(isTelling) === true && (noun !== undefined || phrase.head !== "")) {
    const head = [noun, phrase.head].filter((part) => part !== undefined && part !== "").join(" ");
    return { text: [noun, phrase.text].filter((part) => part !== undefined).join(" "), head, terms: phrase.terms };
  }
  cursor.at = start;
  return undefined;
}
