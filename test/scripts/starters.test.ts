/** What a bloc may begin with: read without an issue, sums right, every day a working day in any year. */
import { describe, expect, it } from "vitest";
import type { Criterion } from "../../functions/core/bloc/criterion.ts";
import { periodOf } from "../../scripts/bloc-content.ts";
import { HALF_YEAR, REGISTRATION, YEAR_END } from "../../scripts/starters/calendar.ts";
import { starters } from "../../scripts/starters/index.ts";
import { ILLUSTRATIVE, type Starter } from "../../scripts/starters/starter.ts";
import { fixedDaysOff, workingDay } from "../../scripts/starters/working-days.ts";
import { decimal, sum } from "../../sheets-schema/cells/decimal.ts";
import { readDate } from "../../sheets-schema/cells/read-date.ts";
import { at, type Row, resultOf } from "../builders.ts";

const YEAR = 2027;
const YEARS = Array.from({ length: 30 }, (_, index) => 2024 + index);

function blocOf({ criteria, awards, calendar, settings }: Starter, year = YEAR) {
  const { start, end } = periodOf(year);
  const lists = { criteria, awards, calendar: calendar(year) } as unknown as Record<string, readonly Row[]>;
  const result = resultOf(
    { ...lists, settings: { ...settings, periodStart: start, periodEnd: end, year }, handIns: [] },
    at(`${year}-01-05T08:00`),
  );
  return result;
}

const all = starters.map((starter) => [starter.id, starter] as const);
const leavesOf = (starter: Starter): Criterion[] =>
  blocOf(starter).bloc.criteria.all.filter(({ part, children }) => part !== "group" && children.length === 0);

describe.each(all)("%s", (id, starter) => {
  const { bloc, issues } = blocOf(starter);

  it("its rows are read without an issue", () => {
    const own = issues.filter(({ sheetTitle }) =>
      ["Tiêu chí", "Xếp loại, khen thưởng", "Lịch", "Thiết lập"].includes(sheetTitle),
    );
    expect(own.map(({ place, what }) => `${place}: ${what}`)).toEqual([]);
    expect(bloc.criteria.all).toHaveLength(starter.criteria.length);
  });

  it("every rule is read with its kind, and said as a sentence", async () => {
    const said = bloc.criteria.all.map(
      ({ code, kind, maximum, understood }) => `${code} | ${maximum} | ${kind} | ${understood}`,
    );
    await expect(`${said.join("\n")}\n`).toMatchFileSnapshot(`../golden/starters/${id}.txt`);
  });

  it("has 25 to 40 criteria of many kinds, with a bonus and a deduction", () => {
    const leaves = leavesOf(starter);
    expect(leaves.length).toBeGreaterThanOrEqual(25);
    expect(leaves.length).toBeLessThanOrEqual(40);
    expect(new Set(leaves.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(9);
    expect(new Set(leaves.map(({ part }) => part))).toEqual(new Set(["base", "bonus", "deduction"]));
  });

  it("the sections add up to Tổng điểm", () => {
    expect(sum(bloc.criteria.sections.map(({ maximum }) => maximum)).toFixed()).toBe(starter.settings.total);
    expect(decimal(starter.settings.total ?? 0).toFixed()).toBe("100");
  });

  it("says where people see it that it is illustrative", () => {
    const sections = new Set(bloc.criteria.sections.map(({ code }) => code));
    const titles = starter.criteria.filter(({ code }) => sections.has(String(code))).map(({ title }) => title);
    expect(titles.every((title) => String(title).endsWith(ILLUSTRATIVE))).toBe(true);
    expect(String(starter.calendar(YEAR)[0]?.title)).toContain(ILLUSTRATIVE);
    expect(String(starter.awards[0]?.decidedBy)).toContain(ILLUSTRATIVE);
  });

  it("cites no law and no number of a paper", () => {
    const words = JSON.stringify([starter.criteria, starter.awards, starter.calendar(YEAR), starter.settings]);
    expect(words).not.toMatch(/luật số|nghị định|thông tư|quyết định số|hướng dẫn số|\d+\/(?:20\d\d\/)?[A-ZĐ]{2}/iu);
  });

  it("has classes down to 0 points, and awards with a number and a vote", () => {
    expect(bloc.classes.length).toBeGreaterThanOrEqual(4);
    expect(bloc.classes.at(-1)?.scoreFrom.toFixed()).toBe("0");
    expect(bloc.awards.length).toBeGreaterThanOrEqual(2);
    for (const { quota, vote, requiredClass, conditions } of bloc.awards) {
      expect([quota, vote, requiredClass]).not.toContain(undefined);
      expect(conditions).toEqual([]);
    }
  });

  it("days late come from the milestones of registration, half-year and year-end", () => {
    const named = leavesOf(starter).flatMap(({ milestone }) => milestone ?? []);
    expect(new Set(named)).toEqual(new Set([REGISTRATION, HALF_YEAR, YEAR_END]));
  });

  it.each(YEARS)("in %i every deadline is a working day, in order, away from holidays by the moon", (year) => {
    const { bloc: ofYear, issues: found } = blocOf(starter, year);
    expect(found.filter(({ sheetTitle }) => sheetTitle === "Lịch")).toEqual([]);
    const rows = starter.calendar(year).filter(({ kind }) => kind !== "Ngày nghỉ");
    const days = rows.map(({ due }) => readDate(String(due)) ?? "");
    expect(days).toEqual(days.toSorted());
    for (const [index, { opens = rows[index]?.due }] of rows.entries())
      expect(`${readDate(String(opens))}` <= (days[index] ?? "")).toBe(true);
    for (const day of days) {
      expect(workingDay(day, fixedDaysOff(year))).toBe(day);
      expect(day.slice(5) >= "02-25" || day.startsWith(String(year + 1)), day).toBe(true);
      expect(day.slice(5, 7), day).not.toBe("04");
      expect(day >= `${year}-01-01` && day <= `${year + 1}-01-10`, day).toBe(true);
    }
    expect(new Set(ofYear.milestones.flatMap(({ phase }) => phase ?? []))).toEqual(
      new Set([
        "Chuẩn bị",
        "Đăng ký",
        "Thực hiện",
        "Sơ kết",
        "Tự chấm điểm",
        "Khối chấm điểm",
        "Giải trình",
        "Bình xét",
        "Công bố",
      ]),
    );
  });
});

describe("workingDay", () => {
  const holiday = [{ from: "2026-04-30", to: "2026-05-01" }];

  it.each([
    ["a Friday", "2026-03-13", "2026-03-13"],
    ["a Saturday", "2026-03-14", "2026-03-13"],
    ["a Sunday", "2026-03-15", "2026-03-13"],
    ["a Monday", "2026-03-16", "2026-03-16"],
    ["a day off", "2026-05-01", "2026-04-29"],
    ["the weekend after days off", "2026-05-03", "2026-04-29"],
    ["the day before days off", "2026-04-29", "2026-04-29"],
    ["the first of a year", "2028-01-01", "2027-12-31"],
  ])("of %s", (_, day, expected) => expect(workingDay(day, holiday)).toBe(expected));
});

describe("periodOf", () => {
  it("a year of emulation counts from 1 December to 30 November", () =>
    expect(periodOf(2024)).toEqual({ start: "2023-12-01", end: "2024-11-30" }));
});
