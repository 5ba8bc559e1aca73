/**
 * Milestones at which members bring the lists up to date: no paper is handed in, and "Phải hoàn thành" names the sheet
 * Hoạt động. Done when a row of the member falls into the period of the milestone.
 */

import { cleanText, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { activities } from "../../../sheets-schema/sheets/activities.ts";
import type { Bloc, Member, Milestone } from "../bloc/bloc.ts";
import type { Result } from "../result.ts";

const NOTHING_TO_REPORT = "Không phát sinh trong kỳ";

/** True for a milestone that is met by rows of the sheet Hoạt động. */
export const asksForUpdate = ({ paper, done }: Milestone): boolean =>
  (paper ?? "") === "" &&
  matchKey((done ?? "").replace(/[.,;:()]/g, " ")).includes(matchKey(`trang ${activities.title}`));

/**
 * True when `member` has an activity or a commendation dated from the milestone's opening to its due day.
 *
 * A row "Không phát sinh trong kỳ" counts too, even without a date: it says that somebody looked.
 */
export function hasUpdate({ bloc }: Result, milestone: Milestone, member: Member): boolean {
  const names = namesOf(bloc, member);
  const isOwn = (typed: string | undefined): boolean => typed !== undefined && names.has(matchKey(typed));
  const opens = milestone.opens ?? bloc.settings.periodStart ?? `${milestone.due.slice(0, 4)}-01-01`;
  const { activities: activityRows, commendations } = bloc.workbook.sheets;
  return (
    activityRows.rows.some(({ values }) => {
      if (!isOwn(values.member)) return false;
      const from = values.from ?? values.to;
      const to = values.to ?? values.from;
      if (from === undefined || to === undefined) return values.kind === NOTHING_TO_REPORT;
      return from <= milestone.due && to >= opens;
    }) ||
    commendations.rows.some(({ values: { member: typed, decidedOn } }) => {
      return isOwn(typed) && decidedOn !== undefined && decidedOn >= opens && decidedOn <= milestone.due;
    })
  );
}

/** Every way in which the lists may name the member. */
function namesOf({ workbook }: Bloc, { code, name, shortName }: Member): Set<string> {
  const aliases = workbook.sheets.members.rows.find(({ values }) => values.code === code)?.values.aliases ?? "";
  const names = [code, name, shortName, ...aliases.split(";")].map(cleanText);
  return new Set(names.filter((each) => each !== "").map(matchKey));
}
