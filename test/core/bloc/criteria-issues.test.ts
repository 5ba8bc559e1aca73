import { describe, expect, it } from "vitest";
import { rightsOf } from "../../../functions/core/rights/rights.ts";
import {
  aCriterion,
  aGroup,
  aMember,
  criteria,
  formMilestone,
  type Given,
  issuesOf,
  members,
  type Row,
  resultOf,
  scoreOf,
} from "../../builders.ts";

const faultsOf = (rows: readonly Row[], more: Given = {}): string[] =>
  issuesOf(resultOf({ criteria: rows, ...more }), "Tiêu chí");
const withI1 = (more: Row): Row[] => criteria.map((row) => (row["code"] === "I.1" ? { ...row, ...more } : row));

const merged = aMember("SLD", "Sở Lao động", { role: "Thôi tham gia", to: "30/06/2024", mergedInto: "BDV" });

describe("the verifier of a criterion", () => {
  it.each([
    ["a member by code", { verifier: "BDV", substitute: "BAO" }],
    ["a member by name", { verifier: "Ban Dân vận", substitute: "Báo Hồng Lam" }],
    ["the Board, which has no form", { verifier: "Ban Thi đua - Khen thưởng" }],
    ["a member that was merged into another", { verifier: "SLD", substitute: "BAO" }],
    ["nobody", {}],
  ])("may be %s", (_, more) => expect(faultsOf(withI1(more), { members: [...members, merged] })).toEqual([]));

  it("unknown is told with the nearest names", () => {
    const [only, ...others] = faultsOf(withI1({ verifier: "BDW", substitute: "BAO" }));
    expect(only).toMatch(/^R3: Không tìm thấy đơn vị thẩm định “BDW” trong danh sách của Khối\./);
    expect(others).toEqual([]);
  });

  it.each([{ verifier: "BDV" }, { verifier: "BDV", substitute: "BDV" }])(
    "alone, or its own substitute, is told: %j",
    (more) =>
      expect(faultsOf(withI1(more))).toEqual([
        "S3: BDV không được thẩm định phiếu của chính mình, nhưng chưa có đơn vị khác thẩm định thay. Đề nghị ghi ở cột Thẩm định thay mã của một đơn vị khác.",
      ]),
  );

  it("that was merged into another verifies no more; that one does, and not its own form", () => {
    const scores = { "I.1": { selfScore: 5, verifiedScore: 6, verifiedReason: "đủ" } };
    const given = { criteria: withI1({ verifier: "Sở Lao động" }), members: [...members, merged] };
    const result = resultOf({ ...given, forms: { BDV: scores, BTC: scores } });
    expect(scoreOf(result, "BDV").leaves.get("I.1")).toMatchObject({ level: "self", verified: undefined });
    expect(scoreOf(result, "BTC").leaves.get("I.1")).toMatchObject({ level: "verified" });
    expect(faultsOf(given.criteria, given)).toEqual([expect.stringMatching(/^S3: BDV không được thẩm định/)]);
    const person = { member: "BDV", person: "Lê Văn C", duty: "Người thẩm định", account: "c@honglam.example" };
    const { verifierAccounts } = rightsOf(resultOf({ ...given, contacts: [person] }), "robot@x.example");
    expect(verifierAccounts.get("BTC")).toEqual(["c@honglam.example"]);
    expect(verifierAccounts.get("BDV")).toEqual([]);
  });

  it("that has nobody instead of it does not score its own form", () => {
    const forms = {
      BDV: { "I.1": { selfScore: 5, verifiedScore: 6, verifiedReason: "đủ" } },
      BTC: { "I.1": { selfScore: 5, verifiedScore: 6, verifiedReason: "đủ" } },
    };
    const result = resultOf({ criteria: withI1({ verifier: "BDV" }), forms });
    expect(scoreOf(result, "BDV").leaves.get("I.1")).toMatchObject({ level: "self", verified: undefined });
    expect(scoreOf(result, "BTC").leaves.get("I.1")).toMatchObject({ level: "verified" });
    expect(
      issuesOf(result, "Phiếu Ban Dân vận").filter((text) => text.includes("chính đơn vị thẩm định")),
    ).toHaveLength(1);
  });
});

describe("the milestone of a criterion", () => {
  const late = { kind: "theo số lần, số ngày chậm", rule: "0: 6; 1-2: 3; >2: 0", unit: "ngày" };

  it.each([
    [{ ...late, milestone: "M13" }, []],
    [{ ...late, milestone: "mốc m 13" }, []],
    [{ ...late, milestone: "M99" }, ["Không có mốc “M99” ở trang Lịch."]],
    [{ ...late, milestone: "M113" }, ["Không có mốc “M113” ở trang Lịch. Có phải là M13?"]],
    [{ ...late, milestone: "E1" }, ["Mốc E1 không có văn bản phải nộp nên không tính được số ngày chậm."]],
    [{ milestone: "M13" }, ["Kiểu chấm “chấm trực tiếp” không dùng mốc M13."]],
  ])("%j", (more, expected) => {
    const event = { code: "E1", title: "Hội nghị", kind: "Sự kiện", due: "20/11/2024" };
    const found = faultsOf(withI1(more as Row), { calendar: [formMilestone, event] });
    expect(found).toHaveLength(expected.length);
    expect(expected.filter((text, index) => !found[index]?.includes(text))).toEqual([]);
  });
});

describe("groups", () => {
  it.each([
    ["nothing in it", [aGroup("III", 0)], "Mục III chưa có tiêu chí nào bên trong nên luôn được 0 điểm."],
    [
      "alternatives that are none",
      [
        aCriterion("III", 0, { kind: "lấy mục cao nhất", rule: "cao nhất của: III.a, III.c" }),
        aCriterion("III.a", 0, { bonusCap: 1 }),
        aCriterion("III.b", 0, { bonusCap: 1 }),
      ],
      "Mục được chọn “III.c” không nằm trong mục này. Đề nghị ghi mã của các mục bên trong: III.a, III.b.",
    ],
    [
      "no alternatives",
      [aCriterion("III", 0, { kind: "lấy mục cao nhất", rule: "cao nhất của: III.a, III.b" })],
      "chưa có tiêu chí nào bên trong",
    ],
    [
      "a kind that is none of a group",
      [aCriterion("III", 0, { kind: "theo bậc", rule: ">=3: 0" }), aCriterion("III.1", 0, { bonusCap: 1 })],
      "Mục III có tiêu chí bên trong nên được cộng như nhóm; kiểu chấm “theo bậc” không được dùng.",
    ],
  ])("with %s are told", (_, rows, text) => {
    const found = faultsOf([...criteria, ...rows]);
    expect(found.some((each) => each.includes(text))).toBe(true);
  });

  it("never count more than their maximum, even where their parts add up to more", () => {
    const rows = [aGroup("I", 5), aCriterion("I.1", 4), aCriterion("I.2", 3)];
    const result = resultOf({ criteria: rows, settings: { total: 5 }, forms: { BTC: { "I.1": 4, "I.2": 3 } } });
    expect(scoreOf(result).total.toFixed()).toBe("5");
    expect(issuesOf(result, "Tiêu chí")[0]).toContain("Điểm tối đa của mục I ghi 5, cộng từ các tiêu chí là 7.");
  });
});

describe("what hangs under a lost part", () => {
  it("is told too, and who is lost in a ring is told apart from who hangs under it", () => {
    const rows = [
      ...criteria,
      aGroup("A", 5, { parent: "B" }),
      aGroup("B", 5, { parent: "A" }),
      aCriterion("A.1", 5, { parent: "A" }),
      aCriterion("C.1", 5, { parent: "C" }),
      aCriterion("C.1.1", 5, { parent: "C.1" }),
    ];
    expect(faultsOf(rows).map((text) => text.split(". ")[0])).toEqual([
      "I9: Mục “B” lại thuộc về chính tiêu chí này",
      "I10: Mục “A” lại thuộc về chính tiêu chí này",
      "I11: Mục “A” đang không được tính nên tiêu chí này cũng không được tính",
      "I12: Không có mục “C” trong bảng tiêu chí; tiêu chí này không được tính",
      "I13: Mục “C.1” đang không được tính nên tiêu chí này cũng không được tính",
    ]);
  });
});
