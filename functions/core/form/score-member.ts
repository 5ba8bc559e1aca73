import { type Decimal, decimal, divide, max, min, sum, ZERO } from "../../../sheets-schema/decimal.ts";
import { readNumber } from "../../../sheets-schema/read-number.ts";
import type { Bloc, Criterion, Member } from "../bloc/bloc.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import type { Settings } from "../bloc/settings.ts";
import type { LeafScore, MemberScore, NodeScore } from "../result.ts";
import type { LeafTerms } from "./claim-faults.ts";
import { scoreLeaf } from "./score-leaf.ts";

/** Decimals kept where a rule divides, unless the settings say otherwise. */
export const digitsOf = (settings: Settings): number => Number(settings.digits?.toFixed(0) ?? 2);

/** Scores a member's form over the whole tree, caps applied at every level that declares one. */
export function scoreMember(bloc: Bloc, member: Member, terms: LeafTerms): MemberScore {
  // Of two rows of one code the first counts: a map keeps the last.
  const rows = new Map((member.form?.rows ?? []).toReversed().map((row) => [normalCode(row.values.code ?? ""), row]));
  const leaves = new Map<string, LeafScore>();
  const nodes = new Map<string, NodeScore>();
  const isFullWhenUnassigned = bloc.settings.unassignedMode !== "loại khỏi mẫu số";

  const scoreNode = (criterion: Criterion): NodeScore => {
    if (criterion.part !== "group") {
      const leaf = scoreLeaf(criterion, rows.get(criterion.code), terms);
      const counted = leaf.isAssigned ? leaf : { ...leaf, official: isFullWhenUnassigned ? criterion.maximum : ZERO };
      leaves.set(criterion.code, counted);
      return leafNode(counted, leaf.isAssigned || isFullWhenUnassigned);
    }
    const parts = criterion.children.map(scoreNode);
    const isChoice = criterion.kind === "lấy mục cao nhất";
    const node = isChoice ? best(criterion, parts) : added(criterion, parts);
    if (isChoice) forgiveAlternatives(criterion, leaves);
    nodes.set(criterion.code, node);
    return node;
  };
  const sections = bloc.criteria.sections.map(scoreNode);
  return { member, leaves, nodes, ...totals(sections, bloc.settings) };
}

function leafNode({ criterion, official }: LeafScore, isCounted: boolean): NodeScore {
  return {
    criterion,
    base: criterion.part === "base" ? official : ZERO,
    bonus: criterion.part === "bonus" ? official : ZERO,
    deduction: criterion.part === "deduction" ? official : ZERO,
    assignedMaximum: isCounted ? criterion.maximum : ZERO,
  };
}

function added(criterion: Criterion, parts: readonly NodeScore[]): NodeScore {
  const bonus = sum(parts.map((part) => part.bonus));
  const deduction = sum(parts.map((part) => part.deduction));
  return {
    criterion,
    base: sum(parts.map((part) => part.base)),
    bonus: criterion.bonusCap === undefined ? bonus : min(bonus, criterion.bonusCap),
    deduction: criterion.deductionCap === undefined ? deduction : max(deduction, criterion.deductionCap.neg()),
    assignedMaximum: sum(parts.map((part) => part.assignedMaximum)),
  };
}

/** Of the alternatives that the rule names the one with most points counts, up to the maximum of the whole. */
function best(criterion: Criterion, all: readonly NodeScore[]): NodeScore {
  const { rule } = criterion;
  const named = all.filter((part) => rule.kind === "best-of" && names(rule.alternatives, part.criterion.code));
  const parts = named.length === 0 ? all : named;
  const [first, ...others] = parts;
  if (first === undefined) return added(criterion, []);
  const chosen = others.reduce((top, part) => (part.base.gt(top.base) ? part : top), first);
  return {
    ...chosen,
    criterion,
    base: min(chosen.base, criterion.maximum),
    assignedMaximum: parts.some((part) => part.assignedMaximum.gt(0)) ? criterion.maximum : ZERO,
  };
}

/** Alternatives are written whole or by their ends: "III.3.2.a", "2.a". */
const names = (alternatives: readonly string[], code: string): boolean =>
  alternatives.map(normalCode).some((typed) => code === typed || code.endsWith(`.${typed}`));

/** Where one of the alternatives was scored, nobody owes a score for the others. */
function forgiveAlternatives({ children }: Criterion, leaves: Map<string, LeafScore>): void {
  const alternatives = children.flatMap(({ code }) => leaves.get(code) ?? []);
  if (!alternatives.some((leaf) => leaf.claimed !== undefined)) return;
  for (const leaf of alternatives) {
    if (leaf.claimed !== undefined || leaf.computation.kind === "computed") continue;
    const faults = leaf.faults.filter(({ fault }) => fault.code !== "score-missing");
    leaves.set(leaf.criterion.code, { ...leaf, faults });
  }
}

/** What a section counts: its base with its bonus and its deduction. */
export const sectionTotal = ({ base, bonus, deduction }: NodeScore): Decimal => base.plus(bonus).plus(deduction);

function totals(sections: readonly NodeScore[], settings: Settings) {
  const base = sum(sections.map((section) => section.base));
  const deduction = sum(sections.map((section) => section.deduction));
  const earned = sum(sections.map((section) => section.bonus));
  const cap = settings.bonusCap;
  const isNetted = settings.deductionMode === "bù trừ với điểm thưởng";
  const capped = (value: Decimal): Decimal => (cap === undefined ? value : min(value, cap));
  const bonus = isNetted ? capped(earned.plus(deduction)).minus(deduction) : capped(earned);
  const uncapped = base.plus(bonus).plus(deduction);
  const totalCap = readNumber(settings.totalCap ?? "", "decimal")?.value;
  const total = totalCap === undefined ? uncapped : min(uncapped, totalCap);
  const assignedMaximum = sum(sections.map((section) => section.assignedMaximum));
  const sharePercent = assignedMaximum.eq(0)
    ? ZERO
    : divide(total.times(decimal(100)), assignedMaximum, digitsOf(settings));
  return { bonus, deduction, total, assignedMaximum, sharePercent };
}
