import { describe, expect, it } from "vitest";
import type { Milestone } from "../../../functions/core/bloc/bloc.ts";
import { milestoneNames } from "../../../functions/core/bloc/milestone-names.ts";

const named = (...codes: string[]) => milestoneNames(codes.map((code) => ({ code }) as Milestone));

describe("a milestone", () => {
  it.each(["M05", "m05", "m5", "M 05", "M5 ", "mốc M05", "Mốc m 5", "Ｍ０５"])("M05 is found by %j", (typed) => {
    expect(named("M04", "M05", "M15").find(typed)?.code).toBe("M05");
  });

  it.each(["", "M", "5", "M005x", "M055"])("M05 is not found by %j", (typed) => {
    expect(named("M04", "M05", "M15").find(typed)).toBeUndefined();
  });

  it("is found by the very code only where two codes differ in a zero", () => {
    const names = named("M5", "M05");
    expect([names.find("m05")?.code, names.find("m5")?.code, names.find("M 005")]).toEqual(["M05", "M5", undefined]);
  });

  it("is suggested where the code is nearly right", () => {
    expect(named("M05", "K12").near("MO5")).toEqual(["M05"]);
    expect(named("M05", "K12").near("Tổng kết")).toEqual([]);
  });
});
