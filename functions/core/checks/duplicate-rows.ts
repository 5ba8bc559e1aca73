import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Bloc } from "../bloc/bloc.ts";
import type { Issue } from "../issue.ts";
import { type Check, listOf, type MemberList, memberLists, namedIn, rowIssue } from "./check.ts";
import { listFaults } from "./list-wording.ts";

interface Identity {
  /** The field that names the thing; a row without it repeats nothing. */
  readonly title: string;
  /** The field by which most rows differ: many people are commended with one award. */
  readonly telling: string;
  /** With the title, what one thing has in all its rows. */
  readonly same: readonly string[];
  /** What may tell two things of one name apart. */
  readonly apart: readonly string[];
  /** True where rows that differ there may still be one thing: a registered target that was typed anew. */
  readonly isTold: boolean;
}

const identities: Readonly<Record<MemberList, Identity>> = {
  activities: { title: "title", telling: "title", same: ["kind"], apart: ["from", "to"], isTold: false },
  initiatives: {
    title: "title",
    telling: "title",
    same: ["kind"],
    apart: ["level", "decision", "decidedOn"],
    isTold: true,
  },
  commendations: {
    title: "award",
    telling: "recipient",
    same: ["recipient", "recipientKind"],
    apart: ["occasion", "decision", "decidedOn"],
    isTold: false,
  },
  registrations: { title: "subject", telling: "subject", same: ["kind"], apart: ["target"], isTold: true },
};

/** The rows of one member with one title, so far. */
interface Seen {
  readonly first: ParsedRow;
  readonly byDetails: Map<string, ParsedRow>;
  /** The first with nothing that tells it apart. */
  bare: ParsedRow | undefined;
}

/** The same activity, initiative, commendation or registration in two rows of one member. */
export const duplicateRows: Check = (bloc) =>
  memberLists.flatMap((name) => {
    const parsed = listOf(bloc, name);
    const { title, telling } = identities[name];
    const alike = Map.groupBy(parsed.rows, (row) => {
      const { [title]: named, [telling]: words } = row.values;
      if (typeof named !== "string" || typeof words !== "string") return undefined;
      const member = bloc.names.codeOf(namedIn(row));
      return member === undefined ? undefined : `${member} ${skeletonOf(words)}`;
    });
    alike.delete(undefined);
    return [...alike.values()].flatMap((rows) =>
      rows.length === 1 ? [] : repeated(bloc, parsed, rows, identities[name]),
    );
  });

/** By character code: true for plain consonants and digits. */
const KEPT = Array.from({ length: 128 }, (_, code) => /[b-df-hj-np-tv-xz0-9]/.test(String.fromCharCode(code)));

/**
 * A number made of the plain consonants and digits, which all spellings of the same words have in common wherever their tone
 * marks stand. Nearly all rows are told apart by it, at a fraction of the cost of their keys; others may share it.
 */
function skeletonOf(words: string): number {
  const text = words.toLowerCase();
  let skeleton = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charCodeAt(index);
    if (KEPT[letter] === true) skeleton = (skeleton * 31 + letter) | 0;
  }
  return skeleton;
}

/** Rows of one member that may have one title: those that have it and stand below another. */
function repeated(bloc: Bloc, parsed: ParsedSheet, rows: readonly ParsedRow[], identity: Identity): Issue[] {
  const { title, same, apart, isTold } = identity;
  const seenByKey = new Map<string, Seen>();
  return rows.flatMap((row): Issue[] => {
    const named = String(row.values[title]);
    const key = keyOf(row, [title, ...same]);
    const details = keyOf(row, apart);
    const isBare = apart.every((field) => row.values[field] === undefined);
    const seen = seenByKey.get(key);
    if (seen === undefined) {
      seenByKey.set(key, { first: row, byDetails: new Map([[details, row]]), bare: isBare ? row : undefined });
      return [];
    }
    const twin = seen.byDetails.get(details);
    if (twin !== undefined) return [rowIssue(bloc, parsed, row, title, listFaults.typedTwice(named, twin.rowNumber))];
    const perhaps = isBare || isTold ? seen.first : seen.bare;
    seen.byDetails.set(details, row);
    if (isBare) seen.bare = row;
    if (perhaps === undefined) return [];
    return [rowIssue(bloc, parsed, row, title, listFaults.perhapsTypedTwice(named, perhaps.rowNumber))];
  });
}

const keyOf = ({ values }: ParsedRow, fields: readonly string[]): string =>
  fields.map((field) => partOf(values[field])).join("\n");

const partOf = (value: unknown): string =>
  value === undefined ? "" : typeof value === "string" ? matchKey(value) : (value as Decimal).toFixed();
