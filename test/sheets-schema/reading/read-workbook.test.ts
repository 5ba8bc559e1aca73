import { describe, expect, it } from "vitest";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { copiedTitle, readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { ranking } from "../../../sheets-schema/sheets/generated.ts";
import { members } from "../../../sheets-schema/sheets/members.ts";
import { formSheetId, formTitle, scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { aGrid, aSpreadsheet } from "../builders.ts";

const memberHeaders = members.columns.map((column) => column.header);
const formHeaders = scoreForm.columns.map((column) => column.header);
const memberRows = [memberHeaders, ["BTC", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức", "", "Thành viên"]];
const membersGrid = aGrid(memberRows, { sheetId: members.sheetId, title: "Đơn vị" });

describe("readWorkbook", () => {
  it("finds a sheet by id whatever its title", () => {
    const workbook = readWorkbook(aSpreadsheet({ ...membersGrid, title: "Danh sách" }));
    expect(workbook.sheets.members.rows[0]?.values.code).toBe("BTC");
    expect(workbook.strangers).toEqual([]);
  });

  it("finds a sheet of another id by title and headers", () => {
    const workbook = readWorkbook(aSpreadsheet({ ...membersGrid, sheetId: 99, title: "ĐƠN VỊ" }));
    expect(workbook.sheets.members.grid?.sheetId).toBe(99);
  });

  it("a sheet of that title with other headers is a stranger, and ours is missing", () => {
    const workbook = readWorkbook(aSpreadsheet(aGrid([["Ghi chú"]], { sheetId: 99, title: "Đơn vị" })));
    expect(workbook.sheets.members.faults.map(({ code }) => code)).toEqual(["missing-sheet"]);
    expect(workbook.strangers).toHaveLength(1);
  });

  it("finds a list of another id and title by its header row, and says so", () => {
    const { sheets, strangers } = readWorkbook(aSpreadsheet({ ...membersGrid, sheetId: 99, title: "Danh sách" }));
    expect(sheets.members.rows[0]?.values.code).toBe("BTC");
    expect(sheets.members.faults.map(({ code }) => code)).toEqual(["found-by-headers"]);
    expect(strangers).toEqual([]);
  });

  it("takes no list by its header row where two have it, nor from a copy, nor beside the list itself", () => {
    const [one, two] = [5, 6].map((sheetId) => ({ ...membersGrid, sheetId, title: `Danh sách ${sheetId}` }));
    const copy = { ...membersGrid, sheetId: 7, title: "Bản sao của Đơn vị" };
    if (one === undefined || two === undefined) throw new Error("two sheets");
    for (const grids of [[one, two], [copy]]) {
      const { sheets, strangers } = readWorkbook(aSpreadsheet(...grids));
      expect(sheets.members.faults.map(({ code }) => code)).toEqual(["missing-sheet"]);
      expect(strangers).toHaveLength(grids.length);
    }
    const { sheets, strangers } = readWorkbook(aSpreadsheet(one, membersGrid));
    expect(sheets.members.grid?.sheetId).toBe(members.sheetId);
    expect([sheets.members.faults, strangers]).toEqual([[], [one]]);
  });

  it("hidden sheets are read as any other", () => {
    const workbook = readWorkbook(aSpreadsheet({ ...membersGrid, hidden: true }));
    expect(workbook.sheets.members.rows).toHaveLength(1);
  });

  it.each([
    ["Bản sao của Phiếu Ban Tổ chức", "Phiếu Ban Tổ chức"],
    ["Copy of  PHIẾU Ban Tổ chức", "Phiếu Ban Tổ chức"],
    ["Bản sao của Phiếu Ban Tổ chức 2", "Phiếu Ban Tổ chức"],
    ["Phiếu Ban Tổ chức (1)", "Phiếu Ban Tổ chức"],
  ])("copiedTitle: %j is a duplicate of %j", (title, original) => expect(copiedTitle(title)).toBe(matchKey(original)));

  it("finds the form of each member by its code, renamed or not", () => {
    const form = aGrid([formHeaders, ["I.1", "Nội dung"]], { sheetId: formSheetId("BTC"), title: "Phiếu cũ" });
    const { forms, strangers } = readWorkbook(aSpreadsheet(form, membersGrid));
    expect(forms.get("BTC")?.rows[0]?.values.code).toBe("I.1");
    expect(strangers).toEqual([]);
  });

  it("of two members of one name none takes the form that is the other's by its id", () => {
    const twice = [...memberRows, ["BTC2", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức", "", "Thành viên"]];
    const list = (rows: typeof twice) => aGrid(rows, { sheetId: members.sheetId, title: "Đơn vị" });
    const title = formTitle("Ban Tổ chức");
    const own = aGrid([formHeaders], { sheetId: formSheetId("BTC2"), title });
    for (const rows of [twice, [memberHeaders, ...twice.slice(1).toReversed()]]) {
      expect([...readWorkbook(aSpreadsheet(own, list(rows))).forms.keys()]).toEqual(["BTC2"]);
      const other = readWorkbook(aSpreadsheet({ ...own, sheetId: 99 }, list(rows)));
      expect([...other.forms.keys()]).toEqual([rows[1]?.[0]]);
    }
  });

  it("a copy of a form is a stranger; the order of the tabs does not matter", () => {
    const form = aGrid([formHeaders], { sheetId: formSheetId("BTC"), title: formTitle("Ban Tổ chức") });
    const copy = { ...form, sheetId: 55, title: "Bản sao của Phiếu Ban Tổ chức" };
    for (const grids of [
      [copy, form, membersGrid],
      [membersGrid, form, copy],
    ]) {
      const workbook = readWorkbook(aSpreadsheet(...grids));
      expect(workbook.forms.get("BTC")?.grid?.sheetId).toBe(formSheetId("BTC"));
      expect(workbook.strangers.map(({ sheetId }) => sheetId)).toEqual([55]);
    }
  });

  it("generated sheets come as they stand; an empty spreadsheet misses every typed sheet", () => {
    const workbook = readWorkbook(aSpreadsheet(aGrid([["x"]], { sheetId: ranking.sheetId, title: "Xếp hạng" })));
    expect(workbook.generated.ranking?.rows).toEqual([["x"]]);
    expect(workbook.generated.summary).toBeUndefined();
    expect(Object.values(workbook.sheets).every(({ grid, faults }) => grid === undefined && faults.length === 1)).toBe(
      true,
    );
  });
});
