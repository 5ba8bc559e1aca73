/** One share times all points, and the pieces of such a formula. */
import { describe, expect, it } from "vitest";
import { compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const SHARE = { kind: "theo tỷ lệ", maximum: "2", unit: "%" } as const;
const TASKS = { kind: "theo tỷ lệ", maximum: "2", unit: "nhiệm vụ" } as const;

describe("a share in words", () => {
  it.each([
    "Điểm tính theo tỷ lệ hồ sơ đúng hạn: tỷ lệ % × 2",
    "Điểm tính theo tỷ lệ hồ sơ đúng hạn:tỷ lệ % × 2",
    "Điểm tính theo tỷ lệ %: tỷ lệ hồ sơ đúng hạn × 2",
    "Điểm tính theo công thức: tỷ lệ hoàn thành × 2",
    "Tính tỷ lệ % số việc hoàn thành trên số việc được giao. Điểm = tỷ lệ % × 2",
    "Số việc hoàn thành / số việc được giao. Điểm = tỷ lệ % × 2",
    "Tính tỷ lệ % giữa số việc hoàn thành với số việc được giao. Điểm = tỷ lệ % × 2",
    "đạt bao nhiêu % chỉ tiêu thì được tính bấy nhiêu % số điểm",
  ])("%j", (rule) => {
    expect(sentenceOf({ ...SHARE, rule })).toBe("Điểm tối đa 2 × tỷ lệ đạt được, không quá 2 điểm.");
  });

  it("so many per cent of the points need no unit", () => {
    const row = { kind: SHARE.kind, maximum: "2", rule: "đạt bao nhiêu % thì được bấy nhiêu % số điểm" };
    expect([90, "90%"].map((result) => outcome(compute(row, result)))).toEqual(["1.8", "1.8"]);
  });

  it.each([
    ["Điểm tính theo công thức: tỷ lệ hoàn thành", "not of what it is times"],
    ["Điểm = tỷ lệ hoàn thành", "not of what it is times"],
    ["tỷ lệ hoàn thành", "nothing of points"],
    ["tỷ lệ % hoàn thành × 100%", "a hundred is not all points"],
    ["Điểm tính theo tỷ lệ hồ sơ quá hạn: tỷ lệ % × 2", "what is bad, said first"],
    ["Điểm tính theo tỷ lệ %: tỷ lệ hồ sơ quá hạn × 2", "what is bad, said second"],
    ["Tính tỷ lệ % giữa số việc hoàn thành vài số việc được giao. Điểm = tỷ lệ % × 2", "nothing between the two"],
    ["Tính tỷ lệ % giữa số việc hoàn thành, số việc tham gia và số việc được giao. Điểm = tỷ lệ % × 2", "three"],
    ["Tính tỷ lệ % số việc hoàn thành. Điểm = tỷ lệ % × 2", "of nothing"],
    ["Tính tỷ lệ % số việc hoàn thành và số việc được giao. Điểm = tỷ lệ % × 2", "not between the two"],
    ["Tính tỷ lệ % giữa số việc hoàn thành và số việc được giao Điểm = tỷ lệ % × 2", "nothing parts them"],
    ["Tính tỷ lệ % giữa số việc hoàn thành và số việc được giao. Điểm = kết quả / chỉ tiêu × 2", "two shares"],
    ["số việc hoàn thành / số việc được giao. Điểm = tỷ lệ vi phạm × 2", "two shares"],
  ])("%j is refused: %s", (rule) => expect(faultOf({ ...SHARE, rule }).code).toBe("unreadable-rule"));
});

describe("a formula of a share: brackets and hundreds", () => {
  it.each([
    "2 × (tỷ lệ % hoàn thành)",
    "(2 × tỷ lệ % hoàn thành)",
    "((2 × tỷ lệ % hoàn thành) / 100)",
    "2 × tỷ lệ % hoàn thành / 100 %",
    "điểm chuẩn × tỷ lệ % hoàn thành",
    "tỷ lệ % hoàn thành nhân với số điểm tối đa",
  ])("%j", (rule) => {
    expect(sentenceOf({ ...SHARE, rule })).toBe("Điểm tối đa 2 × tỷ lệ đạt được, không quá 2 điểm.");
  });

  it.each(["kết quả / chỉ tiêu × 2 / 100%", "kết quả / chỉ tiêu × 100% × 2", "kết quả / chỉ tiêu / 100%"])(
    "%j",
    (rule) => {
      expect(sentenceOf({ ...TASKS, rule })).toBe("Điểm tối đa 2 × kết quả / chỉ tiêu, không quá 2 điểm.");
    },
  );

  it.each([
    ["2 × tỷ lệ % hoàn thành / 100 / 100", "two hundreds"],
    ["2 × tỷ lệ % hoàn thành × 100% × 100%", "two hundreds"],
    ["điểm chuẩn × tỷ lệ % hoàn thành × điểm tối đa", "all points twice"],
    ["3 × tỷ lệ % hoàn thành", "another number"],
    ["(2 × tỷ lệ % hoàn thành", "an open bracket"],
  ])("%j is refused as a whole: %s", (rule) => {
    expect(faultOf({ ...SHARE, rule }).what).toBe(`Không đọc được cách tính “${rule}”.`);
  });

  it.each([
    ["(2 × tỷ lệ % hoàn thành))", ")"],
    ["2 × tỷ lệ % hoàn thành)", ")"],
    ["2 × tỷ lệ % hoàn thành × 100% / 100", "× 100% / 100"],
  ])("%j is refused at %j", (rule, quoted) => {
    expect(faultOf({ ...SHARE, rule }).what).toContain(`chưa hiểu phần “${quoted}”`);
  });

  it("a count is no share to be divided by a hundred", () => {
    const rule = "kết quả / chỉ tiêu × 2 / 100";
    expect(faultOf({ ...TASKS, rule }).what).toBe(`Không đọc được cách tính “${rule}”.`);
  });
});
