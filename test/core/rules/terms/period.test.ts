import { describe, expect, it } from "vitest";
import {
  calendarDay,
  dayInPeriod,
  daysFrom,
  isInside,
  isSoonAfter,
  otherDay,
} from "../../../../functions/core/rules/terms/period.ts";

const YEAR = { start: "2023-12-01", end: "2024-11-30" };

describe("the period in which achievements count", () => {
  it.each([
    ["2023-11-30", false],
    ["2023-12-01", true],
    ["2024-02-29", true],
    ["2024-11-30", true],
    ["2024-12-01", false],
  ])("%s inside: %s", (date, inside) => {
    expect(isInside(date, YEAR)).toBe(inside);
  });

  it.each([
    [1, 31, "2024-01-31"],
    [12, 1, "2023-12-01"],
    [12, 31, "2023-12-31"],
    [11, 30, "2024-11-30"],
    [2, 29, "2024-02-29"],
    [2, 30, undefined],
    [13, 1, undefined],
    [0, 1, undefined],
  ])("month %i, day %i is %s", (month, day, date) => {
    expect(dayInPeriod(month, day, YEAR)).toBe(date);
  });

  it("dayInPeriod: a day that the period does not hold is of the year in which it ends", () => {
    const half = { start: "2023-12-15", end: "2024-06-14" };
    expect(dayInPeriod(12, 14, half)).toBe("2024-12-14");
    expect(dayInPeriod(6, 15, half)).toBe("2024-06-15");
    expect(dayInPeriod(12, 15, half)).toBe("2023-12-15");
  });

  it("dayInPeriod: of two such days in a longer period the first is meant", () => {
    expect(dayInPeriod(3, 1, { start: "2023-01-01", end: "2024-12-31" })).toBe("2023-03-01");
  });

  it.each([
    ["2024-11-30", false],
    ["2024-12-01", true],
    ["2025-06-04", true],
    ["2025-06-05", false],
  ])("%s soon after, in six months of 31 days: %s", (date, soon) => {
    expect(isSoonAfter(date, YEAR)).toBe(soon);
  });

  it.each([
    ["2023-12-15", "2024-12-15"],
    ["2023-12-31", "2024-12-31"],
    ["2024-01-01", undefined],
    ["2024-05-15", undefined],
    ["2023-12-01", "2024-12-01"],
  ])("%s could as well be %s", (date, other) => {
    expect(otherDay(date, YEAR)).toBe(other);
  });

  it("otherDay: 29/02 has none a year later", () => {
    expect(otherDay("2024-02-29", { start: "2024-02-15", end: "2025-02-14" })).toBeUndefined();
    expect(otherDay("2024-02-28", { start: "2024-02-15", end: "2025-02-14" })).toBe("2025-02-28");
  });

  it("dayInPeriod: what the period no longer holds is looked for a year behind its end", () => {
    expect(dayInPeriod(1, 5, { start: "2024-02-01", end: "2024-12-31" })).toBe("2025-01-05");
    expect(dayInPeriod(2, 29, { start: "2024-03-01", end: "2024-12-31" })).toBeUndefined();
  });

  it("calendarDay: a day that does not exist is none", () => {
    expect([calendarDay(2023, 2, 29), calendarDay(2024, 2, 29), calendarDay(2024, 4, 31)]).toEqual([
      undefined,
      "2024-02-29",
      undefined,
    ]);
  });

  it.each([
    ["2024-02-28", 1, "2024-02-29"],
    ["2024-03-01", -1, "2024-02-29"],
    ["2023-12-31", 1, "2024-01-01"],
    ["2024-01-01", 0, "2024-01-01"],
  ])("%s and %i days: %s", (date, days, expected) => {
    expect(daysFrom(date, days)).toBe(expected);
  });
});
