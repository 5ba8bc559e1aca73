import { describe, expect, it } from "vitest";
import { currentPhase } from "../../../functions/core/bloc/calendar.ts";
import { aMember, at, formMilestone, issuesOf, members, type Row, resultOf } from "../../builders.ts";

const milestonesOf = (...calendar: readonly Row[]) => resultOf({ calendar }).bloc.milestones;
const faultsOf = (...calendar: readonly Row[]) => issuesOf(resultOf({ calendar }), "Lịch");
const withLeaders = [...members, aMember("TCT", "Trường Chính trị", { role: "Phó Trưởng Khối" })];

describe("who owes a milestone", () => {
  const obliged = (text: string): readonly string[] =>
    resultOf({ members: withLeaders, calendar: [{ ...formMilestone, obliged: text }] }).bloc.milestones[0]?.obliged ??
    [];

  it.each([
    ["Tất cả đơn vị", ["BDV", "BTC", "BAO", "TCT"]],
    ["Trưởng Khối", ["BAO"]],
    ["Trưởng Khối; Phó Trưởng Khối", ["BAO", "TCT"]],
    ["phó trưởng khối;", ["TCT"]],
    ["BTC; Ban Dân vận", ["BDV", "BTC"]],
    ["Ban Thi đua - Khen thưởng", []],
    ["", []],
  ])("“%s” is %j", (text, codes) => expect(obliged(text)).toEqual(codes));

  it("a name of nobody is told, and the others owe", () => {
    expect(faultsOf({ ...formMilestone, obliged: "Sở Nội vụ; BTC" })).toEqual([
      "H2: Không hiểu “Sở Nội vụ” là đơn vị nào. Đề nghị ghi “Tất cả đơn vị”, “Trưởng Khối”, “Phó Trưởng Khối” hoặc mã đơn vị.",
    ]);
  });
});

describe("who owes a milestone, of those that come and go", () => {
  const obliged = (row: Row, text = "Tất cả đơn vị", now = "2024-06-01T08:00") => {
    const given = [...members, aMember("SNV", "Sở Nội vụ", row)];
    const { milestones } = resultOf({ members: given, calendar: [{ ...formMilestone, obliged: text }] }, at(now)).bloc;
    return milestones[0]?.obliged;
  };

  it.each<[string, Row, boolean]>([
    ["due on its last day", { to: "28/11/2024" }, true],
    ["due after its last day", { to: "27/11/2024" }, false],
    ["due on its first day", { from: "28/11/2024" }, true],
    ["due before its first day", { from: "29/11/2024" }, false],
  ])("what is %s", (_, row, isOwed) => expect(obliged(row)?.includes("SNV")).toBe(isOwed));

  it("what was asked of one that was merged is owed by its successor", () => {
    expect(obliged({ role: "Thôi tham gia", mergedInto: "BTC" }, "SNV")).toEqual(["BTC"]);
    expect(obliged({ role: "Thôi tham gia" }, "Sở Nội vụ")).toEqual([]);
  });
});

describe("the calendar", () => {
  it("is in the order of its days, whatever that of its rows", () => {
    const later = { ...formMilestone, code: "M14", due: "05/12/2024" };
    expect(milestonesOf(later, formMilestone).map(({ code }) => code)).toEqual(["M13", "M14"]);
  });

  it("a repeated code is told, and the row above counts", () => {
    expect(faultsOf(formMilestone, { ...formMilestone, due: "05/12/2024" })).toEqual([
      "A3: Mã mốc “M13” đã có ở dòng trên; hệ thống dùng dòng trên. Đề nghị sửa hoặc xóa dòng này.",
    ]);
  });

  it.each([
    ["30/11/2024", "Hạn 30/11/2024 rơi vào thứ Bảy."],
    ["01/12/2024", "Hạn 01/12/2024 rơi vào Chủ nhật."],
    ["02/09/2024", "Hạn 02/09/2024 rơi vào ngày nghỉ lễ."],
  ])("a deadline on %s is noted", (due, fault) => {
    const holiday = { code: "N05", title: "Quốc khánh", kind: "Ngày nghỉ", opens: "02/09/2024", due: "03/09/2024" };
    expect(faultsOf({ ...formMilestone, opens: undefined, due }, holiday)).toEqual([
      `F2: ${fault} Đề nghị cân nhắc chọn ngày làm việc.`,
    ]);
  });

  it("a Saturday worked instead is a day like others", () => {
    const worked = { code: "B01", title: "Làm bù", kind: "Ngày làm bù", due: "30/11/2024" };
    expect(faultsOf({ ...formMilestone, due: "30/11/2024" }, worked)).toEqual([]);
  });

  it.each<[string, Row]>([
    ["no day", { due: undefined }],
    ["a day that is none", { due: "31/02/2024" }],
    ["an unknown kind", { kind: "Hạn chót" }],
    ["an opening that is none", { opens: "đầu tháng" }],
    ["an hour that is none", { time: "chiều" }],
  ])("a milestone with %s is a fault of that cell", (_, more) => {
    expect(faultsOf({ ...formMilestone, ...more })).toHaveLength(1);
  });
});

describe("currentPhase", () => {
  const phases = milestonesOf(
    { ...formMilestone, code: "M05", phase: "Đăng ký", opens: "04/03/2024", due: "20/03/2024" },
    formMilestone,
    { ...formMilestone, code: "M20", phase: "Công bố", opens: "23/12/2024", due: "24/12/2024" },
  );

  it.each([
    ["2024-01-10", "Đăng ký"],
    ["2024-03-20", "Đăng ký"],
    ["2024-03-21", "Tự chấm điểm"],
    ["2024-11-28", "Tự chấm điểm"],
    ["2024-12-01", "Công bố"],
    ["2025-06-01", "Công bố"],
  ])("on %s it is %s", (today, phase) => expect(currentPhase(phases, today)).toBe(phase));

  it("a calendar without phases has none", () => {
    expect(currentPhase([], "2024-11-28")).toBe("");
  });
});
