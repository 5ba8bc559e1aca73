/**
 * Who still owes what. Only what the sheets can decide is chased: a hand-in that is missing or was returned, what its
 * milestone asks besides the paper, and a quarterly update without a row in its period. The rest is left to people.
 */
import type { HandIn, Member, Milestone } from "../bloc/bloc.ts";
import { compareIssues, type Issue } from "../issue.ts";
import type { Result } from "../result.ts";
import { asksForUpdate, hasUpdate } from "./activity-updates.ts";
import { unmetConditions, unverifiedForms } from "./milestone-conditions.ts";
import { formLink, type Link, type MissingItem, sheetLink } from "./missing-item.ts";
import { itemWords } from "./reminder-wording.ts";

/** What one member still owes at one milestone. */
export interface Obligation {
  readonly milestone: Milestone;
  readonly member: Member;
  /** ISO date, the member's extension included; the time of day as "17:00". */
  readonly due: string;
  readonly time: string | undefined;
  /** "task": the paper is handed in, and something besides it is not done. */
  readonly kind: "score-form" | "hand-in" | "task" | "update";
  readonly wasReturned: boolean;
  /** At least one; what the head of the agency has to confirm stands last. */
  readonly items: readonly MissingItem[];
  /** Opens the whole of what is owed. */
  readonly place: Link;
}

/** What is owed, by milestone in the order of the calendar, then by member in the order of the bloc. */
export function obligations(result: Result): Obligation[] {
  const { milestones, members } = result.bloc;
  return milestones
    .filter((milestone) => !milestone.isEvent)
    .flatMap((milestone) =>
      members
        .filter((member) => milestone.isForVerifiers || milestone.obliged.includes(member.code))
        .flatMap((member) => obligationOf(result, milestone, member) ?? []),
    );
}

function obligationOf(result: Result, milestone: Milestone, member: Member): Obligation | undefined {
  const handIn = result.bloc.handIns.find(
    (each) => each.milestone.code === milestone.code && each.member === member.code,
  );
  if (handIn === undefined) return verificationOwed(result, milestone, member) ?? updateOwed(result, milestone, member);
  const isScoreForm = milestone.phase === "Tự chấm điểm";
  if (isScoreForm && isUnranked(result, member)) return undefined;
  const { due, time } = handIn;
  const conditions = unmetConditions(result, member, handIn);
  if (handIn.isHandedIn && handIn.returned === undefined) {
    const [first] = conditions;
    if (first === undefined) return undefined;
    return { milestone, member, due, time, kind: "task", wasReturned: false, items: conditions, place: first.link };
  }
  const confirmation = confirmationItem(result, handIn);
  return {
    milestone,
    member,
    due,
    time,
    kind: isScoreForm ? "score-form" : "hand-in",
    wasReturned: handIn.returned !== undefined,
    items: [...(isScoreForm ? formIssues(result, member).map(formItem(member)) : []), ...conditions, confirmation],
    place: isScoreForm && member.form?.grid !== undefined ? formLink(member) : confirmation.link,
  };
}

/** A member out of the ranking hands in no score form. */
function isUnranked({ bloc }: Result, member: Member): boolean {
  const scope = bloc.exclusions.get(member.code)?.scope;
  return scope === "Xếp hạng" || scope === "Cả hai";
}

function verificationOwed(result: Result, milestone: Milestone, member: Member): Obligation | undefined {
  const items = unverifiedForms(result, member, milestone);
  const [first] = items;
  const { due, time } = milestone;
  if (first === undefined) return undefined;
  return { milestone, member, due, time, kind: "task", wasReturned: false, items, place: first.link };
}

function updateOwed(result: Result, milestone: Milestone, member: Member): Obligation | undefined {
  if (!milestone.obliged.includes(member.code) || !asksForUpdate(milestone) || hasUpdate(result, milestone, member))
    return undefined;
  const link = sheetLink(result.bloc.workbook.sheets.activities, "kind");
  const item = { what: itemWords.noUpdate(milestone.opens, milestone.due), brief: itemWords.noUpdateBrief, link };
  const { due, time } = milestone;
  return { milestone, member, due, time, kind: "update", wasReturned: false, items: [item], place: link };
}

function confirmationItem({ bloc }: Result, handIn: HandIn): MissingItem {
  const link = sheetLink(bloc.workbook.sheets.handIns, "state", handIn.row?.rowNumber);
  if (handIn.isOfEmptyForm) return { what: itemWords.emptyForm, brief: itemWords.emptyFormBrief, link };
  return handIn.returned === undefined
    ? { what: itemWords.notConfirmed, brief: itemWords.notConfirmedBrief, link }
    : { what: itemWords.returned(handIn.returned), brief: itemWords.returnedBrief, link };
}

/** What the member has to mend or complete in its own form, in the order of the issues sheet. */
export function formIssues({ issues }: Result, member: Member): Issue[] {
  const sheetId = member.form?.grid?.sheetId;
  return issues
    .filter((issue) => sheetId !== undefined && issue.sheetId === sheetId && issue.member === member.code)
    .filter((issue) => issue.severity !== "note")
    .sort(compareIssues);
}

/** The criterion in whose row an issue of the form stands. */
export const criterionOf = (member: Member, issue: Issue): string | undefined =>
  member.form?.rows.find((row) => row.rowNumber === issue.rowNumber)?.values.code;

const formItem =
  (member: Member) =>
  (issue: Issue): MissingItem => {
    const code = criterionOf(member, issue);
    const words = code === undefined ? itemWords.openForm(member.shortName) : itemWords.openCriterion(code);
    return {
      what: itemWords.fault(code, issue.what),
      brief: itemWords.faultBrief(code, issue.what),
      link: { words, to: issue.link },
    };
  };
