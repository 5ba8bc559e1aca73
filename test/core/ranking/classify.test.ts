import { describe, expect, it } from "vitest";
import {
  aCriterion,
  aGroup,
  type Entries,
  formsBut,
  type Given,
  placedOf,
  type Row,
  resultOf,
} from "../../builders.ts";

describe("classify", () => {
  const classes: readonly Row[] = [
    { order: 2, name: "Tốt", group: "Xếp loại", scoreFrom: 17 },
    { order: 1, name: "Xuất sắc", group: "Xếp loại", scoreFrom: 19, minimumShare: 90, shareLevel: "mục" },
    { order: 3, name: "Cờ thi đua", group: "Danh hiệu thi đua", scoreFrom: 1 },
  ];
  const at = (shareLevel: string): Row[] => classes.map((row) => ("shareLevel" in row ? { ...row, shareLevel } : row));
  const classOf = (entries: Entries, awards: readonly Row[], more: Given = {}) => {
    const { class: reached, why } = placedOf(resultOf({ awards, ...more, forms: formsBut(entries, {}, {}) }), "BTC");
    return [reached, /(Đề nghị xếp loại|Chưa đủ điều kiện).*điểm(?: tối đa)?\)?\./.exec(why)?.[0] ?? ""];
  };

  it.each<[string, Entries, string, [string | undefined, string]]>([
    [
      "the highest reached",
      {},
      "mục",
      ["Xuất sắc", "Đề nghị xếp loại Xuất sắc (từ 19 điểm, không có mục nào đạt dưới 90% điểm tối đa)."],
    ],
    [
      "at the very line",
      { "II.1": 9 },
      "mục",
      ["Xuất sắc", "Đề nghị xếp loại Xuất sắc (từ 19 điểm, không có mục nào đạt dưới 90% điểm tối đa)."],
    ],
    ["a step below the line", { "II.1": "8,99" }, "mục", ["Tốt", "Đề nghị xếp loại Tốt (từ 17 điểm)."]],
    ["none", { "II.1": 1 }, "mục", [undefined, ""]],
    [
      "a section below its share, made up by a bonus",
      { "II.1": "8,9", "I.3": 2 },
      "mục",
      ["Tốt", "Đề nghị xếp loại Tốt (từ 17 điểm). Chưa đủ điều kiện Xuất sắc vì Mục II đạt dưới 90% điểm tối đa."],
    ],
    [
      "a leaf below its share",
      { "I.2": "3,5" },
      "tiêu chí",
      [
        "Tốt",
        "Đề nghị xếp loại Tốt (từ 17 điểm). Chưa đủ điều kiện Xuất sắc vì tiêu chí I.2 đạt dưới 90% điểm tối đa.",
      ],
    ],
    [
      "a leaf at its share",
      { "I.2": "3,6" },
      "tiêu chí",
      ["Xuất sắc", "Đề nghị xếp loại Xuất sắc (từ 19 điểm, không có tiêu chí nào đạt dưới 90% điểm tối đa)."],
    ],
    [
      "an unassigned leaf",
      { "I.2": { unassigned: "x" } },
      "tiêu chí",
      ["Xuất sắc", "Đề nghị xếp loại Xuất sắc (từ 19 điểm, không có tiêu chí nào đạt dưới 90% điểm tối đa)."],
    ],
  ])("%s", (_, entries, level, expected) => expect(classOf(entries, at(level))).toEqual(expected));

  it("a group below its share counts at the level of groups alone", () => {
    const tree = [
      aGroup("I", 20),
      aGroup("I.1", 4),
      aCriterion("I.1.1", 2),
      aCriterion("I.1.2", 2),
      aGroup("I.2", 16),
      aCriterion("I.2.1", 16),
    ];
    const classWith = (level: string) =>
      placedOf(
        resultOf({ criteria: tree, awards: at(level), forms: { BTC: { "I.1.1": 2, "I.1.2": 1, "I.2.1": 16 } } }),
        "BTC",
      );
    expect(classWith("mục").class).toBe("Xuất sắc");
    expect(classWith("nhóm").class).toBe("Tốt");
    expect(classWith("nhóm").why).toContain("Chưa đủ điều kiện Xuất sắc vì nhóm I.1 đạt dưới 90% điểm tối đa.");
  });
});
