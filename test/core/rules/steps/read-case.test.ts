/** What a case is about: nothing that happened, something that was not done, an interval with its condition. */
import { describe, expect, it } from "vitest";
import type { Cursor } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import { takeHead, takeMeasureCase, takeState } from "../../../../functions/core/rules/steps/read-case.ts";

const cursorAt = (text: string): Cursor => ({ typed: text, text, at: 0 });

describe("a state beside numbers", () => {
  it.each<[text: string, state: string, isAct: boolean]>([
    ["không: 0", "không", false],
    ["không", "không", false],
    ["không được tính: 0", "không", false],
    ["không có: 0", "không có", false],
    ["Không có vi phạm thì được 2 điểm", "Không có vi phạm", false],
    ["chưa phát sinh = 1", "chưa phát sinh", false],
    ["0 vi phạm: 1", "0 vi phạm", false],
    ["không hề thiếu; 2", "không hề thiếu", false],
    ["không để xảy ra vi phạm nghiêm trọng -> 2", "không để xảy ra vi phạm nghiêm trọng", false],
    ["đúng hạn: 2", "đúng hạn", false],
    ["nộp đúng thời hạn, đầy đủ: 2", "nộp đúng thời hạn, đầy đủ", false],
    ["nộp báo cáo đầy đủ, đúng thời gian quy định: 2", "nộp báo cáo đầy đủ, đúng thời gian quy định", false],
    ["không nộp: 0", "không nộp", true],
    ["chưa ban hành kế hoạch 1 điểm", "chưa ban hành kế hoạch", true],
  ])("%s", (text, name, isAct) => {
    for (const of of ["measured", "counted"] as const) {
      const cursor = cursorAt(text);
      expect(takeState(cursor, of)).toEqual({ is: "none", name, isAct });
      expect(cursor.at).toBe(name.length);
    }
  });

  it.each(["không đạt", "chưa đủ chuyên đề"])("%s is what remains", (text) => {
    expect(takeState(cursorAt(`${text}: 0`), "measured")).toEqual({ is: "rest" });
  });

  it.each(["đầy đủ", "đủ số lượng", "tham dự đầy đủ các cuộc họp"])(
    "%s: complete, where what is missing counts",
    (name) => {
      expect(takeState(cursorAt(`${name}: 2`), "counted")).toEqual({
        is: "none",
        name,
        isAct: false,
        isComplete: true,
      });
      expect(takeState(cursorAt(`${name}: 2`), "measured")).toBeUndefined();
    },
  );

  it.each([
    "không quá 5: 2",
    "không vượt: 1",
    "không có 5 bài: 1",
    "không đạt từ 5: 0",
    "không đạt yêu cầu mà đề ra: 0",
    "không phát sinh nếu tốt: 1",
    "không nếu: 1",
    "đúng hạn mỗi kỳ: 1",
    "khôngcó: 1",
    "98%: 1",
  ])("%s is none, and stays", (text) => {
    for (const of of ["measured", "counted"] as const) {
      const cursor = cursorAt(text);
      expect(takeState(cursor, of)).toBeUndefined();
      expect(cursor.at).toBe(0);
    }
  });
});

describe("an interval", () => {
  it.each<[text: string, condition: string | undefined, left: string]>([
    ["98%: 5", undefined, ": 5"],
    ["98% (có kiểm chứng): 5", "có kiểm chứng", ": 5"],
    ["98% trở lên và không có khiếu nại: 5", "và không có khiếu nại", ": 5"],
    ["98% trở lên, đồng thời có sáng kiến: 5", "đồng thời có sáng kiến", ": 5"],
    ["98%, đồng thời có sáng kiến: 5", "đồng thời có sáng kiến", ": 5"],
    ["98%, nhưng có sáng kiến: 5", "nhưng có sáng kiến", ": 5"],
    ["98% nhưng phải tốt được 5", "nhưng phải tốt", " được 5"],
    ["98% với điều kiện có báo cáo/đề án: 5", "với điều kiện có báo cáo/đề án", ": 5"],
    ["98% ĐỐI VỚI xã = 5", "ĐỐI VỚI xã", " = 5"],
    ["98% nếu: 5", undefined, " nếu: 5"],
    ["98% (có kiểm chứng: 5", undefined, " (có kiểm chứng: 5"],
  ])("%s with its condition", (text, condition, left) => {
    const cursor = cursorAt(text);
    const found = takeMeasureCase(cursor, "%", {});
    expect(found?.is).toBe("interval");
    expect(found?.is === "interval" ? found.condition : "none").toBe(condition);
    expect(text.slice(cursor.at)).toBe(left);
  });

  it("or a state stands for a case of steps", () => {
    expect(takeMeasureCase(cursorAt("không: 5"), "%", {})).toMatchObject({ is: "none" });
    expect(takeMeasureCase(cursorAt("tốt: 5"), "%", {})).toBeUndefined();
  });
});

describe("what is counted", () => {
  it.each<[text: string, head: string | undefined, left: string]>([
    ["chậm 1 ngày", "chậm", "1 ngày"],
    ["trễ 1 ngày", "chậm", "1 ngày"],
    ["nộp muộn 1", "chậm", "1"],
    ["quá hạn 2", "chậm", "2"],
    ["thiếu 1", "thiếu", "1"],
    ["Thiếu 1", "thiếu", "1"],
    ["có vi phạm 1", "vi phạm", "1"],
    ["bị để mắc sai 1", "sai", "1"],
    ["có 1", undefined, "1"],
    ["1 bài", undefined, "1 bài"],
    ["vắng", undefined, "vắng"],
  ])("%s: %s", (text, head, left) => {
    const cursor = cursorAt(text);
    expect(takeHead(cursor)).toBe(head);
    expect(text.slice(cursor.at)).toBe(left);
  });
});
