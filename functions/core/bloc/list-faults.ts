/** Faults of list rows that need two cells, or a cell and the settings. */
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/rows.ts";
import type { Shape } from "../../../sheets-schema/sheet.ts";
import { type Issue, issueAt } from "../issue.ts";
import { faults } from "../wording.ts";
import type { Bloc } from "./bloc.ts";

/** Dates of achievements outside the period in which they count, and ends before beginnings. */
export function listIssues(bloc: Bloc): Issue[] {
  const { activities, initiatives, commendations } = bloc.workbook.sheets;
  return [
    ...datesIn(bloc, activities as unknown as ParsedSheet, ["from", "to"]),
    ...datesIn(bloc, initiatives as unknown as ParsedSheet, ["decidedOn"]),
    ...datesIn(bloc, commendations as unknown as ParsedSheet, ["decidedOn"]),
  ];
}

function datesIn(bloc: Bloc, parsed: ParsedSheet, fields: readonly string[]): Issue[] {
  const { periodStart, periodEnd } = bloc.settings;
  return parsed.rows.flatMap((row) => {
    const member = bloc.names.codeOf(String(row.values["member"] ?? ""));
    const dates = fields.flatMap((field) => {
      const date = row.values[field];
      return typeof date === "string" ? [{ field, date }] : [];
    });
    const issues = dates.flatMap(({ field, date }) =>
      periodStart !== undefined && periodEnd !== undefined && (date < periodStart || date > periodEnd)
        ? [at(parsed, row, field, faults.outsidePeriod(date, periodStart, periodEnd), member)]
        : [],
    );
    const [from, to] = dates;
    if (from !== undefined && to !== undefined && to.date < from.date) {
      issues.push(at(parsed, row, to.field, faults.endBeforeStart(from.date, to.date), member));
    }
    return issues;
  });
}

const at = (
  parsed: ParsedSheet,
  { rowNumber }: ParsedRow<Shape>,
  field: string,
  fault: ReturnType<typeof faults.endBeforeStart>,
  member: string | undefined,
): Issue => issueAt(parsed, fault, { rowNumber, field, member });
