/** `npm start`: the example bloc from an empty folder to a ranking, mails and pages, on this machine, with no account. */
import { join } from "node:path";
import type { RefreshSummary } from "../functions/handlers/refresh-bloc.ts";
import { CommandError, clockStart, command } from "./command.ts";
import { gatheredById } from "./local/gather-typing.ts";
import { startLocalSystem } from "./local/local-system.ts";
import { addressesText, momentWords, type ReminderSummary, rankingText, remindersText } from "./local/print.ts";

/** Three days before the forms are due: some have handed in, some owe. */
const EXAMPLE_DATE = "2024-11-25";
const FIRST_PORT = 8787;
/** Typing is gathered for this long before the bloc is refreshed. */
const PAUSE_MS = 150;

await command(
  "start",
  "Runs the example bloc on an embedded spreadsheet server: fills it, ranks it, reminds, and serves every page.",
  {
    once: { help: "do it all once and end" },
    fresh: { help: "throw the data of earlier starts away and begin anew" },
    date: { value: "DAY", help: "what the clock shows at the start", default: EXAMPLE_DATE },
    data: { value: "DIR", help: "where the data is kept", default: join(import.meta.dirname, "..", ".local") },
    port: {
      value: "PORT",
      help: "the first port; a taken one gives way to the next free one",
      default: String(FIRST_PORT),
    },
  },
  async ({ once, fresh, date, data, port }) => {
    const start = clockStart(date) ?? EXAMPLE_DATE;
    const firstPort = Number(port);
    if (!Number.isInteger(firstPort) || firstPort < 1024 || firstPort > 65_000)
      throw new CommandError("--port takes a number from 1024 to 65000.");
    const say = (text: string): boolean => process.stdout.write(`${text}\n`);
    say(`Đang khởi động, đồng hồ chạy từ ${momentWords(start)} …`);
    const system = await startLocalSystem({
      dataDirectory: data ?? ".local",
      isFresh: fresh,
      clockStart: start,
      firstPort,
    });
    const ended = new Promise<void>((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
    });
    try {
      for (const notice of system.notices) say(notice);
      if (!system.isNew) say("Dùng lại số liệu của lần chạy trước (thêm --fresh để làm lại từ đầu).");
      say(`\n${rankingText((await system.functions.call("refresh-bloc")) as RefreshSummary, system.memberNames)}`);
      await system.functions.call("send-reminders").then(
        (summary) => say(`\n${remindersText(summary as ReminderSummary, system.memberNames)}`),
        (error: unknown) => say(`\nChưa nhắc việc được: ${error instanceof Error ? error.message : String(error)}`),
      );
      say(`\n${addressesText(system.addresses)}`);
      const home = system.addresses[0];
      if (home !== undefined && !home.url.includes(`:${firstPort}/`))
        say(`Cổng ${firstPort} đang bận, đã dùng cổng kế tiếp còn trống.`);
      if (once) return;
      say("\nGõ thử vào bảng tính: tình trạng, xếp hạng và việc cần xử lý tự tính lại. Dừng bằng Ctrl-C.");
      system.onTyping(gatheredById(PAUSE_MS, (id) => tell(() => system.refresh(id), say)));
      await system.warmGrid();
      await ended;
      say("\nĐang dừng …");
    } finally {
      await system.close();
    }
  },
);

/** One run, told in a line; a spreadsheet that is no bloc's is passed over. */
async function tell(refresh: () => Promise<RefreshSummary | undefined>, say: (text: string) => void): Promise<void> {
  const begun = performance.now();
  try {
    const summary = await refresh();
    if (summary === undefined) return;
    const { bloc, ranking, openIssues } = summary;
    const seconds = ((performance.now() - begun) / 1000).toFixed(1).replace(".", ",");
    const open = Object.values(openIssues).reduce((total, count) => total + count, 0);
    say(`Đã tính lại sau ${seconds} giây (${bloc}): hạng 1 là ${ranking[0]?.member ?? "chưa có"}, còn ${open} việc.`);
  } catch (error) {
    say(`Chưa tính lại được: ${error instanceof Error ? error.message : String(error)}`);
  }
}
