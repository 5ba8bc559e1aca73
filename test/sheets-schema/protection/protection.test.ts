import { describe, expect, it } from "vitest";
import type { ProtectedRange } from "../../../sheets-schema/cells/cell.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { desiredProtections } from "../../../sheets-schema/protection/desired-protections.ts";
import { placesAsRead } from "../../../sheets-schema/protection/places.ts";
import { protectionRequests } from "../../../sheets-schema/protection/protection-requests.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { contacts } from "../../../sheets-schema/sheets/contacts.ts";
import { criteria } from "../../../sheets-schema/sheets/criteria.ts";
import { ranking } from "../../../sheets-schema/sheets/generated.ts";
import { members } from "../../../sheets-schema/sheets/members.ts";
import { formSheetId, scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { settingRows, settings } from "../../../sheets-schema/sheets/settings.ts";
import { generatedSheets, typedSheets } from "../../../sheets-schema/workbook.ts";
import { aGrid, aSpreadsheet } from "../builders.ts";
import { desired, rangesAt, rights, robot, typists } from "./rights.ts";

const inForm = (member: string, field: keyof typeof scoreForm.shape, all = desired) =>
  typists(
    formSheetId(member),
    5,
    scoreForm.columns.findIndex((column) => column.field === field),
    all,
  );

const sheets = [
  ...(Object.values(typedSheets) as unknown as Sheet[]).map((sheet) => [sheet.title, sheet.sheetId, sheet] as const),
  ["Phiếu", formSheetId("BTC"), scoreForm as unknown as Sheet] as const,
];

describe("desiredProtections", () => {
  it.each(sheets)("%s: no two ranges overlap, and every program column is guarded", (_, sheetId, sheet) => {
    for (const row of [0, 1, 5, 22, 23, 24, 400]) {
      sheet.columns.forEach((column, index) => {
        const there = rangesAt(desired, sheetId, row, index);
        expect(there.length).toBeLessThanOrEqual(1);
        if (!column.typedBy.includes("program")) return;
        expect(there).toHaveLength(1);
        for (const range of there) expect(range.warningOnly || range.editors.join() === robot).toBe(true);
      });
    }
  });

  it("every lock names the robot, and editors sorted and once; a warning names none", () => {
    for (const { warningOnly, editors } of desired) {
      if (warningOnly) expect(editors).toEqual([]);
      else expect(editors).toContain(robot);
      expect(editors).toEqual([...new Set(editors)].sort());
      expect(editors.every((editor) => editor === editor.toLowerCase())).toBe(true);
    }
  });

  it("ids are unique, positive and of 31 bits", () => {
    const ids = desired.map(({ protectedRangeId }) => protectedRangeId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(Number.isInteger(id) && id > 0 && id < 2 ** 31).toBe(true);
  });

  it("in a form the member, the leader and the verifier type in their own columns only", () => {
    expect(inForm("BTC", "selfScore")).toEqual(["btc@tinh.example"]);
    expect(inForm("BTC", "evidence")).toEqual(["btc@tinh.example"]);
    expect(inForm("BTC", "blocScore")).toEqual(["bao@tinh.example"]);
    expect(inForm("BTC", "verifiedScore")).toEqual(["vptu@tinh.example"]);
    expect(inForm("BTC", "unassigned")).toEqual(["ban@tinh.example", "bao@tinh.example"]);
    expect(inForm("BTC", "status")).toEqual([]);
    expect(typists(formSheetId("BTC"), 0, 9)).toEqual([]);
  });

  it("on the leader's own form the deputy stands for the leader", () => {
    expect(inForm("BAO", "blocScore")).toEqual(["tct@tinh.example"]);
    expect(inForm("BAO", "unassigned")).toEqual(["ban@tinh.example", "tct@tinh.example"]);
    expect(inForm("BAO", "selfScore")).toEqual(["bao@tinh.example"]);
  });

  it("a member without an account, or a form without a verifier, opens to nobody", () => {
    expect(inForm("TCT", "selfScore")).toEqual([]);
    expect(inForm("TCT", "verifiedScore")).toEqual([]);
  });

  it("lists of the members only warn, at the columns of the program", () => {
    for (const name of ["activities", "initiatives", "commendations", "registrations"] as const) {
      const here = desired.filter(({ range }) => range.sheetId === typedSheets[name].sheetId);
      expect(here.length).toBeGreaterThan(0);
      expect(here.every(({ warningOnly }) => warningOnly)).toBe(true);
    }
  });

  it("contacts decide who may type where, so no member types in them", () => {
    expect(typists(contacts.sheetId, 5, 0)).toEqual(["ban@tinh.example", "bao@tinh.example"]);
  });

  it("rules are the leader's and the Board's, and the Board's alone once locked", () => {
    const locked = desiredProtections({ ...rights, rulesLocked: true });
    for (const { sheetId } of [criteria, members]) {
      expect(typists(sheetId, 5, 0)).toEqual(["ban@tinh.example", "bao@tinh.example"]);
      expect(typists(sheetId, 5, 0, locked)).toEqual(["ban@tinh.example"]);
    }
    expect(inForm("BTC", "blocScore", locked)).toEqual(["bao@tinh.example"]);
  });

  it("follows the settings where they stand in a spreadsheet that lacks what came later", () => {
    const names = Object.values(settingRows).map(({ name }) => name);
    const older = names.filter((name) => name !== settingRows.rankGroups.name);
    const standing = (rows: readonly string[]) => {
      const settingsAt = new Map(rows.map((name, index) => [matchKey(name), index + 1]));
      const place = {
        sheetId: settings.sheetId,
        headerRow: 1,
        columns: new Map([
          ["name", 0],
          ["value", 1],
        ]),
      };
      return desiredProtections({ ...rights, places: new Map([["settings", { ...place, settings: settingsAt }]]) });
    };
    const who = (rows: readonly string[], name: string) =>
      typists(settings.sheetId, 1 + rows.indexOf(name), 1, standing(rows));
    for (const rows of [names, older]) {
      expect(who(rows, settingRows.digits.name)).toEqual(["ban@tinh.example", "bao@tinh.example"]);
      expect(who(rows, settingRows.phase.name)).toEqual([]);
      expect(who(rows, settingRows.rulesLockedOn.name)).toEqual(["ban@tinh.example"]);
      expect(who(rows, settingRows.blocId.name)).toEqual([]);
    }
  });

  it("the phase is the program's, and only the Board locks the rules", () => {
    const rowOf = (name: keyof typeof settingRows): number => 1 + Object.keys(settingRows).indexOf(name);
    expect(typists(settings.sheetId, rowOf("total"), 1)).toEqual(["ban@tinh.example", "bao@tinh.example"]);
    expect(typists(settings.sheetId, rowOf("phase"), 1)).toEqual([]);
    expect(typists(settings.sheetId, rowOf("rulesLockedOn"), 1)).toEqual(["ban@tinh.example"]);
  });

  it("generated sheets are locked whole", () => {
    for (const { sheetId } of Object.values(generatedSheets)) {
      expect(
        desired.filter(({ range }) => range.sheetId === sheetId).map(({ range, editors }) => [range, editors]),
      ).toEqual([[{ sheetId }, [robot]]]);
    }
  });

  it("follows columns that were moved, and leaves out sheets that are gone", () => {
    const headers = scoreForm.columns.map(({ header }) => header);
    const moved = ["Ghi chú riêng", ...headers];
    const memberHeaders = members.columns.map(({ header }) => header);
    const workbook = readWorkbook(
      aSpreadsheet(
        aGrid([memberHeaders, ["BTC", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức"]], { sheetId: members.sheetId }),
        aGrid([moved], { sheetId: formSheetId("BTC") }),
        aGrid([], { sheetId: ranking.sheetId }),
      ),
    );
    const all = desiredProtections({ ...rights, ...placesAsRead(workbook) });
    expect(new Set(all.map(({ range }) => range.sheetId))).toEqual(
      new Set([members.sheetId, formSheetId("BTC"), ranking.sheetId]),
    );
    const selfScore = 1 + headers.indexOf("Điểm tự chấm");
    expect(typists(formSheetId("BTC"), 5, selfScore, all)).toEqual(["btc@tinh.example"]);
    expect(typists(formSheetId("BTC"), 5, 0, all)).toBeUndefined();
    // The locks of a sheet say where its columns stand, unless they stand as declared.
    const said = (sheetId: number) =>
      new Set(all.filter(({ range }) => range.sheetId === sheetId).map(({ description }) => description));
    expect([...said(formSheetId("BTC"))]).toEqual([expect.stringMatching(/^Vị trí các cột: B, C, D, .*, T, U$/)]);
    expect([...said(members.sheetId)]).toEqual([undefined]);
  });
});

describe("protectionRequests", () => {
  const kinds = (standing: readonly ProtectedRange[], wanted = desired) =>
    protectionRequests(standing, wanted).map((request) => Object.keys(request)[0]);
  const [lock] = desired.filter(({ warningOnly }) => !warningOnly);
  const [warning] = desired.filter(({ warningOnly }) => warningOnly);
  if (lock === undefined || warning === undefined) throw new Error("no lock or no warning to try");

  it("adds everything to a spreadsheet without, a warning without editors", () => {
    const requests = protectionRequests([], desired);
    expect(requests).toHaveLength(desired.length);
    for (const request of requests) {
      const { protectedRange } = request["addProtectedRange"] as { protectedRange: Record<string, unknown> };
      expect("editors" in protectedRange).toBe(protectedRange["warningOnly"] !== true);
    }
  });

  it("does nothing when nothing differs, whatever the order, letter case and absent zeros", () => {
    expect(protectionRequests(desired, desired)).toEqual([]);
    const asGoogleAnswers = [...desired].reverse().map((range) => ({
      ...range,
      range: { startRowIndex: 0, startColumnIndex: 0, ...range.range },
      editors: [...range.editors].reverse().map((editor) => editor.toUpperCase()),
    }));
    expect(protectionRequests(asGoogleAnswers, desired)).toEqual([]);
  });

  it("mends only what differs", () => {
    expect(kinds([{ ...lock, editors: [] }], [lock])).toEqual(["updateProtectedRange"]);
    expect(kinds([{ ...lock, range: { ...lock.range, endRowIndex: 9 } }], [lock])).toEqual(["updateProtectedRange"]);
    expect(kinds([{ ...warning, warningOnly: false, editors: [robot] }], [warning])).toEqual([
      "deleteProtectedRange",
      "addProtectedRange",
    ]);
  });

  it("changes what a lock says of the columns, and takes it away where they stand as declared", () => {
    const description = "Vị trí các cột: B, A";
    const updates = (standing: ProtectedRange, wanted: ProtectedRange) =>
      protectionRequests([standing], [wanted]).map(({ updateProtectedRange }) => updateProtectedRange);
    expect(updates(lock, { ...lock, description })).toEqual([
      { protectedRange: expect.objectContaining({ description }), fields: "range,editors,description" },
    ]);
    expect(updates({ ...warning, description }, warning)).toEqual([
      { protectedRange: expect.not.objectContaining({ description }), fields: "range,description" },
    ]);
  });

  it("deletes what it made and no longer wants, and leaves what a person made", () => {
    const persons = { ...lock, protectedRangeId: 12345 };
    expect(protectionRequests([lock, persons], [])).toEqual([
      { deleteProtectedRange: { protectedRangeId: lock.protectedRangeId } },
    ]);
  });
});
