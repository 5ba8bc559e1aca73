/** What people read where a score is asked for; a person may edit it here. */
import { type Decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";

export const range = (least: Decimal, most: Decimal): string =>
  `Đề nghị nhập số từ ${formatDecimal(least)} đến ${formatDecimal(most)}`;

/** An example inside the range that shows the decimal comma. */
const exampleUpTo = (most: Decimal): string => formatDecimal(most.gt(1) ? most.minus("0.5") : most);

/** "5, 3 hoặc 0". */
const either = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} hoặc ${parts.at(-1)}`;

/** More cases than this are no help in a status. */
const MOST_CASES = 6;

/** How a score is to be typed: as people give it, by names that have points, or as a rule gives it. */
export type ScoreKind =
  | { readonly kind: "free" }
  | { readonly kind: "levels"; readonly levels: readonly { readonly name: string; readonly points: Decimal }[] }
  /** The points that may be, the highest first; none where the rule divides or counts. */
  | { readonly kind: "by-rule"; readonly points: readonly Decimal[] };

export function askForScore(scored: ScoreKind, least: Decimal, most: Decimal): string {
  if (scored.kind === "free") return `${range(least, most)}, ví dụ ${exampleUpTo(most)}.`;
  if (scored.kind === "levels" && scored.levels.length <= MOST_CASES) {
    const cases = scored.levels.map(({ name, points }) => `“${name}” (${formatDecimal(points)} điểm)`);
    return `Đề nghị ghi Kết quả là ${either(cases)} và nhập điểm.`;
  }
  const points = scored.kind === "by-rule" ? scored.points : [];
  return points.length > 0 && points.length <= MOST_CASES
    ? `Đề nghị ghi Kết quả và nhập điểm theo cách tính: ${either(points.map(formatDecimal))}.`
    : `Đề nghị ghi Kết quả và nhập điểm theo cách tính, từ ${formatDecimal(least)} đến ${formatDecimal(most)}.`;
}

/** A score that may be: in the middle of those that a rule lists. */
export function exampleScore(scored: ScoreKind, most: Decimal): string {
  const listed =
    scored.kind === "free" ? [] : scored.kind === "levels" ? scored.levels.map(({ points }) => points) : scored.points;
  const one = listed[Math.floor(listed.length / 2)];
  return one === undefined ? exampleUpTo(most) : formatDecimal(one);
}
