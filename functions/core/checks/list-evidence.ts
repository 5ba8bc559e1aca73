import { linksOf } from "../../../sheets-schema/cells/cell.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import type { Bloc } from "../bloc/bloc.ts";
import type { Issue } from "../issue.ts";
import { type Check, rowIssue } from "./check.ts";
import { dateOutside, isEvidence } from "./evidence.ts";
import { evidenceFaults } from "./evidence-wording.ts";
import { speaksOfSecret } from "./state-secret.ts";

/** Words of members in the lists, in which a secret paper might be named. */
const told = {
  activities: ["title", "outcome", "evidence"],
  initiatives: ["title", "effect", "evidence"],
  commendations: ["merit"],
  registrations: ["subject", "remark"],
  reports: ["body"],
} as const;

/** Evidence in lists that names no paper, papers from another time, and words of secret papers. */
export const listEvidence: Check = (bloc) =>
  (Object.entries(told) as [keyof typeof told, readonly string[]][]).flatMap(([name, fields]) => {
    const parsed = bloc.workbook.sheets[name] as unknown as ParsedSheet;
    return parsed.rows.flatMap((row) => [
      ...fields.flatMap((field) => secretIn(bloc, parsed, row, field)),
      ...evidenceIn(bloc, parsed, row),
    ]);
  });

function secretIn(bloc: Bloc, parsed: ParsedSheet, row: ParsedRow, field: string): Issue[] {
  const text = row.values[field];
  if (typeof text !== "string" || !speaksOfSecret(text)) return [];
  return [rowIssue(bloc, parsed, row, field, evidenceFaults.stateSecret(columnOf(parsed.sheet, field).header))];
}

function evidenceIn(bloc: Bloc, parsed: ParsedSheet, row: ParsedRow): Issue[] {
  const { evidence } = row.values;
  if (typeof evidence !== "string") return [];
  if (linksOf(row.cells["evidence"]).length === 0 && !isEvidence(evidence)) {
    return [rowIssue(bloc, parsed, row, "evidence", evidenceFaults.notEvidenceInList(evidence))];
  }
  const { period } = bloc.terms;
  const date = period === undefined ? undefined : dateOutside(evidence, period);
  if (period === undefined || date === undefined) return [];
  return [rowIssue(bloc, parsed, row, "evidence", evidenceFaults.paperOutsidePeriod(date, period.start, period.end))];
}
