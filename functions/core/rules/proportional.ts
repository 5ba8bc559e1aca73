/** Kiểu chấm "theo tỷ lệ": "kết quả / chỉ tiêu; tối đa 100%". */
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, decimal, divide, formatDecimal, min } from "../../../sheets-schema/cells/decimal.ts";
import {
  type Computation,
  computed,
  type Entry,
  type Given,
  NO_RESULT,
  type Overlooked,
  unreadable,
} from "./computation.ts";
import { expected } from "./expected-wording.ts";
import type { Fraction } from "./interval.ts";
import { measurePhrase } from "./measure-phrases.ts";
import { pointRemarks } from "./point-bounds.ts";
import { isPercent, type Quantity, type Reading, readQuantity, typedIn } from "./read-quantity.ts";
import {
  atEnd,
  type Cursor,
  type RuleBounds,
  type RuleReading,
  startOf,
  stopped,
  take,
  takeSeparator,
} from "./reading-cursor.ts";
import { resultFaults } from "./result-wording.ts";
import { ruleRemarks } from "./rule-wording.ts";
import { overlookedParts, reasons, sentences } from "./sentence-wording.ts";

/** Points in proportion to a target. */
export interface ProportionalRule {
  readonly kind: "proportional";
  /** The most points, as the notation caps them; the criterion's maximum when it does not. */
  readonly most: Decimal;
}

const LEAD = /(?:điểm\s*(?:=|:)?\s*)?(?:điểm tối đa|điểm chuẩn)(?:\s+\d+(?:[.,]\d+)?)?\s*[×x*]/iuy;
const RATIO =
  /\(?\s*(?:số\s+)?(?:kết quả(?: thực hiện)?|thực hiện|kq|(?:đã )?hoàn thành)\s*(?:\/|:|÷|chia(?: cho)?|so với|trên)\s*(?:số\s+)?(?:chỉ tiêu|kế hoạch|ct|kh)(?:\s+(?:được giao|giao|đăng ký|đã đăng ký|đề ra|năm))?\s*\)?/iuy;
const TIMES = /[×x*]\s*(?:điểm tối đa|điểm chuẩn|100\s*%?)/iuy;
const CAP =
  /(?:nhưng\s+)?(?:tối đa|không quá|không vượt quá|cao nhất)\s*:?\s*(\d+(?:[.,]\d+)?)\s*(%|điểm|đ)?(?![\p{L}\d])/iuy;

/** Reads the notation; left blank, it means the plain ratio. */
export function readProportional(typed: string, bounds: RuleBounds): RuleReading<ProportionalRule> {
  const cursor = startOf(typed);
  const { maximum } = bounds;
  let most = maximum;
  if (cursor.text !== "") {
    take(cursor, LEAD);
    if (take(cursor, RATIO) === undefined) return stopped(cursor, expected.ratio);
    take(cursor, TIMES);
    takeSeparator(cursor);
    if (!atEnd(cursor)) {
      const cap = takeCap(cursor, maximum);
      if (cap === undefined || !takeSeparator(cursor) || !atEnd(cursor)) return stopped(cursor, expected.ratioCap);
      most = cap;
    }
  }
  const remarks = maximum.gt(0) ? pointRemarks(typed, [most], bounds) : [ruleRemarks.noMaximum(typed)];
  return { rule: { kind: "proportional", most }, remarks };
}

/** The cap in points, typed as a share or as points; a bare number must be 100 or the maximum itself. */
function takeCap(cursor: Cursor, maximum: Decimal): Decimal | undefined {
  const start = cursor.at;
  const [, digits = "", sign] = take(cursor, CAP) ?? [];
  if (digits === "") return undefined;
  const cap = decimal(digits.replace(",", "."));
  if (sign === "%" || (sign === undefined && cap.eq(100))) return cap.times(maximum).times("0.01");
  if (sign !== undefined || cap.eq(maximum)) return cap;
  cursor.at = start;
  return undefined;
}

/** The rule as a sentence. */
export const proportionalSentence = ({ most }: ProportionalRule, maximum: Decimal): string =>
  sentences.proportional(maximum, most);

/** The maximum times result over target, rounded half up once to `digits`, then capped. */
export function scoreByProportion(rule: ProportionalRule, entry: Entry, { maximum, unit, digits }: Given): Computation {
  const typed = typedIn(entry.result);
  if (typed === "") return NO_RESULT;
  const result = readQuantity(entry.result, unit, "Kết quả");
  if ("fault" in result) return unreadable(result.fault);
  if (result.value.numerator.lt(0)) return unreadable(resultFaults.negative(typed, "Kết quả"));
  const share = shareOf(result.value, typed, entry.target, unit);
  if ("fault" in share) return unreadable(share.fault);
  const { numerator, denominator } = share.value;
  const exact = maximum.times(numerator);
  const rounded = divide(exact, denominator, digits);
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
