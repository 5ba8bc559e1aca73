/** Where a rule of cases leaves no points: a share or an event told in the supplement, or a number of cases. */
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type Decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { levelKey, saysNo, saysYes } from "../grammar/level-names.ts";
import { readMeasured } from "../grammar/read-measured.ts";
import { typedIn } from "../grammar/read-quantity.ts";
import { contains, type Interval, ONE } from "../terms/interval.ts";
import { intervalPhrase, measurePhrase } from "../wording/measure-phrases.ts";
import { reasons } from "../wording/reason-wording.ts";
import { resultFaults } from "../wording/result-wording.ts";

/** What a rule says of it; see `PerCaseRule`. */
interface KnockOuts {
  readonly each: Decimal;
  readonly cap?: Decimal | undefined;
  readonly caseName: string;
  readonly knockOut?: Interval | undefined;
  readonly knockOutCount?: Interval | undefined;
  readonly knockOutEvent?: string | undefined;
}

/** The pieces of its sentence. */
export const knockOutWords = ({ caseName, knockOut, knockOutCount, knockOutEvent }: KnockOuts) => ({
  knockOut: knockOut === undefined ? undefined : intervalPhrase(knockOut, "%"),
  knockOutCount: knockOutCount === undefined ? undefined : intervalPhrase(knockOutCount, caseName),
  knockOutEvent,
});

/** The points when all are lost: none, or the whole of a criterion that only deducts. */
export const allLost = ({ each, cap }: KnockOuts, maximum: Decimal): Decimal =>
  each.lt(0) && maximum.eq(0) && cap !== undefined ? cap.neg() : ZERO;

/** Why all points are lost, `left` being what is left, a fault of the supplement, or undefined where they are not. */
export function knockOutIn(
  { caseName, knockOut, knockOutCount, knockOutEvent }: KnockOuts,
  supplement: Cell,
  cases: Decimal,
  left: Decimal,
): string | { readonly fault: Fault } | undefined {
  if (knockOutCount !== undefined && contains(knockOutCount, { numerator: cases, denominator: ONE }))
    return reasons.knockOutCount(measurePhrase(cases, caseName), intervalPhrase(knockOutCount, undefined), left);
  const typed = typedIn(supplement);
  if (typed === "") return undefined;
  if (knockOutEvent !== undefined) {
    const happened = hasHappened(typed, knockOutEvent);
    if (happened === undefined) return { fault: resultFaults.unclearEvent(typed, knockOutEvent) };
    return happened ? reasons.knockOutEvent(knockOutEvent, left) : undefined;
  }
  if (knockOut === undefined) return undefined;
  const share = readMeasured(supplement, { unit: "%", percent: true, whole: false }, "Số liệu bổ sung");
  if ("fault" in share) return share;
  return contains(knockOut, share.value.value)
    ? reasons.knockOut(share.value.shown, intervalPhrase(knockOut, "%"), left)
    : undefined;
}

const NO =
  /^(?:0+|không(?: (?:có|để|xảy ra|phát sinh|vi phạm)(?!\p{L}).*)?|chưa(?: (?:có|để|xảy ra|phát sinh)(?!\p{L}).*)?)$/iu;
const HOW_OFTEN = /^\d+(?: (?:lần|vụ|vụ việc|trường hợp))?$/iu;
const LEAD = /^(?:(?:có|đã|bị|để|xảy ra) )+/iu;

/** "có", "x", "1 vụ" or the words of the event; undefined for anything else. */
function hasHappened(typed: string, event: string): boolean | undefined {
  const said = (text: string): string => matchKey(text.replace(LEAD, ""));
  if (said(typed) === said(event)) return true;
  const key = levelKey(typed);
  if (saysNo(key) || NO.test(typed)) return false;
  return saysYes(key) || HOW_OFTEN.test(typed) ? true : undefined;
}
