import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodes, normalCode } from "../../../functions/core/bloc/criterion-code.ts";

describe("normalCode", () => {
  it.each([
    ["I.1.", "I.1"],
    ["1.b)", "1.b"],
    [" a . 7 . 1 ", "a.7.1"],
    ["C", "C"],
    ["", ""],
  ])("%j is compared as %j", (typed, code) => expect(normalCode(typed)).toBe(code));
});

describe("compareCodes", () => {
  it("counts Roman and Arabic numerals", () => {
    expect(["X", "II", "I.10", "I.2", "IX", "I"].sort(compareCodes)).toEqual(["I", "I.2", "I.10", "II", "IX", "X"]);
  });

  it("sorts letters after numerals, by alphabet", () => {
    expect(["III.2.b", "III.2.a", "III.2.1", "III.2"].sort(compareCodes)).toEqual([
      "III.2",
      "III.2.1",
      "III.2.a",
      "III.2.b",
    ]);
  });

  const part = fc.constantFrom("I", "1", "01", "V", "5", "a", "A", "b", "10", "X", "IIX", "đ");
  const code = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("."));

  it("is one order: no two codes are equal, whatever the order of the rows", () => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { minLength: 2, maxLength: 8 }), (codes) => {
        const sorted = codes.toSorted(compareCodes);
        expect(codes.toReversed().sort(compareCodes)).toEqual(sorted);
        expect(codes.toSorted().sort(compareCodes)).toEqual(sorted);
      }),
    );
  });
});
