import { describe, expect, it } from "vitest";
import { cellsName, columnIndex, columnName, parseA1, quoteTitle } from "../../scripts/emulator/a1-notation.ts";

describe("column names", () => {
  it.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [701, "ZZ"],
    [702, "AAA"],
  ])("%i is %s and back", (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });
});

describe("parseA1", () => {
  const cell = { startRowIndex: 1, endRowIndex: 2, startColumnIndex: 1, endColumnIndex: 2 };
  it.each([
    ["B2", { cells: cell }],
    ["$B$2", { cells: cell }],
    ["R2C2", { cells: cell }],
    ["R[1]C[1]", { cells: cell }],
    ["Sheet1!B2", { title: "Sheet1", cells: cell }],
    ["My Sheet!B2", { title: "My Sheet", cells: cell }],
    ["'It''s'!B2:C", { title: "It's", cells: { startRowIndex: 1, startColumnIndex: 1, endColumnIndex: 3 } }],
    ["A:C", { cells: { startColumnIndex: 0, endColumnIndex: 3 } }],
    ["2:10", { cells: { startRowIndex: 1, endRowIndex: 10 } }],
    ["C3:A1", { cells: { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 3 } }],
    ["Sheet1", { title: "Sheet1" }],
    ["'D3'", { title: "D3" }],
    ["A", { title: "A" }],
  ])("%s is read", (text, range) => expect(parseA1(text)).toEqual(range));

  it.each(["Sheet1!", "Sheet1!A", "Sheet1!5", "!A1", "Sheet1!A1:B2:C3", "Sheet1!A0", ""])("%j is no range", (text) => {
    expect(parseA1(text)).toBeUndefined();
  });
});

describe("ranges as answered", () => {
  it.each([
    ["Sheet1", "Sheet1"],
    ["D3", "'D3'"],
    ["It's", "'It''s'"],
    ["Đơn vị", "'Đơn vị'"],
    ["🌵 t", "'🌵 t'"],
  ])("the title %s is written %s", (title, written) => expect(quoteTitle(title)).toBe(written));

  it("one cell is written once", () => {
    expect(cellsName({ startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 })).toBe("A1");
    expect(cellsName({ startRow: 0, endRow: 4, startColumn: 0, endColumn: 4 })).toBe("A1:D4");
  });
});
