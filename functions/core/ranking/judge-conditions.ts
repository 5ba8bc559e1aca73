/** What the conditions of a class or award come to for a member: met, failed, lowering, or left to people. */
import type { Condition } from "../conditions/condition.ts";
import { type FactTerms, holdFacts } from "../facts/hold-fact.ts";
import type { MemberScore } from "../result.ts";
import type { Decided, Judged } from "./judged.ts";

/** Judges `conditions` in the order of the cell; what lowers twice, lowers by both. */
export function judgeConditions(conditions: readonly Condition[], score: MemberScore, terms: FactTerms): Judged {
  const met: Condition[] = [];
  const by: Decided[] = [];
  const toCompare: string[] = [];
  let failed: Decided | undefined;
  let steps = 0;
  for (const condition of conditions) {
    const { typed, read } = condition;
    const held = read === undefined ? undefined : holdFacts(read.facts, score, terms);
    if (read === undefined || held?.isHeld === undefined) {
      toCompare.push(held === undefined || held.found === "" ? typed : `${typed} (${held.found})`);
      continue;
    }
    const { effect } = read;
    if (effect.kind === "lowered") {
      if (!held.isHeld) continue;
      steps += effect.steps;
      by.push({ condition, found: held.found });
    } else if (held.isHeld === (effect.kind === "required")) met.push(condition);
    else failed ??= { condition, found: held.found };
  }
  return { failed, lowered: { steps, by }, met, toCompare };
}
