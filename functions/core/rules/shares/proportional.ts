/** Kiểu chấm "theo tỷ lệ": "kết quả / chỉ tiêu; tối đa 100%". */
import type { Cell } from "../../../../sheets-schema/cells/cell.ts";
import { type Decimal, decimal, divide, formatDecimal, min, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { isPercent, type Quantity, type Reading, readQuantity, typedIn } from "../grammar/read-quantity.ts";
import {
  type Computation,
  computed,
  type Entry,
  type Given,
  NO_RESULT,
  type Overlooked,
  unreadable,
} from "../terms/computation.ts";
import type { Fraction } from "../terms/interval.ts";
import { measurePhrase } from "../wording/measure-phrases.ts";
import { overlookedParts, reasons } from "../wording/reason-wording.ts";
import { resultFaults } from "../wording/result-wording.ts";
import { sentences } from "../wording/sentence-wording.ts";

/** Points in proportion to a target. */
export interface ProportionalRule {
  readonly kind: "proportional";
  /** The most points, as the notation caps them; the criterion's maximum when it does not. */
  readonly most: Decimal;
  /** The share, in per cent, under which there are no points. */
  readonly floor?: Decimal | undefined;
  /** The share, in per cent, from which on there are all points. */
  readonly full?: Decimal | undefined;
  /** To whole steps of so many points the score is rounded, halves up. */
  readonly roundTo?: Decimal | undefined;
  /** True where the result is the share itself: a number alone is per cent. */
  readonly ofShare?: boolean | undefined;
}

/** The rule as a sentence. */
export const proportionalSentence = (rule: ProportionalRule, maximum: Decimal): string =>
  sentences.proportional(maximum, rule);

/** The maximum times result over target, rounded half up once to `digits`, then capped. */
export function scoreByProportion(rule: ProportionalRule, entry: Entry, { maximum, unit, digits }: Given): Computation {
  const typed = typedIn(entry.result);
  if (typed === "") return NO_RESULT;
  const result = readQuantity(entry.result, unit, "Kết quả");
  if ("fault" in result) return unreadable(result.fault);
  if (result.value.numerator.lt(0)) return unreadable(resultFaults.negative(typed, "Kết quả"));
  const isShare = rule.ofShare === true && result.value.form === "plain";
  const quantity: Quantity = isShare ? { ...result.value, form: "percent" } : result.value;
  const share = shareOf(quantity, typed, rule.ofShare === true ? undefined : entry.target, unit);
  if ("fault" in share) return unreadable(share.fault);
  const { numerator, denominator } = share.value;
  const { floor, full, roundTo } = rule;
  if (full !== undefined && numerator.times(HUNDRED).gte(full.times(denominator)))
    return computed(min(maximum, rule.most), () => reasons.fromFull(share.value.shown, full), {
      overlooked: () => [
        {
          score: min(divide(maximum.times(numerator), denominator, digits), maximum),
          part: overlookedParts.full(full),
        },
      ],
    });
  if (floor !== undefined && numerator.times(HUNDRED).lt(floor.times(denominator)))
    return computed(ZERO, () => reasons.belowFloor(share.value.shown, floor), {
      overlooked: () => [
        { score: divide(maximum.times(numerator), denominator, digits), part: overlookedParts.floor(floor) },
      ],
    });
  const exact = maximum.times(numerator);
  const rounded =
    roundTo === undefined
      ? divide(exact, denominator, digits)
      : divide(exact, denominator.times(roundTo), 0).times(roundTo);
  const capped = exact.gt(rule.most.times(denominator));
  const score = min(rounded, rule.most);
  const overlooked = (): Overlooked[] => [
    ...(capped ? [{ score: rounded, part: overlookedParts.cap(rule.most, false) }] : []),
    ...withoutTarget(share.value, maximum, digits),
  ];
  return computed(score, () => reasons.proportional(maximum, share.value.shown, score, capped), { capped, overlooked });
}

interface Share extends Fraction {
  readonly shown: string;
  /** The target as people read it, where the share is not the result itself. */
  readonly target?: string | undefined;
}

/** What comes out without the target: the result as a share of a hundred, or as points already. */
function withoutTarget({ numerator, target }: Share, maximum: Decimal, digits: number): Overlooked[] {
  if (target === undefined) return [];
  const part = overlookedParts.target(target);
  const scores = [divide(maximum.times(numerator), HUNDRED, digits), numerator];
  return scores.filter((score) => score.lte(maximum)).map((score) => ({ score, part }));
}

/** a/b, or a percentage, is a share by itself, unless what is measured is a percentage with a target of its own. */
function shareOf(result: Quantity, typed: string, targetCell: Cell, unit: string | undefined): Reading<Share> {
  const target = typedIn(targetCell) === "" ? undefined : readQuantity(targetCell, unit, "Chỉ tiêu");
  if (result.form === "share") {
    const registered =
      target !== undefined && "value" in target && target.value.form === "plain" ? target.value : undefined;
    return registered === undefined || registered.numerator.eq(result.denominator) || isPercent(unit)
      ? { value: { numerator: result.numerator, denominator: result.denominator, shown: typed } }
      : {
          fault: resultFaults.otherTarget(
            typed,
            formatDecimal(result.denominator),
            formatDecimal(registered.numerator),
          ),
        };
  }
  const targetIsPercent = target !== undefined && "value" in target && target.value.form === "percent";
  if (result.form === "percent" && !targetIsPercent && !(isPercent(unit) && target !== undefined)) {
    return {
      value: { numerator: result.numerator, denominator: HUNDRED, shown: measurePhrase(result.numerator, "%") },
    };
  }
  if (target === undefined) return { fault: resultFaults.targetMissing(typed) };
  if ("fault" in target) return target;
  return dividedBy(result, target.value, typedIn(targetCell), unit);
}

const HUNDRED = decimal("100");

function dividedBy(result: Quantity, target: Quantity, typedTarget: string, unit: string | undefined): Reading<Share> {
  if (target.form === "share") return { fault: resultFaults.notANumber(typedTarget, unit, "Chỉ tiêu") };
  if (target.numerator.lte(0)) return { fault: resultFaults.targetNotPositive(typedTarget) };
  const shownUnit = target.form === "percent" ? "%" : undefined;
  const [own, due] = [result, target].map(({ numerator }) => measurePhrase(numerator, shownUnit));
  return {
    value: { numerator: result.numerator, denominator: target.numerator, shown: `${own} / ${due}`, target: due },
  };
}
