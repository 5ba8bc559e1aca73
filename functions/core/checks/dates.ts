/** Days of achievements outside the time in which they count, and ends before beginnings. */

import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { settingRows } from "../../../sheets-schema/sheets/settings.ts";
import type { Bloc, Member } from "../bloc/bloc.ts";
import { type Issue, issueAt } from "../issue.ts";
import { isInside } from "../rules/terms/period.ts";
import { faults } from "../wording.ts";
import { type Check, listOf, type MemberList, namedIn, rowIssue } from "./check.ts";
import { listFaults } from "./list-wording.ts";

const achieved: Readonly<Partial<Record<MemberList, readonly string[]>>> = {
  activities: ["from", "to"],
  initiatives: ["decidedOn"],
  commendations: ["decidedOn"],
};

/** Days outside the period in which achievements count, else outside the time of their member in the bloc. */
export const achievementDates: Check = (bloc) => {
  const membershipFault = membershipsOf(bloc);
  const { period } = bloc.terms;
  return (Object.entries(achieved) as [MemberList, readonly string[]][]).flatMap(([name, fields]) => {
    const parsed = listOf(bloc, name);
    return parsed.rows.flatMap((row) =>
      fields.flatMap((field): Issue[] => {
        const date = row.values[field];
        if (typeof date !== "string") return [];
        const fault =
          period === undefined || isInside(date, period)
            ? membershipFault(bloc.names.codeOf(namedIn(row)), date)
            : faults.outsidePeriod(date, period.start, period.end);
        return fault === undefined ? [] : [rowIssue(bloc, parsed, row, field, fault)];
      }),
    );
  });
};

/**
 * What is wrong with a day in a row that names the member `code`. After the last day of a member that was merged, its
 * name means the one it became a part of.
 */
function membershipsOf({ names }: Bloc) {
  const members = new Map(names.members.map((member): [string, Member] => [member.code, member]));
  for (const [code, member] of names.left ?? []) members.set(code, member);
  return (code: string | undefined, date: string) => {
    const named = members.get(code ?? "");
    if (named === undefined) return undefined;
    if (named.from !== undefined && date < named.from) {
      return listFaults.outsideMembership(date, named.name, named.from, "before");
    }
    const isOver = named.to !== undefined && date > named.to;
    if (named.to === undefined || !isOver || named.mergedInto !== undefined) return undefined;
    return listFaults.outsideMembership(date, named.name, named.to, "after");
  };
}

const spans = ["activities", "members", "contacts", "exclusions"] as const;

/** Ends before their beginnings, wherever a sheet has both. */
export const reversedDates: Check = (bloc) => [
  ...spans.flatMap((name) => {
    const parsed = bloc.workbook.sheets[name] as unknown as ParsedSheet;
    return parsed.rows.flatMap((row) => {
      const { from, to } = row.values as { readonly from?: string; readonly to?: string };
      if (from === undefined || to === undefined || from <= to) return [];
      return [rowIssue(bloc, parsed, row, "to", faults.endBeforeStart(from, to))];
    });
  }),
  ...openings(bloc),
  ...reversedPeriod(bloc),
];

function openings({ workbook }: Bloc): Issue[] {
  const parsed = workbook.sheets.calendar;
  return parsed.rows.flatMap(({ rowNumber, values: { opens, due, code } }) =>
    opens === undefined || due === undefined || opens <= due
      ? []
      : [
          issueAt(parsed, listFaults.dueBeforeOpening(opens, due), {
            rowNumber,
            field: "due",
            rowLabel: `mốc ${code}`,
          }),
        ],
  );
}

function reversedPeriod({ workbook, settings: { periodStart, periodEnd } }: Bloc): Issue[] {
  const parsed = workbook.sheets.settings;
  if (periodStart === undefined || periodEnd === undefined || periodStart <= periodEnd) return [];
  const rowLabel = settingRows.periodEnd.name;
  const row = parsed.rows.find(
    ({ values }: ParsedRow<typeof parsed.sheet.shape>) => matchKey(values.name ?? "") === matchKey(rowLabel),
  );
  const where = { rowNumber: row?.rowNumber ?? 1, field: "value", rowLabel };
  return [issueAt(parsed, faults.endBeforeStart(periodStart, periodEnd), where)];
}
