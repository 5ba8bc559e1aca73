import type { Bloc } from "../bloc/bloc.ts";
import { isTypedByBoard } from "../bloc/contact-account.ts";
import { type Issue, issueAt } from "../issue.ts";
import { recipientsOf } from "../reminders/recipients.ts";
import type { Check } from "./check.ts";
import { memberFaults } from "./member-wording.ts";

/** What tells who is reminded at which address. */
const needed = ["member", "duty", "mail"];

/** Members whom no reminder can reach, and accounts that give no right where they stand. */
export const contacts: Check = (bloc) => [...unreachable(bloc), ...withoutRights(bloc)];

/** Neither a contact who is reminded nor the agency has an address. */
function unreachable(bloc: Bloc): Issue[] {
  const parsed = bloc.workbook.sheets.members;
  const { columns } = bloc.workbook.sheets.contacts;
  // Where the contacts are gone, or have lost a column, nobody knows.
  if (!parsed.columns.has("mailbox") || !needed.every((field) => columns.has(field))) return [];
  const rows = new Map(parsed.rows.map(({ rowNumber, values }) => [values.code, rowNumber]));
  const contactsOf = Map.groupBy(bloc.contacts, ({ member }) => member);
  return bloc.members.flatMap((member) => {
    const rowNumber = rows.get(member.code);
    const own = { ...bloc, contacts: contactsOf.get(member.code) ?? [] };
    if (rowNumber === undefined || recipientsOf(own, member, false).to.length > 0) return [];
    return [issueAt(parsed, memberFaults.noMail(member.name), { rowNumber, field: "mailbox" })];
  });
}

/** Accounts of deputy and Board outside the Board's column. */
function withoutRights({ workbook, names }: Bloc): Issue[] {
  const parsed = workbook.sheets.contacts;
  return parsed.rows.flatMap(({ rowNumber, values }) => {
    const { account, boardAccount } = values;
    const row = { member: names.codeOf(values.member ?? ""), values };
    if (account === undefined || !isTypedByBoard(parsed, names, row)) return [];
    if (account.toLowerCase() === boardAccount?.toLowerCase()) return [];
    return [issueAt(parsed, memberFaults.accountOfBoard(account), { rowNumber, field: "account" })];
  });
}
