/** What a run decides about a bloc; one value, which the sheets, the page, every file and every mail print. */
import type { Decimal } from "../../sheets-schema/decimal.ts";
import type { CellFault } from "../../sheets-schema/rows.ts";
import type { Bloc, Criterion, Member } from "./bloc/bloc.ts";
import type { Issue } from "./issue.ts";
import type { Computation } from "./scoring/compute.ts";

export interface Result {
  readonly bloc: Bloc;
  /** By member code; every member with a form. */
  readonly scores: ReadonlyMap<string, MemberScore>;
  readonly ranking: Ranking;
  /** All issues, in the order of the issues sheet. */
  readonly issues: readonly Issue[];
  /** SHA-256 over the input and the rules that the result depends on, in hexadecimal. */
  readonly digest: string;
  /** When the data was read, as "2024-11-25T08:15". */
  readonly asOf: string;
  /** Addresses, in small letters, that Google refused as editors and that still stand in the contacts. */
  readonly refusedAccounts: ReadonlySet<string>;
}

export type ScoreLevel = "self" | "bloc" | "verified";

/** The scores of one criterion of one member. */
export interface LeafScore {
  readonly criterion: Criterion;
  /** The row of the form; undefined while the form has none. */
  readonly rowNumber: number | undefined;
  readonly claimed: Decimal | undefined;
  readonly computation: Computation;
  readonly bloc: Decimal | undefined;
  readonly verified: Decimal | undefined;
  /** The highest level filled in, within the bounds of the criterion; 0 when none is. */
  readonly official: Decimal;
  readonly level: ScoreLevel | undefined;
  readonly isAssigned: boolean;
  readonly faults: readonly CellFault[];
}

/** A part of the tree with its caps applied. */
export interface NodeScore {
  readonly criterion: Criterion;
  readonly base: Decimal;
  readonly bonus: Decimal;
  /** Zero or negative. */
  readonly deduction: Decimal;
  /** Maximum of the assigned base leaves. */
  readonly assignedMaximum: Decimal;
}

export interface MemberScore {
  readonly member: Member;
  readonly leaves: ReadonlyMap<string, LeafScore>;
  /** Every group, by code. */
  readonly nodes: ReadonlyMap<string, NodeScore>;
  readonly bonus: Decimal;
  readonly deduction: Decimal;
  readonly total: Decimal;
  readonly assignedMaximum: Decimal;
  /** Share of the assigned maximum in percent, rounded as the settings say. */
  readonly sharePercent: Decimal;
}

export interface Ranking {
  readonly placed: readonly Placed[];
  /** In the order of names, each with the reason in a sentence. */
  readonly unplaced: readonly Unplaced[];
}

export interface Placed {
  /** From 1; equal for a shared place. */
  readonly place: number;
  readonly score: MemberScore;
  readonly class: string | undefined;
  /** Why this place, and why this class: one Vietnamese sentence each. */
  readonly why: string;
  readonly isTied: boolean;
  readonly openIssues: number;
}

export interface Unplaced {
  readonly member: Member;
  /** False while handing in, or sending in again, would still give it a place. */
  readonly isFinal: boolean;
  readonly why: string;
  readonly openIssues: number;
}
