/** Whether a fact that a condition speaks of is so for a member, with the figure that shows it. */
import { type Decimal, decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Member } from "../bloc/bloc.ts";
import type { CriteriaTree, Criterion } from "../bloc/criterion.ts";
import type { Bound, Fact, Facts } from "../conditions/condition.ts";
import type { MemberScore } from "../result.ts";
import { contains, type Interval, ONE, sideOf } from "../rules/terms/interval.ts";
import type { Counts, CountsOf } from "./counted-rows.ts";
import { factFigures } from "./fact-wording.ts";
import { alternativesOf, isAtLevel, reachedOf } from "./part-figures.ts";

/** What facts are judged by besides the scores. */
export interface FactTerms {
  /** The table of a member. */
  readonly criteriaOf: (member: Member) => CriteriaTree;
  readonly counts: CountsOf;
}

/** `isHeld` is undefined where the figures do not tell; `found` says what they are, "" where there is nothing to say. */
export interface Held {
  readonly isHeld: boolean | undefined;
  readonly found: string;
}

/** Facts that hold together, or of which one is enough; what decides is shown. */
export function holdFacts({ join, all }: Facts, score: MemberScore, terms: FactTerms): Held {
  const held = all.map((fact) => holdFact(fact, score, terms));
  const deciding = join === "or";
  const decided = held.filter(({ isHeld }) => isHeld === deciding);
  const open = held.filter(({ isHeld }) => isHeld === undefined);
  const [isHeld, shown] =
    decided.length > 0 ? [deciding, decided] : open.length > 0 ? [undefined, open] : [!deciding, held];
  return { isHeld, found: [...new Set(shown.map(({ found }) => found).filter((found) => found !== ""))].join("; ") };
}

function holdFact(fact: Fact, score: MemberScore, terms: FactTerms): Held {
  switch (fact.kind) {
    case "parts":
      return holdParts(fact, score, terms);
    case "part":
      return holdPart(fact, score, terms);
    case "total":
      return holdTotal(fact, score);
    case "listed":
    case "hand-ins":
      return holdCount(fact, score, terms.counts);
  }
}

type Of<Kind extends Fact["kind"]> = Extract<Fact, { readonly kind: Kind }>;

/** The points of a part that may lie in a bound; undefined for one that is not assigned, or has no points to reach. */
function partFigure(score: MemberScore, criterion: Criterion, { unit }: Bound) {
  const reached = reachedOf(score, criterion);
  if (reached === undefined || reached.maximum.eq(0)) return undefined;
  const points = unit === "percent" ? reached.points : pointsOf(score, criterion.code);
  return { points, maximum: reached.maximum };
}

/** As the ranking shows them, bonus and deduction of a section within. */
const pointsOf = ({ nodes, leaves }: MemberScore, code: string): Decimal =>
  nodes.get(code)?.points ?? leaves.get(code)?.official ?? ZERO;

const isIn = ({ interval, unit }: Bound, points: Decimal, maximum: Decimal): boolean =>
  unit === "percent"
    ? contains(interval, { numerator: points.times(100), denominator: maximum })
    : contains(interval, { numerator: points, denominator: ONE });

function holdParts({ level, within, bound, how }: Of<"parts">, score: MemberScore, terms: FactTerms): Held {
  const criteria = terms.criteriaOf(score.member);
  const alternatives = alternativesOf(criteria);
  const isWithin = ({ code, parent }: Criterion): boolean => {
    if (within === undefined || code === within) return within === undefined;
    const above = parent === undefined ? undefined : criteria.byCode.get(parent);
    return parent === within || (above !== undefined && isWithin(above));
  };
  const parts = criteria.all.flatMap((criterion) => {
    if (!isAtLevel(criterion, level) || alternatives.has(criterion.code) || !isWithin(criterion)) return [];
    const figure = partFigure(score, criterion, bound);
    return figure === undefined ? [] : [{ criterion, ...figure }];
  });
  const inside = parts.filter(({ points, maximum }) => isIn(bound, points, maximum));
  const outside = parts.filter((part) => !inside.includes(part));
  const shown = how === "every" ? outside : inside;
  const found = factFigures.parts(shown, level);
  if (how === "every") return { isHeld: outside.length === 0, found };
  return { isHeld: contains(how, { numerator: decimal(inside.length), denominator: ONE }), found };
}

function holdPart({ code, of, bound }: Of<"part">, score: MemberScore, { criteriaOf }: FactTerms): Held {
  const criterion = criteriaOf(score.member).byCode.get(code);
  if (criterion === undefined) return { isHeld: undefined, found: "" };
  if (of === "deduction") {
    const points = deductionOf(score, code);
    return { isHeld: isIn(bound, points, ONE), found: factFigures.deduction(criterion, points) };
  }
  const reached = reachedOf(score, criterion);
  // What is not assigned has no points of its own, and what stands aside has none yet.
  if (reached === undefined || (bound.unit === "percent" && reached.maximum.eq(0)))
    return { isHeld: undefined, found: factFigures.noFigure(criterion) };
  const points = bound.unit === "percent" ? reached.points : pointsOf(score, code);
  return {
    isHeld: isIn(bound, points, reached.maximum),
    found: factFigures.parts([{ criterion, points, maximum: reached.maximum }], "mục"),
  };
}

function deductionOf({ nodes, leaves }: MemberScore, code: string): Decimal {
  const node = nodes.get(code);
  if (node !== undefined) return node.deduction.abs();
  const official = leaves.get(code)?.official ?? ZERO;
  return official.lt(0) ? official.abs() : ZERO;
}

function holdTotal({ of, bound }: Of<"total">, score: MemberScore): Held {
  const points = of === "points" ? score.total : of === "bonus" ? score.bonus : score.deduction.abs();
  if (bound.unit === "percent" && score.assignedMaximum.eq(0)) return { isHeld: undefined, found: "" };
  return { isHeld: isIn(bound, points, score.assignedMaximum), found: factFigures.total(of, points) };
}

function holdCount(fact: Of<"listed" | "hand-ins">, { member }: MemberScore, countsOf: CountsOf): Held {
  const counts = countsOf(fact, member.code);
  if (counts === undefined) return { isHeld: undefined, found: "" };
  return { isHeld: heldBetween(fact.count, counts), found: factFigures.count(fact, counts) };
}

/** Whatever the rows that cannot be told turn out to be. */
function heldBetween(interval: Interval, { certain, possible }: Counts): boolean | undefined {
  const [one, other] = [certain, possible].map((count) =>
    sideOf(interval, { numerator: decimal(count), denominator: ONE }),
  );
  return one === other ? one === 0 : undefined;
}
