import { isBlank, textOf } from "../../sheets-schema/cell.ts";
import type { Workbook } from "../../sheets-schema/read-workbook.ts";
import { BLOC_ITSELF } from "../../sheets-schema/reports.ts";
import type { ParsedRow, ParsedSheet } from "../../sheets-schema/rows.ts";
import type { Shape } from "../../sheets-schema/sheet.ts";
import { cleanText, compareVietnamese, matchKey, nearestNames } from "../../sheets-schema/vietnamese.ts";
import type { Member } from "./bloc.ts";
import { type Issue, issueAt } from "./issue.ts";
import { faults } from "./wording.ts";

/** The members of the bloc, and who is meant by what people type. */
export interface MemberNames {
  readonly members: readonly Member[];
  /** The code of the member that `typed` names by code, name, short name or alias. */
  codeOf(typed: string): string | undefined;
  /** Names that may have been meant, nearest first. */
  near(typed: string): readonly string[];
}

/** Reads the members sheet; a second row with the same code is an issue and does not count. */
export function readMembers(workbook: Workbook): { names: MemberNames; issues: Issue[] } {
  const parsed = workbook.sheets.members;
  const issues: Issue[] = [];
  const members = new Map<string, Member>();
  const codeByKey = new Map<string, string>();
  for (const { rowNumber, values } of parsed.rows) {
    const { code, name = code, shortName = name, role = "Thành viên", mailbox } = values;
    if (code === undefined || name === undefined || shortName === undefined) continue;
    if (members.has(code)) {
      issues.push(issueAt(parsed, faults.duplicateKey("Mã đơn vị", code), { rowNumber, field: "code" }));
      continue;
    }
    members.set(code, { code, name, shortName, role, mailbox, form: workbook.forms.get(code) });
    for (const spelling of [code, name, shortName, ...(values.aliases ?? "").split(";")]) {
      const key = matchKey(spelling);
      if (key !== "" && !codeByKey.has(key)) codeByKey.set(key, code);
    }
  }
  const active = [...members.values()]
    .filter((member) => member.role !== "Thôi tham gia")
    .sort((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.code, b.code));
  const known = active.map((member) => member.name);
  return {
    names: {
      members: active,
      codeOf: (typed) => codeByKey.get(matchKey(typed)),
      near: (typed) => nearestNames(typed, known),
    },
    issues,
  };
}

/** The member of each row of a list; a row that names nobody known is an issue. */
export function rowOwners<S extends Shape & { readonly member: Shape[string] }>(
  parsed: ParsedSheet<S>,
  names: MemberNames,
): { ownerOf: (row: ParsedRow<S>) => string | undefined; issues: Issue[] } {
  const owners = new Map<number, string>();
  const issues: Issue[] = [];
  for (const row of parsed.rows) {
    const cell = row.cells.member;
    if (isBlank(cell)) continue;
    const typed = cleanText(textOf(cell));
    const code = typed === BLOC_ITSELF ? BLOC_ITSELF : names.codeOf(typed);
    if (code === undefined) {
      issues.push(
        issueAt(parsed, faults.unknownMember(typed, names.near(typed)), { rowNumber: row.rowNumber, field: "member" }),
      );
    } else owners.set(row.rowNumber, code);
  }
  return { ownerOf: (row) => owners.get(row.rowNumber), issues };
}
