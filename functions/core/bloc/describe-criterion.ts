/** One row of the criteria sheet: its kind, its rule and what is said of them. */
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import { criterionHalves } from "../../../sheets-schema/sheets/criteria.ts";
import { knockOutSentence, type OwnRow, readKnockOuts } from "../conditions/read-knock-outs.ts";
import type { NameOf } from "../conditions/say-condition.ts";
import type { RuleBounds, RuleReading } from "../rules/grammar/reading-cursor.ts";
import { notArisingSentence, withoutNotArising } from "../rules/not-arising.ts";
import { signOf } from "../rules/point-range.ts";
import { readRule, readUntyped } from "../rules/read-rule.ts";
import { countsDays, type Rule } from "../rules/rule.ts";
import { ruleSentence } from "../rules/say-rule.ts";
import { faults } from "../wording.ts";
import type { TableRow } from "./criteria-children.ts";
import type { CriteriaRow } from "./criteria-rows.ts";
import { capsSentence, criteriaFaults, daysFromHandIns, UNREAD } from "./criteria-wording.ts";
import type { Criterion } from "./criterion.ts";
import { normalCode } from "./criterion-code.ts";
import type { ScoreTerms } from "./score-terms.ts";

/** What a row takes from the rows that it stands under. */
export interface Above {
  readonly parent: string | undefined;
  readonly depth: number;
  readonly section: string | undefined;
  /** What a leaf of maximum 0 counts as, when its own row does not say. */
  readonly leafPart: "bonus" | "deduction" | undefined;
  readonly half: Criterion["half"];
  /** True under a row of which nobody can tell whom it is for. */
  readonly isUnsure: boolean;
}

type Report = (field: string, fault: Fault) => void;

/** What a row is read with, besides what stands above it. */
interface RowTerms extends Pick<ScoreTerms, "period"> {
  /** True of words that name a kind of the bloc's members. */
  readonly isKind: (who: string) => boolean;
  /** True of the code of a row. */
  readonly isKnown: (code: string) => boolean;
  /** The code above one, "" above a section. */
  readonly parentOf: (code: string) => string;
  /** True of a code that others stand under. */
  readonly isGroup: (code: string) => boolean;
}

type Description = ReturnType<typeof describe>;
export type DescribeRow = (row: CriteriaRow, above: Above, hasChildren: boolean, report: TableRow) => Description;

/** Reads each row once for all trees in which it stands alike. */
export function descriptions(terms: RowTerms): DescribeRow {
  const known = new Map<string, Description>();
  return (row, above, hasChildren, report) => {
    const key = [row.rowNumber, above.leafPart, above.half, above.isUnsure, hasChildren].join();
    const found =
      known.get(key) ?? describe(row, above, hasChildren, terms, (field, fault) => report(row, field, fault));
    known.set(key, found);
    return found;
  };
}

function describe(row: CriteriaRow, above: Above, hasChildren: boolean, terms: RowTerms, report: Report) {
  const { title = "", maximum = ZERO, bonusCap, deductionCap, unit } = row.values;
  const bounds: RuleBounds = { maximum, bonusCap, deductionCap, unit, period: terms.period };
  const own: OwnRow = ownRow(row, hasChildren, terms);
  const { rule: typedRule, knockOuts } = readKnockOuts(row.values.rule ?? "", own);
  for (const { typed, read } of knockOuts) if (read === undefined) report("rule", criteriaFaults.knockOutLeft(typed));
  const { rule: text, notArising } = hasChildren
    ? { rule: typedRule }
    : withoutNotArising(typedRule, row.values.kind, bounds);
  const untyped = row.values.kind === undefined && !hasChildren ? readUntyped(text, bounds) : undefined;
  const kind = row.values.kind ?? untyped?.kind ?? "nhóm";
  const isGroup = hasChildren || kind === "nhóm";
  const leafPart = onlyCap(maximum, bonusCap, deductionCap) ?? above.leafPart;
  // Parts inside add up whatever the kind says, unless it says that the best of them counts.
  const countedKind = isGroup && kind !== "lấy mục cao nhất" ? "nhóm" : kind;
  const reading = untyped?.reading ?? readRule(countedKind, text, bounds);
  const rule = ruleOf(reading, bounds, report);
  const part: Criterion["part"] = isGroup ? "group" : maximum.gt(0) ? "base" : (signOf(rule) ?? leafPart ?? "base");
  const { milestone, period: half } = row.values;
  const isUnread = "fault" in reading || above.isUnsure;
  const sentence = isUnread ? UNREAD : ruleSentence(rule, unit, maximum, terms.isKind);
  const more = isGroup
    ? capsSentence(bonusCap, deductionCap)
    : milestone !== undefined && countsDays(rule)
      ? daysFromHandIns(milestone)
      : "";
  return {
    rowNumber: row.rowNumber,
    shownCode: typeof row.cells.code === "string" ? cleanText(row.cells.code) : (row.values.code ?? ""),
    title,
    kind,
    part,
    leafPart,
    maximum,
    bonusCap,
    deductionCap,
    rule: above.isUnsure ? ({ kind: "direct", bonusCap, deductionCap } as const) : rule,
    isUnread,
    ...(notArising === undefined ? {} : { notArising }),
    ...(knockOuts.length === 0 ? {} : { knockOuts }),
    told: { kind: !isUnread && row.values.kind === undefined && (hasChildren || (row.values.rule ?? "") !== "") },
    understood: [
      sentence,
      ...(notArising && !isUnread ? [notArisingSentence(notArising)] : []),
      more,
      ...knockOuts.map((each) => knockOutSentence(each, nameIn(terms))),
    ]
      .filter((text) => text !== "")
      .join(" "),
    unit,
    evidence: row.values.evidence,
    milestone,
    verifier: row.values.verifier,
    substitute: row.values.substitute,
    half: half === undefined ? above.half : criterionHalves[half],
  };
}

/** A row of which a knock-out speaks as "tiêu chí này". */
function ownRow(row: CriteriaRow, isGroup: boolean, { isKnown }: RowTerms): OwnRow {
  const own = normalCode(row.values.code ?? "");
  const codeOf = (typed: string): string | undefined => {
    const code = typed.toLowerCase() === "này" ? own : normalCode(typed);
    return isKnown(code) ? code : undefined;
  };
  return { code: own, isGroup, names: { codeOf } };
}

/** "Mục I", "tiêu chí I.2". */
const nameIn =
  ({ parentOf, isGroup }: RowTerms): NameOf =>
  (code) =>
    `${parentOf(code) === "" ? "Mục" : isGroup(code) ? "nhóm" : "tiêu chí"} ${code}`;

/** A node of maximum 0 with one of the two caps holds that kind of leaf. */
function onlyCap(maximum: Decimal, bonusCap: Decimal | undefined, deductionCap: Decimal | undefined) {
  if (maximum.gt(0) || (bonusCap === undefined) === (deductionCap === undefined)) return undefined;
  return bonusCap === undefined ? "deduction" : "bonus";
}

function ruleOf(reading: RuleReading<Rule>, bounds: RuleBounds, report: Report): Rule {
  if ("fault" in reading) {
    report("rule", reading.fault);
    return { kind: "direct", bonusCap: bounds.bonusCap, deductionCap: bounds.deductionCap };
  }
  for (const [first, ...others] of Map.groupBy(reading.remarks, ({ code }) => code).values())
    if (first !== undefined) report("rule", others.length === 0 ? first : faults.andAlike(first, others.length));
  return reading.rule;
}
