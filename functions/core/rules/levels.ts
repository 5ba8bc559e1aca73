/** Kiểu chấm "mức xếp loại" and "có / không": "hoàn thành xuất sắc: 4; hoàn thành tốt: 3; còn lại: 0". */
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { nearestNames } from "../../../sheets-schema/cells/vietnamese.ts";
import { type Computation, computed, type Entry, NO_RESULT, unreadable } from "./computation.ts";
import { expected } from "./expected-wording.ts";
import { levelKey, saysNo, saysYes } from "./level-names.ts";
import { REST } from "./measure-phrases.ts";
import { ceilingOf, pointRemarks } from "./point-bounds.ts";
import { typedIn } from "./read-quantity.ts";
import {
  atEnd,
  type Cursor,
  type RuleBounds,
  type RuleReading,
  startOf,
  stopped,
  take,
  takeColon,
  takePoints,
  takeSeparator,
} from "./reading-cursor.ts";
import { resultFaults } from "./result-wording.ts";
import { ruleFaults, ruleRemarks } from "./rule-wording.ts";
import { reasons, sentences } from "./sentence-wording.ts";

/** A named case with its points. */
export interface Level {
  /** As typed. */
  readonly name: string;
  readonly points: Decimal;
}

/** Points by a name. */
export interface LevelsRule {
  readonly kind: "levels";
  readonly levels: readonly [Level, ...Level[]];
  /** The points of every other level. */
  readonly rest?: Decimal | undefined;
}

/** The kinds of criterion that are scored by levels. */
export type LevelsKind = "mức xếp loại" | "có / không";

/** Reads levels. "có / không" left blank means full points for có and none for không. */
export function readLevels(kind: LevelsKind, typed: string, bounds: RuleBounds): RuleReading<LevelsRule> {
  const cursor = startOf(typed);
  if (cursor.text === "") return blankLevels(kind, bounds);
  const isYesNo = kind === "có / không";
  const found: Level[] = [];
  const restsAgain: string[] = [];
  let rest: Decimal | undefined;
  takeSeparator(cursor);
  do {
    const name = takeName(cursor);
    if (name === undefined) return stopped(cursor, isYesNo ? expected.yesOrNo : expected.level);
    const points = takeColon(cursor) ? takePoints(cursor) : undefined;
    if (points === undefined) return stopped(cursor, isYesNo ? expected.yesOrNo : expected.levelPoints);
    if (!REST_KEYS.has(levelKey(name))) found.push({ name, points });
    else if (rest === undefined) rest = points;
    else restsAgain.push(name);
    if (!takeSeparator(cursor)) return stopped(cursor, isYesNo ? expected.yesOrNo : expected.nextLevel);
  } while (!atEnd(cursor));
  const [first, ...others] = isYesNo ? withNo(found, rest) : found;
  if (first === undefined) return stopped(cursor, isYesNo ? expected.yesOrNo : expected.level);
  const points: [Decimal, ...Decimal[]] = [first.points, ...others.map((level) => level.points)];
  if (rest !== undefined) points.push(rest);
  return {
    rule: { kind: "levels", levels: [first, ...others], ...(rest === undefined ? {} : { rest }) },
    remarks: [
      ...sameLevels(typed, found),
      ...restsAgain.map((name) => ruleRemarks.sameLevel(typed, name)),
      ...pointRemarks(typed, points, bounds),
    ],
  };
}

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

/** A name begins with a letter, so that a step typed under this kind is not taken for a level. */
const NAME = /\p{L}[^:=→;\n<>]*?(?=\s*(?:[:=→]|->))/iuy;

const takeName = (cursor: Cursor): string | undefined => take(cursor, NAME)?.[0];

function blankLevels(kind: LevelsKind, bounds: RuleBounds): RuleReading<LevelsRule> {
  const full = ceilingOf(bounds);
  if (kind !== "có / không" || full === undefined || full.eq(0)) {
    return { fault: ruleFaults.blank(kind, kind === "có / không" ? expected.yesOrNo : expected.level) };
  }
  return { rule: { kind: "levels", levels: [{ name: "có", points: full }, NOTHING] }, remarks: [] };
}

const NOTHING: Level = { name: "không", points: ZERO };

/** "có: 2" alone says that không is 0. */
const withNo = (levels: readonly Level[], rest: Decimal | undefined): readonly Level[] =>
  rest === undefined && levels.length === 1 && levels.every(({ name }) => saysYes(levelKey(name)))
    ? [...levels, NOTHING]
    : levels;

const sameLevels = (typed: string, levels: readonly Level[]): Fault[] =>
  levels
    .filter(({ name }, index) => levels.findIndex((other) => levelKey(other.name) === levelKey(name)) < index)
    .map(({ name }) => ruleRemarks.sameLevel(typed, name));

/** The rule as a sentence, the levels as typed. */
export const levelsSentence = ({ levels, rest }: LevelsRule): string =>
  sentences.cases([
    ...levels.map(({ name, points }) => [name, points] as const),
    ...(rest === undefined ? [] : [[REST, rest] as const]),
  ]);

/** The points of the level that the result names; an unknown name is a fault with the nearest levels. */
export function scoreByLevels({ levels, rest }: LevelsRule, { result }: Entry): Computation {
  const typed = typedIn(result);
  if (typed === "") return NO_RESULT;
  if (typeof result === "object" && "error" in result) return unreadable(resultFaults.formulaError(typed, "Kết quả"));
  const level = levelNamed(typed, levels);
  if (level !== undefined) return computed(level.points, () => reasons.level(level.name, level.points));
  if (rest !== undefined) return computed(rest, () => reasons.restLevel(typed));
  const names = levels.map(({ name }) => name);
  return unreadable(resultFaults.unknownLevel(typed, nearestNames(typed, names), names));
}

/** The level that `typed` names: by its words, else as one of the words for yes or no. */
function levelNamed(typed: string, levels: readonly Level[]): Level | undefined {
  const key = levelKey(typed);
  const named = (matches: (key: string) => boolean): Level | undefined =>
    levels.find(({ name }) => matches(levelKey(name)));
  return (
    named((other) => other === key) ??
    (saysYes(key) ? named(saysYes) : undefined) ??
    (saysNo(key) ? named(saysNo) : undefined)
  );
}
