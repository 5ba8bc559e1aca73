import { describe, expect, it } from "vitest";
import { behindSubject } from "../../../../functions/core/rules/grammar/behind-subject.ts";
import { takeInterval } from "../../../../functions/core/rules/grammar/read-interval.ts";
import { takeSubject, takeTail } from "../../../../functions/core/rules/grammar/read-subject.ts";
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
    ["thu/chi ngân sách từ 95%", "thu/chi ngân sách", "", " từ 95%"],
    ["Nông - lâm nghiệp, thủy sản: 5", "Nông - lâm nghiệp, thủy sản", "", ": 5"],
    ["bình quân thu nhập từ 50", "", "bình quân thu nhập", " từ 50"],
    ["thu nhập bình quân từ 50", "thu nhập", "bình quân ", " từ 50"],
    ["giảm từ 5%", "phần giảm", "", " từ 5%"],
    ["điểm trung bình từ 5", "điểm trung bình", "", " từ 5"],
    ["án bị hủy do lỗi chủ quan từ 3", "án bị hủy", "do lỗi chủ quan", " từ 3"],
  ])("%s: measures %s", (text, head, terms, left) => expect(taken(text)).toEqual([head, terms, left]));

  it.each([
    "lần 1",
    "Vụ 2",
    "95%",
    "điểm 5",
    "",
    "do lỗi chủ quan từ 3",
    "đã kết nối = 1",
    "đã kết nối=1",
    "tốt → 1",
    "tốt - 10",
  ])("%j measures nothing, and none is passed", (text) => expect(taken(text)).toEqual([undefined, undefined, text]));
});

describe("the words behind a number", () => {
  const taken = (text: string, noun?: string) => {
    const cursor: Cursor = { typed: text, text, at: 0 };
    const tail = takeTail(cursor, noun);
    return [tail?.text, tail?.head, text.slice(cursor.at)];
  };

  it.each([
    [undefined, "số hồ sơ được giải quyết đúng hạn: 5", "số hồ sơ được giải quyết đúng hạn", undefined, ": 5"],
    [undefined, "số hồ sơ trong năm: 5", "số hồ sơ trong năm", "số hồ sơ", ": 5"],
    [undefined, "số kiến nghị sau kiểm tra nội bộ: 5", "số kiến nghị sau kiểm tra nội bộ", "số kiến nghị", ": 5"],
    [undefined, "số kiến nghị sau thanh tra", "số kiến nghị sau thanh tra", "số kiến nghị", ""],
    [undefined, "phụ nữ từ 18 tuổi trở lên: 5", "phụ nữ từ 18 tuổi trở lên", "phụ nữ", ": 5"],
    [undefined, "phụ nữ từ đủ 18 tuổi: 5", "phụ nữ từ đủ 18 tuổi", "phụ nữ", ": 5"],
    ["hồ sơ", "trong năm: 5", "hồ sơ trong năm", "hồ sơ", ": 5"],
    ["hồ sơ", "đúng hạn: 5", "hồ sơ đúng hạn", undefined, ": 5"],
  ])("behind the noun %s, %j says of what it is: %s", (noun, text, said, head = said, left) => {
    expect(taken(text, noun)).toEqual([said, head, left]);
  });

  it.each([
    ["số hồ sơ nếu đúng hạn: 5", "who is scored is asked that"],
    ["số kiến nghị sau đợt kiểm tra: 5", "which one"],
    ["số kiến nghị trước kiểm tra: 5", "before, not after"],
    ["số kiến nghị sau năm học: 5", "a time"],
    ["số hồ sơ trước 18 tháng: 5", "not from"],
    ["số hồ sơ từ cơ sở 5: 5", "no age"],
    ["số hồ sơ từ ngày 5 tháng 6: 5", "a day"],
    ["trong năm: 5", "of nothing"],
    [": 5", "nothing"],
  ])("%j is none, and is not passed: %s", (text) => expect(taken(text)).toEqual([undefined, undefined, text]));
});
