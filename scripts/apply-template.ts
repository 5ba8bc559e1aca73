import type { Sheets } from "../functions/ports.ts";
import { templateRequests } from "../sheets-schema/template/template.ts";

/** Makes a spreadsheet from the template; answers its id. Score forms come with the first run that finds members. */
export async function createWorkbook(sheets: Sheets, title: string): Promise<string> {
  const spreadsheetId = await sheets.create(title, "vi_VN", "Asia/Ho_Chi_Minh");
  await applyTemplate(sheets, spreadsheetId);
  return spreadsheetId;
}

/** The template in a spreadsheet that a person made and shared; what stands there already is left as it is. */
export async function applyTemplate(sheets: Sheets, spreadsheetId: string): Promise<void> {
  await sheets.write(spreadsheetId, templateRequests(await sheets.read(spreadsheetId)));
}
