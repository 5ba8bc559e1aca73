/** Reads "hoàn thành tốt: 3; hoàn thành: 1,5", "có: 2; không: 0" and what officers type instead. */
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { type Points, pointsOfAmount, takeAmount } from "./amount.ts";
import { expected } from "./expected-wording.ts";
import { beginsWithNo, levelKey, saysYes } from "./level-names.ts";
import { type Level, type LevelsRule, levelName } from "./levels.ts";
import { REST } from "./measure-phrases.ts";
import { ceilingOf, pointRemarks } from "./point-bounds.ts";
import {
  atEnd,
  type Cursor,
  type RuleBounds,
  type RuleReading,
  startOf,
  take,
  takeColon,
  takeSeparator,
} from "./reading-cursor.ts";
import { ruleFaults } from "./rule-fault-wording.ts";
import { ruleRemarks } from "./rule-wording.ts";
import { readSteps } from "./steps.ts";
import { stopped } from "./stopped.ts";
import { type Phrase, takePhrase } from "./words.ts";

/** The kinds of criterion that are scored by levels. */
export type LevelsKind = "mức xếp loại" | "có / không";

/** Reads levels. "có / không" left blank means full points for có and none for không. */
export function readLevels(kind: LevelsKind, typed: string, bounds: RuleBounds): RuleReading<LevelsRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return blankLevels(kind, bounds);
  if (kind === "mức xếp loại" && !("fault" in readSteps(typed, bounds))) return { fault: ruleFaults.ofSteps(typed) };
  const words = kind === "có / không" ? YES_NO_WORDS : LEVEL_WORDS;
  const found: Level[] = [];
  const restsAgain: string[] = [];
  let rest: Decimal | undefined;
  let unclear: Level | undefined;
  takeSeparator(cursor);
  do {
    const level = takeLevel(cursor, bounds, words);
    if (typeof level === "string") return stopped(cursor, level);
    if (kind === "có / không" && level.isNumberOff && saysNoItself(level)) unclear ??= level;
    if (!REST_KEYS.has(levelKey(levelName(level)))) found.push(withoutMark(level));
    else if (rest === undefined) rest = level.points;
    else restsAgain.push(levelName(level));
    if (!takeSeparator(cursor)) return stopped(cursor, words.next);
    take(cursor, ONLY_THE_BEST);
    takeSeparator(cursor);
  } while (!atEnd(cursor));
  if (unclear !== undefined) return { fault: ruleFaults.unclearNo(typed, levelName(unclear), unclear.less ?? ZERO) };
  const [first, ...others] = withUnsaid(found, rest, kind, bounds);
  if (first === undefined) return stopped(cursor, words.level);
  const isApart =
    bounds.maximum.eq(0) &&
    (bounds.bonusCap ?? bounds.deductionCap) !== undefined &&
    rest === undefined &&
    !found.some(saysNoItself) &&
    ofOneSign(found);
  const points: [Decimal, ...Decimal[]] = [first.points, ...others.map((level) => level.points)];
  if (rest !== undefined) points.push(rest);
  return {
    rule: {
      kind: "levels",
      levels: [first, ...others],
      ...(rest === undefined ? {} : { rest }),
      ...(isApart ? { isApart } : {}),
    },
    remarks: [
      ...sameLevels(typed, found),
      ...restsAgain.map((name) => ruleRemarks.sameLevel(typed, name)),
      ...pointRemarks(typed, points, bounds),
    ],
  };
}

const LEVEL_WORDS: LevelWords = { level: expected.level, points: expected.levelPoints, next: expected.nextLevel };
type LevelWords = Readonly<Record<"level" | "points" | "next", string>>;
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

/** Levels exclude each other: whoever names one names the best. */
const ONLY_THE_BEST =
  /\(?chỉ tính (?:một )?(?:mức|giải|danh hiệu|thành tích|hình thức|lần)? ?cao nhất(?: đạt được)?(?!\p{L})\)?/iuy;

const POINTS_AT_END = String.raw`(?:(?:thì|được|chấm|tính|là|bị|hưởng)\s+)*(?:(?:trừ|cộng|thưởng|[+-])\s*\d+(?:[.,]\d+)?\s?%?(?:\s*(?:điểm|đ)(?: chuẩn| tối đa)?)?|\d+(?:[.,]\d+)?\s*(?:điểm|đ)|(?:trừ|mất)(?: đi)? (?:hết|toàn bộ)|(?:đạt )?(?:đủ )?điểm (?:tối đa|chuẩn)|đủ điểm|không (?:bị )?trừ(?: điểm)?|không (?:(?:được|tính|chấm|có) )*điểm)(?:[^;\n:=]{0,0})(?=\s*(?:[;.,\n]|$| điểm| của))`;
const ENDS = new RegExp(String.raw`\s*(?:[:=→;\n<>|]|->)|${POINTS_AT_END}`, "iuy");
/** A name begins with a letter, or says in words what its number is. */
const BEGINS = /\p{L}|\d+\s?%? (?:\p{L}+ ){2}/uy;
const FIRST_POINTS = /(?:được |đạt )?[+-]?\d+(?:[.,]\d+)? ?(?:điểm|đ)\s*(?=[:=]|nếu )/iuy;
const CIRCUMSTANCE = /(?:nếu|khi|trường hợp)(?!\p{L})/iuy;

/** A level, or what was expected, with the cursor where reading stopped. */
function takeLevel(cursor: Cursor, bounds: RuleBounds, words: LevelWords): TypedLevel | string {
  const start = cursor.at;
  if (take(cursor, FIRST_POINTS) !== undefined) {
    cursor.at = start;
    const given = takeGiven(cursor, bounds);
    if (given === undefined || !(takeColon(cursor) || take(cursor, CIRCUMSTANCE) !== undefined)) return words.points;
    const phrase = takeName(cursor);
    return phrase === undefined ? words.level : { ...named(phrase), ...given };
  }
  const phrase = takeName(cursor);
  if (phrase === undefined) return words.level;
  takeColon(cursor);
  const given = takeGiven(cursor, bounds);
  return given === undefined ? words.points : { ...named(phrase), ...given };
}

function takeName(cursor: Cursor): Phrase | undefined {
  take(cursor, CIRCUMSTANCE);
  const start = cursor.at;
  const begins = take(cursor, BEGINS) !== undefined;
  cursor.at = start;
  return begins ? takePhrase(cursor, { ends: ENDS, terms: true }) : undefined;
}

const named = ({ head, terms }: Phrase): Pick<Level, "name" | "terms"> => ({
  name: head,
  ...(terms.length === 0 ? {} : { terms }),
});

/** `isNumberOff`: "trừ 2", which beside "có: 2" leaves nothing, or takes two away from others. */
type Given = Points & { readonly isNumberOff: boolean };
type TypedLevel = Level & Given;

const withoutMark = ({ isNumberOff: _, ...level }: TypedLevel): Level => level;

function takeGiven(cursor: Cursor, bounds: RuleBounds): Given | undefined {
  const amount = takeAmount(cursor);
  const given = amount === undefined ? undefined : pointsOfAmount(amount, bounds);
  if (amount === undefined || given === undefined) return undefined;
  return { ...given, isNumberOff: amount.is === "less" && !amount.isShare && given.less?.gt(0) === true };
}

function blankLevels(kind: LevelsKind, bounds: RuleBounds): RuleReading<LevelsRule> {
  const full = ceilingOf(bounds);
  if (kind !== "có / không" || full === undefined || full.eq(0)) {
    return { fault: ruleFaults.blank(kind, kind === "có / không" ? expected.yesOrNo : expected.level) };
  }
  return { rule: { kind: "levels", levels: [{ name: "có", points: full }, NOTHING] }, remarks: [] };
}

const NOTHING: Level = { name: "không", points: ZERO };

const saysNoItself = (level: Level): boolean => beginsWithNo(levelKey(levelName(level)));

const ofOneSign = (levels: readonly Level[]): boolean =>
  levels.every(({ points }) => points.gt(0)) || levels.every(({ points }) => points.lt(0));

/** "có: 2" alone says that không is 0; where levels only take away, nothing that happened takes nothing. */
function withUnsaid(
  levels: readonly Level[],
  rest: Decimal | undefined,
  kind: LevelsKind,
  { maximum }: RuleBounds,
): readonly Level[] {
  if (rest !== undefined) return levels;
  const only = kind === "có / không" && levels.length === 1 ? levels[0] : undefined;
  if (only !== undefined && saysYes(levelKey(levelName(only)))) return [...levels, NOTHING];
  if (!maximum.gt(0) || !levels.every(({ less }) => less !== undefined)) return levels;
  if (only !== undefined && saysNoItself(only)) return [...levels, { name: "có", points: maximum }];
  return levels.some(saysNoItself) ? levels : [...levels, { name: NOT_HAPPENED, points: maximum }];
}

const NOT_HAPPENED = "không phát sinh";

const sameLevels = (typed: string, levels: readonly Level[]): Fault[] => {
  const keys = levels.map((level) => levelKey(levelName(level)));
  return levels
    .filter((_, index) => keys.indexOf(keys[index] ?? "") < index)
    .map((level) => ruleRemarks.sameLevel(typed, levelName(level)));
};
