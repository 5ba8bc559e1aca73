import { describe, expect, it } from "vitest";
import { faultOf, remarksOf, ruleOf } from "../builders.ts";

const WORDS = { kind: "so với đơn vị dẫn đầu", maximum: "3" } as const;

/** Points at target and points of the best. */
const pointsIn = (rule: string, row = {}) => {
  const read = ruleOf({ ...WORDS, ...row, rule });
  if (read.kind !== "relative") throw new Error(read.kind);
  return [read.atTarget.toFixed(), read.leading.toFixed()];
};

describe("relative: the notation and what officers type instead", () => {
  it.each([
    ["đạt chỉ tiêu: 50%; dẫn đầu: 100%"],
    [""],
    ["đạt chỉ tiêu: 50%"],
    ["dẫn đầu: 100%"],
    ["dẫn đầu: 3; đạt chỉ tiêu: 1.5"],
    ["Đạt chỉ tiêu = 50 % ; Đơn vị dẫn đầu = 100 %."],
    ["hoàn thành chỉ tiêu được 50% số điểm, đứng đầu được 100% điểm tối đa"],
    ["đạt đủ chỉ tiêu: một nửa số điểm; đơn vị vượt chỉ tiêu nhiều nhất: điểm tối đa"],
    ["bằng chỉ tiêu được 1,5 điểm\nvượt cao nhất được 3đ"],
    ["hoàn thành 100% kế hoạch: 50%\ndẫn đầu Khối: 3 điểm"],
  ])("%j is read", (rule) => {
    expect(pointsIn(rule)).toEqual(["1.5", "3"]);
    expect(pointsIn(rule.normalize("NFD"))).toEqual(["1.5", "3"]);
    expect(remarksOf({ ...WORDS, rule })).toEqual([]);
  });

  it("relative: a bonus takes its share of the bonus cap", () => {
    expect(pointsIn("đạt chỉ tiêu: 60%; dẫn đầu: 90%", { maximum: "0", bonusCap: "2" })).toEqual(["1.2", "1.8"]);
  });

  const SOME = "điểm khi đạt chỉ tiêu và khi dẫn đầu, ví dụ “đạt chỉ tiêu: 50%; dẫn đầu: 100%”.";
  it.each([
    ["đạt: 2", "Không đọc được cách tính “đạt: 2”.", `Đề nghị ghi ${SOME}`],
    [
      "đạt chỉ tiêu: nhiều",
      "Cách tính chỉ đọc được đến “đạt chỉ tiêu:”; chưa hiểu phần “nhiều”.",
      `Đề nghị ghi tiếp ${SOME}`,
    ],
    [
      "đạt chỉ tiêu: 50% dẫn đầu: 100%",
      "Cách tính chỉ đọc được đến “đạt chỉ tiêu: 50%”; chưa hiểu phần “dẫn đầu: 100%”.",
      SOME,
    ],
    ["dẫn đầu: 1; dẫn đầu: 2", "Cách tính chỉ đọc được đến “dẫn đầu: 1;”; chưa hiểu phần “dẫn đầu: 2”.", SOME],
    [
      "đạt chỉ tiêu: 1; đạt chỉ tiêu: 2",
      "Cách tính chỉ đọc được đến “đạt chỉ tiêu: 1;”; chưa hiểu phần “đạt chỉ tiêu: 2”.",
      SOME,
    ],
    ["đạt chỉ tiêu", "Cách tính mới đọc được đến “đạt chỉ tiêu”, còn thiếu phần sau.", SOME],
  ])("%j stops the reading", (rule, what, remedy) => {
    const fault = faultOf({ ...WORDS, rule });
    expect(fault).toMatchObject({ code: "unreadable-rule", severity: "must-fix", what });
    expect(fault.remedy).toContain(remedy);
  });
});

describe("relative: remarks", () => {
  it.each([
    ["đạt chỉ tiêu: 50%; dẫn đầu: 120%", {}, "must-fix", "Cách tính cho đến 3,6 điểm, vượt mức 3 ở cột Điểm tối đa."],
    ["đạt chỉ tiêu: 1; dẫn đầu: 2", {}, "note", "Cách tính chỉ cho cao nhất 2 điểm, thấp hơn điểm tối đa 3."],
    [
      "đạt chỉ tiêu: 100%; dẫn đầu: 50%",
      {},
      "must-fix",
      "Cách tính cho đơn vị dẫn đầu 1,5 điểm, ít hơn 3 điểm khi đạt chỉ tiêu.",
    ],
    [
      "",
      { maximum: "0" },
      "must-fix",
      "Tiêu chí so với đơn vị dẫn đầu chưa có điểm tối đa nên số phần trăm luôn là 0 điểm.",
    ],
    [
      "dẫn đầu: 2",
      { maximum: "0" },
      "must-fix",
      "Tiêu chí so với đơn vị dẫn đầu chưa có điểm tối đa nên số phần trăm luôn là 0 điểm.",
    ],
    [
      "đạt chỉ tiêu: 1; dẫn đầu: 2",
      { maximum: "0", bonusCap: "1" },
      "must-fix",
      "Cách tính cho đến 2 điểm, vượt mức 1 ở cột Thưởng tối đa.",
    ],
  ])("%j under %j (%s): %s", (rule, row, severity, what) => {
    const remarks = remarksOf({ ...WORDS, ...row, rule });
    expect(remarks).toMatchObject([{ code: "wrong-maximum", severity, what, value: rule }]);
    expect(remarks[0]?.remedy).toMatch(/^Đề nghị /);
  });

  it("relative: points for both need no maximum, and equal points are no remark", () => {
    expect(remarksOf({ ...WORDS, maximum: "0", rule: "đạt chỉ tiêu: 1; dẫn đầu: 2" })).toEqual([]);
    expect(remarksOf({ ...WORDS, rule: "đạt chỉ tiêu: 3; dẫn đầu: 3" })).toEqual([]);
  });
});
