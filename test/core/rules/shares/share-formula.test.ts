/** Shares by a formula: in the manner of tables that define their letters first, and beside points of the whole. */
import { describe, expect, it } from "vitest";
import { ruleNotation } from "../../../../functions/core/rules/print-rule.ts";
import { compute, faultOf, outcome, overlookedIn, reasonOf, ruleOf, sentenceOf } from "../builders.ts";

const TASKS = { kind: "theo tỷ lệ", maximum: "2", unit: "nhiệm vụ" } as const;
const SHARE = { kind: "theo tỷ lệ", maximum: "10", unit: "%" } as const;

describe("proportional: a formula with letters", () => {
  const floored = "Điểm tối đa 2 × kết quả / chỉ tiêu, không quá 2 điểm; dưới 70%: 0 điểm.";
  it.each([
    "Tính tỷ lệ % giữa số việc hoàn thành (b) và số việc được giao (a). Điểm = (b/a)*2. Nếu tỷ lệ b/a < 0,7 thì điểm là 0",
    "Gọi a là số việc được giao và b là số việc hoàn thành. Điểm = b/a × 2; b/a < 70%: 0 điểm",
    "Số việc được giao (a); số việc hoàn thành (b); điểm đạt được = ((b/a)*100%)*2; dưới 70% không tính điểm",
    "a: số việc được giao; b: số việc hoàn thành. Tỷ lệ % = b/a*100%. Điểm = tỷ lệ % × 2; tỷ lệ dưới 70%: 0",
    "Điểm = b/a*100%*2 (trong đó a: số việc được giao; b: số việc đã hoàn thành); nếu b/a < 70% thì 0 điểm",
  ])("%j", (rule) => expect(sentenceOf({ ...TASKS, rule })).toBe(floored));

  it.each([
    ["Số việc hoàn thành (a); số việc được giao (b). Điểm = (b/a)*2", "Điểm = (b/a)*2", "turned round"],
    ["Số việc hoàn thành (b) và số việc được giao (a). Điểm = (b/a)*3", "Điểm = (b/a)*3", "another number"],
    ["Số việc hoàn thành (b) và số việc được giao (a). Điểm = (b/c)*2", "Điểm = (b/c)*2", "an unknown letter"],
    ["Số việc hoàn thành (b) và số việc được giao (a). Điểm = b/a/100", "Điểm = b/a/100", "a hundredth"],
    ["b/a × 2, a là số việc được giao, b là số việc hoàn thành; a/b < 0,7: 0", "a/b < 0,7", "a floor turned round"],
    ["Điểm = (b/a)*2", "Điểm = (b/a)*2", "letters of nothing"],
  ])("%j is refused: %s, %s", (rule, quoted) => {
    expect(faultOf({ ...TASKS, rule }).what).toContain(quoted);
  });

  it("a number alone is so many of what is counted, no share", () => {
    const row = { ...TASKS, rule: "Điểm đánh giá được tính theo tỷ lệ hoàn thành; dưới 70% thì điểm đánh giá là 0" };
    expect(outcome(compute(row, 18, { target: 20 }))).toBe("1.8");
    expect(outcome(compute(row, "90%"))).toBe("1.8");
    expect(outcome(compute(row, 18))).toContain("chưa có chỉ tiêu");
  });
});

describe("proportional: a share times all points", () => {
  it.each([
    "Lấy tỷ lệ % đạt được nhân với điểm chuẩn",
    "Lấy tỷ lệ % đạt được chia 100 nhân 10 điểm",
    "Điểm số = (10 x tỷ lệ % thực hiện)/100%",
    "Điểm đánh giá được tính theo công thức: (tỷ lệ % hoàn thành x 10)/100",
    "Chấm điểm bằng tỷ lệ % hoàn thành nhân với số điểm chuẩn của tiêu chí",
    "Tính tỷ lệ % giữa số việc hoàn thành và số việc được giao. Điểm = tỷ lệ % × 10",
  ])("%j", (rule) =>
    expect(sentenceOf({ ...SHARE, rule })).toBe("Điểm tối đa 10 × tỷ lệ đạt được, không quá 10 điểm."),
  );

  it.each([
    ["Điểm tính theo tỷ lệ việc chưa hoàn thành", "what is not done"],
    ["tỷ lệ vi phạm × 10", "what is bad"],
    ["Tính theo tỷ lệ nợ xấu", "what is bad"],
    ["Điểm được tính theo tỷ lệ nghịch", "turned round"],
    ["Lấy tỷ lệ % đạt được nhân với 5", "another number"],
    ["10 × tỷ lệ hoàn thành × 10", "twice"],
    ["(tỷ lệ hoàn thành × 10", "an open bracket"],
    ["Tính tỷ lệ % giữa số việc được giao và số việc hoàn thành. Điểm = tỷ lệ % × 10", "turned round"],
  ])("%j is refused: %s", (rule) => expect(faultOf({ ...SHARE, rule }).code).toBe("unreadable-rule"));
});

describe("proportional: a formula within a case", () => {
  const row = { kind: "theo bậc", maximum: "1.5", unit: "%" } as const;
  it.each([
    "(tỷ lệ % hoàn thành x 1,5)/100%",
    "điểm đạt được = tỷ lệ % × 1,5",
    "điểm được tính theo tỷ lệ % hoàn thành nhân với 1,5",
    "số việc hoàn thành / số việc được giao × 1,5",
  ])("%j", (formula) => {
    const rule = `100%: 1,5; từ 80% đến dưới 100%: ${formula}; dưới 80%: 0`;
    expect(["100%", "90%", "80%", "79,9%"].map((result) => outcome(compute({ ...row, rule }, result)))).toEqual([
      ...["1.5", "1.35", "1.2", "0"],
    ]);
  });

  it.each(["tỷ lệ % × 2", "tính theo tỷ lệ nghịch", "tỷ lệ % x 1,5 x hệ số 2"])("%j is refused", (formula) => {
    const rule = `100%: 1,5; từ 80% đến dưới 100%: ${formula}; dưới 80%: 0`;
    expect(faultOf({ ...row, rule }).what).toContain("100%: 1,5; từ 80% đến dưới 100%");
  });
});

describe("proportional: all points from less than the whole", () => {
  const row = { kind: "theo bậc", maximum: "2", unit: "%" } as const;
  const rule = "Từ 95% trở lên: 2 điểm; từ 70% đến dưới 95%: tính theo tỷ lệ; dưới 70%: 0 điểm";
  it("is told, printed and computed", () => {
    expect(sentenceOf({ ...row, rule })).toBe(
      "Điểm tối đa 2 × tỷ lệ đạt được, không quá 2 điểm; từ 95% trở lên: 2 điểm; dưới 70%: 0 điểm.",
    );
    expect(ruleNotation(ruleOf({ ...row, rule }))).toBe(
      ">=95%: điểm tối đa; 70%-<95%: theo tỷ lệ; <70%: 0; tối đa 2 điểm",
    );
    expect(["100%", "95%", "94%", "70%", "69%"].map((one) => outcome(compute({ ...row, rule }, one)))).toEqual([
      ...["2", "2", "1.88", "1.4", "0"],
    ]);
    expect(reasonOf(compute({ ...row, rule }, "96%"))).toBe("tỷ lệ 96% đạt từ 95% trở lên");
    expect(overlookedIn(compute({ ...row, rule }, "96%"))).toEqual(["1.92 mức đủ điểm từ 95%"]);
  });

  it.each([
    "Nếu tỷ lệ đạt từ 95% trở lên thì được điểm tối đa; từ 70% đến dưới 95% thì điểm đánh giá được tính theo công thức: (tỷ lệ % x 2)/100%; dưới 70% thì điểm đánh giá là 0",
    ">=95%: điểm tối đa; 70%-<95%: theo tỷ lệ; <70%: 0; tối đa 2 điểm",
  ])("%j", (typed) => expect(sentenceOf({ ...row, rule: typed })).toBe(sentenceOf({ ...row, rule })));

  it.each([
    ["Từ 95% trở lên: 2; từ 70% đến dưới 90%: theo tỷ lệ; dưới 70%: 0", "a gap"],
    ["Từ 95% trở lên: 2; từ 70% đến 95%: theo tỷ lệ; dưới 70%: 0", "95% in both"],
    ["Từ 70% đến dưới 90%: theo tỷ lệ; dưới 70%: 0", "nothing above 90%"],
    ["Từ 95% trở lên: 1,5; từ 70% đến dưới 95%: theo tỷ lệ; dưới 70%: 0", "not all points"],
  ])("%j is refused: %s", (typed) => expect(faultOf({ ...row, rule: typed }).code).toBe("unreadable-rule"));
});
