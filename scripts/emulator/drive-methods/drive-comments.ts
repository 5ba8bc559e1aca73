import { driveUnsupported } from "../api/drive-errors.ts";
import { fileFor } from "../calls/access.ts";
import type { Call } from "../calls/call.ts";

/** GET /drive/v3/files/{fileId}/comments: nobody can comment here, so there are never any. */
export function listComments({ services, spreadsheetId, caller, query }: Call): unknown {
  fileFor(services, spreadsheetId, caller, "reader");
  const fields = query["fields"];
  if (typeof fields !== "string") throw driveUnsupported("A list of comments without fields");
  const kind = /(^|[,(])(kind|\*)/.test(fields) ? { kind: "drive#commentList" } : {};
  return { ...kind, comments: [] };
}
