/** The headings of papers' tables: which column a cell at the top of one names. */
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";

export type TableField = "code" | "title" | "maximum" | "rule" | "note" | "unit" | "evidence";

const HEADERS: readonly (readonly [TableField, RegExp])[] = [
  ["code", /^(?:t\.?t\.?|s\.?t\.?t\.?|số t\.?t\.?|số thứ tự|mã|mã số|mã tiêu chí|ký hiệu)$/u],
  [
    "rule",
    /^(?:cách(?: thức)?|phương pháp|phương thức|nguyên tắc|hướng dẫn|quy định|căn cứ|mức|tiêu chuẩn)(?: (?:tính|chấm|cho|trừ|cộng|đánh giá))+(?: điểm)?(?!\p{L})/u,
  ],
  [
    "maximum",
    /^(?:(?:số |thang |mức |khung |tổng )?điểm(?: (?:chuẩn|tối đa|quy định|chấm|đánh giá))*|thang điểm|tối đa)(?: ?\(.*\))?$/u,
  ],
  ["note", /^(?:ghi chú|lưu ý|diễn giải|giải thích)(?!\p{L})/u],
  ["evidence", /^(?:(?:tài liệu|hồ sơ|văn bản) )?(?:minh chứng|kiểm chứng|chứng minh)(?!\p{L})/u],
  ["unit", /^(?:đơn vị tính|đvt|đ\.?v\.?t)$/u],
  [
    "title",
    /^(?:tên |các )*(?:nội dung|tiêu chí|hạng mục|nhiệm vụ|công việc)(?: (?:và|,|tiêu chí|nội dung|thi đua|chấm điểm|chấm|điểm|đánh giá|công việc|nhiệm vụ|thực hiện|thành phần|khen thưởng|cụ thể))*$/u,
  ],
];

/** The column that `text` names; undefined for anything but a heading. */
export function headerField(text: string): TableField | undefined {
  const words = cleanText(text.replace(/[,/&-]/g, " "))
    .toLowerCase()
    .replace(/[.:*]+$/, "");
  return words.length > 60 ? undefined : HEADERS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** True for the cells of a row that repeats the headings, or numbers the columns: "(1) (2) (3)". */
export function isHeadingRow(cells: readonly string[]): boolean {
  const filled = cells.map(cleanText).filter((cell) => cell !== "");
  const named = new Set(filled.map(headerField).filter((field) => field !== undefined));
  if (named.size >= 2) return filled.every((cell) => !/^\d+(?:[.,]\d+)?$/.test(cell));
  return filled.length >= 3 && filled.every((cell, index) => cell.replace(/[()]/g, "") === String(index + 1));
}
