/** Criteria scored beside the bloc's best: what the others did, gathered before anybody is scored. */
import type { Bloc, Member } from "../bloc/bloc.ts";
import type { CriteriaTree, Criterion } from "../bloc/criterion.ts";
import { formHandIns } from "../bloc/hand-in.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { rankedWith } from "../bloc/rank-groups.ts";
import { type FormRow, isUnassigned } from "../form/row-marks.ts";
import { rowsByCode } from "../form/rows-by-code.ts";
import { measureOf } from "../rules/shares/relative.ts";
import { type BestResults, bestResultsOf, type Measure } from "../rules/terms/best-results.ts";

/** By the code of a criterion that compares. */
type Bests = ReadonlyMap<string, BestResults>;

/**
 * The best results of each criterion that compares, by code, among `members`, for whom `tree` counts. Only members that
 * compete set them: their form is handed in and they are not excluded from the ranking; what others have typed so far
 * moves nobody's points. Who has another row of that code, or none, does something else and is compared with nobody here.
 */
export function readBestResults(
  bloc: Bloc,
  tree: CriteriaTree = bloc.criteria,
  members: readonly Member[] = bloc.members,
): Map<string, BestResults> {
  const handIns = formHandIns(bloc);
  const forms = members
    .filter(({ code }) => handIns.get(code)?.isHandedIn === true && !isExcluded(bloc, code))
    .map((member) => ({ rows: rowsByCode(member), own: treeOf(bloc, member) }));
  const compared = tree.all.filter(({ rule }) => rule.kind === "relative");
  return new Map(
    compared.map((criterion) => [
      criterion.code,
      bestResultsOf(forms.flatMap(({ rows, own }) => measureIn(rows, criterion, own) ?? [])),
    ]),
  );
}

/** The best results beside which each member is scored: among those with whom it is ranked, read once for all alike. */
export function bestResultsFrom(bloc: Bloc): (member: Member) => Bests {
  const known = new Map<readonly Member[], Map<CriteriaTree, Bests>>();
  return (member) => {
    const [among, tree] = [rankedWith(bloc, member), treeOf(bloc, member)];
    const ofGroup = known.get(among) ?? new Map<CriteriaTree, Bests>();
    const found = ofGroup.get(tree) ?? readBestResults(bloc, tree, among);
    known.set(among, ofGroup.set(tree, found));
    return found;
  };
}

function measureIn(rows: ReadonlyMap<string, FormRow>, criterion: Criterion, own: CriteriaTree): Measure | undefined {
  const row = rows.get(criterion.code);
  if (row === undefined || own.byCode.get(criterion.code)?.rowNumber !== criterion.rowNumber) return undefined;
  if (isUnassigned(criterion, rows, own)) return undefined;
  const { result, target, supplement } = row.cells;
  return measureOf({ result, target, supplement }, criterion.unit);
}

const isExcluded = ({ exclusions }: Bloc, member: string): boolean => {
  const scope = exclusions.get(member)?.scope;
  return scope !== undefined && scope !== "Khen thưởng";
};
