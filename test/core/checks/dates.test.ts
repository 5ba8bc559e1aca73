import { describe, expect, it } from "vitest";
import { aMember, formMilestone, type Given, issuesOf, members, type Row, resultOf } from "../../builders.ts";

const PERIOD = "(01/12/2023 - 30/11/2024). Đề nghị kiểm tra lại.";
const activity = (from: string | undefined, to?: string, more: Row = {}): Row => ({
  member: "BTC",
  kind: "Phong trào thi đua",
  title: "Dạy tốt",
  from,
  to,
  ...more,
});
const told = (given: Given, sheet = "Hoạt động") => issuesOf(resultOf(given), sheet);

describe("days of achievements", () => {
  it.each<[string, Row, string[]]>([
    ["the first and the last", activity("01/12/2023", "30/11/2024"), []],
    ["none", activity(undefined), []],
    ["the day before", activity("30/11/2023"), [`G2: Ngày 30/11/2023 nằm ngoài kỳ tính thành tích ${PERIOD}`]],
    [
      "the day after",
      activity("20/11/2024", "01/12/2024"),
      [`H2: Ngày 01/12/2024 nằm ngoài kỳ tính thành tích ${PERIOD}`],
    ],
  ])("%s of the period", (_, row, issues) => expect(told({ activities: [row] })).toEqual(issues));

  it("are those of decisions in the other lists", () => {
    const decided = { member: "BTC", decision: "1-QĐ/BTC", decidedOn: "15/12/2024" };
    const initiatives = [{ ...decided, kind: "Sáng kiến, giải pháp", title: "Số hóa" }];
    const commendations = [
      { ...decided, recipientKind: "Tập thể", recipient: "Phòng", award: "Giấy khen", level: "Cơ sở" },
    ];
    const issue = `Ngày 15/12/2024 nằm ngoài kỳ tính thành tích ${PERIOD}`;
    expect(told({ initiatives }, "Sáng kiến, điển hình")).toEqual([`H2: ${issue}`]);
    expect(told({ commendations }, "Khen thưởng")).toEqual([`K2: ${issue}`]);
  });

  it("count in the calendar year where the settings name no period", () => {
    const settings = { periodStart: "", periodEnd: "" };
    expect(told({ settings, activities: [activity("31/12/2024")] })).toEqual([]);
    expect(told({ settings, activities: [activity("01/01/2025")] })).toEqual([
      "G2: Ngày 01/01/2025 nằm ngoài kỳ tính thành tích (01/01/2024 - 31/12/2024). Đề nghị kiểm tra lại.",
    ]);
  });
});

describe("days beside the time of a member in the bloc", () => {
  const joined = aMember("SNV", "Sở Nội vụ", { from: "01/07/2024" });
  const gone = aMember("SLD", "Sở Lao động", { to: "30/06/2024" });
  const merged = aMember("SXD", "Sở Xây dựng", { to: "30/06/2024", mergedInto: "SNV" });
  const given = (row: Row): Given => ({ members: [...members, joined, gone, merged], activities: [row] });
  const outside = (row: Row) => told(given(row)).filter((issue) => issue.includes(" Khối ("));

  it.each<[string, Row, string[]]>([
    ["its first day", activity("01/07/2024", undefined, { member: "SNV" }), []],
    [
      "the day before it joined",
      activity("30/06/2024", "01/07/2024", { member: "SNV" }),
      ["G2: Ngày 30/06/2024 trước ngày Sở Nội vụ tham gia Khối (01/07/2024). Đề nghị kiểm tra lại ngày, đơn vị."],
    ],
    ["its last day", activity("30/06/2024", undefined, { member: "SLD" }), []],
    [
      "the day after it left",
      activity("01/07/2024", undefined, { member: "Sở Lao động" }),
      ["G2: Ngày 01/07/2024 sau ngày Sở Lao động thôi tham gia Khối (30/06/2024). Đề nghị kiểm tra lại ngày, đơn vị."],
    ],
    ["the day after it was merged: its successor's", activity("01/07/2024", undefined, { member: "SXD" }), []],
    ["a member from the beginning to the end", activity("01/12/2023"), []],
  ])("%s", (_, row, issues) => expect(outside(row)).toEqual(issues));

  it("outside both, the period alone is told", () => {
    const row = activity("01/01/2023", undefined, { member: "SNV" });
    expect(told(given(row))).toEqual([`G2: Ngày 01/01/2023 nằm ngoài kỳ tính thành tích ${PERIOD}`]);
  });
});

describe("ends before beginnings", () => {
  const issue = "Đến ngày 01/03/2024 trước Từ ngày 02/03/2024. Đề nghị kiểm tra lại.";
  const span = { from: "02/03/2024", to: "01/03/2024" };
  const contact = { member: "BTC", person: "Lê Văn A", duty: "Thư ký Khối" };

  it.each<[string, Given, string]>([
    ["Hoạt động", { activities: [activity(span.from, span.to)] }, `H2: ${issue}`],
    [
      "Đơn vị",
      { members: [aMember("BTC", "Ban Tổ chức", { ...span, mailbox: "btc@honglam.example" })] },
      `I2: ${issue}`,
    ],
    ["Đầu mối", { contacts: [{ ...contact, ...span }] }, `K2: ${issue}`],
    [
      "Không xét",
      { exclusions: [{ member: "BTC", scope: "Cả hai", ground: "Không đăng ký", ...span }] },
      `H2: ${issue}`,
    ],
    [
      "Lịch",
      { calendar: [{ ...formMilestone, opens: "29/11/2024" }] },
      "F2: Hạn 28/11/2024 trước ngày Mở từ 29/11/2024. Đề nghị kiểm tra lại.",
    ],
    [
      "Thiết lập",
      { settings: { periodStart: "01/12/2024", periodEnd: "30/11/2024" } },
      "B7: Đến ngày 30/11/2024 trước Từ ngày 01/12/2024. Đề nghị kiểm tra lại.",
    ],
  ])("%s", (sheet, given, expected) => expect(told(given, sheet)).toEqual([expected]));

  it("one day is no fault", () => {
    expect(told({ activities: [activity("02/03/2024", "02/03/2024")] })).toEqual([]);
    expect(told({ calendar: [{ ...formMilestone, opens: "28/11/2024" }] }, "Lịch")).toEqual([]);
  });
});
