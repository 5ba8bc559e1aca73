import { describe, expect, it } from "vitest";
import { formatValue } from "../../scripts/emulator/cells/format-value.ts";
import { localeOf } from "../../scripts/emulator/cells/locale.ts";

const shown = (value: number | string | boolean, pattern?: string, locale = "en_US", type = "NUMBER") =>
  formatValue(value, pattern === undefined ? undefined : { type, pattern }, localeOf(locale));

describe("number patterns", () => {
  it.each([
    [1234.5, "0.00", "1234.50"],
    [1.005, "0.00", "1.01"],
    [86.585, "0.00", "86.59"],
    [0.125, "0.0#", "0.13"],
    [0.1, "0.0#", "0.1"],
    [5, "0.0#", "5.0"],
    [1234567.891, "#,##0.0", "1,234,567.9"],
    [1234567, "#,##0", "1,234,567"],
    [0.5, "#.##", ".5"],
    [3, "#.##", "3."],
    [0.8658, "0.00%", "86.58%"],
    [0.07, "0%", "7%"],
    [-5, "0.00", "-5.00"],
    [-5, "0;(0)", "(5)"],
    [0, '0;-0;"không"', "không"],
    [7, "000", "007"],
    [1234567, "0.0,,", "1.2"],
    [12345, "0.00E+00", "1.23E+04"],
    [0.00012, "0.0E-0", "1.2E-4"],
    [150, '[>=100]"cao" 0;[<0]"âm";"thấp" 0', "cao 150"],
    [50, '[>=100]"cao" 0;[<0]"âm";"thấp" 0', "thấp 50"],
    [5, "[Red]0.0", "5.0"],
    [5, '0" đ"', "5 đ"],
    [999.999, "0.00", "1000.00"],
    [84912345678, "00 000 000 000", "84 912 345 678"],
  ])("%d through %s is %s", (value, pattern, text) => expect(shown(value, pattern)).toBe(text));

  it("vi_VN turns the separators round", () => {
    expect(shown(1234567.5, "#,##0.00", "vi_VN")).toBe("1.234.567,50");
    expect(shown(98.75, undefined, "vi_VN")).toBe("98,75");
  });
});

describe("fractions and fillings", () => {
  it.each([
    // 0.6789 is 55/81 to within 0.0002; the others are exact.
    [12345.6789, "# ??/??", "12345 55/81"],
    [2.5, "# ?/?", "2 1/2"],
    [0.25, "?/?", "1/4"],
    [1.25, "?/?", "5/4"],
    [2.5, "# ?/8", "2 4/8"],
    [5, "# ?/?", "5    "],
    [0.999, "# ?/?", "1    "],
    [-2.5, "# ?/?", "-2 1/2"],
    // The pattern of accounting, as recorded.
    [99.95, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', " $ 99.95 "],
    [-23.45, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)', " $ (23.45)"],
  ])("%d through %s is %j", (value, pattern, text) => expect(shown(value, pattern)).toBe(text));
});

describe("General", () => {
  it.each([
    [0.1 + 0.2, "0.3"],
    [1 / 3, "0.3333333333"],
    [1e15, "1E+15"],
    [123456789012, "123456789012"],
    [-0, "0"],
    [1e-10, "1E-10"],
  ])("%d is %s", (value, text) => expect(shown(value)).toBe(text));

  it("booleans are in capitals and text is itself", () => {
    expect(shown(true)).toBe("TRUE");
    expect(shown("=1+1")).toBe("=1+1");
    expect(shown("abc", "@", "en_US", "TEXT")).toBe("abc");
  });
});

describe("date patterns", () => {
  it.each([
    [45621, "dd/mm/yyyy", "25/11/2024"],
    [45621, "d/m/yy", "25/11/24"],
    [45621.645833333336, "hh:mm", "15:30"],
    [45621.645833333336, "h:mm am/pm", "3:30 PM"],
    [45621.5, "yyyy-mm-dd hh:mm:ss", "2024-11-25 12:00:00"],
    [45621, "mmmm d", "November 25"],
    [45621, "ddd", "Mon"],
    [1.5, "[h]:mm", "36:00"],
    [2.5, "m/d/yyyy h", "1/1/1900 12"],
    [0.000694444, "mm:ss", "01:00"],
    [0.25, "h a/p", "6 a"],
    [0.75, "h A/P", "6 P"],
    [1.000023148148148, "[h]:mm:ss", "24:00:02"],
  ])("%d through %s is %s", (value, pattern, text) => expect(shown(value, pattern, "en_US", "DATE")).toBe(text));

  it("a type without a pattern is shown as the locale does", () => {
    const date = (locale: string) => formatValue(45621, { type: "DATE" }, localeOf(locale));
    expect([date("en_US"), date("vi_VN")]).toEqual(["11/25/2024", "25/11/2024"]);
    // Measured: NOW() in en_US is shown so.
    const moment = formatValue(46165.84901664352, { type: "DATE_TIME" }, localeOf("en_US"));
    expect(moment).toBe("5/23/2026 20:22:35");
  });
});
