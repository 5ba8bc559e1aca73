/** Names of cases: abbreviations are words, and no name holds points or the number at which something else begins. */
import { describe, expect, it } from "vitest";
import { type CriterionRow, compute, faultOf, outcome, ruleOf, sentenceOf } from "../builders.ts";

const row = (rule: string, unit = "lần", more: CriterionRow = { maximum: "4" }): CriterionRow => ({
  kind: "mỗi trường hợp",
  unit,
  ...more,
  rule,
});

describe("the name of a case", () => {
  it.each([
    ["01 đ/c vi phạm trừ 1 điểm", "đồng chí vi phạm"],
    ["Mỗi Đ/C vi phạm trừ 1đ", "đồng chí vi phạm"],
    ["trừ 1đ/đ.c vi phạm", "đồng chí vi phạm"],
    ["cứ 01đ/c vi phạm trừ 1đ", "đồng chí vi phạm"],
    ["Mỗi CBCC vi phạm trừ 1 điểm", "CBCC vi phạm"],
    ["Công khai thiếu 01 TTHC trừ 1 điểm", "TTHC công khai thiếu"],
    ["MỖI ĐỒNG CHÍ VI PHẠM TRỪ 1 ĐIỂM", "đồng chí vi phạm"],
    ["không báo cáo đúng thời điểm trừ 1 điểm/lần", "lần không báo cáo đúng thời điểm"],
    ["Thiếu hoặc niêm yết sai 1 thủ tục: trừ 1 điểm/thủ tục", "thủ tục thiếu hoặc niêm yết sai"],
    ["Bị trừ 1 điểm đối với mỗi lần cập nhật chậm", "lần cập nhật chậm"],
    ["trừ 1 điểm đối với 01 lần chậm", "lần chậm"],
    ["trừ 1 điểm cho 01 lần chậm", "lần chậm"],
  ])("%j: %s", (rule, caseName) => {
    const found = ruleOf(row(rule));
    expect(found).toMatchObject({ caseName });
    expect(found).not.toHaveProperty("others");
    expect([0, 1, 3].map((result) => outcome(compute(row(rule), result)))).toEqual(["4", "3", "1"]);
  });

  it.each([
    ["trừ 1đ/c", "đồng chí"],
    ["Mỗi lần vi phạm từ 3 lần trở lên trừ 1 điểm", "lần vi phạm từ 3 lần trở lên"],
    ["Vi phạm từ 3 lần trở lên: trừ 1 điểm/lần", "lần"],
    ["trừ 1 điểm/lần chậm, trường hợp bất khả kháng Khối xem xét giảm trừ", "trường hợp bất khả kháng"],
    ["trừ 1 điểm/lần chậm, trường hợp bất khả kháng được xem xét", "trường hợp bất khả kháng"],
    ["Mỗi lần chậm trừ 1 điểm, nếu có lý do chính đáng thì trừ một nửa", "một nửa"],
    ["mỗi tin 0,75 điểm/quý", "/quý"],
    ["Chậm 1 báo cáo trừ 0,5 điểm/lần", "/lần"],
  ])("%j is refused", (rule, named) => expect(faultOf(row(rule)).what).toContain(named));

  it("ends at a comma before other points", () => {
    const rule = row("trừ 1 điểm/văn bản sai thể thức, sai thẩm quyền trừ 2 điểm/văn bản", "văn bản");
    expect(outcome(compute(rule, "1; 1"))).toBe("1");
    expect(sentenceOf(rule)).toContain("mỗi văn bản sai thể thức trừ 1 điểm; mỗi văn bản sai thẩm quyền trừ 2 điểm");
  });

  it("kinds of case with the same points may be told together", () => {
    const rule = row("gửi thiếu trừ 0,5 điểm/hồ sơ, gửi chậm cũng trừ 0,5 điểm/hồ sơ", "hồ sơ");
    expect([0, 3, "2; 1"].map((result) => outcome(compute(rule, result)))).toEqual(["4", "2.5", "2.5"]);
    expect(sentenceOf(rule)).toContain("ví dụ “2; 1”, hoặc tổng số của các loại");
    const apart = row("gửi thiếu trừ 0,5 điểm/hồ sơ, gửi chậm trừ 1 điểm/hồ sơ", "hồ sơ");
    expect(outcome(compute(apart, 3))).toContain("chưa nói rõ số của từng loại");
  });
});
