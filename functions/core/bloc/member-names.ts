import { isBlank, textOf } from "../../../sheets-schema/cell.ts";
import type { Workbook } from "../../../sheets-schema/read-workbook.ts";
import { BLOC_ITSELF } from "../../../sheets-schema/reports.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/rows.ts";
import type { Shape } from "../../../sheets-schema/sheet.ts";
import { cleanText, compareVietnamese, matchKey, nearestNames } from "../../../sheets-schema/vietnamese.ts";
import { type Issue, issueAt } from "../issue.ts";
import { faults } from "../wording.ts";
import type { Member, MemberNames } from "./bloc.ts";

/**
 * Reads the members sheet; a second row with the same code is an issue and does not count. A code is stronger than a
 * name, a name than a short name or an alias; a spelling that names two members alike is an issue and names neither.
 */
export function readMembers(workbook: Workbook): { names: MemberNames; issues: Issue[] } {
  const parsed = workbook.sheets.members;
  const issues: Issue[] = [];
  const members = new Map<string, Member>();
  const spellings: Spelling[] = [];
  for (const { rowNumber, values } of parsed.rows) {
    const { code, name = code, shortName = name, role = "Thành viên", mailbox } = values;
    if (code === undefined || name === undefined || shortName === undefined) continue;
    if (members.has(code)) {
      issues.push(issueAt(parsed, faults.duplicateKey("Mã đơn vị", code), { rowNumber, field: "code" }));
      continue;
    }
    members.set(code, { code, name, shortName, role, mailbox, form: workbook.forms.get(code) });
    spellings.push(
      { code, rowNumber, field: "code", strength: 0, typed: code },
      { code, rowNumber, field: "name", strength: 1, typed: name },
      { code, rowNumber, field: "shortName", strength: 2, typed: shortName },
      ...(values.aliases ?? "").split(";").map((typed) => ({ code, rowNumber, field: "aliases", strength: 2, typed })),
    );
  }
  const { codeByKey, shared } = ownersOf(spellings);
  for (const { rowNumber, field, typed } of shared) {
    issues.push(issueAt(parsed, faults.sharedName(cleanText(typed)), { rowNumber, field }));
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

/** A way to write a member's name; 0 is the strongest. */
interface Spelling {
  readonly code: string;
  readonly rowNumber: number;
  readonly field: string;
  readonly strength: number;
  readonly typed: string;
}

/** Who is meant by each spelling, and those that mean two members alike. */
function ownersOf(spellings: readonly Spelling[]): { codeByKey: Map<string, string>; shared: Spelling[] } {
  const byKey = Map.groupBy(spellings, ({ typed }) => matchKey(typed));
  byKey.delete("");
  const codeByKey = new Map<string, string>();
  const shared: Spelling[] = [];
  for (const [key, all] of byKey) {
    const strongest = Math.min(...all.map(({ strength }) => strength));
    const rivals = all.filter(({ strength }) => strength === strongest);
    const [first] = rivals;
    if (first === undefined) continue;
    if (rivals.every(({ code }) => code === first.code)) codeByKey.set(key, first.code);
    else shared.push(...rivals);
  }
  return { codeByKey, shared };
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
