import { matchKey, nearestNames } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Milestone } from "./bloc.ts";

/** Finds milestones by their codes as people type them. */
export interface MilestoneNames {
  /** "m5", "M 05" and "Mốc M05" are M05, unless the calendar has an M5 as well. */
  find(typed: string): Milestone | undefined;
  /** Codes that look like what was typed, the nearest first. */
  near(typed: string): string[];
}

/** The names of the calendar's milestones. */
export function milestoneNames(milestones: readonly Milestone[]): MilestoneNames {
  const byCode = new Map(milestones.map((milestone) => [matchKey(milestone.code), milestone]));
  const byLooseCode = Map.groupBy(milestones, ({ code }) => looseKey(code));
  return {
    find(typed) {
      const [found, ...others] = byLooseCode.get(looseKey(typed)) ?? [];
      return byCode.get(matchKey(typed)) ?? (others.length === 0 ? found : undefined);
    },
    near: (typed) =>
      nearestNames(
        typed,
        milestones.map(({ code }) => code),
      ),
  };
}

const WORD = `${matchKey("mốc")} `;

/** Without the word before a code, spaces in it and zeros before its number. */
function looseKey(typed: string): string {
  const key = matchKey(typed);
  const code = key.startsWith(WORD) ? key.slice(WORD.length) : key;
  return code.replace(/\s+/g, "").replace(/(^|\D)0+(?=\d)/g, "$1");
}
