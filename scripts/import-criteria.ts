/** `npm run import-criteria -- FILE`: the paper's table of criteria into the sheet Tiêu chí, after showing how it is understood. */
import { extname } from "node:path";
import { momentOf } from "../functions/core/bloc/calendar.ts";
import { readPasted } from "../functions/core/bloc/pasted-criteria.ts";
import { loadWorkbook } from "../functions/load-and-save.ts";
import { CommandError, command, configFor, contextFor, required, serverOption } from "./command.ts";
import { isConfirmed } from "./confirm.ts";
import { composeRows } from "./import/compose-rows.ts";
import { cellTables } from "./import/file-tables.ts";
import { documentOn, sheetOf } from "./import/google-document.ts";
import { changedMeanwhile, differenceLines, importReport } from "./import/import-report.ts";
import { previewImport } from "./import/preview-import.ts";
import { readFileTables } from "./import/read-file.ts";
import { FileRefused, refusals } from "./import/refusal.ts";
import { writeCriteria } from "./import/write-criteria.ts";

await command(
  "import-criteria",
  "Reads the table of criteria out of a file of Word or Excel, or a CSV, shows how it is understood, and writes it into the\nsheet Tiêu chí once confirmed. Into a filled sheet it shows what differs first.",
  {
    spreadsheet: { value: "ID", help: "the spreadsheet" },
    sheet: { value: "NAME", help: "the sheet of an Excel file, where several hold such a table" },
    yes: { help: "write without asking" },
    ...serverOption,
  },
  async ({ spreadsheet, sheet: named, yes, server }, [path, ...more]) => {
    if (path === undefined || more.length > 0) throw new CommandError("Name one file. See --help.");
    const id = required(spreadsheet, "spreadsheet");
    const { tables, notices } = await read(path, named);
    const config = configFor(server);
    const { sheets, clock } = contextFor(config);
    const workbook = await loadWorkbook(sheets, id);
    const preview = previewImport(tables, extname(path).toLowerCase() === ".docx", workbook, momentOf(clock.now()));
    if (preview === undefined || preview.rows.length === 0) throw new CommandError(refusals.noTable);
    const standing = workbook.sheets.criteria;
    if (standing.grid === undefined) throw new CommandError("Bảng tính không có trang Tiêu chí; chưa ghi gì.");
    const { rows, difference } = composeRows(preview.rows, readPasted(standing, preview.bloc.terms.period));
    const isFilled = standing.rows.length > 0;
    const changes = isFilled ? differenceLines(difference) : [];
    process.stdout.write(
      `${[...importReport(preview, notices), ...(isFilled ? ["", ...changes] : [])].join("\n")}\n\n`,
    );
    if (isFilled && changes.length === 0) {
      process.stdout.write("Trang Tiêu chí đã đúng như tệp; không có gì phải ghi.\n");
      return;
    }
    if (!yes && !(await isConfirmed("GHI", `ghi ${rows.length} dòng vào trang Tiêu chí`)))
      throw new CommandError("Chưa ghi.");
    const now = (await loadWorkbook(sheets, id)).sheets.criteria;
    if (JSON.stringify(now.grid?.rows) !== JSON.stringify(standing.grid.rows)) throw new CommandError(changedMeanwhile);
    await writeCriteria(await sheetOf(documentOn(config, id), standing.grid.sheetId), now, rows);
    process.stdout.write(`Đã ghi ${rows.length} dòng vào trang Tiêu chí.\n`);
  },
  "FILE",
);

async function read(path: string, named: string | undefined) {
  try {
    const read = await readFileTables(path);
    const tables = cellTables(read).filter(({ name }) => named === undefined || name === named);
    if (tables.length === 0 && named !== undefined) throw new CommandError(`Tệp không có trang “${named}”.`);
    return { tables, notices: read.notices };
  } catch (error) {
    throw error instanceof FileRefused ? new CommandError(error.message) : error;
  }
}
