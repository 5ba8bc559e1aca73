/** A bloc as the program understands its spreadsheet: names resolved, rules read, the criteria a tree. */

import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Phase } from "../../../sheets-schema/sheets/calendar.ts";
import type { handIns } from "../../../sheets-schema/sheets/hand-ins.ts";
import type { Role } from "../../../sheets-schema/sheets/members.ts";
import type { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Condition, PartLevel } from "../conditions/condition.ts";
import type { Issue } from "../issue.ts";
import type { CriteriaTree } from "./criterion.ts";
import type { ScoreTerms } from "./score-terms.ts";
import type { Settings } from "./settings.ts";

export interface Bloc {
  readonly workbook: Workbook;
  readonly settings: Settings;
  /** What the settings say about points. */
  readonly terms: ScoreTerms;
  /** In the order of a Vietnamese dictionary, by name; without those that left. */
  readonly members: readonly Member[];
  readonly names: MemberNames;
  readonly contacts: readonly Contact[];
  /** The whole table: each code once, the rows for other kinds are in `kindTrees`. */
  readonly criteria: CriteriaTree;
  /** What is said beside the rows of Tiêu chí, by row: of those that are no criterion, and what other rows tell of one. */
  readonly besideCriteria?: {
    readonly statuses: ReadonlyMap<number, string>;
    readonly told: ReadonlyMap<number, string>;
  };
  /** What counts for members of each kind, see `treeOf`; absent where every row is for all of them. */
  readonly kindTrees?: ReadonlyMap<string, CriteriaTree> | undefined;
  /** The members by kind, each group ranked apart; absent where all of them are ranked together. */
  readonly groups?: readonly RankGroup[] | undefined;
  /** Set where this is one such group alone. */
  readonly group?: RankGroup | undefined;
  readonly classes: readonly Classification[];
  /** In the order in which they are considered. */
  readonly awards: readonly Award[];
  readonly ballots: readonly Ballot[];
  readonly milestones: readonly Milestone[];
  /** Days of the calendar on which nobody works, and weekend days on which people do; ISO dates. */
  readonly daysOff: ReadonlySet<string>;
  readonly compensationDays: ReadonlySet<string>;
  readonly handIns: readonly HandIn[];
  /** By member code. */
  readonly exclusions: ReadonlyMap<string, Exclusion>;
  /** Faults found while reading: of cells, sheets, names and rules. */
  readonly issues: readonly Issue[];
}

export interface Member {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly role: Role;
  /** What it is, as "Cấp xã"; the one that it is ranked among first. Absent where nobody typed it. */
  readonly kinds?: readonly string[] | undefined;
  readonly mailbox: readonly string[] | undefined;
  readonly form: ParsedSheet<typeof scoreForm.shape> | undefined;
  /** Its first and last day in the bloc, ISO dates; absent: from the beginning, to the end of the year. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** The code of the member that it became a part of; absent where the sheet names none that is known. */
  readonly mergedInto?: string | undefined;
}

/** Members of one kind, who are ranked among themselves. */
export interface RankGroup {
  /** Undefined for those whose kind nobody typed. */
  readonly kind: string | undefined;
  readonly members: readonly Member[];
  /** With quotas by the size of the group. */
  readonly classes: readonly Classification[];
  readonly awards: readonly Award[];
}

/** The members of the bloc, and who is meant by what people type. */
export interface MemberNames {
  readonly members: readonly Member[];
  /** The code of the member that `typed` names by code, name, short name or alias. */
  codeOf(typed: string): string | undefined;
  /** Names that may have been meant, nearest first. */
  near(typed: string): readonly string[];
  /** The members that left, by code; absent: none did. */
  readonly left?: ReadonlyMap<string, Member>;
  /** By the code of a member that left, the code of the one whose rows its own are now; absent: nobody's. */
  readonly successors?: ReadonlyMap<string, string>;
}

export interface Contact {
  readonly member: string;
  readonly person: string;
  readonly duty: string;
  readonly mail: readonly string[] | undefined;
  /** The account that gives rights: of deputy and Board the one that the Board typed. */
  readonly account: string | undefined;
  readonly telephone: string | undefined;
  readonly addressing: string | undefined;
}

/** What points a class or an award asks for. */
export interface PointTerms {
  /** Undefined: no score is asked for. */
  readonly scoreFrom: Decimal | undefined;
  /** Share of its maximum that every part must reach, in percent. */
  readonly minimumSharePercent: Decimal | undefined;
  readonly shareLevel: PartLevel;
  /** What else is asked for, in the order of the cell. */
  readonly conditions: readonly Condition[];
}

/** A class such as "Hoàn thành tốt nhiệm vụ", from the highest. */
export interface Classification extends PointTerms {
  readonly name: string;
  readonly rowNumber: number;
  readonly scoreFrom: Decimal;
  /** Undefined: as many as reach it. */
  readonly quota: Quota | undefined;
  /** False while a cell of its row cannot be read: nobody is proposed on terms that nobody knows. */
  readonly isReadable: boolean;
}

/** A title or form of commendation that the bloc may propose. */
export interface Award extends PointTerms {
  readonly name: string;
  readonly rowNumber: number;
  /** Places that may be proposed, both included; undefined: no bound. */
  readonly placeFrom: number | undefined;
  readonly placeTo: number | undefined;
  /** The name of the lowest class that will do. */
  readonly requiredClass: string | undefined;
  readonly quota: Quota | undefined;
  readonly vote: VoteTerms | undefined;
  /** Names of the awards that nobody gets beside this one; each of a pair names the other. */
  readonly excludes: readonly string[];
  readonly isReadable: boolean;
}

/** What a quota that is no plain number is taken of, and how it is made whole. */
export interface QuotaOf {
  /** Undefined: the bloc has not said; rounded down. */
  readonly rounding: "xuống" | "đến số gần nhất" | "lên" | undefined;
  /** Of the members, of those with a place, or of those whose points reach at least a class. */
  readonly of: "members" | "placed" | { readonly class: string };
  /** True for "của từng nhóm": of each kind of member by itself. */
  readonly isPerGroup?: true;
}

/** How many may be proposed. */
export type Quota =
  | { readonly kind: "count"; readonly count: number }
  | ({ readonly kind: "share"; readonly percent: Decimal } & QuotaOf)
  /** "1/3 số đơn vị", which no percentage is. */
  | ({ readonly kind: "fraction"; readonly numerator: Decimal; readonly denominator: Decimal } & QuotaOf)
  /** "cứ 05 đơn vị được 01". */
  | ({ readonly kind: "per"; readonly each: number; readonly count: number } & QuotaOf)
  /** By the number of members of the bloc. */
  | { readonly kind: "by-size"; readonly size: number; readonly count: number };

/** The votes an award needs. */
export interface VoteTerms {
  readonly least: VoteShare;
  readonly base: "có mặt" | "tổng số được quyền biểu quyết" | "phiếu hợp lệ";
  /** True for "số phiếu cao nhất": those who have most votes come first, whatever their places. */
  readonly goesByVotes?: true;
}

/** A share to be reached, or passed where `isStrict`: an exact fraction, since two thirds have no decimal. */
export interface VoteShare {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly isStrict: boolean;
}

/** One count of the votes for one member. */
export interface Ballot {
  readonly rowNumber: number;
  /** The name of a class or award, "tie" for a vote that settles places; undefined for what decides no result. */
  readonly subject: { readonly row: string } | "tie" | undefined;
  readonly member: string | undefined;
  readonly round: number;
  readonly entitled: Decimal | undefined;
  readonly present: Decimal | undefined;
  readonly valid: Decimal | undefined;
  readonly agreed: Decimal | undefined;
  /** False while a count is missing, unreadable, or contradicts another: such a row decides nothing. */
  readonly isSound: boolean;
  /** False when fewer were present than the settings ask for. */
  readonly isQuorate: boolean;
}

/** A milestone or event of the calendar. */
export interface Milestone {
  readonly code: string;
  readonly title: string;
  readonly isEvent: boolean;
  readonly phase: Phase | undefined;
  readonly opens: string | undefined;
  /** ISO dates; the time of day as "17:00". */
  readonly due: string;
  readonly time: string | undefined;
  /** Codes of the members that owe it. */
  readonly obliged: readonly string[];
  /** True where whoever verifies a criterion owes it as well. */
  readonly isForVerifiers: boolean;
  readonly daysBefore: readonly number[];
  readonly daysAfter: readonly number[];
  readonly afterwards: string | undefined;
  readonly paper: string | undefined;
  /** What counts as done, in words. */
  readonly done: string | undefined;
}

/** One member's handing in at one milestone with a paper. */
export interface HandIn {
  readonly milestone: Milestone;
  readonly member: string;
  /** ISO date, an extension included. */
  readonly due: string;
  readonly time: string | undefined;
  readonly isHandedIn: boolean;
  /** True where it was confirmed for a score form in which nothing stands: it is not handed in. */
  readonly isOfEmptyForm: boolean;
  /** When the program first saw it handed in, as "2024-11-25T08:15"; undefined while it is not. */
  readonly seenAt: string | undefined;
  /** Calendar days after the due day; undefined while it is not handed in. */
  readonly daysLate: number | undefined;
  /** Why it was returned. */
  readonly returned: string | undefined;
  readonly reviewedOn: string | undefined;
  /** Its row; undefined while the sheet has none. */
  readonly row: ParsedRow<typeof handIns.shape> | undefined;
}

export interface Exclusion {
  readonly scope: "Xếp hạng" | "Khen thưởng" | "Cả hai";
  readonly ground: string;
}
