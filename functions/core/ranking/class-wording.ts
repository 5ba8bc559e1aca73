/** Why a class is proposed, and what kept a member from a higher one. A person may edit the words here. */
import { type Decimal, formatDecimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Bloc, PointTerms } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import type { Classified } from "./classified.ts";
import { countedUnits } from "./quota-wording.ts";

/** The sentences about the class of one member; "" where there is nothing to say. */
export function classReason({ class: reached, missed, over, open }: Classified, bloc: Bloc): string {
  const parts: string[] = [];
  if (reached !== undefined) {
    parts.push(`Đề nghị xếp loại ${reached.name} (từ ${scoreText(reached.scoreFrom, bloc)}${shareText(reached)}).`);
  }
  if (reached?.otherConditions !== undefined) {
    parts.push(`Điều kiện khác của ${reached.name}: ${reached.otherConditions}; người xét đối chiếu.`);
  }
  if (missed !== undefined) {
    parts.push(`Chưa đủ điều kiện ${missed.class.name} vì ${partText(missed.part, missed.class)}.`);
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
  `${nounOf(part)} ${part.code} đạt dưới ${formatDecimal(minimumSharePercent)}% điểm tối đa`;

const nounOf = ({ depth, part, kind }: Criterion): string => {
  if (depth === 0) return "Mục";
  return part === "group" && kind !== "lấy mục cao nhất" ? "nhóm" : "tiêu chí";
};

/** The bloc has to choose: a class has fewer `places` left than members of one place reach it. */
export const classTieFault = (name: string, places: number, members: readonly string[], place: number): Fault => ({
  code: "tie-across-class",
  severity: "must-fix",
  what: `Chỉ còn ${twoDigits(places)} chỉ tiêu xếp loại ${name} cho ${countedUnits(members.length)} cùng hạng ${place}: ${members.join(", ")}.`,
  remedy: `Đề nghị Khối xem xét, biểu quyết và ghi kết quả ở trang Biểu quyết (nội dung “${name}”).`,
  value: twoDigits(places),
});
