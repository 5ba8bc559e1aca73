import { type RuleReading, startOf, take } from "./grammar/reading-cursor.ts";
import { stopped } from "./grammar/stopped.ts";
import { expected } from "./wording/expected-wording.ts";
import { ruleFaults } from "./wording/rule-fault-wording.ts";
import { sentences } from "./wording/sentence-wording.ts";

/** A parent that counts only the best of `alternatives`, codes of its children. */
export interface BestOfRule {
  readonly kind: "best-of";
  readonly alternatives: readonly string[];
}

const LEAD =
  /(?:(?:lấy\s+)?(?:mục|tiêu chí|điểm)?\s*(?:có\s+)?(?:điểm\s+)?cao (?:nhất|hơn)|(?:lấy\s+)?một trong)(?:\s+(?:của|trong))?(?:\s+các)?(?:\s+(?:mục|tiêu chí))?\s*:?/iuy;
const CODE = /(?:mục|tiêu chí)?\s*([\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*)[.)]*/iuy;
const COMMA = /[,;\n]+|(?:và|hoặc)(?!\p{L})/iuy;

/** Reads "cao nhất của: III.3.2.a, III.3.2.b". */
export function readBestOf(typed: string): RuleReading<BestOfRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return { fault: ruleFaults.blank("lấy mục cao nhất", expected.alternatives) };
  take(cursor, LEAD);
  const alternatives: string[] = [];
  do {
    const code = take(cursor, CODE)?.[1];
    if (code === undefined) break;
    if (!alternatives.includes(code)) alternatives.push(code);
  } while (take(cursor, COMMA) !== undefined);
  const finished = cursor.text.slice(cursor.at).trim() === "";
  return finished && alternatives.length > 1
    ? { rule: { kind: "best-of", alternatives }, remarks: [] }
    : stopped(cursor, expected.alternatives);
}

/** The rule as a sentence. */
export const bestOfSentence = (rule: BestOfRule): string => sentences.bestOf(rule.alternatives);
