import { describe, expect, it } from "vitest";
import { assign, parseFieldMask, pick } from "../../scripts/emulator/api/field-mask.ts";

describe("parseFieldMask", () => {
  it.each([
    ["sheets.properties.title", { sheets: { properties: { title: "*" } } }],
    ["sheets/properties/title", { sheets: { properties: { title: "*" } } }],
    ["sheets(properties(title,sheetId),merges)", { sheets: { properties: { title: "*", sheetId: "*" }, merges: "*" } }],
    ["properties.title,properties.locale", { properties: { title: "*", locale: "*" } }],
    ["sheets.properties.sheet_id", { sheets: { properties: { sheetId: "*" } } }],
    ["sheets.properties,sheets.properties.title", { sheets: { properties: "*" } }],
    ["*", "*"],
    ["sheets(*)", { sheets: "*" }],
  ])("%s is read", (text, mask) => expect(parseFieldMask(text, "Spreadsheet")).toEqual(mask));

  it.each([
    ["sheets.nope", "sheets.nope"],
    ["sheets, properties", " properties"],
    ["sheets(properties", "sheets(properties"],
  ])("%j is refused, naming the path", (text, path) => {
    try {
      parseFieldMask(text, "Spreadsheet");
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ code: 400, message: "Request contains an invalid argument." });
      expect(JSON.stringify(error)).toContain(`Cannot find matching fields for path '${path}'`);
    }
  });
});

describe("pick and assign", () => {
  it("pick masks lists item by item", () => {
    expect(pick({ a: [{ b: 1, c: 2 }, { c: 3 }], d: 4 }, { a: { b: "*" } })).toEqual({ a: [{ b: 1 }, {}] });
  });

  it("assign removes what the mask names and the source lacks, and keeps the rest", () => {
    const target = { a: 1, b: { c: 2, d: 3 } };
    expect(assign<object>(target, { b: { c: 9 } }, { a: "*", b: { c: "*" } })).toEqual({ b: { c: 9, d: 3 } });
    expect(assign<object>(target, {}, { b: { c: "*", d: "*" } })).toEqual({ a: 1 });
  });
});
