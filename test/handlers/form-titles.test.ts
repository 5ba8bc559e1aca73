/** A short name becomes the title of a sheet: whatever people type there, no request is refused for it. */
import { expect, it } from "vitest";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { startEmulator } from "../../scripts/emulator/server.ts";
import { limits } from "../../sheets-schema/limits.ts";
import { columnIndexOf } from "../../sheets-schema/sheet.ts";
import { formSheetId, formTitle } from "../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";
import { aServedBloc, deleteSheet, setText } from "./bloc-server.ts";

const LONG = "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực và cải cách tư pháp ".repeat(3);

it.each<[string, string]>([
  ["longer than Google takes", LONG],
  ["of letters that are two units each", "𝕭".repeat(80)],
  ["of somebody's own sheet", "của tôi"],
])("a short name %s", async (_, shortName) => {
  const server = await startEmulator();
  const bloc = await aServedBloc(server);
  const { sheetId } = typedSheets.members;
  const column = columnIndexOf(typedSheets.members, "shortName");
  await bloc.owner.batch([
    ...[1, 2].map((row) => setText(sheetId, row, column, shortName)),
    ...["DV1", "DV2"].map((code) => deleteSheet(formSheetId(code))),
    { addSheet: { properties: { sheetId: 78, title: "Phiếu của tôi" } } },
    { addSheet: { properties: { sheetId: 79, title: "Phiếu của tôi (DV1)" } } },
  ]);
  expect(await refresh(bloc.context, bloc.spreadsheetId)).toMatchObject({ isAtRest: true });
  const { grids } = await bloc.context.sheets.read(bloc.spreadsheetId);
  const titles = ["DV1", "DV2"].map((code) => grids.find((grid) => grid.sheetId === formSheetId(code))?.title ?? "");
  for (const title of titles) expect(title.length).toBeLessThanOrEqual(limits.sheetTitleCharacters);
  expect(new Set(titles).size).toBe(2);
  expect(titles.every((title) => title.startsWith(formTitle(shortName).slice(0, 60)))).toBe(true);
  await server.close();
});
