/** Days late inside a rule of deadlines, counted from the first day that a case before names. */
import { describe, expect, it } from "vitest";
import { takeDeadlineCase } from "../../../../functions/core/rules/deadline/read-deadline-case.ts";
import type { Cursor } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import { expected } from "../../../../functions/core/rules/wording/expected-wording.ts";
import { PERIOD } from "../builders.ts";

/** The case at the beginning of `text`, behind a case until 31/01/2024, and what is left behind it. */
function caseOf(text: string) {
  const cursor: Cursor = { typed: text, text, at: 0 };
  const found = takeDeadlineCase(cursor, PERIOD, "2024-01-31");
  return { found, left: text.slice(cursor.at) };
}

describe("days late", () => {
  it.each<[text: string, from: string, until: string | undefined]>([
    ["chậm 1 ngày: 1", "2024-02-01", "2024-02-01"],
    ["chậm 3 ngày: 1", "2024-02-03", "2024-02-03"],
    ["chậm 1-5 ngày: 1", "2024-02-01", "2024-02-05"],
    ["nộp muộn 6 đến 10 ngày làm việc: 1", "2024-02-06", "2024-02-10"],
    ["chậm hạn từ 1 ngày đến 5 ngày: 1", "2024-02-01", "2024-02-05"],
    ["trễ từ 6 đến dưới 10 ngày: 1", "2024-02-06", "2024-02-09"],
    ["chậm không quá 5 ngày: 1", "2024-02-01", "2024-02-05"],
    ["chậm đến 5 ngày: 1", "2024-02-01", "2024-02-05"],
    ["chậm dưới 5 ngày: 1", "2024-02-01", "2024-02-04"],
    ["chậm quá 5 ngày: 1", "2024-02-06", undefined],
    ["chậm trên 5 ngày: 1", "2024-02-06", undefined],
    ["quá 5 ngày: 1", "2024-02-06", undefined],
    ["chậm từ 5 ngày: 1", "2024-02-05", undefined],
    ["chậm 5 ngày trở lên: 1", "2024-02-05", undefined],
    ["chậm từ 5 ngày trở đi: 1", "2024-02-05", undefined],
  ])("%s", (text, from, until) => {
    const { found, left } = caseOf(text);
    expect(found).toEqual(until === undefined ? { kind: "after", from } : { kind: "until", from, until });
    expect(left).toBe(": 1");
  });

  it.each(["chậm 5-1 ngày: 1", "chậm dưới 1 ngày: 1"])("%s: none can be so late", (text) => {
    expect(caseOf(text)).toEqual({ found: expected.deadlineOrder, left: text });
  });

  it("count from nothing where no day is named before", () => {
    const text = "chậm 1-5 ngày: 1";
    const cursor: Cursor = { typed: text, text, at: 0 };
    expect(takeDeadlineCase(cursor, PERIOD, undefined)).toBe(expected.deadline);
  });
});

describe("a day", () => {
  it.each<[text: string, found: object]>([
    ["31/01: 2", { kind: "until", until: "2024-01-31" }],
    ["31/01 đến 15/02: 2", { kind: "until", from: "2024-01-31", until: "2024-02-15" }],
    ["nộp đến 31/01: 2", { kind: "until", until: "2024-01-31" }],
    ["nếu nộp trước 31/01: 2", { kind: "until", until: "2024-01-30" }],
    ["sau 31/01: 2", { kind: "after", from: "2024-02-01" }],
    ["từ 01/02: 2", { kind: "after", from: "2024-02-01" }],
    ["chậm: 1", { kind: "after" }],
    ["còn lại: 1", { kind: "rest" }],
    ["không nộp: 0", { kind: "never", name: "không nộp" }],
  ])("%s", (text, found) => expect(caseOf(text)).toEqual({ found, left: text.slice(text.indexOf(":")) }));
});
