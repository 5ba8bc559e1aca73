/** Under which spellings two names of levels are one. */
import { describe, expect, it } from "vitest";
import { levelKey, saysNever, spokenKey, withoutAnd } from "../../../../functions/core/rules/grammar/level-names.ts";

describe("two spellings of one level", () => {
  it.each([
    ["HTXSNV", "Hoàn thành xuất sắc nhiệm vụ"],
    ["HT tốt", "hoàn thành tốt"],
    ["xếp loại: TB", "trung bình"],
    ["Mức khá", "khá"],
    ["Tốt (dự kiến)", "tốt"],
    ["Tốt(dự kiến)", "tốt"],
    ["Tốt.;", "tốt"],
    ["k đạt", "không đạt"],
  ])("%j is %j", (one, other) => expect(levelKey(one)).toBe(levelKey(other)));

  it.each([
    ["Tốt (vòng 1) cấp tỉnh", "Tốt"],
    ["Tốt (vòng 1) cấp tỉnh", "Tốt cấp tỉnh"],
    ["Giải nhất(A)B", "Giải nhất"],
    ["hoàn thành tốt", "hoàn thành"],
  ])("%j is not %j", (one, other) => expect(levelKey(one)).not.toBe(levelKey(other)));

  it.each([
    ["Đầy đủ, đúng hạn", "đầy đủ và đúng hạn"],
    ["đầy đủ; đúng hạn", "đầy đủ và đúng hạn"],
    ["đầy đủ, và đúng hạn", "đầy đủ và đúng hạn"],
    ["đầy đủ/đúng hạn", "đầy đủ & đúng hạn"],
    ["Tốt: loại A", "tốt loại A"],
    ["Tốt - loại A", "tốt loại A"],
    ["Tốt (vòng 1) cấp tỉnh", "tốt vòng 1 cấp tỉnh"],
    ["Tốt. Khá", "tốt khá"],
    [" Tốt:", "tốt"],
  ])("spoken, %j is %j", (one, other) => expect(spokenKey(one)).toBe(spokenKey(other)));

  it.each([
    ["đạt 3.5 điểm", "đạt 3 5 điểm"],
    ["đạt 3,5 điểm", "đạt 3 và 5 điểm"],
    ["đầy đủ, đúng hạn", "đầy đủ đúng hạn"],
  ])("spoken, %j is not %j", (one, other) => expect(spokenKey(one)).not.toBe(spokenKey(other)));

  it("an “and” between two words says nothing of its own", () => {
    expect(withoutAnd(spokenKey("đầy đủ, đúng hạn"))).toBe(spokenKey("đầy đủ đúng hạn"));
    expect(spokenKey("đầy đủ và đúng hạn").split(" ")).toHaveLength(5);
  });
});

describe("what was not done", () => {
  it.each([
    ["không", undefined, true],
    ["chưa nộp.;", undefined, true],
    ["Chưa ban hành kế hoạch", undefined, true],
    ["bỏ trống", "Bỏ trống", true],
    ["bỏ trống", undefined, false],
    ["không nộp đúng hạn", undefined, false],
    ["không chậm", undefined, false],
    ["đã nộp", undefined, false],
  ])("%j beside the name %j: %s", (typed, name, never) => expect(saysNever(typed, name)).toBe(never));
});
