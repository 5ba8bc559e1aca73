import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodes, normalCode } from "../../../functions/core/bloc/criterion-code.ts";

describe("normalCode", () => {
  it.each([
    ["I.1.", "I.1"],
    ["1.b)", "1.b"],
    [" a . 7 . 1 ", "a.7.1"],
    ["C", "C"],
    ["“C”", "C"],
    ["'C'", "C"],
    ["I.", "I"],
    ["a1.1", "a.1.1"],
    ["b2.1", "b.2.1"],
    ["b.1.1", "b.1.1"],
    ["M01.02.", "M01.02"],
    ["(a)", "a"],
    ["Ｉ．１", "I.1"],
    ["đ\u00A0.\u200B1", "đ.1"],
    ["III.2.A", "III.2.A"],
    ["", ""],
  ])("%j is compared as %j", (typed, code) => expect(normalCode(typed)).toBe(code));
});

it("normalCode: the normal form of a normal form is itself", () => {
  const sign = fc.constantFrom(..."I.V1a2b)đ( :“Ｉ．０ '");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(sign).map((all) => all.join("")),
      ),
      (typed) => {
        expect(normalCode(normalCode(typed))).toBe(normalCode(typed));
      },
    ),
  );
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

  it("puts a number before itself with a letter, and 9 before 10 with or without one", () => {
    const codes = ["9", "9a", "10", "10a", "27", "27a", "27b", "28"];
    expect(codes.toReversed().sort(compareCodes)).toEqual(codes);
    expect(
      codes
        .map((code) => `II.${code}`)
        .toSorted()
        .sort(compareCodes),
    ).toEqual(codes.map((code) => `II.${code}`));
  });

  it("counts letters as Vietnamese lists do, đ between d and e", () => {
    const codes = [..."abcdđeghik"].map((letter) => `1.${letter}`);
    expect(codes.toReversed().sort(compareCodes)).toEqual(codes);
  });

  const part = fc.constantFrom(
    "9a",
    "10a",
    "d",
    "e",
    "M01",
    "I",
    "1",
    "01",
    "V",
    "5",
    "a",
    "A",
    "b",
    "10",
    "X",
    "IIX",
    "đ",
  );
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
