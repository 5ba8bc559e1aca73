/** Facts about points: of every part of a level, of so many of them, of one part, of the whole. */
import { ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { type Cursor, take } from "../rules/grammar/reading-cursor.ts";
import { NOTHING } from "../rules/terms/interval.ts";
import type { ConditionNames, Fact, PartLevel } from "./condition.ts";
import { countBehind, SOME, takeBound, takeCount } from "./take-bound.ts";

/** A fact at the cursor; undefined, with the cursor anywhere, for another. */
type FactReader = (cursor: Cursor, names: ConditionNames) => Fact | undefined;

const LEVEL = /(mục|nhóm|tiêu chí)(?:\s+(?:lớn|thành phần))?(?!\p{L})(?:\s+(?:nào|bất kỳ))?(?!\p{L})/iuy;
const WITHIN = /(?:thuộc|của|trong|ở)\s+(?=mục|nhóm)/iuy;
const PART = /(?:điểm\s+)?(?:mục|nhóm|tiêu chí|phần)\s+/iuy;
const QUOTED = /“([^”]+)”|"([^"]+)"/uy;
const CODE = /[\p{L}\d]+(?:[.)-]+[\p{L}\d]+)*\)?/uy;
const NONE = /(?:không|chưa)\s+(?:được\s+)?(?:có|để)\s+(?:bất kỳ\s+|một\s+)?/iuy;
const EVERY = /(?:tất cả các|tất cả|các|mỗi|từng|mọi|toàn bộ các)\s+/iuy;
const HAVING = /có\s+(?!bất)/iuy;

function takeLevel(cursor: Cursor): PartLevel | undefined {
  return take(cursor, LEVEL)?.[1]?.toLowerCase() as PartLevel | undefined;
}

/** The code of the part named at the cursor; undefined, with the cursor unmoved, where none is. */
export function takePart(cursor: Cursor, { codeOf }: ConditionNames): string | undefined {
  const start = cursor.at;
  const quoted = take(cursor, PART) === undefined ? undefined : take(cursor, QUOTED);
  const typed = quoted?.[1] ?? quoted?.[2] ?? (cursor.at === start ? undefined : take(cursor, CODE)?.[0]);
  const code = typed === undefined ? undefined : codeOf(typed);
  if (code === undefined) cursor.at = start;
  return code;
}

/** The part within which a level is meant: "thuộc Mục I"; "unknown" where it is none of the table. */
function takeWithin(cursor: Cursor, names: ConditionNames): { code: string | undefined } | undefined {
  if (take(cursor, WITHIN) === undefined) return { code: undefined };
  const code = takePart(cursor, names);
  return code === undefined ? undefined : { code };
}

/** "không có mục nào dưới 60%". */
const noParts: FactReader = (cursor, names) => {
  if (take(cursor, NONE) === undefined) return undefined;
  return partsBehind(cursor, names, () => NOTHING);
};

/** "tất cả các mục đều đạt từ 60%". */
const everyPart: FactReader = (cursor, names) =>
  take(cursor, EVERY) === undefined ? undefined : partsBehind(cursor, names, () => "every");

/** "có mục dưới 50%", "có từ 2 tiêu chí trở lên bằng 0", "ít nhất 3 mục đạt từ 90%". */
const someParts: FactReader = (cursor, names) => {
  const hasVerb = take(cursor, HAVING) !== undefined;
  const count = takeCount(cursor);
  if (count === undefined && !hasVerb) return undefined;
  return partsBehind(cursor, names, () => (count === undefined ? SOME : countBehind(cursor, count)));
};

function partsBehind(
  cursor: Cursor,
  names: ConditionNames,
  howOf: () => Extract<Fact, { kind: "parts" }>["how"] | undefined,
): Fact | undefined {
  const level = takeLevel(cursor);
  if (level === undefined) return undefined;
  const how = howOf();
  const within = takeWithin(cursor, names);
  const bound = takeBound(cursor);
  if (how === undefined || within === undefined || bound === undefined) return undefined;
  return { kind: "parts", level, within: within.code, bound, how };
}

const NOT_DEDUCTED = /(?:không\s+(?:bị\s+)?trừ\s+điểm|không\s+có\s+điểm\s+trừ)(?!\p{L})/iuy;
const DEDUCTED = /(?:bị\s+trừ\s+điểm|có\s+điểm\s+trừ)(?!\p{L})/iuy;

/** Whether points were taken off, as words say it; undefined where they do not. */
function takeDeduction(cursor: Cursor): Pick<Extract<Fact, { kind: "part" }>, "of" | "bound"> | undefined {
  if (take(cursor, NOT_DEDUCTED) !== undefined)
    return { of: "deduction", bound: { interval: NOTHING, unit: "points" } };
  if (take(cursor, DEDUCTED) === undefined) return undefined;
  return { of: "deduction", bound: { interval: { low: { value: ZERO, inclusive: false } }, unit: "points" } };
}

/** "Mục I từ 8 điểm", "tiêu chí I.2.3 đạt điểm tối đa", "Mục II không bị trừ điểm". */
const onePart: FactReader = (cursor, names) => {
  const code = takePart(cursor, names);
  if (code === undefined) return undefined;
  const deduction = takeDeduction(cursor);
  if (deduction !== undefined) return { kind: "part", code, ...deduction };
  const bound = takeBound(cursor);
  return bound && { kind: "part", code, of: "points", bound };
};

const TOTAL = /(?:có\s+|đạt\s+)?(?:tổng\s+số\s+điểm|tổng\s+điểm|điểm\s+tổng)(?!\p{L})/iuy;
const BONUS = /(?:có\s+)?(?:tổng\s+)?(?:số\s+)?điểm\s+thưởng(?!\p{L})/iuy;
const DEDUCTION = /(?:có\s+)?(?:tổng\s+)?(?:số\s+)?điểm\s+trừ(?!\p{L})/iuy;

/** "tổng điểm từ 90 điểm", "điểm trừ không quá 2 điểm", "không bị trừ điểm". */
const wholeTable: FactReader = (cursor) => {
  if (take(cursor, TOTAL) !== undefined) {
    const bound = takeBound(cursor);
    return bound && { kind: "total", of: "points", bound };
  }
  const of = take(cursor, BONUS) === undefined ? undefined : ("bonus" as const);
  const taken = of ?? (take(cursor, DEDUCTION) === undefined ? undefined : ("deduction" as const));
  if (taken !== undefined) {
    const bound = takeBound(cursor);
    return bound?.unit === "points" ? { kind: "total", of: taken, bound } : undefined;
  }
  const deduction = takeDeduction(cursor);
  return deduction && { kind: "total", ...deduction };
};

/** In the order in which they are tried. */
export const partFacts: readonly FactReader[] = [noParts, everyPart, onePart, wholeTable, someParts];
