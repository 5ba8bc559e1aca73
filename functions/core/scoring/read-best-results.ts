/** Criteria scored beside the bloc's best: what the others did, gathered before anybody is scored. */
import type { Bloc } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { formHandIns } from "../bloc/hand-in.ts";
import { type FormRow, isUnassigned } from "../form/row-marks.ts";
import { rowsByCode } from "../form/rows-by-code.ts";
import { measureOf } from "../rules/shares/relative.ts";
import { type BestResults, bestResultsOf, type Measure } from "../rules/terms/best-results.ts";

/**
 * The best results of each criterion that compares, by code. Only members that compete set them: their form is handed in and they
 * are not excluded from the ranking; what others have typed so far moves nobody's points.
 */
export function readBestResults(bloc: Bloc): Map<string, BestResults> {
  const handIns = formHandIns(bloc);
  const forms = bloc.members
    .filter(({ code }) => handIns.get(code)?.isHandedIn === true && !isExcluded(bloc, code))
    .map(rowsByCode);
  const compared = bloc.criteria.all.filter(({ rule }) => rule.kind === "relative");
  return new Map(
    compared.map((criterion) => [
      criterion.code,
      bestResultsOf(forms.flatMap((rows) => measureIn(rows, criterion, bloc) ?? [])),
    ]),
  );
}

function measureIn(rows: ReadonlyMap<string, FormRow>, criterion: Criterion, bloc: Bloc): Measure | undefined {
  const row = rows.get(criterion.code);
  if (row === undefined || isUnassigned(criterion, rows, bloc.criteria)) return undefined;
  const { result, target, supplement } = row.cells;
  return measureOf({ result, target, supplement }, criterion.unit);
}

const isExcluded = ({ exclusions }: Bloc, member: string): boolean => {
  const scope = exclusions.get(member)?.scope;
  return scope !== undefined && scope !== "Khen thưởng";
};
