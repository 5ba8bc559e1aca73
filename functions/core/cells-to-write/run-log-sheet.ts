/** The sheet Nhật ký: the newest events of the history, those of this run on top of those that stand there. */
import { textOf } from "../../../sheets-schema/cells/cell.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { runLog } from "../../../sheets-schema/sheets/generated.ts";
import { GENERATED_HEADER_ROW } from "../../../sheets-schema/sheets/generated-layout.ts";
import { momentText } from "../bloc/hand-in.ts";
import type { HistoryEvent } from "../history/history-event.ts";
import { eventKinds, logNotes } from "../history/history-wording.ts";
import type { Result } from "../result.ts";
import { declaredTable, headed, type SheetTable } from "./sheet-table.ts";

/** How many the sheet shows; the records keep all. */
export const MOST_SHOWN = 300;

/** The run log with `events` on top; the rows that stand are kept as they are. */
export function runLogTable(result: Result, events: readonly HistoryEvent[]): SheetTable {
  const names = new Map(result.bloc.members.map(({ code, shortName }) => [code, shortName]));
  const fresh = events.map((event) => rowOf(event, names.get(event.member) ?? event.member));
  const standing = (result.bloc.workbook.generated.runLog?.rows ?? [])
    .slice(GENERATED_HEADER_ROW)
    .map((row) => runLog.columns.map((_, column) => textOf(row[column])))
    .filter(isEvent);
  const known = new Set(standing.map((row) => row.join("\n")));
  const rows = [...fresh.filter((row) => !known.has(row.join("\n"))), ...standing].slice(0, MOST_SHOWN);
  const notes = rows.length < MOST_SHOWN ? [] : [logNotes.older(MOST_SHOWN)];
  return headed(
    logNotes.first,
    declaredTable(
      runLog as unknown as Sheet,
      result,
      rows.map((cells) => ({ cells })),
      notes,
    ),
  );
}

const isEvent = ([at = ""]: readonly string[]): boolean => /^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/.test(at);

const rowOf = (event: HistoryEvent, member: string): string[] => [
  momentText(event.seenAt),
  eventKinds[event.kind],
  member,
  event.place,
  event.what,
  event.before,
  event.after,
  event.isAfterDue ? "Có" : "",
  event.reason,
  "",
];
