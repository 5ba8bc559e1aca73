/** What the program remembers between runs, in the hidden sheet Hệ thống: a key and a value a row. */
import { type Cell, textOf } from "../../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { decodeSeen, encodeSeen } from "./encode-seen.ts";
import type { Seen } from "./last-seen.ts";
import { decodeNotice, encodeNotice, type Notice } from "./notice.ts";

export interface Memory {
  /** Of the input of the standing result. */
  readonly digest: string | undefined;
  /** When that input was read first, as "2024-11-25T08:15". */
  readonly asOf: string | undefined;
  /** Addresses, in small letters, that Google refused as editors. */
  readonly refusedAccounts: ReadonlySet<string>;
  /** Every account, in small letters, that ever stood in the contacts: who is none of them has no business in a lock. */
  readonly knownAccounts: ReadonlySet<string>;
  /** Codes of the members whose forms lost all that they held. */
  readonly emptiedForms: ReadonlySet<string>;
  /** When each hand-in that counts was first seen, as "2024-11-25T08:15", by `handInKey`. */
  readonly firstHandIns: ReadonlyMap<string, string>;
  /** By member code, the criteria in whose rows it typed after its form was handed in and its deadline over. */
  readonly lateChanges: ReadonlyMap<string, readonly string[]>;
  /** By the folder of their records, short digests of the claims of every mail: records that lack one are lost. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
  /** What members are still to be told of, in the order in which it was seen. */
  readonly notices: readonly Notice[];
  /** What the last run saw; undefined before the first one. */
  readonly seen: Seen | undefined;
}

export const NO_MEMORY: Memory = {
  digest: undefined,
  asOf: undefined,
  refusedAccounts: new Set(),
  knownAccounts: new Set(),
  emptiedForms: new Set(),
  firstHandIns: new Map(),
  lateChanges: new Map(),
  claims: new Map(),
  notices: [],
  seen: undefined,
};

const REFUSED = "account refused";
const KNOWN = "account known";
const EMPTIED = "form emptied";
const HANDED_IN = "handed in";
const LATE = "changed late";
/** The key of a row with the claims of a folder, as "claims m13". */
export const CLAIMS = "claims ";
/** The key of a row that holds a notice. */
export const NOTICE = "notice";
/** Where nobody sends mail, no more than these are kept. */
const MOST_NOTICES = 500;

/** The name of a member's hand-in at a milestone. */
export const handInKey = (milestone: string, member: string): string => `${milestone} ${member}`;

/** Reads the hidden sheet; an empty or damaged one is an empty memory. */
export function readMemory(workbook: Workbook): Memory {
  const rows = (workbook.generated.memory?.rows ?? []).map(([key, value]) => [textOf(key), textOf(value)] as const);
  const first = (key: string): string | undefined => rows.find(([found]) => found === key)?.[1];
  /** What stands under a key, up to its last "=" and behind it. */
  const all = (key: string): (readonly [string, string | undefined])[] =>
    rows
      .filter(([found]) => found === key)
      .map(([, value]) => {
        const at = value.lastIndexOf("=");
        return at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)];
      });
  return {
    digest: first("digest"),
    asOf: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(first("as of") ?? "") ? first("as of") : undefined,
    refusedAccounts: new Set(rows.filter(([key]) => key === REFUSED).map(([, value]) => value.toLowerCase())),
    knownAccounts: new Set(rows.filter(([key]) => key === KNOWN).map(([, value]) => value.toLowerCase())),
    emptiedForms: new Set(rows.filter(([key]) => key === EMPTIED).map(([, value]) => value)),
    firstHandIns: new Map(all(HANDED_IN).flatMap(([key, moment]) => (moment === undefined ? [] : [[key, moment]]))),
    lateChanges: new Map(all(LATE).map(([member, codes = ""]) => [member, codes.split(" ")])),
    claims: new Map(
      rows.flatMap(([key, value]): [string, string[]][] =>
        key.startsWith(CLAIMS) ? [[key.slice(CLAIMS.length), value.split(" ")]] : [],
      ),
    ),
    notices: rows.flatMap(([key, value]) => (key === NOTICE ? (decodeNotice(value) ?? []) : [])),
    seen: decodeSeen(rows),
  };
}

/** The rows of the hidden sheet, in a fixed order. */
export const memoryRows = (memory: Memory): [Cell, Cell][] => {
  const { digest, asOf, refusedAccounts, knownAccounts, emptiedForms, firstHandIns, lateChanges, seen } = memory;
  return [
    ["digest", digest],
    ["as of", asOf],
    ...[...refusedAccounts].sort().map((address): [Cell, Cell] => [REFUSED, address]),
    ...[...emptiedForms].sort().map((code): [Cell, Cell] => [EMPTIED, code]),
    ...(seen === undefined ? [] : encodeSeen(seen)),
    // Behind what was seen, whose rows are long: a row more would write them all anew.
    ...sorted(firstHandIns).map(([key, moment]): [Cell, Cell] => [HANDED_IN, `${key}=${moment}`]),
    ...sorted(lateChanges).map(([member, codes]): [Cell, Cell] => [LATE, `${member}=${codes.join(" ")}`]),
    ...[...knownAccounts].sort().map((address): [Cell, Cell] => [KNOWN, address]),
    // As the reminders left them, which put new folders below.
    ...[...memory.claims].map(([folder, digests]): [Cell, Cell] => [`${CLAIMS}${folder}`, digests.join(" ")]),
    ...memory.notices.slice(-MOST_NOTICES).map((notice): [Cell, Cell] => [NOTICE, encodeNotice(notice)]),
  ];
};

const sorted = <Value>(map: ReadonlyMap<string, Value>): [string, Value][] =>
  [...map].sort(([a], [b]) => (a < b ? -1 : 1));
