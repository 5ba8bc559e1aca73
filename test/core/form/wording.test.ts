/** Every text about the scores and the sheet of a form, with the typing that brings it about. */
import { describe, expect, it } from "vitest";
import { overlookedClauses, scoreFaults } from "../../../functions/core/form/score-wording.ts";
import type { Result } from "../../../functions/core/result.ts";
import { faults } from "../../../functions/core/wording.ts";
import { settled } from "../../../scripts/fuzz/right-blocs.ts";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { cellFaults } from "../../../sheets-schema/cells/cell-wording.ts";
import { decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { sheetFaults } from "../../../sheets-schema/reading/sheet-wording.ts";
import { formSheetId } from "../../../sheets-schema/sheets/score-form.ts";
import {
  aCriterion,
  aGroup,
  aSpreadsheet,
  criteria,
  type Entries,
  type Given,
  members,
  type Row,
  resultOf,
  resultOfSheets,
} from "../../builders.ts";

type Case = readonly [fault: Fault, result: Result];
type Cases<Faults> = { readonly [Name in keyof Faults]: Case };

const [six, ten] = [decimal(6), decimal(10)];
const SELF = "Điểm tự chấm";
const typed = (entries: Entries): Result => resultOf({ forms: { BTC: entries } });
const ruled = (more: Row, entry: Row, others: Given = {}): Result =>
  resultOf({ ...others, criteria: [aGroup("I", 10), aCriterion("I.1", 10, more)], forms: { BTC: { "I.1": entry } } });
const steps = { kind: "theo bậc", rule: ">=95: 10; còn lại: 5", unit: "%" };

/** The bloc with one more row in the form of BTC: a code and a self-score. */
function withRow(code: string, selfScore: Cell): Result {
  const standing = aSpreadsheet({ forms: { BTC: { "I.1": 6 } } });
  const grids = standing.grids.map((grid) => {
    const column = (grid.rows[0] ?? []).indexOf(SELF);
    const row = Array.from({ length: column + 1 }, (_, at) =>
      at === 0 ? code : at === column ? selfScore : undefined,
    );
    return grid.sheetId === formSheetId("BTC") ? { ...grid, rows: [...grid.rows, row] } : grid;
  });
  return resultOfSheets({ ...standing, grids });
}

/** The bloc in which what stands in the form of BTC was changed as a sheet. */
function formAs(change: (grid: ReturnType<typeof aSpreadsheet>["grids"][number]) => readonly (typeof grid)[]): Result {
  const standing = aSpreadsheet({ forms: { BTC: { "I.1": 6 } } });
  const grids = standing.grids.flatMap((grid) => (grid.sheetId === formSheetId("BTC") ? change(grid) : [grid]));
  return resultOfSheets({ ...standing, grids });
}

/** The bloc after a run that saw a score in the form of BTC, which is then deleted. */
const emptied = ((): Result => {
  const standing = settled(aSpreadsheet({ forms: { BTC: { "I.1": 6 } } }));
  return resultOfSheets({ ...standing, grids: standing.grids.filter(({ sheetId }) => sheetId !== formSheetId("BTC")) });
})();

const ofScores: Cases<typeof scoreFaults> = {
  outOfMaximum: [
    scoreFaults.outOfMaximum(ten),
    ruled({ rule: "không phát sinh: loại khỏi mẫu số" }, { result: "Không phát sinh", selfScore: 10 }),
  ],
  scoreMissing: [scoreFaults.scoreMissing({ kind: "free" }, ZERO, six), typed({ "I.2": 4 })],
  scoreMissingWithResult: [scoreFaults.scoreMissingWithResult("98%", ten), ruled(steps, { result: "98%" })],
  outsideDiscretion: [
    scoreFaults.outsideDiscretion(ten, decimal(2), decimal(4), decimal(8)),
    ruled(
      { kind: "mỗi trường hợp", rule: "mỗi lần trừ 1 đến 3 điểm" },
      { result: 2, selfScore: 10, remark: "theo biên bản" },
    ),
  ],
  resultMissing: [scoreFaults.resultMissing(ten, "kết quả, ví dụ 96,5%"), ruled(steps, { selfScore: 10 })],
  notAScore: [scoreFaults.notAScore("tám rưỡi", { kind: "free" }, six), typed({ "I.1": "tám rưỡi" })],
  overMaximum: [scoreFaults.overMaximum(SELF, decimal(7), "I.1", ZERO, six), typed({ "I.1": 7, "I.2": 4 })],
  belowMinimum: [scoreFaults.belowMinimum(SELF, decimal(-1), "I.1", ZERO, six), typed({ "I.1": -1 })],
  overBonusCap: [scoreFaults.overBonusCap(decimal(3), "I.3", decimal(2)), typed({ "I.3": 3 })],
  overDeductionCap: [scoreFaults.overDeductionCap(decimal(4), "II.2", decimal(3)), typed({ "II.2": -4 })],
  deductionWithoutSign: [scoreFaults.deductionWithoutSign(decimal("0.5")), typed({ "II.2": "0,5" })],
  outOfAnotherMaximum: [scoreFaults.outOfAnotherMaximum("5/7", decimal(7), six), typed({ "I.1": "5/7" })],
  evidenceMissing: [scoreFaults.evidenceMissing(), ruled({ evidence: "Số văn bản" }, { selfScore: 10 })],
  differsFromRule: [
    scoreFaults.differsFromRule(
      "Tự chấm",
      ten,
      decimal(5),
      "kết quả 90% thuộc bậc còn lại",
      "mức cần đạt của bậc từ 95% trở lên",
      "member",
    ),
    ruled(steps, { result: "90%", selfScore: 10 }),
  ],
  reasonMissing: [
    scoreFaults.reasonMissing("Điểm Khối chấm", decimal(5), "điểm tự chấm", six, "Lý do của Khối"),
    typed({ "I.1": { selfScore: 6, blocScore: 5 } }),
  ],
  criterionOfOthers: [
    scoreFaults.criterionOfOthers("I.3", "cấp xã"),
    resultOf({
      members: members.map((row, index) => ({ ...row, kind: index === 0 ? "Cấp xã" : "Cấp tỉnh" })),
      criteria: criteria.map((row) => (row["code"] === "I.3" ? { ...row, appliesTo: "Cấp tỉnh" } : row)),
      forms: { BTC: { "I.1": 6, "I.3": 1 } },
    }),
  ],
  removedCriterion: [scoreFaults.removedCriterion("IX.1"), withRow("IX.1", undefined)],
  nothingTyped: [scoreFaults.nothingTyped(3), typed({})],
  groupCell: [scoreFaults.groupCell("Kết quả", "đạt"), typed({ I: { result: "đạt" }, "I.1": 6 })],
  groupSum: [scoreFaults.groupSum("9", six), typed({ I: 9, "I.1": 6 })],
  groupReview: [scoreFaults.groupReview("Điểm Khối chấm", "5"), typed({ I: { blocScore: 5 }, "I.1": 6 })],
  outsideTable: [scoreFaults.outsideTable("IX.1", "2"), withRow("IX.1", 2)],
  verifiedByItself: [
    scoreFaults.verifiedByItself("BTC"),
    ruled({ verifier: "BTC" }, { selfScore: 9, verifiedScore: 9 }),
  ],
};

const clause = (fault: Fault, text: string): Fault => ({
  ...fault,
  what: `${fault.what.replace(/\.$/, "")}; ${text}.`,
});
const overSix = scoreFaults.overMaximum(SELF, decimal(7), "I.1", ZERO, six);
const ofClauses: Cases<Omit<typeof overlookedClauses, "part">> = {
  hiddenInSum: [clause(overSix, overlookedClauses.hiddenInSum("Mục I", ten, ten)), typed({ "I.1": 7, "I.2": 3 })],
  undefinedBonus: [
    clause(overSix, overlookedClauses.undefinedBonus(decimal(1))),
    typed({ "I.1": { selfScore: 7, remark: "Cộng điểm thưởng" }, "I.2": 4 }),
  ],
};

const copied = "Bản sao của Phiếu Ban Tổ chức";
const ofTheSheet: Readonly<Record<string, Case>> = {
  emptiedForm: [faults.emptiedForm("Phiếu Ban Tổ chức"), emptied],
  duplicateSheet: [
    sheetFaults.duplicateSheet(copied, "Ban Tổ chức"),
    formAs((grid) => [grid, { ...grid, sheetId: 5, title: copied }]),
  ],
  duplicateKey: [faults.duplicateKey("Mã tiêu chí", "I.1"), withRow("I.1", 2)],
  becameADate: [cellFaults.becameADate("03/03/2024", "3/3"), typed({ "I.1": { number: 45_354, format: "DATE" } })],
};

const cases = Object.entries({ ...ofScores, ...ofClauses, ...ofTheSheet });

describe("the words of a form", () => {
  it.each(cases)("%s stands among the issues of the member", (_, [fault, { issues }]) => {
    expect(issues.filter(({ code }) => code === fault.code)).toContainEqual(expect.objectContaining(fault));
  });

  it.each(cases)("%s is a sentence, and says the way out", (_, [{ what, remedy }]) => {
    expect(what).toMatch(/^[\p{Lu}“].*[.?]$/u);
    expect(remedy).toMatch(/^(?:Đề nghị|Nếu|Theo cách tính|Điểm được tính) .*\.$/u);
    expect(`${what} ${remedy}`).not.toMatch(/undefined|NaN|!|\s\s/);
  });

  it("a copy that was given a title of its own is nobody's affair, and no copy is ever counted", () => {
    const own = formAs((grid) => [{ ...grid, sheetId: 5, title: "Nháp" }, grid]);
    expect(own.issues.some(({ code }) => code === "duplicate-sheet")).toBe(false);
    expect(own.scores.get("BTC")?.total.toFixed()).toBe("6");
    const copy = formAs((grid) => [{ ...grid, sheetId: 5, title: "Phiếu Ban Tổ chức (2)" }]);
    expect(copy.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(["duplicate-sheet"]));
    expect(copy.scores.has("BTC")).toBe(false);
  });

  it("a merged block of scores counts for its first row, and is told there", () => {
    const merged = formAs((grid) => {
      const column = (grid.rows[0] ?? []).indexOf(SELF);
      const range = { sheetId: grid.sheetId, startRowIndex: 2, endRowIndex: 4 };
      return [{ ...grid, merges: [{ ...range, startColumnIndex: column, endColumnIndex: column + 1 }] }];
    });
    const [issue] = merged.issues.filter(({ code }) => code === "merged-cells");
    expect(issue).toMatchObject({
      ...sheetFaults.mergedCells("6", 3, 4),
      member: "BTC",
      place: "Phiếu Ban Tổ chức, tiêu chí I.1, cột Điểm tự chấm",
    });
    expect(merged.scores.get("BTC")?.total.toFixed()).toBe("6");
  });
});
