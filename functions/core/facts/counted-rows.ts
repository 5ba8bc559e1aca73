/** Rows of a member that a condition counts: in its lists, within the period, and among its hand-ins. */
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Bloc, HandIn } from "../bloc/bloc.ts";
import { endOf } from "../bloc/hand-in.ts";
import { ownerOf } from "../bloc/member-names.ts";
import type { Fact, ListedRows } from "../conditions/condition.ts";

/** Rows that surely count, and with them those of which a cell that decides is blank or cannot be read. */
export interface Counts {
  readonly certain: number;
  readonly possible: number;
}

/** The counts of a member, by its code; undefined where the list is gone. */
export type CountsOf = (fact: Extract<Fact, { kind: "listed" | "hand-ins" }>, member: string) => Counts | undefined;

/** `now` as "2024-11-25T08:15". */
export function countedRows(bloc: Bloc, now: string): CountsOf {
  return (fact, member) =>
    fact.kind === "listed" ? countListed(fact.rows, member, bloc) : countHandIns(fact.which, member, bloc, now);
}

/** The day that says whether a row belongs to the period. */
const DAYS = { initiatives: "decidedOn", activities: "from", commendations: "decidedOn" } as const;

function countListed({ list, filters }: ListedRows, member: string, bloc: Bloc): Counts | undefined {
  const parsed = bloc.workbook.sheets[list] as unknown as ParsedSheet;
  if (parsed.grid === undefined) return undefined;
  let [certain, possible] = [0, 0];
  for (const { values } of parsed.rows) {
    const typed = values["member"];
    if (typeof typed !== "string" || ownerOf(bloc.names, typed) !== member || isOutside(values[DAYS[list]], bloc))
      continue;
    const cells = filters.map(({ field, values: wanted }) => {
      const value = values[field];
      return value === undefined ? undefined : wanted.includes(String(value));
    });
    if (cells.includes(false)) continue;
    possible += 1;
    if (!cells.includes(undefined)) certain += 1;
  }
  return { certain, possible };
}

function isOutside(day: unknown, { terms: { period } }: Bloc): boolean {
  return typeof day === "string" && period !== undefined && (day < period.start || day > period.end);
}

function countHandIns(which: "late" | "returned", member: string, { handIns }: Bloc, now: string): Counts {
  const counts = (handIn: HandIn): boolean => (which === "late" ? isLate(handIn, now) : handIn.returned !== undefined);
  const count = handIns.filter((handIn) => handIn.member === member && counts(handIn)).length;
  return { certain: count, possible: count };
}

/** Handed in after its day, or not at all by now. */
const isLate = (handIn: HandIn, now: string): boolean =>
  handIn.isHandedIn ? (handIn.daysLate ?? 0) > 0 : now > endOf(handIn);
