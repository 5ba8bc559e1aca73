import { isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import {
  cleanText,
  compareVietnamese,
  matchKey,
  nearestNames,
  oneNamed,
} from "../../../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Shape } from "../../../sheets-schema/sheet.ts";
import type { members as membersSheet } from "../../../sheets-schema/sheets/members.ts";
import { BLOC_ITSELF } from "../../../sheets-schema/sheets/reports.ts";
import { type Issue, issueAt } from "../issue.ts";
import { faults } from "../wording.ts";
import type { Member, MemberNames } from "./bloc.ts";
import type { BlocKinds } from "./criteria-rows.ts";
import { kindsOf, kindsTyped, spellingsOf } from "./kinds.ts";
import { kindKey } from "./member-tree.ts";

/**
 * Reads the members sheet; a second row with the same code is an issue and does not count. A code is stronger than a
 * name, a name than a short name or an alias; a spelling that names two members alike is an issue and names neither.
 *
 * A member has left when its role says so, or when its last day lies before `today` and before the end of the period:
 * who stayed until then is ranked, whenever that is done. What it left behind counts for the one it was merged into.
 */
export function readMembers(
  workbook: Workbook,
  today: string,
  periodEnd: string | undefined,
): { names: MemberNames; issues: Issue[] } {
  const parsed = workbook.sheets.members;
  const issues: Issue[] = [];
  const rows = new Map<string, MemberRow>();
  const spellings: Spelling[] = [];
  for (const { rowNumber, values } of parsed.rows) {
    const { code, name = code, shortName = name } = values;
    if (code === undefined || name === undefined || shortName === undefined) continue;
    if (rows.has(code)) {
      issues.push(issueAt(parsed, faults.duplicateKey("Mã đơn vị", code), { rowNumber, field: "code" }));
      continue;
    }
    rows.set(code, { ...values, code, name, shortName });
    spellings.push(
      { code, rowNumber, field: "code", strength: 0, typed: code },
      { code, rowNumber, field: "name", strength: 1, typed: name },
      { code, rowNumber, field: "shortName", strength: 2, typed: shortName },
      ...(values.aliases ?? "").split(";").map((typed) => ({ code, rowNumber, field: "aliases", strength: 2, typed })),
    );
  }
  const { codeByKey, shared } = ownersOf(spellings);
  const known = spellingsOf([...rows.values()].map(({ kind = "" }) => kind));
  const all = [...rows.values()].map((row): Member => {
    const { code, name, shortName, role = "Thành viên", mailbox, from, to } = row;
    const mergedInto = codeByKey.get(matchKey(row.mergedInto ?? ""));
    const kinds = kindsTyped(row.kind ?? "").map((typed) => known.get(matchKey(typed)) ?? typed);
    const own = { code, name, shortName, role, mailbox, form: workbook.forms.get(code), from, to, mergedInto };
    return kinds.length === 0 ? own : { ...own, kinds };
  });
  const left = new Map(
    all.filter((member) => hasLeft(member, today, periodEnd)).map((member): [string, Member] => [member.code, member]),
  );
  const successors = successorsOf(left);
  for (const [key, rivals] of shared) {
    const [heir, ...others] = new Set(rivals.map(({ code }) => successors.get(code) ?? code));
    // A name that went from a member to its successor means one of them, and tells nobody apart.
    if (heir !== undefined && others.length === 0) codeByKey.set(key, heir);
    else {
      for (const { rowNumber, field, typed } of rivals)
        issues.push(issueAt(parsed, faults.sharedName(cleanText(typed)), { rowNumber, field }));
    }
  }
  const members = all
    .filter(({ code }) => !left.has(code))
    .sort((a, b) => compareVietnamese(a.name, b.name) || compareVietnamese(a.code, b.code));
  const fullNames = members.map((member) => member.name);
  const shortened = new Map<string, string | undefined>();
  /** The one member that what was typed gives in short. */
  const inShort = (typed: string): string | undefined => {
    const key = matchKey(typed);
    if (!shortened.has(key)) {
      const codes = members.flatMap(({ code, name }) => (oneNamed(typed, [name]) === undefined ? [] : [code]));
      shortened.set(key, codes.length === 1 && !shared.has(key) ? codes[0] : undefined);
    }
    return shortened.get(key);
  };
  return {
    names: {
      members,
      codeOf: (typed) => codeByKey.get(matchKey(typed)) ?? inShort(typed),
      near: (typed) => nearestNames(typed, fullNames),
      left,
      successors,
    },
    issues,
  };
}

/** The kinds of the members, those that left among them: a kind stays known when its last member goes. */
export function kindsOfBloc({ members, left }: MemberNames): BlocKinds {
  const sets = new Map(members.map(({ kinds = [] }) => [kindKey(kinds), kinds]));
  const ofMembers = sets.size === 0 ? [[]] : [...sets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kinds]) => kinds);
  return { known: kindsOf([...members, ...(left?.values() ?? [])]), ofMembers };
}

/** The member whose rows those of `typed` are: itself, or who it was merged into when it left; undefined for nobody known. */
export function ownerOf({ codeOf, successors }: MemberNames, typed: string): string | undefined {
  const code = codeOf(typed);
  return code === undefined ? undefined : (successors?.get(code) ?? code);
}

/** Who mends what is wrong in a row of the member `code`; undefined where that member left and nobody took it over. */
export function mendedBy({ left, successors }: MemberNames, code: string | undefined): string | undefined {
  if (code === undefined || left?.has(code) !== true) return code;
  return successors?.get(code);
}

type MemberRow = ParsedRow<typeof membersSheet.shape>["values"] & {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
};

const hasLeft = ({ role, to }: Member, today: string, periodEnd = "9999-12-31"): boolean =>
  role === "Thôi tham gia" || (to !== undefined && to < today && to < periodEnd);

/** By the code of each member that left, that of the first in its line that is still there; none in a circle. */
function successorsOf(left: ReadonlyMap<string, Member>): Map<string, string> {
  const found = new Map<string, string>();
  for (const { code, mergedInto } of left.values()) {
    const passed = new Set([code]);
    let next = mergedInto;
    while (next !== undefined && !passed.has(next) && left.has(next)) {
      passed.add(next);
      next = left.get(next)?.mergedInto;
    }
    if (next !== undefined && !passed.has(next)) found.set(code, next);
  }
  return found;
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
function ownersOf(spellings: readonly Spelling[]): { codeByKey: Map<string, string>; shared: Map<string, Spelling[]> } {
  const byKey = Map.groupBy(spellings, ({ typed }) => matchKey(typed));
  byKey.delete("");
  const codeByKey = new Map<string, string>();
  const shared = new Map<string, Spelling[]>();
  for (const [key, all] of byKey) {
    const strongest = Math.min(...all.map(({ strength }) => strength));
    const rivals = all.filter(({ strength }) => strength === strongest);
    const [first] = rivals;
    if (first === undefined) continue;
    if (rivals.every(({ code }) => code === first.code)) codeByKey.set(key, first.code);
    else shared.set(key, rivals);
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
