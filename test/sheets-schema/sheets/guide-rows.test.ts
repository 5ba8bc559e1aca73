import { describe, expect, it } from "vitest";
import { computeScore } from "../../../functions/core/rules/compute-score.ts";
import { readRule } from "../../../functions/core/rules/read-rule.ts";
import { measureOf } from "../../../functions/core/rules/shares/relative.ts";
import { bestResultsOf } from "../../../functions/core/rules/terms/best-results.ts";
import type { Entry, Given } from "../../../functions/core/rules/terms/computation.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import { type CriterionKind, criterionKinds } from "../../../sheets-schema/sheets/criteria.ts";
import { guideRows } from "../../../sheets-schema/sheets/guide-rows.ts";
import { type ComputedExample, type KindGuide, kindGuides } from "../../../sheets-schema/sheets/kind-guides.ts";
import { typedSheets } from "../../../sheets-schema/workbook.ts";

describe("the guide", () => {
  it("begins with the five steps and says early what must not be typed", () => {
    expect(guideRows.slice(0, 4).map(({ topic }) => topic)).toEqual([
      "Chuyên viên đơn vị: 5 bước",
      "Không có tài khoản Google",
      "Dùng điện thoại",
      "Không nhập thông tin, tài liệu thuộc bí mật nhà nước",
    ]);
    expect(guideRows[0]?.how.split("\n")).toHaveLength(5);
  });

  it("has a row for each kind of criterion", () => {
    const topics = guideRows.map(({ topic }) => topic).filter((topic) => topic.startsWith("Kiểu chấm: "));
    expect(topics).toEqual(criterionKinds.map((kind) => `Kiểu chấm: ${kind}`));
  });

  it("is polite, and says in which sheet papers, extensions, votes and exclusions are written", () => {
    const said = guideRows.map(({ how }) => how).join("\n");
    for (const { title } of [typedSheets.handIns, typedSheets.extensions, typedSheets.votes, typedSheets.exclusions]) {
      expect(said).toContain(title);
    }
    expect(said).not.toMatch(/[!]|quý cơ quan/);
  });

  const kinds = Object.entries(kindGuides) as [CriterionKind, KindGuide][];

  it.each(kinds)("its example of “%s” can be read without a remark", (kind, { example }) => {
    expect(readRule(kind, example.rule, boundsOf(example))).toMatchObject({ remarks: [] });
  });

  const computedKinds = kinds.flatMap(([kind, { example }]) =>
    example.kind === "computed" ? [[kind, example] as const] : [],
  );

  it.each(computedKinds)("its example of “%s” comes to the points that it names", (kind, example) => {
    expect(pointsOf(kind, example).toFixed().replace(".", ",")).toBe(example.points);
  });

  it.each(computedKinds)("the text of “%s” shows the rule, every cell and the points", (kind, example) => {
    const text = guideRows.find(({ topic }) => topic === `Kiểu chấm: ${kind}`)?.example ?? "";
    const [rule, words] = text.split("\n");
    expect(rule).toBe(`Cách tính: ${example.rule}`);
    const { result, target, supplement, unit, points, others = [] } = example;
    for (const shown of [
      result,
      target,
      supplement,
      unit,
      points.replace("-", "trừ "),
      ...others.map((one) => one.result),
    ]) {
      expect(words).toContain(shown ?? "");
    }
  });

  it("tells all kinds but those whose points people or parts give by computed examples", () => {
    const told = kinds.filter(([, { example }]) => example.kind === "told").map(([kind]) => kind);
    expect(told).toEqual(["nhóm", "chấm trực tiếp", "lấy mục cao nhất"]);
  });

  it.each([
    [
      "so với đơn vị dẫn đầu",
      "Điểm tối đa 3, Đơn vị tính “văn bản”, Chỉ tiêu 300, Kết quả 390, đơn vị khác có Chỉ tiêu 200, Kết quả 320: 2,25 điểm.",
    ],
    ["mỗi trường hợp", "Kết quả 3, Số liệu bổ sung 1: trừ 1 điểm."],
    ["theo số lần, số ngày chậm", "Điểm tối đa 2, Đơn vị tính “ngày”, nộp chậm 2 ngày: 1,5 điểm."],
    ["có / không", "Điểm tối đa 2, Kết quả “có”: 2 điểm."],
    ["nhóm", "Mục I gồm I.1 (20 điểm) và I.2 (13 điểm): Điểm tối đa 33."],
  ])("the example of “%s” reads: %s", (kind, words) => {
    const { example = "" } = guideRows.find(({ topic }) => topic === `Kiểu chấm: ${kind}`) ?? {};
    expect(example.split("\n")[1]).toBe(words);
  });
});

/** The period of the guide's dates. */
const period = { start: "2023-12-01", end: "2024-11-30" };

const number = (typed: string) => decimal(typed.replace(",", "."));

function boundsOf(example: KindGuide["example"]) {
  return example.kind === "told"
    ? { maximum: number("5"), period }
    : { maximum: number(example.maximum), unit: example.unit, period };
}

function pointsOf(kind: CriterionKind, example: ComputedExample) {
  const read = readRule(kind, example.rule, boundsOf(example));
  if ("fault" in read) throw new Error(read.fault.what);
  const { rule } = read;
  const { unit, result, target, supplement, daysLate, others = [] } = example;
  const entryOf = (typed: Partial<Entry>): Entry => ({ result, target, supplement, ...typed });
  const given: Given = { maximum: number(example.maximum), unit, digits: 2, period };
  const lateness =
    daysLate === undefined ? {} : { lateness: { kind: "handed-in", milestone: "M05", days: daysLate } as const };
  const measures = rule.kind === "relative" ? others.flatMap((other) => measureOf(entryOf(other), unit) ?? []) : [];
  const computation = computeScore(rule, entryOf({}), { ...given, ...lateness, best: bestResultsOf(measures) });
  if (computation.kind !== "computed") throw new Error(`not computed: ${computation.kind}`);
  return computation.score;
}
