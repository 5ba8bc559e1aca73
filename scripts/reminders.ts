/** `npm run reminders`: one run of send-reminders by hand, or a look at what it would send. */
import { planNotices } from "../functions/core/reminders/plan-notices.ts";
import { planReminders } from "../functions/core/reminders/plan-reminders.ts";
import { isUndone } from "../functions/deliver-reminders.ts";
import { remind } from "../functions/handlers/send-reminders.ts";
import { loadWorkbook } from "../functions/load-and-save.ts";
import { planRefresh } from "../functions/plan-refresh.ts";
import { readToldNotices } from "../functions/reminder-records.ts";
import { clockStart, command, contextFor, recordingConfigFor, required, serverOption } from "./command.ts";
import { remindersText } from "./local/print.ts";

await command(
  "reminders",
  "Mails those who owe something at a step that is due today, once for each step, and prints who.",
  {
    spreadsheet: { value: "ID", help: "the spreadsheet" },
    "dry-run": { help: "send and write nothing, print who would be reminded of what" },
    "records-are-lost": { help: "the records are gone for good: go by what the spreadsheet remembers of mails" },
    date: { value: "DAY", help: "as if it were that day" },
    ...serverOption,
  },
  async ({ spreadsheet, "dry-run": isDry, "records-are-lost": recordsAreLost, date, server }) => {
    const id = required(spreadsheet, "spreadsheet");
    const start = clockStart(date);
    const context = contextFor(recordingConfigFor(server, start === undefined ? {} : { CLOCK_START: start }));
    const sent = isDry ? [] : await remind(context, id, recordsAreLost);
    const run = isDry ? await dryRun() : sent;
    if (sent.some(isUndone)) process.exitCode = 1;
    const reminders = run.map(({ reminder: { member, milestone, stepWords, items }, delivery }) => ({
      member: member.name,
      milestone: milestone.code,
      step: stepWords,
      items: items.length,
      outcome: delivery.outcome,
    }));
    process.stdout.write(`${remindersText({ reminders }, new Map())}\n`);

    async function dryRun() {
      const now = context.clock.now();
      const { result } = planRefresh(await loadWorkbook(context.sheets, id), now);
      const links = { spreadsheetUrl: context.spreadsheetUrl(id) };
      const told = await readToldNotices(context.records, result);
      const planned = [...planReminders(result, now, links), ...planNotices(result, now, links, told)];
      return planned.map((reminder) => ({
        reminder,
        delivery: { outcome: reminder.unsendable === undefined ? "would-send" : "unsendable" },
      }));
    }
  },
);
