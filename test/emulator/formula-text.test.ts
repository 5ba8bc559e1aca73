import { describe, expect, it } from "vitest";
import {
  moveFormula,
  normalizeFormula,
  rewriteNames,
  rewriteReferences,
  shiftReference,
} from "../../scripts/emulator/formulas/formula-text.ts";
import { parseFormula } from "../../scripts/emulator/formulas/parse-formula.ts";
import { deletion, insertion, move } from "../../scripts/emulator/state/shift-ranges.ts";

describe("normalizeFormula", () => {
  it.each([
    ["=sum(b2:a1;1)", "=sum(A1:B2,1)"],
    ['=VLOOKUP("nope", B1:B1, 1, FALSE)', '=VLOOKUP("nope", B1, 1, FALSE)'],
    ["= 1 / 1024", "= 1 / 1024"],
    ["='Sheet2'!a1+'a b'!$c$3", "=Sheet2!A1+'a b'!$C$3"],
    ["=C:A", "=A:C"],
    ["=SUM(A:B5)", "=SUM(A5:B)"],
    ['="a1:b2;"&A1', '="a1:b2;"&A1'],
    ["=SUM(", "=SUM("],
  ])("%s is kept as %s", (typed, kept) => expect(normalizeFormula(typed, ".")).toBe(kept));

  it("semicolons stay where the comma is the decimal sign", () =>
    expect(normalizeFormula("=IF(a1>1,5;1;2)", ",")).toBe("=IF(A1>1,5;1;2)"));
});

describe("parseFormula", () => {
  it.each(["=SUM(", "=1+", "=1 2", '="a', "=A1:Z1 A30:Z30", "=)", "=SUM(1;2", "={}", "=#", "=1,5"])(
    "%s cannot be read in en_US",
    (text) => expect(parseFormula(text, ".")).toBeUndefined(),
  );

  it("=1.5 cannot be read in vi_VN, and SUM(1,2) has one argument there", () => {
    expect(parseFormula("=1.5", ",")).toBeUndefined();
    expect(parseFormula("=SUM(1,2)", ",")?.root).toEqual({
      kind: "call",
      name: "SUM",
      args: [{ kind: "number", text: "1.2" }],
    });
  });

  it.each(["=-2^2", "=IF(,,)", "={1,2;3,4}", "=LAMBDA(x,x+1)(2)", "=A1:INDEX(B1:B3,2)", "=10%", "=#REF!+1", "=TRUE"])(
    "%s can be read",
    (text) => expect(parseFormula(text, ".")).toBeDefined(),
  );
});

describe("references", () => {
  const shifted = (formula: string, shift: Parameters<typeof shiftReference>[1]) =>
    rewriteReferences(formula, ".", (reference) => shiftReference(reference, shift));

  it.each([
    ["=A2+$A$5", insertion("ROWS", 2, 3), "=A2+$A$8"],
    ["=SUM(A2:A5)", insertion("ROWS", 2, 1), "=SUM(A2:A6)"],
    ["=SUM(A2:A5)", insertion("ROWS", 5, 1), "=SUM(A2:A5)"],
    ["=SUM(B:D)", insertion("COLUMNS", 2, 2), "=SUM(B:F)"],
    ["=SUM(A2:A5)+A3", deletion("ROWS", 2, 4), "=SUM(A2:A3)+#REF!"],
    ["=SUM(A2:C)", deletion("COLUMNS", 1, 2), "=SUM(A2:B)"],
    ["=A1", move("ROWS", 0, 1, 3), "=A3"],
  ])("%s follows to %s", (formula, shift, text) => expect(shifted(formula, shift)).toBe(text));

  it.each([
    ["=A1+$A1+A$1+$A$1", 2, 3, "=D3+$A3+D$1+$A$1"],
    ["=SUM(A1:B2)", 1, 0, "=SUM(A2:B3)"],
    ["=SUM(A:A)", 1, 1, "=SUM(B:B)"],
    ["=A1", -1, 0, "=#REF!"],
  ])("%s copied %d down and %d across is %s", (formula, rows, columns, text) =>
    expect(moveFormula(formula, ".", rows, columns)).toBe(text),
  );

  it("names are told from functions and texts", () =>
    expect(rewriteNames('=diem+DIEM(diem)&"diem"', ".", "diem", "diem_so")).toBe('=diem_so+DIEM(diem_so)&"diem"'));
});
