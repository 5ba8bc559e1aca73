import { isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { CellFault, ParsedRow } from "../../../sheets-schema/reading/rows.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Bloc, Member } from "../bloc/bloc.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { kindsWords } from "../bloc/kinds.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { MemberScore } from "../result.ts";
import { faults } from "../wording.ts";
import { scoreFaults } from "./score-wording.ts";

type FormRow = ParsedRow<typeof scoreForm.shape>;

/** The issues of a member's form: of each criterion, of groups, and of rows that belong to none. */
export function formIssues(bloc: Bloc, score: MemberScore): Issue[] {
  const { member, leaves, groupFaults } = score;
  const { form } = member;
  if (form === undefined) return [];
  const shape = form.faults.map((fault) => issueAt(form, fault, { member: member.code }));
  const strangers = [...strangerFaults(bloc, member)].map(([rowNumber, fault]) =>
    issueAt(form, fault, { rowNumber, field: "code", member: member.code }),
  );
  const missing = [...leaves.values()].filter(({ faults: found }) =>
    found.some(({ fault }) => fault.code === "score-missing"),
  );
  if (missing.length > 0 && !hasTyped(form.rows)) {
    return [
      ...shape,
      ...strangers,
      issueAt(form, scoreFaults.nothingTyped(missing.length), { field: "selfScore", member: member.code }),
    ];
  }
  const inRow = (code: string, rowNumber: number, found: readonly CellFault[]): Issue[] =>
    found.map(({ field, fault }) =>
      issueAt(form, fault, {
        rowNumber,
        field,
        // What a reviewer left out is none of the member's work.
        member: reviewFields.has(field) ? undefined : member.code,
        rowLabel: `tiêu chí ${code}`,
      }),
    );
  const ofLeaves = [...leaves.values()].flatMap(({ criterion, rowNumber, faults: found }) =>
    rowNumber === undefined ? [] : inRow(criterion.code, rowNumber, found),
  );
  const ofGroups = [...groupFaults].flatMap(([code, group]) => inRow(code, group.rowNumber, group.faults));
  return [...shape, ...strangers, ...ofLeaves, ...ofGroups];
}

const reviewFields: ReadonlySet<string> = new Set(
  scoreForm.columns
    .filter(({ typedBy }) => !typedBy.includes("member") && !typedBy.includes("program"))
    .map(({ field }) => field),
);

/**
 * The rows of a member's form, by their numbers, that belong to no criterion: of one that is gone from the table, is for
 * other members, or is that of a row above. Points in such a row are a bonus that the table does not define. None where the table itself is gone.
 */
export function strangerFaults(bloc: Bloc, member: Member): Map<number, Fault> {
  const { byCode } = treeOf(bloc, member);
  const found = new Map<number, Fault>();
  if (bloc.criteria.all.length === 0) return found;
  const seen = new Set<string>();
  for (const { rowNumber, values, cells } of member.form?.rows ?? []) {
    const code = normalCode(values.code ?? "");
    if (!byCode.has(code) && bloc.criteria.byCode.has(code)) {
      found.set(rowNumber, scoreFaults.criterionOfOthers(code, kindsWords(member.kinds ?? [])));
    } else if (!byCode.has(code)) {
      const points = isBlank(cells.selfScore) ? undefined : cleanText(textOf(cells.selfScore));
      found.set(
        rowNumber,
        points === undefined ? scoreFaults.removedCriterion(code) : scoreFaults.outsideTable(code, points),
      );
    } else if (seen.has(code)) found.set(rowNumber, faults.duplicateKey("Mã tiêu chí", code));
    seen.add(code);
  }
  return found;
}

/** The fields of a form in which people type. */
const typedFields = scoreForm.columns
  .filter(({ typedBy }) => !typedBy.includes("program"))
  .map(({ field }) => field as keyof typeof scoreForm.shape);

const hasTyped = (rows: readonly FormRow[]): boolean =>
  rows.some((row) => typedFields.some((field) => row.cells[field] !== undefined));
