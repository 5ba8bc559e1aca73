import { isBlank } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, sum, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { type criteria, criterionHalves } from "../../../sheets-schema/sheets/criteria.ts";
import type { ConditionNames } from "../conditions/condition.ts";
import { knockOutSentence, type OwnRow, readKnockOuts } from "../conditions/read-knock-outs.ts";
import type { NameOf } from "../conditions/say-condition.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { RuleBounds, RuleReading } from "../rules/grammar/reading-cursor.ts";
import { notArisingSentence, withoutNotArising } from "../rules/not-arising.ts";
import { signOf } from "../rules/point-range.ts";
import { readRule, readUntyped } from "../rules/read-rule.ts";
import { countsDays, type Rule } from "../rules/rule.ts";
import { ruleSentence } from "../rules/say-rule.ts";
import { faults } from "../wording.ts";
import { type ParentOf, parentsOf } from "./criteria-parents.ts";
import { capsSentence, criteriaFaults, daysFromHandIns, UNREAD } from "./criteria-wording.ts";
import type { CriteriaTree, Criterion } from "./criterion.ts";
import { normalCode } from "./criterion-code.ts";
import type { ScoreTerms } from "./score-terms.ts";

type CriteriaSheet = ParsedSheet<typeof criteria.shape>;
type CriteriaRow = ParsedRow<typeof criteria.shape>;

/**
 * The criteria sheet as a tree, in the order of its rows, parents before what they hold. A criterion with an unknown
 * parent or a duplicate code is an issue and is left out; one whose rule cannot be read stands aside.
 */
export function readCriteria(parsed: CriteriaSheet, terms: ScoreTerms): { tree: CriteriaTree; issues: Issue[] } {
  const issues: Issue[] = [];
  const report = ({ rowNumber, values }: CriteriaRow, field: string, fault: Fault): void => {
    issues.push(issueAt(parsed, fault, { rowNumber, field, rowLabel: `tiêu chí ${normalCode(values.code ?? "")}` }));
  };
  const rows = rowsByCode(parsed, report);
  const parents = parentsOf(rows);
  const childCodes = childrenOf(rows, parents, report);

  const namesIn = (own: string): ConditionNames => ({
    codeOf: (typed) => {
      const code = typed.toLowerCase() === "này" ? own : normalCode(typed);
      return rows.has(code) ? code : undefined;
    },
  });
  const nameOf = (code: string): string => {
    const noun = (parents.get(code)?.code ?? "") === "" ? "Mục" : childCodes.has(code) ? "nhóm" : "tiêu chí";
    return `${noun} ${code}`;
  };
  const build = (code: string, row: CriteriaRow, above: Above): Criterion => {
    const under = childCodes.get(code) ?? [];
    const ownRow: OwnRow = { code, isGroup: under.length > 0, names: namesIn(code) };
    const { leafPart, ...own } = describe(row, above, { ...ownRow, nameOf }, terms, (field, fault) =>
      report(row, field, fault),
    );
    const section = above.section ?? code;
    const inside: Above = { parent: code, depth: above.depth + 1, section, leafPart, half: own.half };
    const { parent, depth } = above;
    const children = under.flatMap((child) => buildOf(child, inside));
    const added = children.length === 0 || terms.halves !== undefined ? undefined : addedMaximum(row, children);
    const told = { ...own.told, parent: parents.get(code)?.by, ...(added === undefined ? {} : { maximum: true }) };
    return { ...own, maximum: added ?? own.maximum, told, code, parent, depth, section, children };
  };
  const buildOf = (code: string, above: Above): Criterion[] => {
    const row = rows.get(code);
    return row === undefined ? [] : [build(code, row, above)];
  };
  const sections = (childCodes.get("") ?? []).flatMap((code) =>
    buildOf(code, { parent: undefined, depth: 0, section: undefined, leafPart: undefined, half: "year" }),
  );
  const all = sections.flatMap(withDescendants);
  return { tree: { sections, all, byCode: new Map(all.map((node) => [node.code, node])) }, issues };
}

/** The points of a group for which its row has none, nor a kind: papers leave them to the sum. */
function addedMaximum({ cells }: CriteriaRow, children: readonly Criterion[]): Decimal | undefined {
  if (!isBlank(cells.maximum) || !isBlank(cells.kind)) return undefined;
  return sum(children.map(({ maximum }) => maximum));
}

type TableRow = (row: CriteriaRow, field: string, fault: Fault) => void;

/** The row of each code; of two with one code the row above counts. */
function rowsByCode(parsed: CriteriaSheet, report: TableRow): Map<string, CriteriaRow> {
  const rows = new Map<string, CriteriaRow>();
  for (const row of parsed.rows) {
    const code = normalCode(row.values.code ?? "");
    if (code === "") continue;
    if (rows.has(code)) report(row, "code", faults.duplicateKey("Mã tiêu chí", code));
    else rows.set(code, row);
  }
  return rows;
}

/** The codes under each code, in order; sections under "". What hangs under nothing, or under itself, is left out. */
function childrenOf(
  rows: ReadonlyMap<string, CriteriaRow>,
  parents: ReadonlyMap<string, ParentOf>,
  report: TableRow,
): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const [code, row] of rows) {
    const parent = parents.get(code)?.code ?? "";
    const loss = lossOf(code, rows, parents);
    if (loss === undefined) children.set(parent, [...(children.get(parent) ?? []), code]);
    else if (loss === "unknown" && !rows.has(parent)) report(row, "parent", criteriaFaults.unknownParent(parent));
    else if (loss === "own-ring") report(row, "parent", criteriaFaults.cyclic(parent));
    else report(row, "parent", criteriaFaults.underLost(parent));
  }
  return children;
}

/** Why a criterion is not in the tree: it stands in a ring, hangs under one, or under a code that there is not. */
function lossOf(
  code: string,
  rows: ReadonlyMap<string, CriteriaRow>,
  parents: ReadonlyMap<string, ParentOf>,
): "own-ring" | "under-ring" | "unknown" | undefined {
  const seen = new Set<string>();
  let current = code;
  while (current !== "") {
    if (seen.has(current)) return current === code ? "own-ring" : "under-ring";
    seen.add(current);
    const row = rows.get(current);
    if (row === undefined) return "unknown";
    current = parents.get(current)?.code ?? "";
  }
  return undefined;
}

interface Above {
  readonly parent: string | undefined;
  readonly depth: number;
  readonly section: string | undefined;
  /** What a leaf of maximum 0 counts as, when its own row does not say. */
  readonly leafPart: "bonus" | "deduction" | undefined;
  readonly half: Criterion["half"];
}

type Report = (field: string, fault: Fault) => void;

interface Described extends OwnRow {
  readonly nameOf: NameOf;
}

function describe(row: CriteriaRow, above: Above, own: Described, { period }: ScoreTerms, report: Report) {
  const hasChildren = own.isGroup;
  const { title = "", maximum = ZERO, bonusCap, deductionCap, unit } = row.values;
  const bounds: RuleBounds = { maximum, bonusCap, deductionCap, unit, period };
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
  const isUnread = "fault" in reading;
  const sentence = isUnread ? UNREAD : ruleSentence(rule, unit, maximum);
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
    rule,
    isUnread,
    ...(notArising === undefined ? {} : { notArising }),
    ...(knockOuts.length === 0 ? {} : { knockOuts }),
    told: { kind: !isUnread && row.values.kind === undefined && (hasChildren || (row.values.rule ?? "") !== "") },
    understood: [
      sentence,
      ...(notArising && !isUnread ? [notArisingSentence(notArising)] : []),
      more,
      ...knockOuts.map((each) => knockOutSentence(each, own.nameOf)),
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

const withDescendants = (node: Criterion): Criterion[] => [node, ...node.children.flatMap(withDescendants)];
