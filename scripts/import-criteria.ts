/** `npm run import-criteria -- FILE`: a paper's table of criteria into the sheet Tiêu chí, after showing how it is understood. */
import { CommandError, command, configFor, contextFor, required, serverOption } from "./command.ts";
import { isConfirmed } from "./confirm.ts";
import { prepareImport } from "./import/prepare-import.ts";
import { FileRefused } from "./import/refusal.ts";

await command(
  "import-criteria",
  "Reads the table of criteria out of a file of Word or Excel, or a CSV, shows how it is understood, and writes it into the\nsheet Tiêu chí once confirmed. Into a filled sheet it shows what differs first.",
  {
    spreadsheet: { value: "ID", help: "the spreadsheet" },
    sheet: { value: "NAME", help: "the sheet of an Excel file, where several hold such a table" },
    yes: { help: "write without asking" },
    ...serverOption,
  },
  async ({ spreadsheet, sheet, yes, server }, [path, ...more]) => {
    if (path === undefined || more.length > 0) throw new CommandError("Name one file. See --help.");
    const config = configFor(server);
    const given = {
      path,
      sheet,
      spreadsheet: required(spreadsheet, "spreadsheet"),
      config,
      context: contextFor(config),
    };
    try {
      const { lines, rowCount, write } = await prepareImport(given);
      process.stdout.write(`${lines.join("\n")}\n\n`);
      if (write === undefined) return;
      if (!yes && !(await isConfirmed("GHI", `ghi ${rowCount} dòng vào trang Tiêu chí`)))
        throw new CommandError("Chưa ghi.");
      process.stdout.write(`${await write()}\n`);
    } catch (error) {
      throw error instanceof FileRefused ? new CommandError(error.message) : error;
    }
  },
  "FILE",
);
