import { describe, expect, it } from "vitest";
import { obligations } from "../../../functions/core/reminders/obligations.ts";
import { formSheetId } from "../../../sheets-schema/sheets/score-form.ts";
import { aFormIssue, aHandIn, aMilestone, aResult, conference, type Given, quarterlyUpdate } from "./builders.ts";

const form = aMilestone({ obliged: ["BTC", "BDV"] });
const report = aMilestone({
  code: "M07",
  title: "Nộp báo cáo sơ kết và số liệu 6 tháng đầu năm",
  phase: "Sơ kết",
  obliged: ["BTC"],
});
const who = (given: Given): string[] =>
  obligations(aResult(given)).map(({ milestone, member }) => `${milestone.code} ${member.code}`);

describe("obligations: hand-ins", () => {
  it.each<[string, Given, string[]]>([
    ["a hand-in that is missing", { handIns: [aHandIn("BTC", form), aHandIn("BDV", form)] }, ["M13 BTC", "M13 BDV"]],
    ["nothing once it is handed in", { handIns: [aHandIn("BTC", form, { isHandedIn: true })] }, []],
    [
      "what was returned, handed in or not",
      {
        handIns: [
          aHandIn("BTC", form, { isHandedIn: true, returned: "thiếu chữ ký" }),
          aHandIn("BDV", form, { returned: "thiếu chữ ký" }),
        ],
      },
      ["M13 BTC", "M13 BDV"],
    ],
    ["a member that is not obliged owes nothing", { handIns: [aHandIn("BAO", form)] }, []],
    ["without a hand-in nothing can be decided", { handIns: [] }, []],
    ["an event is never owed", { milestones: [conference], handIns: [aHandIn("BTC", conference)] }, []],
  ])("%s", (_, given, expected) => {
    expect(who({ milestones: [form], ...given })).toEqual(expected);
  });

  it.each([
    ["Xếp hạng", ["M07 BTC"]],
    ["Cả hai", ["M07 BTC"]],
    ["Khen thưởng", ["M13 BTC", "M07 BTC"]],
  ] as const)("out of %s: the score form is chased only of those who are ranked", (scope, expected) => {
    const exclusions = new Map([["BTC", { scope, ground: "Đang xem xét kỷ luật" }]]);
    const handIns = [aHandIn("BTC", form), aHandIn("BTC", report)];
    expect(who({ milestones: [form, report], handIns, exclusions })).toEqual(expected);
  });

  it("an extension moves the due day of the one member", () => {
    const handIns = [aHandIn("BTC", form, { due: "2024-12-02" }), aHandIn("BDV", form)];
    const dues = obligations(aResult({ milestones: [form], handIns })).map(({ due }) => due);
    expect(dues).toEqual(["2024-12-02", "2024-11-28"]);
  });
});

describe("obligations: what is missing", () => {
  const itemsOf = (given: Given) =>
    obligations(aResult({ milestones: [form], handIns: [aHandIn("BTC", form)], ...given }))[0]?.items ?? [];
  const issues = [
    aFormIssue("BTC", "I.2.3", "Chưa tự chấm điểm."),
    aFormIssue("BTC", "III.1.4", "Thiếu minh chứng."),
    aFormIssue("BTC", "I.1.2", "Không đọc được “tám rưỡi” thành số.", { severity: "must-fix" }),
    aFormIssue("BTC", "I.1.1", "Nội dung cần lưu ý.", { severity: "note" }),
    aFormIssue("BDV", "I.1.1", "Chưa tự chấm điểm."),
    aFormIssue("BTC", "I.1.1", "Ở trang khác.", { sheetId: 110 }),
  ];

  it("the form's faults by weight, then the confirmation", () => {
    expect(itemsOf({ issues }).map(({ what }) => what)).toEqual([
      "Tiêu chí I.1.2: không đọc được “tám rưỡi” thành số.",
      "Tiêu chí I.2.3: chưa tự chấm điểm.",
      "Tiêu chí III.1.4: thiếu minh chứng.",
      "Chưa xác nhận nộp (ghi số, ngày văn bản sau khi thủ trưởng cơ quan duyệt).",
    ]);
  });

  it("each item opens its own place", () => {
    const [, score] = itemsOf({ issues });
    expect(score?.link).toEqual({ words: "Mở tiêu chí I.2.3", to: `#gid=${formSheetId("BTC")}&range=J4` });
    expect(itemsOf({})[0]?.link).toEqual({ words: "Mở trang Nộp hồ sơ", to: "#gid=109&range=E1" });
  });

  it("the code is not said twice, and the criterion is named in few words for a short message", () => {
    const what = "Điểm tự chấm 3,5 vượt điểm tối đa 3 của tiêu chí I.2.3. Đề nghị kiểm tra.";
    const [item] = itemsOf({ issues: [aFormIssue("BTC", "I.2.3", what)] });
    expect(item?.what).toBe("Tiêu chí I.2.3: điểm tự chấm 3,5 vượt điểm tối đa 3. Đề nghị kiểm tra.");
    expect(item?.brief).toBe("I.2.3 điểm tự chấm 3,5 vượt điểm tối đa 3");
  });

  it("a confirmed form with nothing in it is not asked to be confirmed, but to be filled", () => {
    const handIns = [aHandIn("BTC", form, { isOfEmptyForm: true })];
    const [obligation] = obligations(aResult({ milestones: [form], handIns }));
    expect(obligation?.items.at(-1)).toMatchObject({
      what: "Đã xác nhận nộp nhưng phiếu chưa có nội dung nên chưa tính là đã nộp.",
      brief: "phiếu chưa có nội dung",
    });
  });

  it("what was returned says why", () => {
    const [item] = itemsOf({ handIns: [aHandIn("BTC", form, { returned: "Thiếu chữ ký.\nThiếu dấu." })] });
    expect(item?.what).toBe(
      "Hồ sơ được trả lại với lý do “Thiếu chữ ký. Thiếu dấu”. Đề nghị hoàn thiện và xác nhận nộp lại.",
    );
  });

  it("other milestones miss the confirmation only", () => {
    const given = { milestones: [report], handIns: [aHandIn("BTC", report)], issues };
    expect(itemsOf(given).map(({ brief }) => brief)).toEqual(["chưa xác nhận nộp"]);
  });

  it("the order of issues, members and hand-ins in the sheets changes nothing", () => {
    const given = { milestones: [form], handIns: [aHandIn("BTC", form), aHandIn("BDV", form)], issues };
    const plain = obligations(aResult(given)).map(({ member, items }) => [member.code, items]);
    const shuffled = obligations(aResult({ ...given, shuffled: true })).map(({ member, items }) => [
      member.code,
      items,
    ]);
    expect(shuffled).toEqual(plain);
  });
});

describe("obligations: quarterly updates", () => {
  const milestones = [{ ...quarterlyUpdate, obliged: ["BTC"] }];
  it.each<[string, Given["rows"], boolean]>([
    ["no row", {}, true],
    ["an activity of the period", { activities: [{ member: "BTC", from: "15/3/2024" }] }, false],
    [
      "an activity that began before and ended within",
      { activities: [{ member: "BTC", from: "1/12/2023", to: "5/1/2024" }] },
      false,
    ],
    ["an activity after the due day", { activities: [{ member: "BTC", from: "6/4/2024" }] }, true],
    ["an activity before the opening", { activities: [{ member: "BTC", to: "1/1/2024" }] }, true],
    ["somebody else's activity", { activities: [{ member: "BDV", from: "15/3/2024" }] }, true],
    ["the member by its name", { activities: [{ member: "Ban Tổ Chức  Tỉnh uỷ", from: "15/3/2024" }] }, false],
    ["a commendation of the period", { commendations: [{ member: "BTC", decidedOn: "02/01/2024" }] }, false],
    ["a commendation without a date", { commendations: [{ member: "BTC", recipient: "Phòng Tổng hợp" }] }, true],
    ["nothing to report", { activities: [{ member: "BTC", kind: "Không phát sinh trong kỳ" }] }, false],
    [
      "nothing to report in another period",
      { activities: [{ member: "BTC", kind: "Không phát sinh trong kỳ", from: "1/9/2024" }] },
      true,
    ],
  ])("%s", (_, rows, isOwed) => {
    expect(obligations(aResult({ milestones, rows: rows ?? {} })).length).toBe(isOwed ? 1 : 0);
  });

  it("a milestone that no sheet can decide is not chased", () => {
    expect(who({ milestones: [{ ...quarterlyUpdate, done: "Không còn dòng báo lỗi" }] })).toEqual([]);
    expect(who({ milestones: [{ ...quarterlyUpdate, paper: "Biểu thống kê" }] })).toEqual([]);
  });
});
