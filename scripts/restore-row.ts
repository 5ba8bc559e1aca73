/** `npm run restore-row`: puts a row back that somebody deleted, after showing it. */
import { blocIdOf } from "../functions/core/bloc/bloc-id.ts";
import { readSettings } from "../functions/core/bloc/settings.ts";
import { restoreRow } from "../functions/core/cells-to-write/restore-row.ts";
import { readEvents } from "../functions/history-records.ts";
import { loadWorkbook } from "../functions/load-and-save.ts";
import { sha256 } from "../functions/sha256.ts";
import { CommandError, command, contextFor, recordingConfigFor, required, serverOption } from "./command.ts";
import { isConfirmed } from "./confirm.ts";

await command(
  "restore-row",
  "Shows a deleted row, by the code that npm run history prints beside it, and puts it back as a new last row once\nconfirmed.",
  {
    spreadsheet: { value: "ID", help: "the spreadsheet" },
    event: { value: "CODE", help: "the code of the event, or its beginning" },
    yes: { help: "put it back without asking" },
    ...serverOption,
  },
  async ({ spreadsheet, event: code, yes, server }) => {
    const id = required(spreadsheet, "spreadsheet");
    const wanted = required(code, "event");
    const { sheets, records } = contextFor(recordingConfigFor(server));
    const workbook = await loadWorkbook(sheets, id);
    const blocId = blocIdOf(readSettings(workbook).settings, id, sha256);
    const found = (await readEvents(records, { blocId, spreadsheetId: id })).filter(
      ({ name, event }) => event.deleted !== undefined && name.startsWith(wanted),
    );
    const [only, ...others] = found;
    if (only === undefined) throw new CommandError(`Không có dòng bị xóa nào mang mã ${wanted}.`);
    if (others.length > 0) throw new CommandError(`Mã ${wanted} ứng với ${found.length} dòng; đề nghị ghi dài hơn.`);
    const restoring = restoreRow(workbook, only.event);
    if (restoring === undefined) throw new CommandError("Trang hoặc cột của dòng này không còn; chưa khôi phục được.");
    const { sheetTitle, rowNumber, cells, requests } = restoring;
    process.stdout.write(`Trang ${sheetTitle}, dòng mới ${rowNumber}:\n`);
    process.stdout.write(`${cells.map(([header, text]) => `  ${header}: ${text}`).join("\n")}\n`);
    if (!yes && !(await isConfirmed("KHÔI PHỤC", "ghi dòng này"))) throw new CommandError("Chưa khôi phục.");
    await sheets.write(id, requests);
    process.stdout.write("Đã khôi phục.\n");
  },
);
