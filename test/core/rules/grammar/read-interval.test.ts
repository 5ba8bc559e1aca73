/** Intervals as officers write them, read alone: the ends, the words behind them, what is left or refused. */
import { describe, expect, it } from "vitest";
import { takeInterval } from "../../../../functions/core/rules/grammar/read-interval.ts";
import type { Cursor } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import type { Interval } from "../../../../functions/core/rules/terms/interval.ts";

/** "[95; 98)" holds 95 and not 98; an end that is open is "…". */
const shown = ({ low, high }: Interval): string =>
  `${low?.inclusive === true ? "[" : "("}${low?.value.toFixed() ?? "…"}; ${high?.value.toFixed() ?? "…"}${high?.inclusive === true ? "]" : ")"}`;

function intervalIn(text: string, unit?: string) {
  const cursor: Cursor = { typed: text, text, at: 0 };
  const reading = takeInterval(cursor, unit);
  return { reading, left: text.slice(cursor.at) };
}

function read(text: string, unit?: string): string | undefined {
  const { reading } = intervalIn(text, unit);
  return reading === undefined ? undefined : shown(reading.interval);
}

describe("an interval with one end", () => {
  it.each([
    [">=98", "[98; …)"],
    ["=>98", "[98; …)"],
    ["5/năm", "[5; 5]"],
    ["98 trở lên", "[98; …)"],
    ["từ 98", "[98; …)"],
    ["ít nhất 98", "[98; …)"],
    ["từ ít nhất 98", "[98; …)"],
    ["không dưới 98", "[98; …)"],
    ["đủ 98", "[98; …)"],
    ["98 trở đi", "[98; …)"],
    ["trên 98", "(98; …)"],
    ["từ trên 98", "(98; …)"],
    ["trên 98 trở lên", "(98; …)"],
    ["vượt mức 98", "(98; …)"],
    ["nhiều hơn 98", "(98; …)"],
    ["không quá 5", "(…; 5]"],
    ["từ 5 trở xuống", "(…; 5]"],
    ["5 trở lại", "(…; 5]"],
    ["đến hết 5", "(…; 5]"],
    ["trong vòng 5", "(…; 5]"],
    ["nhỏ hơn hoặc bằng 5", "(…; 5]"],
    ["dưới 5", "(…; 5)"],
    ["dưới 5 trở xuống", "(…; 5)"],
    ["chưa đủ 5", "(…; 5)"],
    ["2", "[2; 2]"],
    ["đúng 2", "[2; 2]"],
    ["Bằng 2", "[2; 2]"],
    ["= 2", "[2; 2]"],
    ["-5", "[-5; -5]"],
    ["1.000,5", "[1000.5; 1000.5]"],
  ])("%s: %s", (text, interval) => {
    expect(read(text)).toBe(interval);
    expect(intervalIn(text)).toMatchObject({ reading: { percent: false }, left: "" });
  });
});

describe("an interval with two ends", () => {
  it.each([
    ["95-98", "[95; 98]"],
    ["95-<98", "[95; 98)"],
    ["từ 95 đến dưới 98", "[95; 98)"],
    ["trên 95 tới 98", "(95; 98]"],
    ["95 và <98", "[95; 98)"],
    ["95, dưới 98", "[95; 98)"],
    ["95 → <98", "[95; 98)"],
    ["dưới 98 đến 95", "[95; 98)"],
    ["từ 95 trở lên đến 98", "[95; 98]"],
    ["-5 đến 5", "[-5; 5]"],
  ])("%s: %s", (text, interval) => {
    expect(read(text)).toBe(interval);
    expect(intervalIn(text).left).toBe("");
  });

  it.each([
    ["5, 8", ", 8"],
    ["5 → 8", "→ 8"],
    ["5 -> 8", "-> 8"],
    ["5 trở lên trở xuống", " trở xuống"],
  ])("%s: what leads to no second end is left", (text, left) => {
    expect(intervalIn(text).left.trim()).toBe(left.trim());
  });
});

describe("no interval", () => {
  it.each([
    ["a range that begins with a least", "tối thiểu 15-20"],
    ["the same by another word", "không dưới 15 đến 20"],
    ["a second end that is a beginning", "50 đến từ 60"],
    ["a second end without a number", "từ 5 đến cao nhất"],
    ["less than a number, and upwards", "dưới 5 trở lên"],
    ["at most a number, and upwards", "không quá 5 trở lên"],
    ["more than a number, and downwards", "trên 5 trở xuống"],
    ["at least a number, and downwards", "tối thiểu 5 trở xuống"],
    ["a beginning that is an end", "từ dưới 5"],
    ["no number", "từ đầu năm"],
    ["no number of any kind", "1,5.2"],
  ])("is %s", (_, text) => expect(read(text)).toBeUndefined());

  it("is a number whose unit goes on as the name of something else", () => {
    expect(intervalIn("1 lần đầu lần", "lần")).toEqual({ reading: undefined, left: "lần đầu lần" });
  });
});

describe("the words around an interval", () => {
  it.each<[text: string, unit: string | undefined, interval: string, percent: boolean, noun: string | undefined]>([
    ["từ 95% đến dưới 98%", undefined, "[95; 98)", true, undefined],
    ["90% đến 95", undefined, "[90; 95]", true, undefined],
    ["90 đến 95 phần trăm", undefined, "[90; 95]", true, undefined],
    // A dot before three digits is a decimal point in percentages, and parts thousands elsewhere.
    ["từ 1.000", "hộ", "[1000; …)", false, undefined],
    ["từ 1.000%", undefined, "[1; …)", true, undefined],
    ["kết quả đạt mức 90%", undefined, "[90; 90]", true, undefined],
    ["tỷ lệ hộ nghèo dưới 5%", "%", "(…; 5)", true, undefined],
    ["tổng số văn bản từ 3", "văn bản", "[3; …)", false, undefined],
    ["có 3 văn bản", "văn bản", "[3; 3]", false, undefined],
    ["có 3 văn bản", "bài", "[3; 3]", false, "văn bản"],
    ["3 văn bản đến 5 bài", "vụ", "[3; 5]", false, "bài"],
    ["3 văn bản đến 5", "vụ", "[3; 5]", false, "văn bản"],
    ["dưới 3 văn bản đến 1", "vụ", "[1; 3)", false, "văn bản"],
    ["100% số xã trở lên", "%", "[100; …)", true, "số xã"],
    ["3 vụ/năm", "vụ", "[3; 3]", false, undefined],
    ["từ 2 đến 3 vụ/năm", "vụ", "[2; 3]", false, undefined],
    ["5 Nghìn đồng/người", "nghìn đồng/người", "[5; 5]", false, undefined],
    ["5 văn bản", "", "[5; 5]", false, "văn bản"],
    // An amount in another unit of the same line.
    ["từ 1 tỷ", "triệu đồng", "[1000; …)", false, undefined],
    ["500 triệu đến 2 tỷ", "triệu đồng", "[500; 2000]", false, undefined],
    ["500 triệu đồng đến 2 tỷ", "triệu đồng", "[500; 2000]", false, undefined],
    ["5 ngày làm việc", "ngày", "[5; 5]", false, undefined],
    // The year is the period; what a share is of goes with it.
    ["5 trở lên/ năm", "vụ", "[5; …)", false, undefined],
    ["từ 2 tỷ/năm", "triệu đồng", "[2000; …)", false, undefined],
    ["từ 1 đến 2 tỷ/năm", "triệu đồng", "[1000; 2000]", false, undefined],
    ["90% trở lên so với tổng số đảng viên", "%", "[90; …)", true, undefined],
    ["từ 1 đến 2 tỷ so với cùng kỳ", "triệu đồng", "[1000; 2000]", false, undefined],
    ["từ 20 đến dưới 50 triệu", "đồng", "[20000000; 50000000)", false, undefined],
    ["từ 3 tấn", "ha", "[3; …)", false, "tấn"],
  ])("%s in %s: %s", (text, unit, interval, percent, noun) => {
    const { reading, left } = intervalIn(text, unit);
    expect(left).toBe("");
    expect([read(text, unit), reading?.percent, reading?.noun]).toEqual([interval, percent, noun]);
  });

  it("what a share is compared with goes with it, unless it is a number", () => {
    expect(intervalIn("3 vụ so với cùng kỳ", "vụ").left).toBe("");
    for (const left of ["so với 80%", "so với nếu khác", "/nămx", "trong năm", "vượt"])
      expect(intervalIn(`90% trở lên ${left}`).left.trim()).toBe(left);
  });
});

describe("places, of which the first is the highest", () => {
  it.each([
    ["hạng 3", "[3; 3]"],
    ["xếp thứ 2", "[2; 2]"],
    ["5 hạng", "[5; 5]"],
    ["từ hạng 3 trở lên", "(…; 3]"],
    ["từ 3 trở lên", "(…; 3]"],
    ["từ hạng 3 trở xuống", "[3; …)"],
    ["hạng 3 trở đi", "[3; …)"],
    ["hạng 2-4", "[2; 4]"],
    ["từ hạng 2 đến hạng 4", "[2; 4]"],
  ])("%s: %s", (text, interval) => {
    expect(read(text, "hạng")).toBe(interval);
    expect(intervalIn(text, "hạng").left).toBe("");
  });

  it.each(["trên hạng 3", "dưới hạng 3"])("%s may mean either side", (text) => {
    expect(read(text, "hạng")).toBeUndefined();
  });

  it("are places only where places are counted", () => {
    expect(intervalIn("hạng 3", "%")).toEqual({ reading: undefined, left: "hạng 3" });
  });
});
