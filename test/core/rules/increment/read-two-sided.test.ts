/** Steps of two directions: which number they begin at, and what limits either. */
import { describe, expect, it } from "vitest";
import { compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const kind = "vượt mức";
const TEN = { kind, maximum: "10", unit: "%" } as const;
const OWN = { kind, maximum: "0", bonusCap: "2", deductionCap: "3", unit: "%" } as const;
const points = (row: typeof TEN | typeof OWN, rule: string, results: readonly string[]) =>
  results.map((result) => outcome(compute({ ...row, rule }, result)));

describe("steps of two sides: where they begin", () => {
  it.each([
    ["cứ vượt 5% kế hoạch cộng 0,5; cứ hụt 5% trừ 0,5"],
    ["cứ vượt 5% cộng 0,5; cứ hụt 5% kế hoạch trừ 0,5"],
    ["cứ 5% vượt quá 100% cộng 0,5; cứ 5% thấp hơn 100% trừ 0,5"],
    ["cứ vượt 5% cộng 0,5; cứ 5% thấp hơn 100% trừ 0,5"],
    ["trên 100%: cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5"],
    ["100%: 0; dưới 100%: cứ hụt 5% trừ 0,5; cứ vượt 5% cộng 0,5"],
  ])("%j: at 100%%, without points there", (rule) => {
    expect(points(OWN, rule, ["110%", "104%", "100%", "96%", "90%", "0%"])).toEqual(["1", "0", "0", "0", "-1", "-3"]);
  });

  it.each([
    ["100%: 8; cứ 5% cộng 0,5 điểm; cứ hụt 5% trừ 0,5 điểm"],
    ["100%: 8; cứ hụt 5% trừ 0,5 điểm; cứ 5% cộng 0,5 điểm"],
    ["từ 100%: 8; cứ vượt 5% +0,5; cứ hụt 5% -0,5"],
    ["từ 100%: 8; cứ vượt 5% +0,5; thiếu 5% -0,5"],
    ["từ 100%: +8; cứ giảm hoặc tăng 5% thì bị trừ hoặc cộng 0,5 điểm"],
    ["100%: 8; cứ vượt 5% kế hoạch cộng 0,5; cứ hụt 5% kế hoạch trừ 0,5"],
    ["100%: 8; không đạt: cứ 5% trừ 0,5; vượt mức, cứ 5% cộng 0,5"],
  ])("%j: at 100%%, with 8 points", (rule) => {
    expect(points(TEN, rule, ["200%", "105%", "100%", "95%", "0%"])).toEqual(["10", "8.5", "8", "7.5", "0"]);
  });

  it.each([
    ["95%: 8; không đạt mức trên: mỗi 1% trừ 0,5; vượt, mỗi 1% cộng 0,5"],
    ["95%: 8; không đạt mức trên mỗi 1% trừ 0,5; vượt mức: mỗi 1% cộng 0,5"],
    ["95%: 8; không đạt: mỗi 1% trừ 0,5; vượt mức thì mỗi 1% cộng 0,5"],
  ])("%j: at the number named, not at the target", (rule) => {
    expect(points(TEN, rule, ["96%", "95%", "94%"])).toEqual(["8.5", "8", "7.5"]);
  });

  it.each([
    ["100: 8; cứ vượt 5: +0,5; cứ hụt 5: -0,5", "100", "5"],
    ["100%: 8; cứ vượt 5: +0,5; cứ hụt 5: -0,5", "100%", "5%"],
    ["100: 8; cứ vượt 5%: +0,5; cứ hụt 5: -0,5", "100%", "5%"],
    ["100: 8; cứ vượt 5: +0,5; cứ hụt 5%: -0,5", "100%", "5%"],
  ])("%j without a unit: at %s, by %s", (rule, at, each) => {
    expect(sentenceOf({ kind, maximum: "10", rule })).toBe(
      `Mức ${at}: 8 điểm; cứ thêm đủ ${each} cộng 0,5 điểm, tối đa 10 điểm; cứ giảm đủ ${each} trừ 0,5 điểm, không dưới 0 điểm.`,
    );
  });

  it("one side tells the direction of the other", () => {
    const rule = "Nợ xấu 2%: 8; cứ 0,1% cộng 0,5; cứ vượt 0,1% trừ 0,5";
    expect(points(TEN, rule, ["1,8%", "2%", "2,2%"])).toEqual(["9", "8", "7"]);
  });

  const THRESHOLD = "mức phải vượt và số điểm";
  it.each([
    ["cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5", "no number named"],
    ["cứ 1% vượt quá 100% cộng 0,1; cứ 1% thấp hơn 90% trừ 0,2", "two numbers"],
    ["100%: 0; cứ vượt 1% cộng 0,1; cứ 1% thấp hơn 90% trừ 0,2", "another number"],
    ["95%: 0; cứ vượt 1% kế hoạch cộng 0,5; cứ hụt 1% kế hoạch trừ 0,5", "the target is 100%"],
  ])("%j is refused: %s", (rule) => expect(faultOf({ ...OWN, rule }).remedy).toContain(THRESHOLD));

  it("a target that is no share names no number", () => {
    const rule = "cứ vượt 5 triệu đồng so với kế hoạch cộng 0,5; cứ hụt 5 triệu đồng so với kế hoạch trừ 0,5";
    expect(faultOf({ ...OWN, unit: "triệu đồng", rule }).remedy).toContain(THRESHOLD);
  });

  it.each([
    ["từ 100% trở xuống: 8; cứ vượt 5% +0,5; cứ hụt 5% -0,5", THRESHOLD, "all below have 8"],
    ["trên 100%: 8; cứ vượt 5% +0,5; cứ hụt 5% -0,5", THRESHOLD, "100% itself has none"],
    ["từ 100% trở lên: 10; cứ vượt 1% cộng 0,5; cứ hụt 1% trừ 0,5", "thấp hơn điểm tối đa", "nothing to add to"],
    ["100%: 8; dưới 100%: cứ hụt 5% trừ 0,5; dưới 100%: cứ vượt 5% cộng 0,5", "mức tối đa", "above 100% below it"],
  ])("%j is refused, and %j asked for: %s", (rule, asked) => expect(faultOf({ ...TEN, rule }).remedy).toContain(asked));
});

describe("steps of two sides: what is a second side", () => {
  it.each([
    ["100%: 8; cứ vượt 5%: 0,5; cứ hụt 5%: -0,5", "cứ hụt 5%: -0,5", "no sign on the first"],
    ["100%: 8; cứ vượt 5%: +0,5; cứ hụt 5%: 0,5", "cứ hụt 5%: 0,5", "no sign on the second"],
    ["100%: 8; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5; cứ hụt 10% trừ 2", "cứ hụt 10% trừ 2", "a third step"],
    ["100%: 8; không đạt: cứ 1% trừ 0,5; không đạt: cứ 5% trừ 1", "không đạt: cứ 5% trừ 1", "the same side twice"],
  ])("%j is refused at %j: %s", (rule, quoted) => {
    expect(faultOf({ ...TEN, rule }).what).toContain(`chưa hiểu phần “${quoted}`);
  });
});

describe("steps of two sides: one limit for each", () => {
  it.each([
    ["100%: 8, tối đa 9 điểm; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5; tối đa 10 điểm", "tối đa 10 điểm"],
    ["100%: 8; cứ vượt 5% cộng 0,5, cộng tối đa 1; cứ hụt 5% trừ 0,5; cộng tối đa 2", "cộng tối đa 2"],
    ["100%: 8; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5; trừ tối đa 3; trừ tối đa 2", "trừ tối đa 2"],
    ["trên 92: +0,1; cứ thêm 1: +0,1; tối đa 0,5; tối đa 0,4", "tối đa 0,4"],
    ["tối đa 3; tối đa 2; trên 92: +0,1; cứ thêm 1: +0,1", "; trên 92"],
  ])("%j is refused at %j", (rule, quoted) => {
    expect(faultOf({ ...TEN, rule }).what).toContain(`chưa hiểu phần “${quoted}`);
  });

  it.each([
    ["100%: 8, cộng tối đa 10 điểm; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5", "of what is added, in front of the steps"],
    ["100%: 8, tối đa 10 điểm; cứ vượt 5% cộng 0,5, tối đa 3 điểm; cứ hụt 5% trừ 0,5", "of all and of a side"],
    ["tối đa 3; trên 92: +0,1; cứ thêm 1: +0,1; tối đa 0,4", "of all and of the steps"],
    ["100%: 5; cứ vượt 5% cộng 0,5, tối đa 5 điểm; cứ hụt 5% trừ 0,5", "of what is added or of all"],
  ])("%j is refused, a limit %s", (rule) => expect(faultOf({ ...TEN, rule }).remedy).toContain("mức tối đa"));

  it("all points of the criterion are the limit of the whole, wherever they stand", () => {
    const rule = "100%: 8; cứ hụt 5% trừ 0,5, tối đa 10 điểm; cứ vượt 5% cộng 0,5";
    expect(sentenceOf({ ...TEN, rule })).toMatch(/tối đa 10 điểm; cứ giảm đủ 5% trừ 0,5 điểm, không dưới 0 điểm\.$/);
    expect(points(TEN, rule, ["200%", "0%"])).toEqual(["10", "0"]);
  });
});

describe("steps of two sides: results without points", () => {
  it.each(["trên 110%: 0 điểm", "dưới 100%: 0 điểm", "không đạt: 0 điểm"])(
    "%j leaves a side without its steps, and is refused",
    (nothing) => {
      const rule = `100%: 8; cứ vượt 5% cộng 0,5; cứ hụt 5% trừ 0,5; ${nothing}`;
      expect(faultOf({ ...TEN, rule }).remedy).toContain("mức không có điểm");
    },
  );
});
