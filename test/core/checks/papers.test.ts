/** What stands in Nộp hồ sơ and Gia hạn beside the calendar and the people. */
import { describe, expect, it } from "vitest";
import { aHandIn, aMember, at, formMilestone, members, type Row, resultOf } from "../../builders.ts";

const approved: Row = { approvedBy: "Phan Văn Sơn", number: "290-BC/BTCTU", signedOn: "20/11/2024" };

describe("hand-ins", () => {
  const told = (btc: Row, bdv: Row = { state: undefined }, now = "2024-12-02T08:15") =>
    resultOf({ handIns: [aHandIn("BTC", btc), aHandIn("BDV", bdv)] }, at(now))
      .issues.filter(({ code }) => ["paper-incomplete", "signed-after", "shared-number"].includes(code))
      .map(({ cell, member, severity, what }) => `${cell} ${member} ${severity} ${what}`);

  it.each<[string, Row]>([
    ["approved, numbered and dated", approved],
    ["signed on the day it was seen", { ...approved, signedOn: "25/11/2024" }],
    ["nothing to hand in", { state: "Không phát sinh" }],
    ["still being written", { state: "Đang soạn" }],
    ["returned", { returned: "Thiếu phụ lục" }],
  ])("%s: right", (_, row) => expect(told(row)).toEqual([]));

  it.each<[string, Row, string]>([
    [
      "without approver, number and date",
      { approvedBy: undefined, number: undefined, signedOn: undefined },
      "F2 BTC to-complete Đã xác nhận nộp, chưa có nội dung ở cột Thủ trưởng duyệt; Số, ký hiệu văn bản; Ngày ký.",
    ],
    [
      "without its date",
      { ...approved, signedOn: undefined },
      "H2 BTC to-complete Đã xác nhận nộp, chưa có nội dung ở cột Ngày ký.",
    ],
    [
      "signed after it was seen",
      { ...approved, signedOn: "26/11/2024" },
      "H2 BTC to-complete Ngày ký 26/11/2024 sau ngày ghi nhận nộp 25/11/2024.",
    ],
    ["signed tomorrow", { ...approved, signedOn: "03/12/2024" }, "H2 BTC to-complete Ngày ký 03/12/2024 chưa đến."],
    [
      "signed tomorrow, and still being written",
      { state: "Đã trình lãnh đạo", signedOn: "03/12/2024" },
      "H2 BTC to-complete Ngày ký 03/12/2024 chưa đến.",
    ],
  ])("%s: told", (_, row, issue) => expect(told(row)).toEqual([issue]));

  it("a number that two members typed is noted at the second, with the first", () => {
    expect(told(approved, { ...approved, number: "290 - bc/BTCTU" })).toEqual([
      "G2 BTC note Số văn bản 290-BC/BTCTU cũng được ghi cho Ban Dân vận.",
    ]);
  });

  it("a number without its sign stands in every agency's book", () => {
    expect(told({ ...approved, number: "290" }, { ...approved, number: "290" })).toEqual([]);
  });
});

describe("extensions", () => {
  const withDeputy = [...members, aMember("TCT", "Trường Chính trị", { role: "Phó Trưởng Khối" })];
  const contacts = [
    { member: "BAO", person: "Hồ Sỹ Nam", duty: "Lãnh đạo phụ trách" },
    { member: "BTC", person: "Phan Văn Sơn", duty: "Lãnh đạo phụ trách" },
  ];
  const told = (row: Row, milestone: Row = {}) =>
    resultOf({
      members: withDeputy,
      contacts,
      calendar: [{ ...formMilestone, ...milestone }],
      extensions: [
        { milestone: "M13", member: "BTC", until: "02/12/2024", reason: "Họp", grantedBy: "Trưởng Khối", ...row },
      ],
    })
      .issues.filter(({ sheetTitle }) => sheetTitle === "Gia hạn")
      .map(({ cell, severity, what, remedy }) => `${cell} ${severity} ${what} ${remedy}`);

  it.each<[string, Row]>([
    ["a later day", {}],
    ["of a milestone by its code as people type it", { milestone: "mốc m 13" }],
    ["a later hour of the day", { until: "28/11/2024", time: "20:00" }],
    ["by the deputy", { grantedBy: "đ/c Phó Trưởng Khối" }],
    ["by a person of the leader", { grantedBy: "Ông Hồ Sỹ Nam" }],
    ["by the Board", { grantedBy: "Ban Thi đua - Khen thưởng tỉnh" }],
    ["by the Board in short", { grantedBy: "Ban" }],
    ["by the bloc", { grantedBy: "Hội nghị Khối" }],
    ["the leader's, by the deputy", { member: "BAO", grantedBy: "Phó Trưởng Khối" }],
    ["the leader's, by the Board", { member: "BAO", grantedBy: "Ban TĐKT" }],
    ["the deputy's, by the leader", { member: "TCT", grantedBy: "Hồ Sỹ Nam, Trưởng Khối" }],
  ])("%s: right", (_, row) => expect(told(row)).toEqual([]));

  const LEADER =
    "to-complete Gia hạn cho đơn vị Trưởng Khối do chính Trưởng Khối cho phép. Đề nghị Phó Trưởng Khối hoặc Ban Thi đua - Khen thưởng cho phép.";
  const OWN = "to-complete Gia hạn do chính đơn vị được gia hạn cho phép. Đề nghị Trưởng Khối cho phép.";

  it.each<[string, Row, string]>([
    [
      "an earlier day",
      { until: "20/11/2024" },
      "C2 to-complete Gia hạn đến ngày 20/11/2024 không muộn hơn hạn 28/11/2024 của mốc M13. Đề nghị kiểm tra lại ngày, giờ gia hạn.",
    ],
    [
      "the same day and hour",
      { until: "28/11/2024" },
      "C2 to-complete Gia hạn đến ngày 28/11/2024 không muộn hơn hạn 28/11/2024 của mốc M13. Đề nghị kiểm tra lại ngày, giờ gia hạn.",
    ],
    ["the leader's, by the leader", { member: "BAO" }, `G2 ${LEADER}`],
    ["the leader's, by its secretary", { member: "BAO", grantedBy: "Thư ký Khối" }, `G2 ${LEADER}`],
    ["the leader's, by one of its people", { member: "BAO", grantedBy: "Hồ Sỹ Nam" }, `G2 ${LEADER}`],
    ["the leader's, by its name", { member: "BAO", grantedBy: "Báo Hồng Lam" }, `G2 ${LEADER}`],
    ["the deputy's, by the deputy", { member: "TCT", grantedBy: "Phó Trưởng Khối" }, `G2 ${OWN}`],
    ["a member's, by one of its people", { grantedBy: "Phan Văn Sơn" }, `G2 ${OWN}`],
    [
      "by nobody known",
      { grantedBy: "Nguyễn Văn X" },
      "G2 note Chưa rõ “Nguyễn Văn X” là ai. Đề nghị ghi “Trưởng Khối”, “Phó Trưởng Khối”, “Ban Thi đua - Khen thưởng” hoặc họ tên có ở trang Đầu mối.",
    ],
  ])("%s: told", (_, row, issue) => expect(told(row)).toEqual([issue]));

  it("of an unknown member or milestone are told as that", () => {
    expect(told({ member: "Sở Lạ" })[0]).toMatch(/^B2 must-fix Không tìm thấy đơn vị “Sở Lạ”/);
    expect(told({ milestone: "M99" })[0]).toMatch(/^A2 must-fix Không có mốc “M99”/);
  });
});
