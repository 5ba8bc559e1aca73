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

  it("conditions in words are said beside every member that they concern", () => {
    const conditioned = classes.map((row) =>
      row["name"] === "Tốt" ? { ...row, otherConditions: "nội bộ đoàn kết; không có đơn thư." } : row,
    );
    const why = (entries: Entries) =>
      placedOf(resultOf({ awards: conditioned, forms: formsBut(entries, {}, {}) }), "BTC").why;
    const said = "Đề nghị xếp loại Tốt (từ 17 điểm), chờ người xét đối chiếu: nội bộ đoàn kết; không có đơn thư.";
    expect(why({ "II.1": 8 })).toContain(said);
    expect(why({})).not.toContain("đối chiếu");
  });

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

  it("the level of groups is that right under the sections, and of groups alone", () => {
    const tree = [
      aGroup("I", 20),
      aGroup("I.1", 16),
      aGroup("I.1.1", 4),
      aCriterion("I.1.1.1", 4),
      aCriterion("I.1.2", 12),
      aCriterion("I.2", 4),
    ];
    // I.1.1 has 3 of 4, I.1 has 15 of 16 (93,75%); I.2 has 3,5 of 4: neither is a group under a section below 90%.
    const entries = { "I.1.1.1": 3, "I.1.2": 12, "I.2": 4 };
    const leaf = { "I.1.1.1": 4, "I.1.2": 12, "I.2": "3,5" };
    for (const typed of [entries, leaf]) {
      expect(placedOf(resultOf({ criteria: tree, awards: at("nhóm"), forms: { BTC: typed } }), "BTC").class).toBe(
        "Xuất sắc",
      );
    }
  });

  it("a choice counts as one criterion: nobody is to reach all its alternatives", () => {
    const tree = [
      aGroup("I", 20),
      aCriterion("I.1", 10),
      aCriterion("I.2", 10, { kind: "lấy mục cao nhất", rule: "cao nhất của: a, b" }),
      aCriterion("I.2.a", 10),
      aCriterion("I.2.b", 6),
    ];
    const classWith = (entries: Entries) =>
      placedOf(resultOf({ criteria: tree, awards: at("tiêu chí"), forms: { BTC: { "I.1": 10, ...entries } } }), "BTC");
    expect(classWith({ "I.2.a": 9, "I.2.b": 1 }).class).toBe("Xuất sắc");
    const weak = classWith({ "I.2.a": "8,9", "I.2.b": 6 });
    expect(weak.class).toBe("Tốt");
    expect(weak.why).not.toContain("I.2");
    const bonus = [...tree, aCriterion("II", 0, { kind: "nhóm" }), aCriterion("II.1", 0, { bonusCap: 2 })];
    const lifted = placedOf(
      resultOf({
        criteria: bonus,
        awards: at("tiêu chí"),
        forms: { BTC: { "I.1": 10, "I.2.a": "8,9", "II.1": 1 } },
      }),
      "BTC",
    );
    expect(lifted.why).toContain("Chưa đủ điều kiện Xuất sắc vì tiêu chí I.2 đạt dưới 90% điểm tối đa.");
  });

  it("a section of which nothing is assigned keeps nobody from a class", () => {
    const given: Given = {
      awards: at("mục"),
      settings: { unassignedMode: "loại khỏi mẫu số", rankBasis: "tỷ lệ điểm tối đa được giao" },
      forms: formsBut({ "II.1": { unassigned: "x" } }, {}, {}),
    };
    expect(placedOf(resultOf(given), "BTC").class).toBe("Xuất sắc");
  });

  it("an unassigned leaf keeps nobody from a class, whichever way it counts", () => {
    const given: Given = {
      awards: at("tiêu chí"),
      settings: { unassignedMode: "loại khỏi mẫu số", rankBasis: "tỷ lệ điểm tối đa được giao" },
      forms: formsBut({ "I.2": { unassigned: "x" } }, {}, {}),
    };
    expect(placedOf(resultOf(given), "BTC").class).toBe("Xuất sắc");
  });
});
