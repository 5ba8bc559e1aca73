/** `npm run refresh`: one run of refresh-bloc by hand. */
import { refresh } from "../functions/handlers/refresh-bloc.ts";
import { clockStart, command, contextFor, recordingConfigFor, required, serverOption } from "./command.ts";
import { rankingText } from "./local/print.ts";

await command(
  "refresh",
  "Validates, scores, ranks and summarises a bloc, rewrites what the program owns, and prints the ranking.",
  {
    spreadsheet: { value: "ID", help: "the spreadsheet" },
    json: { help: "print the result as JSON" },
    date: { value: "DAY", help: "as if it were that day" },
    ...serverOption,
  },
  async ({ spreadsheet, json, date, server }) => {
    const start = clockStart(date);
    const context = contextFor(recordingConfigFor(server, start === undefined ? {} : { CLOCK_START: start }));
    const summary = await refresh(context, required(spreadsheet, "spreadsheet"));
    process.stdout.write(json ? `${JSON.stringify(summary, undefined, 2)}\n` : `${rankingText(summary, new Map())}\n`);
    if (!summary.isReadable) {
      process.stderr.write(
        "Bảng tính thiếu trang hoặc cột cần để xếp hạng; xem trang Việc cần xử lý. Kết quả đang có được giữ nguyên.\n",
      );
      process.exitCode = 1;
    }
  },
);
