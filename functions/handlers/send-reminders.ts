import { randomUUID } from "node:crypto";
import type { Context } from "../context.ts";
import { reminderLogRequests } from "../core/cells-to-write/reminder-log-sheet.ts";
import { toldNoticeRequests } from "../core/cells-to-write/told-notices.ts";
import { isUnreadable } from "../core/refresh.ts";
import { planNotices } from "../core/reminders/plan-notices.ts";
import { planReminders } from "../core/reminders/plan-reminders.ts";
import {
  type DeliveredReminder,
  deliver,
  NOTHING_TOLD,
  readReminderLog,
  readToldNotices,
} from "../deliver-reminders.ts";
import { loadWorkbook, NotABlocError, saveWorkbook } from "../load-and-save.ts";
import { planRefresh } from "../plan-refresh.ts";
import { endpoint, spreadsheetOf } from "./endpoint.ts";

/** POST /send-reminders: mails exactly those who owe something at a step that is due, and writes the reminder log. */
export const sendReminders = (context: Context) =>
  endpoint("POST", context, async (request) => ({
    json: summaryOf(await remind(context, spreadsheetOf(request.body?.spreadsheetId, context))),
  }));

const UNREADABLE =
  "Bảng tính thiếu trang hoặc cột cần để biết đơn vị nào còn việc; chưa gửi thư nhắc nào. Đề nghị xem trang Việc cần xử lý và khôi phục.";

/**
 * One run over one bloc, by function and by hand alike.
 *
 * @throws NotABlocError when a sheet is gone that tells who has done what: nobody is reminded by a gap.
 */
export async function remind(context: Context, spreadsheetId: string): Promise<DeliveredReminder[]> {
  const { sheets, clock, records, mailer, log } = context;
  const workbook = await loadWorkbook(sheets, spreadsheetId);

  const now = clock.now();
  const { result } = planRefresh(workbook, now);
  if (isUnreadable(result)) throw new NotABlocError(UNREADABLE);
  const links = { spreadsheetUrl: context.spreadsheetUrl(spreadsheetId) };
  const hasNotices = result.noticesBefore.length > 0;
  const before = hasNotices ? await readToldNotices(records, spreadsheetId) : NOTHING_TOLD;
  const planned = [...planReminders(result, now, links), ...planNotices(result, now, links, before)];

  const delivered = await deliver(planned, { mailer, records, runId: randomUUID(), now });
  const rows = await readReminderLog(records, spreadsheetId);
  const { names: told } = hasNotices ? await readToldNotices(records, spreadsheetId) : NOTHING_TOLD;
  await saveWorkbook(sheets, workbook, (standing) => ({
    requests: [...reminderLogRequests(standing, result, rows), ...toldNoticeRequests(standing, told)],
  }));
  log.info("reminded", { spreadsheetId, planned: planned.length, ...countsOf(delivered) });
  return delivered;
}

/** How many reminders had each outcome. */
function countsOf(delivered: readonly DeliveredReminder[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { delivery } of delivered) counts[delivery.outcome] = (counts[delivery.outcome] ?? 0) + 1;
  return counts;
}

const summaryOf = (delivered: readonly DeliveredReminder[]) => ({
  outcomes: countsOf(delivered),
  reminders: delivered.map(({ reminder: { member, milestone, stepWords, items }, delivery }) => ({
    member: member.code,
    milestone: milestone.code,
    step: stepWords,
    items: items.length,
    outcome: delivery.outcome,
  })),
});
