import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { readNumber } from "../../../sheets-schema/cells/read-number.ts";

const read = (text: string, dotMeans: "decimal" | "thousands" = "decimal") =>
  readNumber(text, dotMeans)?.value.toFixed();

describe("readNumber: what officers really type (DOMAIN.md 5)", () => {
  it.each([
    ["3.5", "3.5"],
    ["0,5", "0.5"],
    ["2.00", "2"],
    ["86.58%", "86.58"],
    ["98,06%", "98.06"],
    ["96,5 %", "96.5"],
    ["12.489,4ha", "12489.4"],
    ["+ 0,1", "0.1"],
    ["- 0,25", "-0.25"],
    ["–0,5", "-0.5"],
    ["−0,5", "-0.5"],
    ["35 đ", "35"],
    ["8,5đ", "8.5"],
    ["8,5 điểm", "8.5"],
    ["8,5 điểm".normalize("NFD"), "8.5"],
    ["100 điểm", "100"],
    ["１２，５", "12.5"],
    ["'8,5", "8.5"],
    ["\u00A08,5 ", "8.5"],
    ["8\u200B,5", "8.5"],
    ["1.250.000", "1250000"],
    ["1,250,000.5", "1250000.5"],
    ["1,234", "1.234"],
    ["0.250", "0.25"],
  ])("%j is %s", (text, value) => expect(read(text)).toBe(value));

  it.each([
    ["16/15 điểm", "16", "15"],
    ["03/3", "3", "3"],
    ["13/07", "13", "7"],
    ["tạm tính 12,5/10", "12.5", "10"],
    ["46/48", "46", "48"],
  ])("%j is %s out of %s", (text, value, outOf) => {
    const reading = readNumber(text, "decimal");
    expect([reading?.value.toFixed(), reading?.outOf?.toFixed()]).toEqual([value, outOf]);
  });

  it.each(["Không trừ", "(không xếp loại)", "tám rưỡi", "", "21 tỷ đồng", "1.23.4", "12a", "1/2/3", "NaN", "1e3"])(
    "%j is no number",
    (text) => expect(readNumber(text, "decimal")).toBeUndefined(),
  );

  it.each([
    ["2.048", "2.048", "2048"],
    ["37.735", "37.735", "37735"],
    ["-1.234", "-1.234", "-1234"],
  ])("%j is %s in a score, %s in a count, and ambiguous in both", (text, asDecimal, asThousands) => {
    expect(read(text, "decimal")).toBe(asDecimal);
    expect(read(text, "thousands")).toBe(asThousands);
    expect(readNumber(text, "decimal")?.ambiguous).toBeDefined();
  });

  it("says nothing of ambiguity where a zero leads or commas tell", () => {
    expect(readNumber("0.250", "thousands")?.value.toFixed()).toBe("0.25");
    expect(readNumber("0.250", "thousands")?.ambiguous).toBeUndefined();
    expect(readNumber("1.234,5", "decimal")?.ambiguous).toBeUndefined();
  });

  it("whatever is typed is read without an error", () => {
    const sign = fc.constantFrom(..."0123456789.,+-–−/% điểmhaĐ１２，\u00A0\u200B'");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(sign).map((all) => all.join("")),
        ),
        (text) => {
          const reading = readNumber(text, "decimal");
          if (reading !== undefined) expect(reading.value.toFixed()).toMatch(/^-?\d+(\.\d+)?$/);
        },
      ),
    );
  });

  it.each(["", " điểm", "đ", " %"])("a number written the Vietnamese way and %j behind it is that number", (suffix) => {
    const literal = fc
      .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(99))
      .map(([whole, part]) => decimal(`${whole}.${String(part).padStart(2, "0")}`));
    fc.assert(
      fc.property(literal, (value) => {
        expect(readNumber(`${formatDecimal(value)}${suffix}`, "thousands")?.value.toFixed()).toBe(value.toFixed());
      }),
    );
  });

  it("tells a percentage from a number", () => {
    expect(readNumber("96,5%", "decimal")?.percent).toBe(true);
    expect(readNumber("96,5", "decimal")?.percent).toBe(false);
  });
});
