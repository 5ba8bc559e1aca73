import { describe, expect, it } from "vitest";
import * as z from "zod";
import { cellMeta } from "../../sheets-schema/cells/cell-codec.ts";
import { cell } from "../../sheets-schema/cells/cell-kinds.ts";
import { matchKey } from "../../sheets-schema/cells/vietnamese.ts";
import { column } from "../../sheets-schema/column.ts";
import { readCell } from "../../sheets-schema/reading/rows.ts";
import { columnIndexOf, columnOf, defineSheet, type Sheet } from "../../sheets-schema/sheet.ts";
import { criterionKinds } from "../../sheets-schema/sheets/criteria.ts";
import { kindGuides } from "../../sheets-schema/sheets/kind-guides.ts";
import { formSheetId, scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { settingRows } from "../../sheets-schema/sheets/settings.ts";
import { STATUS_HEADER } from "../../sheets-schema/sheets/status-column.ts";
import { generatedSheets, tabOrder, typedSheets } from "../../sheets-schema/workbook.ts";

const typed = [...Object.values(typedSheets), scoreForm] as unknown as Sheet[];
const generated = Object.values(generatedSheets) as unknown as Sheet[];
const all = [...typed, ...generated];
const cases = all.map((sheet) => [sheet.title, sheet] as const);

describe.each(cases)("the sheet %s", (_, sheet) => {
  it("has headers and aliases that no reader can mix up", () => {
    const names = sheet.columns.flatMap(({ header, aliases }) => [header, ...aliases]).map(matchKey);
    expect(new Set(names).size).toBe(names.length);
  });
  it("has headers short enough for a telephone, without a full stop", () => {
    for (const { header } of sheet.columns) {
      expect(header.length, header).toBeLessThanOrEqual(28);
      expect(header).toMatch(/^\p{Lu}|^‹/u);
      expect(header).not.toMatch(/\.$/);
    }
  });
  it("has a note on every column, ended by a full stop", () => {
    for (const { header, note } of sheet.columns) expect(note, header).toMatch(/\S.*[.”]$/);
  });
  it("has a width on every column", () => {
    for (const { widthPixels } of sheet.columns) expect(widthPixels).toBeGreaterThanOrEqual(60);
  });
});

describe("typed sheets", () => {
  it.each(typed.map((sheet) => [sheet.title, sheet] as const))(
    "%s has one status column, of the program",
    (_, sheet) => {
      const statuses = sheet.columns.filter(({ header }) => header === STATUS_HEADER);
      expect(statuses.map(({ typedBy, field }) => [typedBy, field])).toEqual([[["program"], "status"]]);
    },
  );
  it("no generated sheet has a column named like a status", () => {
    for (const { columns } of generated) expect(columns.map(({ header }) => header)).not.toContain(STATUS_HEADER);
  });
  it("dropdowns and examples can be read by the reader of their own cell", () => {
    for (const { columns } of all) {
      for (const { schema, cell: meta } of columns) {
        for (const value of [...(meta.choices ?? []), ...(meta.example === "" ? [] : [meta.example])]) {
          expect(readCell(schema, value), value).toHaveProperty("value");
        }
      }
    }
  });
});

describe("the workbook", () => {
  it("has every sheet once, each with an id and a title of its own", () => {
    const sheets = tabOrder.filter((entry) => entry !== "forms");
    expect(new Set(sheets)).toEqual(new Set(all.filter((sheet) => sheet.name !== "scoreForm")));
    expect(new Set(sheets.map(({ sheetId }) => sheetId)).size).toBe(sheets.length);
    expect(new Set(sheets.map(({ title }) => matchKey(title))).size).toBe(sheets.length);
    expect(tabOrder.filter((entry) => entry === "forms")).toHaveLength(1);
  });
  it("no title but a form's begins with Phiếu", () => {
    for (const { title } of all.filter((sheet) => sheet.name !== "scoreForm")) expect(title).not.toMatch(/^Phiếu/);
  });
  it("a form's id comes from the code alone, fits Google's ids and is no other sheet's", () => {
    const ids = ["BTC", "BTG", "BDV", "VPTU", "BNC", "UBKT", "TCT", "BAO", "DUK", "BVSK"].map(formSheetId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(formSheetId("BTC")).toBe(493_351_168);
    for (const id of ids) expect(id > 1000 && id < 2 ** 31).toBe(true);
  });
});

describe("settings", () => {
  it.each(Object.values(settingRows).map((setting) => [setting.name, setting] as const))(
    "%s begins with a value that can be read",
    (_, { schema, initial, meaning }) => {
      if (initial !== "") expect(readCell(schema, initial)).toHaveProperty("value");
      expect(meaning).toMatch(/\.$/);
      expect(cellMeta(schema)).toBeDefined();
    },
  );
});

it("every kind of criterion has its guide, in the order of the dropdown", () => {
  expect(Object.keys(kindGuides)).toEqual([...criterionKinds]);
});

describe("defineSheet", () => {
  const declaration = { name: "test", sheetId: 1, kind: "list", typedBy: ["member"], oneRowIs: "a test" } as const;
  it("throws at load for a field without column() or cell schema", () => {
    expect(() => defineSheet("Thử", { a: cell.text() }, declaration)).toThrow("Thử: a has no column()");
    expect(() => defineSheet("Thử", { a: column(z.string(), { header: "A", note: "A." }) }, declaration)).toThrow();
  });
  it("a column is optional by its schema, and found by its field", () => {
    const sheet = defineSheet(
      "Thử",
      {
        a: column(cell.text(), { header: "A", note: "A." }),
        b: column(cell.text().optional(), { header: "B", note: "B." }),
      },
      declaration,
    );
    expect(sheet.columns.map(({ required }) => required)).toEqual([true, false]);
    expect([columnIndexOf(sheet, "b"), columnOf(sheet, "b").header]).toEqual([1, "B"]);
  });
});
