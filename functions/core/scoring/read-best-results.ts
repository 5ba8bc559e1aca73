/** Criteria scored beside the bloc's best: what the others did, gathered before anybody is scored. */
import type { Bloc } from "../bloc/bloc.ts";
import { formHandIns } from "../bloc/hand-in.ts";
import { isUnassigned } from "../form/row-marks.ts";
import { rowsByCode } from "../form/rows-by-code.ts";
import { type BestResults, bestResultsOf, type Measure } from "../rules/best-results.ts";
import { measureOf } from "../rules/relative.ts";

/**
 * The best results of each criterion that compares, by code. Only members that compete set them: their form is handed in and they
 * are not excluded from the ranking; what others have typed so far moves nobody's points.
 */
export function readBestResults(bloc: Bloc): Map<string, BestResults> {
  const compared = bloc.criteria.all.filter(({ part, rule }) => part !== "group" && rule.kind === "relative");
  if (compared.length === 0) return new Map();
  const handIns = formHandIns(bloc);
  const rows = bloc.members
    .filter(({ code }) => handIns.get(code)?.isHandedIn === true && !isExcluded(bloc, code))
    .map(rowsByCode);
  return new Map(
    compared.flatMap((criterion): [string, BestResults][] => {
      const { rule, maximum, unit } = criterion;
      if (rule.kind !== "relative") return [];
      const given = { maximum, unit, digits: bloc.terms.digits };
      const measures = rows.flatMap((byCode): Measure[] => {
        const row = byCode.get(criterion.code);
        if (row === undefined || isUnassigned(criterion, byCode, bloc.criteria)) return [];
        const { result, target, supplement } = row.cells;
        const measure = measureOf(rule, { result, target, supplement }, given);
        return measure === undefined ? [] : [measure];
      });
      return [[criterion.code, bestResultsOf(measures)]];
    }),
  );
}

const isExcluded = ({ exclusions }: Bloc, member: string): boolean => {
  const scope = exclusions.get(member)?.scope;
  return scope !== undefined && scope !== "Khen thưởng";
};
