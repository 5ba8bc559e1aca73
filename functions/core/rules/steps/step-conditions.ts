/** What steps ask for besides a number, and whose they are: the condition somebody meets, the bar that is somebody's own. */
import { beginsWithYes, levelKey, saysNo, saysYes } from "../grammar/level-names.ts";
import type { Step, StepList } from "./read-step-list.ts";

/** Steps and the rest, among which a result is looked up. */
export interface CountedSteps extends Pick<StepList, "rest"> {
  readonly steps: readonly Step[];
}

/** The conditions of the steps, each once. */
export const conditionsOf = ({ steps }: { readonly steps: readonly Pick<Step, "condition">[] }): readonly string[] => [
  ...new Set(steps.flatMap(({ condition }) => (condition === undefined ? [] : [condition]))),
];

/** The kinds of member that have steps of their own, each once. */
export const membersOf = ({ steps }: Pick<StepList, "steps">): readonly string[] => [
  ...new Set(steps.flatMap(({ who }) => (who === undefined ? [] : [who]))),
];

const JOINED = /^(?:và|nhưng|mà|đồng thời|với điều kiện)(?: phải)? /iu;
const NOT = /^(?:không|chưa)(?: phải)? /u;

const bare = (condition: string): string => levelKey(condition.replace(JOINED, ""));

/** True of "không có khiếu nại", of which "không" may say that it holds, or that it does not. */
export const isNegated = (condition: string): boolean => NOT.test(bare(condition));

/** One thing that is asked, or one and its opposite: "và không có khiếu nại" beside "nhưng có khiếu nại". */
export function asksOneThing(list: StepList): boolean {
  const [first, second, ...others] = conditionsOf(list);
  if (others.length > 0) return false;
  if (second !== undefined && !isOpposite(first ?? "", second)) return false;
  return Number(first !== undefined) + membersOf(list).length <= 1;
}

function isOpposite(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a !== b && (a.replace(NOT, "") === b || b.replace(NOT, "") === a);
}

/** Whether the member is of the kind that `who` names; undefined where only the member can say it. */
export type IsOfKind = (who: string) => boolean | undefined;

/** What `supplement` says of the members with a bar of their own; undefined of blanks and other words. */
function saysWho(supplement: string, who: string): boolean | undefined {
  const key = levelKey(supplement);
  if (saysYes(key)) return true;
  if (saysNo(key)) return false;
  return ` ${key} `.includes(` ${levelKey(who)} `) ? !NOT.test(key) : undefined;
}

/** The members of whom `supplement` says another thing than the list of members does; undefined where nothing differs. */
export function contradicted(list: StepList, supplement: string, isOfKind: IsOfKind): string | undefined {
  return membersOf(list).find((who) => {
    const said = saysWho(supplement, who);
    const isOne = isOfKind(who);
    return said !== undefined && isOne !== undefined && said !== isOne;
  });
}

const NOBODY: IsOfKind = () => undefined;

/**
 * What counts for whoever typed `supplement`, what asks for more first; undefined where it does not tell whether it is
 * met. Who has a bar of its own is told by `isOfKind` where it can be.
 */
export function countedFor(list: StepList, supplement: string, isOfKind: IsOfKind = NOBODY): CountedSteps | undefined {
  const key = levelKey(supplement);
  const [first, second] = conditionsOf(list);
  const isMet = first === undefined ? true : meets(key, first, second);
  if (isMet === undefined) return undefined;
  const [who] = membersOf(list);
  const isOne = who !== undefined && (isOfKind(who) ?? (saysYes(key) || ` ${key} `.includes(` ${levelKey(who)} `)));
  const own = isOne ? list.steps.filter((step) => step.who !== undefined) : [];
  // A bar of their own stands instead of the one for all that gives the same points, be it higher or lower.
  const counts = ({ condition, who: whose, points }: Step): boolean =>
    whose === undefined &&
    (condition === undefined || (condition === first) === isMet) &&
    !own.some((step) => step.points.eq(points));
  const counted = list.steps.filter(counts);
  const isAsked = ({ condition }: Step): boolean => condition !== undefined;
  return {
    steps: [...own, ...counted.filter(isAsked), ...counted.filter((step) => !isAsked(step))],
    rest: list.rest,
  };
}

const UNMET = levelKey("không đạt");
const MET = levelKey("đạt");

function meets(key: string, condition: string, opposite: string | undefined): boolean | undefined {
  if (key === UNMET || isOpposite(key, condition)) return false;
  if (key === MET) return true;
  const isNot = isNegated(condition);
  if ((opposite !== undefined || isNot) && (saysNo(key) || saysYes(key))) return undefined;
  if (saysNo(key)) return false;
  // "có 01 khiếu nại" beside "không có khiếu nại": what begins the other way is no remark.
  return (isNot ? beginsWithYes(key) : NOT.test(key)) ? undefined : true;
}
