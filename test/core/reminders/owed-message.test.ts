import { describe, expect, it } from "vitest";
import { planReminders } from "../../../functions/core/reminders/plan-reminders.ts";
import { taskWords, tidy } from "../../../functions/core/reminders/reminder-wording.ts";
import { mailPage } from "../../../functions/pages/mail-page.ts";
import { formSheetId } from "../../../sheets-schema/sheets/score-form.ts";
import {
  aContact,
  aFormIssue,
  aHandIn,
  aMilestone,
  aResult,
  at,
  CODES,
  conference,
  type Given,
  LINKS,
  quarterlyUpdate,
  secretary,
  traditionDay,
} from "./builders.ts";

const form = aMilestone({ obliged: ["BTC"] });
const owes: Given = { milestones: [form], handIns: [aHandIn("BTC", form)] };
const twoFaults = [aFormIssue("BTC", "I.2.3", "Chưa tự chấm điểm."), aFormIssue("BTC", "III.1.4", "Thiếu minh chứng.")];

function messageOf(given: Given, moment = "2024-11-25 07:30", links = LINKS) {
  const [reminder] = planReminders(aResult({ ...owes, ...given }), at(moment), links);
  if (reminder === undefined) throw new Error("nothing is due");
  return reminder.message;
}

const URL = "https://docs.google.com/spreadsheets/d/1aB/edit#gid=";

describe("reminder mail", () => {
  it("three days before: what is missing, and how to get on", () => {
    const { subject, text } = messageOf({ issues: twoFaults });
    expect(subject).toBe(
      "Còn 03 ngày nộp phiếu tự chấm điểm và báo cáo tổng kết năm 2024 - Ban Tổ chức Tỉnh ủy (Khối thi đua các cơ quan Đảng)",
    );
    expect(text).toBe(`Kính gửi: Ban Tổ chức Tỉnh ủy

Theo Lịch hoạt động năm 2024 của Khối thi đua các cơ quan Đảng tỉnh, thời hạn nộp phiếu tự chấm điểm và báo cáo tổng kết là 17 giờ 00, thứ Năm, ngày 28/11/2024 (còn 03 ngày). Tính đến 07 giờ 30, ngày 25/11/2024, cơ quan còn 03 nội dung cần hoàn thiện:

1. Tiêu chí I.2.3: chưa tự chấm điểm.
   → Mở tiêu chí I.2.3: ${URL}${formSheetId("BTC")}&range=J4
2. Tiêu chí III.1.4: thiếu minh chứng.
   → Mở tiêu chí III.1.4: ${URL}${formSheetId("BTC")}&range=J5
3. Chưa xác nhận nộp (ghi số, ngày văn bản sau khi thủ trưởng cơ quan duyệt).
   → Mở trang Nộp hồ sơ: ${URL}109&range=E1

Các tiêu chí còn lại (2/4) đã hợp lệ. Theo Lịch, sau thời hạn trên: khóa phiếu; tính số ngày chậm vào tiêu chí III.4.4; không nộp: không xét.

Trường hợp cần thêm thời gian hoặc cần hỗ trợ, đề nghị liên hệ Thư ký Khối: đồng chí Trần Thị Bình, điện thoại 0912 345 678.

Trân trọng cảm ơn.
THƯ KÝ KHỐI THI ĐUA CÁC CƠ QUAN ĐẢNG TỈNH

Thư gửi tự động theo Lịch của Khối, không thay văn bản đôn đốc.
`);
  });

  it("on the day", () => {
    const { subject, text } = messageOf({}, "2024-11-28 07:30");
    expect(subject).toMatch(/^Hôm nay là hạn nộp phiếu tự chấm điểm và báo cáo tổng kết năm 2024 - Ban Tổ chức/);
    expect(text).toContain("ngày 28/11/2024 (hôm nay).");
    expect(text).toContain("Các tiêu chí của phiếu (4/4) đã hợp lệ.");
  });

  it("one day late: asks, names the secretary, sends no second address", () => {
    const { subject, text } = messageOf({ asOf: "2024-11-29T07:00" }, "2024-11-29 07:30");
    expect(subject).toMatch(/^Đã quá hạn nộp phiếu/);
    expect(text).toContain(
      "(đã quá hạn 01 ngày). Đến 07 giờ 30, ngày 29/11/2024, Khối chưa nhận được xác nhận nộp của cơ quan.",
    );
    expect(text).toContain(
      "Đề nghị cơ quan quan tâm, hoàn thành trong ngày; nếu có vướng mắc, đề nghị trao đổi với Thư ký Khối: đồng chí Trần Thị Bình",
    );
    expect(text.match(/Thư ký Khối:/g)).toHaveLength(1);
  });

  it("a step made up for the next day counts the days that are left", () => {
    expect(messageOf({}, "2024-11-26 07:30").subject).toMatch(/^Còn 02 ngày/);
  });

  it("an extension is said", () => {
    const handIns = [aHandIn("BTC", form, { due: "2024-12-02" })];
    expect(messageOf({ handIns }, "2024-11-29 08:00").text).toContain(
      "thời hạn nộp phiếu tự chấm điểm và báo cáo tổng kết (đã được gia hạn) là 17 giờ 00, thứ Hai, ngày 02/12/2024",
    );
  });

  it("a quarterly update", () => {
    const { subject, text, zalo } = messageOf(
      { milestones: [{ ...quarterlyUpdate, obliged: ["BTC"] }], asOf: "2024-04-07T07:00" },
      "2024-04-08 08:00",
    );
    expect(subject).toMatch(/^Đã quá hạn cập nhật hoạt động, khen thưởng quý I năm 2024 - /);
    expect(text).toContain("Khối chưa nhận được số liệu cập nhật của cơ quan.");
    expect(text).toContain(
      "1. Chưa ghi hoạt động, khen thưởng nào từ ngày 02/01/2024 đến ngày 05/04/2024. Nếu không có, đề nghị",
    );
    expect(zalo).toMatch(
      /^Kính gửi Ban Tổ chức Tỉnh ủy: thời hạn cập nhật hoạt động, khen thưởng quý I là 17 giờ 00, thứ Sáu, 05\/04 \(đã quá hạn 03 ngày\); đến nay chưa cập nhật trang Hoạt động, Khen thưởng\. Kính đề nghị cơ quan quan tâm, hoàn thành\. Trân trọng\. Liên kết: https:/,
    );
  });

  it("ten items at most, the confirmation always among them, the rest in one line with a link to the form", () => {
    const issues = Array.from({ length: 41 }, (_, index) =>
      aFormIssue("BTC", CODES[index % 4] ?? "", `Thiếu minh chứng số ${index}.`),
    );
    const { text, zalo } = messageOf({ issues });
    expect(text).toContain("cơ quan còn 42 nội dung");
    expect(text).toContain("10. Chưa xác nhận nộp");
    expect(text).not.toContain("11. ");
    expect(text).toContain(`Và 32 nội dung khác.\n→ Mở Phiếu Ban Tổ chức: ${URL}${formSheetId("BTC")}&range=A1`);
    expect(text).not.toContain("đã hợp lệ");
    expect(zalo).toContain(" và 39 nội dung khác), hạn 17 giờ 00, thứ Năm, 28/11. Trân trọng. Liên kết: ");
  });

  it("the Excel sentence stands only with a link", () => {
    const excelUrl = "https://x.example/form.xlsx";
    expect(messageOf({}).text).not.toContain("Excel");
    expect(messageOf({}, undefined, { ...LINKS, excelUrl } as typeof LINKS).text).toContain(
      `Không mở được bảng tính? Đề nghị tải phiếu Excel theo liên kết này, điền và gửi lại Thư ký Khối.\n→ Tải phiếu Excel: ${excelUrl}`,
    );
  });

  it.each<[string, Given, string]>([
    [
      "as the contact asks",
      { contacts: [{ ...secretary, addressing: "bà" }] },
      "Thư ký Khối: bà Trần Thị Bình, điện thoại",
    ],
    ["as the bloc asks", { settings: { addressing: "không dùng" } }, "Thư ký Khối: Trần Thị Bình, điện thoại"],
    [
      "without a telephone",
      { contacts: [{ ...secretary, telephone: undefined }] },
      "Thư ký Khối: đồng chí Trần Thị Bình.\n",
    ],
    ["without a secretary", { contacts: [] }, "đề nghị liên hệ Thư ký Khối.\n"],
  ])("the secretary is named %s", (_, given, expected) => {
    expect(messageOf(given).text).toContain(expected);
  });
});

describe("event mail", () => {
  it("a day to remember: joint activities", () => {
    const { subject, text } = messageOf({ milestones: [traditionDay] }, "2024-07-18 08:00");
    expect(subject).toBe(
      "Còn 14 ngày đến Ngày truyền thống ngành Tuyên giáo (01/8): đề nghị các đơn vị đăng ký hoạt động chung (nếu có)",
    );
    expect(text).toContain("còn 14 ngày đến Ngày truyền thống ngành Tuyên giáo (01/8), thứ Năm, ngày 01/08/2024.");
    expect(text).toContain(`(nếu có).\n→ Mở trang Đăng ký thi đua: ${URL}113\n`);
  });

  it("people meet: when, and which papers", () => {
    const { subject, text, zalo } = messageOf({ milestones: [conference] }, "2024-07-05 08:00");
    expect(subject).toMatch(/^Còn 07 ngày đến Hội nghị sơ kết .* \(08 giờ 00, thứ Sáu, ngày 12\/07\/2024\)$/);
    expect(text).toContain("Đề nghị cơ quan quan tâm, bố trí thời gian và thành phần tham dự.");
    expect(text).toContain("Văn bản, tài liệu theo Lịch: giấy mời, chương trình, báo cáo sơ kết.");
    expect(zalo).toMatch(
      /, lúc 08 giờ 00, thứ Sáu, 12\/07\. Kính đề nghị cơ quan bố trí thành phần tham dự\. Trân trọng\.$/,
    );
  });
});

describe("hostile text", () => {
  const evil = `<img src=x onerror=alert(1)>"'&\r\nBcc: everybody@x.example\u202E`;
  const given: Given = {
    ...owes,
    milestones: [{ ...form, title: `Nộp ${evil}`, afterwards: evil }],
    names: { BTC: evil },
    contacts: [aContact("BAO", { ...secretary, person: evil, telephone: evil, addressing: evil })],
    settings: { blocName: evil, blocShortName: evil },
    issues: [aFormIssue("BTC", "I.2.3", evil)],
  };

  it("no markup in HTML, no line break in the subject, no sign that turns text", () => {
    const { subject, parts, text } = messageOf({ ...given, handIns: [aHandIn("BTC", form, { returned: evil })] });
    const html = mailPage(subject, parts);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html).not.toMatch(/<img/i);
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp; Bcc: everybody@x.example");
    expect(html + text + subject).not.toContain("\u202E");
  });

  it.each(["javascript:alert(1)//", 'https://x.example/" onclick="alert(1)', "ftp://x.example/"])(
    "no link to %s",
    (spreadsheetUrl) => {
      const { subject, parts, text, zalo } = messageOf({}, undefined, { spreadsheetUrl });
      expect(mailPage(subject, parts)).not.toContain("<a ");
      expect(text + zalo).not.toContain("→");
      expect(zalo).not.toContain("Liên kết");
    },
  );

  it("tidy: one line, not too long", () => {
    expect(tidy(` a\u0000\tb\n${"c".repeat(500)}`)).toMatch(/^a b c{235}…$/);
  });
});

describe("taskWords", () => {
  it.each([
    ["Các đơn vị nộp phiếu tự chấm điểm và báo cáo tổng kết", "nộp phiếu tự chấm điểm và báo cáo tổng kết"],
    ["Trưởng Khối, Phó Trưởng Khối nộp phiếu tự chấm điểm", "nộp phiếu tự chấm điểm"],
    ["Nộp báo cáo sơ kết và số liệu 6 tháng đầu năm", "nộp báo cáo sơ kết và số liệu 6 tháng đầu năm"],
    ["Đăng ký thi đua, chỉ tiêu", "đăng ký thi đua, chỉ tiêu"],
    ["Ủy ban nhân dân tỉnh họp", "Ủy ban nhân dân tỉnh họp"],
    ["UBND tỉnh họp.", "UBND tỉnh họp"],
  ])("%s", (title, expected) => {
    expect(taskWords(title)).toBe(expected);
  });

  it.each([
    ["Nộp báo cáo 6 tháng đầu năm", /^Còn 03 ngày nộp báo cáo 6 tháng đầu năm 2024 - /],
    ["Mở bảng tính năm 2025", /^Còn 03 ngày đến hạn mở bảng tính năm 2025 - /],
    ["Góp ý dự thảo quy chế", /^Còn 03 ngày đến hạn góp ý dự thảo quy chế năm 2024 - /],
  ])("the subject about “%s” names the year once", (title, expected) => {
    expect(messageOf({ milestones: [{ ...form, title }] }).subject).toMatch(expected);
  });
});
