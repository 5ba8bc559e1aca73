/** Why a member has its place, or none: Vietnamese sentences that anyone can check on the sheet. */
import { type Decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Bloc, HandIn, Member } from "../bloc/bloc.ts";
import type { CriteriaTree } from "../bloc/criterion.ts";
import { partName } from "../bloc/part-name.ts";
import type { MemberScore } from "../result.ts";
import type { TieComparison } from "./tie-comparison.ts";

const points = (value: Decimal): string => `${formatDecimal(value)} điểm`;

/** "17 giờ 00, ngày 28/11/2024". */
const deadline = ({ due, time }: Pick<HandIn, "due" | "time">): string =>
  `${time === undefined ? "" : `${time.replace(":", " giờ ")}, `}ngày ${formatDate(due)}`;

/** "A, B và C". */
function listed(members: readonly Member[]): string {
  const names = members.map(({ name }) => name);
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} và ${names.at(-1)}`;
}

/** The members of one place, which is named when they share it: "A và B (cùng hạng 3)". */
const ofPlace = (members: readonly Member[], place: number): string =>
  members.length === 1 ? listed(members) : `${listed(members)} (cùng hạng ${place})`;

/** Members of a place beside or above one's own. */
export interface Neighbours {
  readonly place: number;
  readonly members: readonly Member[];
}

/** How a tie of points was broken: the comparison, the link it belongs to from 0, and how far apart they are. */
export interface TieBreak {
  readonly comparison: TieComparison;
  readonly link: number;
  readonly gap: Decimal;
  /** True for who comes out better. */
  readonly isAhead: boolean;
}

export const placeReasons = {
  first: (figure: string, highest = "cao nhất Khối"): string => `${figure}, ${highest}.`,
  behind: (figure: string, gap: Decimal, { members, place }: Neighbours): string =>
    `${figure}, kém ${ofPlace(members, place)} ${formatDecimal(gap)}${figure.endsWith("%") ? "%" : " điểm"}.`,
  tieBroken: (figure: string, { members, place }: Neighbours, tieBreak: TieBreak): string => {
    const { comparison, link, gap, isAhead } = tieBreak;
    const { name, unit } = comparison;
    const isMore = isAhead !== comparison.isLess;
    const compared = unit === "điểm" ? (isMore ? "cao hơn" : "thấp hơn") : isMore ? "nhiều hơn" : "ít hơn";
    return `${figure}, bằng ${figure.endsWith("%") ? "tỷ lệ của" : "điểm"} ${ofPlace(members, place)}; xếp ${isAhead ? "trên" : "sau"} vì ${name} ${compared} ${formatDecimal(gap)} ${unit} (tiêu chí phụ thứ ${ordinal(link)}).`;
  },
  unreadLinks: (typed: readonly string[]): string =>
    `Chưa xét ${typed.map((link) => `“${link}”`).join(", ")} vì chưa đọc được tiêu chí phụ này; thứ hạng có thể thay đổi.`,
  /** `chain` says whether there is one, and whether it asks for what is not for all of them, or a vote not held. */
  shared: (place: number, others: readonly Member[], figure: string, chain: keyof typeof CHAIN): string =>
    `Đồng hạng ${place} với ${others.map((member) => member.name).join(", ")}: cùng ${figure}${CHAIN[chain]}.`,
} as const;

const CHAIN = {
  none: "; Khối chưa quy định tiêu chí phụ",
  equal: " và bằng nhau ở tất cả tiêu chí phụ",
  "not-for-all": " và bằng nhau ở các tiêu chí phụ đã xét; có tiêu chí phụ không áp dụng cho tất cả các đơn vị này",
  "no-vote": " và bằng nhau ở các tiêu chí phụ đã xét; chưa có kết quả biểu quyết phân định đồng hạng",
} as const;

const ordinal = (index: number): string =>
  ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám"][index] ?? String(index + 1);

export const unplacedReasons = {
  excluded: (): string => "Không xếp hạng: không xét theo thông báo của Ban (trang Không xét).",
  notRegistered: (handIn: HandIn): string =>
    `Không xếp hạng: không đăng ký thi đua (mốc ${handIn.milestone.code}, thời hạn ${deadline(handIn)}).`,
  registrationReturned: (handIn: HandIn): string =>
    `Chưa xếp hạng: hồ sơ đăng ký thi đua bị trả lại (${handIn.returned ?? ""}).`,
  notHandedIn: (handIn: HandIn, isOver: boolean): string =>
    isOver
      ? `Không xếp hạng: không nộp Phiếu tự chấm điểm (thời hạn ${deadline(handIn)}; đến nay chưa có xác nhận nộp).`
      : `Chưa xếp hạng: chưa xác nhận nộp Phiếu tự chấm điểm (thời hạn ${deadline(handIn)}).`,
  emptyForm: (handIn: HandIn, isOver: boolean): string =>
    `${isOver ? "Không" : "Chưa"} xếp hạng: đã xác nhận nộp Phiếu tự chấm điểm nhưng phiếu chưa có nội dung nên chưa tính là đã nộp (thời hạn ${deadline(handIn)}).`,
  returned: (handIn: HandIn): string => `Chưa xếp hạng: hồ sơ bị trả lại (${handIn.returned ?? ""}).`,
  noMilestone: (): string => "Chưa xếp hạng: trang Lịch chưa có mốc nộp phiếu (giai đoạn Tự chấm điểm) cho đơn vị.",
  formMissesColumn: (header: string): string => `Chưa xếp hạng: phiếu thiếu cột ${header}.`,
  noForm: (): string => "Chưa xếp hạng: đơn vị chưa có phiếu.",
} as const;

/** More codes than this are no help in a sentence. */
const MOST_CODES = 8;

const listedCodes = (codes: readonly string[]): string =>
  codes.length <= MOST_CODES
    ? codes.join(", ")
    : `${codes.slice(0, MOST_CODES).join(", ")} và ${twoDigits(codes.length - MOST_CODES)} tiêu chí khác`;

const withMaximum = (codes: readonly string[], maximum: Decimal): string =>
  `${listedCodes(codes)}${maximum.gt(0) ? `; tối đa ${points(maximum)}` : ""}`;

/** What points rest on, or do without. */
export const pointReasons = {
  aside: (codes: readonly string[], maximum: Decimal): string =>
    `Chưa tính ${codes.length === 1 ? "tiêu chí" : `${twoDigits(codes.length)} tiêu chí`} ${withMaximum(codes, maximum).replace("; tối đa", ", tối đa")}, vì Khối đang sửa cách tính; thứ hạng, xếp loại, khen thưởng có thể thay đổi.`,
  asideOfOthers: (codes: readonly string[]): string =>
    `Khối đang sửa cách tính tiêu chí ${listedCodes(codes)} của đơn vị khác; thứ hạng, xếp loại, khen thưởng có thể thay đổi.`,
  unread: (codes: readonly string[], maximum: Decimal): string =>
    `Đang tính 0 điểm ở ${twoDigits(codes.length)} tiêu chí vì chưa đọc được điểm đã nhập (${withMaximum(codes, maximum)}); sau khi sửa, thứ hạng có thể thay đổi.`,
  missing: (codes: readonly string[], maximum: Decimal): string =>
    `Đang tính 0 điểm ở ${twoDigits(codes.length)} tiêu chí chưa tự chấm điểm (${withMaximum(codes, maximum)}).`,
  changedLate: (codes: readonly string[]): string =>
    `Phiếu bị sửa sau thời hạn ở ${twoDigits(codes.length)} tiêu chí (${listedCodes(codes)}).`,
} as const;

export const NO_AWARDS = "Không xét khen thưởng (trang Không xét).";

const isByShare = ({ settings }: Bloc): boolean => settings.rankBasis === "tỷ lệ điểm tối đa được giao";

/** The points, with their share of the assigned maximum where members are ranked by it. */
export const figureText = (score: MemberScore, bloc: Bloc): string =>
  isByShare(bloc) ? `${points(score.total)}, ${sharedFigure(score, bloc)}` : points(score.total);

/** What members of equal rank have in common: those of one share may differ in points. */
export const sharedFigure = (score: MemberScore, bloc: Bloc): string =>
  isByShare(bloc) ? `đạt ${formatDecimal(score.sharePercent)}%` : points(score.total);

/** Of which parts an event took all points. */
export const lostReasons = ({ knockOuts = [] }: MemberScore, { byCode }: CriteriaTree): string[] =>
  knockOuts.flatMap(({ criterion, typed, found, effect, isHeld }) => {
    const lost = isHeld && effect?.kind === "lost" ? byCode.get(effect.code) : undefined;
    return lost === undefined
      ? []
      : [`Mất hết điểm ${partName(lost)} theo cách tính của ${partName(criterion)}: “${typed}” (${found}).`];
  });

/** How much of the official score is still the member's own word. */
export function reviewReason(score: MemberScore): string {
  const unreviewed = [...score.leaves.values()].filter(
    (leaf) => (leaf.level === "self" || leaf.isOut) && leaf.review === undefined,
  ).length;
  return unreviewed === 0
    ? ""
    : `Điểm chính thức đang lấy theo điểm tự chấm ở ${twoDigits(unreviewed)} tiêu chí vì Khối chưa rà soát; kết quả có thể thay đổi.`;
}
