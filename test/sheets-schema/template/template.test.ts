import { describe, expect, it } from "vitest";
import { type Column, columnIndexOf, type Sheet } from "../../../sheets-schema/sheet.ts";
import { activities } from "../../../sheets-schema/sheets/activities.ts";
import { awards } from "../../../sheets-schema/sheets/awards.ts";
import { contacts } from "../../../sheets-schema/sheets/contacts.ts";
import { formSheetId, scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { settingRows, settings } from "../../../sheets-schema/sheets/settings.ts";
import { STATUS_HEADER } from "../../../sheets-schema/sheets/status-column.ts";
import type { CellData, DataValidation, Request } from "../../../sheets-schema/template/requests.ts";
import { formRequests, templateRequests } from "../../../sheets-schema/template/template.ts";
import { generatedSheets, tabOrder, typedSheets } from "../../../sheets-schema/workbook.ts";
import { aGrid, aSpreadsheet, emptySpreadsheet } from "../builders.ts";

interface Range {
  readonly sheetId: number;
  readonly startRowIndex: number;
  readonly startColumnIndex: number;
}
type Tab = {
  sheetId: number;
  title: string;
  index: number;
  hidden?: boolean;
  gridProperties: { rowCount: number; columnCount: number; frozenRowCount: number };
};

const requests = templateRequests(emptySpreadsheet);
const form = formRequests({ code: "BTC", title: "Phiếu Ban Tổ chức" }, 0);
const everything = [...requests, ...form];

const ofKind = <T>(all: readonly Request[], kind: string): T[] =>
  all.flatMap((request) => (request[kind] === undefined ? [] : [request[kind] as T]));
const tabs = ofKind<{ properties: Tab }>(everything, "addSheet").map(({ properties }) => properties);
const writes = ofKind<{ start: { sheetId: number; rowIndex: number }; rows: { values: CellData[] }[] }>(
  everything,
  "updateCells",
);
const headerOf = (sheetId: number): CellData[] =>
  writes.find(({ start }) => start.sheetId === sheetId && start.rowIndex === 0)?.rows[0]?.values ?? [];
const validationAt = (sheetId: number, columnIndex: number): DataValidation | undefined =>
  ofKind<{ range: Range; rule: DataValidation }>(everything, "setDataValidation").find(
    ({ range }) => range.sheetId === sheetId && range.startColumnIndex === columnIndex && !("endRowIndex" in range),
  )?.rule;

const typed = Object.values(typedSheets) as unknown as Sheet[];
const cases: (readonly [string, number, readonly Column[]])[] = [
  ...typed.map((sheet) => [sheet.title, sheet.sheetId, sheet.columns] as const),
  ["Phiếu Ban Tổ chức", formSheetId("BTC"), scoreForm.columns],
];

it("template: the golden file", async () => {
  const lines = everything.map((request) => JSON.stringify(request)).join(",\n");
  await expect(`[\n${lines}\n]\n`).toMatchFileSnapshot("../../golden/template.json");
});

describe.each(cases)("template: the sheet %s", (_, sheetId, columns) => {
  it("has its headers with notes in row 1, and exactly the declared columns", () => {
    expect(headerOf(sheetId).map((cell) => cell.userEnteredValue?.stringValue)).toEqual(columns.map((c) => c.header));
    expect(headerOf(sheetId).map((cell) => cell.note)).toEqual(columns.map((c) => c.note));
    expect(tabs.find((tab) => tab.sheetId === sheetId)?.gridProperties).toMatchObject({
      columnCount: columns.length,
      frozenRowCount: 1,
    });
  });

  it("warns and never refuses, and only where people type", () => {
    columns.forEach((column, index) => {
      const validation = validationAt(sheetId, index);
      if (column.typedBy.includes("program")) expect(validation).toBeUndefined();
      else if (column.cell.choices !== undefined) expect(validation?.condition.type).toBe("ONE_OF_LIST");
      if (validation !== undefined) expect(validation).toMatchObject({ strict: false, inputMessage: column.note });
    });
  });

  it("colours its status column from the header on, first fit first", () => {
    const rules = ofKind<{ index: number; rule: { ranges: Range[]; booleanRule: { condition: { type: string } } } }>(
      everything,
      "addConditionalFormatRule",
    ).filter(({ rule }) => rule.ranges[0]?.sheetId === sheetId);
    expect(rules.map(({ rule }) => rule.booleanRule.condition.type)).toEqual([
      "TEXT_EQ", // the header, which stays as it is
      "TEXT_EQ",
      "TEXT_STARTS_WITH", // nothing happened
      "TEXT_STARTS_WITH", // a signed paper holds it
      "TEXT_CONTAINS",
      "NOT_BLANK",
    ]);
    expect(rules.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
    const status = columns.findIndex(({ header }) => header === STATUS_HEADER);
    // A row that somebody inserts right under the header is inside.
    for (const { rule } of rules) expect(rule.ranges[0]).toMatchObject({ startRowIndex: 0, startColumnIndex: status });
  });
});

describe("template", () => {
  it("sets locale and time zone before anything that is read by them", () => {
    expect(requests[0]).toEqual({
      updateSpreadsheetProperties: {
        properties: { locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" },
        fields: "locale,timeZone",
      },
    });
  });

  it("makes every sheet in tab order, the forms after the hand-ins, the program's memory hidden", () => {
    const made = ofKind<{ properties: Tab }>(requests, "addSheet").map(({ properties }) => properties);
    expect(made.map(({ sheetId }) => sheetId)).toEqual(
      tabOrder.flatMap((entry) => (entry === "forms" ? [] : [entry.sheetId])),
    );
    expect(made.map(({ index }) => index)).toEqual(made.map((_, index) => index));
    expect(made.filter(({ hidden }) => hidden).map(({ title }) => title)).toEqual(["Hệ thống"]);
    expect(tabs.at(-1)).toMatchObject({ title: "Phiếu Ban Tổ chức", index: tabOrder.indexOf("forms") });
  });

  it("writes text only, never a formula", () => {
    for (const cell of writes.flatMap(({ rows }) => rows.flatMap(({ values }) => values))) {
      expect(Object.keys(cell.userEnteredValue ?? { stringValue: "" })).toEqual(["stringValue"]);
    }
  });

  it("generated sheets but the guide get no headers", () => {
    for (const { name, sheetId } of Object.values(generatedSheets)) {
      expect(headerOf(sheetId).length > 0, name).toBe(name === "guide");
    }
  });

  it("knows each kind of validation", () => {
    const rule = <S extends Parameters<typeof columnIndexOf>[0]>(sheet: S, field: string) =>
      validationAt(sheet.sheetId, columnIndexOf(sheet, field))?.condition;
    const members = { type: "ONE_OF_RANGE", values: [{ userEnteredValue: "='Đơn vị'!$A$2:$A$200" }] };
    expect(rule(activities as unknown as Sheet, "member")).toEqual(members);
    expect(rule(activities as unknown as Sheet, "from")).toEqual({ type: "DATE_IS_VALID" });
    expect(rule(activities as unknown as Sheet, "cost")).toEqual({
      type: "NUMBER_GREATER_THAN_EQ",
      values: [{ userEnteredValue: "0" }],
    });
    expect(rule(awards as unknown as Sheet, "minimumShare")).toEqual({
      type: "NUMBER_BETWEEN",
      values: [{ userEnteredValue: "0" }, { userEnteredValue: "100" }],
    });
    expect(rule(contacts as unknown as Sheet, "account")).toEqual({ type: "TEXT_IS_EMAIL" });
  });

  it("scores, results and targets are plain text, so that 3/3 stays 3/3", () => {
    const formats = ofKind<{ range: Range; cell: CellData }>(form, "repeatCell");
    for (const field of ["target", "result", "supplement", "selfScore", "blocScore", "verifiedScore"] as const) {
      const at = columnIndexOf(scoreForm, field);
      const format = formats.find(({ range }) => range.startColumnIndex === at)?.cell.userEnteredFormat?.numberFormat;
      expect(format).toEqual({ type: "TEXT", pattern: "@" });
    }
  });

  it("has one row for each setting, with its value at first", () => {
    const rows = writes.find(({ start }) => start.sheetId === settings.sheetId && start.rowIndex === 1)?.rows ?? [];
    expect(rows.map(({ values }) => values[0]?.userEnteredValue?.stringValue)).toEqual(
      Object.values(settingRows).map(({ name }) => name),
    );
    expect(rows.map(({ values }) => values[1]?.userEnteredValue?.stringValue ?? "")).toEqual(
      Object.values(settingRows).map(({ initial }) => initial),
    );
  });

  it("removes the blank Sheet1 at the end, and leaves a sheet with content", () => {
    expect(requests.at(-1)).toEqual({ deleteSheet: { sheetId: 0 } });
    const withNotes = templateRequests(aSpreadsheet(aGrid([["Ghi chú"]], { sheetId: 0, title: "Sheet1" })));
    expect(ofKind(withNotes, "deleteSheet")).toEqual([]);
  });

  it("leaves sheets that stand there already: a second call adds nothing", () => {
    const standing = tabs.map(({ sheetId, title }) => aGrid([["x"]], { sheetId, title }));
    const again = templateRequests(aSpreadsheet(...standing));
    expect(again.map((request) => Object.keys(request)[0])).toEqual(["updateSpreadsheetProperties"]);
  });
});
