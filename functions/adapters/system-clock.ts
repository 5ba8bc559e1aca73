import { Temporal } from "temporal-polyfill";
import type { Clock } from "../ports.ts";

const TIME_ZONE = "Asia/Ho_Chi_Minh";

/** The machine's clock, in Viet Nam's time. */
export const systemClock = (): Clock => ({ now: () => Temporal.Now.zonedDateTimeISO(TIME_ZONE) });

/** A clock that showed `start`, such as "2024-11-25T07:30", when it was made, and has run since. */
export function clockFrom(start: string): Clock {
  const begun = Temporal.Now.instant();
  const first = Temporal.PlainDateTime.from(start).toZonedDateTime(TIME_ZONE);
  return { now: () => first.add(begun.until(Temporal.Now.instant())) };
}
