/** The evidence and remarks of a form: missing, of no paper, of another time, or of what is secret. */
import { linksOf } from "../../../sheets-schema/cells/cell.ts";
import type { CellFault } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Bloc } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import type { FormRow } from "../form/row-marks.ts";
import { rowsByCode } from "../form/rows-by-code.ts";
import { scoreFaults } from "../form/score-wording.ts";
import type { LeafScore, MemberScore } from "../result.ts";
import type { Period } from "../rules/terms/period.ts";
import { dateOutside, isEvidence } from "./evidence.ts";
import { evidenceFaults } from "./evidence-wording.ts";
import { speaksOfSecret } from "./state-secret.ts";

/** The scores, with the faults of the evidence beside each; a criterion that is not assigned needs none. */
export function checkFormEvidence(bloc: Bloc, scores: ReadonlyMap<string, MemberScore>): Map<string, MemberScore> {
  return new Map(
    [...scores].map(([code, score]) => {
      const rows = rowsByCode(score.member);
      const changed = [...score.leaves].flatMap(([criterion, leaf]): [string, LeafScore][] => {
        const row = rows.get(criterion);
        const found = row === undefined || !leaf.isAssigned ? [] : evidenceFaultsOf(leaf, row, bloc.terms.period);
        return found.length === 0 ? [] : [[criterion, { ...leaf, faults: [...leaf.faults, ...found] }]];
      });
      return [code, changed.length === 0 ? score : { ...score, leaves: new Map([...score.leaves, ...changed]) }];
    }),
  );
}

/** Evidence that is missing or names no paper, papers from another time, and words of secret papers. */
function evidenceFaultsOf({ criterion, claimed }: LeafScore, row: FormRow, period: Period | undefined): CellFault[] {
  const { evidence, remark } = row.values;
  const found: CellFault[] = [];
  if (claimed !== undefined && !claimed.eq(0) && needsEvidence(criterion) && remark === undefined) {
    if (evidence === undefined) found.push({ field: "evidence", fault: scoreFaults.evidenceMissing() });
    else if (linksOf(row.cells.evidence).length === 0 && !isEvidence(evidence)) {
      found.push({ field: "evidence", fault: evidenceFaults.notEvidence(evidence) });
    }
  }
  const date = evidence === undefined || period === undefined ? undefined : dateOutside(evidence, period);
  if (period !== undefined && date !== undefined) {
    found.push({ field: "evidence", fault: evidenceFaults.paperOutsidePeriod(date, period.start, period.end) });
  }
  for (const field of ["evidence", "remark"] as const) {
    if (speaksOfSecret(row.values[field] ?? "")) {
      found.push({ field, fault: evidenceFaults.stateSecret(columnOf(scoreForm, field).header) });
    }
  }
  return found;
}

/** Words in "Minh chứng cần có" that say that the member itself need not show anything. */
const NO_EVIDENCE = /^(không yêu cầu|hệ thống|trang |do khối)|do thư ký khối/iu;

const needsEvidence = ({ evidence }: Criterion): boolean => evidence !== undefined && !NO_EVIDENCE.test(evidence);
