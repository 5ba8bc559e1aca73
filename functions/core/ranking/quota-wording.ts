/** How a quota came about, in words. A person may edit them here. */
import { type Decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Quota, QuotaOf } from "../bloc/bloc.ts";

type Shared = Extract<Quota, { readonly kind: "share" | "fraction" }>;
type Per = Extract<Quota, { readonly kind: "per" }>;
type Rounding = QuotaOf["rounding"];

const units = (count: number): string => `${twoDigits(count)} đơn vị`;

function baseWords(base: number, { of }: QuotaOf): string {
  if (of === "members") return units(base);
  return of === "placed" ? `${units(base)} được xếp hạng` : `${units(base)} đủ điểm ${of.class} trở lên`;
}

const ROUNDED: Readonly<Record<NonNullable<Rounding>, string>> = {
  xuống: "làm tròn xuống còn",
  "đến số gần nhất": "làm tròn đến số gần nhất là",
  lên: "làm tròn lên thành",
};

/** Where all members are ranked together, a number for each group of them is told to be of all. */
const grouped = ({ isPerGroup }: QuotaOf, reason: string): string =>
  isPerGroup ? `quy định cho từng nhóm, Khối xếp hạng chung nên tính chung: ${reason}` : reason;

const shareWords = (quota: Shared): string =>
  quota.kind === "share"
    ? `${formatDecimal(quota.percent)}%`
    : `${formatDecimal(quota.numerator)}/${formatDecimal(quota.denominator)}`;

export const quotaReasons = {
  none: (): string => "không giới hạn số lượng",
  count: (count: number): string => `tối đa ${units(count)}`,
  bySize: (size: number, count: number): string => `Khối có ${units(size)}, tối đa ${units(count)}`,
  /** `rounding` is "exact" where nothing had to be rounded. */
  share: (quota: Shared, base: number, exact: Decimal, rounding: Rounding | "exact", count: number): string => {
    const product = `${shareWords(quota)} của ${baseWords(base, quota)} là`;
    if (rounding === "exact") return grouped(quota, `${product} ${twoDigits(count)}`);
    const rounded = rounding === undefined ? `Khối chưa quy định cách làm tròn, ${ROUNDED.xuống}` : ROUNDED[rounding];
    return grouped(quota, `${product} ${formatDecimal(exact)}; ${rounded} ${twoDigits(count)}`);
  },
  per: (quota: Per, base: number, isWhole: boolean, count: number): string => {
    const { each, count: of, rounding } = quota;
    const rest = isWhole ? "" : rounding === "lên" || rounding === "đến số gần nhất" ? LEFT[rounding] : LEFT.xuống;
    return grouped(
      quota,
      `cứ ${units(each)} được ${twoDigits(of)}, ${baseWords(base, quota)} được ${twoDigits(count)}${rest}`,
    );
  },
} as const;

/** What becomes of those who fill no whole number of batches. */
const LEFT: Readonly<Record<NonNullable<Rounding>, string>> = {
  xuống: "; số lẻ không tính",
  "đến số gần nhất": "; số lẻ làm tròn đến số gần nhất",
  lên: "; số lẻ làm tròn lên",
};

const COUNTED = ["hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** "hai đơn vị": those who share a place are at least two. */
export const countedUnits = (count: number): string => `${COUNTED[count - 2] ?? twoDigits(count)} đơn vị`;
