import type { Bloc, Contact } from "./bloc.ts";

const isBoard = ({ duty }: Contact): boolean => duty === "Ban Thi đua - Khen thưởng";
const isVerifier = ({ duty }: Contact): boolean => duty === "Người thẩm định";

/** The accounts by which people of Đầu mối may type; `refused`, in small letters, are those that Google knows not. */
export function workingAccounts({ contacts }: Bloc, refused: ReadonlySet<string>) {
  const of = (wanted: (contact: Contact) => boolean): string[] =>
    contacts
      .filter(wanted)
      .flatMap(({ account }) => (account === undefined || refused.has(account.toLowerCase()) ? [] : [account]));
  return {
    secretaries: of(({ duty }) => duty === "Thư ký Khối"),
    board: of(isBoard),
    ofMember: (code: string | undefined): string[] =>
      of((contact) => contact.member === code && !isBoard(contact) && !isVerifier(contact)),
    verifiersFrom: (agencies: ReadonlySet<string | undefined>): string[] =>
      of((contact) => isVerifier(contact) && agencies.has(contact.member)),
  };
}
