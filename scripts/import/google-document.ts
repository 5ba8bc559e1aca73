/** A spreadsheet through google-spreadsheet, on the configured server. */

import type { GoogleAuth } from "google-auth-library";
import { GoogleSpreadsheet, type GoogleSpreadsheetWorksheet } from "google-spreadsheet";
import { ownCredentials } from "../../functions/adapters/google-auth.ts";
import type { Config } from "../../functions/config.ts";

/** Its addresses are constants: only this way do they lead to an embedded server, where a token is a person. */
export function documentOn({ SHEETS_ADDRESS: address, ROBOT_ACCOUNT: robot }: Config, id: string): GoogleSpreadsheet {
  if (address === undefined) return new GoogleSpreadsheet(id, ownCredentials() as GoogleAuth);
  const made = new GoogleSpreadsheet(id, { token: robot });
  return Object.assign(made, {
    sheetsApi: made.sheetsApi.extend({ prefix: `${address}/v4/spreadsheets/${encodeURIComponent(id)}` }),
  });
}

/** The sheet with that id. */
export async function sheetOf(document: GoogleSpreadsheet, sheetId: number): Promise<GoogleSpreadsheetWorksheet> {
  await document.loadInfo();
  const sheet = document.sheetsById[sheetId];
  if (sheet === undefined) throw new Error(`the spreadsheet has no sheet ${sheetId}`);
  return sheet;
}
