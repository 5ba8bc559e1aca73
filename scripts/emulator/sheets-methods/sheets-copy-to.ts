import { notFound } from "../api/errors.ts";
import { copySheet, copyTitle } from "../batch-update/copy-sheet.ts";
import { newId } from "../batch-update/grid-range.ts";
import { assertMay } from "../calls/access.ts";
import type { Call } from "../calls/call.ts";
import { sheetPropertiesAnswer } from "../calls/spreadsheet-answer.ts";
import { indexOf } from "../state/spreadsheet.ts";

/** POST /v4/spreadsheets/{id}/sheets/{sheetId}:copyTo: the copy comes last, with an id and a title of its own. */
export function copySheetTo({ services, caller, spreadsheetId, part, body }: Call): unknown {
  const { sheets } = services.store.get(spreadsheetId);
  const sheet = sheets[indexOf(sheets).byId.get(Number(part)) ?? -1];
  if (sheet === undefined) throw notFound();
  const destination = String(body["destinationSpreadsheetId"] ?? "");
  assertMay(services, destination, caller, "writer");
  return services.store.write(destination, caller, (draft) => {
    const sheetId = newId((id) => draft.findSheet(id) !== undefined);
    const place = draft.sheets.length;
    copySheet(draft, sheet, { sheetId, title: copyTitle(draft, sheet.properties.title), place });
    return sheetPropertiesAnswer(draft.sheet(sheetId), place);
  });
}
