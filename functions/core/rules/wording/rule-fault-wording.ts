/** Faults for who wrote a rule that cannot be read. A person may edit the words here. */
import { type Decimal, formatDecimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { excerpt, pointsPhrase } from "./measure-phrases.ts";
import { ruleFault } from "./rule-wording.ts";

const ending = (text: string, length = 80): string => (text.length > length ? `…${text.slice(1 - length)}` : text);

/** Those of `words` that `where` does not quote. */
function wordsBeside(where: string, words: readonly string[]): string {
  const unseen = [...new Set(words)].filter((word) => !where.includes(word)).map((word) => `“${word}”`);
  return unseen.length === 0 ? "" : ` Chưa hiểu từ ${unseen.join(", ")}.`;
}

/** What keeps a rule from being read; `typed` is the text of the cell Cách tính. */
export const ruleFaults = {
  /** `words` are conditions and quantities that were not understood. */
  unreadable: (typed: string, done: string, rest: string, next: string, words: readonly string[] = []): Fault => {
    const where =
      done === ""
        ? `Không đọc được cách tính “${excerpt(rest)}”.`
        : rest === ""
          ? `Cách tính mới đọc được đến “${ending(done)}”, còn thiếu phần sau.`
          : `Cách tính chỉ đọc được đến “${ending(done)}”; chưa hiểu phần “${excerpt(rest, 40)}”.`;
    return ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `${where}${wordsBeside(where, words)}`,
      done === "" ? `Đề nghị ghi ${next}.` : `Đề nghị ghi tiếp ${next}.`,
    );
  },
  severalConditions: (typed: string, conditions: readonly string[]): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Cách tính nêu nhiều điều kiện: ${conditions.map((one) => `“${one}”`).join("; ")}; mỗi tiêu chí chỉ tính được theo một điều kiện.`,
      "Đề nghị tách thành hai tiêu chí, hoặc chọn Kiểu chấm “chấm trực tiếp”.",
    ),
  ofSteps: (typed: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Cách tính “${excerpt(typed)}” ghi theo khoảng số, không phải theo tên mức.`,
      "Đề nghị chọn Kiểu chấm “theo bậc”, hoặc bỏ trống để hệ thống tự nhận.",
    ),
  /** `meant` is a whole cell that is read. */
  maybeMeant: (fault: Fault, meant: string): Fault => ({
    ...fault,
    remedy: `Có phải ý là “${meant.replace(/\n/g, "; ")}”? Nếu đúng, đề nghị chép lại như vậy.`,
  }),
  ofAnotherKind: (typed: string, kind: string, other: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Cách tính “${excerpt(typed)}” không phải của kiểu chấm “${kind}”; nội dung là của kiểu “${other}”.`,
      `Đề nghị chọn Kiểu chấm “${other}”, hoặc bỏ trống để hệ thống tự nhận.`,
    ),
  /** `rest` is what stands behind all that was understood; `words` are conditions and quantities there. */
  ofNoKind: (typed: string, { rest, words }: { readonly rest: string; readonly words: readonly string[] }): Fault => {
    const where = `Chưa nhận ra kiểu chấm của cách tính “${excerpt(typed)}”${rest === "" ? "" : `; chưa hiểu phần “${excerpt(rest, 40)}”`}.`;
    return ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `${where}${rest === "" ? wordsBeside("", words.slice(0, 1)) : wordsBeside(where, words)}`,
      "Đề nghị chọn Kiểu chấm, hoặc ghi theo mẫu ở trang Hướng dẫn, ví dụ “>=98: 5; 95-<98: 4; còn lại: 0”.",
    );
  },
  unclearNo: (typed: string, level: string, less: Decimal): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `“${excerpt(level)}: trừ ${formatDecimal(less)}” có thể là mất điểm của tiêu chí, cũng có thể là bị trừ thêm ${pointsPhrase(less)}.`,
      `Đề nghị ghi “${excerpt(level)}: 0” nếu chỉ mất điểm, hoặc “${excerpt(level)}: -${formatDecimal(less)}” nếu bị trừ thêm.`,
    ),
  /** Each of `levels` has a dash before its points. */
  unclearDash: (typed: string, levels: readonly (readonly [name: string, points: Decimal])[]): Fault => {
    const [name, points] = levels.find(([, one]) => one.gt(0)) ?? ["", undefined];
    const size = points === undefined ? "" : formatDecimal(points);
    return ruleFault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Dấu “-” trong “${excerpt(name)} - ${size}” có thể là dấu ngang, cũng có thể là dấu trừ.`,
      `Đề nghị ghi “${excerpt(name)}: ${size}” nếu được ${size} điểm, hoặc “${excerpt(name)}: trừ ${size}” nếu bị trừ.`,
    );
  },
  blank: (kind: string, next: string): Fault =>
    ruleFault(
      "unreadable-rule",
      "must-fix",
      "",
      `Kiểu chấm “${kind}” chưa có cách tính.`,
      `Đề nghị ghi ở cột Cách tính ${next}.`,
    ),
} as const;
