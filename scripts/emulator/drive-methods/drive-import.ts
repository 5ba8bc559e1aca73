/** Uploaded files that become spreadsheets: workbooks of office programs, and separated text. */

import { DriveError } from "../api/drive-errors.ts";
import { addSheetToDraft } from "../batch-update/sheets.ts";
import type { Media, Services } from "../calls/call.ts";
import { entrySetting } from "../calls/value-options.ts";
import { enterValue } from "../cells/write-cell.ts";
import type { Draft } from "../drafts/draft.ts";
import { fromSeparated, separatorOf } from "../formats/csv.ts";
import { importXlsx, requestRunner } from "./import-xlsx.ts";

export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Replaces all sheets of the draft by those of the file. @throws DriveError 400 if it cannot be read. */
export function importInto(draft: Draft, media: Media, services: Services): void {
  const before = draft.sheets.map(({ properties }) => properties.sheetId);
  const isWorkbook = media.type === XLSX || (media.bytes[0] === 0x50 && media.bytes[1] === 0x4b);
  if (isWorkbook) importXlsx(draft, media.bytes, requestRunner(draft, services));
  else if (/^text\/(csv|tab-separated-values|plain)$/.test(media.type)) importText(draft, media, services);
  else throw new DriveError(400, "Bad Request", { reason: "badRequest" });
  for (const sheetId of before) draft.removeSheet(sheetId);
}

/** Text is entered as if typed, so that numbers and dates become such. */
function importText(draft: Draft, { type, bytes }: Media, services: Services): void {
  const text = bytes.toString("utf8");
  const rows = fromSeparated(text, type === "text/tab-separated-values" ? "\t" : separatorOf(text));
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const gridProperties = { rowCount: Math.max(rows.length, 1000), columnCount: Math.max(width, 26) };
  const sheetId = addSheetToDraft(draft, { title: freeTitle(draft, draft.properties.title), gridProperties });
  const setting = entrySetting("USER_ENTERED", draft, services);
  rows.forEach((row, rowIndex) => {
    row.forEach((field, column) => {
      if (field !== "") draft.setCell(sheetId, rowIndex, column, enterValue(undefined, field, setting));
    });
  });
}

function freeTitle(draft: Draft, wanted: string): string {
  let title = wanted;
  for (let number = 1; draft.findSheetByTitle(title) !== undefined; number += 1) title = `${wanted} ${number}`;
  return title;
}
