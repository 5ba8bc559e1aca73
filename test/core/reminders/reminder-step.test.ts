import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { dayOff } from "../../../functions/core/bloc/calendar.ts";
import { currentStep, daysFromDue } from "../../../functions/core/reminders/reminder-step.ts";
import { at } from "./builders.ts";

/** The first of December is worked, the second is a holiday. */
const calendar = { daysOff: new Set(["2024-12-02"]), compensationDays: new Set(["2024-11-30"]) };
const isDayOff = (date: string): boolean => dayOff(date, calendar) !== undefined;
const stepOf = (of: Parameters<typeof currentStep>[0], now: Temporal.ZonedDateTime, time: string | undefined) =>
  currentStep(of, now, time, isDayOff);

const series = { due: "2024-11-28", daysBefore: [7, 3, 1, 0], daysAfter: [1, 2] };

describe("currentStep", () => {
  it.each([
    ["nothing before the first step", "2024-11-20 12:00", undefined],
    ["the first step", "2024-11-21 07:30", "truoc-7"],
    ["nothing on the day itself before the hour", "2024-11-25 07:29", undefined],
    ["the step of the day from the hour on", "2024-11-25 07:30", "truoc-3"],
    ["the same step until nobody works", "2024-11-25 17:00", "truoc-3"],
    ["nothing after the last working hour", "2024-11-25 17:01", undefined],
    ["a missed day is made up for the next day", "2024-11-26 07:00", "truoc-3"],
    ["nothing before the first working hour", "2024-11-26 06:59", undefined],
    ["what was missed yesterday goes while the hour of today's step has not come", "2024-11-28 07:10", "truoc-1"],
    ["on the due day", "2024-11-28 08:00", "dung-han"],
    ["one day late", "2024-11-29 07:30", "sau-1"],
    ["a compensation day is worked", "2024-11-30 07:30", "sau-2"],
    ["nothing on a Sunday", "2024-12-01 07:30", undefined],
    ["nothing on a holiday", "2024-12-02 07:30", undefined],
    ["the last step, made up for on the next working day", "2024-12-03 07:30", "sau-2"],
    ["nothing after it", "2024-12-04 07:30", undefined],
    ["nothing older than the last working day", "2024-11-24 07:30", undefined],
  ])("%s", (_, moment, name) => {
    expect(stepOf(series, at(moment), "07:30")?.name).toBe(name);
  });

  it.each([
    ["a step of a Sunday goes on Monday", "2024-12-08", [0], "2024-12-09 07:30", "dung-han"],
    ["and not on the Sunday", "2024-12-08", [0], "2024-12-08 08:00", undefined],
    ["of two that meet on Monday the later one", "2024-12-09", [1, 0], "2024-12-09 09:00", "dung-han"],
  ])("%s", (_, due, daysBefore, moment, name) => {
    expect(stepOf({ due, daysBefore, daysAfter: [] }, at(moment), "07:30")?.name).toBe(name);
  });

  it.each([
    ["before people work: from 07:00 on", "05:00", "2024-11-25 06:59", undefined],
    ["before people work: from 07:00 on", "05:00", "2024-11-25 07:00", "truoc-3"],
    ["after people work: the next working day", "18:00", "2024-11-25 17:00", "truoc-7"],
    ["after people work: the next working day", "18:00", "2024-11-26 07:00", "truoc-3"],
    ["the end of the day", "24:00", "2024-11-26 07:00", "truoc-3"],
    ["an hour later than the job's first", "08:00", "2024-11-25 07:30", undefined],
    ["an hour later than the job's first", "08:00", "2024-11-25 08:00", "truoc-3"],
  ])("an hour of the setting %s", (_, time, moment, name) => {
    expect(stepOf(series, at(moment), time)?.name).toBe(name);
  });

  it("every step goes at some tick of an hour, whatever the hour of the setting", () => {
    for (const time of ["06:00", "07:30", "08:00", "12:10", "16:59", "17:00"]) {
      const taken = new Set<string>();
      for (let now = at("2024-11-18 00:00"); now.toPlainDate().toString() < "2024-12-06"; now = now.add({ hours: 1 }))
        taken.add(stepOf(series, now, time)?.name ?? "");
      expect([...taken].sort()).toEqual(["", "dung-han", "sau-1", "sau-2", "truoc-1", "truoc-3", "truoc-7"]);
    }
  });

  it("days beyond any year are no step, and throw nothing", () => {
    const far = { due: "2024-11-28", daysBefore: [1e9], daysAfter: [1e12] };
    expect(stepOf(far, at("2024-11-28 09:00"), "07:30")).toBeUndefined();
  });

  it("the order in which days are typed does not matter", () => {
    const turned = { ...series, daysBefore: [0, 1, 7, 3], daysAfter: [2, 1] };
    for (let day = 15; day <= 30; day++) {
      const now = at(`2024-11-${day} 09:00`);
      expect(stepOf(turned, now, "07:30")).toEqual(stepOf(series, now, "07:30"));
    }
  });

  it("without a setting the hour is 07:30", () => {
    expect(stepOf(series, at("2024-11-25 07:29"), undefined)).toBeUndefined();
    expect(stepOf(series, at("2024-11-25 07:30"), undefined)).toEqual({ name: "truoc-3", offsetDays: -3 });
  });

  it("the day is Viet Nam's wherever the clock stands", () => {
    const inUtc = Temporal.ZonedDateTime.from("2024-11-25T00:30:00+00:00[UTC]");
    expect(stepOf(series, inUtc, "07:30")?.name).toBe("truoc-3");
    expect(daysFromDue("2024-11-28", Temporal.ZonedDateTime.from("2024-11-27T17:00:00+00:00[UTC]"))).toBe(0);
  });

  it("no days, no step", () => {
    const nothing = { due: "2024-11-28", daysBefore: [], daysAfter: [] };
    expect(stepOf(nothing, at("2024-11-28 09:00"), "07:30")).toBeUndefined();
  });
});
