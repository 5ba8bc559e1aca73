/** A result in the scale of its rule: what is compared, and how people read it. */
import { describe, expect, it } from "vitest";
import { readMeasured, type Scale } from "../../../../functions/core/rules/grammar/read-measured.ts";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";

const SCALE: Scale = { unit: undefined, percent: false, whole: false };
const measured = (cell: Cell, scale: Partial<Scale> = {}): string => {
  const reading = readMeasured(cell, { ...SCALE, ...scale }, "Kết quả");
  if ("fault" in reading) return reading.fault.what;
  const { value, shown, unit } = reading.value;
  return `${value.numerator.toFixed()}/${value.denominator.toFixed()} “${shown}” in ${unit ?? "no unit"}`;
};

describe("a result in the scale of its rule", () => {
  it.each<[Cell, Partial<Scale>, string]>([
    ["96,5", {}, "96.5/1 “96,5” in no unit"],
    ["96,5%", {}, "96.5/1 “96,5%” in %"],
    ["46/48", {}, "4600/48 “46/48 (95,83%)” in %"],
    ["3", { unit: "văn bản" }, "3/1 “3 văn bản” in văn bản"],
    ["96,5", { unit: "%" }, "96.5/1 “96,5%” in %"],
    ["46/48", { unit: "%" }, "4600/48 “46/48 (95,83%)” in %"],
    ["96,5", { unit: "hộ", percent: true }, "96.5/1 “96,5%” in %"],
    ["46/48", { unit: "hộ", percent: true }, "4600/48 “46/48 (95,83%)” in %"],
    ["2,5", { percent: true, whole: true }, "2.5/1 “2,5%” in %"],
    ["2,5", { unit: "%", whole: true }, "2.5/1 “2,5%” in %"],
    ["không có", {}, "0/1 “0” in no unit"],
    ["không có", { unit: "vụ", whole: true }, "0/1 “0 vụ” in vụ"],
  ])("%j in %j is %s", (cell, scale, expected) => {
    expect(measured(cell, scale)).toBe(expected);
  });

  it.each<[Cell, Partial<Scale>, string]>([
    ["96%", { unit: "văn bản" }, "Kết quả “96%” không phải là số văn bản."],
    ["46/48", { unit: "văn bản" }, "Kết quả “46/48” không phải là số văn bản."],
    ["2,5", { unit: "văn bản", whole: true }, "“2,5” không phải là số nguyên, trong khi cách tính theo số đếm."],
    ["2,5", { whole: true }, "“2,5” không phải là số nguyên, trong khi cách tính theo số đếm."],
    ["không có", { percent: true }, "không có"],
    ["không có", { unit: "%" }, "không có"],
  ])("%j in %j is refused: %s", (cell, scale, what) => {
    expect(measured(cell, scale)).toContain(what);
    expect(measured(cell, scale)).not.toContain("/1");
  });
});
