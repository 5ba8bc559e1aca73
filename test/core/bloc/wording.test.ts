/** Every text about the table of criteria, the settings of the points and the lists, with the typing that brings it about. */
import { describe, expect, it } from "vitest";
import { criteriaFaults, termFaults } from "../../../functions/core/bloc/criteria-wording.ts";
import { kindFaults } from "../../../functions/core/bloc/kind-wording.ts";
import { decide } from "../../../functions/core/decide.ts";
import { faults } from "../../../functions/core/wording.ts";
import { sha256 } from "../../../functions/sha256.ts";
import { decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import {
  aCriterion,
  aGroup,
  aHandIn,
  aMember,
  aSpreadsheet,
  criteria,
  formMilestone,
  type Given,
  members,
  NOW,
  type Row,
} from "../../builders.ts";

type Case = readonly [fault: Fault, given: Given];
type Cases<Faults> = { readonly [Name in keyof Faults]: Case };

const [three, ten] = [decimal(3), decimal(10)];
const table = (...more: readonly Row[]): Given => ({ criteria: [...criteria, ...more] });
const withI1 = (more: Row): Given => ({
  criteria: criteria.map((row) => (row["code"] === "I.1" ? { ...row, ...more } : row)),
});

const kinds = ["Cấp xã", "Cấp tỉnh", "Cấp xã"];
const twoKinds = members.map((row, index) => ({ ...row, kind: kinds[index] }));

const ofKinds: Cases<typeof kindFaults> = {
  missing: [
    kindFaults.missing("Ban Dân vận", ["Cấp tỉnh", "Cấp xã"], false),
    {
      members: [
        aMember("BDV", "Ban Dân vận"),
        ...twoKinds.filter(({ kind }) => kind === "Cấp xã"),
        aMember("SXD", "Sở Xây dựng", { kind: "Cấp tỉnh" }),
      ],
    },
  ],
  misspelt: [
    kindFaults.misspelt("Cấp xa", "Cấp xã"),
    { members: [...twoKinds, aMember("SXD", "Sở Xây dựng", { kind: "Cấp xa" })] },
  ],
  noKinds: [kindFaults.noKinds(), { settings: { rankGroups: "theo loại đơn vị" } }],
};

const EVEN = "(6 tháng đầu + 2 × 6 tháng cuối)/2";
const ofTerms: Cases<typeof termFaults> = {
  unreadableCap: [termFaults.unreadableCap("nhiều"), { settings: { totalCap: "nhiều" } }],
  unreadableYear: [termFaults.unreadableYear("tùy"), { settings: { yearMethod: "tùy" } }],
  unevenWeights: [termFaults.unevenWeights(EVEN, three, decimal(2)), { settings: { yearMethod: EVEN } }],
};

const EVENT = "để xảy ra vụ án: mất hết điểm Mục II";
const ofCriteria: Cases<typeof criteriaFaults> = {
  knockOutLeft: [criteriaFaults.knockOutLeft(EVENT), withI1({ rule: EVENT })],
  outOfTotal: [criteriaFaults.outOfTotal("I.1", decimal(6)), withI1({ rule: "không phát sinh: loại khỏi mẫu số" })],
  unknownParent: [criteriaFaults.unknownParent("IX"), table(aCriterion("IX.1", 1))],
  cyclic: [criteriaFaults.cyclic("IX"), table(aGroup("IX", 1, { parent: "IX" }))],
  underLost: [criteriaFaults.underLost("IX.1"), table(aGroup("IX.1", 1), aCriterion("IX.1.1", 1))],
  wrongSum: [
    criteriaFaults.wrongSum("II", "", decimal(9), ten, ZERO),
    { criteria: criteria.map((row) => (row["code"] === "II" ? { ...row, maximum: 9 } : row)) },
  ],
  emptyGroup: [criteriaFaults.emptyGroup("III"), table(aGroup("III", 0))],
  notAGroup: [
    criteriaFaults.notAGroup("I", "chấm trực tiếp"),
    { criteria: criteria.map((row) => (row["code"] === "I" ? { ...row, kind: "chấm trực tiếp" } : row)) },
  ],
  unknownAlternative: [
    criteriaFaults.unknownAlternative("III.9", ["III.1"]),
    table(aGroup("III", 2, { kind: "lấy mục cao nhất", rule: "cao nhất của: III.1, III.9" }), aCriterion("III.1", 2)),
  ],
  unknownVerifier: [criteriaFaults.unknownVerifier("Sở Xây dựng", []), withI1({ verifier: "Sở Xây dựng" })],
  verifiesItself: [criteriaFaults.verifiesItself("BDV"), withI1({ verifier: "BDV" })],
  milestoneWithoutPaper: [
    criteriaFaults.milestoneWithoutPaper("E1"),
    {
      ...withI1({ kind: "theo số lần, số ngày chậm", rule: "0: 6; >0: 0", unit: "ngày", milestone: "E1" }),
      calendar: [formMilestone, { code: "E1", title: "Hội nghị", kind: "Sự kiện", due: "20/11/2024" }],
    },
  ],
  unknownKind: [
    criteriaFaults.unknownKind("Cấp xax", ["Cấp xã", "Cấp tỉnh"]),
    { ...withI1({ appliesTo: "Cấp xax" }), members: twoKinds },
  ],
  forNobody: [
    criteriaFaults.forNobody("trừ Cấp xã; Cấp tỉnh"),
    { ...withI1({ appliesTo: "trừ Cấp xã; Cấp tỉnh" }), members: twoKinds },
  ],
  sameKind: [
    criteriaFaults.sameKind("IX", "cấp xã", 9),
    {
      ...table(aCriterion("IX", 1, { appliesTo: "Cấp xã" }), aCriterion("IX", 2, { appliesTo: "Cấp xã; Cấp tỉnh" })),
      members: twoKinds,
    },
  ],
  underOther: [
    criteriaFaults.underOther("IX"),
    {
      ...table(
        aGroup("IX", 1, { appliesTo: "Cấp xã" }),
        aCriterion("IX.1", 1),
        aCriterion("IX.2", 1, { appliesTo: "Cấp tỉnh" }),
      ),
      members: twoKinds,
    },
  ],
  milestoneUnused: [criteriaFaults.milestoneUnused("M13", "chấm trực tiếp"), withI1({ milestone: "M13" })],
};

const activity = (more: Row = {}): Row => ({ member: "BTC", kind: "An sinh xã hội", title: "Quà Tết", ...more });
const due = (more: Row): Given => ({ calendar: [{ ...formMilestone, ...more }] });

// Of a form as a sheet: test/core/form/wording.test.ts; of changes: test/core/history/hand-ins-kept.test.ts; of locks: test/handlers/refresh-people.test.ts.
const ofLists: Cases<Omit<typeof faults, "emptiedForm" | "changedLate" | "lockChanged" | "andAlike">> = {
  unknownMember: [
    faults.unknownMember("Ban Tổ chứ", ["Ban Tổ chức"]),
    { activities: [activity({ member: "Ban Tổ chứ" })] },
  ],
  duplicateKey: [faults.duplicateKey("Mã đơn vị", "BTC"), { members: [...members, aMember("BTC", "Ban khác")] }],
  sharedName: [
    faults.sharedName("Ban Một"),
    {
      members: [
        ...members,
        aMember("A", "Ban A", { aliases: "Ban Một" }),
        aMember("B", "Ban B", { aliases: "Ban Một" }),
      ],
    },
  ],
  unknownMilestone: [
    faults.unknownMilestone("M99", []),
    { extensions: [{ milestone: "M99", member: "BTC", until: "02/12/2024", reason: "Họp", grantedBy: "Khối" }] },
  ],
  unknownObliged: [faults.unknownObliged("Sở Xây dựng"), due({ obliged: "Sở Xây dựng" })],
  dueOnDayOff: [faults.dueOnDayOff("2024-11-30", "thứ Bảy"), due({ due: "30/11/2024" })],
  handedInIncomplete: [faults.handedInIncomplete(1), { forms: { BTC: { "I.1": "tám rưỡi", "I.2": 4, "II.1": 10 } } }],
  emptyFormHandedIn: [faults.emptyFormHandedIn(), { forms: { BTC: { "I.1": { target: 5 } } } }],
  handInGone: [faults.handInGone("25/11/2024 09:00"), { handIns: [aHandIn("BTC", { state: undefined })] }],
  returned: [faults.returned("Thiếu chữ ký"), { handIns: [aHandIn("BTC", { returned: "Thiếu chữ ký" })] }],
  outsidePeriod: [
    faults.outsidePeriod("2024-12-15", "2023-12-01", "2024-11-30"),
    { activities: [activity({ from: "15/12/2024" })] },
  ],
  endBeforeStart: [
    faults.endBeforeStart("2024-03-05", "2024-03-01"),
    { activities: [activity({ from: "05/03/2024", to: "01/03/2024" })] },
  ],
  accountRefused: [
    faults.accountRefused("a@tinh.example"),
    { contacts: [{ member: "BTC", person: "Lê Văn A", account: "a@tinh.example" }] },
  ],
};

const cases = Object.entries({ ...ofTerms, ...ofKinds, ...ofCriteria, ...ofLists });

describe("the words of the bloc", () => {
  it.each(cases)("%s stands among the issues", (_, [fault, given]) => {
    const workbook = readWorkbook(aSpreadsheet(given));
    const { issues } = decide(workbook, NOW, sha256, new Set(["a@tinh.example"]));
    expect(issues.filter(({ code }) => code === fault.code)).toContainEqual(expect.objectContaining(fault));
  });

  it.each(cases)("%s is a sentence, and asks politely", (_, [{ what, remedy }]) => {
    expect(what).toMatch(/^[\p{Lu}“].*[.?]$/u);
    expect(remedy).toMatch(/^(?:Đề nghị|Nếu) .*\.$/u);
    expect(`${what} ${remedy}`).not.toMatch(/undefined|NaN|!|\s\s/);
  });
});
