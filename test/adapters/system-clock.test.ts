import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { clockFrom, systemClock } from "../../functions/adapters/system-clock.ts";

describe("clocks", () => {
  it("the machine's clock shows Viet Nam's time, now", () => {
    const now = systemClock().now();
    expect(now.timeZoneId).toBe("Asia/Ho_Chi_Minh");
    expect(Math.abs(now.epochMilliseconds - Date.now())).toBeLessThan(5_000);
  });

  it("a clock that was set shows that moment in Viet Nam, whatever the zone of the machine", () => {
    const now = clockFrom("2024-11-25T07:30").now();
    expect(now.toString({ smallestUnit: "minute" })).toBe("2024-11-25T07:30+07:00[Asia/Ho_Chi_Minh]");
  });

  it("a clock that was set runs", async () => {
    const clock = clockFrom("2024-11-25T07:30");
    const first = clock.now();
    await new Promise((resolve) => setTimeout(resolve, 15));
    expect(Temporal.ZonedDateTime.compare(clock.now(), first)).toBe(1);
  });

  it("a moment that there is not is refused", () => {
    expect(() => clockFrom("2024-02-31T07:30")).toThrow(RangeError);
  });
});
