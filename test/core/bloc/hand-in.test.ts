import { describe, expect, it } from "vitest";
import { handInStatus, momentText, readMoment } from "../../../functions/core/bloc/hand-in.ts";
import { listColumns } from "../../../functions/core/cells-to-write/list-columns.ts";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import {
  aHandIn,
  at,
  formMilestone,
  type Given,
  issuesOf,
  placesOf,
  type Row,
  resultOf,
  unplacedWhy,
} from "../../builders.ts";

/** BTC's hand-in at M13. */
function handInOf(row: Row | undefined, now: string, more: Given = {}) {
  const handIns = [...(row === undefined ? [] : [aHandIn("BTC", row)]), aHandIn("BDV"), aHandIn("BAO")];
  const result = resultOf({ handIns, ...more }, at(now));
  const handIn = result.bloc.handIns.find(({ member }) => member === "BTC");
  if (handIn === undefined) throw new Error("BTC hands nothing in");
  return { result, handIn, status: handInStatus(handIn), why: unplacedWhy(result, "BTC") };
}

const seen = (seenAt: Cell): Row => ({ seenAt });

describe("days late", () => {
  it.each([
    ["28/11/2024 16:59", 0, "Đã nộp đúng hạn"],
    ["28/11/2024 17:00", 0, "Đã nộp đúng hạn"],
    ["28/11/2024 17:01", 0, "Đã nộp trong ngày, sau 17:00; không tính ngày chậm"],
    ["28/11/2024 23:59", 0, "Đã nộp trong ngày, sau 17:00; không tính ngày chậm"],
    ["29/11/2024 00:00", 1, "Nộp chậm 01 ngày"],
    ["29/11/2024 23:59", 1, "Nộp chậm 01 ngày"],
    ["30/11/2024 00:00", 2, "Nộp chậm 02 ngày"],
    ["01/12/2024 08:00", 3, "Nộp chậm 03 ngày"],
    ["28/12/2024 08:00", 30, "Nộp chậm 30 ngày"],
  ])("seen at %s: %i, “%s”", (seenAt, daysLate, status) => {
    const { handIn, status: shown } = handInOf(seen(seenAt), "2025-01-02T08:00");
    expect([handIn.daysLate, shown]).toEqual([daysLate, status]);
  });

  it("count by Viet Nam's day, whatever the zone of the clock", () => {
    const justAfter = at("2024-11-29T00:00");
    for (const zone of ["UTC", "America/Los_Angeles", "Pacific/Kiritimati"]) {
      const handIns = [aHandIn("BTC", seen(undefined))];
      const [handIn] = resultOf({ handIns }, justAfter.withTimeZone(zone)).bloc.handIns.filter(({ row }) => row);
      expect([handIn?.seenAt, handIn?.daysLate]).toEqual(["2024-11-29T00:00", 1]);
    }
  });

  it("a hand-in is seen at the first run that finds it, and stays so", () => {
    expect(handInOf(seen(undefined), "2024-11-27T10:15").handIn.seenAt).toBe("2024-11-27T10:15");
    expect(handInOf(seen("27/11/2024 10:15"), "2024-12-05T08:00").handIn.seenAt).toBe("2024-11-27T10:15");
  });

  it("a word that is no state takes nothing back: what was seen stands, and counts when the word is mended", () => {
    const { result, handIn } = handInOf({ ...seen("27/11/2024 10:15"), state: "Nộp rồi" }, "2024-12-05T08:00");
    expect(handIn.isHandedIn).toBe(false);
    const shown = listColumns(result, "2024-12-05")
      .find(({ parsed }) => parsed.sheet.name === "handIns")
      ?.columns.find(({ field }) => field === "seenAt");
    expect(shown?.cells.get(handIn.row?.rowNumber ?? 0)).toBe("27/11/2024 10:15");
  });

  it("a moment that cannot be read counts as seen now, and crashes nothing", () => {
    expect(handInOf(seen("hôm qua"), "2024-11-27T10:15").handIn.seenAt).toBe("2024-11-27T10:15");
  });

  it.each(["2024-11-25T08:15", "2024-01-01T00:00"])("%s is read back as written", (moment) => {
    expect(readMoment(momentText(moment))).toBe(moment);
  });
});

describe("an extension", () => {
  const extension = (more: Row): Given => ({
    extensions: [{ milestone: "M13", member: "BTC", until: "02/12/2024", reason: "Họp", grantedBy: "Khối", ...more }],
  });

  it("moves the deadline of its member alone", () => {
    const { result, handIn } = handInOf(seen("02/12/2024 16:00"), "2024-12-03T08:00", extension({}));
    expect([handIn.due, handIn.time, handIn.daysLate]).toEqual(["2024-12-02", "17:00", 0]);
    expect(result.bloc.handIns.filter(({ member }) => member !== "BTC").map(({ due }) => due)).toEqual([
      "2024-11-28",
      "2024-11-28",
    ]);
  });

  it("counts days late from the new day", () => {
    expect(handInOf(seen("04/12/2024 08:00"), "2024-12-05T08:00", extension({})).handIn.daysLate).toBe(2);
  });

  it("may be to a later hour of the same day", () => {
    const { handIn, status } = handInOf(
      seen("28/11/2024 21:00"),
      "2024-12-03T08:00",
      extension({ until: "28/11/2024", time: "22:00" }),
    );
    expect([handIn.due, handIn.time, status]).toEqual(["2024-11-28", "22:00", "Đã nộp đúng hạn"]);
  });

  it("an earlier one takes nothing away", () => {
    expect(handInOf(seen(undefined), "2024-11-20T08:00", extension({ until: "20/11/2024" })).handIn.due).toBe(
      "2024-11-28",
    );
  });

  it("the latest of several counts, whatever the order of the rows", () => {
    const rows = ["02/12/2024", "05/12/2024", "03/12/2024"].map((until, hour) => ({
      milestone: "M13",
      member: "Ban Tổ chức",
      until,
      time: `${10 + hour}:00`,
      reason: "Họp",
      grantedBy: "Khối",
    }));
    const sameDay = [...rows, { ...rows[1], time: "16:30" }] as Row[];
    for (const extensions of [sameDay, sameDay.toReversed()]) {
      const { handIn } = handInOf(seen(undefined), "2024-11-27T08:00", { extensions });
      expect([handIn.due, handIn.time]).toEqual(["2024-12-05", "16:30"]);
    }
  });

  it.each<[string, Row, string]>([
    ["an unknown milestone", { milestone: "M99" }, "Không có mốc “M99” ở trang Lịch. Đề nghị ghi mã mốc, ví dụ M05."],
    ["no reason", { reason: undefined }, "Chưa có nội dung ở cột Lý do. Đề nghị nhập, ví dụ Họp Ban Thường vụ."],
    ["no day", { until: "sớm" }, "Không đọc được “sớm” thành ngày. Đề nghị nhập ngày/tháng/năm, ví dụ 25/11/2024."],
  ])("with %s does not count and is told", (_, more, fault) => {
    const { result, handIn } = handInOf(seen(undefined), "2024-11-27T08:00", extension(more));
    expect(handIn.due).toBe("2024-11-28");
    expect(issuesOf(result, "Gia hạn").map((issue) => issue.replace(/^\w+: /, ""))).toContain(fault);
  });
});

describe("a member without a place", () => {
  it.each([
    [
      "before the deadline",
      "2024-11-28T17:00",
      "Chưa xếp hạng: chưa xác nhận nộp Phiếu tự chấm điểm (thời hạn 17 giờ 00, ngày 28/11/2024).",
    ],
    [
      "after the deadline",
      "2024-11-28T17:01",
      "Không xếp hạng: không nộp Phiếu tự chấm điểm (thời hạn 17 giờ 00, ngày 28/11/2024; đến nay chưa có xác nhận nộp).",
    ],
  ])("has not handed in, %s", (_, now, why) => {
    for (const row of [
      undefined,
      { state: undefined, seenAt: undefined },
      { state: "Đang soạn" },
      { state: "Đã trình lãnh đạo" },
    ]) {
      expect(handInOf(row, now).why).toBe(why);
    }
  });

  it("has until midnight where the calendar names no hour", () => {
    const calendar = [{ ...formMilestone, time: undefined }];
    expect(handInOf(undefined, "2024-11-28T23:59", { calendar }).why).toMatch(
      /^Chưa xếp hạng.*thời hạn ngày 28\/11\/2024/,
    );
    expect(handInOf(undefined, "2024-11-29T00:00", { calendar }).why).toMatch(/^Không xếp hạng/);
  });

  it("was handed its form back, and is told at the hand-in", () => {
    const { result, why, status } = handInOf({ returned: "Thiếu phụ lục" }, "2024-12-02T08:00");
    expect(why).toBe("Chưa xếp hạng: hồ sơ bị trả lại (Thiếu phụ lục).");
    expect(status).toBe("Bị trả lại: Thiếu phụ lục");
    expect(issuesOf(result, "Nộp hồ sơ")).toEqual([
      "N2: Bị trả lại: Thiếu phụ lục. Đề nghị hoàn thiện và xác nhận nộp lại.",
    ]);
  });

  it("is excluded, without a ground that is the Board's affair", () => {
    const exclusions = [{ member: "BTC", scope: "Xếp hạng", ground: "Đang xem xét kỷ luật" }];
    expect(handInOf({}, "2024-12-02T08:00", { exclusions }).why).toBe(
      "Không xếp hạng: không xét theo thông báo của Ban (trang Không xét).",
    );
  });

  it.each<[string, readonly Row[]]>([
    ["of commendations only", [{ scope: "Khen thưởng" }]],
    ["not begun yet", [{ scope: "Cả hai", from: "01/01/2025" }]],
    ["over", [{ scope: "Cả hai", to: "01/12/2024" }]],
  ])("an exclusion %s takes no place away", (_, rows) => {
    const exclusions = rows.map((row) => ({ member: "BTC", ground: "Không đăng ký", ...row }));
    expect(handInOf({}, "2024-12-02T08:00", { exclusions }).why).toBe("");
  });

  it("two exclusions of one member add up, whatever the order of the rows", () => {
    const exclusions = [
      { member: "BTC", scope: "Xếp hạng", ground: "Không đăng ký" },
      { member: "BTC", scope: "Khen thưởng", ground: "Kê khai không đúng" },
    ];
    for (const rows of [exclusions, exclusions.toReversed()]) {
      expect(handInOf({}, "2024-12-02T08:00", { exclusions: rows }).why).toMatch(/^Không xếp hạng: không xét/);
    }
  });

  it("has no milestone for its form", () => {
    const { why } = { why: unplacedWhy(resultOf({ calendar: [], handIns: [] }), "BTC") };
    expect(why).toBe("Chưa xếp hạng: trang Lịch chưa có mốc nộp phiếu (giai đoạn Tự chấm điểm) cho đơn vị.");
  });
});

describe("hand-ins", () => {
  it("late members keep their place", () => {
    const { result } = handInOf(seen("05/12/2024 08:00"), "2024-12-06T08:00");
    expect(placesOf(result).map(([code]) => code)).toContain("BTC");
  });

  it("leader and deputy, who hand the same paper in earlier, owe it once", () => {
    const earlier = { ...formMilestone, code: "M12", due: "26/11/2024", obliged: "Trưởng Khối; Phó Trưởng Khối" };
    const { bloc } = resultOf({ calendar: [earlier, formMilestone] });
    expect(bloc.handIns.map(({ milestone, member }) => `${milestone.code} ${member}`)).toEqual([
      "M12 BAO",
      "M13 BDV",
      "M13 BTC",
    ]);
  });

  it("two rows of one hand-in: the first counts, the second is told", () => {
    const handIns = [aHandIn("BTC"), aHandIn("BTC", { state: "Đang soạn" }), aHandIn("BDV"), aHandIn("BAO")];
    const result = resultOf({ handIns });
    expect(unplacedWhy(result, "BTC")).toBe("");
    expect(issuesOf(result, "Nộp hồ sơ")).toHaveLength(1);
    expect(issuesOf(result, "Nộp hồ sơ")[0]).toMatch(/^C3: .*đã có ở dòng trên/);
  });

  it("handed in with faults that must be mended is noted", () => {
    const result = resultOf({ forms: { BTC: { "I.1": 7, "I.2": 4, "II.1": 9 } } });
    expect(issuesOf(result, "Nộp hồ sơ")).toContain(
      "E2: Đã xác nhận nộp nhưng phiếu còn 1 việc phải sửa. Đề nghị sửa các ô đã nêu ở phiếu, hoặc chọn lại “Đang soạn”.",
    );
  });
});
