/** Points as papers word them: "trừ 1", "75% điểm", "điểm tối đa", "trừ hết". */
import type { LeafModel } from "./bloc-model.ts";
import { atLeast, hundredths, minus, NOTHING, over, type Rational, times, whole } from "./rational.ts";
import { comma } from "./write-span.ts";

/** What one case gives; "less" and "share less" come off the maximum. */
export type Award =
  | { readonly kind: "points" | "less"; readonly value: number }
  | { readonly kind: "share" | "share less"; readonly percent: number }
  | { readonly kind: "most" | "none" };

/** What a case is for and what it gives. */
export interface Awarded<Of> {
  readonly of: Of;
  readonly award: Award;
}

/** The points; what is taken from a maximum leaves at least nothing. */
export function awarded(award: Award, { maximum }: Pick<LeafModel, "maximum">): Rational {
  const most = hundredths(maximum);
  switch (award.kind) {
    case "points":
      return hundredths(award.value);
    case "less":
      return maximum > 0 ? atLeast(minus(most, hundredths(award.value)), NOTHING) : hundredths(-award.value);
    case "share":
      return over(times(most, whole(award.percent)), whole(100));
    case "share less":
      return over(times(most, whole(100 - award.percent)), whole(100));
    case "most":
      return most;
    case "none":
      return NOTHING;
  }
}

/** True of what is said as a loss. */
export const isLoss = ({ kind }: Award): boolean => kind === "less" || kind === "share less" || kind === "none";

/** In the words of officers. */
export function writeAward(award: Award, wording: number): string {
  switch (award.kind) {
    case "points":
      return inPoints(award.value, wording);
    case "less":
      return award.value === 0
        ? pick(wording, "không trừ", "không trừ điểm", "không bị trừ điểm")
        : `${pick(wording, "trừ", "trừ", "bị trừ")} ${inPoints(award.value, wording)}`;
    case "share":
      return pick(wording, `${award.percent}% điểm`, `${award.percent}% số điểm`, `${award.percent}% điểm chuẩn`);
    case "share less":
      return `trừ ${pick(wording, `${award.percent}% điểm`, `${award.percent}% số điểm`, `${award.percent}% điểm chuẩn`)}`;
    case "most":
      return pick(wording, "điểm tối đa", "đạt điểm tối đa", "đạt điểm chuẩn");
    case "none":
      return pick(wording, "trừ hết", "trừ hết điểm", "mất hết điểm");
  }
}

/** "1,5", "1,5 điểm", "1,5đ". */
export const inPoints = (value: number, wording: number): string => `${comma(value)}${pick(wording, "", " điểm", "đ")}`;

/** What stands for this wording. */
export const pick = (wording: number, notation: string, inWords: string, typeset: string): string =>
  [notation, inWords, typeset][wording] ?? notation;

/** The award where every point is worth `factor`. */
export const scaledAward = (award: Award, factor: number): Award =>
  award.kind === "points" || award.kind === "less" ? { ...award, value: award.value * factor } : award;
