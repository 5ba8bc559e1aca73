import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { currentStep, daysFromDue } from "../../../functions/core/reminders/reminder-step.ts";
import { at } from "./builders.ts";

const series = { due: "2024-11-28", daysBefore: [7, 3, 1, 0], daysAfter: [1, 2] };

describe("currentStep", () => {
  it.each([
    ["nothing before the first step", "2024-11-20 12:00", undefined],
    ["the first step", "2024-11-21 07:30", "truoc-7"],
    ["nothing on the day itself before the hour", "2024-11-25 07:29", undefined],
    ["the step of the day from the hour on", "2024-11-25 07:30", "truoc-3"],
    ["the same step all day", "2024-11-25 23:59", "truoc-3"],
    ["a missed day is made up for the next day, at any hour", "2024-11-26 00:10", "truoc-3"],
    ["yesterday's step gives way to today's even before the hour", "2024-11-28 06:00", undefined],
    ["on the due day", "2024-11-28 08:00", "dung-han"],
    ["one day late", "2024-11-29 07:30", "sau-1"],
    ["the last step, made up for", "2024-12-01 07:30", "sau-2"],
    ["nothing after the last step", "2024-12-02 07:30", undefined],
    ["nothing older than yesterday", "2024-11-24 07:30", undefined],
  ])("%s", (_, moment, name) => {
    expect(currentStep(series, at(moment), "07:30")?.name).toBe(name);
  });

  it("the order in which days are typed does not matter", () => {
    const turned = { ...series, daysBefore: [0, 1, 7, 3], daysAfter: [2, 1] };
    for (let day = 15; day <= 30; day++) {
      const now = at(`2024-11-${day} 09:00`);
      expect(currentStep(turned, now, "07:30")).toEqual(currentStep(series, now, "07:30"));
    }
  });

  it("without a setting the hour is 07:30", () => {
    expect(currentStep(series, at("2024-11-25 07:29"), undefined)).toBeUndefined();
    expect(currentStep(series, at("2024-11-25 07:30"), undefined)).toEqual({ name: "truoc-3", offsetDays: -3 });
  });

  it("the day is Viet Nam's wherever the clock stands", () => {
    const inUtc = Temporal.ZonedDateTime.from("2024-11-25T00:30:00+00:00[UTC]");
    expect(currentStep(series, inUtc, "07:30")?.name).toBe("truoc-3");
    expect(daysFromDue("2024-11-28", Temporal.ZonedDateTime.from("2024-11-27T17:00:00+00:00[UTC]"))).toBe(0);
  });

  it("no days, no step", () => {
    const nothing = { due: "2024-11-28", daysBefore: [], daysAfter: [] };
    expect(currentStep(nothing, at("2024-11-28 09:00"), "07:30")).toBeUndefined();
  });
});
