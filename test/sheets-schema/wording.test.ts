/** Every text about a cell or the shape of a sheet, with the typing that brings it about. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../sheets-schema/cells/cell.ts";
import { cellMeta } from "../../sheets-schema/cells/cell-codec.ts";
import { cell } from "../../sheets-schema/cells/cell-kinds.ts";
import { cellFaults } from "../../sheets-schema/cells/cell-wording.ts";
import { decimal } from "../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../sheets-schema/cells/fault.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { parseRows, readCell } from "../../sheets-schema/reading/rows.ts";
import { sheetFaults } from "../../sheets-schema/reading/sheet-wording.ts";
import { members } from "../../sheets-schema/sheets/members.ts";
import { aGrid, aSpreadsheet } from "./builders.ts";

type Case = readonly [fault: Fault, found: readonly Fault[]];
type Cases<Faults> = { readonly [Name in keyof Faults]: Case };

function told(schema: Parameters<typeof readCell>[0], typed: Cell): readonly Fault[] {
  const reading = readCell(schema, typed);
  return "fault" in reading ? [reading.fault] : [];
}

const headers = members.columns.map(({ header }) => header);
const row = ["BTC", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức", undefined, "Thành viên", "btc@tinh.example"];
const parsed = (rows: readonly (readonly Cell[])[]) => parseRows(members, aGrid(rows));
const shape = (rows: readonly (readonly Cell[])[]): readonly Fault[] => parsed(rows).faults;

// Made of a score or a whole bloc: test/core/form/wording.test.ts.
type OfForms = "becameADate";
const ofCells: Cases<Omit<typeof cellFaults, OfForms>> = {
  blank: [
    cellFaults.blank("Tên đơn vị", members.columns[1]?.cell.example ?? ""),
    parsed([headers, row.with(1, undefined)]).rows.flatMap(({ faults }) => faults.map(({ fault }) => fault)),
  ],
  formulaError: [cellFaults.formulaError("#N/A"), told(cell.number(), { error: "#N/A" })],
  tooLong: [cellFaults.tooLong("a".repeat(1_001), 1_000), told(cell.text(), "a".repeat(1_001))],
  legacyEncoding: [cellFaults.legacyEncoding("§¶ng uû"), told(cell.text(), "§¶ng uû")],
  notANumber: [cellFaults.notANumber("tám rưỡi", "8,5"), told(cell.number(), "tám rưỡi")],
  notACount: [cellFaults.notACount("1,5"), told(cell.count(), "1,5")],
  notACode: [cellFaults.notACode("."), told(cell.code(), ".")],
  notADate: [cellFaults.notADate("31/02/2024"), told(cell.date(), "31/02/2024")],
  notATime: [cellFaults.notATime("25:00"), told(cell.time(), "25:00")],
  notAnEmail: [cellFaults.notAnEmail("văn thư"), told(cell.email(), "văn thư")],
  severalEmails: [
    cellFaults.severalEmails("a@tinh.gov.vn; b@tinh.gov.vn", "a@tinh.gov.vn", 2),
    told(cell.email(), "a@tinh.gov.vn; b@tinh.gov.vn"),
  ],
  notInList: [cellFaults.notInList("Năn", ["Năm"], ["Năm", "Quý"]), told(cell.choice(["Năm", "Quý"]), "Năn")],
  numberBecameADate: [
    cellFaults.numberBecameADate("03/03/2024", "3"),
    told(cell.number(), { number: 45_354, format: "DATE" }),
  ],
  belowMinimum: [cellFaults.belowMinimum("-1", decimal(0)), told(cell.number({ min: "0" }), "-1")],
  aboveMaximum: [cellFaults.aboveMaximum("101", decimal(100)), told(cell.number({ max: "100" }), 101)],
  ambiguousNumber: [
    cellFaults.ambiguousNumber("1.234", decimal("1.234"), decimal(1234)),
    [cellMeta(cell.number())?.remark?.("1.234")].flatMap((fault) => fault ?? []),
  ],
};

const ofSheets: Cases<Omit<typeof sheetFaults, "duplicateSheet">> = {
  missingSheet: [sheetFaults.missingSheet("Đơn vị"), parseRows(members, undefined).faults],
  foundByHeaders: [
    sheetFaults.foundByHeaders("Đơn vị", "Danh sách"),
    readWorkbook(aSpreadsheet(aGrid([headers, row], { sheetId: 99, title: "Danh sách" }))).sheets.members.faults,
  ],
  missingColumn: [
    sheetFaults.missingColumn("Đơn vị", "Vai trò", "Chức vụ"),
    shape([headers.map((header) => (header === "Vai trò" ? "Chức vụ" : header)), row]),
  ],
  renamedColumn: [
    sheetFaults.renamedColumn("Đơn vị", "Vai trò", "Chức vụ"),
    parseRows(
      members,
      aGrid([headers.map((header) => (header === "Vai trò" ? "Chức vụ" : header)), row], {
        columnIdentities: new Map([[headers.indexOf("Vai trò"), "members.role"]]),
      }),
    ).faults,
  ],
  duplicateColumn: [sheetFaults.duplicateColumn("Đơn vị", "Mã đơn vị"), shape([[...headers, "Mã đơn vị"], row])],
  blankHeader: [
    sheetFaults.blankHeader("Đơn vị", "Mã đơn vị"),
    shape([headers.toSpliced(1, 0, ""), row.toSpliced(1, 0, "ghi riêng")]),
  ],
  mergedCells: [
    sheetFaults.mergedCells("BTC", 2, 4),
    parseRows(
      members,
      aGrid([headers, row, [], []], {
        merges: [{ sheetId: 7, startRowIndex: 1, endRowIndex: 4, startColumnIndex: 0, endColumnIndex: 1 }],
      }),
    ).rows.flatMap(({ faults }) => faults.map(({ fault }) => fault)),
  ],
};

const cases = Object.entries({ ...ofCells, ...ofSheets });

describe("the words of cells and sheets", () => {
  it.each(cases)("%s is told", (_, [fault, found]) => expect(found).toContainEqual(fault));

  it.each(cases)("%s is a sentence, and asks politely", (_, [{ what, remedy }]) => {
    expect(what).toMatch(/^[\p{Lu}“].*[.?]$/u);
    expect(remedy).toMatch(/^(?:Đề nghị|Nếu) .*\.$/u);
    expect(`${what} ${remedy}`).not.toMatch(/undefined|NaN|!|\s\s/);
  });
});
