/** Every text of the wording files, with the typing that brings it about. */
import { describe, expect, it } from "vitest";
import { commendationFaults } from "../../../functions/core/checks/commendation-wording.ts";
import { evidenceFaults } from "../../../functions/core/checks/evidence-wording.ts";
import { listClauses, listFaults } from "../../../functions/core/checks/list-wording.ts";
import { memberFaults } from "../../../functions/core/checks/member-wording.ts";
import { paperFaults } from "../../../functions/core/checks/paper-wording.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import {
  aCriterion,
  aGroup,
  aHandIn,
  aMember,
  formMilestone,
  type Given,
  members,
  type Row,
  resultOf,
} from "../../builders.ts";

type Case = readonly [fault: Fault, given: Given];
type Cases<Faults> = { readonly [Name in keyof Faults]: Case };

const PROVINCE = "Bộ, ban, ngành, tỉnh";
const activity = (more: Row = {}): Row => ({ member: "BTC", kind: "An sinh xã hội", title: "Quà Tết", ...more });
const target = (more: Row = {}): Row => ({ member: "BTC", kind: "Chỉ tiêu giao ước", subject: "Số đề án", ...more });
const commended = (more: Row = {}): Row => ({
  member: "BTC",
  recipientKind: "Tập thể",
  recipient: "Phòng Tổng hợp",
  award: "Bằng khen",
  level: PROVINCE,
  ...more,
});
const claiming = (more: Row, evidence: string): Given => ({
  criteria: [aGroup("I", 10), aCriterion("I.1", 10, { evidence, title: "Số sáng kiến", unit: "sáng kiến" })],
  forms: { BTC: { "I.1": { selfScore: 4, ...more } } },
});
const extension = (more: Row): Given => ({
  extensions: [{ milestone: "M13", member: "BTC", until: "02/12/2024", reason: "Họp", grantedBy: "Khối", ...more }],
});
const gone = (more: Row = {}): Row => aMember("SLD", "Sở Lao động", { role: "Thôi tham gia", ...more });

const ofLists: Cases<typeof listFaults> = {
  typedTwice: [listFaults.typedTwice("Quà Tết", 2), { activities: [activity(), activity()] }],
  perhapsTypedTwice: [
    listFaults.perhapsTypedTwice("Quà Tết", 2),
    { activities: [activity(), activity({ from: "30/01/2024" })] },
  ],
  unknownCriterion: [listFaults.unknownCriterion("X.7", []), { registrations: [target({ criterion: "X.7" })] }],
  doneMissing: [
    listFaults.doneMissing("Chỉ tiêu", decimal(12), "Thực hiện năm"),
    { registrations: [target({ target: 12 })] },
  ],
  percentAsNumber: [
    listFaults.percentAsNumber("Thực hiện", "95%", "suất quà", false),
    { activities: [activity({ done: "95%", unit: "suất quà" })] },
  ],
  exceededBy: [listFaults.exceededBy("vượt 205%", decimal(205)), { activities: [activity({ done: "vượt 205%" })] }],
  smallMoney: [
    listFaults.smallMoney("Kinh phí", decimal(50), "triệu", decimal(50_000_000)),
    { activities: [activity({ cost: 50 })] },
  ],
  outsideMembership: [
    listFaults.outsideMembership("2024-01-30", "Sở Lao động", "2024-07-01", "before"),
    {
      members: [...members, aMember("SLD", "Sở Lao động", { from: "01/07/2024" })],
      activities: [activity({ member: "SLD", from: "30/01/2024" })],
    },
  ],
  dueBeforeOpening: [
    listFaults.dueBeforeOpening("2024-11-29", "2024-11-28"),
    { calendar: [{ ...formMilestone, opens: "29/11/2024" }] },
  ],
  secondTitle: [
    listFaults.secondTitle("Tập thể B", "Tập thể A", 2),
    {
      registrations: [
        target({ kind: "Danh hiệu thi đua", subject: "Tập thể A" }),
        target({ kind: "Danh hiệu thi đua", subject: "Tập thể B" }),
      ],
    },
  ],
  fewerListed: [
    listFaults.fewerListed(
      decimal(3),
      "sáng kiến",
      0,
      listClauses.ofMember("Sáng kiến, điển hình", ["Sáng kiến, giải pháp"]),
      false,
    ),
    claiming({ result: 3 }, "Trang Sáng kiến, điển hình"),
  ],
};

const ofEvidence: Cases<typeof evidenceFaults> = {
  notEvidence: [evidenceFaults.notEvidence("x"), claiming({ evidence: "x" }, "Số văn bản")],
  notEvidenceInList: [evidenceFaults.notEvidenceInList("x"), { activities: [activity({ evidence: "x" })] }],
  paperOutsidePeriod: [
    evidenceFaults.paperOutsidePeriod("2022-03-05", "2023-12-01", "2024-11-30"),
    claiming({ evidence: "Số 3-KH/BTC ngày 05/3/2022" }, "Số văn bản"),
  ],
  stateSecret: [evidenceFaults.stateSecret("Minh chứng"), claiming({ evidence: "Công văn mật số 3" }, "Số văn bản")],
};

const ofCommendations: Cases<typeof commendationFaults> = {
  otherLevel: [
    commendationFaults.otherLevel("Bằng khen", "Cơ sở", PROVINCE),
    { commendations: [commended({ level: "Cơ sở" })] },
  ],
  decisionMissing: [
    commendationFaults.decisionMissing("Đã có quyết định", ["Số quyết định", "Ngày quyết định"]),
    { commendations: [commended({ progress: "Đã có quyết định" })] },
  ],
  refusalMissing: [
    commendationFaults.refusalMissing("Không được tặng"),
    { commendations: [commended({ outcome: "Không được tặng" })] },
  ],
  progressBehind: [
    commendationFaults.progressBehind("Dự kiến", "1/QĐ-UBND"),
    { commendations: [commended({ progress: "Dự kiến", decision: "1/QĐ-UBND", decidedOn: "05/03/2024" })] },
  ],
  groupMissing: [
    commendationFaults.groupMissing("Lê Văn A"),
    { commendations: [commended({ recipientKind: "Cá nhân", recipient: "Lê Văn A" })] },
  ],
  groupUnneeded: [
    commendationFaults.groupUnneeded("Lãnh đạo cấp tỉnh", "Tập thể"),
    { commendations: [commended({ personGroup: "Lãnh đạo cấp tỉnh" })] },
  ],
};

const signed = { approvedBy: "Lê Văn A", number: "9-BC/BTC", signedOn: "20/11/2024" };
const ofPapers: Cases<typeof paperFaults> = {
  handInIncomplete: [
    paperFaults.handInIncomplete(["Ngày ký"]),
    { handIns: [aHandIn("BTC", { ...signed, signedOn: undefined })] },
  ],
  signedAfterHandIn: [
    paperFaults.signedAfterHandIn("2024-11-27", "2024-11-25"),
    { handIns: [aHandIn("BTC", { ...signed, signedOn: "27/11/2024" })] },
  ],
  signedInFuture: [
    paperFaults.signedInFuture("2025-01-03"),
    { handIns: [aHandIn("BTC", { ...signed, signedOn: "03/01/2025" })] },
  ],
  sharedNumber: [
    paperFaults.sharedNumber("9-BC/BTC", "Ban Dân vận"),
    { handIns: [aHandIn("BTC", signed), aHandIn("BDV", signed)] },
  ],
  noExtension: [paperFaults.noExtension("2024-11-20", "2024-11-28", "M13"), extension({ until: "20/11/2024" })],
  leaderExtendsItself: [
    paperFaults.leaderExtendsItself("Trưởng Khối"),
    extension({ member: "BAO", grantedBy: "Trưởng Khối" }),
  ],
  memberExtendsItself: [paperFaults.memberExtendsItself("Ban Tổ chức"), extension({ grantedBy: "Ban Tổ chức" })],
  unknownGrantor: [paperFaults.unknownGrantor("Lê Văn X"), extension({ grantedBy: "Lê Văn X" })],
};

const ofMembers: Cases<typeof memberFaults> = {
  noMail: [memberFaults.noMail("Ban Tổ chức"), { contacts: [{ member: "BTC", person: "A", duty: "Người thẩm định" }] }],
  accountOfBoard: [
    memberFaults.accountOfBoard("la@x.example"),
    { contacts: [{ member: "BTC", person: "A", duty: "Ban Thi đua - Khen thưởng", account: "la@x.example" }] },
  ],
  unknownSuccessor: [
    memberFaults.unknownSuccessor("ZZZZ", []),
    { members: [...members, gone({ mergedInto: "ZZZZ" })] },
  ],
  mergedInCircle: [memberFaults.mergedInCircle(["SLD", "SLD"]), { members: [...members, gone({ mergedInto: "SLD" })] }],
  lastDayMissing: [
    memberFaults.lastDayMissing("Sở Lao động"),
    { members: [...members, aMember("SLD", "Sở Lao động", { mergedInto: "BTC" })] },
  ],
  noSuccessor: [
    memberFaults.noSuccessor("Sở Lao động", 1),
    { members: [...members, gone()], activities: [activity({ member: "SLD" })] },
  ],
  rowOfNobody: [
    memberFaults.rowOfNobody("Sở Lao động"),
    { members: [...members, gone()], activities: [activity({ member: "SLD" })] },
  ],
};

const cases = Object.entries({ ...ofLists, ...ofEvidence, ...ofCommendations, ...ofPapers, ...ofMembers });

describe("the words of the checks", () => {
  it.each(cases)("%s stands among the issues", (_, [fault, given]) => {
    const { code, severity, what, remedy, value } = fault;
    expect(resultOf(given).issues.filter((issue) => issue.what === what)[0]).toMatchObject({
      code,
      severity,
      remedy,
      value,
    });
  });

  it.each(cases)("%s is a sentence, and asks politely", (_, [{ what, remedy }]) => {
    expect(what).toMatch(/^[\p{Lu}“].*[.?]$/u);
    expect(remedy).toMatch(/^(?:Đề nghị|Nếu|Đơn vị đã) .*\.$/u);
    expect(`${what} ${remedy}`).not.toMatch(/undefined|NaN|!|\s\s/);
  });
});
