/** What no case at all gives, and a sentence in front that says when all points stay. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const kind = "mỗi trường hợp";
const added = (clause: string): CriterionRow => ({
  kind,
  maximum: "2",
  rule: `Mỗi cuộc kiểm tra được 0,5 điểm; ${clause}`,
});
const taken = (rule: string): CriterionRow => ({ kind, maximum: "2", rule });

describe("no case", () => {
  it.each([
    "không kiểm tra: 0 điểm",
    "không tổ chức cuộc kiểm tra: 0 điểm",
    "chưa thực hiện kiểm tra: 0",
    "không có cuộc kiểm tra nào: 0",
    "0: 0 điểm",
  ])("has no points of those added up: %j says nothing more", (clause) => {
    expect(sentenceOf(added(clause))).toBe("Mỗi cuộc kiểm tra cộng 0,5 điểm, tối đa 2 điểm.");
    expect(["0", "3", "5"].map((result) => outcome(compute(added(clause), result)))).toEqual(["0", "1.5", "2"]);
  });

  it.each(["không báo cáo: 0 điểm", "không kiểm tra: 1 điểm", "không kiểm tra nội bộ: 0 điểm", "không kiểm tra 0"])(
    "is something else in %j",
    (clause) => {
      expect(faultOf(added(clause)).what).toContain(clause);
    },
  );

  it("leaves all points where cases take them", () => {
    const row = taken("đúng hạn: 2; mỗi ngày chậm trừ 0,5");
    expect(["0", "1", "9"].map((result) => outcome(compute(row, result)))).toEqual(["2", "1.5", "0"]);
    expect(faultOf(taken("đúng hạn: 1; mỗi ngày chậm trừ 0,5")).what).toContain("đúng hạn: 1");
  });
});

describe("a sentence in front of the cases", () => {
  it.each([
    ["Tham gia đầy đủ các cuộc họp (vắng 1 cuộc không lý do trừ 0,5 điểm)", "mỗi cuộc vắng không lý do trừ 0,5 điểm"],
    ["Chấp hành nghiêm túc quy chế. Mỗi vụ vi phạm trừ 0,5 điểm", "mỗi vụ vi phạm trừ 0,5 điểm"],
    ["Gửi báo cáo kịp thời (chậm 01 báo cáo trừ 0,5 điểm)", "mỗi báo cáo chậm trừ 0,5 điểm"],
  ])("%j", (rule, words) => {
    expect(sentenceOf(taken(rule))).toBe(`Từ điểm tối đa 2, ${words}, tối đa trừ 2 điểm.`);
    expect(["0", "1", "5"].map((result) => outcome(compute(taken(rule), result)))).toEqual(["2", "1.5", "0"]);
  });

  it.each([
    ["Vắng họp (mỗi lần trừ 0,5 điểm)", "Vắng họp"],
    ["Tham gia đầy đủ nếu có mời (vắng 1 cuộc trừ 0,5 điểm)", "nếu"],
    ["Tham gia đầy đủ các cuộc họp (dự 1 cuộc cộng 0,5 điểm)", "Tham gia đầy đủ"],
    ["Họp tốt (vắng 1 cuộc trừ 0,5 điểm)", "Họp tốt"],
  ])("is none in %j", (rule, quoted) => {
    expect(`${faultOf(taken(rule)).what}`).toContain(quoted);
  });
});
