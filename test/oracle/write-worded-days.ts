/** What depends on the day, in the words of papers. */
import { inPoints, pick } from "./award.ts";
import type { DateRule, DayModel } from "./worded-model.ts";
import { comma, twoDigits } from "./write-span.ts";

/** `rule` as text. */
export function writeDays(rule: DateRule, wording: number): string {
  const state = rule.state === undefined ? [] : [`không nộp: ${inPoints(rule.state, wording)}`];
  if (rule.kind === "several days") {
    const days = rule.days.map((day) => `${untilDay(day, wording)}: ${inPoints(day.points, wording)}`);
    const after = `${pick(wording, "sau", "sau đó", "sau")}: ${inPoints(rule.after, wording)}`;
    return [...days, after, ...state].join("; ");
  }
  const most = rule.cap === undefined ? [] : [`tối đa trừ ${inPoints(rule.cap, wording)}`];
  const each = pick(
    wording,
    `cứ chậm 1 ngày trừ ${comma(rule.each)}`,
    `cứ chậm 01 ngày trừ ${comma(rule.each)} điểm`,
    `mỗi ngày chậm trừ ${comma(rule.each)}đ`,
  );
  return [`${untilDay(rule, wording)}: ${inPoints(rule.onTime, wording)}`, each, ...most, ...state].join("; ");
}

/** "đến 15/06", "đến hết ngày 15/6", "trước ngày 16/06". */
const untilDay = ({ day, month }: DayModel, wording: number): string =>
  pick(
    wording,
    `đến ${twoDigits(day)}/${twoDigits(month)}`,
    `đến hết ngày ${day}/${month}`,
    `trước ngày ${twoDigits(day + 1)}/${twoDigits(month)}`,
  );
