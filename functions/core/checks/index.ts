import type { Bloc } from "../bloc/bloc.ts";
import type { Issue } from "../issue.ts";
import type { MemberScore } from "../result.ts";
import type { Check } from "./check.ts";
import { collectiveTitles } from "./collective-titles.ts";
import { commendations } from "./commendations.ts";
import { contacts } from "./contacts.ts";
import { criterionReferences } from "./criterion-references.ts";
import { achievementDates, reversedDates } from "./dates.ts";
import { duplicateRows } from "./duplicate-rows.ts";
import { emptySheets } from "./empty-sheets.ts";
import { extensions } from "./extensions.ts";
import { handIns } from "./hand-ins.ts";
import { listEvidence } from "./list-evidence.ts";
import { memberships } from "./memberships.ts";
import { planAndDone } from "./plan-and-done.ts";
import { smallMoney } from "./small-money.ts";

export { isBlankSheet, withoutConsequences } from "./empty-sheets.ts";
export { checkFormEvidence } from "./form-evidence.ts";
export { checkListedFigures } from "./listed-figures.ts";

/** Every rule over the rows of lists, by name. What a form says beside its lists is `checkListedFigures`. */
export const checks: Readonly<Record<string, Check>> = {
  emptySheets,
  memberships,
  contacts,
  extensions,
  handIns,
  achievementDates,
  reversedDates,
  duplicateRows,
  criterionReferences,
  listEvidence,
  planAndDone,
  smallMoney,
  commendations,
  collectiveTitles,
};

/** What all the rules find; `now` as "2024-11-25T08:15". */
export const checkIssues = (bloc: Bloc, scores: ReadonlyMap<string, MemberScore>, now: string): Issue[] =>
  Object.values(checks).flatMap((check) => check(bloc, scores, now));
