import { describe, expect, it } from "vitest";
import { notArisingSentence, saysNotArising, withoutNotArising } from "../../../functions/core/rules/not-arising.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";

/** "rest | consequence" of a criterion of 5 points. */
const split = (typed: string, kind?: CriterionKind, maximum = "5"): string => {
  const { rule, notArising } = withoutNotArising(typed, kind, { maximum: decimal(maximum), unit: "%" });
  const told =
    notArising === undefined ? "" : notArising.kind === "out" ? " | out" : ` | ${notArising.points.toFixed()}`;
  return `${rule}${told}`;
};

describe("withoutNotArising", () => {
  it.each<[string, string]>([
    ["không phát sinh: điểm tối đa", " | 5"],
    ["Không phát sinh thì được điểm tối đa", " | 5"],
    ["không phát sinh tính đủ điểm", " | 5"],
    ["Trường hợp không phát sinh nhiệm vụ được tính điểm chuẩn.", " | 5"],
    ["không phát sinh: 3 điểm", " | 3"],
    ["không phát sinh: 5", " | 5"],
    ["không phát sinh: 0", " | 0"],
    ["không phát sinh: không tính điểm", " | 0"],
    ["không phát sinh trong năm: loại khỏi mẫu số", " | out"],
    ["không phát sinh thì không tính vào mẫu số", " | out"],
    ["không phát sinh: không tính vào tổng điểm tối đa", " | out"],
    ["không phát sinh: loại ra khỏi điểm tối đa", " | out"],
    ["kết quả / chỉ tiêu; không phát sinh: điểm tối đa", "kết quả / chỉ tiêu | 5"],
    ["không phát sinh: loại khỏi mẫu số; kết quả / chỉ tiêu", "kết quả / chỉ tiêu | out"],
    ["kết quả / chỉ tiêu\nkhông phát sinh: điểm tối đa", "kết quả / chỉ tiêu | 5"],
    [">=90%: 5; 70-<90%: 3; <70%: 0; không phát sinh: loại khỏi mẫu số", ">=90%: 5; 70-<90%: 3; <70%: 0 | out"],
  ])("%s", (typed, expected) => expect(split(typed)).toBe(expected));

  it.each([
    "",
    ">=90%: 5; còn lại: 0",
    // The rule's own case.
    "không phát sinh: 5; >=90%: 5; 70-<90%: 3; <70%: 0",
    "không phát sinh: 5; trung bình: 4; nghiêm trọng: 2",
    // What is said is no points, too much, or said twice.
    "không phát sinh: báo cáo Khối",
    "không phát sinh: 5,5 điểm",
    "không phát sinh thì không chấm",
    "không phát sinh: điểm",
    "không phát sinh đơn thư vượt cấp: điểm tối đa",
    "không phát sinh: điểm tối đa; không phát sinh: 0; kết quả / chỉ tiêu",
    "không phát sinh: điểm tối đa nếu Khối đồng ý",
  ])("leaves “%s” as it is", (typed) => expect(split(typed)).toBe(typed));

  it("is not asked of a bonus or deduction, of which blank says the same", () => {
    expect(split("không phát sinh: 0", undefined, "0")).toBe("không phát sinh: 0");
  });

  it("goes by the kind of the rule", () => {
    expect(split("không phát sinh: điểm tối đa", "theo tỷ lệ")).toBe(" | 5");
    expect(split("không phát sinh: điểm tối đa", "chấm trực tiếp")).toBe(" | 5");
  });
});

it.each<[unknown, boolean]>([
  ["Không phát sinh", true],
  ["không  phát sinh.", true],
  ["chưa phát sinh trong năm", true],
  ["không có phát sinh", true],
  ["Không phát sinh nhiệm vụ này", true],
  ["không", false],
  ["không phát sinh đơn thư", false],
  ["không phát sinh 2", false],
  [0, false],
  [undefined, false],
])("saysNotArising: %s", (cell, says) => expect(saysNotArising(cell as never)).toBe(says));

it("notArisingSentence says where it is typed and what it gives", () => {
  expect(notArisingSentence({ kind: "out" })).toBe(
    "Không phát sinh (ghi ở cột Kết quả): không tính vào điểm tối đa của đơn vị.",
  );
  expect(notArisingSentence({ kind: "points", points: decimal("2.5") })).toBe(
    "Không phát sinh (ghi ở cột Kết quả): 2,5 điểm.",
  );
});
