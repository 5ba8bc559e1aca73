/** The two kinds that count: "đúng hạn: 3; chậm mỗi ngày trừ 0,5" stands under either. */

import { type RuleBounds, type RuleReading, startOf } from "./grammar/reading-cursor.ts";
import { foreignWordFrom } from "./grammar/words.ts";
import { readPerCase } from "./per-case/per-case.ts";
import type { Rule } from "./rule.ts";

/** How the words begin that only the other of the two takes. */
const EACH = /^\s*(?:mỗi|cứ|từng)(?!\p{L})/iu;
const FROM = /^\s*(?:từ|trên) \d/iu;

type Reader = (text: string, bounds: RuleBounds) => RuleReading<Rule>;

/** "chậm 01 ngày trừ 0,5 điểm" speaks of each day, not of one alone. */
const isOneCase = (rule: Rule): boolean =>
  rule.kind === "ladder" &&
  rule.steps.length === 1 &&
  rule.rest === undefined &&
  rule.steps[0].less !== undefined &&
  rule.steps[0].interval.high !== undefined;

/**
 * The rule that `own` reads, else `other`. What neither reads is told as the kind has it, unless the words are more the
 * other's.
 */
export function readCounted(text: string, bounds: RuleBounds, own: Reader, other: Reader): RuleReading<Rule> {
  const reading = own(text, bounds);
  if (!("fault" in reading) && !isOneCase(reading.rule)) return reading;
  const second = other(text, bounds);
  if (!("fault" in second) || !("fault" in reading)) return "fault" in second ? reading : second;
  const read = startOf(text).text;
  const isOthers =
    (other === readPerCase ? EACH : FROM).test(read.slice(reading.at ?? 0)) && (second.at ?? 0) > (reading.at ?? 0);
  return isOthers && foreignWordFrom(read.slice(second.at ?? 0), 0) !== undefined ? second : reading;
}
