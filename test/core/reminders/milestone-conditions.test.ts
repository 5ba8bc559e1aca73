import { describe, expect, it } from "vitest";
import { listColumns } from "../../../functions/core/cells-to-write/list-columns.ts";
import { obligations } from "../../../functions/core/reminders/obligations.ts";
import { reportItems } from "../../../sheets-schema/sheets/reports.ts";
import { aHandIn, criteria, formMilestone, full, type Given, members, type Row, resultOf } from "../../builders.ts";

const reportRows = (member: string, period: string, filled: readonly string[] = []): Row[] =>
  reportItems.map((item) => ({ member, period, item, ...(filled.includes(item) ? { body: "Đã triển khai." } : {}) }));

const annual: Row = { ...formMilestone, done: "Phiếu hợp lệ; Báo cáo (Năm) đủ các mục; dòng M13 trên trang Nộp hồ sơ" };
const halfYear: Row = {
  ...formMilestone,
  code: "M07",
  phase: "Sơ kết",
  due: "14/06/2024",
  done: "Trang Báo cáo (6 tháng) đủ các mục",
};

/** What BTC owes, in few words, by milestone. */
const owedBy = (given: Given, member = "BTC") =>
  obligations(resultOf(given))
    .filter((obligation) => obligation.member.code === member)
    .map(({ milestone, kind, items }) => [milestone.code, kind, ...items.map(({ brief }) => brief)]);

/** The first leads, the second is its deputy. */
const led: readonly Row[] = members.map((member, index) => ({
  ...member,
  role: ["Trưởng Khối", "Phó Trưởng Khối"][index] ?? "Thành viên",
}));
const leader = String(led[0]?.["code"]);
const forms = { BTC: full, BDV: full, BAO: full };

describe("a report", () => {
  const calendar = [annual];
  const reports = reportRows("BTC", "Năm", ["5. Hạn chế", "6. Nguyên nhân"]);
  const unsigned = { number: undefined, signedOn: undefined };

  it("is owed with its blank parts by who confirmed without a paper", () => {
    expect(owedBy({ calendar, reports, forms, handIns: [aHandIn("BTC", unsigned)] })).toEqual([
      ["M13", "task", "báo cáo (Năm) còn 06 mục chưa có nội dung"],
    ]);
    expect(
      owedBy({ calendar, reports, forms, handIns: [aHandIn("BTC", { state: undefined, seenAt: undefined })] }),
    ).toEqual([["M13", "score-form", "báo cáo (Năm) còn 06 mục chưa có nội dung", "chưa xác nhận nộp"]]);
  });

  it.each<[string, Partial<Given>]>([
    ["a paper with its number and date", { handIns: [aHandIn("BTC")] }],
    ["all parts", { handIns: [aHandIn("BTC", unsigned)], reports: reportRows("BTC", "Năm", reportItems) }],
    ["a calendar that asks for none", { handIns: [aHandIn("BTC", unsigned)], calendar: [formMilestone] }],
    ["parts of another period", { handIns: [aHandIn("BTC", unsigned)], reports: reportRows("BTC", "6 tháng") }],
  ])("is not owed with %s", (_, given) => expect(owedBy({ calendar, reports, forms, ...given })).toEqual([]));

  it.each<[string, Row, string[]]>([
    ["of its phase", { paper: "Bảng tự chấm điểm, báo cáo tổng kết" }, ["báo cáo (Năm) còn 06 mục chưa có nội dung"]],
    ["of another phase", { paper: "Tờ trình, báo cáo tổng kết", phase: "Công bố" }, []],
    ["that is the bloc's draft", { paper: "Dự thảo báo cáo sơ kết", phase: "Sơ kết" }, []],
  ])("is read from the paper %s", (_, more, expected) => {
    const given = { calendar: [{ ...formMilestone, ...more }], reports, forms, handIns: [aHandIn("BTC", unsigned)] };
    expect(owedBy(given)[0]?.slice(2) ?? []).toEqual(expected);
  });

  it("that was returned is owed again", () => {
    const [owed] = owedBy({ calendar, reports, forms, handIns: [aHandIn("BTC", { returned: "thiếu số liệu" })] });
    expect(owed).toContain("báo cáo (Năm) còn 06 mục chưa có nội dung");
  });

  it("is not called valid while it is blank", () => {
    const rows = [
      ...reportRows("BTC", "Năm", ["5. Hạn chế"]),
      ...reportRows("BDV", "6 tháng"),
      ...reportRows("KHOI", "Năm"),
    ];
    const handIns = [aHandIn("BTC"), aHandIn("BDV", { milestone: "M07", ...unsigned })];
    const result = resultOf({ calendar: [annual, halfYear], reports: rows, handIns, forms });
    const columns = listColumns(result, "2024-12-01").find(({ parsed }) => parsed.sheet.name === "reports")?.columns;
    const cells = [...(columns?.[0]?.cells.values() ?? [])];
    expect([...new Set(cells.slice(0, 8))]).toEqual(["Theo văn bản số 45-BC/BTC, ngày 20/11/2024", "Hợp lệ"]);
    expect([...new Set(cells.slice(8, 16))]).toEqual(["Chưa có nội dung, hạn 14/06/2024"]);
    expect([...new Set(cells.slice(16, 24))]).toEqual(["Chưa có nội dung"]);
  });
});

describe("a review", () => {
  const review: Row = {
    ...formMilestone,
    code: "M14",
    phase: "Khối chấm điểm",
    due: "05/12/2024",
    obliged: "Trưởng Khối; Phó Trưởng Khối",
    paper: "Biên bản chấm điểm",
  };
  const owed = (given: Given) =>
    owedBy({ members: led, calendar: [formMilestone, review], ...given }, leader).filter(([code]) => code === "M14");

  it("is owed with the forms and criteria that nobody has looked at", () => {
    expect(owed({ forms })).toEqual([
      ["M14", "hand-in", "còn 02 phiếu, 06 tiêu chí chưa rà soát", "chưa xác nhận nộp"],
    ]);
  });

  it("is owed even after its minutes are handed in, and never for one's own form", () => {
    const handIns = ["BTC", "BDV", "BAO"].map((code) => aHandIn(code)).concat(aHandIn(leader, { milestone: "M14" }));
    const seen = { ...full, I: { blocScore: "Đã rà soát" }, II: { blocScore: "Đã rà soát" } };
    expect(owed({ forms, handIns })).toEqual([["M14", "task", "còn 02 phiếu, 06 tiêu chí chưa rà soát"]]);
    const reviewed = Object.fromEntries(Object.keys(forms).map((code) => [code, code === leader ? full : seen]));
    expect(owed({ forms: reviewed, handIns })).toEqual([]);
  });
});

describe("a verification", () => {
  const verification: Row = {
    ...formMilestone,
    code: "M16",
    phase: "Thẩm định",
    due: "12/12/2024",
    obliged: "Đơn vị thẩm định",
    paper: undefined,
  };
  const verified = criteria.map((row) =>
    row["code"] === "I.1" ? { ...row, verifier: "BDV", substitute: "BAO" } : row,
  );
  const owed = (member: string, more: Given = {}) =>
    owedBy({ calendar: [formMilestone, verification], criteria: verified, forms, ...more }, member);

  it("is owed by who is named, and by the substitute where that would be its own form", () => {
    expect(owed("BDV")).toEqual([["M16", "task", "còn 02 phiếu, 02 tiêu chí chưa rà soát"]]);
    expect(owed("BAO")).toEqual([["M16", "task", "còn 01 phiếu, 01 tiêu chí chưa rà soát"]]);
    expect(owed("BTC")).toEqual([]);
  });

  it("is done when each of them bears a score or a mark", () => {
    const seen = { ...full, "I.1": { selfScore: 6, verifiedScore: 6 } };
    const marked = { ...full, I: { verifiedScore: "Đã rà soát" } };
    expect(owed("BDV", { forms: { BTC: seen, BDV: full, BAO: marked } })).toEqual([]);
  });
});

describe("sheets and registrations", () => {
  const mended: Row = {
    ...formMilestone,
    code: "M01",
    phase: "Chuẩn bị",
    obliged: "Trưởng Khối",
    done: "Trang Đơn vị, Đăng ký thi đua không còn dòng báo lỗi",
  };
  const registration: Row = {
    ...formMilestone,
    code: "M05",
    phase: "Đăng ký",
    done: "Trang Đăng ký thi đua: có ít nhất 01 danh hiệu và các chỉ tiêu; dòng M05 trên trang Nộp hồ sơ",
  };
  const title: Row = { member: "BTC", kind: "Danh hiệu thi đua", subject: "Tập thể lao động xuất sắc" };

  it("are owed while rows of the named sheets must be mended", () => {
    const registrations = [
      { ...title, kind: "Danh hiệu gì đó" },
      { ...title, member: "ABCXYZ" },
    ];
    const given = { members: led, calendar: [mended], forms, handIns: [] };
    const [owed] = owedBy({ ...given, registrations }, leader);
    expect(owed?.slice(2)).toEqual(["trang Đăng ký thi đua còn 02 dòng phải sửa", "chưa xác nhận nộp"]);
    const [nothing] = owedBy({ ...given, registrations: [title] }, leader);
    expect(nothing?.slice(2)).toEqual(["chưa xác nhận nộp"]);
  });

  it("are owed until a title and a target are registered", () => {
    const owed = (registrations: readonly Row[]) =>
      owedBy({ calendar: [registration], forms, handIns: [], registrations })[0]?.slice(2);
    expect(owed([])).toEqual(["chưa đăng ký danh hiệu thi đua và chỉ tiêu giao ước", "chưa xác nhận nộp"]);
    expect(owed([title])).toEqual(["chưa đăng ký chỉ tiêu giao ước", "chưa xác nhận nộp"]);
    expect(owed([title, { member: "BTC", kind: "Chỉ tiêu giao ước", subject: "Chỉ thị 05", target: 5 }])).toEqual([
      "chưa xác nhận nộp",
    ]);
  });
});
