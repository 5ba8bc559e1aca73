import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { reminderLog } from "../../../sheets-schema/sheets/generated.ts";
import type { Request } from "../../../sheets-schema/template/requests.ts";
import type { ReminderLogRow } from "../reminders/reminder-log.ts";
import type { Result } from "../result.ts";
import { generatedRequests } from "./generated-requests.ts";
import { declaredTable, headed, renderTable } from "./sheet-table.ts";

/** The requests that bring the sheet Nhắc việc to `rows`, newest first; none where they stand already. */
export function reminderLogRequests(workbook: Workbook, result: Result, rows: readonly ReminderLogRow[]): Request[] {
  const grid = workbook.generated.reminderLog;
  if (grid === undefined) return [];
  const fields = reminderLog.columns.map(({ field }) => field as keyof ReminderLogRow);
  const table = declaredTable(
    reminderLog as unknown as Sheet,
    result,
    rows.map((row) => ({ cells: fields.map((field) => row[field]) })),
    rows.length === 0 ? ["Chưa có thư nhắc nào được gửi."] : [],
  );
  return generatedRequests(
    renderTable("reminderLog", headed("Các thư nhắc đã gửi; địa chỉ người nhận được che bớt", table)),
    grid,
  );
}
