import { describe, expect, it } from "vitest";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { aCriterion, aGroup, aMember, type Given, members, type Row, resultOf, scoreOf } from "../../builders.ts";

const steps = { kind: "theo bậc", rule: ">=3: 6; 2: 4; 1: 2; còn lại: 0" };
const counting = (title: string, evidence: string, unit = "sáng kiến"): readonly Row[] => [
  aGroup("I", 10),
  aCriterion("I.1", 6, { ...steps, title, evidence, unit: unit === "" ? undefined : unit }),
  aCriterion("I.2", 4),
  aGroup("II", 10),
  aCriterion("II.1", 10),
];
const initiative = (title: string, more: Row = {}): Row => ({
  member: "BTC",
  kind: "Sáng kiến, giải pháp",
  title,
  ...more,
});
const INITIATIVES = counting("Số sáng kiến được công nhận", "Trang Sáng kiến, điển hình; số, ngày quyết định");

/** Of BTC's criterion I.1, which claims `result`. */
const told = (given: Given, result: Cell, more: Row = {}) =>
  resultOf({
    criteria: INITIATIVES,
    ...given,
    forms: { BTC: { "I.1": { result, selfScore: 6, ...more } } },
  })
    .issues.filter(({ code }) => code === "fewer-listed")
    .map(({ member, cell, severity, what, remedy }) => `${member} ${cell} ${severity} ${what} ${remedy}`);

const fewer = (claimed: string, where: string) =>
  `BTC H3 to-complete Kết quả ghi ${claimed}; trang ${where}. Đề nghị bổ sung ở trang đó hoặc kiểm tra lại kết quả.`;

describe("a counted result beside its list", () => {
  it.each<[string, Cell, number, string[]]>([
    [
      "three claimed, one listed",
      3,
      1,
      [fewer("3 sáng kiến", "Sáng kiến, điển hình (Sáng kiến, giải pháp) của đơn vị mới có 1")],
    ],
    [
      "three in words, two listed",
      "03 sáng kiến",
      2,
      [fewer("3 sáng kiến", "Sáng kiến, điển hình (Sáng kiến, giải pháp) của đơn vị mới có 2")],
    ],
    [
      "three of three, none listed",
      "3/3",
      0,
      [fewer("3 sáng kiến", "Sáng kiến, điển hình (Sáng kiến, giải pháp) của đơn vị chưa có nội dung nào")],
    ],
    ["as many as listed", "3", 3, []],
    ["more listed than claimed", 1, 3, []],
    ["none", 0, 0, []],
    ["a share", "97%", 0, []],
    ["a share by its format", { number: 0.97, format: "PERCENT" }, 0, []],
    ["no whole number", "2,5", 0, []],
    ["words", "nhiều", 0, []],
    ["nothing", undefined, 0, []],
  ])("%s", (_, result, listed, issues) => {
    const initiatives = Array.from({ length: listed }, (_, index) => initiative(`Sáng kiến ${index}`));
    expect(told({ initiatives }, result)).toEqual(issues);
  });

  it("is a note where the member shows papers or explains", () => {
    const note =
      "BTC H3 note Kết quả ghi 3 sáng kiến; trang Sáng kiến, điển hình (Sáng kiến, giải pháp) của đơn vị chưa có nội dung nào. Đơn vị đã có minh chứng hoặc thuyết minh; Khối xem xét khi rà soát.";
    expect(told({}, 3, { evidence: "Quyết định số 1-QĐ/BTC ngày 05/3/2024" })).toEqual([note]);
    expect(told({}, 3, { remark: "Ghi theo quyết định của Tỉnh ủy" })).toEqual([note]);
  });

  it("counts what the member has, under each of its names, and of no other", () => {
    const rows = [initiative("A", { member: "Ban Tổ chức" }), initiative("B", { member: "BDV" }), initiative("C")];
    expect(told({ initiatives: rows }, 3)).toHaveLength(1);
    expect(told({ initiatives: rows }, 2)).toEqual([]);
  });

  it("counts what members that were merged into it left", () => {
    const merged = aMember("BTG", "Ban Tuyên giáo", { role: "Thôi tham gia", mergedInto: "BTC" });
    const given = { members: [...members, merged], initiatives: [initiative("A", { member: "BTG" })] };
    expect(told(given, 1)).toEqual([]);
  });

  it("counts only the kind that the criterion speaks of, and rows of no readable kind", () => {
    const model = initiative("M", { kind: "Mô hình, cách làm hay" });
    expect(told({ initiatives: [model] }, 1)).toHaveLength(1);
    expect(told({ initiatives: [{ ...model, kind: "sángkiến" }] }, 1)).toEqual([]);
  });

  it("stands in the status of the criterion, and not in what others claim", () => {
    const forms = { BTC: { "I.1": { result: 3, selfScore: 6 } }, BDV: { "I.1": { result: 0, selfScore: 0 } } };
    const result = resultOf({ criteria: INITIATIVES, forms });
    const codes = (member: string) =>
      scoreOf(result, member)
        .leaves.get("I.1")
        ?.faults.map(({ fault }) => fault.code);
    expect(codes("BTC")).toContain("fewer-listed");
    expect(codes("BDV")).toEqual([]);
    expect(scoreOf(result).total.toFixed()).toBe("6");
  });

  it("is not asked of a criterion that is not assigned", () => {
    expect(told({}, 3, { unassigned: "x" })).toEqual([]);
  });
});

describe("the list that a criterion names", () => {
  const joint = (title: string, member = "BDV"): Row => ({ member, kind: "Hoạt động chung của Khối", title });

  it.each<[string, readonly Row[], Given, Cell, string[]]>([
    [
      "joint activities stand once, with the one that held them",
      counting("Số hoạt động chung đã tham gia", "Trang Hoạt động", "hoạt động"),
      { activities: [joint("Hội thao"), joint("hội  thao", "BAO"), joint("Tọa đàm", "BAO")] },
      3,
      [fewer("3 hoạt động", "Hoạt động (Hoạt động chung của Khối) của cả Khối mới có 2")],
    ],
    [
      "welfare",
      counting("Số hoạt động an sinh xã hội", "Trang Hoạt động", "hoạt động"),
      { activities: [joint("Hội thao", "BTC"), { member: "BTC", kind: "An sinh xã hội", title: "Quà Tết" }] },
      2,
      [fewer("2 hoạt động", "Hoạt động (An sinh xã hội) của đơn vị mới có 1")],
    ],
    [
      "targets",
      counting("Số chỉ tiêu giao ước hoàn thành", "Trang Đăng ký thi đua", "chỉ tiêu"),
      { registrations: [{ member: "BTC", kind: "Chỉ tiêu giao ước", subject: "Số đề án" }] },
      "2/2",
      [fewer("2 chỉ tiêu", "Đăng ký thi đua (Chỉ tiêu giao ước) của đơn vị mới có 1")],
    ],
    [
      "commendations of one level",
      counting("Số tập thể được khen thưởng cấp Nhà nước", "trang Khen thưởng", "quyết định"),
      {
        commendations: [
          { member: "BTC", recipientKind: "Tập thể", recipient: "P", award: "Giấy khen", level: "Cơ sở" },
        ],
      },
      1,
      [fewer("1 quyết định", "Khen thưởng (Nhà nước) của đơn vị chưa có nội dung nào")],
    ],
    [
      "all rows where the title names no kind, and no unit",
      counting("Số nội dung đã đăng ký", "Trang Đăng ký thi đua", ""),
      {},
      1,
      [fewer("1 nội dung", "Đăng ký thi đua của đơn vị chưa có nội dung nào")],
    ],
    ["people are no rows", counting("Số người tham gia", "Trang Hoạt động", "lượt người"), {}, 3, []],
    ["a share is none", counting("Tỷ lệ khen thưởng", "Trang Khen thưởng", "%"), {}, 3, []],
    ["another evidence", counting("Số sáng kiến", "Số, ngày quyết định"), {}, 3, []],
    ["two lists", counting("Số sáng kiến", "Trang Khen thưởng; trang Hoạt động"), {}, 3, []],
  ])("%s", (_, criteria, given, result, issues) => {
    expect(told({ criteria, ...given }, result)).toEqual(issues);
  });
});
