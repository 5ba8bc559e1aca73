/** `npm run create-workbook`: an empty bloc from the template, on the configured server. */
import { refresh } from "../functions/handlers/refresh-bloc.ts";
import { applyTemplate, createWorkbook } from "./apply-template.ts";
import { command, configFor, contextFor, required, serverOption } from "./command.ts";
import { readMembersFile } from "./read-members-file.ts";

await command(
  "create-workbook",
  "Makes a bloc's spreadsheet from the template, with a score form for each member, and prints its id and address.",
  {
    title: { value: "T", help: "its title" },
    members: { value: "FILE.csv", help: "the members, with the headers of the sheet Đơn vị" },
    spreadsheet: {
      value: "ID",
      help: "an empty spreadsheet that a person made and shared, instead of a new one (Google lets no service account make files)",
    },
    ...serverOption,
  },
  async ({ title, members, spreadsheet, server }) => {
    const rows = readMembersFile(required(members, "members"));
    const context = contextFor(configFor(server));
    const id = spreadsheet ?? (await createWorkbook(context.sheets, required(title, "title"), rows));
    if (spreadsheet !== undefined) await applyTemplate(context.sheets, spreadsheet, rows);
    await refresh(context, id);
    process.stdout.write(`${id}\n${context.spreadsheetUrl(id)}\n`);
  },
);
