/** Points that people choose within bounds for each case. */
import { describe, expect, it } from "vitest";
import { discretionBounds } from "../../../../functions/core/rules/per-case/discretion.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { type CriterionRow, faultOf, ruleOf, sentenceOf } from "../builders.ts";

const row = (rule: string, more: CriterionRow = { deductionCap: "20" }): CriterionRow => ({
  kind: "mỗi trường hợp",
  rule,
  unit: "lần",
  ...more,
});
const bounds = (of: CriterionRow, result: number | string): readonly string[] | undefined => {
  const rule = ruleOf(of);
  if (rule.kind !== "discretion") throw new Error(rule.kind);
  const found = discretionBounds(rule, { result }, { maximum: decimal(of.maximum ?? "0"), unit: "lần" });
  return found === undefined ? undefined : [found.low.toFixed(), found.high.toFixed()];
};

describe("discretion within bounds", () => {
  it.each(["trừ 1 đến 3 điểm mỗi lần", "trừ từ 1 - 3 điểm/lần", "mỗi lần trừ 1-3 điểm", "mỗi lần: bị trừ từ 3 đến 1đ"])(
    "%j is read",
    (rule) => {
      expect(sentenceOf(row(rule))).toBe("Mỗi lần trừ từ 1 đến 3 điểm do người chấm quyết định, tối đa trừ 20 điểm.");
    },
  );

  it.each([
    "Mỗi lần trừ từ 1 đến 3 điểm tùy tính chất, mức độ",
    "Trừ 1-3 điểm/lần tùy theo mức độ nghiêm trọng",
    "Tùy theo mức độ, trừ 1-3 điểm/lần",
    "Trừ từ 1 đến 3 điểm (tùy mức độ vi phạm) cho mỗi lần",
    "Mỗi lần trừ từ 1 đến 3 điểm do Hội đồng quyết định; tối đa 20 điểm",
    "Mỗi lần trừ 1-3 điểm, căn cứ tính chất và hậu quả của vụ việc",
  ])("%j says what it goes by", (rule) => {
    expect(sentenceOf(row(rule))).toBe("Mỗi lần trừ từ 1 đến 3 điểm do người chấm quyết định, tối đa trừ 20 điểm.");
  });

  it.each([
    "Trừ tối đa 5 điểm/lần tùy theo tính chất, mức độ vi phạm",
    "Mỗi lần trừ không quá 5 điểm, mức trừ cụ thể do Hội đồng xem xét",
    "Mỗi lần bị trừ tối đa 5 điểm (mức trừ do Hội đồng thi đua xem xét, quyết định)",
    "Tùy tính chất, mức độ, mỗi lần trừ đến 5 điểm",
    "Trừ đến 5 điểm đối với mỗi lần",
    "mỗi lần trừ 0 đến 5 điểm",
  ])("%j: from nothing up to the limit of a case", (rule) => {
    expect(sentenceOf(row(rule))).toBe("Mỗi lần trừ từ 0 đến 5 điểm do người chấm quyết định, tối đa trừ 20 điểm.");
    expect([0, 1, 3].map((result) => bounds(row(rule, { maximum: "10" }), result))).toEqual([
      ["10", "10"],
      ["5", "10"],
      ["0", "10"],
    ]);
  });

  it("a limit of all cases, or of a year, is none of a case", () => {
    expect(ruleOf(row("Trừ tối đa 5 điểm; mỗi lần trừ 1 điểm"))).toMatchObject({ kind: "per-case" });
    expect(faultOf(row("Trừ tối đa 5 điểm/năm")).what).toContain("/năm");
  });

  it.each([
    ["Trừ tối đa 5 điểm/lần tùy theo cấp xử lý", "cấp xử lý"],
    ["Mỗi lần trừ từ 1 đến 3 điểm tùy cấp xử lý", "tùy cấp xử lý"],
    ["Mỗi lần trừ 1-3 điểm, nếu tự phát hiện trừ một nửa", "nếu tự phát hiện"],
    ["trừ 1-3 điểm/lần, tối đa 2 lần", "tối đa 2 lần"],
    ["Mỗi trừ 1-3 điểm/lần", "trừ 1-3 điểm/lần"],
    ["trừ 1-3 điểm/nếu chậm", "/nếu chậm"],
    ["trừ 3 đến 3 điểm/lần", "trừ 3 đến 3 điểm/lần"],
    ["Mỗi lần trừ 1-3 điểm tùy mức độ, mỗi lần", "tùy mức độ, mỗi lần"],
    ["Mỗi lần vi phạm trừ 1-3 điểm, tùy mức độ kinh phí", "kinh phí"],
  ])("%j is refused", (rule, named) => expect(faultOf(row(rule)).what).toContain(named));

  it.each<[string, string, CriterionRow?]>([
    ["Trừ 1-3 điểm/lần tùy mức độ; tối đa 5 điểm", "lần"],
    ["Trừ 1-3 điểm/lần; tối đa 5; tùy mức độ vi phạm", "lần"],
    ["Mỗi lần trừ 1-3 điểm, tối đa 5 điểm (tùy theo tính chất vụ việc)", "lần"],
    ["Mỗi lần vi phạm (tùy mức độ) trừ 1-3 điểm; tối đa 5 điểm", "lần vi phạm"],
    ["Mỗi lần vi phạm, tùy tính chất, mức độ: trừ 1-3 điểm; tối đa 5 điểm", "lần vi phạm"],
    ["Mỗi lần vi phạm: tùy mức độ trừ 1-3 điểm; tối đa 5 điểm", "lần vi phạm"],
    ["Trừ 1-3 điểm/vụ, do Khối quyết định; tối đa 5 điểm", "vụ"],
    ["Trừ 1-3 điểm tùy mức độ cho mỗi lần vi phạm, tối đa 5 điểm", "lần vi phạm"],
    ["Trừ 1-3 điểm/nội dung thiếu; tối đa 5 điểm", "nội dung thiếu"],
    ["Mỗi lần chậm nếu không báo cáo trừ 1-3 điểm; tối đa 5 điểm", "lần chậm nếu không báo cáo"],
    ["Trừ 1-3 điểm/lần chậm đối với báo cáo quý; tối đa 5 điểm", "lần chậm đối với báo cáo quý"],
    ["Mỗi lần vi phạm:1-3 điểm; tối đa 5 điểm", "lần vi phạm"],
    ["Mỗi lần vi phạm: -1 đến 3 điểm; tối đa 5 điểm", "lần vi phạm", { maximum: "0" }],
  ])("%j is of each %j", (rule, name, more) => {
    expect(sentenceOf(row(rule, more))).toBe(
      `Mỗi ${name} trừ từ 1 đến 3 điểm do người chấm quyết định, tối đa trừ 5 điểm.`,
    );
  });

  it("a sign or a word says which way they go, and where neither does the columns", () => {
    const told = (rule: string, more: CriterionRow) => sentenceOf(row(rule, more)).slice(0, 25);
    expect(told("Mỗi bài: +1 đến 3 điểm", { deductionCap: "9" })).toBe("Mỗi bài cộng từ 1 đến 3 đ");
    expect(told("Mỗi bài: thưởng 1 đến 3 điểm", { deductionCap: "9" })).toBe("Mỗi bài cộng từ 1 đến 3 đ");
    expect(told("Mỗi bài: 1 đến 3 điểm", { deductionCap: "9" })).toBe("Mỗi bài trừ từ 1 đến 3 đi");
    expect(told("1-3 điểm/bài", { bonusCap: "9" })).toBe("Mỗi bài cộng từ 1 đến 3 đ");
    expect(sentenceOf(row("-1 đến 3 điểm/bài", { maximum: "5" }))).toMatch(/^Từ điểm tối đa 5, mỗi bài trừ từ 1 đến 3/);
  });

  it("without limits there are none but those of a maximum", () => {
    expect(sentenceOf(row("trừ 1-3 điểm/lần; không giới hạn"))).toMatch(/quyết định, không giới hạn\.$/);
    expect(bounds(row("trừ 1-3 điểm/lần; không giới hạn"), 9)).toEqual(["-27", "-9"]);
    expect(sentenceOf(row("trừ 1-3 điểm/lần; không giới hạn", { maximum: "5" }))).toMatch(/, tối đa trừ 5 điểm\.$/);
    expect(sentenceOf(row("cộng 1-3 điểm/lần", {}))).toMatch(/quyết định, không giới hạn\.$/);
  });

  it("holds the bounds for the number of cases, under the cap", () => {
    expect(bounds(row("trừ 1 đến 3 điểm mỗi lần"), 0)).toEqual(["0", "0"]);
    expect(bounds(row("trừ 1 đến 3 điểm mỗi lần"), 2)).toEqual(["-6", "-2"]);
    expect(bounds(row("trừ 1 đến 3 điểm mỗi lần; tối đa 5"), "2 lần")).toEqual(["-5", "-2"]);
    expect(bounds(row("mỗi lần cộng 1 đến 2 điểm", { bonusCap: "3" }), 2)).toEqual(["2", "3"]);
  });

  it("takes them off the maximum of a criterion that has one", () => {
    expect(bounds(row("mỗi lần trừ 1 đến 3 điểm", { maximum: "10" }), 2)).toEqual(["4", "8"]);
    expect(bounds(row("mỗi lần trừ 1 đến 3 điểm", { maximum: "3" }), 2)).toEqual(["0", "1"]);
    expect(bounds(row("mỗi lần trừ 1 đến 3 điểm", { maximum: "3" }), 4)).toEqual(["0", "0"]);
    expect(bounds(row("mỗi lần trừ 1 đến 3 điểm; tối đa 9", { maximum: "3" }), 4)).toEqual(["0", "0"]);
  });

  it("knows none where no count is typed", () => {
    expect([bounds(row("trừ 1 đến 3 điểm mỗi lần"), ""), bounds(row("trừ 1 đến 3 điểm mỗi lần"), "vài")]).toEqual([
      undefined,
      undefined,
    ]);
  });
});
