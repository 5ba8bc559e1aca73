/** What the rows of a form say besides points: "Không giao" of a criterion or a whole group, "Đã rà soát" of a group. */
import { isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, sum } from "../../../sheets-schema/cells/decimal.ts";
import { readNumber } from "../../../sheets-schema/cells/read-number.ts";
import { cleanText, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { CellFault, ParsedRow } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { REVIEWED, scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { CriteriaTree, Criterion } from "../bloc/criterion.ts";
import type { ReviewLevel } from "../result.ts";
import { scoreFaults } from "./score-wording.ts";

export type FormRow = ParsedRow<typeof scoreForm.shape>;

/** What holds for a criterion because of its own row and those of the groups around it. */
export interface RowMarks {
  readonly isAssigned: boolean;
  /** The highest level that has looked at the whole group, or at the whole form. */
  readonly review: ReviewLevel | undefined;
}

const REVIEW_KEYS = new Set([REVIEWED, "Rà soát", "Đã rà soát, giữ nguyên", "Giữ nguyên", "Đã xem", "x"].map(matchKey));

/** True when a reviewer wrote that it looked and keeps the points. */
export function saysReviewed(row: FormRow | undefined, field: "blocScore" | "verifiedScore"): boolean {
  const cell = row?.cells[field];
  return typeof cell === "string" && REVIEW_KEYS.has(matchKey(cleanText(cell)));
}

/** The marks of a criterion, or of what stands under a group, from those above it and its own row. */
export function marksUnder(above: RowMarks, row: FormRow | undefined): RowMarks {
  const own: ReviewLevel | undefined = saysReviewed(row, "verifiedScore")
    ? "verified"
    : saysReviewed(row, "blocScore")
      ? "bloc"
      : undefined;
  const isAssigned = above.isAssigned && row?.values.unassigned === undefined;
  if (own === undefined && isAssigned === above.isAssigned) return above;
  return {
    isAssigned,
    review: above.review === "verified" || own === undefined ? above.review : own,
  };
}

/** True when the criterion's row, or that of a group around it, says "Không giao". */
export function isUnassigned(
  criterion: Criterion,
  rows: ReadonlyMap<string, FormRow>,
  { byCode }: CriteriaTree,
): boolean {
  let current: Criterion | undefined = criterion;
  while (current !== undefined) {
    if (rows.get(current.code)?.values.unassigned !== undefined) return true;
    current = current.parent === undefined ? undefined : byCode.get(current.parent);
  }
  return false;
}

/** Cells of a group's row in which something stands that belongs to its criteria; `claims` gives those under it. */
export function groupRowFaults(row: FormRow, claims: () => Iterable<Decimal>): CellFault[] {
  const found: CellFault[] = [];
  for (const field of ["target", "result", "supplement"] as const) {
    const cell = row.cells[field];
    if (!isBlank(cell)) found.push({ field, fault: scoreFaults.groupCell(header(field), cleanText(textOf(cell))) });
  }
  const { selfScore } = row.cells;
  if (!isBlank(selfScore)) {
    const typed = cleanText(textOf(selfScore));
    const total = sum(claims());
    const reading = readNumber(typed, "decimal");
    if (reading === undefined || !reading.value.eq(total)) {
      found.push({ field: "selfScore", fault: scoreFaults.groupSum(typed, total) });
    }
  }
  for (const field of ["blocScore", "verifiedScore"] as const) {
    const cell = row.cells[field];
    if (!isBlank(cell) && !saysReviewed(row, field)) {
      found.push({ field, fault: scoreFaults.groupReview(header(field), cleanText(textOf(cell))) });
    }
  }
  return found;
}

const header = (field: keyof typeof scoreForm.shape): string => columnOf(scoreForm, field).header;
