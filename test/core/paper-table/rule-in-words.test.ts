import { describe, expect, it } from "vitest";
import { ruleInWords } from "../../../functions/core/paper-table/rule-in-words.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";

const read = (words: string, maximum = "5") => ruleInWords(words, { maximum: decimal(maximum) });

describe("ruleInWords", () => {
  it.each([
    ["in brackets", "Nộp báo cáo (mỗi lần chậm trừ 0,5 điểm)", "Nộp báo cáo", "mỗi lần chậm trừ 0,5 điểm"],
    [
      "behind a colon",
      "Kết quả xếp loại: tốt 5 điểm; khá 3 điểm; còn lại 0 điểm",
      "Kết quả xếp loại",
      "tốt 5 điểm; khá 3 điểm; còn lại 0 điểm",
    ],
    [
      "as a sentence",
      "Giữ kỷ cương hành chính. Mỗi vi phạm trừ 1 điểm.",
      "Giữ kỷ cương hành chính",
      "Mỗi vi phạm trừ 1 điểm.",
    ],
    [
      "on lines of its own",
      "Giải ngân\n- Từ 95%: 5 điểm\n- Dưới 95%: 3 điểm",
      "Giải ngân",
      "- Từ 95%: 5 điểm\n- Dưới 95%: 3 điểm",
    ],
    [
      "behind the last colon of several",
      "Chỉ tiêu 1: tỷ lệ đúng hạn: từ 95%: 5 điểm; dưới 95%: 3 điểm",
      "Chỉ tiêu 1: tỷ lệ đúng hạn",
      "từ 95%: 5 điểm; dưới 95%: 3 điểm",
    ],
  ])("finds one %s", (_, words, title, rule) => {
    expect(read(words)).toEqual({ title, rule });
  });

  it.each(["Công tác Đảng", "Ban hành 5 kế hoạch: đúng, đủ", "Chỉ thị số 05 (năm 2016)"])(
    "says nothing of “%s”, which tells no points",
    (words) => {
      expect(read(words)).toBeUndefined();
    },
  );

  it("says what tells points and is no rule", () => {
    expect(read("Chất lượng tham mưu (trừ điểm 2 điểm tùy Khối quyết)")).toEqual({
      unread: "trừ điểm 2 điểm tùy Khối quyết",
    });
  });

  it("leaves what is too long for a rule", () => {
    expect(read(`${"rất dài ".repeat(200)} (mỗi lần chậm trừ 0,5 điểm)`)).toBeUndefined();
  });
});
