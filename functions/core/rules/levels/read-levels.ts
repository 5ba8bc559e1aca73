/** Reads "hoàn thành tốt: 3; hoàn thành: 1,5", "có: 2; không: 0" and what officers type instead. */
import { type Decimal, max, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";
import { levelKey } from "../grammar/level-names.ts";
import { caseRemarks, ceilingOf, pointRemarks } from "../grammar/point-bounds.ts";
import {
  atEnd,
  type Cursor,
  type RuleBounds,
  type RuleReading,
  startOf,
  take,
  takeSeparator,
} from "../grammar/reading-cursor.ts";
import { stopped } from "../grammar/stopped.ts";
import { readSteps, type StepsRule } from "../steps/steps.ts";
import { expected } from "../wording/expected-wording.ts";
import { REST } from "../wording/measure-phrases.ts";
import { ruleFaults } from "../wording/rule-fault-wording.ts";
import { ruleRemarks } from "../wording/rule-wording.ts";
import { isHeadingOf, takeHeading } from "./level-heading.ts";
import { type Level, type LevelsRule, levelName } from "./levels.ts";
import { type LevelWords, type TypedLevel, takeLevel } from "./read-level.ts";
import { areNumbered, mayBeAdded, NOTHING, saysNoItself, withDashes, withUnsaid } from "./settle-levels.ts";

/** The kinds of criterion that are scored by levels. */
export type LevelsKind = "mức xếp loại" | "có / không";

/** Reads levels. "có / không" left blank means full points for có and none for không. */
export function readLevels(kind: LevelsKind, typed: string, bounds: RuleBounds): RuleReading<LevelsRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return blankLevels(kind, bounds);
  const list = takeLevels(cursor, bounds, kind === "có / không" ? YES_NO_WORDS : LEVEL_WORDS);
  const isOfSteps = kind === "mức xếp loại" && ("fault" in list || !areNumbered(list.levels));
  if (isOfSteps && isInSteps(readSteps(typed, bounds))) return { fault: ruleFaults.ofSteps(typed) };
  return "fault" in list ? list : ruleOf(kind, typed, list, bounds);
}

interface LevelList {
  readonly levels: readonly TypedLevel[];
  readonly heading: string | undefined;
}

function takeLevels(cursor: Cursor, bounds: RuleBounds, words: LevelWords): LevelList | ReturnType<typeof stopped> {
  takeOnlyTheBest(cursor);
  const heading = takeHeading(cursor);
  const start = cursor.at;
  const levels: TypedLevel[] = [];
  do {
    const level = takeLevel(cursor, bounds, words);
    if (typeof level === "string") return stopped(cursor, level);
    levels.push(level);
    if (!takeOnlyTheBest(cursor)) return stopped(cursor, words.next);
  } while (!atEnd(cursor));
  return heading === undefined || isHeadingOf(heading, levels)
    ? { levels, heading }
    : stopped({ ...cursor, at: start }, words.points);
}

/** Levels exclude each other: whoever names one names the best. */
const ONLY_THE_BEST = ((of: string) => {
  const many = `(?:(?:nếu|trường hợp|khi) (?:có |đạt |được )*(?:tặng )?(?:nhiều|từ 0?2|hai) ${of}(?: khác nhau)?(?: trở lên)?,? (?:thì )?)?`;
  const best = String.raw`(?:mỗi đơn vị )?(?:chỉ (?:được )?)?(?:tính|lấy|chấm)(?: điểm)?(?: (?:ở|theo|cho|của))? (?:(?:một|0?1) )?(?:${of} )?cao nhất(?: (?:đạt được|được tặng|trong năm))?(?: để (?:tính|chấm) điểm)?(?!\p{L})`;
  const one = String.raw`không (?:tính )?cộng dồn(?: điểm)?(?!\p{L})`;
  const all = `(?:${many}${best}|${one})`;
  return new RegExp(String.raw`\(${all}(?:[,;] ${all})?\.?\)|${all}(?:,? ${all})?`, "iuy");
})(
  "(?:mức|giải(?: thưởng)?|danh hiệu|thành tích|hình thức(?: khen thưởng| kỷ luật)?|lần|loại|hạng|kết quả|cấp)(?: khen thưởng)?",
);

/** True past the sign between two levels, and past words that say nothing more. */
function takeOnlyTheBest(cursor: Cursor): boolean {
  const isParted = takeSeparator(cursor);
  if (take(cursor, ONLY_THE_BEST) === undefined) return isParted;
  take(cursor, /:/uy);
  takeSeparator(cursor);
  return true;
}

function ruleOf(kind: LevelsKind, typed: string, list: LevelList, bounds: RuleBounds): RuleReading<LevelsRule> {
  const levels = withDashes(list.levels, bounds);
  if (levels === undefined) return { fault: ruleFaults.unclearDash(typed, list.levels.map(dashed)) };
  const unclear = kind === "có / không" ? levels.find((one) => one.isNumberOff && saysNoItself(one)) : undefined;
  if (unclear !== undefined) return { fault: ruleFaults.unclearNo(typed, levelName(unclear), unclear.less ?? ZERO) };
  const [rest, ...restsAgain] = levels.filter(isRest);
  const found = levels.filter((level) => !isRest(level)).map(withoutMark);
  const [first, ...others] = rest === undefined ? withUnsaid(found, kind === "có / không", bounds) : found;
  if (first === undefined) return stopped(startOf(typed), expected.level);
  const isApart =
    bounds.maximum.eq(0) &&
    (bounds.bonusCap ?? bounds.deductionCap) !== undefined &&
    rest === undefined &&
    ![first, ...others].some(saysNoItself) &&
    ofOneSign(found);
  const points: [Decimal, ...Decimal[]] = [first.points, ...others.map((level) => level.points)];
  if (rest !== undefined) points.push(rest.points);
  const isAdded = rest === undefined && mayBeAdded(found, bounds.maximum);
  const oddPoints = kind === "có / không" ? pointRemarks : caseRemarks;
  return {
    rule: {
      kind: "levels",
      levels: [first, ...others],
      ...(rest === undefined ? {} : { rest: rest.points }),
      ...(isApart ? { isApart } : {}),
      ...(list.heading === undefined ? {} : { heading: list.heading }),
    },
    remarks: [
      ...sameLevels(typed, found),
      ...restsAgain.map((level) => ruleRemarks.sameLevel(typed, levelName(level))),
      ...(isAdded
        ? [ruleRemarks.maybeAdded(typed, points.reduce(max), bounds.maximum)]
        : oddPoints(typed, points, bounds)),
    ],
  };
}

const dashed = (level: TypedLevel): readonly [string, Decimal] => [levelName(level), level.points.abs()];

const withoutMark = ({ isNumberOff: _, sign: __, ...level }: TypedLevel): Level => level;

/** Words in front of a number without a percent sign may as well be names: "chậm 1-3 ngày". */
const isInSteps = (reading: RuleReading<StepsRule>): boolean =>
  !("fault" in reading) && (reading.rule.subject === undefined || reading.rule.percent);

const LEVEL_WORDS: LevelWords = { level: expected.level, points: expected.levelPoints, next: expected.nextLevel };
const YES_NO_WORDS: LevelWords = { level: expected.yesOrNo, points: expected.yesOrNo, next: expected.yesOrNo };

const REST_KEYS = new Set(
  [
    REST,
    "khác",
    "mức khác",
    "các mức khác",
    "các mức còn lại",
    "mức còn lại",
    "trường hợp khác",
    "trường hợp còn lại",
  ].map(levelKey),
);

const isRest = (level: Level): boolean => REST_KEYS.has(levelKey(levelName(level)));

function blankLevels(kind: LevelsKind, bounds: RuleBounds): RuleReading<LevelsRule> {
  const full = ceilingOf(bounds);
  if (kind !== "có / không" || full === undefined || full.eq(0)) {
    return { fault: ruleFaults.blank(kind, kind === "có / không" ? expected.yesOrNo : expected.level) };
  }
  return { rule: { kind: "levels", levels: [{ name: "có", points: full }, NOTHING] }, remarks: [] };
}

const ofOneSign = (levels: readonly Level[]): boolean =>
  levels.every(({ points }) => points.gt(0)) || levels.every(({ points }) => points.lt(0));

const sameLevels = (typed: string, levels: readonly Level[]): Fault[] => {
  const keys = levels.map((level) => levelKey(levelName(level)));
  return levels
    .filter((_, index) => keys.indexOf(keys[index] ?? "") < index)
    .map((level) => ruleRemarks.sameLevel(typed, levelName(level)));
};
