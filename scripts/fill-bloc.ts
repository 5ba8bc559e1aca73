/** Puts what a bloc begins with into its spreadsheet, where nothing stands yet: a row or value of somebody's is never overwritten. */
import { isBlank, textOf } from "../sheets-schema/cells/cell.ts";
import { cleanText, matchKey } from "../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../sheets-schema/reading/read-workbook.ts";
import { encodeRow, type ParsedSheet } from "../sheets-schema/reading/rows.ts";
import { type MemberRow, members as membersSheet } from "../sheets-schema/sheets/members.ts";
import { type SettingName, settingRows } from "../sheets-schema/sheets/settings.ts";
import { type BlocContent, type SettingValues, startedLists } from "./bloc-content.ts";
import { CommandError } from "./command.ts";
import { addRows, cellsByKey, openDocument, plainCell, type TypedRow, type Typist, typeCells } from "./enter-rows.ts";

/**
 * Refuses a spreadsheet in which a list that is to be filled holds rows, Đơn vị others than `members`, or a setting that was
 * named on the command line another value.
 *
 * @throws CommandError naming each of them.
 */
export function assertBlank(
  { sheets }: Workbook,
  { lists }: BlocContent,
  members: readonly Partial<MemberRow>[],
  named: SettingValues,
): void {
  const filled = startedLists.flatMap((name) => {
    const { rows, sheet, faults } = sheets[name];
    if (lists[name].length === 0) return [];
    if (rows.length > 0) return [`  trang ${sheet.title}: đã có ${rows.length} dòng.`];
    // A sheet that lost its headers may hold what is not read as rows.
    return faults.some(({ code }) => code === "missing-column") ? [`  trang ${sheet.title}: thiếu tiêu đề cột.`] : [];
  });
  const values = standingValues(sheets.settings);
  const others = (Object.entries(named) as [SettingName, string][]).flatMap(([name, value]) => {
    const typed = values[name];
    return typed === undefined || matchKey(typed) === matchKey(value)
      ? []
      : [`  thiết lập “${settingRows[name].name}”: đã ghi “${typed}”.`];
  });
  const standing = new Set(sheets.members.rows.map(({ values }) => matchKey(values.code ?? "")));
  const missing = members.flatMap(({ code = "" }) => (standing.has(matchKey(code)) ? [] : [code]));
  if (standing.size > 0 && missing.length > 0)
    filled.push(`  trang Đơn vị: đã có ${sheets.members.rows.length} dòng, chưa có ${missing.join(", ")}.`);
  if (filled.length + others.length > 0)
    throw new CommandError(
      [
        "Bảng tính đã có nội dung nên không điền gì:",
        ...filled,
        ...others,
        "Đề nghị dùng bảng tính khác, hoặc xóa các nội dung này trước.",
      ].join("\n"),
    );
}

/**
 * Fills what is blank: lists without a row, and settings in which nobody typed anything else than the template. Members are
 * those of a file; where some stand already they stay alone.
 */
export async function fillBloc(
  workbook: Workbook,
  content: BlocContent,
  members: readonly Partial<MemberRow>[],
  typist: Typist,
): Promise<void> {
  const { sheets, spreadsheet } = workbook;
  const standing = standingValues(sheets.settings);
  const settings = (Object.entries(content.settings) as [SettingName, string][])
    .filter(([name, value]) => standing[name] === undefined && value !== settingRows[name].initial)
    .map(([name, value]) => ({ name: settingRows[name].name, value }));
  const document = await openDocument(spreadsheet.spreadsheetId, typist);
  await typeCells(document, cellsByKey(sheets.settings as unknown as ParsedSheet, settings, ["name"]));
  if (sheets.members.rows.length === 0)
    await addRows(document, sheets.members as unknown as ParsedSheet, members.map(memberCells), "as it is");
  for (const name of startedLists)
    await addRows(document, sheets[name] as unknown as ParsedSheet, content.lists[name], content.taken);
}

function memberCells(row: Partial<MemberRow>): TypedRow {
  const cells = encodeRow(membersSheet, row);
  return Object.fromEntries(
    membersSheet.columns.flatMap(({ field }, index) => {
      const cell = cells[index];
      if (cell === undefined) return [];
      return [[field, typeof cell === "object" && "number" in cell ? cell.number : plainCell(cell)]];
    }),
  );
}

/** What people typed into the settings, by name; a value of the template is nobody's. */
export function standingValues({ rows }: Workbook["sheets"]["settings"]): SettingValues {
  const byName = new Map(rows.map(({ values, cells }) => [matchKey(values.name ?? ""), cells.value]));
  return Object.fromEntries(
    (Object.entries(settingRows) as [SettingName, (typeof settingRows)[SettingName]][]).flatMap(
      ([name, { name: shown, initial }]) => {
        const cell = byName.get(matchKey(shown));
        const typed = cleanText(textOf(cell));
        return isBlank(cell) || typed === initial ? [] : [[name, typed]];
      },
    ),
  );
}
