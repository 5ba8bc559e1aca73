import { DriveError, invalidValue, requiredParameter } from "../api/drive-errors.ts";
import { RawAnswer } from "../api/raw-answer.ts";
import { fileFor } from "../calls/access.ts";
import type { Call } from "../calls/call.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import { EXPORT_NAMES, EXPORTS } from "./drive-formats.ts";

/** GET /drive/v3/files/{fileId}/export */
export function exportFile({ services, caller, spreadsheetId, query }: Call): RawAnswer {
  const spreadsheet = fileFor(services, spreadsheetId, caller, "reader");
  const type = query["mimeType"];
  if (typeof type !== "string" || type === "") throw requiredParameter("mimeType");
  return exported(spreadsheet, type);
}

function exported(spreadsheet: Spreadsheet, type: string): RawAnswer {
  const make = Object.hasOwn(EXPORTS, type) ? EXPORTS[type] : undefined;
  if (make === undefined) {
    throw new DriveError(400, "The requested conversion is not supported.", {
      reason: "badRequest",
      location: "convertTo",
      locationType: "parameter",
    });
  }
  return new RawAnswer(200, type, make(spreadsheet));
}

/** GET /spreadsheets/d/{id}/export?format=csv&gid=0: the address that clients make of a spreadsheet's own. */
export function exportPage({ services, caller, spreadsheetId, query }: Call): RawAnswer {
  const spreadsheet = fileFor(services, spreadsheetId, caller, "reader");
  const { format = "xlsx", gid } = query;
  const sheets = spreadsheet.sheets.filter(({ properties }) => gid === undefined || properties.sheetId === Number(gid));
  if (sheets.length === 0) throw invalidValue("gid");
  return exported({ ...spreadsheet, sheets }, EXPORT_NAMES[String(format)] ?? "");
}
