import { Temporal } from "temporal-polyfill";
import { isBlank } from "../../../sheets-schema/cells/cell.ts";
import { readDate } from "../../../sheets-schema/cells/read-date.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { type Issue, issueAt } from "../issue.ts";
import { faults } from "../wording.ts";
import type { Bloc, HandIn, MemberNames, Milestone } from "./bloc.ts";
import { milestoneNames } from "./milestone-names.ts";

/** A moment as the sheets show it: "25/11/2024 08:15". */
export const momentText = (moment: string): string =>
  `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)} ${moment.slice(11, 16)}`;

/** The moment that `momentText` wrote, as "2024-11-25T08:15". */
export function readMoment(text: string): string | undefined {
  const match = /^(\S+)\s+(\d{2}):(\d{2})$/.exec(text);
  const date = readDate(match?.[1] ?? text);
  return date === undefined ? undefined : `${date}T${match?.[2] ?? "00"}:${match?.[3] ?? "00"}`;
}

/**
 * What each member hands in at each milestone with a paper, in the order of the milestones. The moment of handing in is
 * when a run first saw it, `now` for the first time; a signed paper's own date does not count. What was handed in stays so
 * when its confirmation is gone, until its member says otherwise in words or it is returned.
 */
export function readHandIns(
  workbook: Workbook,
  milestones: readonly Milestone[],
  names: MemberNames,
  now: string,
  firstHandIns: ReadonlyMap<string, string>,
): { handIns: HandIn[]; issues: Issue[] } {
  const { handIns: parsed } = workbook.sheets;
  const issues: Issue[] = [];
  const rows = new Map<string, (typeof parsed.rows)[number]>();
  for (const row of parsed.rows) {
    const member = names.codeOf(row.values.member ?? "");
    if (member === undefined) continue;
    const key = `${row.values.milestone} ${member}`;
    if (!rows.has(key)) rows.set(key, row);
    else {
      const where = { rowNumber: row.rowNumber, field: "member", member, rowLabel: `mốc ${row.values.milestone}` };
      issues.push(issueAt(parsed, faults.duplicateKey("Hồ sơ của đơn vị", member), where));
    }
  }
  const extended = readExtensions(workbook, milestones, names);
  const handIns = milestones.flatMap((milestone) =>
    milestone.paper === undefined || milestone.isEvent
      ? []
      : milestone.obliged.map((member): HandIn => {
          const key = `${milestone.code} ${member}`;
          const row = rows.get(key);
          const values = row?.values;
          const { due, time } = extended.byKey.get(key) ?? { due: milestone.due, time: milestone.time };
          const hasNoState = parsed.columns.has("state") && isBlank(row?.cells.state);
          // The column is the program's: what stands there was seen, whatever became of its memory.
          const first = firstHandIns.get(key) ?? (hasNoState ? readMoment(values?.seenAt ?? "") : undefined);
          const isGone = first !== undefined && hasNoState && values?.returned === undefined;
          const isConfirmed =
            isGone ||
            ((values?.state === "Đã nộp" || values?.state === "Không phát sinh") && values.returned === undefined);
          if (isGone) {
            const fault = faults.handInGone(momentText(first));
            const place = { field: "state", rowLabel: `mốc ${milestone.code}, ${member}` };
            const at = row === undefined ? place : { ...place, rowNumber: row.rowNumber };
            issues.push(issueAt(parsed, fault, { ...at, member }), issueAt(parsed, fault, at));
          }
          const isOfEmptyForm = isConfirmed && milestone.phase === SELF_SCORING && isEmptyForm(names, member);
          const isHandedIn = isConfirmed && !isOfEmptyForm;
          if (isOfEmptyForm && row !== undefined) {
            const where = { rowNumber: row.rowNumber, field: "state", member, rowLabel: `mốc ${milestone.code}` };
            issues.push(issueAt(parsed, faults.emptyFormHandedIn(), where));
          }
          const seenAt = isHandedIn ? (first ?? readMoment(values?.seenAt ?? "") ?? now) : undefined;
          if (row !== undefined && values?.returned !== undefined) {
            issues.push(
              issueAt(parsed, faults.returned(values.returned), {
                rowNumber: row.rowNumber,
                field: "returned",
                member,
                rowLabel: `mốc ${milestone.code}`,
              }),
            );
          }
          return {
            milestone,
            member,
            due,
            time,
            isHandedIn,
            isOfEmptyForm,
            seenAt,
            daysLate: seenAt === undefined ? undefined : Math.max(0, daysFrom(due, seenAt.slice(0, 10))),
            returned: values?.returned,
            reviewedOn: values?.reviewedOn,
            row,
          };
        }),
  );
  return { handIns, issues: [...issues, ...extended.issues] };
}

/** What a member fills in for its score; targets are registered long before. */
const CONTENT = ["result", "supplement", "selfScore", "evidence", "remark"] as const;

/** True for a form that stands there with nothing in it; one that is gone is told elsewhere. */
const isEmptyForm = ({ members }: MemberNames, code: string): boolean => {
  const rows = members.find((member) => member.code === code)?.form?.rows;
  return rows?.every(({ cells }) => CONTENT.every((field) => isBlank(cells[field]))) === true;
};

/** Calendar days from one day to another; negative when it lies before. */
export const daysFrom = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: "days" }).days;

/** The latest extension of each member and milestone. */
function readExtensions(workbook: Workbook, milestones: readonly Milestone[], names: MemberNames) {
  const parsed = workbook.sheets.extensions;
  const known = milestoneNames(milestones);
  const byKey = new Map<string, { due: string; time: string | undefined }>();
  const issues: Issue[] = [];
  for (const { rowNumber, values } of parsed.rows) {
    const milestone = known.find(values.milestone ?? "");
    if (values.milestone !== undefined && milestone === undefined) {
      issues.push(
        issueAt(parsed, faults.unknownMilestone(values.milestone, known.near(values.milestone)), {
          rowNumber,
          field: "milestone",
        }),
      );
    }
    const member = names.codeOf(values.member ?? "");
    if (milestone === undefined || member === undefined || values.until === undefined || values.reason === undefined)
      continue;
    const key = `${milestone.code} ${member}`;
    const extended = { due: values.until, time: values.time ?? milestone.time };
    if (endOf(extended) > endOf(byKey.get(key) ?? milestone)) byKey.set(key, extended);
  }
  return { byKey, issues };
}

/** A deadline as "2024-11-28T17:00"; without an hour it ends with the day. */
export const endOf = ({
  due,
  time = "24:00",
}: Pick<Milestone, "due"> & { readonly time?: string | undefined }): string => `${due}T${time}`;

/** The phase whose hand-in makes a form count. */
export const SELF_SCORING = "Tự chấm điểm";

/** The hand-in of each member's score form, by member code; the first milestone of the phase that it owes. */
export function formHandIns({ handIns }: Pick<Bloc, "handIns">): ReadonlyMap<string, HandIn> {
  const found = new Map<string, HandIn>();
  for (const handIn of handIns) {
    if (handIn.milestone.phase === SELF_SCORING && !found.has(handIn.member)) found.set(handIn.member, handIn);
  }
  return found;
}

/** What the status column of a hand-in says. */
export function handInStatus(handIn: HandIn): string {
  if (handIn.returned !== undefined) return `Bị trả lại: ${handIn.returned}`;
  if (handIn.isOfEmptyForm) return "Chưa tính là đã nộp: phiếu chưa có nội dung.";
  if (!handIn.isHandedIn) return "Chưa nộp";
  if (handIn.reviewedOn !== undefined) return "Đã rà soát";
  if ((handIn.daysLate ?? 0) > 0) return `Nộp chậm ${twoDigits(handIn.daysLate ?? 0)} ngày`;
  const isAfterHour =
    handIn.time !== undefined && handIn.seenAt?.slice(0, 10) === handIn.due && handIn.seenAt.slice(11) > handIn.time;
  return isAfterHour ? `Đã nộp trong ngày, sau ${handIn.time}; không tính ngày chậm` : "Đã nộp đúng hạn";
}
