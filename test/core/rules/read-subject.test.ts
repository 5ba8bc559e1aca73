import { describe, expect, it } from "vitest";
import { behindSubject } from "../../../functions/core/rules/behind-subject.ts";
import { takeInterval } from "../../../functions/core/rules/read-interval.ts";
import type { Cursor } from "../../../functions/core/rules/reading-cursor.ts";

function subjectOf(text: string): string | undefined {
  const cursor: Cursor = { typed: text, text, at: 0 };
  return behindSubject(cursor, () => takeInterval(cursor, "%"))?.subject;
}

describe("a subject in front of a number", () => {
  it.each([
    ["đạt 100%", ""],
    ["Thu đạt 100%", "Thu"],
    ["Thu ngân sách trên địa bàn đạt 100%", "Thu ngân sách trên địa bàn"],
    ["Phát triển từ 50", "Phát triển"],
    ["Đơn vị đạt 95%", "Đơn vị"],
  ])("%j begins with %j", (text, subject) => expect(subjectOf(text)).toBe(subject));

  it.each([
    "Thu kém 100%",
    "riêng thu đạt 100%",
    "thu nếu đạt 100%",
    "xã vùng cao đạt 80%",
    "mỗi khoản thu đạt 100%",
    "Tăng 5%",
    "gần 100%",
    "một hai ba bốn năm sáu bảy tám chín mười mười một đạt 5%",
  ])("%j has none", (text) => expect(subjectOf(text)).toBeUndefined());
});
