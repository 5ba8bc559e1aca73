/** What the program remembers between runs, in the hidden sheet Hệ thống: a key and a value a row. */
import { type Cell, textOf } from "../../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { decodeSeen, encodeSeen } from "./encode-seen.ts";
import type { Seen } from "./last-seen.ts";

export interface Memory {
  /** Of the input of the standing result. */
  readonly digest: string | undefined;
  /** When that input was read first, as "2024-11-25T08:15". */
  readonly asOf: string | undefined;
  /** Addresses, in small letters, that Google refused as editors. */
  readonly refusedAccounts: ReadonlySet<string>;
  /** Codes of the members whose forms lost all that they held. */
  readonly emptiedForms: ReadonlySet<string>;
  /** What the last run saw; undefined before the first one. */
  readonly seen: Seen | undefined;
}

const REFUSED = "account refused";
const EMPTIED = "form emptied";

/** Reads the hidden sheet; an empty or damaged one is an empty memory. */
export function readMemory(workbook: Workbook): Memory {
  const rows = (workbook.generated.memory?.rows ?? []).map(([key, value]) => [textOf(key), textOf(value)] as const);
  const first = (key: string): string | undefined => rows.find(([found]) => found === key)?.[1];
  return {
    digest: first("digest"),
    asOf: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(first("as of") ?? "") ? first("as of") : undefined,
    refusedAccounts: new Set(rows.filter(([key]) => key === REFUSED).map(([, value]) => value.toLowerCase())),
    emptiedForms: new Set(rows.filter(([key]) => key === EMPTIED).map(([, value]) => value)),
    seen: decodeSeen(rows),
  };
}

/** The rows of the hidden sheet, in a fixed order. */
export const memoryRows = ({ digest, asOf, refusedAccounts, emptiedForms, seen }: Memory): [Cell, Cell][] => [
  ["digest", digest],
  ["as of", asOf],
  ...[...refusedAccounts].sort().map((address): [Cell, Cell] => [REFUSED, address]),
  ...[...emptiedForms].sort().map((code): [Cell, Cell] => [EMPTIED, code]),
  ...(seen === undefined ? [] : encodeSeen(seen)),
];
