/** What a rule of steps beyond a threshold has said so far, clause by clause. */

import type { FurtherStep } from "../grammar/read-further-step.ts";
import type { SignedNumber } from "../grammar/read-signed-points.ts";
import type { Interval } from "../terms/interval.ts";
import type { Base, Threshold } from "./read-increment-begin.ts";

/** What has been read so far. */
export interface Found {
  readonly threshold?: Threshold | undefined;
  readonly base?: Base | undefined;
  readonly step?: FurtherStep | undefined;
  /** The cap of all, where it stands in front of the steps. */
  readonly whole?: SignedNumber | undefined;
  readonly cap?: SignedNumber | undefined;
  /** The step of the other side, with the cap of what it gives or takes. */
  readonly back?: FurtherStep | undefined;
  readonly backCap?: SignedNumber | undefined;
  /** The results of 0 points; "short" where none but the threshold says which. */
  readonly nothing?: Interval | "short" | undefined;
  /** What the first number measures, as typed. */
  readonly subject?: string | undefined;
  readonly percent: boolean;
}
