import { isBlank } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, sum } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { criteria } from "../../../sheets-schema/sheets/criteria.ts";
import { type Issue, issueAt } from "../issue.ts";
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
import type { CriteriaTree, Criterion } from "./criterion.ts";
import { normalCode } from "./criterion-code.ts";
import { type Above, type DescribeRow, descriptions } from "./describe-criterion.ts";
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
  const holding = new Set([...parents.values()].map(({ code }) => code));
  const describeRow = descriptions({
    period: terms.period,
    isKind: (who) => kindNamed(who, kinds.known) !== undefined,
    isKnown: (code) => first.has(code),
    parentOf: (code) => parents.get(code)?.code ?? "",
    isGroup: (code) => holding.has(code),
  });
  reportRows(table, kinds, report);
  const isByHalves = terms.halves !== undefined;
  const tree = treeFrom(first, { parents, describeRow, isByHalves, report });
  if (![...table.values()].flat().some(({ to }) => to !== undefined)) return { tree, kindTrees: undefined, issues };
  const told = new Set(issues.map(placed));
  const reportNew: TableRow = (row, field, fault) => {
    if (told.has(placed({ rowNumber: row.rowNumber, field, code: fault.code }))) return;
    told.add(placed({ rowNumber: row.rowNumber, field, code: fault.code }));
    report(row, field, fault);
  };
  const kindTrees = kinds.ofMembers.map((own) => {
    const rows = rowsFor(table, own);
    const within = { parents: parentsIn(rows, parents), describeRow, isByHalves, report: reportNew, whole: tree };
    return [kindKey(own), treeFrom(rows, within)] as const;
  });
  return { tree, kindTrees: new Map(kindTrees), issues };
}

const placed = ({ rowNumber, field, code }: Pick<Issue, "rowNumber" | "field" | "code">): string =>
  `${rowNumber} ${field} ${code}`;

interface TreeTerms {
  readonly parents: ReadonlyMap<string, ParentOf>;
  readonly describeRow: DescribeRow;
  /** The year is made of halves: sections add up in each of them. */
  readonly isByHalves: boolean;
  readonly report: TableRow;
  /** The tree of all rows, where this is that of one kind: what hangs under a row of others is not its own. */
  readonly whole?: CriteriaTree;
}

function treeFrom(
  rows: ReadonlyMap<string, CountingRow>,
  { parents, describeRow, isByHalves, report, whole }: TreeTerms,
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
    const children = under.flatMap((child) => buildOf(child, inside));
    if (isHeading && children.length === 0) return [];
    const added = children.length === 0 || isByHalves ? undefined : addedMaximum(row, children);
    const told = { ...own.told, parent: parents.get(code)?.by, ...(added === undefined ? {} : { maximum: true }) };
    const node = { ...own, maximum: added ?? own.maximum, told, code, parent, depth, section, children };
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

/** The points of a group for which its row has none, nor a kind: papers leave them to the sum. */
function addedMaximum({ cells }: CriteriaRow, children: readonly Criterion[]): Decimal | undefined {
  if (!isBlank(cells.maximum) || !isBlank(cells.kind)) return undefined;
  return sum(children.map(({ maximum }) => maximum));
}

const withDescendants = (node: Criterion): Criterion[] => [node, ...node.children.flatMap(withDescendants)];
