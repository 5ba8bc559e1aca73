import { type Grid, textOf } from "../../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { reminderLog } from "../../../sheets-schema/sheets/generated.ts";
import { GENERATED_HEADER_ROW } from "../../../sheets-schema/sheets/generated-layout.ts";
import type { Request } from "../../../sheets-schema/template/requests.ts";
import type { ReminderLogRow } from "../reminders/reminder-log.ts";
import type { Result } from "../result.ts";
import { generatedRequests } from "./generated-requests.ts";
import { declaredTable, headed, renderTable } from "./sheet-table.ts";

/**
 * The requests that bring the sheet Nhắc việc to `rows`, newest first; none where they stand already. A row that the
 * records do not know stays: where records were lost, the sheet is what is left of them.
 */
export function reminderLogRequests(workbook: Workbook, result: Result, rows: readonly ReminderLogRow[]): Request[] {
  const grid = workbook.generated.reminderLog;
  if (grid === undefined) return [];
  const fields = reminderLog.columns.map(({ field }) => field as keyof ReminderLogRow);
  const known = new Set(rows.map(keyOf));
  const all = [...rows, ...standingRows(grid, fields).filter((row) => !known.has(keyOf(row)))].sort((a, b) =>
    compareMoments(b, a),
  );
  const table = declaredTable(
    reminderLog as unknown as Sheet,
    result,
    all.map((row) => ({ cells: fields.map((field) => row[field]) })),
    all.length === 0 ? ["Chưa có thư nhắc nào được gửi."] : [],
  );
  return generatedRequests(
    renderTable("reminderLog", headed("Các thư nhắc đã gửi; địa chỉ người nhận được che bớt", table)),
    grid,
  );
}

/** What tells one mail from another; its outcome may change, and its text be removed. */
const keyOf = ({ at, member, milestone, step, recipient }: ReminderLogRow): string =>
  JSON.stringify([at, member, milestone, step, recipient].map((text) => text ?? ""));

const standingRows = ({ rows }: Grid, fields: readonly (keyof ReminderLogRow)[]): ReminderLogRow[] =>
  rows
    .slice(GENERATED_HEADER_ROW)
    .map(
      (row) => Object.fromEntries(fields.map((field, at) => [field, textOf(row[at]) || undefined])) as ReminderLogRow,
    )
    .filter(({ at }) => /^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/.test(at ?? ""));

/** By moment; what is of one moment keeps its order. */
function compareMoments(a: ReminderLogRow, b: ReminderLogRow): number {
  const [one, other] = [a, b].map(({ at = "" }) => at.replace(/^(\d\d)\/(\d\d)\/(\d{4})/, "$3$2$1"));
  return (one ?? "") < (other ?? "") ? -1 : Number((one ?? "") > (other ?? ""));
}
