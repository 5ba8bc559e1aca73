/** What the table of criteria must agree with: its own sums, the members, the calendar. */

import { type Decimal, sum, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { criteria } from "../../../sheets-schema/sheets/criteria.ts";
import { type Issue, issueAt } from "../issue.ts";
import { countsDays } from "../rules/rule.ts";
import { faults } from "../wording.ts";
import type { MemberNames, Milestone } from "./bloc.ts";
import { criteriaFaults, HALF_NAMES } from "./criteria-wording.ts";
import type { CriteriaTree, Criterion, Half } from "./criterion.ts";
import { normalCode } from "./criterion-code.ts";
import { kindsWords } from "./kinds.ts";
import { ownerOf } from "./member-names.ts";
import { criteriaByRow, kindsInKey } from "./member-tree.ts";
import { milestoneNames } from "./milestone-names.ts";
import type { ScoreTerms } from "./score-terms.ts";
import type { Settings } from "./settings.ts";
import { verifiesItself } from "./who-verifies.ts";

interface Given {
  readonly parsed: ParsedSheet<typeof criteria.shape>;
  readonly tree: CriteriaTree;
  readonly kindTrees: ReadonlyMap<string, CriteriaTree> | undefined;
  readonly terms: ScoreTerms;
  readonly settings: Settings;
  readonly names: MemberNames;
  readonly milestones: readonly Milestone[];
}

/** The issues of a table whose rows were all read. */
export function criteriaIssues(given: Given): Issue[] {
  const { parsed, tree, kindTrees } = given;
  const every = [...criteriaByRow({ criteria: tree, kindTrees }).values()];
  const at = (criterion: Criterion, field: string, fault: Fault): Issue =>
    issueAt(parsed, fault, { rowNumber: criterion.rowNumber, field, rowLabel: `tiêu chí ${criterion.code}` });
  return [
    ...every.flatMap((criterion) => [
      ...groupFaults(criterion).map(([field, fault]) => at(criterion, field, fault)),
      ...outFaults(criterion, given).map((fault) => at(criterion, "rule", fault)),
      ...verifierFaults(criterion, given).map(([field, fault]) => at(criterion, field, fault)),
      ...milestoneFaults(criterion, given).map((fault) => at(criterion, "milestone", fault)),
    ]),
    ...sumIssues(given, at),
  ];
}

type Found = readonly (readonly [field: string, fault: Fault])[];

function groupFaults({ code, kind, part, rule, children }: Criterion): Found {
  if (part !== "group") return kind === "lấy mục cao nhất" ? [["code", criteriaFaults.emptyGroup(code)]] : [];
  if (children.length === 0) return [["code", criteriaFaults.emptyGroup(code)]];
  if (kind !== "nhóm" && kind !== "lấy mục cao nhất") return [["kind", criteriaFaults.notAGroup(code, kind)]];
  if (rule.kind !== "best-of") return [];
  const codes = children.map((child) => child.code);
  return rule.alternatives
    .filter((typed) => !codes.some((child) => isNamed(typed, child)))
    .map((typed) => ["rule", criteriaFaults.unknownAlternative(typed, codes)]);
}

/** Alternatives are written whole or by their ends: "III.3.2.a", "2.a". */
export function isNamed(typed: string, code: string): boolean {
  const end = normalCode(typed);
  return code === end || code.endsWith(`.${end}`);
}

function outFaults({ code, maximum, notArising }: Criterion, { settings }: Given): Fault[] {
  const isByShare = settings.rankBasis === "tỷ lệ điểm tối đa được giao";
  return notArising?.kind === "out" && !isByShare ? [criteriaFaults.outOfTotal(code, maximum)] : [];
}

const BOARD = new Set(
  ["Ban Thi đua - Khen thưởng", "Ban Thi đua Khen thưởng", "Ban TĐKT", "BTĐKT", "Ban"].map(matchKey),
);

function verifierFaults({ verifier, substitute }: Criterion, { names }: Given): Found {
  const unknown = (["verifier", "substitute"] as const).flatMap((field) => {
    const typed = field === "verifier" ? verifier : substitute;
    const isKnown = typed === undefined || names.codeOf(typed) !== undefined || BOARD.has(matchKey(typed));
    return isKnown ? [] : [[field, criteriaFaults.unknownVerifier(typed, names.near(typed))] as const];
  });
  const own = ownerOf(names, verifier ?? "");
  return own !== undefined && verifiesItself(names, { verifier, substitute }, own)
    ? [...unknown, ["substitute", criteriaFaults.verifiesItself(own)]]
    : unknown;
}

function milestoneFaults({ milestone, rule, kind }: Criterion, { milestones }: Given): Fault[] {
  if (milestone === undefined) return [];
  const known = milestoneNames(milestones);
  const named = known.find(milestone);
  if (named === undefined) return [faults.unknownMilestone(milestone, known.near(milestone))];
  if (!countsDays(rule)) return [criteriaFaults.milestoneUnused(milestone, kind)];
  return named.paper === undefined || named.isEvent ? [criteriaFaults.milestoneWithoutPaper(milestone)] : [];
}

type At = (criterion: Criterion, field: string, fault: Fault) => Issue;

/** A sum that differs from what its part declares. */
interface WrongSum {
  /** Undefined for the whole table. */
  readonly node: Criterion | undefined;
  readonly half: Half | undefined;
  readonly declared: Decimal;
  readonly added: Decimal;
}

/** Declared maxima beside what stands under them, for each kind of member where they differ. */
function sumIssues(given: Given, at: At): Issue[] {
  const { parsed, terms, tree, kindTrees } = given;
  // What a member without a kind is asked is told where its kind is missing.
  const kinds = [...(kindTrees ?? [])].filter(([key], _, all) => key !== "" || all.length === 1);
  const trees = kinds.length === 0 ? [["", tree] as const] : kinds;
  const ofKinds = trees.flatMap(([kinds, own]) => wrongSums(own, given).map((wrong) => ({ ...wrong, kinds })));
  const alike = Map.groupBy(ofKinds, ({ node, half, added }) => `${node?.rowNumber} ${half} ${added.toFixed()}`);
  return [...alike.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const { node, half, declared, added } = first;
    const isForAll = found.length === trees.length;
    const shown = [
      half === undefined ? "" : ` của ${HALF_NAMES[half]}`,
      isForAll
        ? ""
        : ` áp dụng cho ${narrowest(found.map(({ kinds }) => kindsInKey(kinds)))
            .map(kindsWords)
            .join("; ")}`,
    ].join("");
    const start = node === undefined ? terms.startingPoints : ZERO;
    const fault = criteriaFaults.wrongSum(node?.code ?? "", shown, declared, added, start);
    return [node === undefined ? issueAt(parsed, fault, { field: "maximum" }) : at(node, "maximum", fault)];
  });
}

/** Without sets that hold all of another one: what is said of communes is said of those in the mountains. */
const narrowest = (sets: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  sets.filter((own) => !sets.some((other) => other !== own && other.every((kind) => own.includes(kind))));

/** Half-year by half-year where the year is made of two; of a part that is wrong in both the first alone. */
function wrongSums(tree: CriteriaTree, { terms, settings }: Given): WrongSum[] {
  const found: WrongSum[] = [];
  const halves: readonly (Half | undefined)[] = terms.halves === undefined ? [undefined] : ["first", "second"];
  for (const half of halves) {
    for (const node of tree.all) {
      if (node.part !== "group" || node.kind === "lấy mục cao nhất" || !node.children.some(countsIn(half))) continue;
      const added = sum(node.children.map(maximumIn(half)));
      if (added.eq(node.maximum) || found.some((wrong) => wrong.node === node)) continue;
      found.push({ node, half, declared: node.maximum, added });
    }
    const { total } = settings;
    if (total === undefined || !tree.sections.some(countsIn(half))) continue;
    const added = sum(tree.sections.map(maximumIn(half)));
    if (terms.startingPoints.plus(added).eq(total)) continue;
    found.push({ node: undefined, half, declared: total, added });
  }
  return found;
}

/** True for a criterion, or a group with a criterion in it, that counts in that half; any half when it is undefined. */
const countsIn =
  (half: Half | undefined) =>
  (node: Criterion): boolean =>
    node.part === "group" ? node.children.some(countsIn(half)) : isInHalf(node, half);

export const isInHalf = ({ half: own }: Criterion, half: Half | undefined): boolean =>
  half === undefined || own === "year" || own === half;

const maximumIn =
  (half: Half | undefined) =>
  (node: Criterion): Decimal =>
    countsIn(half)(node) ? node.maximum : ZERO;
