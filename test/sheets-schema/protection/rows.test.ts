import { describe, expect, it } from "vitest";
import { desiredProtections, type Rights } from "../../../sheets-schema/protection/desired-protections.ts";
import { isOurs } from "../../../sheets-schema/protection/protection-id.ts";
import { protectionRequests } from "../../../sheets-schema/protection/protection-requests.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { contacts } from "../../../sheets-schema/sheets/contacts.ts";
import { criteria } from "../../../sheets-schema/sheets/criteria.ts";
import { ranking } from "../../../sheets-schema/sheets/generated.ts";
import { members } from "../../../sheets-schema/sheets/members.ts";
import { typedSheets } from "../../../sheets-schema/workbook.ts";
import { desired, rangesAt, rights, typists } from "./rights.ts";

describe("rows that the program makes for one member", () => {
  const owners = [
    [2, "BTC"],
    [3, "BAO"],
    [4, "BAO"],
    [6, ""],
    [7, "BTC"],
  ] as const;
  const rowOwners = new Map(
    ["handIns", "reports"].map((name) => [name, owners.map(([rowNumber, member]) => ({ rowNumber, member }))] as const),
  );
  const byRows = desiredProtections({ ...rights, rowOwners });
  const mayType = (sheet: Sheet, field: string) => {
    const column = sheet.columns.findIndex((each) => each.field === field);
    return [2, 3, 4, 5, 6, 7, 8, 500].map((row) => typists(sheet.sheetId, row - 1, column, byRows));
  };
  const handIns = typedSheets.handIns as unknown as Sheet;
  const reports = typedSheets.reports as unknown as Sheet;
  const [btc, bao] = [["btc@tinh.example"], ["bao@tinh.example"]];

  it("are typed in by that member alone; rows of nobody by nobody", () => {
    expect(mayType(handIns, "state")).toEqual([btc, bao, bao, [], [], btc, [], []]);
    expect(mayType(handIns, "handedInBy")).toEqual([btc, bao, bao, [], [], btc, [], []]);
  });

  it("leave the columns of reviewers and program as they were", () => {
    const reviewers = ["bao@tinh.example", "tct@tinh.example"];
    expect(mayType(handIns, "returned")).toEqual(Array(8).fill(reviewers));
    expect(mayType(handIns, "status")).toEqual(Array(8).fill([]));
  });

  it("of the bloc's own report are the leader's", () => {
    expect(mayType(reports, "body")).toEqual([btc, bao, bao, [], bao, btc, [], []]);
  });

  it("overlap nowhere, have ids of their own, and are known again as ours", () => {
    for (const { sheetId, columns } of [handIns, reports]) {
      for (const row of [0, 1, 2, 3, 4, 5, 6, 7, 500]) {
        const guards = columns.map((_, column) => rangesAt(byRows, sheetId, row, column).length);
        expect(new Set(guards)).toEqual(new Set([1]));
      }
    }
    expect(new Set(byRows.map(({ protectedRangeId }) => protectedRangeId)).size).toBe(byRows.length);
    expect(byRows.filter((range) => !isOurs(range))).toEqual([]);
    // Without owners the stretches go, and none is left behind.
    const deleted = protectionRequests(byRows, desired).filter((request) => "deleteProtectedRange" in request);
    expect(deleted.length).toBeGreaterThan(0);
  });

  it("follow rows that people sorted", () => {
    const sorted = new Map([
      [
        "handIns",
        [
          { rowNumber: 2, member: "BAO" },
          { rowNumber: 3, member: "BTC" },
        ],
      ],
    ]);
    const all = desiredProtections({ ...rights, rowOwners: sorted });
    const state = handIns.columns.findIndex(({ field }) => field === "state");
    expect([1, 2, 3].map((row) => typists(handIns.sheetId, row, state, all))).toEqual([bao, btc, []]);
  });
});

describe("a bloc that begins", () => {
  const begins = { ...rights, membersAccounts: new Map(), leaderAccounts: [], deputyAccounts: [], boardAccounts: [] };
  const warnsIn = (sheet: { readonly sheetId: number }, of: Rights) =>
    desiredProtections(of).some(({ range, warningOnly }) => range.sheetId === sheet.sheetId && warningOnly);

  it("can be filled by whoever opened the file, until leader or Board has an account", () => {
    for (const sheet of [contacts, members, criteria]) {
      expect(warnsIn(sheet, { ...begins, forms: [] })).toBe(true);
      expect(warnsIn(sheet, { ...begins, forms: [], boardAccounts: ["ban@tinh.example"] })).toBe(
        warnsIn(sheet, { ...rights }),
      );
    }
    expect(typists(ranking.sheetId, 3, 3, desiredProtections({ ...begins, forms: [] }))).toEqual([]);
  });
});
