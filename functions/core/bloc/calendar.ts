import { Temporal } from "temporal-polyfill";
import { cleanText, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { phases } from "../../../sheets-schema/sheets/calendar.ts";
import { type Issue, issueAt } from "../issue.ts";
import { faults } from "../wording.ts";
import type { Bloc, Member, MemberNames, Milestone } from "./bloc.ts";
import { ownerOf } from "./member-names.ts";

export const TIME_ZONE = "Asia/Ho_Chi_Minh";

/** "2024-11-25T08:15" in Viet Nam's time. */
export const momentOf = (now: Temporal.ZonedDateTime): string =>
  now.withTimeZone(TIME_ZONE).toPlainDateTime().toString({ smallestUnit: "minute" });

const VERIFIERS = matchKey("Đơn vị thẩm định");

/** Duties of a milestone that are no list of members: who they are follows from other sheets. */
const NOT_MEMBERS = new Set(["Ban Thi đua - Khen thưởng", "Đơn vị có điểm khác", "Đơn vị có kiến nghị"].map(matchKey));

/** The days of the calendar on which nobody works, and those of a weekend on which people do. */
export function readDaysOff({ sheets }: Workbook): Pick<Bloc, "daysOff" | "compensationDays"> {
  const daysOf = (wanted: string): Set<string> =>
    new Set(
      sheets.calendar.rows.flatMap(({ values: { kind, opens, due } }) =>
        kind === wanted && due !== undefined ? daysBetween(opens ?? due, due) : [],
      ),
    );
  return { daysOff: daysOf("Ngày nghỉ"), compensationDays: daysOf("Ngày làm bù") };
}

/** The milestones and events of the calendar, in the order of their dates. */
export function readMilestones(workbook: Workbook, names: MemberNames): { milestones: Milestone[]; issues: Issue[] } {
  const parsed = workbook.sheets.calendar;
  const issues: Issue[] = [];
  const days = readDaysOff(workbook);
  const milestones: Milestone[] = [];
  const codes = new Set<string>();
  for (const { rowNumber, values } of parsed.rows) {
    const { code, title, kind, due, obliged } = values;
    if (code === undefined || due === undefined || (kind !== "Mốc phải hoàn thành" && kind !== "Sự kiện")) continue;
    const where = { rowNumber, rowLabel: `mốc ${code}` };
    if (codes.has(code)) {
      issues.push(issueAt(parsed, faults.duplicateKey("Mã mốc", code), { ...where, field: "code" }));
      continue;
    }
    codes.add(code);
    const { members, isForVerifiers, unknown } = obligedMembers(obliged ?? "", due, names);
    for (const typed of unknown)
      issues.push(issueAt(parsed, faults.unknownObliged(typed), { ...where, field: "obliged" }));
    const weekday = kind === "Sự kiện" ? undefined : dayOff(due, days);
    if (weekday !== undefined)
      issues.push(issueAt(parsed, faults.dueOnDayOff(due, weekday), { ...where, field: "due" }));
    milestones.push({
      code,
      title: title ?? code,
      isEvent: kind === "Sự kiện",
      phase: values.phase,
      opens: values.opens,
      due,
      time: values.time,
      obliged: members,
      isForVerifiers,
      daysBefore: values.daysBefore ?? [],
      daysAfter: values.daysAfter ?? [],
      afterwards: values.afterwards,
      paper: values.paper,
      done: values.done,
    });
  }
  milestones.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.code < b.code ? -1 : 1));
  return { milestones: milestones.map((milestone) => withoutSettledElsewhere(milestone, milestones)), issues };
}

/** Who owes what is due on `due`: nobody before its first day in the bloc, nor after its last. */
function obligedMembers(
  text: string,
  due: string,
  names: MemberNames,
): { members: string[]; isForVerifiers: boolean; unknown: string[] } {
  let isForVerifiers = false;
  const named = new Set<string>();
  const unknown: string[] = [];
  for (const part of text
    .split(";")
    .map(cleanText)
    .filter((part) => part !== "")) {
    const key = matchKey(part);
    const code = ownerOf(names, part);
    if (key === matchKey("Tất cả đơn vị") || key === matchKey("Các đơn vị"))
      for (const { code } of names.members) named.add(code);
    else if (key === matchKey("Trưởng Khối") || key === matchKey("Phó Trưởng Khối")) {
      for (const member of names.members) if (matchKey(member.role) === key) named.add(member.code);
    } else if (key === VERIFIERS) isForVerifiers = true;
    else if (code !== undefined) named.add(code);
    else if (!NOT_MEMBERS.has(key)) unknown.push(part);
  }
  const members = names.members.filter((member) => named.has(member.code) && isMemberOn(member, due));
  return { members: members.map(({ code }) => code), isForVerifiers, unknown };
}

const isMemberOn = ({ from = "", to = "9999-12-31" }: Member, date: string): boolean => from <= date && date <= to;

/**
 * Leader and deputy hand the same paper of the same phase in earlier, at a milestone of their own: the later one, which
 * is for all, is then none of theirs.
 */
function withoutSettledElsewhere(milestone: Milestone, all: readonly Milestone[]): Milestone {
  const narrower = all.filter(
    (other) =>
      other !== milestone &&
      other.paper !== undefined &&
      other.paper === milestone.paper &&
      other.phase === milestone.phase &&
      other.obliged.length < milestone.obliged.length,
  );
  const elsewhere = new Set(narrower.flatMap((other) => other.obliged));
  return elsewhere.size === 0
    ? milestone
    : { ...milestone, obliged: milestone.obliged.filter((code) => !elsewhere.has(code)) };
}

const MOST_DAYS = 60;

/** The days from `from` to `to`, both included. */
function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  const last = Temporal.PlainDate.from(to);
  let day = Temporal.PlainDate.from(from);
  while (Temporal.PlainDate.compare(day, last) <= 0 && days.length < MOST_DAYS) {
    days.push(day.toString());
    day = day.add({ days: 1 });
  }
  return days;
}

/** "thứ Bảy", "Chủ nhật" or "ngày nghỉ lễ" when nobody works on `date`. */
export function dayOff(
  date: string,
  { daysOff, compensationDays }: Pick<Bloc, "daysOff" | "compensationDays">,
): string | undefined {
  const { dayOfWeek } = Temporal.PlainDate.from(date);
  if (daysOff.has(date)) return "ngày nghỉ lễ";
  if (compensationDays.has(date)) return undefined;
  return dayOfWeek === 6 ? "thứ Bảy" : dayOfWeek === 7 ? "Chủ nhật" : undefined;
}

/**
 * The phase that the bloc is in: that of the milestone open now which ends first; else of the next one to come, and the
 * last phase after all of them. "" where no milestone has one.
 */
export function currentPhase(milestones: readonly Milestone[], today: string): string {
  const phased = milestones.filter((milestone) => !milestone.isEvent && milestone.phase !== undefined);
  if (phased.length === 0) return "";
  const ahead = phased.filter(({ due }) => due >= today);
  const open = ahead.find((milestone) => (milestone.opens ?? milestone.due) <= today);
  return (open ?? ahead[0])?.phase ?? phases[phases.length - 1] ?? "";
}
