import { describe, expect, it } from "vitest";
import { faultOf, remarksOf, sentenceOf } from "../builders.ts";

const kind = "vượt mức";
const EARLY = { kind, bonusCap: "0.5", unit: "%" } as const;

describe("increment: the notation and what officers type instead", () => {
  it.each([
    ["trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5"],
    ["trên 92 : + 0.1 ; cứ thêm 1 : + 0.1"],
    [">92%: 0,1; mỗi 1% tiếp theo: 0,1; tối đa 0,5"],
    ["vượt 92% được cộng 0,1 điểm, cứ mỗi 1% thêm 0,1, tối đa không quá 0,5 điểm."],
    ["Vượt mức 92% thì được 0,1đ\nthêm mỗi 1% được cộng thêm 0,1đ\nkhông quá 0,5đ"],
    ["tối đa +0,5; cứ tăng thêm 1%: +0,1; trên 92%: +0,1"],
    ["trên 92: +0,1; mỗi 1% vượt thêm +0,1; tối đa +0,5"],
    ["trên 92: +0,1; cứ 1% tăng thêm thưởng 0,1"],
    ["trên 92: +0,1; cứ mỗi 1 phần trăm nữa = +0,1"],
    ["trên 92: +0,1; cứ thêm đủ 1%: +0,1; không giới hạn"],
    ["; trên 92: +0,1; cứ thêm 1: +0,1;"],
  ])("%j is read", (rule) => {
    const sentence = "Trên 92%: cộng 0,1 điểm; cứ thêm đủ 1% cộng 0,1 điểm, tối đa 0,5 điểm.";
    expect(sentenceOf({ ...EARLY, rule })).toBe(sentence);
    expect(sentenceOf({ ...EARLY, rule: rule.normalize("NFD") })).toBe(sentence);
    expect(remarksOf({ ...EARLY, rule })).toEqual([]);
  });

  it.each([["từ 92: +0,1; cứ thêm 1: +0,1"], [">=92: +0,1; cứ thêm 1: +0,1"], ["92 trở lên: +0,1; cứ thêm 1: +0,1"]])(
    "%j counts the threshold itself",
    (rule) => {
      expect(sentenceOf({ ...EARLY, rule })).toMatch(/^Từ 92% trở lên: cộng 0,1 điểm;/);
    },
  );

  it.each([
    ["dưới 90: -0,5; cứ giảm 1: -0,1; tối đa -2"],
    ["dưới 90%: trừ 0,5; cứ mỗi 1% giảm thêm trừ 0,1"],
    ["dưới 90: 0,5; cứ giảm 1: 0,1; tối đa 2"],
    ["<90: 0,5; cứ giảm 1: 0,1; tối đa -2"],
    ["<90: 0,5; cứ mỗi 1% giảm 0,1"],
    ["<90: 0,5; cứ hụt 1% bớt 0,1"],
  ])("a deduction: %j", (rule) => {
    expect(sentenceOf({ kind, unit: "%", deductionCap: "2", rule })).toBe(
      "Dưới 90%: trừ 0,5 điểm; cứ giảm đủ 1% trừ 0,1 điểm, tối đa trừ 2 điểm.",
    );
  });

  it.each([
    [
      "trên 100 triệu đồng: +0,5; cứ thêm 50 triệu đồng: +0,5",
      { unit: "triệu đồng" },
      "Trên 100 triệu đồng: cộng 0,5 điểm; cứ thêm đủ 50 triệu đồng cộng 0,5 điểm, không giới hạn.",
    ],
    [
      "trên 3 văn bản: +0,5; cứ thêm 2 văn bản tiếp theo: +0,5",
      { unit: "văn bản", maximum: "2" },
      "Trên 3 văn bản: cộng 0,5 điểm; cứ thêm đủ 2 văn bản cộng 0,5 điểm, tối đa 2 điểm.",
    ],
    ["trên 92: +0,1; cứ thêm 1%: +0,1", {}, "Trên 92%: cộng 0,1 điểm; cứ thêm đủ 1% cộng 0,1 điểm, không giới hạn."],
    ["trên 92%: +0,1; cứ thêm 1: +0,1", {}, "Trên 92%: cộng 0,1 điểm; cứ thêm đủ 1% cộng 0,1 điểm, không giới hạn."],
    ["không quá 3: -1; cứ giảm 2: -0,5", {}, "Từ 3 trở xuống: trừ 1 điểm; cứ giảm đủ 2 trừ 0,5 điểm, không giới hạn."],
    ["tối đa 3; trên 5: 1; cứ thêm 2: 0,5", {}, "Trên 5: cộng 1 điểm; cứ thêm đủ 2 cộng 0,5 điểm, tối đa 3 điểm."],
    ["trên 5: 0; cứ thêm 2: -0,5", {}, "Trên 5 thì cứ thêm đủ 2 trừ 0,5 điểm, không giới hạn."],
    [
      "dưới 90: -0,5; cứ giảm 1: -0,1; tối đa -2",
      { maximum: "3", unit: "%" },
      "Từ điểm tối đa 3, dưới 90%: trừ 0,5 điểm; cứ giảm đủ 1% trừ 0,1 điểm, tối đa trừ 2 điểm.",
    ],
  ])("%j under %j is told as %j", (rule, row, sentence) => {
    expect(sentenceOf({ kind, rule, ...row })).toBe(sentence);
  });

  const THRESHOLD = "mức phải vượt và số điểm, ví dụ “trên 92: +0,1”.";
  const STEP = "Đề nghị ghi tiếp bậc vượt thêm và số điểm, ví dụ “trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5”.";
  const SIGN = "Đề nghị ghi tiếp các số điểm cùng dấu, ví dụ “dưới 90: -0,5; cứ giảm 1: -0,1; tối đa -2”.";
  it.each([
    [" ", "Kiểu chấm “vượt mức” chưa có cách tính.", `Đề nghị ghi ở cột Cách tính ${THRESHOLD}`],
    ["tốt: +0,1", "Không đọc được cách tính “tốt: +0,1”.", `Đề nghị ghi ${THRESHOLD}`],
    ["92: +0,1; cứ thêm 1: +0,1", "Không đọc được cách tính “92: +0,1; cứ thêm 1: +0,1”.", `Đề nghị ghi ${THRESHOLD}`],
    ["90-92: +0,1", "Không đọc được cách tính “90-92: +0,1”.", `Đề nghị ghi ${THRESHOLD}`],
    [
      "cứ thêm 1: +0,1",
      "Cách tính mới đọc được đến “cứ thêm 1: +0,1”, còn thiếu phần sau.",
      `Đề nghị ghi tiếp ${THRESHOLD}`,
    ],
    [
      "trên 92: nhiều",
      "Cách tính chỉ đọc được đến “trên 92”; chưa hiểu phần “: nhiều”.",
      "Đề nghị ghi tiếp số điểm khi vượt mức, ví dụ “trên 92: +0,1”.",
    ],
    ["trên 92: +0,1", "Cách tính mới đọc được đến “trên 92: +0,1”, còn thiếu phần sau.", STEP],
    ["trên 92: +0,1; tối đa 1", "Cách tính mới đọc được đến “trên 92: +0,1; tối đa 1”, còn thiếu phần sau.", STEP],
    [
      "trên 92: +0,1; cứ thêm 0: +0,1",
      "Cách tính chỉ đọc được đến “trên 92: +0,1;”; chưa hiểu phần “cứ thêm 0: +0,1”.",
      STEP,
    ],
    [
      "trên 92: +0,1; cứ thêm 1: 0",
      "Cách tính chỉ đọc được đến “trên 92: +0,1;”; chưa hiểu phần “cứ thêm 1: 0”.",
      STEP,
    ],
    [
      "trên 92: +0,1; cứ thêm 1: +0,1; khác",
      "Cách tính chỉ đọc được đến “trên 92: +0,1; cứ thêm 1: +0,1;”; chưa hiểu phần “khác”.",
      "Đề nghị ghi tiếp mức tối đa, ví dụ “trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5”.",
    ],
    [
      "trên 92: +0,1; cứ thêm 1: -0,1",
      "Cách tính chỉ đọc được đến “trên 92: +0,1;”; chưa hiểu phần “cứ thêm 1: -0,1”.",
      SIGN,
    ],
    [
      "trên 92: +0,1; cứ thêm 1: 0,1; tối đa -1",
      "Cách tính chỉ đọc được đến “trên 92: +0,1; cứ thêm 1: 0,1;”; chưa hiểu phần “tối đa -1”.",
      SIGN,
    ],
  ])("%j stops the reading", (rule, what, remedy) => {
    expect(faultOf({ ...EARLY, rule })).toEqual({
      code: "unreadable-rule",
      severity: "must-fix",
      what,
      remedy,
      value: rule.trim(),
    });
  });
});

describe("increment: remarks", () => {
  it.each([
    ["trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,1", {}, []],
    [
      "trên 92: +0,2; cứ thêm 1: +0,1; tối đa +0,1",
      {},
      ["must-fix: Mức tối đa 0,1 nhỏ hơn điểm khi vừa vượt mức là 0,2."],
    ],
    [
      "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +1",
      {},
      ["must-fix: Cách tính cho đến 1 điểm, vượt mức 0,5 ở cột Thưởng tối đa."],
    ],
    [
      "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +1",
      { maximum: "2", bonusCap: undefined },
      ["note: Cách tính chỉ cho cao nhất 1 điểm, thấp hơn điểm tối đa 2."],
    ],
    [
      "dưới 90: -0,5; cứ giảm 1: -0,1; tối đa -2",
      { bonusCap: undefined, deductionCap: "1" },
      ["must-fix: Cách tính trừ đến 2 điểm, vượt mức 1 ở cột Trừ tối đa."],
    ],
    ["dưới 90: -0,5; cứ giảm 1: -0,1; tối đa -2", { maximum: "3" }, []],
    ["trên 92: +0,1; cứ thêm 1: +0,1", { bonusCap: undefined }, []],
    [
      "100%: 0; mỗi 1% vượt +0,1, tối đa +3; mỗi 1% thiếu -0,2, tối đa -5",
      { bonusCap: "2", deductionCap: "3" },
      [
        "must-fix: Cách tính cho đến 3 điểm, vượt mức 2 ở cột Thưởng tối đa.",
        "must-fix: Cách tính trừ đến 5 điểm, vượt mức 3 ở cột Trừ tối đa.",
      ],
    ],
    ["100%: 0; mỗi 1% vượt +0,1; mỗi 1% thiếu -0,2", { bonusCap: "2", deductionCap: "3" }, []],
    ["100%: 0; mỗi 1% vượt +0,1; mỗi 1% thiếu -0,2", { bonusCap: "2" }, []],
    ["100%: 8; mỗi 1% vượt +0,1; mỗi 1% thiếu -0,2", { bonusCap: undefined, deductionCap: "3", maximum: "10" }, []],
  ])("%j under %j: %j", (rule, row, remarks) => {
    const { bonusCap, ...rest } = { ...EARLY, ...row } as { bonusCap?: string };
    const found = remarksOf({ kind, unit: "%", ...rest, ...(bonusCap === undefined ? {} : { bonusCap }), rule });
    expect(found.map(({ severity, what }) => `${severity}: ${what}`)).toEqual(remarks);
    for (const { remedy, code } of found) {
      expect(code).toBe("wrong-maximum");
      expect(remedy).toMatch(/^Đề nghị /);
    }
  });
});
