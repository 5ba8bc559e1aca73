import type { CriterionKind, criteria } from "../../../sheets-schema/criteria.ts";
import { type Decimal, sum, ZERO } from "../../../sheets-schema/decimal.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/rows.ts";
import { type Issue, issueAt } from "../issue.ts";
import { type RuleBounds, readRule } from "../scoring/read-rule.ts";
import type { Rule } from "../scoring/rule.ts";
import { ruleSentence } from "../scoring/sentence.ts";
import { faults } from "../wording.ts";
import type { CriteriaTree, Criterion } from "./bloc.ts";
import { compareCodes, normalCode } from "./criterion-code.ts";
import type { Settings } from "./settings.ts";

type CriteriaSheet = ParsedSheet<typeof criteria.shape>;
type CriteriaRow = ParsedRow<typeof criteria.shape>;

/**
 * The criteria sheet as a tree, in the order of the codes whatever the order of the rows. A criterion with an unknown
 * parent or a duplicate code is an issue and is left out; one whose rule cannot be read is scored directly.
 */
export function readCriteria(parsed: CriteriaSheet, settings: Settings): { tree: CriteriaTree; issues: Issue[] } {
  const issues: Issue[] = [];
  const rows = new Map<string, CriteriaRow>();
  for (const row of parsed.rows) {
    const code = normalCode(row.values.code ?? "");
    if (code === "") continue;
    if (!rows.has(code)) rows.set(code, row);
    else
      issues.push(
        issueAt(parsed, faults.duplicateKey("Mã tiêu chí", code), {
          rowNumber: row.rowNumber,
          field: "code",
          rowLabel: `tiêu chí ${code}`,
        }),
      );
  }
  const report = (row: CriteriaRow, field: string, fault: ReturnType<typeof faults.unknownParent>) =>
    issues.push(issueAt(parsed, fault, { rowNumber: row.rowNumber, field, rowLabel: `tiêu chí ${row.values.code}` }));

  const childCodes = new Map<string, string[]>();
  for (const [code, row] of rows) {
    const parent = normalCode(row.values.parent ?? "");
    if (parent !== "" && !rows.has(parent)) report(row, "parent", faults.unknownParent(parent));
    else if (hasItselfAbove(code, rows)) report(row, "parent", faults.cyclicCriteria(parent));
    else childCodes.set(parent, [...(childCodes.get(parent) ?? []), code]);
  }

  const build = (code: string, row: CriteriaRow, above: Above): Criterion => {
    const hasChildren = (childCodes.get(code) ?? []).length > 0;
    const { leafPart, ...own } = describe(row, above, hasChildren, (field, fault) => report(row, field, fault));
    const inside: Above = { depth: above.depth + 1, section: above.section ?? code, leafPart };
    const children = (childCodes.get(code) ?? []).sort(compareCodes).flatMap((child) => {
      const childRow = rows.get(child);
      return childRow === undefined ? [] : [build(child, childRow, inside)];
    });
    return { ...own, code, depth: above.depth, section: above.section ?? code, children };
  };
  const sections = (childCodes.get("") ?? []).sort(compareCodes).flatMap((code) => {
    const row = rows.get(code);
    return row === undefined ? [] : [build(code, row, { depth: 0, section: undefined, leafPart: undefined })];
  });
  const all = sections.flatMap(withDescendants);
  for (const node of all) {
    const row = rows.get(node.code);
    if (node.part !== "group" || node.kind === "lấy mục cao nhất" || row === undefined) continue;
    const added = sum(node.children.map((child) => child.maximum));
    if (!added.eq(node.maximum)) report(row, "maximum", faults.wrongSum(node.code, node.maximum, added));
  }
  const added = sum(sections.map((section) => section.maximum));
  if (settings.total !== undefined && sections.length > 0 && !added.eq(settings.total)) {
    issues.push(issueAt(parsed, faults.wrongSum("", settings.total, added), { field: "maximum" }));
  }
  return { tree: { sections, all, byCode: new Map(all.map((node) => [node.code, node])) }, issues };
}

interface Above {
  readonly depth: number;
  readonly section: string | undefined;
  /** What a leaf of maximum 0 counts as, when its own row does not say. */
  readonly leafPart: "bonus" | "deduction" | undefined;
}

type Report = (field: string, fault: ReturnType<typeof faults.unknownParent>) => void;

function describe(row: CriteriaRow, above: Above, hasChildren: boolean, report: Report) {
  const { title = "", kind = "chấm trực tiếp", maximum = ZERO, bonusCap, deductionCap, unit } = row.values;
  const isGroup = hasChildren || kind === "nhóm";
  const leafPart = onlyCap(maximum, bonusCap, deductionCap) ?? above.leafPart;
  const rule = ruleOf(kind, row, { maximum, bonusCap, deductionCap, unit }, report);
  const part: Criterion["part"] = isGroup ? "group" : maximum.gt(0) ? "base" : (signOf(rule) ?? leafPart ?? "base");
  return {
    title,
    kind,
    part,
    leafPart,
    maximum,
    bonusCap,
    deductionCap,
    rule,
    understood: ruleSentence(rule, unit, maximum.gt(0) ? maximum : (bonusCap ?? deductionCap ?? maximum)),
    unit,
    evidence: row.values.evidence,
    milestone: row.values.milestone,
    verifier: row.values.verifier,
    substitute: row.values.substitute,
  };
}

/** A node of maximum 0 with one of the two caps holds that kind of leaf. */
function onlyCap(maximum: Decimal, bonusCap: Decimal | undefined, deductionCap: Decimal | undefined) {
  if (maximum.gt(0) || (bonusCap === undefined) === (deductionCap === undefined)) return undefined;
  return bonusCap === undefined ? "deduction" : "bonus";
}

const signOf = (rule: Rule): "bonus" | "deduction" | undefined =>
  rule.kind === "per-case" ? (rule.each.lt(0) ? "deduction" : "bonus") : undefined;

function ruleOf(kind: CriterionKind, row: CriteriaRow, bounds: RuleBounds, report: Report): Rule {
  const reading = readRule(kind, row.values.rule ?? "", bounds);
  if ("fault" in reading) {
    report("rule", reading.fault);
    return { kind: "direct" };
  }
  for (const remark of reading.remarks) report("rule", remark);
  return reading.rule;
}

/** True when following the parents from `code` leads back to `code`, or into a ring. */
function hasItselfAbove(code: string, rows: ReadonlyMap<string, CriteriaRow>): boolean {
  const seen = new Set<string>();
  for (let current = code; current !== ""; current = normalCode(rows.get(current)?.values.parent ?? "")) {
    if (seen.has(current)) return true;
    seen.add(current);
  }
  return false;
}

const withDescendants = (node: Criterion): Criterion[] => [node, ...node.children.flatMap(withDescendants)];
