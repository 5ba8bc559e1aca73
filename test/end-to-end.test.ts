/** The example bloc, from an empty spreadsheet through the API to issues, places and mails: exactly these. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { givenToken } from "../functions/adapters/google-auth.ts";
import { googleSheets } from "../functions/adapters/google-sheets.ts";
import { clockFrom } from "../functions/adapters/system-clock.ts";
import type { Result } from "../functions/core/result.ts";
import { planRefresh } from "../functions/plan-refresh.ts";
import { LOCAL_ROBOT } from "../scripts/command.ts";
import { type LocalSystem, startLocalSystem } from "../scripts/local/local-system.ts";
import type { ReminderSummary } from "../scripts/local/print.ts";
import { readWorkbook } from "../sheets-schema/reading/read-workbook.ts";
import { resultOfSheets } from "./builders.ts";
import { demoSpreadsheet } from "./core/cells-to-write/demo-spreadsheet.ts";

const START = "2024-11-25T07:30";
const directory = mkdtempSync(join(tmpdir(), "khoi-thi-dua-"));
let system: LocalSystem;
let result: Result;
let requests: readonly unknown[];
let reminders: ReminderSummary["reminders"];

beforeAll(async () => {
  system = await startLocalSystem({ dataDirectory: directory, isFresh: true, clockStart: START, firstPort: 9100 });
  await system.functions.call("refresh-bloc");
  reminders = ((await system.functions.call("send-reminders")) as ReminderSummary).reminders;
  ({ result, requests } = await resultAt(START));
});

afterAll(async () => {
  await system.close();
  rmSync(directory, { recursive: true });
});

/** What a run at another moment would decide about the same spreadsheet. */
async function resultAt(moment: string) {
  const url = new URL(system.addresses[0]?.url ?? "");
  const sheets = googleSheets({ auth: givenToken(LOCAL_ROBOT), address: url.origin });
  return planRefresh(readWorkbook(await sheets.read(url.pathname.split("/")[3] ?? "")), clockFrom(moment).now());
}

const places = ({ ranking }: Result) =>
  ranking.placed.map(({ place, score, class: proposed }) => [
    place,
    score.member.code,
    score.total.toFixed(),
    proposed,
  ]);

describe("example bloc", () => {
  it("yields exactly these issues", () => {
    expect(result.issues.map(({ member = "", code, place }) => [member, code, place])).toEqual([
      ["", "unknown-member", "Trang Hoạt động, dòng 22, cột Mã đơn vị"],
      ["", "reason-missing", "Phiếu Ban Nội chính, tiêu chí I.2.3, cột Lý do của Khối"],
      ["BDV", "differs-from-rule", "Phiếu Ban Dân vận, tiêu chí II.1.1, cột Điểm tự chấm"],
      ["BDV", "evidence-missing", "Phiếu Ban Dân vận, tiêu chí II.3.3, cột Minh chứng"],
      ["BDV", "differs-from-rule", "Phiếu Ban Dân vận, tiêu chí III.3.1, cột Điểm tự chấm"],
      ["BDV", "differs-from-rule", "Phiếu Ban Dân vận, tiêu chí IV.2.2, cột Điểm tự chấm"],
      ["BNC", "out-of-another-maximum", "Phiếu Ban Nội chính, tiêu chí I.2.4, cột Điểm tự chấm"],
      ["BNC", "unreadable-result", "Phiếu Ban Nội chính, tiêu chí II.1.1, cột Kết quả"],
      ["BNC", "unreadable-result", "Phiếu Ban Nội chính, tiêu chí II.2.1, cột Kết quả"],
      ["BNC", "account-refused", "Trang Đầu mối, dòng 11, cột Tài khoản Google được sửa"],
      ["BNC", "outside-period", "Trang Hoạt động, dòng 23, cột Từ ngày"],
      ["BNC", "outside-period", "Trang Hoạt động, dòng 23, cột Đến ngày"],
      ["BNC", "evidence-missing", "Phiếu Ban Nội chính, tiêu chí II.3.2, cột Minh chứng"],
      ["BNC", "unreadable-result", "Phiếu Ban Nội chính, tiêu chí III.2.1, cột Kết quả"],
      ["BNC", "score-missing", "Phiếu Ban Nội chính, tiêu chí III.2.3, cột Điểm tự chấm"],
      ["BNC", "fewer-listed", "Phiếu Ban Nội chính, tiêu chí III.3.1, cột Kết quả"],
      ["BNC", "evidence-missing", "Phiếu Ban Nội chính, tiêu chí IV.2.3, cột Minh chứng"],
      ["BTC", "evidence-missing", "Phiếu Ban Tổ chức, tiêu chí III.2.1, cột Minh chứng"],
      ["BTC", "differs-from-rule", "Phiếu Ban Tổ chức, tiêu chí IV.2.2, cột Điểm tự chấm"],
      ["BTG", "over-cap", "Phiếu Ban Tuyên giáo, tiêu chí II.4.1, cột Điểm tự chấm"],
      ["BTG", "legacy-encoding", "Phiếu Ban Tuyên giáo, tiêu chí IV.1.3, cột Thuyết minh"],
      ["BTG", "evidence-missing", "Phiếu Ban Tuyên giáo, tiêu chí III.1.4, cột Minh chứng"],
      ["BTG", "handed-in-incomplete", "Trang Nộp hồ sơ, mốc M13, cột Xác nhận nộp"],
      ["BTG", "differs-from-rule", "Phiếu Ban Tuyên giáo, tiêu chí IV.2.2, cột Điểm tự chấm"],
      ["BVSK", "score-missing", "Phiếu Ban Bảo vệ sức khỏe, cột Điểm tự chấm"],
      ["DUK", "over-maximum", "Phiếu Đảng ủy Khối, tiêu chí IV.2.1, cột Điểm tự chấm"],
      ["DUK", "evidence-missing", "Phiếu Đảng ủy Khối, tiêu chí I.3.2, cột Minh chứng"],
      ["DUK", "result-missing", "Phiếu Đảng ủy Khối, tiêu chí II.3.4, cột Kết quả"],
      ["DUK", "score-missing", "Phiếu Đảng ủy Khối, tiêu chí III.1.4, cột Điểm tự chấm"],
      ["DUK", "differs-from-rule", "Phiếu Đảng ủy Khối, tiêu chí III.2.2, cột Điểm tự chấm"],
      ["DUK", "ambiguous-number", "Trang Hoạt động, dòng 25, cột Thực hiện"],
      ["DUK", "deduction-without-sign", "Phiếu Đảng ủy Khối, tiêu chí I.5.1, cột Điểm tự chấm"],
      ["DUK", "differs-from-rule", "Phiếu Đảng ủy Khối, tiêu chí IV.2.2, cột Điểm tự chấm"],
      ["TCT", "not-in-list", "Trang Hoạt động, dòng 24, cột Loại hoạt động"],
      ["TCT", "not-a-number", "Phiếu Trường Chính trị, tiêu chí I.2.4, cột Điểm tự chấm"],
      ["TCT", "unreadable-result", "Phiếu Trường Chính trị, tiêu chí II.2.3, cột Kết quả"],
      ["TCT", "became-a-date", "Phiếu Trường Chính trị, tiêu chí IV.1.2, cột Điểm tự chấm"],
      ["TCT", "evidence-missing", "Phiếu Trường Chính trị, tiêu chí II.1.3, cột Minh chứng"],
      ["TCT", "score-missing", "Phiếu Trường Chính trị, tiêu chí III.4.1, cột Điểm tự chấm"],
      ["TCT", "differs-from-rule", "Phiếu Trường Chính trị, tiêu chí IV.2.2, cột Điểm tự chấm"],
      ["UBKT", "result-missing", "Phiếu Ủy ban Kiểm tra, tiêu chí II.3.4, cột Kết quả"],
      ["UBKT", "differs-from-rule", "Phiếu Ủy ban Kiểm tra, tiêu chí IV.2.2, cột Điểm tự chấm"],
      ["VPTU", "over-maximum", "Phiếu Văn phòng, tiêu chí I.2.2, cột Điểm tự chấm"],
      ["VPTU", "evidence-missing", "Phiếu Văn phòng, tiêu chí IV.2.2, cột Minh chứng"],
      ["VPTU", "handed-in-incomplete", "Trang Nộp hồ sơ, mốc M13, cột Xác nhận nộp"],
      ["VPTU", "differs-from-rule", "Phiếu Văn phòng, tiêu chí IV.2.2, cột Điểm tự chấm"],
    ]);
  });

  it("places those who have handed in by 25/11/2024", () => {
    expect(places(result)).toEqual([
      [1, "BTC", "98.75", "Hoàn thành xuất sắc nhiệm vụ"],
      [2, "UBKT", "96.25", "Hoàn thành xuất sắc nhiệm vụ"],
      [2, "VPTU", "96.25", "Hoàn thành xuất sắc nhiệm vụ"],
      [4, "BTG", "94.5", "Hoàn thành tốt nhiệm vụ"],
      [5, "BDV", "94.5", "Hoàn thành tốt nhiệm vụ"],
    ]);
    expect(result.ranking.unplaced.map(({ member, isFinal }) => [member.code, isFinal])).toEqual([
      ["BVSK", false],
      ["BNC", false],
      ["BAO", false],
      ["DUK", false],
      ["TCT", false],
    ]);
  });

  it("proposes classes' awards in their order, each awaiting the bloc's vote", () => {
    const awards = result.ranking.placed.map(({ score, awards: own }) => [
      score.member.code,
      own.map(({ award, isAwaitingVote }) => [award.split(" ").slice(0, 3).join(" "), isAwaitingVote]),
    ]);
    expect(awards).toEqual([
      ["BTC", [["Cờ thi đua", true]]],
      ["UBKT", [["Bằng khen của", true]]],
      ["VPTU", [["Bằng khen của", true]]],
      ["BTG", []],
      ["BDV", []],
    ]);
  });

  it("places all once all have handed in; a tie across the line of an award is the bloc's to settle", () => {
    const at = "2024-11-29T09:30";
    const last = resultOfSheets(demoSpreadsheet(at), clockFrom(at).now());
    expect(places(last)).toEqual([
      [1, "BTC", "98.75", "Hoàn thành xuất sắc nhiệm vụ"],
      [2, "BAO", "97.45", "Hoàn thành xuất sắc nhiệm vụ"],
      [3, "UBKT", "96.25", "Hoàn thành xuất sắc nhiệm vụ"],
      [3, "VPTU", "96.25", "Hoàn thành xuất sắc nhiệm vụ"],
      [5, "BTG", "94.5", "Hoàn thành tốt nhiệm vụ"],
      [6, "BDV", "94.5", "Hoàn thành tốt nhiệm vụ"],
      [7, "DUK", "91.87", "Hoàn thành tốt nhiệm vụ"],
      [8, "TCT", "90.35", "Hoàn thành tốt nhiệm vụ"],
      [9, "BNC", "84.55", "Hoàn thành nhiệm vụ"],
    ]);
    expect(last.ranking.issues.map(({ code }) => code)).toEqual(["tie-across-award"]);
    expect(last.ranking.awards.map(({ proposed, tied, unfilled }) => [proposed, tied, unfilled])).toEqual([
      [["BTC"], [], 0],
      [["BAO"], ["UBKT", "VPTU"], 1],
    ]);
    // What was claimed is what the rules give, but where it is planted otherwise.
    const differences = last.issues.filter(({ code }) => code === "differs-from-rule");
    expect(differences.map(({ member, place }) => `${member} ${place.split(", ")[1]}`)).toEqual([
      "BDV tiêu chí II.1.1",
      "BDV tiêu chí III.3.1",
      "DUK tiêu chí III.2.2",
      "DUK tiêu chí III.4.4",
    ]);
  });

  it("says why: a broken tie and a shared place", () => {
    const why = (code: string) => result.ranking.placed.find(({ score }) => score.member.code === code)?.why;
    expect(why("BTG")).toContain(
      "94,5 điểm, bằng điểm Ban Dân vận Tỉnh ủy; xếp trên vì điểm Mục I cao hơn 0,5 điểm (tiêu chí phụ thứ nhất).",
    );
    expect(why("UBKT")).toContain(
      "Đồng hạng 2 với Văn phòng Tỉnh ủy: cùng 96,25 điểm và bằng nhau ở các tiêu chí phụ đã xét; chưa có kết quả biểu quyết phân định đồng hạng.",
    );
  });

  it("stands as the result says: another run would write nothing", () => {
    expect(requests).toEqual([]);
  });

  it("reminds exactly those who owe, once", async () => {
    expect(reminders.map(({ member, milestone, step, outcome }) => [member, milestone, step, outcome])).toEqual([
      ["BAO", "M12", "Trước hạn 01 ngày", "sent"],
      ["TCT", "M12", "Trước hạn 01 ngày", "sent"],
      ["BNC", "M13", "Trước hạn 03 ngày", "sent"],
      ["BVSK", "M13", "Trước hạn 03 ngày", "sent"],
      ["DUK", "M13", "Trước hạn 03 ngày", "sent"],
    ]);
    const again = ((await system.functions.call("send-reminders")) as ReminderSummary).reminders;
    expect(again.map(({ outcome }) => outcome)).toEqual(Array(5).fill("already-claimed"));
    expect(readdirSync(join(directory, "outbox")).filter((file) => file.endsWith(".eml"))).toHaveLength(5);
  });

  it("shows the Board a page and its downloads", async () => {
    const page = system.addresses.find(({ name }) => name === "Trang của Ban")?.url ?? "";
    expect(await (await fetch(page)).text()).toContain("Ban Tổ chức Tỉnh ủy");
    const csv = await fetch(`${page}?report=ranking&format=csv`);
    expect(csv.headers.get("content-disposition")).toBe('attachment; filename="xep-hang.csv"');
    expect(await csv.text()).toContain("98,75");
  });
});
