/** `npm run download`: a table of a bloc, or its sealed result, as a file. */
import { writeFileSync } from "node:fs";
import { momentOf } from "../functions/core/bloc/calendar.ts";
import { tables } from "../functions/core/tables/index.ts";
import { downloadOf, fileOf, SEALED } from "../functions/download.ts";
import { formats } from "../functions/formats/index.ts";
import { loadWorkbook } from "../functions/load-and-save.ts";
import { planRefresh } from "../functions/plan-refresh.ts";
import { clockStart, command, configFor, contextFor, required, serverOption } from "./command.ts";

await command(
  "download",
  "Writes a report of a bloc to a file; the spreadsheet is only read.",
  {
    spreadsheet: { value: "ID", help: "the spreadsheet" },
    report: { value: "NAME", help: [...Object.keys(tables), SEALED.report].join(", "), default: "ranking" },
    format: {
      value: "FORMAT",
      help: `${formats.map(({ name }) => name).join(" or ")} (xlsx); json for ${SEALED.report}`,
    },
    member: { value: "CODE", help: "whose statement" },
    out: { value: "FILE", help: "where to write it" },
    date: { value: "DAY", help: "as if it were that day" },
    ...serverOption,
  },
  async ({ spreadsheet, report, format, member, out, date, server }) => {
    const download = downloadOf(report, format ?? (report === SEALED.report ? SEALED.format : "xlsx"), member);
    const file = required(out, "out");
    const start = clockStart(date);
    const context = contextFor(configFor(server, start === undefined ? {} : { CLOCK_START: start }));
    const workbook = await loadWorkbook(context.sheets, required(spreadsheet, "spreadsheet"));
    const now = context.clock.now();
    const { content } = await fileOf(planRefresh(workbook, now).result, download, momentOf(now));
    writeFileSync(file, content);
    process.stdout.write(`${file}\n`);
  },
);
