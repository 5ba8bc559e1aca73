import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { MemberScore } from "../result.ts";

/** One link of the chain as declared; it may take more than one comparison. */
export interface TieLink {
  /** As typed, of a link that could not be read: it parts nobody, and whatever rests on it says so. */
  readonly unread?: string;
  readonly comparisons: readonly TieComparison[];
}

/** One figure, of which more is better. */
export interface TieComparison {
  /** As it reads after "vì": "điểm Mục I". */
  readonly name: string;
  readonly unit: "điểm" | "ngày" | "phiếu" | "hồ sơ" | "tiêu chí";
  /** True where people speak of the figure as better when lower, such as days late. */
  readonly isLess: boolean;
  /**
   * The figure of each of those tied, at `now` ("2024-11-25T08:15"); undefined where one of them has none, and then the
   * comparison parts nobody.
   */
  readonly figureAmong: (tied: readonly MemberScore[], now: string) => ((score: MemberScore) => Decimal) | undefined;
}
