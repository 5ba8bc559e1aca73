/** Where a rule of cases leaves no points: by a number of cases, by an event told in the supplement. */
import { describe, expect, it } from "vitest";
import { workedExamples } from "../../../../functions/core/rules/worked-examples.ts";
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import {
  type CriterionRow,
  compute,
  faultOf,
  outcome,
  overlookedIn,
  reasonOf,
  resultFault,
  ruleOf,
  sentenceOf,
} from "../builders.ts";

const row = (rule: string, more: CriterionRow = {}): CriterionRow => ({
  kind: "mỗi trường hợp",
  maximum: "5",
  unit: "lần",
  ...more,
  rule,
});
const points = (of: CriterionRow, ...results: readonly Cell[]) => results.map((result) => outcome(compute(of, result)));

describe("all points lost at a number of cases", () => {
  it.each([
    "Mỗi lần vi phạm trừ 1 điểm; từ 03 lần trở lên trừ hết điểm",
    "Mỗi lần vi phạm trừ 1 điểm, vi phạm từ 3 lần trở lên: 0 điểm",
    "Trừ 1 điểm/lần vi phạm (quá 2 lần không tính điểm)",
    "- Trừ 1đ/lần\n- Có từ 03 lần vi phạm trở lên: mất toàn bộ số điểm",
    "từ 3 lần trở lên: mất hết điểm; mỗi lần -1",
    "Mỗi lần -1; từ 3 lần trở lên: thì coi như không có điểm",
    "Mỗi lần -1; từ 3 lần trở lên thì coi như mất hết điểm",
    "Mỗi lần -1; nếu có từ 3 lần: 0 điểm",
    "Mỗi lần -1; trường hợp vi phạm từ 3 lần trở lên → trừ 100% số điểm",
    "Mỗi trường hợp -1; từ 3 lần trở lên: 0 điểm",
  ])("%j", (rule) => {
    expect(points(row(rule), 0, 1, 2, 3, 6)).toEqual(["5", "4", "3", "0", "0"]);
  });

  it("is said in the sentence, the reason and the examples", () => {
    const rule = row("Mỗi lần -1; từ 3 lần trở lên: mất hết điểm");
    expect(sentenceOf(rule)).toBe(
      "Từ điểm tối đa 5, mỗi lần trừ 1 điểm, tối đa trừ 5 điểm; từ 3 lần trở lên: mất hết điểm.",
    );
    expect(reasonOf(compute(rule, 4))).toBe("có 4 lần, thuộc mức từ 3 trở lên, nên mất hết điểm");
    expect(overlookedIn(compute(rule, 4))).toEqual(["1 quy định mất hết điểm"]);
    const examples = workedExamples(ruleOf(rule), { maximum: decimal("5"), unit: "lần", digits: 2 });
    expect(examples).toContain("2 lần → 3; 3 lần → 0");
  });

  it("leaves out the exempt cases", () => {
    const rule = row("Mỗi lần -1; từ 3 lần trở lên: mất hết điểm; có miễn");
    expect(outcome(compute(rule, 3, { supplement: 1 }))).toBe("3");
    expect(outcome(compute(rule, 4, { supplement: 1 }))).toBe("0");
  });

  it("takes the whole of a criterion that only deducts", () => {
    const rule = row("Mỗi lần trừ 1; từ 3 lần trở lên: trừ hết điểm", { maximum: "0", deductionCap: "10" });
    expect(points(rule, 0, 2, 3)).toEqual(["0", "-2", "-10"]);
    expect(sentenceOf(rule)).toBe("Mỗi lần trừ 1 điểm, tối đa trừ 10 điểm; từ 3 lần trở lên: trừ đủ 10 điểm.");
    expect(reasonOf(compute(rule, 3))).toBe("có 3 lần, thuộc mức từ 3 trở lên, nên trừ đủ 10 điểm");
  });

  it.each([
    ["Mỗi lần -1; từ 2 vụ cháy trở lên: 0 điểm", "từ 2 vụ cháy trở lên"],
    ["Mỗi lần -1; vi phạm 3 lần: 0 điểm", "vi phạm 3 lần"],
    ["Mỗi lần -1; từ lần thứ 3 không tính điểm", "từ lần thứ 3"],
    ["Mỗi lần +1; trên 3 lần không tính điểm", "trên 3 lần"],
    ["Mỗi lần -1; từ 0 lần trở lên: 0 điểm", "từ 0 lần trở lên"],
    ["Mỗi lần -1; dưới 3 lần: 0 điểm", "dưới 3 lần"],
    ["Mỗi lần -1; vi phạm nếu tái phạm từ 3 lần: 0 điểm", "vi phạm nếu tái phạm từ 3 lần"],
    ["Mỗi lần -1; từ 3 lần nếu tái phạm: 0 điểm", "từ 3 lần nếu tái phạm"],
    ["Mỗi lần -1; từ 3 lần: mất hết điểm; từ 5 lần: mất hết điểm", "từ 5 lần"],
    ["Mỗi lần chậm -1; mỗi lần sai -2; từ 3 lần trở lên: 0 điểm", "từ 3 lần trở lên"],
  ])("%j is refused", (rule, named) => expect(faultOf(row(rule)).what).toContain(named));

  it("of points only taken away without a most there are none to lose", () => {
    expect(faultOf(row("Mỗi lần trừ 1; từ 3 lần: trừ hết điểm", { maximum: "0" })).what).toBe(
      "Cách tính chỉ đọc được đến “Mỗi lần trừ 1;”; chưa hiểu phần “từ 3 lần: trừ hết điểm”.",
    );
  });

  it("without a unit the cases of that name are counted", () => {
    const { unit: _, ...unitless } = row("Mỗi vụ -1; từ 3 vụ: mất hết điểm");
    expect(points(unitless, 2, 3)).toEqual(["3", "0"]);
    expect(faultOf({ ...unitless, rule: "Mỗi văn bản -1; từ 3 vụ: mất hết điểm" }).what).toContain("từ 3 vụ");
  });

  it("of points only taken away, points of 0 say nothing that could be followed", () => {
    expect(faultOf(row("Mỗi lần trừ 1; từ 3 lần: 0 điểm", { maximum: "0", deductionCap: "10" })).what).toContain(
      "từ 3 lần",
    );
  });
});

describe("all points lost at a share that the supplement tells", () => {
  const rule = row("Mỗi hồ sơ trễ trừ 0,5 điểm; tỷ lệ trễ trên 10%: mất hết điểm", { unit: "hồ sơ" });

  it.each<[Cell, string, string]>([
    ["12%", "0", "tỷ lệ 12% trên 10% nên mất hết điểm"],
    ["12", "0", "tỷ lệ 12% trên 10% nên mất hết điểm"],
    ["10,5", "0", "tỷ lệ 10,5% trên 10% nên mất hết điểm"],
    ["3/25", "0", "tỷ lệ 3/25 (12%) trên 10% nên mất hết điểm"],
    [{ number: 0.125, format: "PERCENT" }, "0", "tỷ lệ 12,5% trên 10% nên mất hết điểm"],
    ["10%", "4", "có 2 hồ sơ trễ; mỗi hồ sơ trễ trừ 0,5 điểm, tối đa trừ 5 điểm"],
    [undefined, "4", "có 2 hồ sơ trễ; mỗi hồ sơ trễ trừ 0,5 điểm, tối đa trừ 5 điểm"],
  ])("%j beside 2 cases: %s, %s", (supplement, score, because) => {
    const computation = compute(rule, 2, { supplement });
    expect([outcome(computation), reasonOf(computation)]).toEqual([score, because]);
  });

  it("is asked for where the supplement has no number, and said in the sentence", () => {
    expect(resultFault(compute(rule, 2, { supplement: "nhiều" })).what).toBe(
      "Không đọc được “nhiều” ở cột Số liệu bổ sung thành số.",
    );
    expect(sentenceOf(rule)).toBe(
      "Từ điểm tối đa 5, mỗi hồ sơ trễ trừ 0,5 điểm, tối đa trừ 5 điểm; tỷ lệ trên 10% (ghi ở cột Số liệu bổ sung): mất hết điểm.",
    );
  });
});

describe("all points lost by an event", () => {
  const rule = row("Mỗi lần sai quy trình trừ 1 điểm; để xảy ra cháy nổ: 0 điểm");

  it.each<[Cell, string]>([
    [undefined, "3"],
    ["", "3"],
    ["không", "3"],
    [0, "3"],
    ["không xảy ra", "3"],
    ["có", "0"],
    ["x", "0"],
    ["1 vụ", "0"],
    ["Để xảy ra cháy nổ", "0"],
    ["có cháy nổ", "0"],
    ["cháy nổ", "0"],
  ])("%j in the supplement of 2 cases: %s", (supplement, score) => {
    expect(outcome(compute(rule, 2, { supplement }))).toBe(score);
  });

  it("asks where the supplement does not tell", () => {
    const fault = resultFault(compute(rule, 2, { supplement: "đang xác minh" }));
    expect(fault.what).toBe(
      "“đang xác minh” ở cột Số liệu bổ sung chưa nói rõ có xảy ra hay không: để xảy ra cháy nổ.",
    );
    expect(fault.remedy).toBe("Đề nghị ghi “có” hoặc “không” ở cột Số liệu bổ sung.");
  });

  it("is said in the sentence, the reason and the examples", () => {
    expect(sentenceOf(rule)).toBe(
      "Từ điểm tối đa 5, mỗi lần sai quy trình trừ 1 điểm, tối đa trừ 5 điểm; nếu để xảy ra cháy nổ: mất hết điểm (khi đó đề nghị ghi “có” ở cột Số liệu bổ sung).",
    );
    expect(reasonOf(compute(rule, 2, { supplement: "có" }))).toBe("để xảy ra cháy nổ nên mất hết điểm");
    const examples = workedExamples(ruleOf(rule), { maximum: decimal("5"), unit: "lần", digits: 2 });
    expect(examples).toMatch(/0 lần \(để xảy ra cháy nổ\) → 0$/);
  });

  it.each([
    ["Trừ 1 điểm/lần; nếu bị xử phạt theo Nghị định 100 thì trừ hết số điểm", "bị xử phạt theo Nghị định 100"],
    ["Trừ 1 điểm/lần; trường hợp có người bị xử lý hình sự thì không tính điểm", "có người bị xử lý hình sự"],
    ["Trừ 1 điểm/lần; không gửi báo cáo: 0 điểm", "không gửi báo cáo"],
    ["Trừ 1 điểm/lần; CBCC bị kỷ luật mất hết điểm", "CBCC bị kỷ luật"],
    ["Mỗi bài +1; đăng tin sai sự thật: trừ hết điểm", "đăng tin sai sự thật"],
    ["Trừ 1 điểm/lần; cháy nổ: mất hết điểm", "cháy nổ"],
    ["Trừ 1 điểm/lần; Cháy lớn: mất hết điểm", "cháy lớn"],
    ["Trừ 1 điểm/lần; Đảng viên UBND bị xử phạt: mất hết điểm", "đảng viên UBND bị xử phạt"],
    ["Trừ 1 điểm/lần; bị xử phạt nếu tái phạm: mất hết điểm", "bị xử phạt nếu tái phạm"],
    ["Trừ 1 điểm/lần; lần nghiêm trọng: trừ hết điểm", "lần nghiêm trọng"],
  ])("%j", (typed, event) => expect(ruleOf(row(typed))).toMatchObject({ knockOutEvent: event }));

  it.each([
    ["Trừ 1 điểm/lần; còn lại: 0 điểm", "còn lại"],
    ["Trừ 1 điểm/lần; không vi phạm: 0 điểm", "không vi phạm"],
    ["Trừ 1 điểm/lần; chậm đến 5 tháng: 0 điểm", "chậm đến 5 tháng"],
    ["Mỗi bài trừ 1; bài đăng lại: 0 điểm", "bài đăng lại"],
    ["Mỗi bài +1; đăng tin sai sự thật: 0 điểm", "đăng tin sai"],
    ["Mỗi lần chậm trừ 1 điểm; chậm do khách quan: 0 điểm", "chậm do khách quan"],
    ["Trừ 1 điểm/lần; tự phát hiện, khắc phục kịp thời thì không tính điểm", "tự phát hiện"],
    ["Mỗi tin trừ 1; mỗi bài trừ 0,5; bài đăng lại: 0 điểm", "bài đăng lại: 0 điểm"],
    ["Trừ 1 điểm/lần; cháy: mất hết điểm", "cháy: mất hết điểm"],
    ["Trừ 1 điểm/lần; để lộ bí mật: trừ 50% số điểm", "để lộ bí mật"],
    ["Trừ 1 điểm/lần; để lộ bí mật", "để lộ bí mật"],
    ["Trừ 1 điểm/lần; xã miền núi: 0 điểm", "xã miền núi"],
    ["Trừ 1 điểm/lần; có miễn; để lộ bí mật: 0 điểm", "để lộ bí mật"],
    ["Trừ 1 điểm/lần; để lộ bí mật: trừ 3 điểm", "để lộ bí mật"],
  ])("%j is refused", (typed, named) => expect(faultOf(row(typed)).what).toContain(named));
});
