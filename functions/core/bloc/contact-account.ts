/** Which account of a row of Đầu mối gives rights: whoever types accounts decides who may type where. */
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { RowOf } from "../../../sheets-schema/sheet.ts";
import type { contacts } from "../../../sheets-schema/sheets/contacts.ts";
import type { MemberNames } from "./bloc.ts";

type Contacts = ParsedSheet<typeof contacts.shape>;

/** A row of Đầu mối with the code of the member that it names. */
export interface ContactRow {
  readonly member: string | undefined;
  readonly values: RowOf<typeof contacts.shape>;
}

/**
 * True where only the Board may type the account: of its own people, and of the deputy, who does for the leader's agency
 * what the leader does for the others. A workbook that is older than the column has nobody who could.
 */
export const isTypedByBoard = (
  { columns }: Contacts,
  { members }: MemberNames,
  { member, values }: ContactRow,
): boolean =>
  columns.has("boardAccount") &&
  (values.duty === "Ban Thi đua - Khen thưởng" ||
    members.some(({ code, role }) => code === member && role === "Phó Trưởng Khối"));

/** The account of the row that gives rights; what the Board typed goes before what the leader typed. */
export const accountWithRights = (parsed: Contacts, names: MemberNames, row: ContactRow): string | undefined =>
  row.values.boardAccount ?? (isTypedByBoard(parsed, names, row) ? undefined : row.values.account);
