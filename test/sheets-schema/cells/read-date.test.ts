import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialToIsoDate } from "../../../sheets-schema/cells/cell.ts";
import { formatDate, readDate } from "../../../sheets-schema/cells/read-date.ts";

describe("readDate", () => {
  it.each([
    ["25/11/2024", "2024-11-25"],
    ["21 tháng 4 năm 2022", "2022-04-21"],
    ["ngày 21 tháng 4 năm 2022", "2022-04-21"],
    ["Ngày 7/01/2022".normalize("NFD"), "2022-01-07"],
    ["7/1/22", "2022-01-07"],
    ["21.4.2022", "2022-04-21"],
    ["21–4–2022", "2022-04-21"],
    ["2024-11-25", "2024-11-25"],
    ["03/04/2024", "2024-04-03"],
    ["29/02/2024", "2024-02-29"],
    ["thứ Năm, ngày 28/11/2024", "2024-11-28"],
    ["Chủ nhật 01/12/2024", "2024-12-01"],
    ["mùng 2 tháng 9 năm 2024", "2024-09-02"],
    ["21 tháng 04 năm 2022.", "2022-04-21"],
    ["21\u00A0tháng 4\nnăm 2022", "2022-04-21"],
    ["２５/１１/２０２４", "2024-11-25"],
  ])("%j is %s, day first", (text, date) => expect(readDate(text)).toBe(date));

  it.each(["29/02/2023", "31/04/2024", "11/25/2024", "00/01/2024", "25/11", "tháng 11", "", "45354"])(
    "%j is no day",
    (text) => expect(readDate(text)).toBeUndefined(),
  );

  it("whatever is typed is read without an error, and a day written the Vietnamese way is that day", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const date = readDate(text);
        if (date !== undefined) expect(readDate(formatDate(date))).toBe(date);
      }),
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 2_958_465 }), (serial) => {
        const date = serialToIsoDate(serial);
        expect(readDate(formatDate(date))).toBe(date);
      }),
    );
  });

  it("formatDate: writes the day first", () => expect(formatDate("2024-11-25")).toBe("25/11/2024"));
});
