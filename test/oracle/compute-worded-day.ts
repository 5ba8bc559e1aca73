/** What depends on the day, from the words of DOMAIN.md 2. */
import type { MeasureModel } from "./bloc-model.ts";
import { isNothingHandedIn, pointsOf } from "./measured.ts";
import { atMost, greater, hundredths, minus, NOTHING, type Rational, times, whole } from "./rational.ts";
import type { DateRule, DayModel } from "./worded-model.ts";

const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days from the first of January 2024. */
const ordinal = ({ month, day }: DayModel): number =>
  LENGTHS.slice(0, month - 1).reduce((sum, length) => sum + length, day);

/** The points, or undefined where what was typed is no day. */
export function byDay(rule: DateRule, result: MeasureModel): Rational | undefined {
  if (result.kind === "words" && isNothingHandedIn(result.text)) return pointsOf(rule.state);
  if (result.kind !== "date") return undefined;
  if (rule.kind === "several days") {
    return hundredths(rule.days.find((day) => ordinal(result) <= ordinal(day))?.points ?? rule.after);
  }
  const daysLate = Math.max(0, ordinal(result) - ordinal(rule));
  const lost = atMost(times(whole(daysLate), hundredths(rule.each)), pointsOf(rule.cap));
  return greater(minus(hundredths(rule.onTime), lost), NOTHING);
}
