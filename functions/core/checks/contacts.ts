import { issueAt } from "../issue.ts";
import { recipientsOf } from "../reminders/recipients.ts";
import type { Check } from "./check.ts";
import { memberFaults } from "./member-wording.ts";

/** What tells who is reminded at which address. */
const needed = ["member", "duty", "mail"];

/** Members whom no reminder can reach: neither a contact who is reminded nor the agency has an address. */
export const contacts: Check = (bloc) => {
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
};
