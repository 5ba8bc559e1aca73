import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Bloc, Member } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { groupRowFaults, marksUnder, type RowMarks } from "../form/row-marks.ts";
import { rowsByCode } from "../form/rows-by-code.ts";
import type { GroupFaults, LeafScore, MemberScore } from "../result.ts";
import { explainOverMaximum } from "./explain-over-maximum.ts";
import { knockOutsOf, lostParts } from "./knock-outs.ts";
import type { MemberTerms } from "./member-terms.ts";
import { scoreLeaf } from "./score-leaf.ts";
import { scoreYear } from "./score-year.ts";

/** Scores a member's form over the tree of its kind, caps applied at every level that declares one. */
export function scoreMember(bloc: Bloc, member: Member, given: MemberTerms): MemberScore {
  const criteria = treeOf(bloc, member);
  const terms = { ...given, bestResults: given.bestResultsOf(member), isOfKind: given.isOfKindOf(member) };
  const rows = rowsByCode(member);
  const leaves = new Map<string, LeafScore>();
  const groupFaults = new Map<string, GroupFaults>();

  const visit = (criterion: Criterion, above: RowMarks): void => {
    const row = rows.get(criterion.code);
    const marks = marksUnder(above, row);
    if (criterion.part !== "group") {
      leaves.set(criterion.code, scoreLeaf(criterion, row, marks, member.code, terms));
      return;
    }
    for (const child of criterion.children) visit(child, marks);
    if (row !== undefined) {
      const faults = [...row.faults, ...groupRowFaults(row, () => claimsUnder(criterion, leaves))];
      if (faults.length > 0) groupFaults.set(criterion.code, { rowNumber: row.rowNumber, faults });
    }
    if (criterion.kind === "lấy mục cao nhất") forgiveAlternatives(criterion, leaves);
    else explainOverMaximum(criterion, leaves, rows);
  };
  const review = terms.reviewedForms.has(member.code) ? "bloc" : undefined;
  for (const section of criteria.sections) visit(section, { isAssigned: true, review });
  const score: MemberScore = { member, leaves, groupFaults, ...scoreYear(criteria, leaves, bloc.terms) };
  const knockOuts = knockOutsOf(score, terms.facts);
  if (knockOuts.length === 0) return score;
  return { ...score, ...scoreYear(criteria, leaves, bloc.terms, lostParts(knockOuts)), knockOuts };
}

const claimsUnder = (criterion: Criterion, leaves: ReadonlyMap<string, LeafScore>): Decimal[] =>
  criterion.part === "group"
    ? criterion.children.flatMap((child) => claimsUnder(child, leaves))
    : [leaves.get(criterion.code)?.claimed ?? []].flat();

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
