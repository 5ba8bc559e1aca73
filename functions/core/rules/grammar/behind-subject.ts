/** The words in front of a number or a day that only say what is measured or done: "Thu đạt 100%", "Gửi báo cáo trước 15/6". */
import { COMPOUND, CONDITION, MEMBER_WORD, QUANTITY } from "./lexicon.ts";
import { type Cursor, take } from "./reading-cursor.ts";

/** Of which one half looks like a direction: what is measured all the same. */
const MEASURED =
  /(?:tăng trưởng|giảm nghèo|giảm phát thải|vượt thu|tăng thu|tăng thêm thu nhập|giảm (?:sinh|nợ(?: đọng| xấu)?|lãng phí|tổn thất))(?!\p{L})/iuy;
/** With whichever of these a subject ends: it would say more than what is measured, or of whom. */
const ENDS = new RegExp(
  String.raw`(?:không|chưa|có|và|hoặc|hay|bị|vượt|giảm|tăng|thiếu|hụt|tụt|kém|mất|hết|được|thì|là|còn|trở|chấm|tính|khác|quá|hơn|thấp|cao|lớn|nhỏ|gần|khoảng|phần|chậm|muộn|trễ|sớm|hạn|lần|điểm|đ|theo|so|đến|tới|vào|ngày|tháng|quý|hằng|hàng|định kỳ|đúng hạn|trước (?:thời )?hạn|sau (?:thời )?hạn|trong (?:thời )?hạn|(?:năm|kỳ|tháng|quý|lần) trước)(?!\p{L})|(?!đơn vị (?:đạt|hoàn thành|thực hiện|nộp|gửi|đăng ký)(?!\p{L}))${MEMBER_WORD}`,
  "iuy",
);
const WORD = /\p{L}[\p{L}\p{M}]*,?/uy;
/** Pieces that are one with what they stand beside. */
const FIXED =
  /6 tháng(?: (?:đầu|cuối)(?: năm)?)?|năm \d{4}|(?:bảng )?(?:tự )?chấm điểm|và (?=(?:bảng|phiếu|danh sách|hồ sơ|các|biểu)(?!\p{L}))/iuy;
const MOST_WORDS = 10;

/**
 * What `read` finds behind the fewest words of a subject, and that subject; undefined where it finds nothing, with the
 * cursor where the first try left it.
 */
export function behindSubject<Read>(
  cursor: Cursor,
  read: () => Read | undefined,
): { readonly found: Read; readonly subject: string } | undefined {
  const start = cursor.at;
  let stop: number | undefined;
  for (let words = 0; words <= MOST_WORDS; words++) {
    const before = cursor.at;
    const found = read();
    if (found !== undefined) return { found, subject: cursor.text.slice(start, before).trim() };
    stop ??= cursor.at;
    cursor.at = before;
    if (!takeSubjectWord(cursor)) break;
  }
  cursor.at = stop ?? start;
  return undefined;
}

/** True past one word that neither a condition nor a quantity is. */
export function takeSubjectWord(cursor: Cursor): boolean {
  const start = cursor.at;
  if (take(cursor, MEASURED) !== undefined) return true;
  if (take(cursor, FIXED) !== undefined) return true;
  if (take(cursor, ENDS) === undefined) {
    if (take(cursor, COMPOUND) !== undefined) return true;
    if ((take(cursor, QUANTITY) ?? take(cursor, CONDITION)) === undefined && take(cursor, WORD) !== undefined)
      return true;
  }
  cursor.at = start;
  return false;
}
