/** Why a member has its place and class: Vietnamese sentences that anyone can check on the sheet. */
import { type Decimal, formatDecimal, ZERO } from "../../../sheets-schema/decimal.ts";
import { formatDate } from "../../../sheets-schema/read-date.ts";
import { twoDigits } from "../../../sheets-schema/vietnamese.ts";
import type { Bloc, Criterion, HandIn, Member } from "../bloc/bloc.ts";
import type { MemberScore } from "../result.ts";
import type { Classified } from "./classify.ts";
import type { TieLink } from "./tie-break.ts";

const points = (value: Decimal): string => `${formatDecimal(value)} điểm`;

/** "17 giờ 00, ngày 28/11/2024". */
const deadline = ({ due, time }: Pick<HandIn, "due" | "time">): string =>
  `${time === undefined ? "" : `${time.replace(":", " giờ ")}, `}ngày ${formatDate(due)}`;

export const placeReasons = {
  first: (figure: string): string => `${figure}, cao nhất Khối.`,
  behind: (figure: string, gap: Decimal, above: Member): string =>
    `${figure}, kém ${above.name} ${formatDecimal(gap)}${figure.endsWith("%") ? "%" : " điểm"}.`,
  tieBroken: (figure: string, other: Member, isAhead: boolean, link: TieLink, index: number, gap: Decimal): string => {
    const isMore = isAhead !== link.isLess;
    const compared = link.unit === "điểm" ? (isMore ? "cao hơn" : "thấp hơn") : isMore ? "nhiều hơn" : "ít hơn";
    return `${figure}, bằng điểm ${other.name}; xếp ${isAhead ? "trên" : "sau"} vì ${link.name} ${compared} ${formatDecimal(gap)} ${link.unit} (tiêu chí phụ thứ ${ordinal(index)}).`;
  },
  shared: (place: number, others: readonly Member[], figure: string, hasChain: boolean): string =>
    `Đồng hạng ${place} với ${others.map((member) => member.name).join(", ")}: cùng ${figure}${hasChain ? " và bằng nhau ở tất cả tiêu chí phụ" : "; Khối chưa quy định tiêu chí phụ"}.`,
  excluded: (ground: string): string =>
    `Không xếp hạng: ${ground.charAt(0).toLowerCase()}${ground.slice(1)} (trang Không xét).`,
  notHandedIn: (handIn: HandIn, isOver: boolean): string =>
    isOver
      ? `Không xếp hạng: không nộp Phiếu tự chấm điểm (thời hạn ${deadline(handIn)}; đến nay chưa có xác nhận nộp).`
      : `Chưa xếp hạng: chưa xác nhận nộp Phiếu tự chấm điểm (thời hạn ${deadline(handIn)}).`,
  returned: (handIn: HandIn): string => `Chưa xếp hạng: hồ sơ bị trả lại (${handIn.returned ?? ""}).`,
  noMilestone: (): string => "Chưa xếp hạng: trang Lịch chưa có mốc nộp phiếu (giai đoạn Tự chấm điểm) cho đơn vị.",
  formMissesColumn: (header: string): string => `Chưa xếp hạng: phiếu thiếu cột ${header}.`,
  noForm: (): string => "Chưa xếp hạng: đơn vị chưa có phiếu.",
} as const;

const ordinal = (index: number): string =>
  ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"][index] ?? String(index + 1);

/** The figure that members are ranked by, as people read it. */
export const figureText = (score: MemberScore, bloc: Bloc): string =>
  bloc.settings.rankBasis === "tỷ lệ điểm tối đa được giao"
    ? `${points(score.total)}, đạt ${formatDecimal(score.sharePercent)}%`
    : points(score.total);

/** Why this class is proposed, and what kept the member from a higher one. */
export function classReason({ class: reached, missed }: Classified): string {
  const parts: string[] = [];
  if (reached !== undefined) {
    const share =
      reached.minimumSharePercent === undefined
        ? ""
        : `, không có ${reached.shareLevel} nào đạt dưới ${formatDecimal(reached.minimumSharePercent)}% điểm tối đa`;
    parts.push(`Đề nghị xếp loại ${reached.name} (từ ${points(reached.scoreFrom)}${share}).`);
  }
  if (missed !== undefined) {
    const part = `${nounOf(missed.part)} ${missed.part.code}`;
    parts.push(
      `Chưa đủ điều kiện ${missed.class.name} vì ${part} đạt dưới ${formatDecimal(missed.class.minimumSharePercent ?? ZERO)}% điểm tối đa.`,
    );
  }
  return parts.join(" ");
}

const nounOf = ({ depth, part }: Criterion): string => (depth === 0 ? "Mục" : part === "group" ? "nhóm" : "tiêu chí");

/** How much of the official score is still the member's own word. */
export function reviewReason(score: MemberScore): string {
  const unreviewed = [...score.leaves.values()].filter((leaf) => leaf.level === "self").length;
  return unreviewed === 0
    ? ""
    : `Điểm chính thức đang lấy theo điểm tự chấm ở ${twoDigits(unreviewed)} tiêu chí vì Khối chưa rà soát; kết quả có thể thay đổi.`;
}
