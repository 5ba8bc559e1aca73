/** `npm run history`: every change of a bloc that runs have seen, from the records, the newest first. */
import { momentText } from "../functions/core/bloc/hand-in.ts";
import { eventKinds } from "../functions/core/history/history-wording.ts";
import { type KeptEvent, readEvents } from "../functions/history-records.ts";
import { command, configFor, contextFor, required, serverOption } from "./command.ts";

await command(
  "history",
  "Prints the changes of scores, targets, rules and rows that were seen between runs, from the records.",
  {
    spreadsheet: { value: "ID", help: "the spreadsheet" },
    json: { help: "print the events as JSON" },
    ...serverOption,
  },
  async ({ spreadsheet, json, server }) => {
    const { records } = contextFor(configFor(server));
    const kept = await readEvents(records, required(spreadsheet, "spreadsheet"));
    if (json) process.stdout.write(`${JSON.stringify(kept, undefined, 2)}\n`);
    else if (kept.length === 0) process.stdout.write("Chưa có thay đổi nào được lưu.\n");
    else process.stdout.write(`${kept.map(lineOf).join("\n")}\n`);
  },
);

function lineOf({ name, event }: KeptEvent): string {
  const change =
    event.before === "" && event.after === "" ? "" : `: ${event.before || "(trống)"} → ${event.after || "(trống)"}`;
  const late = event.isAfterDue ? " [sau thời hạn]" : "";
  const restorable = event.deleted === undefined ? "" : ` (mã khôi phục ${name.slice(0, 12)})`;
  const why = event.reason === "" ? "" : `. ${event.reason}`;
  return `${momentText(event.seenAt)} ${eventKinds[event.kind]}${late}: ${event.place}${change}${why}${restorable}`;
}
