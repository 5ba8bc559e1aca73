import { describe, expect, it } from "vitest";
import { behindSubject } from "../../../../functions/core/rules/grammar/behind-subject.ts";
import { takeInterval } from "../../../../functions/core/rules/grammar/read-interval.ts";
import { takeSubject } from "../../../../functions/core/rules/grammar/read-subject.ts";
import type { Cursor } from "../../../../functions/core/rules/grammar/reading-cursor.ts";

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

describe("the words in front of a number", () => {
  const taken = (text: string) => {
    const cursor: Cursor = { typed: text, text, at: 0 };
    const phrase = takeSubject(cursor);
    return [
      phrase?.head,
      phrase?.terms.map(({ word, text: said }) => `${word} ${said}`).join("; "),
      text.slice(cursor.at),
    ];
  };

  it.each([
    ["giải ngân vốn đầu tư công đạt từ 95%", "giải ngân vốn đầu tư công", "", " đạt từ 95%"],
    ["SIPAS >=90%", "SIPAS", "", " >=90%"],
    ["Thu ngân sách: 5", "Thu ngân sách", "", ": 5"],
    ["điểm trung bình từ 5", "điểm trung bình", "", " từ 5"],
    ["án bị hủy do lỗi chủ quan từ 3", "án bị hủy", "do lỗi chủ quan", " từ 3"],
  ])("%s: measures %s", (text, head, terms, left) => expect(taken(text)).toEqual([head, terms, left]));

  it.each(["lần 1", "Vụ 2", "95%", "điểm 5", "", "do lỗi chủ quan từ 3"])(
    "%j measures nothing, and none is passed",
    (text) => expect(taken(text)).toEqual([undefined, undefined, text]),
  );
});
