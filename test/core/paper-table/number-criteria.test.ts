import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { understandTable } from "../../../functions/core/paper-table/understand-table.ts";

/** The codes that a table of rows with these codes comes to. */
const codes = (typed: readonly string[]): string[] =>
  understandTable(
    typed.map((code, index) => ({ rowNumber: index + 2, code, title: `Nội dung ${code}`, maximum: 1, rule: "" })),
    undefined,
  ).criteria.map(({ code }) => code);

describe("codes", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "that begin anew under each heading bear the heading's",
      ["I", "1", "2", "II", "1"],
      ["I", "I.1", "I.2", "II", "II.1"],
    ],
    [
      "go on through several levels",
      ["A", "I", "1", "B", "I", "1", "2"],
      ["A", "A.I", "A.I.1", "B", "B.I", "B.I.1", "B.I.2"],
    ],
    [
      "of parts follow the code of their group",
      ["I", "1", "1.1", "II", "1", "1.1"],
      ["I", "I.1", "I.1.1", "II", "II.1", "II.1.1"],
    ],
    ["with letters too", ["1", "a", "b", "2", "a"], ["1", "1.a", "1.b", "2", "2.a"]],
    ["without a row between", ["I", "1.1", "1.2", "II", "1.1"], ["I", "I.1.1", "I.1.2", "II", "II.1.1"]],
    ["that run on stay as they are", ["A", "1", "2", "B", "3", "4"], ["A", "1", "2", "B", "3", "4"]],
    ["that are whole stay as they are", ["I", "I.1", "II", "II.1"], ["I", "I.1", "II", "II.1"]],
    ["typed twice by mistake stay", ["A", "1", "2", "B", "3", "2"], ["A", "1", "2", "B", "3", "2"]],
    [
      "typed twice at the head of a section stay",
      ["A", "1", "2", "3", "B", "1", "5"],
      ["A", "1", "2", "3", "B", "1", "5"],
    ],
    ["typed twice in one section stay", ["A", "1", "1", "2"], ["A", "1", "1", "2"]],
    ["with a slash behind are the same", ["I/", "1/", "II/", "1/"], ["I/", "I.1", "II/", "II.1"]],
    ["of a flat table stay", ["1", "2", "2", "3"], ["1", "2", "2", "3"]],
  ])("%s", (_, typed, expected) => {
    expect(codes(typed)).toEqual(expected);
  });

  it("never change for one criterion more that is numbered on", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 }), (sizes) => {
        const table = sizes.flatMap((size, at) => [
          "ABCDE"[at] ?? "",
          ...Array.from({ length: size }, (_, index) => String(index + 1)),
        ]);
        const before = codes(table);
        expect(new Set(before).size).toBe(before.length);
        expect(codes([...table, String((sizes.at(-1) ?? 0) + 1)]).slice(0, before.length)).toEqual(before);
      }),
    );
  });
});
