/** From one end to the other; an absent end is open. */
export interface Span {
  readonly low: number | undefined;
  readonly holdsLow: boolean;
  readonly high: number | undefined;
  readonly holdsHigh: boolean;
}

/** The points of one case of a rule. */
export interface Points<Of> {
  readonly of: Of;
  readonly points: number;
}
