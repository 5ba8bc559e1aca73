import { randomUUID } from "node:crypto";
import type { Context } from "../context.ts";
import { mailedRequests } from "../core/cells-to-write/mailed-requests.ts";
import { reminderLogRequests } from "../core/cells-to-write/reminder-log-sheet.ts";
import { isUnreadable } from "../core/refresh.ts";
import { planNotices } from "../core/reminders/plan-notices.ts";
import { planReminders } from "../core/reminders/plan-reminders.ts";
import { type DeliveredReminder, deliver, isUndone } from "../deliver-reminders.ts";
import { loadWorkbook, NotABlocError, saveWorkbook } from "../load-and-save.ts";
import { planRefresh } from "../plan-refresh.ts";
import {
  allClaims,
  claimDigest,
  LostRecordsError,
  lostClaims,
  NOTHING_TOLD,
  readClaims,
  readReminderLog,
  readToldNotices,
} from "../reminder-records.ts";
import { endpoint, spreadsheetOfBody } from "./endpoint.ts";

/** POST /send-reminders: mails exactly those who owe something at a step that is due, and writes the reminder log. */
export const sendReminders = (context: Context) =>
  endpoint("POST", context, async (request) => {
    const delivered = await remind(context, spreadsheetOfBody(request, context));
    const summary = summaryOf(delivered);
    const undone = delivered.filter(isUndone).length;
    // The schedule tries again, and an alarm can fire.
    return undone === 0 ? { json: summary } : { json: { error: undoneWords(undone), ...summary }, status: 503 };
  });

const undoneWords = (undone: number): string =>
  `Còn ${undone} thư chưa gửi được hoặc chưa rõ kết quả; lần chạy sau gửi tiếp thư chắc chắn chưa đi. Xem trang Nhắc việc.`;

const UNREADABLE =
  "Bảng tính thiếu trang hoặc cột cần để biết đơn vị nào còn việc; chưa gửi thư nhắc nào. Đề nghị xem trang Việc cần xử lý và khôi phục.";

const lostWords = (lost: number): string =>
  `Chưa gửi thư nào: hồ sơ thư đã gửi thiếu ${lost} thư mà bảng tính đã ghi nhận, gửi tiếp thì có đơn vị nhận thư hai lần. Đề nghị người quản trị khôi phục thư mục hồ sơ (RECORDS_DIRECTORY); nếu hồ sơ đã mất hẳn, chạy npm run reminders với --records-are-lost, các thư đã ghi nhận sẽ không gửi lại.`;

/**
 * One run over one bloc, by function and by hand alike. With `recordsAreLost` what the spreadsheet remembers of mails
 * stands for the records that are gone.
 *
 * @throws NotABlocError when a sheet is gone that tells who has done what: nobody is reminded by a gap.
 * @throws LostRecordsError when the records lack mails that the spreadsheet remembers.
 */
export async function remind(
  context: Context,
  spreadsheetId: string,
  recordsAreLost = false,
): Promise<DeliveredReminder[]> {
  const { sheets, clock, records, mailer, log } = context;
  const workbook = await loadWorkbook(sheets, spreadsheetId);

  const now = clock.now();
  const { result } = planRefresh(workbook, now);
  if (isUnreadable(result)) throw new NotABlocError(UNREADABLE);
  const ids = { blocId: result.blocId, spreadsheetId };
  const lost = lostClaims(result.claims, await readClaims(records, ids));
  if (lost.size > 0 && !recordsAreLost) throw new LostRecordsError(lostWords(lost.size));
  const links = { spreadsheetUrl: context.spreadsheetUrl(spreadsheetId) };
  const hasNotices = result.noticesBefore.length > 0;
  const before = hasNotices ? await readToldNotices(records, ids) : NOTHING_TOLD;
  const planned = [...planReminders(result, now, links), ...planNotices(result, now, links, before)].filter(
    ({ claim, formerClaim = claim }) => !lost.has(claimDigest(claim)) && !lost.has(claimDigest(formerClaim)),
  );

  const delivered = await deliver(planned, {
    mailer,
    records,
    runId: randomUUID(),
    now,
    isStopping: context.isStopping,
  });
  const rows = await readReminderLog(records, ids);
  const { names: told } = hasNotices ? await readToldNotices(records, ids) : NOTHING_TOLD;
  const claims = await readClaims(records, ids);
  await saveWorkbook(sheets, workbook, (standing) => ({
    requests: [
      ...reminderLogRequests(standing, result, rows),
      ...mailedRequests(standing, { claims: allClaims(result.claims, claims), told }),
    ],
  }));
  const fields = { spreadsheetId, planned: planned.length, ...countsOf(delivered) };
  if (delivered.some(isUndone)) log.error("reminders are undone", fields);
  else log.info("reminded", fields);
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
