import { describe, expect, it } from "vitest";
import { datesIn, isEvidence } from "../../../functions/core/checks/evidence.ts";
import { speaksOfSecret } from "../../../functions/core/checks/state-secret.ts";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { aCriterion, aGroup, issuesOf, type Row, resultOf } from "../../builders.ts";

describe("evidence", () => {
  it.each([
    "Số 45-KH/BTCTU ngày 15/01/2024",
    "45/KH-UBND, 15/1/2024",
    "số 45 ngày 15.1.24",
    "Số 12–BC/BTC",
    "Kế hoạch số 21, 30-KH/BHL",
    "Các Thông báo số 318, 402, 455-TB/TU; Báo cáo 12/BC-STC",
    "Biên bản hội nghị ngày 29/3/2024",
    "Biên bản ngày 29 tháng 3 năm 2024",
    "Biên bản bàn giao",
    "Danh mục 14 văn bản, phụ lục 2",
    "Chuyên mục Thi đua yêu nước, Báo Hồng Lam",
    "Thống kê phần mềm quản lý văn bản",
    "Nội san số 07/2024",
    "7/2024",
    "https://baohonglam.example/moi-ngay-mot-guong-sang",
    "drive.google.com/file/d/1a2b",
    "docs/abc",
    "xem www.honglam.example",
    "văn bản mật, xuất trình khi thẩm định",
  ])("%j is evidence", (typed) => expect(isEvidence(typed)).toBe(true));

  it.each([
    "đã có",
    "Đã có đầy đủ",
    "x",
    "X.",
    "có",
    "Có văn bản kèm theo",
    "đã có kế hoạch, quyết định",
    "Minh chứng đính kèm",
    "ok",
    "✓",
    "...",
    "-",
    "3",
    "không có",
    "sẽ bổ sung sau",
    "http://",
    "C:\\Minh chung\\Ke hoach 45.docx",
    "file:///d/kehoach.pdf",
  ])("%j is none", (typed) => expect(isEvidence(typed)).toBe(false));

  it.each<[string, string[]]>([
    ["Số 45-KH/BTCTU ngày 15/01/2024", ["2024-01-15"]],
    ["45/KH-UBND, 15/1/2024; Biên bản ngày 2.2.24", ["2024-01-15", "2024-02-02"]],
    ["ngày 21 tháng 4 năm 2022", ["2022-04-21"]],
    ["ngày 05/3, 11/6, 20/9/2024", ["2024-09-20"]],
    ["ngày 31/02/2024", []],
    ["số 07/2024, mục 3.1, phụ lục 1: 20/60", []],
    ["Số 15/2024/QĐ-UBND", []],
  ])("the days of %j are %j", (typed, days) => expect(datesIn(typed)).toEqual(days));
});

describe("words of secret papers", () => {
  it.each([
    "Báo cáo số 12-BC/BTC(M)",
    "Số 45-KH/BTCTU (TM) ngày 15/01/2024",
    "Công văn mật số 12",
    "Báo cáo số 12-BC/BTC(M), xuất trình khi thẩm định",
    "Kế hoạch tối mật của Tỉnh ủy",
    "Báo cáo số 7 (Mật)",
    "Văn bản độ Mật",
    "Thông báo số 9-TB/TU, mật",
    "TÀI LIỆU MẬT",
  ])("%j seems to speak of one", (text) => expect(speaksOfSecret(text)).toBe(true));

  it.each([
    "văn bản mật, xuất trình khi thẩm định",
    "Thống kê phần mềm (không kể văn bản mật)",
    "Kế hoạch bảo vệ bí mật nhà nước số 12-KH/VPTU",
    "Tập huấn quản lý tài liệu mật",
    "Quan hệ mật thiết với nhân dân, bảo mật thông tin",
    "Đường dài 300 (m)",
    "Số 45-KH/BTCTU ngày 15/01/2024",
  ])("%j does not", (text) => expect(speaksOfSecret(text)).toBe(false));
});

describe("evidence in a form", () => {
  const evidence = "Số, ký hiệu, ngày văn bản";
  const criteria = [
    aGroup("I", 10),
    aCriterion("I.1", 6, { evidence }),
    aCriterion("I.2", 4, { evidence: "Trang Báo cáo" }),
    aGroup("II", 10),
    aCriterion("II.1", 10),
  ];
  const faultsOf = (row: Row, code = "I.1") =>
    issuesOf(
      resultOf({ criteria, forms: { BTC: { "I.2": 4, "II.1": 10, "I.1": 6, [code]: { selfScore: 4, ...row } } } }),
      "Phiếu Ban Tổ chức",
    ).filter((issue) => issue.startsWith(code === "I.1" ? "L3" : "L4") || issue.startsWith("M3"));

  it.each<[string, Row]>([
    ["a paper", { evidence: "Số 45-KH/BTCTU ngày 15/01/2024" }],
    ["a link behind a word", { evidence: { text: "có", link: "https://honglam.example/1" } as Cell }],
    [
      "links behind several words",
      { evidence: { text: "Kế hoạch; Báo cáo", link: "https://a.example https://b.example" } },
    ],
    ["a word that is explained", { evidence: "có", remark: "Đã báo cáo tại hội nghị tháng 6" }],
    ["a remark alone", { remark: "Không có văn bản" }],
    ["a word beside no points", { evidence: "x", selfScore: 0 }],
    ["the first day of the period", { evidence: "Số 1-KH/BTC ngày 01/12/2023" }],
    ["the words for a secret paper", { evidence: "văn bản mật, xuất trình khi thẩm định" }],
  ])("%s is right", (_, row) => expect(faultsOf(row)).toEqual([]));

  it.each<[string, Row, string]>([
    [
      "a word that names no paper",
      { evidence: "đã có" },
      "L3: Cột Minh chứng ghi “đã có”, chưa cho biết là văn bản nào. Đề nghị ghi số, ký hiệu, ngày văn bản (ví dụ: Số 45-KH/BTCTU ngày 15/01/2024) hoặc dán đường dẫn; nếu không có văn bản, đề nghị ghi ở cột Thuyết minh.",
    ],
    [
      "a word that leads to a person",
      { evidence: { text: "có", link: "mailto:an@tinh.gov.vn" } },
      "L3: Cột Minh chứng ghi “có”, chưa cho biết là văn bản nào. Đề nghị ghi số, ký hiệu, ngày văn bản (ví dụ: Số 45-KH/BTCTU ngày 15/01/2024) hoặc dán đường dẫn; nếu không có văn bản, đề nghị ghi ở cột Thuyết minh.",
    ],
    [
      "a paper of another year",
      { evidence: "Số 45-KH/BTCTU ngày 15/01/2024; Số 2-QĐ/TU ngày 30/11/2023" },
      "L3: Minh chứng có văn bản ngày 30/11/2023, ngoài kỳ tính thành tích (01/12/2023 - 30/11/2024). Đề nghị kiểm tra lại.",
    ],
    [
      "the number of a secret paper",
      { evidence: "Số 12-BC/BTC(M)" },
      "L3: Cột Minh chứng có thể nói đến văn bản mật. Đề nghị không ghi số, trích yếu, nội dung; chỉ ghi “văn bản mật, xuất trình khi thẩm định”.",
    ],
    [
      "a secret paper in the remark",
      { evidence: "Số 45-KH/BTCTU", remark: "Theo công văn mật số 3" },
      "M3: Cột Thuyết minh có thể nói đến văn bản mật. Đề nghị không ghi số, trích yếu, nội dung; chỉ ghi “văn bản mật, xuất trình khi thẩm định”.",
    ],
  ])("%s is told", (_, row, issue) => expect(faultsOf(row)).toEqual([issue]));

  it("is not asked for where the table names a sheet", () => expect(faultsOf({ evidence: "x" }, "I.2")).toEqual([]));

  it("what may be secret is not repeated among the issues", () => {
    const forms = { BTC: { "I.1": { selfScore: 4, evidence: "Số 12-BC/BTC(M) về nhân sự" } } };
    const issue = resultOf({ criteria, forms }).issues.find(({ code }) => code === "state-secret");
    expect(issue).toMatchObject({ severity: "note", value: "", member: "BTC" });
    expect(JSON.stringify(issue)).not.toContain("nhân sự");
  });
});

describe("evidence in lists", () => {
  it.each<["activities" | "initiatives", Row]>([
    ["activities", { kind: "Phong trào thi đua", title: "Dạy tốt" }],
    ["initiatives", { kind: "Điển hình tập thể", title: "Chi bộ bốn tốt" }],
  ])("%s: a paper is right, a word is told, and so are other years and secrets", (name, row) => {
    const rows = [
      "Số 45-KH/BTCTU ngày 15/01/2024",
      "có",
      "Số 3-KH/BTCTU ngày 02/02/2022",
      "Công văn mật số 1",
      undefined,
    ].map((evidence, index) => ({ ...row, member: "BTC", title: `${row["title"]} ${index}`, evidence }));
    const { issues } = resultOf({ [name]: rows });
    const found = issues.filter(({ field }) => field === "evidence");
    expect(found.map(({ rowNumber, code, severity }) => [rowNumber, code, severity])).toEqual([
      [3, "not-evidence", "to-complete"],
      [4, "outside-period", "note"],
      [5, "state-secret", "note"],
    ]);
  });

  it("a secret paper is noted in a report too", () => {
    const body = "Thực hiện Kế hoạch mật số 2 của Tỉnh ủy.";
    const reports = [{ member: "BTC", period: "Năm", item: "3. Kết quả nổi bật", body }];
    expect(issuesOf(resultOf({ reports }), "Báo cáo")).toEqual([
      "D2: Cột Nội dung có thể nói đến văn bản mật. Đề nghị không ghi số, trích yếu, nội dung; chỉ ghi “văn bản mật, xuất trình khi thẩm định”.",
    ]);
  });
});
