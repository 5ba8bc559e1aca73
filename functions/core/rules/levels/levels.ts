/** Kiểu chấm "mức xếp loại" and "có / không": "hoàn thành xuất sắc: 4; hoàn thành tốt: 3; còn lại: 0". */
import { type Decimal, ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { nearestNames } from "../../../../sheets-schema/cells/vietnamese.ts";
import type { Points } from "../grammar/amount.ts";
import { levelKey, saysNo } from "../grammar/level-names.ts";
import { typedIn } from "../grammar/read-quantity.ts";
import { nameOf, type Term } from "../grammar/words.ts";
import { type Computation, computed, type Entry, NO_RESULT, unreadable } from "../terms/computation.ts";
import { REST } from "../wording/measure-phrases.ts";
import { reasons } from "../wording/reason-wording.ts";
import { resultFaults } from "../wording/result-wording.ts";
import { sentences } from "../wording/sentence-wording.ts";
import { levelNamed, nearLevel } from "./level-match.ts";

/** A named case with its points. */
export interface Level extends Points {
  /** As typed, up to the first condition in it; see `levelName`. */
  readonly name: string;
  /** Conditions in the name, which whoever names the level judges: "đăng ký" nhưng "không được công nhận". */
  readonly terms?: readonly Term[] | undefined;
}

/** Points by a name. */
export interface LevelsRule {
  readonly kind: "levels";
  readonly levels: readonly [Level, ...Level[]];
  /** The points of every other level. */
  readonly rest?: Decimal | undefined;
  /** True where "không" is no level but no bonus, or no deduction. */
  readonly isApart?: boolean | undefined;
  /** What all levels are of, where it stands before them: "Đảng bộ trong sạch". */
  readonly heading?: string | undefined;
}

/** The whole name of a level, as typed. */
export const levelName = ({ name, terms = [] }: Pick<Level, "name" | "terms">): string => nameOf(name, terms);

/** The rule as a sentence, the levels as typed. */
export function levelsSentence({ levels, rest, heading }: LevelsRule): string {
  const cases = [
    ...levels.map((level) => [levelName(level), level.points, level.less] as const),
    ...(rest === undefined ? [] : [[REST, rest] as const]),
  ];
  return heading === undefined ? sentences.cases(cases) : sentences.casesOf(heading, cases);
}

/**
 * The points of the level that the result names; an unknown name is a fault with the nearest levels, and so is, where all
 * others have points of their own, a name that is near to one.
 */
export function scoreByLevels({ levels, rest, isApart }: LevelsRule, { result }: Entry): Computation {
  const typed = typedIn(result);
  if (typed === "") return NO_RESULT;
  if (typeof result === "object" && "error" in result) return unreadable(resultFaults.formulaError(typed, "Kết quả"));
  const names = levels.map(levelName);
  const points = levels.map((level) => level.points);
  const level = levels[levelNamed(typed, names, points, rest === undefined) ?? -1];
  if (level !== undefined) return computed(level.points, () => reasons.level(levelName(level), level.points));
  const near = rest === undefined ? undefined : names[nearLevel(typed, names) ?? -1];
  if (near !== undefined) return unreadable(resultFaults.unknownLevel(typed, [near], [...names, REST]));
  if (rest !== undefined) return computed(rest, () => reasons.restLevel(typed));
  if (isApart === true && saysNo(levelKey(typed))) return computed(ZERO, () => reasons.level(typed, ZERO));
  return unreadable(resultFaults.unknownLevel(typed, nearestNames(typed, names), names));
}
