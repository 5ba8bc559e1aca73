import { decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Quota } from "../bloc/bloc.ts";
import { quotaReasons } from "./quota-wording.ts";

/** How many members a quota may be a share of. */
export interface QuotaBases {
  readonly members: number;
  readonly placed: number;
  /** Members whose points reach the class of that name, or a higher one. */
  readonly reaching: (className: string) => number;
}

export interface QuotaSize {
  /** Undefined for no limit. */
  readonly count: number | undefined;
  /** How the count came about, without a full stop. */
  readonly reason: string;
}

/** Big's rounding modes; half up is away from zero. */
const MODES = { xuống: 0, "đến số gần nhất": 1, lên: 3 } as const;

/**
 * How many may be proposed. A share whose rounding nobody has declared is rounded down.
 *
 * @example quotaSize({ kind: "share", percent: 20, rounding: "xuống", of: "members" }, 9 members)
 *          // => { count: 1, reason: "20% của 09 đơn vị là 1,8; làm tròn xuống còn 01" }
 */
export function quotaSize(quota: Quota | undefined, { members, placed, reaching }: QuotaBases): QuotaSize {
  if (quota === undefined) return { count: undefined, reason: quotaReasons.none() };
  if (quota.kind === "count") return { count: quota.count, reason: quotaReasons.count(quota.count) };
  if (quota.kind === "by-size") {
    return { count: quota.count, reason: quotaReasons.bySize(quota.size, quota.count) };
  }
  const { percent, rounding, of } = quota;
  const base = of === "members" ? members : of === "placed" ? placed : reaching(of.class);
  const exact = percent.times(base).times("0.01");
  const count = Number(exact.round(0, MODES[rounding ?? "xuống"]).toFixed());
  const isWhole = exact.eq(decimal(count));
  return { count, reason: quotaReasons.share(percent, base, of, exact, isWhole ? "exact" : rounding, count) };
}
