/** The column "Điều kiện khác" of a class or an award, with the names that its words may mean. */
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Condition, ConditionNames } from "../conditions/condition.ts";
import { readConditions } from "../conditions/read-conditions.ts";
import { sayConditions } from "../conditions/say-condition.ts";
import type { Award, Classification, PointTerms } from "./bloc.ts";
import type { CriteriaTree } from "./criterion.ts";
import { normalCode } from "./criterion-code.ts";
import { partName } from "./part-name.ts";

/** Codes as typed, and titles that one criterion alone has. */
export function conditionNames({ byCode, all }: CriteriaTree): ConditionNames {
  const titled = Map.groupBy(all, ({ title }) => matchKey(title));
  return {
    codeOf: (typed) => {
      const code = normalCode(typed);
      if (byCode.has(code)) return code;
      const [found, ...others] = titled.get(matchKey(typed)) ?? [];
      return others.length === 0 ? found?.code : undefined;
    },
  };
}

/** The conditions of a row said back. */
export const conditionsSaid = (
  row: Pick<PointTerms, "conditions"> & Partial<Award>,
  { byCode }: CriteriaTree,
): string =>
  sayConditions(
    row.conditions,
    (code) => {
      const criterion = byCode.get(code);
      return criterion === undefined ? code : partName(criterion);
    },
    row.requiredClass,
  );

/** The conditions of a class. */
export const classConditions = (typed: string, names: ConditionNames): PointTerms["conditions"] =>
  readConditions(typed, names);

/** Those of an award, and the highest of the classes that it asks for, of `classes` from the highest. */
export function awardConditions(
  typed: string,
  names: ConditionNames,
  classes: readonly Classification[],
): Pick<Award, "requiredClass" | "conditions"> {
  const required = new Set<number>();
  const conditions = readConditions(typed, names).flatMap((condition): Condition[] => {
    if (condition.read?.effect.kind === "lowered") return [{ ...condition, read: undefined }];
    if (condition.read !== undefined) return [condition];
    const { index, rest } = classAhead(condition.typed, classes);
    if (index === undefined) return [condition];
    required.add(index);
    return rest === "" ? [] : readConditions(rest, names);
  });
  return { requiredClass: classes[Math.min(...required)]?.name, conditions };
}

const LEAD = /^(?:(?:được|đạt|xếp|xếp loại|loại|mức|từ)\s+)+/iu;
const AND = /\s*(?:,|\s+và\s+|,\s*và\s+)\s*/giu;

/** The class that `typed` names alone or as "từ … trở lên", and what it says besides. */
function classAhead(typed: string, classes: readonly Classification[]): { index: number | undefined; rest: string } {
  const ends = [...typed.matchAll(AND)].map((match) => [match.index, match.index + match[0].length] as const);
  for (const [end, next] of [[typed.length, typed.length] as const, ...ends]) {
    const named = bare(typed.slice(0, end).replace(/\s+trở lên$/iu, ""));
    const index = classes.findIndex(({ name }) => bare(name) === named);
    if (index !== -1) return { index, rest: typed.slice(next) };
  }
  return { index: undefined, rest: typed };
}

const bare = (text: string): string => matchKey(text.replace(LEAD, ""));
