/** How a quota came about, in words. A person may edit them here. */
import { type Decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Quota } from "../bloc/bloc.ts";

type Share = Extract<Quota, { readonly kind: "share" }>;

const units = (count: number): string => `${twoDigits(count)} đơn vị`;

function baseWords(base: number, of: Share["of"]): string {
  if (of === "members") return units(base);
  return of === "placed" ? `${units(base)} được xếp hạng` : `${units(base)} đủ điểm ${of.class} trở lên`;
}

const ROUNDED: Readonly<Record<NonNullable<Share["rounding"]>, string>> = {
  xuống: "làm tròn xuống còn",
  "đến số gần nhất": "làm tròn đến số gần nhất là",
  lên: "làm tròn lên thành",
};

export const quotaReasons = {
  none: (): string => "không giới hạn số lượng",
  count: (count: number): string => `tối đa ${units(count)}`,
  bySize: (size: number, count: number): string => `Khối có ${units(size)}, tối đa ${units(count)}`,
  /** `rounding` is "exact" where nothing had to be rounded. */
  share: (
    percent: Decimal,
    base: number,
    of: Share["of"],
    exact: Decimal,
    rounding: Share["rounding"] | "exact",
    count: number,
  ): string => {
    const product = `${formatDecimal(percent)}% của ${baseWords(base, of)} là`;
    if (rounding === "exact") return `${product} ${twoDigits(count)}`;
    const rounded = rounding === undefined ? `Khối chưa quy định cách làm tròn, ${ROUNDED.xuống}` : ROUNDED[rounding];
    return `${product} ${formatDecimal(exact)}; ${rounded} ${twoDigits(count)}`;
  },
} as const;

const COUNTED = ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** "hai đơn vị": those who share a place are at least two. */
export const countedUnits = (count: number): string => `${COUNTED[count - 2] ?? twoDigits(count)} đơn vị`;
