import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { type criteria, criterionHalves } from "../../../sheets-schema/sheets/criteria.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { RuleBounds, RuleReading } from "../rules/grammar/reading-cursor.ts";
import { signOf } from "../rules/point-range.ts";
import { readRule, readUntyped } from "../rules/read-rule.ts";
import { countsDays, type Rule } from "../rules/rule.ts";
import { ruleSentence } from "../rules/say-rule.ts";
import { faults } from "../wording.ts";
import { childrenOf, parentsIn, type TableRow } from "./criteria-children.ts";
import { type ParentOf, parentsOf } from "./criteria-parents.ts";
import {
  type BlocKinds,
  type CountingRow,
  type CriteriaRow,
  firstRows,
  ONE_KIND,
  reportRows,
  rowsFor,
  rowsOfTable,
} from "./criteria-rows.ts";
import { capsSentence, daysFromHandIns, UNREAD } from "./criteria-wording.ts";
import type { CriteriaTree, Criterion } from "./criterion.ts";
import { normalCode } from "./criterion-code.ts";
import { kindNamed } from "./kinds.ts";
import { kindKey } from "./member-tree.ts";
import type { ScoreTerms } from "./score-terms.ts";

type CriteriaSheet = ParsedSheet<typeof criteria.shape>;

/** The table as a tree, and as the tree of each set of kinds, by its key; no such tree where every row is for all. */
export interface CriteriaReading {
  readonly tree: CriteriaTree;
  readonly kindTrees: ReadonlyMap<string, CriteriaTree> | undefined;
  readonly issues: readonly Issue[];
}

/**
 * The criteria sheet as a tree, in the order of its rows, parents before what they hold. A criterion with an unknown
 * parent or a duplicate code is an issue and is left out; one whose rule, or whose members, cannot be read stands aside.
 * A code may have a row for each kind of member: the tree of a kind has the one that is for it.
 */
export function readCriteria(parsed: CriteriaSheet, terms: ScoreTerms, kinds: BlocKinds = ONE_KIND): CriteriaReading {
  const issues: Issue[] = [];
  const report = ({ rowNumber, values }: CriteriaRow, field: string, fault: Fault): void => {
    issues.push(issueAt(parsed, fault, { rowNumber, field, rowLabel: `tiêu chí ${normalCode(values.code ?? "")}` }));
  };
  const table = rowsOfTable(parsed, kinds);
  const first = firstRows(table);
  const parents = parentsOf(new Map([...first].map(([code, { row }]) => [code, row])));
  const describeRow = descriptions({ ...terms, isKind: (who) => kindNamed(who, kinds.known) !== undefined });
  reportRows(table, kinds, report);
  const tree = treeFrom(first, { parents, describeRow, report });
  if (![...table.values()].flat().some(({ to }) => to !== undefined)) return { tree, kindTrees: undefined, issues };
  const told = new Set(issues.map(placed));
  const reportNew: TableRow = (row, field, fault) => {
    if (told.has(placed({ rowNumber: row.rowNumber, field, code: fault.code }))) return;
    told.add(placed({ rowNumber: row.rowNumber, field, code: fault.code }));
    report(row, field, fault);
  };
  const kindTrees = kinds.ofMembers.map((own) => {
    const rows = rowsFor(table, own);
    const within = { parents: parentsIn(rows, parents), describeRow, report: reportNew, whole: tree };
    return [kindKey(own), treeFrom(rows, within)] as const;
  });
  return { tree, kindTrees: new Map(kindTrees), issues };
}

const placed = ({ rowNumber, field, code }: Pick<Issue, "rowNumber" | "field" | "code">): string =>
  `${rowNumber} ${field} ${code}`;

interface TreeTerms {
  readonly parents: ReadonlyMap<string, ParentOf>;
  readonly describeRow: DescribeRow;
  readonly report: TableRow;
  /** The tree of all rows, where this is that of one kind: what hangs under a row of others is not its own. */
  readonly whole?: CriteriaTree;
}

function treeFrom(
  rows: ReadonlyMap<string, CountingRow>,
  { parents, describeRow, report, whole }: TreeTerms,
): CriteriaTree {
  const childCodes = childrenOf(rows, parents, report, whole);
  const build = (code: string, counting: CountingRow, above: Above): Criterion[] => {
    const { row, forWhom } = counting;
    const under = childCodes.get(code) ?? [];
    // A row of a kind's own may be a criterion where that of the others is a heading.
    const standing = whole?.byCode.get(code);
    const isHeading = standing?.rowNumber === row.rowNumber && standing.children.length > 0;
    if (isHeading && under.length === 0) return [];
    const isUnsure = counting.isUnsure || above.isUnsure;
    const { leafPart, ...own } = describeRow(row, { ...above, isUnsure }, under.length > 0, report);
    const section = above.section ?? code;
    const inside: Above = { parent: code, depth: above.depth + 1, section, leafPart, half: own.half, isUnsure };
    const { parent, depth } = above;
    const told = { ...own.told, parent: parents.get(code)?.by };
    const children = under.flatMap((child) => buildOf(child, inside));
    if (isHeading && children.length === 0) return [];
    const node = { ...own, told, code, parent, depth, section, children };
    return [forWhom === undefined ? node : { ...node, appliesTo: forWhom }];
  };
  const buildOf = (code: string, above: Above): Criterion[] => {
    const row = rows.get(code);
    return row === undefined ? [] : build(code, row, above);
  };
  const top: Above = {
    parent: undefined,
    depth: 0,
    section: undefined,
    leafPart: undefined,
    half: "year",
    isUnsure: false,
  };
  const sections = (childCodes.get("") ?? []).flatMap((code) => buildOf(code, top));
  const all = sections.flatMap(withDescendants);
  return { sections, all, byCode: new Map(all.map((node) => [node.code, node])) };
}

interface Above {
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
}

type Description = ReturnType<typeof describe>;
type DescribeRow = (row: CriteriaRow, above: Above, hasChildren: boolean, report: TableRow) => Description;

/** Reads each row once for all trees in which it stands alike. */
function descriptions(terms: RowTerms): DescribeRow {
  const known = new Map<string, Description>();
  return (row, above, hasChildren, report) => {
    const key = [row.rowNumber, above.leafPart, above.half, above.isUnsure, hasChildren].join();
    const found =
      known.get(key) ?? describe(row, above, hasChildren, terms, (field, fault) => report(row, field, fault));
    known.set(key, found);
    return found;
  };
}

function describe(row: CriteriaRow, above: Above, hasChildren: boolean, { period, isKind }: RowTerms, report: Report) {
  const { title = "", maximum = ZERO, bonusCap, deductionCap, unit } = row.values;
  const bounds: RuleBounds = { maximum, bonusCap, deductionCap, unit, period };
  const untyped =
    row.values.kind === undefined && !hasChildren ? readUntyped(row.values.rule ?? "", bounds) : undefined;
  const kind = row.values.kind ?? untyped?.kind ?? "nhóm";
  const isGroup = hasChildren || kind === "nhóm";
  const leafPart = onlyCap(maximum, bonusCap, deductionCap) ?? above.leafPart;
  // Parts inside add up whatever the kind says, unless it says that the best of them counts.
  const countedKind = isGroup && kind !== "lấy mục cao nhất" ? "nhóm" : kind;
  const reading = untyped?.reading ?? readRule(countedKind, row.values.rule ?? "", bounds);
  const rule = ruleOf(reading, bounds, report);
  const part: Criterion["part"] = isGroup ? "group" : maximum.gt(0) ? "base" : (signOf(rule) ?? leafPart ?? "base");
  const { milestone, period: half } = row.values;
  const isUnread = "fault" in reading || above.isUnsure;
  const sentence = isUnread ? UNREAD : ruleSentence(rule, unit, maximum, isKind);
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
    told: { kind: !isUnread && row.values.kind === undefined && (hasChildren || (row.values.rule ?? "") !== "") },
    understood: [sentence, more].filter((text) => text !== "").join(" "),
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
