import type { Fault } from "../../../sheets-schema/fault.ts";
import type { ParsedRow } from "../../../sheets-schema/rows.ts";
import { scoreForm } from "../../../sheets-schema/score-form.ts";
import type { Bloc } from "../bloc.ts";
import { normalCode } from "../criterion-code.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { MemberScore } from "../result.ts";
import { faults } from "../wording.ts";

type FormRow = ParsedRow<typeof scoreForm.shape>;

/** The issues of a member's form: of each criterion, and of rows that belong to none. */
export function formIssues(bloc: Bloc, score: MemberScore): Issue[] {
  const { member, leaves } = score;
  const { form } = member;
  if (form === undefined) return [];
  const shape = form.faults.map((fault) => issueAt(form, fault, { member: member.code }));
  const strangers = form.rows.flatMap((row) => {
    const fault = strangerFault(bloc, row);
    return fault === undefined
      ? []
      : [issueAt(form, fault, { rowNumber: row.rowNumber, field: "code", member: member.code })];
  });
  const missing = [...leaves.values()].filter(({ faults: found }) =>
    found.some(({ fault }) => fault.code === "score-missing"),
  );
  if (missing.length > 0 && !hasTyped(form.rows)) {
    return [
      ...shape,
      ...strangers,
      issueAt(form, faults.nothingTyped(missing.length), { field: "selfScore", member: member.code }),
    ];
  }
  const ofLeaves = [...leaves.values()].flatMap(({ criterion, rowNumber, faults: found }) =>
    rowNumber === undefined
      ? []
      : found.map(({ field, fault }) =>
          issueAt(form, fault, {
            rowNumber,
            field,
            // What a reviewer left out is none of the member's work.
            member: reviewFields.has(field) ? undefined : member.code,
            rowLabel: `tiêu chí ${criterion.code}`,
          }),
        ),
  );
  return [...shape, ...strangers, ...ofLeaves];
}

const reviewFields: ReadonlySet<string> = new Set(
  scoreForm.columns
    .filter(({ typedBy }) => !typedBy.includes("member") && !typedBy.includes("program"))
    .map(({ field }) => field),
);

/** The fault of a row whose criterion is gone from the table. */
export function strangerFault(bloc: Bloc, row: FormRow): Fault | undefined {
  const code = normalCode(row.values.code ?? "");
  return bloc.criteria.byCode.has(code) ? undefined : faults.removedCriterion(code);
}

/** The fields of a form in which people type. */
export const typedFields = [
  "target",
  "unassigned",
  "result",
  "supplement",
  "selfScore",
  "evidence",
  "remark",
  "blocScore",
  "blocReason",
  "answer",
  "verifiedScore",
  "verifiedReason",
] as const;

/** True when somebody typed anything in the row. */
export const isTyped = (row: FormRow): boolean => typedFields.some((field) => row.cells[field] !== undefined);

const hasTyped = (rows: readonly FormRow[]): boolean => rows.some(isTyped);
