/** What members are to be told of from the changes of a run: their accounts and mailboxes, what others typed for them. */
import { readEmails } from "../../../sheets-schema/cells/read-emails.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { BLOC_ITSELF } from "../../../sheets-schema/sheets/reports.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { workingAccounts } from "../bloc/working-accounts.ts";
import type { Seen, SeenRow } from "../memory/last-seen.ts";
import type { Notice } from "../memory/notice.ts";
import type { Result } from "../result.ts";
import { changeWords } from "./change-wording.ts";
import type { Change } from "./changes.ts";
import type { HistoryEvent } from "./history-event.ts";

/** Lists that all members share. */
const SHARED: ReadonlySet<string> = new Set(["activities", "initiatives", "commendations", "registrations"]);
/** What a member types in its form, and what it says of its papers. */
const OWN: ReadonlySet<string> = new Set(["target", "result", "supplement", "selfScore"]);
const OF_HAND_INS: ReadonlySet<string> = new Set(["state", "approvedBy", "number", "signedOn", "handedInBy"]);

/** A change with the event that tells it and the name of that event. */
export interface NamedChange {
  readonly change: Change;
  readonly event: HistoryEvent;
  readonly name: string;
}

type WithoutName = Omit<Notice, "name">;

/** Whose member none of its accounts can type for: what stands in its cells somebody entered for it. */
export const enteredForOf =
  ({ bloc, refusedAccounts }: Pick<Result, "bloc" | "refusedAccounts">) =>
  (change: Change): string | undefined => {
    const member = typedOf(change, bloc);
    const isAlone = member !== undefined && workingAccounts(bloc, refusedAccounts).ofMember(member).length === 0;
    return isAlone ? member : undefined;
  };

/** The member whose own cells a change is in. */
function typedOf(change: Change, { names }: Bloc): string | undefined {
  if (change.kind === "form-cell") return OWN.has(change.field) ? change.member : undefined;
  if (change.kind === "first-entry")
    return change.cells.some(({ field }) => OWN.has(field)) ? change.member : undefined;
  if (change.kind !== "list-cell" || change.sheet !== "handIns" || !OF_HAND_INS.has(change.field)) return undefined;
  return names.codeOf(change.row["member"] ?? "");
}

/** The notices of the changes since `before`; `nameOf` makes a name of something that no event names. */
export function noticesOf(
  result: Pick<Result, "bloc" | "refusedAccounts">,
  changes: readonly NamedChange[],
  seen: { readonly before: Seen; readonly after: Seen },
  nameOf: (content: string) => string,
): Notice[] {
  const enteredFor = enteredForOf(result);
  const ofChanges = changes.flatMap(({ change, event, name }): Notice[] => {
    const member = enteredFor(change);
    if (member !== undefined)
      return [{ name, kind: "entered", member, lines: enteredLines(change, event), before: [] }];
    return rowNotices(change, event, result.bloc).map((notice, index) => ({ ...notice, name: `${name}.${index}` }));
  });
  const ofAccounts = accountNotices(result.bloc, seen).map((notice) => ({
    ...notice,
    name: nameOf([notice.member, ...notice.lines].join("\n")),
  }));
  const readers = new Set([...result.bloc.members.map(({ code }) => code), BLOC_ITSELF]);
  return [...ofAccounts, ...ofChanges].filter(({ member }) => readers.has(member));
}

/** A line for each criterion, or the one cell that was changed. */
function enteredLines(change: Change, { place, before, after }: HistoryEvent): string[] {
  if (change.kind !== "first-entry") return [changeWords.enteredOver(place, before, after)];
  const own = change.cells.filter(({ field }) => OWN.has(field));
  return [...Map.groupBy(own, ({ criterion }) => criterion)].map(([criterion, cells]) =>
    changeWords.entered(
      `tiêu chí ${criterion}`,
      cells.map(({ field, value }) => [columnOf(scoreForm, field).header, value]),
    ),
  );
}

/** A row of a shared list that was changed or deleted, for the members that it named or names. */
function rowNotices(change: Change, event: HistoryEvent, { names }: Bloc): WithoutName[] {
  if (change.kind !== "row-deleted" && change.kind !== "list-cell") return [];
  if (!SHARED.has(change.sheet)) return [];
  const named = [change.row["member"], change.kind === "list-cell" && change.field === "member" ? change.before : ""];
  const members = new Set(named.flatMap((typed) => names.codeOf(typed ?? "") ?? []));
  const line =
    change.kind === "row-deleted"
      ? changeWords.rowDeleted(event.place, event.before)
      : changeWords.cellChanged(event.place, event.before, event.after);
  return [...members].map((member): WithoutName => ({ kind: "row", member, lines: [line], before: [] }));
}

/** The addresses of one member, or of the Board. */
interface Addresses {
  readonly accounts: Set<string>;
  readonly mail: Set<string>;
  readonly mailboxes: Set<string>;
}

/** By any way in which who may type, or who gets the mail, came to differ: typed over, moved to another agency, deleted. */
function accountNotices(bloc: Bloc, { before, after }: { before: Seen; after: Seen }): WithoutName[] {
  // A memory that is older than this knew no contacts: nothing is new in them.
  if (before.lists.get("contacts") === undefined) return [];
  const [old, fresh] = [addressesOf(bloc, before), addressesOf(bloc, after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().flatMap((member): WithoutName[] => {
    const [was, is] = [old.get(member), fresh.get(member)];
    const lines = [
      ...missing(is?.accounts, was?.accounts).map(changeWords.accountAdded),
      ...missing(was?.accounts, is?.accounts).map(changeWords.accountRemoved),
      ...missing(is?.mail, was?.mail).map(changeWords.mailAdded),
      ...missing(was?.mail, is?.mail).map(changeWords.mailRemoved),
      ...missing(is?.mailboxes, was?.mailboxes).map(changeWords.mailboxAdded),
      ...missing(was?.mailboxes, is?.mailboxes).map(changeWords.mailboxRemoved),
    ];
    const gone = [...missing(was?.mailboxes, is?.mailboxes), ...missing(was?.mail, is?.mail)];
    return lines.length === 0 ? [] : [{ kind: "account", member, lines, before: [...new Set(gone)] }];
  });
}

const missing = (here: ReadonlySet<string> | undefined, there: ReadonlySet<string> | undefined): string[] =>
  [...(here ?? [])].filter((address) => there?.has(address) !== true).sort();

function addressesOf({ names }: Bloc, { lists }: Seen): Map<string, Addresses> {
  const found = new Map<string, Addresses>();
  const of = (member: string): Addresses => {
    const standing = found.get(member) ?? { accounts: new Set(), mail: new Set(), mailboxes: new Set() };
    found.set(member, standing);
    return standing;
  };
  const add = (row: SeenRow, field: string, to: Set<string>) => {
    for (const address of readEmails(row[field] ?? "").addresses) to.add(address.toLowerCase());
  };
  for (const row of lists.get("contacts") ?? []) {
    const member = memberOf(row["member"] ?? "", names);
    if (member === undefined) continue;
    const { accounts, mail } = of(member);
    add(row, "account", accounts);
    add(row, "boardAccount", accounts);
    add(row, "mail", mail);
  }
  for (const row of lists.get("members") ?? []) {
    const member = names.codeOf(row["code"] ?? "");
    if (member !== undefined) add(row, "mailbox", of(member).mailboxes);
  }
  return found;
}

const memberOf = (typed: string, names: Bloc["names"]): string | undefined =>
  names.codeOf(typed) ?? (matchKey(typed) === matchKey(BLOC_ITSELF) ? BLOC_ITSELF : undefined);
