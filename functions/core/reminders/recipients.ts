import { compareVietnamese } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Bloc, Member } from "../bloc/bloc.ts";

/** The duties whose holders are reminded, those who do the work first. */
const REMINDED_DUTIES = ["Chuyên viên theo dõi", "Lãnh đạo phụ trách"];
const BOARD_DUTY = "Ban Thi đua - Khen thưởng";

/** Addresses without doubles; nobody stands in both lists. */
export interface Recipients {
  readonly to: readonly string[];
  readonly cc: readonly string[];
}

/**
 * Who reads what is sent to `member`: its contacts, else its mailbox.
 *
 * With `isOwed`, what the leader owes goes in copy to the deputy and to the Board's officer, so that the leader does not
 * chase itself alone.
 */
export function recipientsOf(bloc: Bloc, member: Member, isOwed: boolean): Recipients {
  const to = distinct(addressesOf(bloc, member), []);
  if (!isOwed || member.role !== "Trưởng Khối" || to.length === 0) return { to, cc: [] };
  const deputies = bloc.members.filter(({ role }) => role === "Phó Trưởng Khối");
  const cc = [...deputies.flatMap((deputy) => addressesOf(bloc, deputy)), ...withDuty(bloc, BOARD_DUTY)];
  return { to, cc: distinct(cc, to) };
}

/** The Board's people. */
export const boardRecipients = (bloc: Bloc): string[] => distinct(withDuty(bloc, BOARD_DUTY), []);

function addressesOf(bloc: Bloc, { code, mailbox }: Member): string[] {
  const people = REMINDED_DUTIES.flatMap((duty) => withDuty(bloc, duty, code));
  return people.length > 0 || mailbox === undefined ? people : [...mailbox];
}

const withDuty = ({ contacts }: Bloc, duty: string, member?: string): string[] =>
  contacts
    .filter((contact) => contact.duty === duty && (member === undefined || contact.member === member))
    .sort((a, b) => compareVietnamese(a.person, b.person) || compareVietnamese(a.mail?.[0] ?? "", b.mail?.[0] ?? ""))
    .flatMap(({ mail }) => mail ?? []);

/** Mail servers refuse a message that names one address twice; case does not tell addresses apart. */
export function distinct(addresses: readonly string[], taken: readonly string[]): string[] {
  const seen = new Set(taken.map((address) => address.toLowerCase()));
  return addresses.filter((address) => {
    const key = address.toLowerCase();
    return seen.has(key) ? false : seen.add(key);
  });
}
