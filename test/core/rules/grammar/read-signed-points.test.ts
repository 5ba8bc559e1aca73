/** Caps on the points of cases, and signed points, as the texts have them. */
import { describe, expect, it } from "vitest";
import { takeCap, takeNoCap, takeSignedPoints } from "../../../../functions/core/rules/grammar/read-signed-points.ts";
import { startOf } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import { compute, outcome } from "../builders.ts";

/** The cap in short, and what is left unread. */
function capIn(text: string): readonly [string, string] | undefined {
  const cursor = startOf(text);
  const cap = takeCap(cursor);
  if (cap === undefined) {
    expect(cursor.at).toBe(0);
    return undefined;
  }
  const said =
    "all" in cap
      ? `all: ${cap.all}`
      : "points" in cap
        ? `${cap.points.value.toFixed()} points${cap.points.signed ? ", signed" : ""}`
        : `${cap.cases.toFixed()} of ${cap.noun}${cap.ofAny ? ", any" : ""}`;
  return [said, cursor.text.slice(cursor.at).trim()];
}

describe("a cap", () => {
  it.each([
    ["tối đa -2", "-2 points, signed", ""],
    ["tối đa +2 điểm", "2 points, signed", ""],
    ["tối đa 2 điểm; có miễn", "2 points", "; có miễn"],
    ["trừ tối đa 2 điểm", "-2 points, signed", ""],
    ["tối đa trừ 2 điểm", "-2 points, signed", ""],
    ["cộng không quá 3đ", "3 points, signed", ""],
    ["không quá 5 lần", "5 of lần, any", ""],
    ["không quá 5 tin, bài", "5 of tin, bài", ""],
    ["cộng tối đa 5 lần", "5 of lần, any", ""],
    ["không quá 5 lần/năm", "5 of lần, any", ""],
    ["không quá 5 bài trong năm", "5 of bài", ""],
    ["không quá 5 bài/kỳ", "5 of bài", ""],
    ["không quá 5 bài mỗi năm; có miễn", "5 of bài", "; có miễn"],
    ["không quá 2 điểm bài viết", "2 points", "bài viết"],
    ["tối đa 2/năm", "2 points", ""],
    ["tối đa -2 /kỳ", "-2 points, signed", ""],
    ["tối đa 2 trong năm", "2 points", "trong năm"],
    ["trừ không quá điểm chuẩn", "all: true", ""],
    ["trừ đến hết điểm thì thôi", "all: true", ""],
    ["tối đa bằng điểm của mục này", "all: true", ""],
  ])("%j: %s", (text, said, left) => expect(capIn(text)).toEqual([said, left]));

  it.each(["mỗi lần 2 điểm", "tối đa như vậy", "tối đa +5 lần"])("%j has none, and stays unread", (text) =>
    expect(capIn(text)).toBeUndefined(),
  );

  it("of a number a year, without a word for what is counted, is points", () => {
    const row = { kind: "mỗi trường hợp", rule: "Mỗi lần +0,5; tối đa 2/năm", bonusCap: "5", unit: "lần" } as const;
    expect([3, 10].map((result) => outcome(compute(row, result)))).toEqual(["1.5", "2"]);
  });

  it("there may be none on purpose", () => {
    expect(["không giới hạn", "và không hạn chế số lần", "tối đa 2"].map((text) => takeNoCap(startOf(text)))).toEqual([
      ...[true, true, false],
    ]);
  });
});

describe("signed points", () => {
  it.each([
    ["+0,5", "0.5", true],
    ["trừ 0,5 điểm", "-0.5", true],
    [": bị trừ thêm 1đ", "-1", true],
    ["được cộng 0,1 điểm", "0.1", true],
    ["-2", "-2", true],
    ["thì được 2 điểm", "2", false],
  ])("%j is %s, signed: %s", (text, value, signed) => {
    const found = takeSignedPoints(startOf(text));
    expect([found?.value.toFixed(), found?.signed]).toEqual([value, signed]);
  });

  it.each(["2%", "1-3 điểm", "nhiều điểm"])("%j is none", (text) =>
    expect(takeSignedPoints(startOf(text))).toBeUndefined(),
  );
});
