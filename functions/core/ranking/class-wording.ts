/** Why a class is proposed, and what kept a member from a higher one. A person may edit the words here. */
import { type Decimal, formatDecimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Bloc, PointTerms } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { partName } from "../bloc/part-name.ts";
import type { Classified } from "./classified.ts";
import { failedText, loweredText, toCompareText } from "./condition-wording.ts";
import { countedUnits } from "./quota-wording.ts";

/** The sentences about the class of one member; "" where there is nothing to say. */
export function classReason(classified: Classified, bloc: Bloc): string {
  const { class: reached, judged, missed, lowered, over, open } = classified;
  const parts: string[] = [];
  if (reached !== undefined) {
    const met = (judged?.met ?? []).map(({ typed }) => typed);
    const asked = `từ ${scoreText(reached.scoreFrom, bloc)}${shareText(reached)}${met.length === 0 ? "" : `; đã đạt: ${met.join("; ")}`}`;
    const left = toCompareText(judged?.toCompare ?? []);
    parts.push(`Đề nghị xếp loại ${reached.name} (${asked})${left === "" ? "" : `, chờ ${left}`}.`);
  }
  if (lowered !== undefined) {
    const steps = lowered.steps === 1 ? "một" : twoDigits(lowered.steps);
    parts.push(`Đủ điều kiện ${lowered.class.name} nhưng hạ ${steps} bậc theo ${loweredText(lowered.by)}.`);
  }
  if (missed !== undefined) {
    const { gap } = missed;
    const why = gap.kind === "part" ? partText(gap.part, missed.class) : failedText(gap);
    parts.push(`Chưa đủ điều kiện ${missed.class.name} vì ${why}.`);
  }
  for (const { class: own, quota } of over) {
    parts.push(`Chưa xếp loại ${own.name} vì đã đủ số lượng, xét theo thứ hạng (${quota.reason}).`);
  }
  if (open !== undefined) {
    const { class: own, places, members, quota } = open;
    parts.push(
      `Đủ điều kiện ${own.name} nhưng chỉ còn ${twoDigits(places)} chỉ tiêu cho ${countedUnits(members.length)} cùng hạng (${quota.reason}); đề nghị Khối xem xét, quyết định xếp loại.`,
    );
  }
  return parts.join(" ");
}

/** "95 điểm", or "95% điểm tối đa được giao" where members are ranked by that share. */
export const scoreText = (score: Decimal, { settings }: Bloc): string =>
  settings.rankBasis === "tỷ lệ điểm tối đa được giao"
    ? `${formatDecimal(score)}% điểm tối đa được giao`
    : `${formatDecimal(score)} điểm`;

const shareText = ({ minimumSharePercent: share, shareLevel }: PointTerms): string =>
  share === undefined ? "" : `, không có ${shareLevel} nào đạt dưới ${formatDecimal(share)}% điểm tối đa`;

/** "Mục II đạt dưới 85% điểm tối đa". */
export const partText = (part: Criterion, { minimumSharePercent = ZERO }: PointTerms): string =>
  `${partName(part)} đạt dưới ${formatDecimal(minimumSharePercent)}% điểm tối đa`;

/** The bloc has to choose: a class has fewer `places` left than members of one place reach it. */
export const classTieFault = (name: string, places: number, members: readonly string[], place: number): Fault => ({
  code: "tie-across-class",
  severity: "must-fix",
  what: `Chỉ còn ${twoDigits(places)} chỉ tiêu xếp loại ${name} cho ${countedUnits(members.length)} cùng hạng ${place}: ${members.join(", ")}.`,
  remedy: `Đề nghị Khối xem xét, biểu quyết và ghi kết quả ở trang Biểu quyết (nội dung “${name}”).`,
  value: twoDigits(places),
});
