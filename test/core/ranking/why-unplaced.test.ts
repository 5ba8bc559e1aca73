import { describe, expect, it } from "vitest";
import { aHandIn, at, formMilestone, type Given, NOW, type Row, unplacedWhy } from "../../builders.ts";
import { ranked } from "./a-bloc.ts";

const registration: Row = {
  code: "M05",
  title: "Đăng ký thi đua",
  kind: "Mốc phải hoàn thành",
  phase: "Đăng ký",
  due: "20/03/2024",
  time: "17:00",
  obliged: "Tất cả đơn vị",
  paper: "Bản đăng ký thi đua",
};
const registered = (member: string, more: Row = {}) =>
  aHandIn(member, { milestone: "M05", paper: "Bản đăng ký thi đua", seenAt: "18/03/2024 09:00", ...more });
const forms = ["A", "B"].map((member) => aHandIn(member));

const bloc = (given: Given, now = NOW) => ranked({ A: 99, B: 97 }, given, now);
/** Why A has no place, and whether that is final; "" where it has one. */
const outOf = (given: Given, now = NOW): [string, boolean | undefined] => {
  const result = bloc(given, now);
  return [unplacedWhy(result, "A"), result.ranking.unplaced.find(({ member }) => member.code === "A")?.isFinal];
};

describe("a member without a registration", () => {
  const calendar = [registration, formMilestone];
  const handIns = [...forms, registered("B")];
  const UNREGISTERED = "Không xếp hạng: không đăng ký thi đua (mốc M05, thời hạn 17 giờ 00, ngày 20/03/2024).";

  it("has no place once the deadline is over", () => {
    const result = bloc({ calendar, handIns });
    expect(outOf({ calendar, handIns })).toEqual([UNREGISTERED, true]);
    expect(result.ranking.placed.map(({ score }) => score.member.code)).toEqual(["B"]);
  });

  it.each([
    ["2024-03-20T17:00", "17 giờ 00, ngày 28/11/2024"],
    ["2024-03-20T17:01", "không đăng ký thi đua"],
  ])("at %s: %s", (now, why) => {
    const early = { calendar, handIns: [registered("B")] };
    expect(outOf(early, at(now))[0]).toContain(why);
  });

  it("has until its extension", () => {
    const extensions = [{ milestone: "M05", member: "A", until: "25/03/2024", reason: "Sáp nhập", grantedBy: "Khối" }];
    const given = { calendar, handIns, extensions };
    expect(outOf(given, at("2024-03-25T17:00"))[0]).not.toContain("đăng ký");
    expect(outOf(given, at("2024-03-25T17:01"))[0]).toContain("mốc M05, thời hạn 17 giờ 00, ngày 25/03/2024");
  });

  it("is registered from when it hands it in, however late", () => {
    const late = registered("A", { seenAt: "01/12/2024 09:00" });
    expect(outOf({ calendar, handIns: [...handIns, late] })).toEqual(["", undefined]);
  });

  it("whose registration was returned may send it again", () => {
    const returned = registered("A", { returned: "thiếu chỉ tiêu" });
    expect(outOf({ calendar, handIns: [...handIns, returned] })).toEqual([
      "Chưa xếp hạng: hồ sơ đăng ký thi đua bị trả lại (thiếu chỉ tiêu).",
      false,
    ]);
    expect(outOf({ calendar, handIns: [...handIns, returned] }, at("2024-03-19T08:00"))[0]).not.toContain("đăng ký");
  });

  it.each<[string, Row]>([
    ["that others owe", { ...registration, obliged: "B" }],
    ["of another phase", { ...registration, phase: "Thực hiện" }],
    ["without a paper", { ...registration, paper: undefined }],
  ])("owes nothing at a milestone %s", (_, milestone) => {
    expect(outOf({ calendar: [milestone, formMilestone], handIns })).toEqual(["", undefined]);
  });

  it("a bloc without such a milestone has no such check", () => {
    expect(outOf({ calendar: [formMilestone], handIns: forms })).toEqual(["", undefined]);
  });

  it("comes before a form that was not handed in", () => {
    expect(outOf({ calendar, handIns: [registered("B")] })[0]).toBe(UNREGISTERED);
  });
});

describe("an excluded member", () => {
  const excluded = (ground: string, scope = "Xếp hạng") => outOf({ exclusions: [{ member: "A", scope, ground }] });
  const SILENT = "Không xếp hạng: không xét theo thông báo của Ban (trang Không xét).";

  it.each([
    "Theo thông báo của Ban",
    // What sheets of earlier layouts hold is read, and told to nobody.
    "Không nộp phiếu",
    "Không đăng ký",
    "Theo đề nghị của đơn vị",
    "Đang xem xét kỷ luật",
    "Đang thanh tra, kiểm tra",
    "Đang giải quyết đơn, thư",
    "Kê khai không đúng",
  ])("%s: told neutrally", (ground) => expect(excluded(ground)).toEqual([SILENT, true]));

  it("from awards alone has a place; from both has none", () => {
    expect(excluded("Không đăng ký", "Khen thưởng")).toEqual(["", undefined]);
    expect(excluded("Kê khai không đúng", "Cả hai")).toEqual([SILENT, true]);
  });

  it("is told that before anything else", () => {
    const given: Given = { handIns: [], exclusions: [{ member: "A", scope: "Xếp hạng", ground: "Không đăng ký" }] };
    expect(outOf(given)[0]).toBe(SILENT);
  });
});

describe("a form that was not handed in", () => {
  it.each<[string, string, string, boolean]>([
    [
      "before the deadline",
      "2024-11-28T17:00",
      "Chưa xếp hạng: chưa xác nhận nộp Phiếu tự chấm điểm (thời hạn 17 giờ 00, ngày 28/11/2024).",
      false,
    ],
    [
      "after it",
      "2024-11-28T17:01",
      "Không xếp hạng: không nộp Phiếu tự chấm điểm (thời hạn 17 giờ 00, ngày 28/11/2024; đến nay chưa có xác nhận nộp).",
      true,
    ],
  ])("%s", (_, now, why, isFinal) => {
    expect(outOf({ handIns: [aHandIn("B")] }, at(now))).toEqual([why, isFinal]);
  });

  it("says the day alone where the milestone has no hour", () => {
    const calendar = [{ ...formMilestone, time: undefined }];
    expect(outOf({ calendar, handIns: [aHandIn("B")] }, at("2024-11-28T23:59"))[0]).toBe(
      "Chưa xếp hạng: chưa xác nhận nộp Phiếu tự chấm điểm (thời hạn ngày 28/11/2024).",
    );
  });

  it("but returned, may be sent again", () => {
    const handIns = [aHandIn("A", { returned: "thiếu minh chứng" }), aHandIn("B")];
    expect(outOf({ handIns })).toEqual(["Chưa xếp hạng: hồ sơ bị trả lại (thiếu minh chứng).", false]);
  });

  it("and owed nowhere", () => {
    expect(outOf({ calendar: [] })).toEqual([
      "Chưa xếp hạng: trang Lịch chưa có mốc nộp phiếu (giai đoạn Tự chấm điểm) cho đơn vị.",
      false,
    ]);
  });
});
