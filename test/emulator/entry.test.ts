import { describe, expect, it } from "vitest";
import { enter } from "../../scripts/emulator/cells/enter.ts";
import { localeOf } from "../../scripts/emulator/cells/locale.ts";

const entered = (text: string, locale: string, format?: { type: string }) =>
  enter(text, format, { locale: localeOf(locale), year: 2024 });

describe("typing in vi_VN", () => {
  it.each([
    ["98,75", 98.75, undefined],
    ["1.234,5", 1234.5, "NUMBER #,##0.00"],
    ["1.234", 1234, "NUMBER #,##0"],
    ["0042", 42, undefined],
    ["-0,5", -0.5, undefined],
    ["25/11/2024", 45621, "DATE dd/mm/yyyy"],
    ["25-11-24", 45621, "DATE dd/mm/yyyy"],
    ["2024-11-25", 45621, "DATE yyyy-mm-dd"],
    ["3/3", 45354, "DATE d/m"],
    ["15:30", 15.5 / 24, "TIME hh:mm"],
    ["25/11/2024 15:30", 45621 + 15.5 / 24, "DATE_TIME dd/mm/yyyy hh:mm"],
    ["86,58%", 0.8658, "PERCENT 0.00%"],
    ["86%", 0.86, "PERCENT 0%"],
    ["100.000 ₫", 100_000, 'CURRENCY #,##0 "₫"'],
    ["1E3", 1000, "SCIENTIFIC 0.00E+00"],
    ["true", true, undefined],
  ])("%s is a value", (text, value, format) => {
    const entry = entered(text, "vi_VN");
    expect(entry.value).toBe(value);
    const { numberFormat } = entry;
    expect(numberFormat === undefined ? undefined : `${numberFormat.type} ${numberFormat.pattern}`).toBe(format);
  });

  it.each([
    "35 đ",
    "98.75",
    "31/02/2024",
    "16/15 điểm",
    "Không trừ",
    "12,5/10",
    "1.2.3",
    "--5",
    ",",
    "(5",
    "13/2024",
    "24:75",
  ])("%s stays text", (text) => expect(entered(text, "vi_VN")).toEqual({ value: text }));
});

describe("typing in en_US", () => {
  it.each([
    ["98.75", 98.75],
    ["2,000,000.01", 2_000_000.01],
    ["2020-01-01", 43831],
    ["11/25/2024", 45621],
    ["$5.00", 5],
    ["(5)", -5],
    ["3:30 PM", 15.5 / 24],
  ])("%s is %d", (text, value) => expect(entered(text, "en_US").value).toBe(value));

  it.each(["98,75", "25/11/2024"])("%s stays text", (text) => expect(entered(text, "en_US").value).toBe(text));
});

describe("months by name", () => {
  it.each([
    ["5 Nov 2024", 45601, "d mmm yyyy"],
    ["05-Nov-24", 45601, "dd-mmm-yy"],
    ["Nov 5, 2024", 45601, "mmm d, yyyy"],
    ["november 5 2024", 45601, "mmmm d yyyy"],
    ["5 November", 45601, "d mmmm"],
    ["Nov 2024", 45597, "mmm yyyy"],
    ["May 1, 2024", 45413, "mmm d, yyyy"],
  ])("%s is a day in en_US", (text, value, pattern) =>
    expect(entered(text, "en_US")).toEqual({ value, numberFormat: { type: "DATE", pattern } }),
  );

  it("a time may stand behind", () =>
    expect(entered("Nov 5, 2024 3:30 PM", "en_US")).toEqual({
      value: 45601 + 15.5 / 24,
      numberFormat: { type: "DATE_TIME", pattern: "mmm d, yyyy h:mm am/pm" },
    }));

  it("the month's name is read in the locale's language too", () =>
    expect(entered("5 tháng 11 2024", "vi_VN")).toEqual({
      value: 45601,
      numberFormat: { type: "DATE", pattern: "d mmm yyyy" },
    }));

  it.each(["31 Nov 2024", "5 Foo 2024", "Nov", "2024-11-05T10:00:00Z"])("%s stays text", (text) =>
    expect(entered(text, "en_US")).toEqual({ value: text }),
  );
});

describe("typing anywhere", () => {
  it("a leading apostrophe makes text, and is not part of it", () =>
    expect(entered("'123", "en_US")).toEqual({ value: "123" }));

  it("a cell formatted as TEXT keeps what was typed", () => {
    expect(entered("3/3", "vi_VN", { type: "TEXT" })).toEqual({ value: "3/3" });
    expect(entered("=1+1", "vi_VN", { type: "TEXT" })).toEqual({ value: "=1+1" });
  });

  it("a formula is kept as typed", () => expect(entered("=A1*2", "vi_VN").value).toMatchObject({ formula: "=A1*2" }));
});
