/** A hand-in that somebody clears is told and counts on; an empty form is not handed in; what changes late is told. */
import { describe, expect, it } from "vitest";
import { decide } from "../../../functions/core/decide.ts";
import { seenOf } from "../../../functions/core/history/see-result.ts";
import { memoryRows, readMemory } from "../../../functions/core/memory/memory.ts";
import type { Result } from "../../../functions/core/result.ts";
import { seal, sealedText } from "../../../functions/core/seal/seal.ts";
import { isRight, verify } from "../../../functions/core/seal/verify-sealed.ts";
import { sha256 } from "../../../functions/sha256.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { memory } from "../../../sheets-schema/sheets/generated.ts";
import { aHandIn, aSpreadsheet, at, formsBut, type Given, placesOf, type Row, unplacedWhy } from "../../builders.ts";

/** What each run decides, one after the other, each remembering the one before. */
function runs(...all: readonly (readonly [moment: string, given: Given])[]): Result[] {
  let remembered: readonly (readonly [unknown, unknown])[] = [];
  return all.map(([moment, given]) => {
    const spreadsheet = aSpreadsheet(given);
    const grids = spreadsheet.grids.map((grid) =>
      grid.sheetId === memory.sheetId ? { ...grid, rows: remembered as typeof grid.rows } : grid,
    );
    const result = decide(readWorkbook({ ...spreadsheet, grids }), at(moment), sha256);
    remembered = memoryRows({ ...result, seen: seenOf(result), notices: [] });
    return result;
  });
}
const last = (results: readonly Result[]): Result => {
  const result = results.at(-1);
  if (result === undefined) throw new Error("no run");
  return result;
};

const IN_TIME = "2024-11-26T15:10";
const LATER = "2024-11-30T08:00";
const forms = formsBut({}, { "I.1": 5 }, { "I.1": 4 });
const withBtc = (more: Row): Given => ({
  forms,
  handIns: [aHandIn("BTC", more), aHandIn("BDV"), aHandIn("BAO")],
});
const handedIn = withBtc({ seenAt: undefined });
const told = (result: Result, code: string) =>
  result.issues.filter((issue) => issue.code === code).map(({ member, severity }) => [member ?? "Khối", severity]);
const handInOf = (result: Result) => result.bloc.handIns.find(({ member }) => member === "BTC");

describe("a confirmation that is gone", () => {
  it.each<[string, Row]>([
    ["cleared", { state: undefined, seenAt: undefined }],
    ["a space", { state: " ", seenAt: undefined }],
    ["cleared, its moment too late", { state: undefined, seenAt: "30/11/2024 07:00" }],
  ])("%s: counts on from its first moment, and is told to member and bloc", (_, row) => {
    const result = last(runs([IN_TIME, handedIn], [LATER, withBtc(row)]));
    expect(handInOf(result)).toMatchObject({ isHandedIn: true, seenAt: IN_TIME, daysLate: 0 });
    expect(placesOf(result)[0]).toEqual(["BTC", 1]);
    expect(told(result, "hand-in-gone")).toEqual([
      ["Khối", "must-fix"],
      ["BTC", "must-fix"],
    ]);
  });

  it("with its whole row: counts on", () => {
    const gone = { forms, handIns: [aHandIn("BDV"), aHandIn("BAO")] };
    expect(handInOf(last(runs([IN_TIME, handedIn], [LATER, gone])))).toMatchObject({
      isHandedIn: true,
      seenAt: IN_TIME,
    });
  });

  it("typed again keeps its first moment, and nothing is told", () => {
    const cleared = withBtc({ state: undefined, seenAt: undefined });
    const result = last(runs([IN_TIME, handedIn], [LATER, cleared], ["2024-12-01T08:00", handedIn]));
    expect(handInOf(result)).toMatchObject({ isHandedIn: true, seenAt: IN_TIME });
    expect(told(result, "hand-in-gone")).toEqual([]);
  });

  it.each<[string, Row]>([
    ["in words", { state: "Đang soạn", seenAt: undefined }],
    ["by a return", { state: undefined, returned: "Thiếu phụ lục" }],
  ])("taken back %s: is not handed in, and begins anew", (_, row) => {
    const results = runs([IN_TIME, handedIn], [LATER, withBtc(row)], ["2024-12-01T08:00", handedIn]);
    expect(handInOf(results[1] as Result)?.isHandedIn).toBe(false);
    expect(handInOf(last(results))).toMatchObject({ isHandedIn: true, seenAt: "2024-12-01T08:00" });
  });

  const withoutRow: Given = { forms, handIns: [aHandIn("BDV"), aHandIn("BAO")] };
  it.each<[string, Given]>([
    ["cleared", withBtc({ state: undefined, seenAt: undefined })],
    ["with its whole row", withoutRow],
    ["with the code of its milestone", withBtc({ milestone: 2, seenAt: undefined })],
  ])("%s: is sealed and verified as it counts", (_, given) => {
    const result = last(runs([IN_TIME, handedIn], [LATER, given]));
    expect(isRight(verify(sealedText(seal(result, LATER, sha256)), sha256))).toBe(true);
  });

  it("and a change after the deadline is sealed with the reason that it gives", () => {
    const changed: Given = { ...handedIn, forms: { ...forms, BTC: { ...forms["BTC"], "I.1": 5.5 } } };
    const result = last(runs([IN_TIME, handedIn], [LATER, changed], ["2024-12-02T08:00", changed]));
    const text = sealedText(seal(result, "2024-12-02T08:00", sha256));
    expect(text).toContain("sau thời hạn");
    expect(isRight(verify(text, sha256))).toBe(true);
  });

  it("with its whole row: is the same input when the program has made the row anew", () => {
    const made: Row = { milestone: "M13", member: "BTC", paper: "Phiếu tự chấm điểm", seenAt: "26/11/2024 15:10" };
    const anew: Given = { forms, handIns: [aHandIn("BDV"), aHandIn("BAO"), made] };
    const [, gone, remade] = runs([IN_TIME, handedIn], [LATER, withoutRow], [LATER, anew]);
    expect(remade?.digest).toBe(gone?.digest);
  });
});

describe("a form with nothing in it", () => {
  const empty = { ...forms, BTC: { "I.1": { target: 5 } } };

  it("counts as not handed in, and says so to its member", () => {
    const result = last(runs([IN_TIME, { ...handedIn, forms: empty }]));
    expect(handInOf(result)).toMatchObject({ isHandedIn: false, seenAt: undefined });
    expect(unplacedWhy(result, "BTC")).toContain("phiếu chưa có nội dung nên chưa tính là đã nộp");
    expect(told(result, "handed-in-incomplete")).toContainEqual(["BTC", "must-fix"]);
  });

  it("is handed in when something is filled in, not when it was confirmed", () => {
    const result = last(runs([IN_TIME, { ...handedIn, forms: empty }], [LATER, handedIn]));
    expect(handInOf(result)).toMatchObject({ isHandedIn: true, seenAt: LATER });
  });

  it("that was filled before keeps the moment for when it is filled again", () => {
    const result = last(
      runs([IN_TIME, handedIn], [LATER, { ...handedIn, forms: empty }], ["2024-12-01T08:00", handedIn]),
    );
    expect(handInOf(result)?.seenAt).toBe(IN_TIME);
  });
});

describe("a change after the deadline", () => {
  const changed = { ...handedIn, forms: { ...forms, BTC: { ...forms["BTC"], "I.2": 3 } } };
  const why = (result: Result) => result.ranking.placed.find(({ score }) => score.member.code === "BTC")?.why ?? "";

  it("is an issue of the bloc and a line of the place's reason, until the hand-in is returned", () => {
    const results = runs([IN_TIME, handedIn], [LATER, changed], ["2024-12-01T08:00", changed]);
    for (const result of results.slice(1)) {
      expect(result.lateChanges).toEqual(new Map([["BTC", ["I.2"]]]));
      expect(told(result, "changed-late")).toEqual([["Khối", "to-complete"]]);
      expect(result.issues.find(({ code }) => code === "changed-late")?.what).toBe("Phiếu bị sửa sau thời hạn: I.2.");
      expect(why(result)).toMatch(/^Phiếu bị sửa sau thời hạn ở 01 tiêu chí \(I\.2\)\./);
    }
    const returned = { ...changed, handIns: [aHandIn("BTC", { returned: "Sửa I.2" }), aHandIn("BDV"), aHandIn("BAO")] };
    expect(last(runs([IN_TIME, handedIn], [LATER, changed], ["2024-12-01T08:00", returned])).lateChanges.size).toBe(0);
  });

  it.each<[string, string, Given]>([
    ["before the deadline", "2024-11-28T16:00", handedIn],
    ["of a form that was not handed in", LATER, withBtc({ state: "Đang soạn", seenAt: undefined })],
    [
      "within an extension",
      LATER,
      {
        ...handedIn,
        extensions: [{ milestone: "M13", member: "BTC", until: "05/12/2024", reason: "Bão", grantedBy: "Khối" }],
      },
    ],
  ])("%s is none", (_, moment, first) => {
    const second = { ...first, forms: changed.forms };
    expect(last(runs([IN_TIME, first], [moment, second])).lateChanges.size).toBe(0);
  });

  it("of words beside the points is none", () => {
    const words = {
      ...handedIn,
      forms: { ...forms, BTC: { ...forms["BTC"], "I.2": { selfScore: 4, remark: "Xem lại." } } },
    };
    expect(last(runs([IN_TIME, handedIn], [LATER, words])).lateChanges.size).toBe(0);
  });
});

describe("the memory", () => {
  it("reads back what it wrote", () => {
    const [, result] = runs(
      [IN_TIME, handedIn],
      [LATER, { ...handedIn, forms: { ...forms, BTC: { "I.1": 1, "I.2": 2 } } }],
    );
    if (result === undefined) throw new Error("no run");
    const rows = memoryRows({ ...result, seen: undefined, notices: [] });
    const spreadsheet = aSpreadsheet();
    const grids = spreadsheet.grids.map((grid) => (grid.sheetId === memory.sheetId ? { ...grid, rows } : grid));
    const read = readMemory(readWorkbook({ ...spreadsheet, grids }));
    expect(read.firstHandIns).toEqual(result.firstHandIns);
    expect(read.lateChanges).toEqual(result.lateChanges);
  });
});
