/** Shares by letters, and what the letters stand for, before or behind. */
import { describe, expect, it } from "vitest";
import { compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const TASKS = { kind: "theo tỷ lệ", maximum: "2", unit: "nhiệm vụ" } as const;

describe("letters of a share: what they stand for", () => {
  it.each([
    "Số việc hoàn thành (b), còn số việc được giao (a). Điểm = (b/a)*2",
    "Gọi a là số việc được giao, còn b là số việc hoàn thành. Điểm = b/a × 2",
    "Điểm = b/a × 2, trong đó a là số việc được giao và b là số việc hoàn thành",
    "Điểm = b/a × 2, trong đó a là số việc được giao, và b là số việc hoàn thành",
    "Điểm = b/a × 2 (a là số việc được giao; b là số việc hoàn thành). Tối đa 2 điểm",
    "Điểm = B/A × 2, trong đó: a là số việc được giao; b là số việc hoàn thành",
    "Điểm = b / a × 2, trong đó: A = số việc được giao; B = số việc hoàn thành",
    "Tổng số việc hoàn thành (A) và tổng số việc được giao (B). Điểm = (a/b)*2",
    "Điểm = KQ/CT × 2",
  ])("%j", (rule) => {
    expect(sentenceOf({ ...TASKS, rule })).toBe("Điểm tối đa 2 × kết quả / chỉ tiêu, không quá 2 điểm.");
  });

  it("are counts, not shares, also where no unit says so", () => {
    const rule = "Điểm = b/a × 2, a là số việc được giao, b là số việc hoàn thành";
    expect(outcome(compute({ kind: TASKS.kind, maximum: "2", rule }, 18, { target: 20 }))).toBe("1.8");
  });

  const ASKED = "Đề nghị ghi tiếp “kết quả / chỉ tiêu; tối đa 100%”.";
  it.each([
    ["Số việc hoàn thành (b) và số việc được giao (a). Điểm = (b/a)*3", "Điểm = (b/a)*3"],
    ["Số việc hoàn thành (b) và số việc được giao (a). Điểm = b × 2", "Điểm = b × 2"],
    ["Điểm = b/a × 2, trong đó a là số việc được giao, b là số việc hoàn thành khi đúng hạn", "khi đúng hạn"],
    ["Điểm = b/a × 2, trong đó a là số việc được giao, b là", "b là"],
    ["Điểm = b/a × 2 (a là số việc được giao; b là số việc hoàn thành) Tối đa 2 điểm", "Tối đa 2 điểm"],
    ["Điểm = b/a × 2, a là số việc được giao, b là số việc hoàn thành (đúng hạn)", "(đúng hạn)"],
  ])("%j is refused at %j", (rule, quoted) => {
    const fault = faultOf({ ...TASKS, rule });
    expect(fault.what).toContain(`chưa hiểu phần “${quoted}”`);
    expect(fault.remedy).toBe(ASKED);
  });

  it.each([
    ["Điểm = b/a × 2, trong đó a là số việc được giao", "one letter without meaning"],
    ["Điểm = b/a × 2 (trong đó a là số việc được giao, b là số việc hoàn thành", "an open bracket"],
  ])("%j lacks something: %s", (rule) => {
    const fault = faultOf({ ...TASKS, rule });
    expect(fault.what).toBe(`Cách tính mới đọc được đến “${rule}”, còn thiếu phần sau.`);
    expect(fault.remedy).toBe(ASKED);
  });

  it.each([
    ["Số việc hoàn thành (b)", "no formula"],
    ["Số việc hoàn thành (b). Điểm = (b/a)*2", "one letter before"],
    ["Số việc hoàn thành (b) và số việc được giao (a) Điểm = (b/a)*2", "nothing parts them from the formula"],
    ["Điểm = (b/a)*2", "letters of nothing"],
    ["Điểm = b/b × 2, b là số việc hoàn thành, a là số việc được giao", "of itself"],
    ["Điểm = b/a × 2, a là số việc được giao, c là số việc hoàn thành", "another letter"],
    ["Điểm = b/2, a là số việc được giao, b là số việc hoàn thành", "of a number"],
    ["/a × 2, a là số việc được giao, b là số việc hoàn thành", "of nothing"],
    ["c: số việc tồn đọng. Điểm = b/a × 2, a là số việc được giao, b là số việc hoàn thành", "a third letter"],
  ])("%j is refused as a whole: %s", (rule) => {
    expect(faultOf({ ...TASKS, rule }).what).toMatch(/^Không đọc được cách tính “/);
  });
});

describe("letters of a share that is named", () => {
  const meanings = "a: số việc được giao; b: số việc hoàn thành. Tỷ lệ % = b/a*100%";
  it.each([
    meanings,
    `${meanings}. Điểm = tỷ lệ này × 2`,
    `${meanings}. Điểm = tỷ lệ % đạt được × 2`,
    `${meanings}. Điểm = (tỷ lệ % × 2)/100`,
    "Tỷ lệ % = b/a*100%, trong đó a là số việc được giao, b là số việc hoàn thành. Điểm = tỷ lệ % × 2",
  ])("%j", (rule) => {
    expect(sentenceOf({ ...TASKS, rule })).toBe("Điểm tối đa 2 × kết quả / chỉ tiêu, không quá 2 điểm.");
  });

  it("and a floor", () => {
    const row = { ...TASKS, rule: `${meanings}. Dưới 70%: 0 điểm` };
    expect([13, 14].map((result) => outcome(compute(row, result, { target: 20 })))).toEqual(["0", "1.4"]);
  });

  it.each([
    ["Điểm = tỷ lệ vi phạm × 2", "another share"],
    ["Điểm = tỷ lệ % khác × 2", "another share"],
    ["Điểm = kết quả tỷ lệ × 2", "other words"],
    ["Điểm = tỷ lệ % × 3", "another number"],
    ["Điểm = 2", "a number alone"],
  ])("%j behind it is refused: %s", (said) => {
    expect(faultOf({ ...TASKS, rule: `${meanings}. ${said}` }).what).toMatch(/^Không đọc được cách tính “/);
  });

  it("a share without what makes it points is refused there", () => {
    expect(faultOf({ ...TASKS, rule: `${meanings}. Tỷ lệ % × 2` }).what).toContain("chưa hiểu phần “Tỷ lệ % × 2”");
  });
});
