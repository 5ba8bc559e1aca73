/** What a run decides about a bloc; one value, which the sheets, the page, every file and every mail print. */
import type { Decimal } from "../../sheets-schema/cells/decimal.ts";
import type { CellFault } from "../../sheets-schema/reading/rows.ts";
import type { Bloc, Member } from "./bloc/bloc.ts";
import type { Criterion, Half } from "./bloc/criterion.ts";
import type { KnockOutRead } from "./conditions/read-knock-outs.ts";
import type { Issue } from "./issue.ts";
import type { Seen } from "./memory/last-seen.ts";
import type { Notice } from "./memory/notice.ts";
import type { Computation } from "./rules/terms/computation.ts";

export interface Result {
  readonly bloc: Bloc;
  /** The id under which the bloc's records are kept. */
  readonly blocId: string;
  /** By member code; every member with a form. */
  readonly scores: ReadonlyMap<string, MemberScore>;
  readonly ranking: Ranking;
  /** All issues, in the order of the issues sheet. */
  readonly issues: readonly Issue[];
  /** SHA-256 over the input and the rules that the result depends on, in hexadecimal. */
  readonly digest: string;
  /** SHA-256 over the rules alone, in hexadecimal: their version. */
  readonly rulesVersion: string;
  /** When the data was read, as "2024-11-25T08:15". */
  readonly asOf: string;
  /** Addresses, in small letters, that Google refused as editors and that still stand in the contacts. */
  readonly refusedAccounts: ReadonlySet<string>;
  /** Every account, in small letters, that ever stood in the contacts. */
  readonly knownAccounts: ReadonlySet<string>;
  /** Codes of the members whose forms lost all that they held. */
  readonly emptiedForms: ReadonlySet<string>;
  /** When each hand-in that counts was first seen; see `Memory`. */
  readonly firstHandIns: ReadonlyMap<string, string>;
  /** By member code, criteria that it changed after its deadline; see `Memory`. */
  readonly lateChanges: ReadonlyMap<string, readonly string[]>;
  /** What the last run saw; undefined before the first one. */
  readonly seenBefore: Seen | undefined;
  /** The claims of every mail that the workbook remembers; see `Memory`. */
  readonly claims: ReadonlyMap<string, readonly string[]>;
  /** What members were still to be told of before this run; see `Memory`. */
  readonly noticesBefore: readonly Notice[];
}

/** Whose score counts; "computed" where days late come from the hand-ins and nobody has to type. */
export type ScoreLevel = "computed" | "self" | "bloc" | "verified";
export type ReviewLevel = "bloc" | "verified";

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
  /** The highest level that has looked at it, be it by a score or by "Đã rà soát" over a group; undefined for none. */
  readonly review: ReviewLevel | undefined;
  readonly isAssigned: boolean;
  /** True where nothing arose and the criterion then leaves the member's maximum: it is not assigned either. */
  readonly isOut?: true;
  /** True where the bloc's rule cannot be read and nobody above the member scored: nothing counts, and nothing is owed. */
  readonly isAside: boolean;
  readonly faults: readonly CellFault[];
}

/** A part of the tree with its caps applied. */
export interface NodeScore {
  readonly criterion: Criterion;
  readonly base: Decimal;
  readonly bonus: Decimal;
  /** Zero or negative. */
  readonly deduction: Decimal;
  /** Base, bonus and deduction together. */
  readonly points: Decimal;
  /** Maximum of the assigned base leaves. */
  readonly assignedMaximum: Decimal;
  /** Base and assigned maximum before they are divided and rounded as a weighted year is: their ratio is exact. */
  readonly unrounded: { readonly base: Decimal; readonly assignedMaximum: Decimal };
}

/** The total of one half of a weighted year. */
export interface HalfScore {
  readonly half: Half;
  readonly weight: Decimal;
  readonly total: Decimal;
}

/** What is wrong in the row of a group. */
export interface GroupFaults {
  readonly rowNumber: number;
  readonly faults: readonly CellFault[];
}

/** An event by which more than the points of one criterion are lost. */
export interface KnockedOut {
  readonly typed: string;
  readonly effect: KnockOutRead["effect"] | undefined;
  /** In whose row it stands. */
  readonly criterion: Criterion;
  /** The figures that show it. */
  readonly found: string;
  /** Undefined where the figures do not tell: people compare it. */
  readonly isHeld: true | undefined;
}

export interface MemberScore {
  readonly member: Member;
  readonly leaves: ReadonlyMap<string, LeafScore>;
  /** Every group and every top part, which may be a leaf, by code. */
  readonly nodes: ReadonlyMap<string, NodeScore>;
  /** By the code of the group; only groups in whose row something is wrong. */
  readonly groupFaults: ReadonlyMap<string, GroupFaults>;
  /** Both halves of a weighted year; empty when the year is scored once. */
  readonly halves: readonly HalfScore[];
  readonly bonus: Decimal;
  readonly deduction: Decimal;
  /** Bonus and deduction of all sections, before the caps of the whole table. */
  readonly earned: { readonly bonus: Decimal; readonly deduction: Decimal };
  readonly total: Decimal;
  readonly assignedMaximum: Decimal;
  /** Share of the assigned maximum in percent, rounded as the settings say. */
  readonly sharePercent: Decimal;
  /** Absent where none happened. */
  readonly knockOuts?: readonly KnockedOut[];
}

export interface Ranking {
  readonly placed: readonly Placed[];
  /** In the order of names, each with the reason in a sentence. */
  readonly unplaced: readonly Unplaced[];
  /** In the order in which they were considered. */
  readonly awards: readonly AwardOutcome[];
  /** Codes of criteria that stand aside for a placed member: while there are any, nothing here is settled. */
  readonly aside: readonly string[];
  /** What the bloc itself has to decide; they belong to no member. */
  readonly issues: readonly Issue[];
}

/** What became of one award. */
export interface AwardOutcome {
  readonly award: string;
  /** For whom, as "cấp xã"; absent where all members of the bloc are ranked together. */
  readonly group?: string | undefined;
  /** False while a cell of its row cannot be read; then nobody is proposed. */
  readonly isReadable: boolean;
  /** How many may be proposed; undefined for no limit. */
  readonly quota: number | undefined;
  /** How the quota came about, without a full stop: "20% của 09 đơn vị là 1,8; làm tròn xuống còn 01". */
  readonly quotaReason: string;
  /** Codes of those proposed, by place. */
  readonly proposed: readonly string[];
  /** How many of those proposed have no vote yet. */
  readonly awaitingVote: number;
  /** How many of those proposed have conditions that people still compare. */
  readonly toCompare: number;
  /** Places of the quota that nobody has; 0 without a limit. */
  readonly unfilled: number;
  /** Codes of those who share the place at which the quota ends, and of whom none is proposed. */
  readonly tied: readonly string[];
}

/** An award proposed for a member. */
export interface ProposedAward {
  readonly award: string;
  readonly isAwaitingVote: boolean;
  /** Conditions that people still compare, its class's among them; empty for none. */
  readonly toCompare: readonly string[];
}

export interface Placed {
  /** From 1; equal for a shared place. */
  readonly place: number;
  /** Among whom, as "cấp xã"; absent where all members of the bloc are ranked together. */
  readonly group?: string | undefined;
  readonly score: MemberScore;
  readonly class: string | undefined;
  /** True where members of one place reach over the quota of a class: the bloc decides, and `class` is undefined. */
  readonly isClassOpen: boolean;
  /** Conditions of the class that people still compare: until then it is not settled. */
  readonly classToCompare: readonly string[];
  /** In the order in which they were considered. */
  readonly awards: readonly ProposedAward[];
  /** Why this place, this class and these awards: Vietnamese sentences. */
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
