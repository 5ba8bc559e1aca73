/**
 * A bloc in plain values, from which the spreadsheet is typed and the expected result computed. All points and measures
 * are whole hundredths, so that 350 is 3,5: they shrink well and have no rounding of their own.
 */
import type { Points, Span } from "./span.ts";
import type { WordedRule } from "./worded-model.ts";

/** A bloc: who is in it, what is scored, by which settings. */
export interface BlocModel {
  readonly members: readonly MemberModel[];
  /** What hangs under nothing: headings, or criteria themselves. */
  readonly sections: readonly NodeModel[];
  readonly settings: SettingsModel;
  /** From the highest; absent: none. */
  readonly classes?: readonly ClassModel[];
}

/** A class: what it asks for, and how many may have it. */
export interface ClassModel {
  readonly scoreFrom: number;
  readonly conditions: readonly ClassConditionModel[];
  readonly quota: QuotaModel | undefined;
}

/** Of sections: none below a percentage, one from so many points; or one step down below so many points. */
export type ClassConditionModel =
  | { readonly kind: "none below"; readonly percent: number }
  | { readonly kind: "points"; readonly code: string; readonly least: number }
  | { readonly kind: "lowered"; readonly code: string; readonly below: number };

/** "2", "1/3 số đơn vị được xếp hạng", "cứ 03 đơn vị được 01", "20%". */
export type QuotaModel =
  | { readonly kind: "count"; readonly count: number }
  | {
      readonly kind: "fraction" | "per" | "percent";
      readonly value: number;
      readonly rounding: "down" | "nearest" | "up" | undefined;
    };

/** What a member may be. */
export type KindModel = "Cấp tỉnh" | "Cấp xã" | "Xã miền núi";

/** The column Áp dụng cho: those kinds, or all but them. */
export interface AppliesModel {
  readonly kinds: readonly KindModel[];
  readonly isBut: boolean;
}

/** What a member has besides its form. */
export interface MemberModel {
  /** The one that it is ranked among first; absent or none where the cell is blank. */
  readonly kinds?: readonly KindModel[] | undefined;
  readonly isHandedIn: boolean;
  /** From what the Board has excluded it. */
  readonly exclusion: "ranking" | "awards" | "both" | undefined;
  /** Days after the due day on which the form was handed in. */
  readonly daysLate: number;
  /** Votes in each round about ties; undefined in one that was held without it. */
  readonly votes: readonly (number | undefined)[];
}

/** The settings that move points and places; a cap that is undefined limits nothing. */
export interface SettingsModel {
  readonly startingPoints: number;
  readonly bonusCap: number | undefined;
  readonly deductionCap: number | undefined;
  readonly totalCap: number | undefined;
  readonly isNetted: boolean;
  /** True: an unassigned criterion counts full points; false: it leaves the maximum. */
  readonly isFullWhenUnassigned: boolean;
  readonly isByHalves: boolean;
  /** Of the two halves; what their sum is divided by. */
  readonly weights: readonly [number, number];
  readonly isRankedByShare: boolean;
  /** Absent: all members together. */
  readonly isRankedByKind?: boolean | undefined;
  readonly digits: number;
  readonly chain: readonly TieLinkModel[];
}

/** A section's or a criterion's code, or one of the other figures. */
export type TieLinkModel = { readonly code: string } | "deduction" | "bonus" | "days late" | "maxima" | "vote";

/** A part of the table. */
export type NodeModel = GroupModel | LeafModel;

/** The column Kỳ. */
export type PeriodModel = "year" | "first half" | "second half";

/** A heading with what it holds. */
export interface GroupModel {
  readonly kind: "group" | "best-of";
  readonly code: string;
  /** 0: no limit of its own. */
  readonly maximum: number;
  readonly bonusCap: number | undefined;
  readonly deductionCap: number | undefined;
  /** By member. */
  readonly isUnassigned: readonly boolean[];
  /** Absent: for everybody who has no row of its own. */
  readonly applies?: AppliesModel | undefined;
  /** A second row of the code, with another maximum. */
  readonly own?: { readonly applies: AppliesModel; readonly maximum: number } | undefined;
  readonly period: PeriodModel | undefined;
  readonly children: readonly NodeModel[];
  /** Of a best-of: codes of the children that the rule names. */
  readonly alternatives: readonly string[];
  /** Of a group: the code of a leaf in it; a member that has 0 there loses all points of the group. Absent: none. */
  readonly lostAt?: string;
  /** True where the rule writes only the ends of their codes: "2.a" for "III.3.2.a". */
  readonly isShort: boolean;
}

/** A criterion with what every member typed for it. */
export interface LeafModel {
  readonly kind: "leaf";
  readonly code: string;
  readonly part: "base" | "bonus" | "deduction";
  /** Positive in a base leaf, 0 in others. */
  readonly maximum: number;
  readonly bonusCap: number | undefined;
  readonly deductionCap: number | undefined;
  readonly rule: RuleModel;
  /** 0: the notation; others: words and signs that officers type instead. */
  readonly wording: number;
  readonly unit: string | undefined;
  /** Undefined: that of the part that holds it. */
  readonly period: PeriodModel | undefined;
  /** True where the days late of the hand-in stand for the result. */
  readonly isByMilestone: boolean;
  /** What it gives a member at which nothing arose: so many points, all, or out of the maximum; absent: it does not say. */
  readonly notArising?: { readonly kind: "points"; readonly value: number } | { readonly kind: "full" | "out" };
  /** Absent: for everybody who has no row of its own. */
  readonly applies?: AppliesModel | undefined;
  /** A second row of the code, with all that those for whom it is type in it. */
  readonly own?: { readonly applies: AppliesModel; readonly leaf: LeafModel } | undefined;
  /** By member. */
  readonly entries: readonly EntryModel[];
}

/** One row of one form. */
export interface EntryModel {
  readonly isUnassigned: boolean;
  readonly self: ScoreModel | undefined;
  readonly bloc: ScoreModel | undefined;
  readonly verified: ScoreModel | undefined;
  readonly result: MeasureModel | undefined;
  readonly target: MeasureModel | undefined;
  readonly supplement: MeasureModel | undefined;
}

/** A typed score; words that are no number have no value. */
export interface ScoreModel {
  readonly value: number | undefined;
  readonly style: number;
}

/** What stands in Kết quả, Chỉ tiêu or Số liệu bổ sung. */
export type MeasureModel =
  | { readonly kind: "number" | "percent"; readonly value: number; readonly style: number }
  | { readonly kind: "share"; readonly part: number; readonly of: number }
  /** How many cases of each sort: "2; 1". */
  | { readonly kind: "counts"; readonly counts: readonly number[]; readonly style: number }
  | { readonly kind: "money"; readonly value: number; readonly unit: MoneyUnit; readonly style: number }
  /** `month` and `day` of 2024. */
  | { readonly kind: "date"; readonly month: number; readonly day: number; readonly style: number }
  | { readonly kind: "words"; readonly text: string };

/** What amounts of money are typed in. */
export type MoneyUnit = "đồng" | "triệu đồng" | "tỷ đồng";

/** The column Cách tính, by kind. */
export type RuleModel =
  | { readonly kind: "direct" }
  | {
      readonly kind: "levels";
      readonly isYesNo: boolean;
      readonly levels: readonly Points<string>[];
      readonly rest: number | undefined;
    }
  /** Spans that do not overlap. */
  | { readonly kind: "steps"; readonly steps: readonly Points<Span>[]; readonly rest: number | undefined }
  /** Whole numbers. */
  | { readonly kind: "ladder"; readonly rungs: readonly Points<Span>[]; readonly rest: number | undefined }
  | {
      readonly kind: "deadline";
      readonly month: number;
      readonly day: number;
      readonly onTime: number;
      /** The points after it, or how many fewer. */
      readonly late: number;
      readonly isRelative: boolean;
    }
  | { readonly kind: "proportional"; readonly capPercent: number | undefined }
  | { readonly kind: "relative"; readonly targetPercent: number; readonly leadPercent: number }
  | {
      readonly kind: "per-case";
      /** Negative where a case takes away. */
      readonly each: number;
      /** The most that all cases add or take away, positive. */
      readonly cap: number | undefined;
      readonly isExempting: boolean;
    }
  | {
      readonly kind: "increment";
      readonly above: number;
      readonly first: number;
      readonly step: number;
      readonly each: number;
      readonly cap: number | undefined;
    }
  | {
      readonly kind: "matrix";
      readonly rows: readonly MatrixRow[];
      readonly rest: number | undefined;
    }
  | WordedRule;

/** A row of a matrix: where the first measure lies, and what the second one then gives. */
export interface MatrixRow {
  readonly of: Span;
  readonly cells: readonly Points<Span>[];
}
