/** A bloc as the program understands its spreadsheet: names resolved, rules read, the criteria a tree. */

import type { Phase } from "../../../sheets-schema/calendar.ts";
import type { CriterionKind } from "../../../sheets-schema/criteria.ts";
import type { Decimal } from "../../../sheets-schema/decimal.ts";
import type { handIns } from "../../../sheets-schema/hand-ins.ts";
import type { Role } from "../../../sheets-schema/members.ts";
import type { Workbook } from "../../../sheets-schema/read-workbook.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/rows.ts";
import type { scoreForm } from "../../../sheets-schema/score-form.ts";
import type { Issue } from "../issue.ts";
import type { Rule } from "../scoring/rule.ts";
import type { Settings } from "./settings.ts";

export interface Bloc {
  readonly workbook: Workbook;
  readonly settings: Settings;
  /** In the order of a Vietnamese dictionary, by name; without those that left. */
  readonly members: readonly Member[];
  readonly names: MemberNames;
  readonly contacts: readonly Contact[];
  readonly criteria: CriteriaTree;
  readonly classes: readonly Classification[];
  readonly milestones: readonly Milestone[];
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
  readonly mailbox: string | undefined;
  readonly form: ParsedSheet<typeof scoreForm.shape> | undefined;
}

/** The members of the bloc, and who is meant by what people type. */
export interface MemberNames {
  readonly members: readonly Member[];
  /** The code of the member that `typed` names by code, name, short name or alias. */
  codeOf(typed: string): string | undefined;
  /** Names that may have been meant, nearest first. */
  near(typed: string): readonly string[];
}

export interface Contact {
  readonly member: string;
  readonly person: string;
  readonly duty: string;
  readonly mail: string | undefined;
  readonly account: string | undefined;
  readonly telephone: string | undefined;
  readonly addressing: string | undefined;
}

export interface CriteriaTree {
  /** The top nodes (mục), in the order of their codes. */
  readonly sections: readonly Criterion[];
  /** Every node, parents before children, siblings in the order of their codes. */
  readonly all: readonly Criterion[];
  readonly byCode: ReadonlyMap<string, Criterion>;
}

export interface Criterion {
  readonly code: string;
  readonly title: string;
  readonly kind: CriterionKind;
  /** `base` leaves make up the total; `bonus` and `deduction` leaves have maximum 0 and count within caps. */
  readonly part: "group" | "base" | "bonus" | "deduction";
  readonly maximum: Decimal;
  readonly bonusCap: Decimal | undefined;
  readonly deductionCap: Decimal | undefined;
  readonly rule: Rule;
  /** The rule as a sentence. */
  readonly understood: string;
  readonly unit: string | undefined;
  readonly evidence: string | undefined;
  readonly milestone: string | undefined;
  readonly verifier: string | undefined;
  readonly substitute: string | undefined;
  /** 0 for a section. */
  readonly depth: number;
  readonly section: string;
  readonly children: readonly Criterion[];
}

/** A class such as "Hoàn thành tốt nhiệm vụ", from the highest. */
export interface Classification {
  readonly name: string;
  readonly scoreFrom: Decimal;
  /** Share of its maximum that every part must reach, in percent. */
  readonly minimumSharePercent: Decimal | undefined;
  readonly shareLevel: "mục" | "nhóm" | "tiêu chí";
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
