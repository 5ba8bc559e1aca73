/** The figures that show whether a fact is so. A person may edit the words here. */
import { type Decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { partName } from "../bloc/part-name.ts";
import type { Fact, PartLevel } from "../conditions/condition.ts";
import type { Counts } from "./counted-rows.ts";

interface PartFigure {
  readonly criterion: Criterion;
  readonly points: Decimal;
  readonly maximum: Decimal;
}

/** More parts than this are no help in a sentence. */
const MOST_PARTS = 3;

const LISTS = {
  initiatives: "Sáng kiến, điển hình",
  activities: "Hoạt động",
  commendations: "Khen thưởng",
} as const;

export const factFigures = {
  parts: (parts: readonly PartFigure[], level: PartLevel): string => {
    if (parts.length === 0) return `không có ${level} nào`;
    const shown = parts
      .slice(0, MOST_PARTS)
      .map(
        ({ criterion, points, maximum }) =>
          `${partName(criterion)} được ${formatDecimal(points)}/${formatDecimal(maximum)} điểm`,
      );
    const more = parts.length - shown.length;
    return more === 0 ? shown.join(", ") : `${shown.join(", ")} và ${twoDigits(more)} ${level} khác`;
  },
  deduction: (criterion: Criterion, points: Decimal): string =>
    points.eq(0)
      ? `${partName(criterion)} không bị trừ điểm`
      : `${partName(criterion)} bị trừ ${formatDecimal(points)} điểm`,
  noFigure: (criterion: Criterion): string => `${partName(criterion)} chưa có điểm hoặc không giao`,
  total: (of: "points" | "bonus" | "deduction", points: Decimal): string =>
    `${TOTALS[of]} ${formatDecimal(points)} điểm`,
  count: (fact: Extract<Fact, { kind: "listed" | "hand-ins" }>, { certain, possible }: Counts): string => {
    const has = (none: string): string => (certain === 0 ? none : `có ${twoDigits(certain)}`);
    const said =
      fact.kind === "listed"
        ? `${has("chưa có")} ${fact.rows.noun} ở trang ${LISTS[fact.rows.list]}`
        : `${has("không có")} hồ sơ ${fact.which === "late" ? "nộp chậm" : "bị trả lại"}`;
    return certain === possible ? said : `${said}, ${twoDigits(possible - certain)} dòng còn thiếu thông tin`;
  },
} as const;

const TOTALS = { points: "tổng điểm", bonus: "điểm thưởng", deduction: "điểm trừ" } as const;
