/** Rows without a parent or a kind: the code, the headings above and the words of the rule tell them. */
import { describe, expect, it } from "vitest";
import { understoodRow } from "../../../functions/core/bloc/understood-row.ts";
import { type Row, resultOf } from "../../builders.ts";

/** A table as copied from a paper: code, maximum and rule alone; a row without a rule and with rows under it is a heading. */
const tree = (rows: readonly (readonly [code: string, more?: Row])[]) =>
  resultOf({
    criteria: rows.map(([code, more]): Row => ({ code, title: `Nội dung ${code}`, maximum: 1, ...more })),
  }).bloc.criteria;
const parents = (rows: Parameters<typeof tree>[0]): Record<string, string> =>
  Object.fromEntries([...tree(rows).byCode.values()].map(({ code, parent }) => [code, parent ?? ""]));

describe("a row that names no parent", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ["by its code", ["I", "I.2", "I.2.3"], ["", "I", "I.2"]],
    ["by its code, whatever stands between", ["I", "II", "I.1", "II.1"], ["", "", "I", "II"]],
    ["by the number before its letter", ["6", "6a", "6b", "7"], ["", "6", "6", ""]],
    ["by the nearest code that there is", ["I", "I.2.3"], ["", "I"]],
    ["by the heading above", ["A", "1", "2", "B", "3"], ["", "A", "A", "", "B"]],
    ["by headings within headings", ["A", "I", "1", "2", "II", "3", "B", "4"], ["", "A", "I", "I", "A", "II", "", "B"]],
    ["nowhere, in a flat table", ["1", "2", "3"], ["", "", ""]],
  ])("stands %s", (_, codes, expected) => {
    const told = parents(codes.map((code) => [code]));
    expect(codes.map((code) => told[code])).toEqual(expected);
  });

  it("is no part of a row that has points of its own", () => {
    expect(parents([["27", { rule: "có: 1" }], ["27a"], ["28"]])).toEqual({ "27": "", "27a": "", "28": "" });
    expect(
      parents([
        ["I", { kind: "nhóm" }],
        ["I.1", { parent: "I" }],
        ["II", { kind: "chấm trực tiếp" }],
      ]),
    ).toEqual({
      I: "",
      "I.1": "I",
      II: "",
    });
  });

  it("a parent that is typed decides", () => {
    expect(parents([["I"], ["I.1", { parent: "II" }], ["II"]])).toMatchObject({ "I.1": "II" });
  });
});

describe("what was told is said in Hệ thống hiểu là", () => {
  const said = (rows: Parameters<typeof tree>[0], code: string) => {
    const criterion = tree(rows).byCode.get(code);
    return criterion === undefined ? undefined : understoodRow(criterion);
  };

  it("kind and parent", () => {
    const rows = [["I"], ["I.1", { rule: "100%: 1; 90%: 0,5", unit: "%" }]] as const;
    expect(said(rows, "I.1")).toBe(
      "Kiểu “theo bậc”; thuộc mục I (theo mã). Từ 100% trở lên: 1 điểm; từ 90% đến dưới 100%: 0,5 điểm.",
    );
    expect(said(rows, "I")).toBe("Kiểu “nhóm”.");
  });

  it("nothing where both are typed", () => {
    expect(
      said(
        [
          ["I", { kind: "nhóm" }],
          ["I.1", { parent: "I", kind: "có / không" }],
        ],
        "I.1",
      ),
    ).toBe("Có: 1 điểm; không: 0 điểm.");
  });
});
