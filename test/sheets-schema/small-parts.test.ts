import { describe, expect, it } from "vitest";
import { a1Cell, cellLink, columnLetter } from "../../sheets-schema/a1.ts";
import { isBlank, isoDateToSerial, sameCell, serialToIsoDate, textOf } from "../../sheets-schema/cells/cell.ts";
import { decimal, divide, formatDecimal, sum } from "../../sheets-schema/cells/decimal.ts";

describe("decimal", () => {
  it("0,1 + 0,2 is 0,3", () => expect(formatDecimal(sum([decimal("0.1"), decimal("0.2")]))).toBe("0,3"));
  it("a formula's 0.30000000000000004 is the 0,3 that people see", () =>
    expect(decimal(0.1 + 0.2).toFixed()).toBe("0.3"));
  it("rounds half up, away from zero", () => {
    expect(divide(decimal("1"), decimal("8"), 2).toFixed()).toBe("0.13");
    expect(divide(decimal("-1"), decimal("8"), 2).toFixed()).toBe("-0.13");
    expect(divide(decimal("2"), decimal("3"), 2).toFixed()).toBe("0.67");
  });
  it.each([
    ["12489.40", "12.489,4"],
    ["1000000", "1.000.000"],
    ["-0.5", "-0,5"],
    ["999", "999"],
  ])("formatDecimal: %s is written %s", (literal, written) => expect(formatDecimal(decimal(literal))).toBe(written));
});

describe("a1", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("column %i is %s", (index, letter) => expect(columnLetter(index)).toBe(letter));
  it("names and links a cell", () => {
    expect(a1Cell(2, 6)).toBe("C6");
    expect(cellLink(105, 2, 6)).toBe("#gid=105&range=C6");
  });
});

describe("cell", () => {
  it.each([
    [undefined, ""],
    [0.1 + 0.2, "0,3"],
    [true, "Có"],
    [{ number: 0.965, format: "PERCENT" }, "96,5%"],
    [{ number: 45621, format: "DATE" }, "25/11/2024"],
    [{ number: 17 / 24, format: "TIME" }, "17:00"],
    [{ text: "KH 45", link: "https://a.example" }, "KH 45"],
    [{ error: "#DIV/0!" }, "#DIV/0!"],
  ] as const)("textOf: %j reads %j", (cell, text) => expect(textOf(cell)).toBe(text));

  it("serial numbers count days from 30/12/1899", () => {
    expect(serialToIsoDate(43831)).toBe("2020-01-01");
    expect(isoDateToSerial("2020-01-01")).toBe(43831);
    expect(serialToIsoDate(45621.99)).toBe("2024-11-25");
  });
  it.each([
    [-1, "1899-12-30"],
    [1e12, "9999-12-31"],
    [Number.NaN, "1899-12-30"],
    [2_958_465, "9999-12-31"],
  ])("serialToIsoDate: %d, where it is in no calendar, is the nearest day %s", (serial, day) =>
    expect(serialToIsoDate(serial)).toBe(day),
  );
  it("textOf: the last second before midnight is shown as midnight of the next day", () => {
    expect(textOf({ number: 45_621.999_999, format: "DATE_TIME" })).toBe("26/11/2024 00:00");
    expect(textOf({ number: 0.999_999, format: "TIME" })).toBe("00:00");
  });
  it("isBlank: spaces and invisible characters show nothing", () => {
    expect([undefined, "", " \u00A0\n", "\u200B", "\uFEFF\u202A"].every(isBlank)).toBe(true);
    expect(["0", 0, false, "-", "\u200Ba"].some(isBlank)).toBe(false);
  });
  it("sameCell: compares what a reader sees", () => {
    expect(sameCell({ number: 1, format: "DATE" }, { number: 1, format: "DATE" })).toBe(true);
    expect(sameCell("1", 1)).toBe(false);
  });
});
