/** The target in words, beside percentages of it. */
import { describe, expect, it } from "vitest";
import { takeTarget } from "../../../../functions/core/rules/grammar/read-target.ts";
import { startOf } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import { faultOf, ruleOf, sentenceOf } from "../builders.ts";

/** What is read in front of a case with a percentage, and what is left. */
function targetIn(text: string): string {
  const cursor = startOf(`${text}; dưới 90%: 0`);
  const { low, high } = takeTarget(cursor) ?? {};
  if (low === undefined) return cursor.at === 0 ? "none" : "moved";
  const rest = cursor.text.slice(cursor.at).split(";")[0];
  return `${low.inclusive ? "from" : "above"} ${low.value.toFixed()}${high === undefined ? "" : " alone"} |${rest}`;
}

describe("the target", () => {
  it.each([
    ["Đạt và vượt kế hoạch: 5", "from 100 |: 5"],
    ["đạt hoặc vượt chỉ tiêu = 5", "from 100 | = 5"],
    ["Hoàn thành, vượt mức kế hoạch năm được 5 điểm", "from 100 | được 5 điểm"],
    ["Hoàn thành vượt mức chỉ tiêu được giao: 5", "above 100 |: 5"],
    ["Vượt kế hoạch thì tính 5", "above 100 | thì tính 5"],
    ["Vượt mức mục tiêu 5 điểm", "above 100 | 5 điểm"],
    ["Hoàn thành kế hoạch: 5", "from 100 |: 5"],
    ["Đạt đủ chỉ tiêu đã đăng ký → 5", "from 100 | → 5"],
    ["thực hiện tốt dự toán chấm 5", "from 100 | chấm 5"],
    ["đạt chỉ tiêu: 4; vượt chỉ tiêu: 5", "from 100 alone |: 4"],
  ])("%j: %s", (text, read) => {
    expect(targetIn(text)).toBe(read);
  });

  it.each([
    "kế hoạch: 5",
    "Đạt kế hoạch từ 95%: 5",
    "Đạt kế hoạch, có báo cáo: 5",
    "Không đạt kế hoạch: 5",
    "Đạt kế hoạchx: 5",
    "Vượt 5% kế hoạch: 5",
    "Đạt giải: 5",
  ])("is none in %j", (text) => {
    expect(targetIn(text)).toBe("none");
  });

  it("is a name like any other where no case has a percentage", () => {
    expect(takeTarget(startOf("đạt chỉ tiêu: 4; không đạt: 0"))).toBeUndefined();
    const levels = { kind: "mức xếp loại", maximum: "5" } as const;
    expect(ruleOf({ ...levels, rule: "Vượt chỉ tiêu: 5; đạt chỉ tiêu: 4; không đạt chỉ tiêu: 2" }).kind).toBe("levels");
  });

  it("is said as the number", () => {
    expect(sentenceOf({ rule: "Hoàn thành kế hoạch: 5; từ 90% đến dưới 100%: 3; còn lại: 0", maximum: "5" })).toBe(
      "Từ 100% trở lên: 5 điểm; từ 90% đến dưới 100%: 3 điểm; còn lại: 0 điểm.",
    );
    expect(faultOf({ rule: "Hoàn thành kế hoạch nếu được giao: 5; dưới 90%: 3", maximum: "5" }).what).toContain("nếu");
  });
});

describe("points that are measured", () => {
  it.each([
    "từ 90 điểm trở lên: 5; từ 70 đến dưới 90 điểm: 3; dưới 70 điểm: 0",
    "90 điểm trở lên: 5; 70-<90 điểm: 3; dưới 70 điểm: 0",
    "Điểm đánh giá từ 90 điểm trở lên được 5 điểm; từ 70 điểm đến dưới 90 điểm được 3 điểm; dưới 70 điểm được 0 điểm",
    "Trên 90 điểm: 5; từ 70 điểm đến 90: 3; dưới 70 điểm: 0",
  ])("%j", (rule) => {
    const { steps } = ruleOf({ rule, maximum: "5" }) as Extract<ReturnType<typeof ruleOf>, { kind: "steps" }>;
    expect(steps.map(({ points }) => points.toFixed())).toEqual(["5", "3", "0"]);
    expect(steps[0].interval.low?.value.toFixed()).toBe("90");
    expect(steps[2]?.interval.high?.value.toFixed()).toBe("70");
  });

  it("are none where a number is given: points stand first", () => {
    expect(sentenceOf({ rule: "5 điểm: từ 98 trở lên; 3 điểm: dưới 98", maximum: "5" })).toBe(
      "Từ 98 trở lên: 5 điểm; dưới 98: 3 điểm.",
    );
  });
});
