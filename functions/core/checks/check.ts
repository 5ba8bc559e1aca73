import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Shape } from "../../../sheets-schema/sheet.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { mendedBy } from "../bloc/member-names.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { MemberScore } from "../result.ts";

/**
 * A named rule over rows, sheets and forms; `scores` by member code, `now` as "2024-11-25T08:15". Its time grows with
 * the number of rows and no faster.
 */
export type Check = (bloc: Bloc, scores: ReadonlyMap<string, MemberScore>, now: string) => Issue[];

/** Lists in which a row is something that a member did, received or registered. */
export const memberLists = ["activities", "initiatives", "commendations", "registrations"] as const;
export type MemberList = (typeof memberLists)[number];

/** A list of members' rows, for rules that read the same fields in several of them. */
export const listOf = ({ workbook }: Bloc, name: MemberList): ParsedSheet =>
  workbook.sheets[name] as unknown as ParsedSheet;

/** What stands in the member column of a row; "" when it is blank or unreadable. */
export const namedIn = <S extends Shape>({ values }: ParsedRow<S>): string => {
  const typed = values["member"];
  return typeof typed === "string" ? typed : "";
};

/** The issue of `fault` in a row that names its member, who is to mend it. */
export function rowIssue<S extends Shape>(
  { names }: Bloc,
  parsed: ParsedSheet<S>,
  row: ParsedRow<S>,
  field: keyof S & string,
  fault: Fault,
): Issue {
  const member = mendedBy(names, names.codeOf(namedIn(row)));
  return issueAt(parsed, fault, { rowNumber: row.rowNumber, field, member });
}
