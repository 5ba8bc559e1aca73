import { cellData } from "../functions/core/cells-to-write/column-requests.ts";
import type { Sheets } from "../functions/ports.ts";
import type { Cell } from "../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../sheets-schema/reading/read-workbook.ts";
import { encodeRow } from "../sheets-schema/reading/rows.ts";
import type { RowOf } from "../sheets-schema/sheet.ts";
import { members } from "../sheets-schema/sheets/members.ts";
import { formTitle } from "../sheets-schema/sheets/score-form.ts";
import { type Request, updateCells } from "../sheets-schema/template/requests.ts";
import { formRequests, templateRequests } from "../sheets-schema/template/template.ts";

type MemberRow = Partial<RowOf<typeof members.shape>>;

/** Makes a spreadsheet from the template, with the members and an empty score form for each; answers its id. */
export async function createWorkbook(sheets: Sheets, title: string, rows: readonly MemberRow[]): Promise<string> {
  const spreadsheetId = await sheets.create(title, "vi_VN", "Asia/Ho_Chi_Minh");
  await applyTemplate(sheets, spreadsheetId, rows);
  return spreadsheetId;
}

/** The template in a spreadsheet that a person made and shared; what stands there already is left as it is. */
export async function applyTemplate(sheets: Sheets, spreadsheetId: string, rows: readonly MemberRow[]): Promise<void> {
  const standing = await sheets.read(spreadsheetId);
  const { forms, sheets: typed } = readWorkbook(standing);
  const isNew = typed.members.grid === undefined;
  await sheets.write(spreadsheetId, [
    ...templateRequests(standing),
    ...rows.flatMap(({ code, shortName }, position) =>
      code === undefined || forms.has(code)
        ? []
        : formRequests({ code, title: formTitle(shortName ?? code) }, position),
    ),
    ...(isNew && rows.length > 0 ? [memberRequest(rows)] : []),
  ]);
}

const memberRequest = (rows: readonly MemberRow[]): Request =>
  updateCells(
    members.sheetId,
    1,
    0,
    rows.map((row) => encodeRow(members, row).map((cell: Cell) => cellData(cell))),
    "userEnteredValue",
  );
