import { type Decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { ceilingOf, pointRemarks } from "../grammar/point-bounds.ts";
import {
  atEnd,
  type Cursor,
  numberIn,
  type RuleBounds,
  type RuleReading,
  startOf,
  take,
  takeSeparator,
} from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import { expected } from "../wording/expected-wording.ts";
import { ruleRemarks } from "../wording/rule-wording.ts";
import type { RelativeRule } from "./relative.ts";

const AT_TARGET =
  /(?:đơn vị\s+)?(?:(?:hoàn thành|đạt|bằng|đủ)(?:\s+(?:đủ|đúng|100\s*%))?)\s+(?:chỉ tiêu|kế hoạch)(?!\p{L})/iuy;
const LEADING =
  /(?:đơn vị\s+)?(?:dẫn đầu|đứng đầu|cao nhất|vượt (?:chỉ tiêu )?(?:nhiều|cao) nhất|tốt nhất)(?:\s+(?:khối|cụm))?(?!\p{L})/iuy;
const SIGN = /(?::|=>?|->|→|(?:được|tính|chấm|thì|là)(?!\p{L})|\s)*/iuy;
const HALF = /(?:một )?nửa(?: số)?(?: điểm)?(?: tối đa| chuẩn)?(?!\p{L})/iuy;
const FULL = /(?:đủ |toàn bộ )?(?:số )?điểm(?: tối đa| chuẩn)?(?!\p{L})/iuy;
const VALUE = /(\d+(?:[.,]\d+)?) *(%)?(?: *(?:số )?(?:điểm|đ)(?: tối đa| chuẩn)?(?!\p{L}))?(?![\p{L}\d%]|[.,]\d)/iuy;

/** Points, or a share of the maximum in per cent. */
interface Amount {
  readonly value: Decimal;
  readonly isShare: boolean;
}

const shareOf = (percent: string): Amount => ({ value: numberIn(percent), isShare: true });

/** Reads the notation; what it leaves out is half the points at target, and all for the best. */
export function readRelative(typed: string, bounds: RuleBounds): RuleReading<RelativeRule> {
  const cursor = startOf(typed);
  let atTarget: Amount | undefined;
  let leading: Amount | undefined;
  takeSeparator(cursor);
  while (!atEnd(cursor)) {
    const start = cursor.at;
    const isTarget = atTarget === undefined && take(cursor, AT_TARGET) !== undefined;
    if (!isTarget && (leading !== undefined || take(cursor, LEADING) === undefined)) {
      return stopped({ ...cursor, at: start }, expected.comparison);
    }
    const amount = takeAmount(cursor);
    if (amount === undefined || !takeSeparator(cursor)) return stopped(cursor, expected.comparison);
    if (isTarget) atTarget = amount;
    else leading = amount;
  }
  return settled(typed, atTarget ?? shareOf("50"), leading ?? shareOf("100"), bounds);
}

function takeAmount(cursor: Cursor): Amount | undefined {
  take(cursor, SIGN);
  if (take(cursor, HALF) !== undefined) return shareOf("50");
  const [, digits, percent] = take(cursor, VALUE) ?? [];
  if (digits !== undefined) return { value: numberIn(digits), isShare: percent !== undefined };
  return take(cursor, FULL) === undefined ? undefined : shareOf("100");
}

function settled(typed: string, first: Amount, second: Amount, bounds: RuleBounds): RuleReading<RelativeRule> {
  const full = ceilingOf(bounds) ?? ZERO;
  const pointsOf = ({ value, isShare }: Amount): Decimal => (isShare ? value.times(full).times("0.01") : value);
  const [atTarget, leading] = [pointsOf(first), pointsOf(second)];
  const remarks: Fault[] = [];
  if (full.eq(0) && (first.isShare || second.isShare)) remarks.push(ruleRemarks.noMaximumToShare(typed));
  if (leading.lt(atTarget)) remarks.push(ruleRemarks.leadBelowTarget(typed, atTarget, leading));
  remarks.push(...pointRemarks(typed, [atTarget, leading], bounds));
  return { rule: { kind: "relative", atTarget, leading }, remarks };
}
