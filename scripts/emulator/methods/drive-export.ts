import { DriveError, requiredParameter } from "../api/drive-errors.ts";
import { RawAnswer } from "../api/raw-answer.ts";
import type { Call } from "./call.ts";
import { EXPORTS } from "./drive-formats.ts";
import { fileFor } from "./rights.ts";

/** GET /drive/v3/files/{fileId}/export */
export function exportFile({ services, caller, spreadsheetId, query }: Call): RawAnswer {
  const spreadsheet = fileFor(services, spreadsheetId, caller, "reader");
  const type = query["mimeType"];
  if (typeof type !== "string" || type === "") throw requiredParameter("mimeType");
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
