/** Cases of a share: all points from one end on, the share itself below, nothing under another. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, ruleOf } from "../builders.ts";

const TWO: CriterionRow = { kind: "theo tỷ lệ", maximum: "2", unit: "%" };
const points = (rule: string, row = TWO) =>
  ["100%", "90%", "80%", "79,9%"].map((result) => outcome(compute({ ...row, rule }, result))).join(" ");

describe("cases of a share: in other orders and words", () => {
  it.each([
    ["; 100%: 2; từ 80% đến dưới 100%: theo tỷ lệ; dưới 80%: 0", "2 1.8 1.6 0"],
    ["100%: 2; <80%: 0; 80%-<100%: tỷ lệ % × 2", "2 1.8 1.6 0"],
    ["100%: 2; <80%: 0; 80%-<100%: tỷ lệ % × 2.", "2 1.8 1.6 0"],
    ["100%: 2; 80%-<100%: tỷ lệ % × 2, <80%: 0", "2 1.8 1.6 0"],
    ["100%: 2. 80%-<100%: tỷ lệ % × 2.\n<80%: 0", "2 1.8 1.6 0"],
    ["Nếu 100% thì 2 điểm; nếu từ 80% đến dưới 100% thì theo tỷ lệ; nếu dưới 80% thì 0 điểm", "2 1.8 1.6 0"],
    ["từ 80% đến dưới 90%: theo tỷ lệ; dưới 80%: 0; từ 90%: 2", "2 2 1.6 0"],
    ["từ 80%: 2; dưới 80%: theo tỷ lệ", "2 2 2 1.6"],
    ["đạt 100%: 2; không đạt thì tính theo tỷ lệ", "2 1.8 1.6 1.6"],
    ["đạt 100%: 2; không đạt chỉ tiêu, tính theo tỷ lệ", "2 1.8 1.6 1.6"],
    ["100%: điểm đánh giá là 2; dưới 100%: theo tỷ lệ", "2 1.8 1.6 1.6"],
    ["100% thì điểm số bằng 2; dưới 100% theo tỷ lệ", "2 1.8 1.6 1.6"],
    ["từ 80%: theo tỷ lệ; tối đa 1 điểm", "1 1 1 0"],
  ])("%j: 100, 90, 80 and 79,9 %% give %s of 2", (rule, expected) => expect(points(rule)).toBe(expected));

  it("a number without its sign is one of per cent, where nothing else is counted", () => {
    const rule = "100: 2; từ 80 đến dưới 100: theo tỷ lệ; dưới 80: 0";
    expect(points(rule, { kind: "theo tỷ lệ", maximum: "2" })).toBe("2 1.8 1.6 0");
  });

  it("a share without a floor has none, and all points are those of the whole", () => {
    expect(ruleOf({ ...TWO, rule: "100%: 2; dưới 100%: theo tỷ lệ" })).not.toHaveProperty("floor");
    expect(ruleOf({ ...TWO, rule: "100%: 2; dưới 100%: theo tỷ lệ" })).not.toHaveProperty("full");
  });
});

describe("cases of a share: what does not fit together", () => {
  const CASE = "Đề nghị ghi tiếp một bậc theo tỷ lệ";
  it.each([
    ["100%: 2", "no share"],
    ["từ 80% trở lên: theo tỷ lệ; từ 50% đến dưới 80%: theo tỷ lệ", "two shares"],
    ["từ 80% đến dưới 100%: theo tỷ lệ; dưới 80%: theo tỷ lệ; 100%: 2", "two shares and all points"],
    ["dưới 80%: 0; dưới 70%: 0; từ 80% trở lên: theo tỷ lệ", "two floors"],
    ["dưới 70%: 0; từ 80% trở lên: theo tỷ lệ", "nothing said between"],
    ["100%: 2; từ 100% trở lên: 2; dưới 100%: theo tỷ lệ", "all points twice"],
    ["từ 80%: 2; từ 90% đến dưới 80%: theo tỷ lệ", "ends turned round"],
    ["từ 80% trở lên: 2; dưới 80%: theo tỷ lệ; dưới 80%: 0", "a share and nothing for the same"],
    ["từ 100% trở lên: 2; từ 100% đến dưới 100%: theo tỷ lệ", "a share of no result"],
  ])("%j is refused: %s", (rule) => {
    expect(faultOf({ ...TWO, rule })).toMatchObject({
      what: `Cách tính mới đọc được đến “${rule}”, còn thiếu phần sau.`,
      remedy: expect.stringContaining(CASE),
    });
  });

  it.each([
    ["100%: 2; từ 80% đến dưới 100%: theo tỷ lệ; dưới 80%: 0; dưới 50%: 0", "dưới 50%: 0"],
    ["từ 80%: theo tỷ lệ; dưới 80%: 0; 100%: 2; từ 95%: 1", "từ 95%: 1"],
    ["100%: 2; 80%-<100%: tỷ lệ % × 2 rồi nhân đôi; <80%: 0", "tỷ lệ % × 2 rồi nhân đôi; <80%: 0"],
    ["100%: 2; 80%-<100%: tỷ lệ % × 2 theo tỷ lệ; <80%: 0", "tỷ lệ % × 2 theo tỷ lệ; <80%: 0"],
    ["100%: 2; tỷ lệ % đạt được: theo tỷ lệ", "tỷ lệ % đạt được: theo tỷ lệ"],
    ["100%: 2; dưới 100% tính điểm lẻ", "lẻ"],
    ["Thu ngân sách 100%: 2; chi ngân sách dưới 100%: theo tỷ lệ", "chi ngân sách dưới 100%: theo tỷ lệ"],
  ])("%j is refused at %j", (rule, quoted) => {
    const fault = faultOf({ ...TWO, rule });
    expect(fault.what).toContain(`chưa hiểu phần “${quoted}”`);
    expect(fault.remedy).toContain(CASE);
  });

  it.each([
    ["từ 80% đến 100%: 2; dưới 80%: theo tỷ lệ", "nothing said above 100%"],
    ["80%: 2; dưới 80%: theo tỷ lệ", "nothing said above 80%"],
    ["trên 80%: 2; đến 80%: theo tỷ lệ", "the share reaches its own end"],
    ["từ 120% trở lên: 2; dưới 120%: theo tỷ lệ", "a share beyond all points"],
    ["từ 95% trở lên: 1; dưới 95%: theo tỷ lệ", "not all points"],
    ["dưới 50%: 1; từ 50%: theo tỷ lệ", "points below the floor"],
    ["đến 50%: 0; từ 50%: theo tỷ lệ", "50% twice"],
    ["từ 20% đến dưới 60%: 0; từ 60%: theo tỷ lệ", "nothing said under 20%"],
    ["50%: 0; từ 50%: theo tỷ lệ", "nothing said under 50%"],
    ["dưới 50%: nhiều; từ 50%: theo tỷ lệ", "no points"],
    ["trên 80%: theo tỷ lệ; dưới 80%: 0", "nothing said at 80%"],
    ["từ 80% đến 90%: theo tỷ lệ; dưới 80%: 0; từ 90%: 2", "90% twice"],
  ])("%j is refused: %s", (rule) => {
    expect(faultOf({ ...TWO, rule }).what).toContain(`“${rule}”`);
  });
});
