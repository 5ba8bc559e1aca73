/** What the program writes beside the table of criteria: how a row was understood, examples, the points of a result tried out. */
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { statusText } from "../../../sheets-schema/cells/fault.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { criteriaByRow } from "../bloc/member-tree.ts";
import { understoodRow } from "../bloc/understood-row.ts";
import type { Result } from "../result.ts";
import { computeScore } from "../rules/compute-score.ts";
import type { Given } from "../rules/terms/computation.ts";
import { workedExamples } from "../rules/worked-examples.ts";
import type { ColumnCells } from "./column-requests.ts";

/** The columns of every row in which a criterion stands. */
export function criteriaColumns({ bloc }: Result): ColumnCells[] {
  const { digits, period } = bloc.terms;
  const given = ({ maximum, unit }: Criterion): Given => ({ maximum, unit, digits, period });
  const { rows } = bloc.workbook.sheets.criteria;
  const byRow = criteriaByRow(bloc);
  const told = (criterion: Criterion): string =>
    [bloc.besideCriteria?.told.get(criterion.rowNumber) ?? "", understoodRow(criterion)]
      .filter((text) => text !== "")
      .join(" ");
  const written = (field: string, of: (criterion: Criterion, trial: Cell) => string): ColumnCells => ({
    field,
    cells: new Map(
      rows.map(({ rowNumber, cells }) => {
        const criterion = byRow.get(rowNumber);
        return [rowNumber, (criterion === undefined ? "" : of(criterion, cells.trial)) || undefined];
      }),
    ),
  });
  return [
    written("understood", told),
    written("examples", (criterion) => workedExamples(criterion.rule, given(criterion))),
    written("trialScore", (criterion, trial) => trialText(criterion, trial, given(criterion))),
  ];
}

/** "2 điểm", why a result gives none, or "" where none is tried. */
function trialText({ rule }: Criterion, trial: Cell, given: Given): string {
  const computation = computeScore(rule, { result: trial, target: undefined, supplement: undefined }, given);
  if (computation.kind === "computed") return `${formatDecimal(computation.score)} điểm, vì ${computation.because}`;
  return computation.kind === "unreadable" ? statusText(computation.fault) : "";
}
