/** What stands in the way of filling a spreadsheet, and what is nobody's. */
import { describe, expect, it } from "vitest";
import { blankContent, contentOfStarter } from "../../scripts/bloc-content.ts";
import { assertBlank, standingValues } from "../../scripts/fill-bloc.ts";
import { xa } from "../../scripts/starters/xa.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { settingRows } from "../../sheets-schema/sheets/settings.ts";
import { aMember, aSpreadsheet, type Given } from "../builders.ts";

const content = contentOfStarter(xa, 2027);
const blank: Given = { criteria: [], awards: [], calendar: [], members: [], handIns: [] };
const workbookOf = (given: Given) => readWorkbook(aSpreadsheet(given));
const asMembers = (codes: readonly string[]) => codes.map((code) => ({ code }));

describe("assertBlank", () => {
  it("lets blank lists through, and lists that are not to be filled", () => {
    expect(() => assertBlank(workbookOf(blank), content, [], {})).not.toThrow();
    expect(() => assertBlank(workbookOf({}), blankContent, [], {})).not.toThrow();
  });

  it.each<[string, Given, RegExp]>([
    ["criteria", { ...blank, criteria: [{ code: "I", title: "Mục", maximum: 1 }] }, /trang Tiêu chí: đã có 1 dòng\./],
    ["awards", { ...blank, awards: [{ name: "Tốt" }] }, /trang Xếp loại, khen thưởng: đã có 1 dòng\./],
    ["a calendar", { ...blank, calendar: [{ remark: "x" }] }, /trang Lịch: đã có 1 dòng\./],
  ])("refuses %s that stand there", (_, given, sentence) => {
    expect(() => assertBlank(workbookOf(given), content, [], {})).toThrow(sentence);
  });

  it("refuses a list without its headers, under which rows would be lost", () => {
    const whole = aSpreadsheet(blank);
    const grids = whole.grids.map((grid) => (grid.title === "Lịch" ? { ...grid, rows: [["M01", "Nộp phiếu"]] } : grid));
    expect(() => assertBlank(readWorkbook({ ...whole, grids }), content, [], {})).toThrow(
      "trang Lịch: thiếu tiêu đề cột.",
    );
  });

  it("refuses members that are not among those that stand there", () => {
    const given = { ...blank, members: [aMember("BTC", "Ban Tổ chức")] };
    expect(() => assertBlank(workbookOf(given), content, asMembers(["btc", "X1", "X2"]), {})).toThrow(
      "trang Đơn vị: đã có 1 dòng, chưa có X1, X2.",
    );
    expect(() => assertBlank(workbookOf(given), content, asMembers(["btc"]), {})).not.toThrow();
    expect(() => assertBlank(workbookOf(blank), content, asMembers(["X1"]), {})).not.toThrow();
  });

  it("refuses a named setting only where another value stands", () => {
    const given = { ...blank, settings: { year: "2026", blocName: "Khối A" } };
    expect(() => assertBlank(workbookOf(given), content, [], { year: "2027" })).toThrow(
      "thiết lập “Năm thi đua”: đã ghi “2026”.",
    );
    expect(() => assertBlank(workbookOf(given), content, [], { year: "2026", blocName: "khối a" })).not.toThrow();
  });
});

describe("standingValues", () => {
  it("are what people typed: neither blank, nor what the template says", () => {
    const given = {
      settings: { blocName: " Khối  A ", total: settingRows.total.initial, bonusCap: "", quorum: "2/3" },
    };
    const values = standingValues(workbookOf(given).sheets.settings);
    expect(values).toMatchObject({ blocName: "Khối A", quorum: "2/3" });
    for (const name of ["total", "bonusCap"]) expect(values).not.toHaveProperty(name);
  });
});
