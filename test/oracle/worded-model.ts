/** Rules as papers word them beyond the notation, by shape. Points, shares and amounts are whole hundredths. */
import type { Award, Awarded } from "./award.ts";
import type { Span } from "./span.ts";

/** The column Cách tính in words. */
export type WordedRule = CaseListRule | BarRule | CountRule | ChangeRule | DateRule;

/** Lists of cases: steps of a percentage or an amount, days late, levels. */
export type CaseListRule =
  | {
      readonly kind: "worded steps";
      /** "Giải ngân đạt", in front of the first step; "" is nothing. */
      readonly subject: string;
      readonly steps: readonly Awarded<Span>[];
      readonly rest: Award | undefined;
      /** What "không nộp" gives. */
      readonly state: Award | undefined;
    }
  | {
      readonly kind: "worded ladder";
      /** The first is 0 days late, "đúng hạn". */
      readonly rungs: readonly Awarded<Span>[];
      readonly state: Award | undefined;
    }
  | { readonly kind: "worded levels"; readonly levels: readonly Awarded<string>[] };

/** Steps whose end depends on what the member says in Số liệu bổ sung. */
export type BarRule =
  | {
      readonly kind: "own bar";
      readonly bar: number;
      /** Of the members so named. */
      readonly ownBar: number;
      readonly who: string;
      readonly points: number;
      readonly rest: number;
    }
  | {
      readonly kind: "condition";
      readonly bar: number;
      readonly term: string;
      readonly points: number;
      /** From where the second step begins without the term, at most `bar`. */
      readonly plainBar: number;
      readonly plain: number;
      readonly rest: number | undefined;
    };

/** So much for each of what is counted; rates are positive, `sign` -1 takes them away. */
export type CountRule = { readonly sign: 1 | -1 } & (
  | { readonly kind: "several rates"; readonly rates: readonly [number, number]; readonly cap: number | undefined }
  | {
      readonly kind: "first and further";
      readonly first: number;
      readonly further: number;
      readonly cap: number | undefined;
    }
  /** Whole batches of `size`, a count. */
  | { readonly kind: "batches"; readonly size: number; readonly each: number; readonly cap: number | undefined }
  /** At most so many count. */
  | { readonly kind: "capped count"; readonly each: number; readonly most: number }
  /** From so many cases on, nothing is left. */
  | { readonly kind: "knock-out"; readonly each: number; readonly from: number }
  /** Under a share told in Số liệu bổ sung, nothing is left. */
  | { readonly kind: "share knock-out"; readonly each: number; readonly under: number }
);

/** What changes with a percentage; only whole steps count. */
export type ChangeRule =
  | {
      readonly kind: "decreasing";
      readonly from: number;
      readonly step: number;
      readonly each: number;
      /** Under it nothing is left. */
      readonly floor: number | undefined;
    }
  | {
      readonly kind: "shortfall";
      readonly under: number;
      readonly first: number;
      readonly step: number;
      readonly each: number;
      readonly cap: number | undefined;
    }
  | { readonly kind: "overrun"; readonly upTo: number; readonly step: number; readonly each: number }
  | {
      readonly kind: "proportion";
      /** A share, or a result of a target. */
      readonly isShare: boolean;
      readonly floor: number | undefined;
      readonly rounding: number | undefined;
    };

/** A day of 2024, by which points are given. */
export interface DayModel {
  readonly month: number;
  readonly day: number;
}

/** What depends on the day. */
export type DateRule =
  | {
      readonly kind: "several days";
      /** Each later than the one before it. */
      readonly days: readonly (DayModel & { readonly points: number })[];
      readonly after: number;
      readonly state: number | undefined;
    }
  | (DayModel & {
      readonly kind: "per day late";
      readonly onTime: number;
      readonly each: number;
      readonly cap: number | undefined;
      readonly state: number | undefined;
    });
