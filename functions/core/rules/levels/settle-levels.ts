/** What the levels of one cell say together: dashes that are colons, the levels that nobody wrote. */
import { type Decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { beginsWithNo, beginsWithYes, levelKey, saysYes } from "../grammar/level-names.ts";
import type { RuleBounds } from "../grammar/reading-cursor.ts";
import { type Level, levelName } from "./levels.ts";
import type { TypedLevel } from "./read-level.ts";

const holding = (words: readonly string[]): RegExp => new RegExp(`(?:^| )(?:${words.map(matchKey).join("|")})(?= |$)`);

const COSTS = holding([
  ...["không", "chưa", "thiếu", "sai", "bị", "vi phạm", "kỷ luật", "khiển trách", "cảnh cáo", "cách chức", "thôi việc"],
  ...["khai trừ", "nhắc nhở", "phê bình", "chậm", "muộn", "trễ", "vắng", "mất", "hủy", "lỗi", "kém", "yếu", "nặng"],
  ...["nghiêm trọng", "sai phạm", "tụt", "giảm"],
]);

const GOOD = holding([
  ...["tốt", "khá", "giỏi", "xuất sắc", "hoàn thành", "đạt", "đầy đủ", "đúng", "kịp thời", "vững mạnh", "trong sạch"],
  ...["nhất", "huân chương", "bằng khen", "giấy khen", "cờ", "danh hiệu", "tăng", "kiểu mẫu", "tiên tiến", "giải"],
]);
const SHORT = /^\S{1,2}$/u;

/**
 * "Mức 1 - 10đ; Mức 2 - 7đ": between every name and its points stands a dash. From the maximum for the best of a scale
 * downwards, and where only a bonus can be meant, it is a colon; where a deduction can be, a minus; elsewhere nobody can
 * tell: undefined.
 */
export function withDashes(levels: readonly TypedLevel[], bounds: RuleBounds): readonly TypedLevel[] | undefined {
  const { maximum, bonusCap, deductionCap } = bounds;
  if (!levels.some(({ points }) => points.lt(0)) || levels.some(({ sign }) => sign !== "dash")) return levels;
  const sizes = levels.map(({ points }) => points.abs());
  const isDown = sizes.every((size, index) => index === 0 || size.lt(sizes[index - 1] ?? ZERO));
  const isScale = isDown && sizes[0]?.eq(maximum) === true && isGood(levels[0]);
  if (maximum.gt(0) ? isScale : bonusCap !== undefined && deductionCap === undefined)
    return levels.map((level) => ({ ...level, points: level.points.abs() }));
  return deductionCap === undefined ? undefined : levels;
}

function isGood(level: Level | undefined): boolean {
  if (level === undefined) return false;
  const key = keyOf(level);
  return !costsPoints(key) && (GOOD.test(key) || SHORT.test(key) || saysYes(key) || areNumbered([level]));
}

/** True for the key of what costs points rather than gives them. */
export const costsPoints = (key: string): boolean => COSTS.test(key);

const keyOf = (level: Level): string => levelKey(levelName(level));

const NUMBERED = /^(?:mức(?: độ)?|loại|hạng|bậc|nhóm|cấp(?: độ)?) (?:[0-9]|1[0-9]|20)$/iu;

/** True where levels are named by numbers: "mức 1", "mức 2". */
export const areNumbered = (levels: readonly Level[]): boolean => {
  const names = levels.map(levelName);
  return names.some((name) => NUMBERED.test(name)) && names.every((name) => NUMBERED.test(name) || !/\d/.test(name));
};

/** True where `levels`, each of which gives less, together give `maximum`: parts that are added up, perhaps. */
export const mayBeAdded = (levels: readonly Level[], maximum: Decimal): boolean =>
  levels.every(({ points, less }) => less === undefined && points.gte(0) && points.lt(maximum)) &&
  levels.reduce((sum, { points }) => sum.plus(points), ZERO).eq(maximum);

/** True for a level that says what is missing. */
export const saysNoItself = (level: Level): boolean => beginsWithNo(keyOf(level));

/** "không: 0". */
export const NOTHING: Level = { name: "không", points: ZERO };

/** The answer that one level alone leaves unsaid under "có / không"; undefined where it is not certain. */
function otherAnswer(only: Level, maximum: Decimal): Level | undefined {
  const { points, less } = only;
  const key = keyOf(only);
  const full = maximum.gt(0) ? maximum : undefined;
  if (saysNoItself(only)) {
    if (points.eq(0) || (full !== undefined && less !== undefined))
      return full === undefined ? undefined : { name: "có", points: full };
    return full === undefined || points.eq(full) ? { name: "có", points: ZERO } : undefined;
  }
  if (less !== undefined) return undefined;
  if (points.gt(0)) return NOTHING;
  if (!beginsWithYes(key)) return undefined;
  if (full === undefined) return points.eq(0) ? undefined : NOTHING;
  return points.eq(0) ? { name: NOTHING.name, points: full } : undefined;
}

/** `levels` with those that nobody needs to write: where levels only take away, nothing that happened takes nothing. */
export function withUnsaid(levels: readonly Level[], isYesNo: boolean, { maximum }: RuleBounds): readonly Level[] {
  const [only] = levels;
  const other = isYesNo && levels.length === 1 && only !== undefined ? otherAnswer(only, maximum) : undefined;
  if (other !== undefined) return [...levels, other];
  if (!maximum.gt(0) || !levels.every(({ less }) => less !== undefined)) return levels;
  return levels.some(saysNoItself) ? levels : [...levels, { name: NOT_HAPPENED, points: maximum }];
}

const NOT_HAPPENED = "không phát sinh";
