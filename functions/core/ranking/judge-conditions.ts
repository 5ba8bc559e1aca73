/** What the conditions of a class or award come to for a member: met, failed, lowering, or left to people. */
import type { Condition, Facts } from "../conditions/condition.ts";
import type { MemberScore } from "../result.ts";
import { type Held, holdFact } from "./hold-fact.ts";
import type { Decided, Judged, JudgeTerms } from "./judged.ts";

/** Judges `conditions` in the order of the cell; what lowers twice, lowers by both. */
export function judgeConditions(conditions: readonly Condition[], score: MemberScore, terms: JudgeTerms): Judged {
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

/** Facts that hold together, or of which one is enough; what decides is shown. */
function holdFacts({ join, all }: Facts, score: MemberScore, terms: JudgeTerms): Held {
  const held = all.map((fact) => holdFact(fact, score, terms));
  const deciding = join === "or";
  const decided = held.filter(({ isHeld }) => isHeld === deciding);
  const open = held.filter(({ isHeld }) => isHeld === undefined);
  const [isHeld, shown] =
    decided.length > 0 ? [deciding, decided] : open.length > 0 ? [undefined, open] : [!deciding, held];
  return { isHeld, found: [...new Set(shown.map(({ found }) => found).filter((found) => found !== ""))].join("; ") };
}
