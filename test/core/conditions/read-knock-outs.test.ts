import { describe, expect, it } from "vitest";
import { knockOutSentence, readKnockOuts } from "../../../functions/core/conditions/read-knock-outs.ts";

const CODES = ["I", "II", "II.1", "II.5"];
const nameOf = (code: string): string => (code.length < 3 ? `Mục ${code}` : `tiêu chí ${code}`);

/** "rest | sentences" in the row of `code`. */
const read = (typed: string, code = "II"): string => {
  const codeOf = (named: string) => (named === "này" ? code : CODES.find((known) => known === named));
  const { rule, knockOuts } = readKnockOuts(typed, { code, isGroup: code.length < 3, names: { codeOf } });
  return [rule, ...knockOuts.map((each) => knockOutSentence(each, nameOf))].join(" | ");
};

describe("readKnockOuts", () => {
  it.each<[string, string]>([
    ["có tiêu chí bằng 0: mất hết điểm của mục", " | Mất hết điểm Mục II nếu có tiêu chí thuộc Mục II bằng 0 điểm."],
    [
      "nếu có từ 2 tiêu chí dưới 50% thì mất hết điểm mục này",
      " | Mất hết điểm Mục II nếu có ít nhất 02 tiêu chí thuộc Mục II dưới 50% điểm tối đa.",
    ],
    ["tiêu chí II.5 bị trừ điểm: trừ hết điểm Mục II", " | Mất hết điểm Mục II nếu tiêu chí II.5 bị trừ điểm."],
    ["không tính điểm Mục I nếu tiêu chí II.1 bằng 0", " | Mất hết điểm Mục I nếu tiêu chí II.1 bằng 0 điểm."],
    ["bị trừ điểm: hạ một bậc xếp loại", " | Hạ một bậc xếp loại nếu Mục II bị trừ điểm."],
    [
      "có từ 3 hồ sơ nộp chậm trở lên thì mất toàn bộ điểm của mục này.",
      " | Mất hết điểm Mục II nếu có ít nhất 03 hồ sơ nộp chậm.",
    ],
    [
      "có tiêu chí bằng 0: mất hết điểm của mục; bị trừ điểm: hạ 2 bậc",
      " | Mất hết điểm Mục II nếu có tiêu chí thuộc Mục II bằng 0 điểm. | Hạ 02 bậc xếp loại nếu Mục II bị trừ điểm.",
    ],
  ])("of a section: %s", (typed, expected) => expect(read(typed)).toBe(expected));

  it.each<[string, string]>([
    [
      "mỗi trường hợp trừ 1; tiêu chí này bị trừ điểm: mất hết điểm Mục II",
      "mỗi trường hợp trừ 1 | Mất hết điểm Mục II nếu tiêu chí II.5 bị trừ điểm.",
    ],
    [
      "bị trừ điểm thì hạ một bậc xếp loại\nmỗi trường hợp trừ 1",
      "mỗi trường hợp trừ 1 | Hạ một bậc xếp loại nếu tiêu chí II.5 bị trừ điểm.",
    ],
    [
      "có: 2; không: 0; tiêu chí này bằng 0: mất hết điểm Mục II",
      "có: 2; không: 0 | Mất hết điểm Mục II nếu tiêu chí II.5 bằng 0 điểm.",
    ],
  ])("of a criterion: %s", (typed, expected) => expect(read(typed, "II.5")).toBe(expected));

  it.each([
    ["mỗi trường hợp trừ 1; để xảy ra vụ án: mất hết điểm Mục II", "mỗi trường hợp trừ 1"],
    ["từ 3 vụ trở lên thì mất hết điểm của mục này; mỗi vụ trừ 1", "mỗi vụ trừ 1"],
    ["tiêu chí này bằng 0: mất hết điểm Mục IX", ""],
    ["tiêu chí này bằng 0: mất hết điểm của mục này", ""],
    ["tiêu chí này bằng 0: mất hết điểm Mục II trừ điểm thưởng", ""],
    ["có tiêu chí bằng 0: mất hết điểm Mục II", ""],
    ["tổng điểm dưới 50 điểm: hạ một bậc", ""],
    ["có đơn thư: bị hạ một bậc xếp loại", ""],
  ])("leaves the event of “%s” to people, and the rest is a rule", (typed, rest) => {
    const event = typed.split("; ").find((piece) => piece !== rest);
    expect(read(typed, "II.5")).toBe(`${rest} | Người xét đối chiếu: ${event}.`);
  });

  it.each([
    ">=98: 5; còn lại: 0",
    "dưới 85%: mất hết điểm",
    "mỗi vụ trừ 1, từ 3 vụ thì mất hết điểm Mục II",
    "mất hết điểm Mục II nếu để xảy ra vụ án",
    "hạ một bậc nếu có đơn thư",
  ])("leaves “%s” as it is", (typed) => expect(read(typed, "II.5")).toBe(typed));
});
