/** Clauses of a rule of cases: in which order, what parts them, and what of them a refusal quotes. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const row = (rule: string, more: CriterionRow = { maximum: "5" }): CriterionRow => ({
  kind: "mỗi trường hợp",
  unit: "lần",
  ...more,
  rule,
});
const points = (of: CriterionRow) => [0, 1, 3, 9].map((result) => outcome(compute(of, result)));

describe("clauses of cases", () => {
  it.each([
    "(Mỗi lần chậm trừ 1 điểm; tối đa 3 điểm)",
    "Mỗi lần chậm trừ 1 điểm (tối đa trừ 3 điểm)",
    "Mỗi lần chậm trừ 1 điểm tối đa trừ 3 điểm",
    "Mỗi lần chậm trừ 1 điểm; (tối đa trừ 3 điểm)",
    "Hoàn thành tất cả nhiệm vụ: 5 điểm; mỗi lần chậm trừ 1 điểm, tối đa 3 điểm",
    "Điểm tối đa là 5 điểm. Mỗi lần chậm trừ 1 điểm, tối đa 3 điểm",
    "đúng hạn: 5; mỗi lần chậm trừ 1 điểm; tối đa 3 điểm",
    "mỗi lần chậm trừ 1 điểm; tối đa 3 điểm; đúng hạn: 5",
  ])("%j", (rule) => {
    expect(sentenceOf(row(rule))).toBe("Từ điểm tối đa 5, mỗi lần chậm trừ 1 điểm, tối đa trừ 3 điểm.");
    expect(points(row(rule))).toEqual(["5", "4", "2", "2"]);
  });

  it("two in brackets, or one behind them, need no other sign", () => {
    for (const rule of ["mỗi lần -1 (tối đa -3) (có miễn)", "mỗi lần -1 (tối đa -3) có miễn"])
      expect(sentenceOf(row(rule))).toContain("mỗi lần trừ 1 điểm, tối đa trừ 3 điểm; không tính lần được miễn");
  });

  it.each<[string, CriterionRow, readonly string[]]>([
    ["mỗi lần 1; tối đa -3", {}, ["0", "-1", "-3", "-3"]],
    ["mỗi lần 1; tối đa -3", { bonusCap: "3" }, ["0", "-1", "-3", "-3"]],
    ["mỗi lần 1; tối đa +3", { deductionCap: "3" }, ["0", "1", "3", "3"]],
    ["mỗi lần 1; tối đa 3", { deductionCap: "3" }, ["0", "-1", "-3", "-3"]],
    ["mỗi lần 1; tối đa 3", { bonusCap: "3" }, ["0", "1", "3", "3"]],
  ])("%j beside %j: a sign at the limit tells that of each case", (rule, more, expected) => {
    expect(points(row(rule, more))).toEqual(expected);
  });
});

describe("a clause of cases that is not understood", () => {
  it.each([
    ["khối xem xét", "Không đọc được cách tính “khối xem xét”."],
    ["mỗi lần sai thì xem xét", "Không đọc được cách tính “mỗi lần sai thì xem xét”."],
    [
      "mỗi lần sai sót trong công tác văn thư lưu trữ thì xem xét",
      "Không đọc được cách tính “mỗi lần sai sót trong công tác văn thư lưu trữ thì xem xét”.",
    ],
  ])("%j: the points of a case are asked for", (rule, what) => {
    expect(faultOf(row(rule))).toMatchObject({
      what,
      remedy: "Đề nghị ghi số điểm của mỗi trường hợp, ví dụ “mỗi trường hợp +0,5; tối đa +2”.",
    });
  });

  it.each([
    ["mỗi lần chậm -1; mỗi lần sai thì xem xét", "mỗi lần sai thì xem xét"],
    ["mỗi lần chậm -1; mỗi lần sai sót của cán bộ xã X: xem xét", "mỗi lần sai sót của cán bộ xã X: xem xét"],
    ["mỗi lần chậm -1; khối xem xét", "khối xem xét"],
    ["mỗi lần chậm -1; gửi bài viết: 5 điểm", "gửi bài viết: 5 điểm"],
    ["mỗi lần chậm -1; trừ khi có 2 lần báo cáo", "trừ khi có 2 lần báo cáo"],
    ["mỗi lần chậm -1; nếu chậm từ 3 lần", "nếu chậm từ 3 lần"],
  ])("%j: behind points a short one is quoted whole", (rule, quoted) => {
    const fault = faultOf(row(rule, { maximum: "5", unit: "vụ" }));

    expect(fault.what).toBe(`Cách tính chỉ đọc được đến “mỗi lần chậm -1;”; chưa hiểu phần “${quoted}”.`);
    expect(fault.remedy).toContain("Đề nghị ghi tiếp mức tối đa hoặc “có miễn”");
  });

  it.each([
    ["mỗi lần chậm trừ 1 điểm mỗi lần sai trừ 2 điểm", "“mỗi lần sai trừ 2 điểm”"],
    ["Mỗi lần chậm -1; mỗi lần sai 0 điểm", "“mỗi lần sai 0 điểm”"],
    ["nếu có lý do; mỗi lần -1", "“; mỗi lần -1”"],
    ["đúng hạn: 5; mỗi lần nộp +1", "mỗi lần nộp +1"],
    ["đúng hạn: 4; mỗi lần chậm -1", "“; mỗi lần chậm -1”"],
    ["Hoàn thành tất cả nhiệm vụ: 5; thực hiện tốt quy chế: 5; mỗi lần chậm -1", "“; mỗi lần chậm -1”"],
    ["Hoàn thành tất cả nhiệm vụ 5 điểm mỗi lần chậm -1", "lần chậm -1"],
  ])("%j is refused", (rule, named) => {
    const fault = faultOf(row(rule));
    expect(fault.what).toContain(named);
    expect(fault.remedy).toContain("Đề nghị ghi tiếp");
  });

  it("a long clause is quoted from the word that is not understood", () => {
    expect(faultOf(row("mỗi lần chậm -1; mỗi lần sai sót của công chức xã: xem xét")).what).toBe(
      "Cách tính chỉ đọc được đến “mỗi lần chậm -1; mỗi lần sai sót của công chức xã”; chưa hiểu phần “: xem xét”.",
    );
  });

  it("all points at the start are those of a maximum", () => {
    const fault = faultOf(row("Hoàn thành tất cả nhiệm vụ: 5 điểm; mỗi lần chậm -1", { deductionCap: "5" }));
    expect(fault.what).toContain("“; mỗi lần chậm -1”");
  });

  it("nothing at all is asked for with its kind", () => {
    expect(faultOf(row(" ")).what).toBe("Kiểu chấm “mỗi trường hợp” chưa có cách tính.");
  });
});
