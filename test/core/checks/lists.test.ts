/** Codes, plans, money and titles in the lists. */
import { describe, expect, it } from "vitest";
import type { FaultCode } from "../../../sheets-schema/cells/fault.ts";
import { aHandIn, at, type Given, issuesOf, type Row, resultOf } from "../../builders.ts";

const BEFORE_END = at("2024-11-20T08:00");

const registration = (more: Row): Row => ({ member: "BTC", kind: "Chỉ tiêu giao ước", subject: "Số đề án", ...more });
const activity = (more: Row): Row => ({ member: "BTC", kind: "An sinh xã hội", title: "Tặng quà", ...more });

const found = (given: Given, code: FaultCode, now?: typeof BEFORE_END) =>
  resultOf(given, now)
    .issues.filter((issue) => issue.code === code)
    .map(({ cell, severity, what }) => `${cell} ${severity} ${what}`);

describe("criteria named in Đăng ký thi đua", () => {
  const told = (criterion: string) => found({ registrations: [registration({ criterion })] }, "unknown-criterion");

  it.each(["I.1", "i.1", "I.1.", "tiêu chí I.1", "I.1; II.1", "I", " I . 1 "])("“%s” is known", (typed) =>
    expect(told(typed)).toEqual([]),
  );

  it.each([
    ["I.9", "I2 to-complete Không có tiêu chí “I.9” ở trang Tiêu chí. Có phải là I.1 hoặc I.2?"],
    ["I.1, IX.77.5", "I2 to-complete Không có tiêu chí “IX.77.5” ở trang Tiêu chí."],
  ])("“%s” is told with the nearest", (typed, issue) => expect(told(typed)).toEqual([issue]));

  it("none is told where the table of criteria is gone", () => {
    expect(found({ criteria: [], registrations: [registration({ criterion: "I.9" })] }, "unknown-criterion")).toEqual(
      [],
    );
  });
});

describe("plan and done", () => {
  const notYet: Given = { handIns: [aHandIn("BDV"), aHandIn("BAO")] };
  const missing = (given: Given, now?: typeof BEFORE_END) => found(given, "done-missing", now);

  it.each<[string, Given, string[]]>([
    ["both", { activities: [activity({ planned: 60, done: 75 })] }, []],
    ["done without a plan", { activities: [activity({ done: 75 })] }, []],
    ["nothing done", { activities: [activity({ planned: 60, done: 0 })] }, []],
    [
      "a plan without done",
      { activities: [activity({ planned: 60 })] },
      ["J2 to-complete Đã ghi Kế hoạch 60, chưa có số ở cột Thực hiện."],
    ],
    [
      "a target without its year",
      { registrations: [registration({ target: 12, halfYear: 9 })] },
      ["G2 to-complete Đã ghi Chỉ tiêu 12, chưa có số ở cột Thực hiện năm."],
    ],
    ["what was done unreadably, which is told there", { activities: [activity({ planned: 60, done: "nhiều" })] }, []],
    ["what goes on", { activities: [activity({ planned: 60, to: "31/12/2024" })] }, []],
  ])("after the period: %s", (_, given, issues) => expect(missing({ ...notYet, ...given })).toEqual(issues));

  it("within the period a plan waits, but not that of a form handed in", () => {
    const given = { activities: [activity({ planned: 60 })] };
    expect(missing({ ...notYet, ...given }, BEFORE_END)).toEqual([]);
    expect(missing({ handIns: [aHandIn("BTC", { seenAt: "20/11/2024 07:00" })], ...given }, BEFORE_END)).toHaveLength(
      1,
    );
  });

  it.each<[string, Row, string[]]>([
    ["numbers", { planned: 60, done: 75, unit: "suất quà" }, []],
    ["per cent in per cent", { planned: "95%", done: "98,5%", unit: "%" }, []],
    ["per cent on both sides, without a unit", { planned: "95%", done: { number: 0.98, format: "PERCENT" } }, []],
    [
      "a share of gifts",
      { planned: 60, done: "125%", unit: "suất quà" },
      ["J2 to-complete Cột Thực hiện ghi tỷ lệ “125%”, trong khi đơn vị tính là suất quà."],
    ],
    [
      "a share beside a number",
      { planned: 60, done: { number: 1.25, format: "PERCENT" } },
      ["J2 to-complete Cột Thực hiện ghi tỷ lệ “125%”, chưa rõ con số."],
    ],
    [
      "how much more",
      { planned: 60, done: "vượt 205%", unit: "suất quà" },
      ["J2 to-complete “vượt 205%” có thể là đạt 205% hoặc đạt 305% kế hoạch."],
    ],
    [
      "how much more, in per cent",
      { done: "vượt mức 5,5 %", unit: "%" },
      ["J2 to-complete “vượt mức 5,5 %” có thể là đạt 5,5% hoặc đạt 105,5% kế hoạch."],
    ],
  ])("%s", (_, row, issues) => expect(found({ activities: [activity(row)] }, "percent-as-number")).toEqual(issues));

  it("a cell that makes a percentage of every number is told how to stop that", () => {
    const remedies = (done: unknown) =>
      resultOf({ activities: [activity({ planned: 60, done } as Row)] }).issues.flatMap(({ code, remedy }) =>
        code === "percent-as-number" ? [remedy] : [],
      );
    expect(remedies("125%")).toEqual(["Đề nghị ghi con số; tỷ lệ do hệ thống tính."]);
    expect(remedies({ number: 1.25, format: "PERCENT" })).toEqual([
      "Đề nghị chọn ô, bấm Định dạng, Số, Tự động, rồi ghi con số; tỷ lệ do hệ thống tính.",
    ]);
  });

  it("a percentage of a target is told in Đăng ký thi đua too", () => {
    const row = registration({ target: 12, halfYear: "75%", year: 18, unit: "văn bản" });
    expect(found({ registrations: [row] }, "percent-as-number")).toEqual([
      "F2 to-complete Cột Thực hiện 6 tháng ghi tỷ lệ “75%”, trong khi đơn vị tính là văn bản.",
    ]);
  });
});

describe("money", () => {
  it.each<[string, Row, string[]]>([
    ["whole đồng", { cost: "50.000.000" }, []],
    ["nothing", { cost: 0 }, []],
    ["one hundred thousand", { cost: "100.000" }, []],
    ["millions", { cost: 50 }, ["N2 note Kinh phí ghi 50 đồng; có phải 50 triệu đồng?"]],
    ["millions and a half", { cost: "37,5" }, ["N2 note Kinh phí ghi 37,5 đồng; có phải 37,5 triệu đồng?"]],
    ["thousands", { cost: "37.500" }, ["N2 note Kinh phí ghi 37.500 đồng; có phải 37.500 nghìn đồng?"]],
    [
      "a result in đồng",
      { planned: "15.000.000", done: 20, unit: "đồng" },
      ["J2 note Thực hiện ghi 20 đồng; có phải 20 triệu đồng?"],
    ],
    ["a result in millions", { planned: 15, done: 20, unit: "triệu đồng" }, []],
  ])("%s", (_, row, issues) => expect(found({ activities: [activity(row)] }, "small-money")).toEqual(issues));

  it("below zero is a fault of the cell", () => {
    expect(issuesOf(resultOf({ activities: [activity({ cost: "-5.000.000" })] }), "Hoạt động")).toEqual([
      "N2: “-5.000.000” nhỏ hơn mức thấp nhất là 0. Đề nghị kiểm tra lại.",
    ]);
  });
});

describe("titles registered by a member", () => {
  const title = (subject: string, more: Row = {}): Row => registration({ kind: "Danh hiệu thi đua", subject, ...more });
  const told = (...registrations: readonly Row[]) => found({ registrations }, "second-title");
  const FLAG = "Cờ thi đua của Ủy ban nhân dân tỉnh";

  it.each<[string, readonly Row[]]>([
    ["one", [title("Tập thể lao động xuất sắc")]],
    ["one and those of people", [title(FLAG), title("Chiến sĩ thi đua cơ sở"), title("30 Lao động tiên tiến")]],
    ["one of each member", [title(FLAG), title(FLAG, { member: "BDV" })]],
    ["one and a form of commendation", [title(FLAG), registration({ kind: "Hình thức khen thưởng", subject: FLAG })]],
    ["one typed twice, which is told as that", [title(FLAG), title("Cờ thi đua của Uỷ ban nhân dân tỉnh")]],
  ])("%s: right", (_, rows) => expect(told(...rows)).toEqual([]));

  it("a second one for the whole agency is told", () => {
    expect(told(title(FLAG), title("Chiến sĩ thi đua cơ sở"), title("Tập thể lao động tiên tiến"))).toEqual([
      `C4 to-complete Mỗi đơn vị đăng ký một danh hiệu tập thể; dòng 2 đã đăng ký “${FLAG}”.`,
    ]);
  });
});
