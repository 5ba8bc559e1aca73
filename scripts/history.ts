/** `npm run history`: every change of a bloc that runs have seen, from the records, the newest first. */
import { blocIdOf } from "../functions/core/bloc/bloc-id.ts";
import { momentText } from "../functions/core/bloc/hand-in.ts";
import { readSettings } from "../functions/core/bloc/settings.ts";
import { eventKinds } from "../functions/core/history/history-wording.ts";
import { type KeptEvent, readEvents } from "../functions/history-records.ts";
import { loadWorkbook } from "../functions/load-and-save.ts";
import { type Sheets, SheetsApiError } from "../functions/ports.ts";
import { sha256 } from "../functions/sha256.ts";
import { command, contextFor, recordingConfigFor, required, serverOption } from "./command.ts";

await command(
  "history",
  "Prints the changes of scores, targets, rules and rows that were seen between runs, from the records.",
  {
    spreadsheet: { value: "ID", help: "the spreadsheet" },
    json: { help: "print the events as JSON" },
    ...serverOption,
  },
  async ({ spreadsheet, json, server }) => {
    const { records, sheets } = contextFor(recordingConfigFor(server));
    const spreadsheetId = required(spreadsheet, "spreadsheet");
    const kept = await readEvents(records, { spreadsheetId, blocId: await blocIdFor(sheets, spreadsheetId) });
    if (json) process.stdout.write(`${JSON.stringify(kept, undefined, 2)}\n`);
    else if (kept.length === 0) process.stdout.write("Chưa có thay đổi nào được lưu.\n");
    else process.stdout.write(`${kept.map(lineOf).join("\n")}\n`);
  },
);

/** A spreadsheet that is gone is asked for nothing: its history is still there. */
async function blocIdFor(sheets: Sheets, spreadsheetId: string): Promise<string> {
  const settings = await loadWorkbook(sheets, spreadsheetId).then(
    (workbook) => readSettings(workbook).settings,
    (error: unknown) => {
      if (error instanceof SheetsApiError && error.status === 404) return {};
      throw error;
    },
  );
  return blocIdOf(settings, spreadsheetId, sha256);
}

function lineOf({ name, event }: KeptEvent): string {
  const change =
    event.before === "" && event.after === "" ? "" : `: ${event.before || "(trống)"} → ${event.after || "(trống)"}`;
  const late = event.isAfterDue ? " [sau thời hạn]" : "";
  const restorable = event.deleted === undefined ? "" : ` (mã khôi phục ${name.slice(0, 12)})`;
  const why = event.reason === "" ? "" : `. ${event.reason}`;
  return `${momentText(event.seenAt)} ${eventKinds[event.kind]}${late}: ${event.place}${change}${why}${restorable}`;
}
