import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Rights } from "../../../sheets-schema/protection/desired-protections.ts";
import type { RowOwner } from "../../../sheets-schema/protection/row-stretches.ts";
import { BLOC_ITSELF } from "../../../sheets-schema/sheets/reports.ts";
import type { Bloc, Member } from "../bloc/bloc.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { verifierOf } from "../bloc/who-verifies.ts";
import { workingAccounts } from "../bloc/working-accounts.ts";
import type { Result } from "../result.ts";

/** Who may type where, from the contacts, the roles and the verifiers of the criteria; refused accounts are left out. */
export function rightsOf(
  { bloc, refusedAccounts }: Pick<Result, "bloc" | "refusedAccounts">,
  robot: string,
): Omit<Rights, "forms" | "places"> {
  const { secretaries, board, ofMember, verifiersFrom } = workingAccounts(bloc, refusedAccounts);
  const leader = bloc.members.find(({ role }) => role === "Trưởng Khối")?.code;
  const deputy = bloc.members.find(({ role }) => role === "Phó Trưởng Khối")?.code;
  /** For a member without an account that works secretary and Board enter what it hands them on paper. */
  const entering = (code: string): string[] => {
    const own = ofMember(code);
    return own.length > 0 ? own : [...secretaries, ...board];
  };
  return {
    robot,
    membersAccounts: new Map(bloc.members.map(({ code }) => [code, entering(code)])),
    rowOwners: rowOwnersOf(bloc),
    leaderAccounts: [...ofMember(leader), ...secretaries],
    deputyAccounts: ofMember(deputy),
    boardAccounts: board,
    verifierAccounts: new Map(bloc.members.map((member) => [member.code, verifiersFrom(verifiersOf(bloc, member))])),
    ...(leader === undefined ? {} : { leaderMember: leader }),
    rulesLocked: bloc.settings.rulesLockedOn !== undefined,
  };
}

/** Whose the rows are that the program makes. */
function rowOwnersOf({ workbook, names }: Bloc): Map<string, RowOwner[]> {
  const of = (rows: readonly { rowNumber: number; values: { member: string | undefined } }[]): RowOwner[] =>
    rows.flatMap(({ rowNumber, values }) => {
      const typed = values.member ?? "";
      const member = matchKey(typed) === matchKey(BLOC_ITSELF) ? "" : names.codeOf(typed);
      return member === undefined ? [] : [{ rowNumber, member }];
    });
  const { handIns, reports } = workbook.sheets;
  return new Map([
    ["handIns", of(handIns.rows)],
    ["reports", of(reports.rows)],
  ]);
}

/** The agencies that verify a member's form. */
const verifiersOf = (bloc: Bloc, member: Member): Set<string | undefined> =>
  new Set(treeOf(bloc, member).all.map((criterion) => verifierOf(bloc.names, criterion, member.code)));
