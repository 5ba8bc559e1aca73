import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type * as z from "zod";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { cellMeta } from "../../../sheets-schema/cells/cell-codec.ts";
import { cell } from "../../../sheets-schema/cells/cell-kinds.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import { readCell } from "../../../sheets-schema/reading/rows.ts";

/** The value read, a decimal as text; or the code of the fault. */
function read(schema: z.ZodType, typed: Cell): unknown {
  const reading = readCell(schema, typed);
  if ("fault" in reading) return reading.fault.code;
  const { value } = reading;
  return typeof value === "object" && value !== null && "toFixed" in value ? String(value) : value;
}

const at = (name: string) => `${name}@tinh.gov.vn`;
const date = (number: number) => ({ number, format: "DATE" }) as const;

describe("cells: what is read", () => {
  it.each<[string, z.ZodType, Cell, unknown]>([
    ["text", cell.text(), "  Ban\u00A0Tổ  chức ", "Ban Tổ chức"],
    ["text", cell.text(), 2024, "2024"],
    ["text over two lines", cell.text(), "tốt: 2\n khá:  1", "tốt: 2 khá: 1"],
    ["lines", cell.lines(), " - tốt: 2 \r\n\u200B\n - khá:\u00A0 1\n", "- tốt: 2\n- khá: 1"],
    ["code", cell.code(), " I.2.3. ", "I.2.3"],
    ["code that became a number", cell.code(), 1.2, "1.2"],
    ["choice", cell.choice(["Trưởng Khối", "Thành viên"]), "TRƯỞNG KHỐI", "Trưởng Khối"],
    ["choice by alias", cell.choice(["x"], { có: "x" }), "Có", "x"],
    ["number", cell.number(), 0.1 + 0.2, "0.3"],
    ["number", cell.number(), "8,5 điểm", "8.5"],
    ["number", cell.number(), { number: 0.965, format: "PERCENT" }, "96.5"],
    ["count", cell.count(), "2.048", "2048"],
    ["money", cell.money(), "50.000.000", "50000000"],
    ["date", cell.date(), date(45621), "2024-11-25"],
    ["date that lost its format", cell.date(), 45621, "2024-11-25"],
    ["date as text", cell.date(), "7/1/22", "2022-01-07"],
    ["time", cell.time(), "17 giờ", "17:00"],
    ["time", cell.time(), "7h30", "07:30"],
    ["time", cell.time(), "17:00:00", "17:00"],
    ["time with minutes in words", cell.time(), "7h30p", "07:30"],
    ["time with minutes in words", cell.time(), "17 giờ 30 phút", "17:30"],
    ["time with minutes as a sign", cell.time(), "7g30'", "07:30"],
    ["time with half an hour in words", cell.time(), "7 giờ rưỡi", "07:30"],
    ["time with a dot", cell.time(), "17.30", "17:30"],
    ["time in full-width signs", cell.time(), "１７：３０", "17:30"],
    ["time with the part of the day", cell.time(), "5 giờ chiều", "17:00"],
    ["time with the part of the day", cell.time(), "17h chiều", "17:00"],
    ["time with the part of the day", cell.time(), "8h30 sáng", "08:30"],
    ["time with the part of the day", cell.time(), "11 giờ 30 trưa", "11:30"],
    ["time with the part of the day", cell.time(), "8 giờ tối", "20:00"],
    ["time as in English", cell.time(), "5:00 PM", "17:00"],
    ["time as in English", cell.time(), "8:30 AM", "08:30"],
    ["noon as in English", cell.time(), "12:00 PM", "12:00"],
    ["the end of the day", cell.time(), "24h00", "24:00"],
    ["the end of the day", cell.time(), "24:00", "24:00"],
    ["the end of the day", cell.time(), "24h", "24:00"],
    ["the end of the day", cell.time(), "24 giờ", "24:00"],
    ["the end of the day as a number", cell.time(), { number: 1, format: "TIME" }, "24:00"],
    ["the end of the day without its format", cell.time(), 1, "24:00"],
    ["time that lost its format", cell.time(), 17 / 24, "17:00"],
    ["e-mail", cell.email(), "mailto:vanthu@tinh.gov.vn;", "vanthu@tinh.gov.vn"],
    ["e-mail with a name", cell.email(), "Văn thư <vanthu@tinh.gov.vn>", "vanthu@tinh.gov.vn"],
    ["e-mails", cell.emails(), "a@tinh.gov.vn", ["a@tinh.gov.vn"]],
    ["e-mails", cell.emails(), "a@tinh.gov.vn,b@tinh.gov.vn;\nmailto:c@tinh.gov.vn;", ["a", "b", "c"].map(at)],
    ["e-mails, one twice", cell.emails(), "a@tinh.gov.vn a@tinh.gov.vn", ["a@tinh.gov.vn"]],
    ["e-mails with names", cell.emails(), "Văn thư <a@tinh.gov.vn>, Nguyễn A <b@tinh.gov.vn>", ["a", "b"].map(at)],
    ["a name with a comma in it", cell.emails(), '"Nguyễn, Văn A" <a@tinh.gov.vn>', ["a"].map(at)],
    ["words around an address", cell.emails(), "a@tinh.gov.vn (Anh A)", ["a"].map(at)],
    ["a word before an address", cell.emails(), "Email: a@tinh.gov.vn", ["a"].map(at)],
    ["a word tied to an address", cell.emails(), "Email:a@tinh.gov.vn", ["a"].map(at)],
    ["a word between addresses", cell.emails(), "a@tinh.gov.vn và b@tinh.gov.vn", ["a", "b"].map(at)],
    ["a full stop behind", cell.emails(), "a@tinh.gov.vn.", ["a"].map(at)],
    ["a stroke between", cell.emails(), "a@tinh.gov.vn/b@tinh.gov.vn", ["a", "b"].map(at)],
    ["a full-width comma", cell.emails(), "a@tinh.gov.vn，b@tinh.gov.vn；c@tinh.gov.vn", ["a", "b", "c"].map(at)],
    ["a link of a mail", cell.emails(), "mailto:a@tinh.gov.vn?subject=x", ["a"].map(at)],
    ["square brackets, quotes", cell.emails(), "[a@tinh.gov.vn] 'b@tinh.gov.vn'", ["a", "b"].map(at)],
    ["e-mails, one of them none", cell.emails(), "a@tinh.gov.vn; phòng tổng hợp", ["a@tinh.gov.vn"]],
    ["the chip of a person", cell.email(), { text: "Anh A", link: "mailto:a@tinh.gov.vn" }, "a@tinh.gov.vn"],
    [
      "chips",
      cell.emails(),
      { text: "Anh A, Anh B", link: ["a", "b"].map((name) => `mailto:${at(name)}`).join(" ") },
      ["a", "b"].map(at),
    ],
    ["an address that leads to itself", cell.email(), { text: at("a"), link: `mailto:${at("a")}` }, at("a")],
    ["counts", cell.counts(), "7; 3, 1", [7, 3, 1]],
    ["counts", cell.counts(), 7, [7]],
    ["raw", cell.raw(), date(45354), date(45354)],
  ])("%s: %#", (_, schema, typed, value) => expect(read(schema, typed)).toEqual(value));

  it.each<[z.ZodType, Cell, string]>([
    [cell.number(), "tám rưỡi", "not-a-number"],
    [cell.number(), date(45354), "became-a-date"],
    [cell.count(), date(45354), "became-a-date"],
    [cell.number({ min: "0" }), "-1", "below-minimum"],
    [cell.number({ max: "100" }), "100,5", "above-maximum"],
    [cell.count(), "1,5", "not-a-count"],
    [cell.date(), "31/02/2024", "not-a-date"],
    [cell.time(), "25:00", "not-a-time"],
    [cell.time(), "24:01", "not-a-time"],
    [cell.time(), "24h30 phút", "not-a-time"],
    [cell.time(), "17h60", "not-a-time"],
    [cell.time(), "5 phút", "not-a-time"],
    [cell.time(), "5p", "not-a-time"],
    [cell.time(), "17", "not-a-time"],
    [cell.time(), "17 chiều tối", "not-a-time"],
    [cell.time(), "17.3", "not-a-time"],
    [cell.time(), "9 giờ chiều", "not-a-time"],
    [cell.time(), "13h sáng", "not-a-time"],
    [cell.time(), "12 giờ đêm", "not-a-time"],
    [cell.time(), "12:00 AM", "not-a-time"],
    [cell.time(), "giờ", "not-a-time"],
    [cell.time(), { number: 25.5 / 24, format: "TIME" }, "not-a-time"],
    [cell.time(), { number: 2, format: "TIME" }, "not-a-time"],
    [cell.email(), "khong phai thu", "not-an-email"],
    [cell.choice(["Năm"]), "Quý", "not-in-list"],
    [cell.text(), { error: "#DIV/0!" }, "formula-error"],
    [cell.text(), "bé kÕ ho¹ch vµ ®Çu t", "legacy-encoding"],
    [cell.text(), "keá hoaïch ñoäng vieân", "legacy-encoding"],
    [cell.text(), "§¶ng uû khèi", "legacy-encoding"],
    [cell.text(), { text: "bé kÕ ho¹ch", link: "https://a.example" }, "legacy-encoding"],
    [cell.email(), "a@tinh.gov.vn, b@tinh.gov.vn", "not-an-email"],
    [cell.email(), "phòng tổng hợp", "not-an-email"],
    [cell.emails(), "văn thư", "not-an-email"],
  ])("%#: a cell that cannot be read has a fault with a remedy", (schema, typed, code) => {
    const reading = readCell(schema, typed);
    expect("fault" in reading ? reading.fault.code : reading).toBe(code);
    if ("fault" in reading) expect(reading.fault.remedy).toMatch(/^Đề nghị .*\.$/);
  });

  it("what is no address among addresses is told", () => {
    const remark = (typed: string) => cellMeta(cell.emails())?.remark?.(typed);
    expect(remark("a@tinh.gov.vn; phòng")).toMatchObject({ code: "not-an-email", value: "phòng" });
    expect(remark("a@tinh.gov.vn; b@tinh.gov.vn")).toBeUndefined();
    expect(remark("a@tinh.gov.vn, b@tinh")).toMatchObject({ code: "not-an-email", value: "b@tinh" });
    expect(remark("a@tinh.gov.vn, vanthu.tinh.gov.vn")).toMatchObject({ value: "vanthu.tinh.gov.vn" });
    for (const fine of ['"Nguyễn, Văn A" <a@x.vn>', "a@x.vn (Anh A)", "Email: a@x.vn", "a@x.vn và b@x.vn", "a@x.vn."]) {
      expect(remark(fine), fine).toBeUndefined();
    }
  });

  it("a foreign name and Vietnamese of any spelling are no legacy encoding", () => {
    for (const text of ["Señor Müller", "Kế hoạch đầu tư", "Uỷ ban".normalize("NFD"), "Điều 5, Quý I - 50%"]) {
      if (text !== "Señor Müller") expect(read(cell.text(), text)).toBe(text.normalize("NFC"));
    }
    expect(read(cell.text(), "Trường Müller")).toBe("Trường Müller");
  });

  it("1.234 is read, with a remark that says both readings", () => {
    const remark = cellMeta(cell.number().optional())?.remark?.("1.234");
    expect(remark?.what).toBe("“1.234” có thể là 1,234 (số lẻ) hoặc 1.234 (số nghìn).");
  });
});

describe("cells: what is written reads back the same", () => {
  const back = (schema: z.ZodType, value: unknown): unknown => {
    const codec = schema as z.ZodType<unknown, Cell>;
    return read(schema, codec.encode(codec.decode(value as Cell)));
  };
  const stable = (schema: z.ZodType, arbitrary: fc.Arbitrary<Cell>): void =>
    fc.assert(
      fc.property(arbitrary, (typed) => {
        expect(back(schema, typed)).toEqual(read(schema, typed));
      }),
    );

  it("numbers", () =>
    stable(
      cell.number(),
      fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 999 })).map(([a, b]) => `${a},${b}`),
    ));
  it("counts of things", () => stable(cell.count(), fc.nat()));
  it("days", () => stable(cell.date(), fc.integer({ min: 36_527, max: 73_049 }).map(date)));
  it("times", () =>
    stable(
      cell.time(),
      fc.nat(1439).map((minute) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`),
    ));
  it("lists of counts", () =>
    stable(
      cell.counts(),
      fc.array(fc.nat(999), { minLength: 1 }).map((all) => all.join("; ")),
    ));
  it("texts, however their letters are composed", () => {
    const text = cell.text();
    expect(read(text, "A\u0300§")).toBe("legacy-encoding");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (typed) => {
        const once = read(text, typed);
        if (once === "legacy-encoding") return;
        expect(read(text, once as string)).toEqual(once);
      }),
    );
  });
  it("choices", () => stable(cell.choice(["Năm", "6 tháng đầu"]), fc.constantFrom("năm", "NĂM", "6  tháng đầu")));
});

it("number: without a pattern Google shows 3 and 3,5 as typed", () => {
  expect(cellMeta(cell.number())?.format).toBeUndefined();
  expect(cellMeta(cell.money())?.format).toEqual({ type: "NUMBER", pattern: "#,##0" });
});

it("number: bounds are the range of the data validation", () => {
  expect(cellMeta(cell.number({ min: "0", max: "100" }).optional())?.range).toEqual({
    min: decimal("0"),
    max: decimal("100"),
  });
});
