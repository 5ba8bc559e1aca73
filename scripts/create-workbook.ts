/** `npm run create-workbook`: a bloc from the template on the configured server, blank, from a starter, or after another bloc. */
import { clockStart, command, configFor, LOCAL_OWNER, serverOption } from "./command.ts";
import { makeBloc } from "./make-bloc.ts";
import { starters } from "./starters/index.ts";

await command(
  "create-workbook",
  "Makes a bloc's spreadsheet from the template, with a score form for each member, and prints its id and address.",
  {
    title: { value: "T", help: "its title, and the setting Tên Khối" },
    year: {
      value: "YEAR",
      help: "the setting Năm thi đua, with the period in which achievements count; dates of --from follow it",
    },
    from: {
      value: "START",
      help: `what it begins with: ${starters.map(({ id, about }) => `${id} (${about})`).join(", ")}, illustrative and to be changed; or the id of another bloc's spreadsheet, whose criteria, classes, awards, calendar and settings are copied`,
    },
    members: {
      value: "FILE.csv",
      help: "the members, with the headers of the sheet Đơn vị; with --from they may be typed later",
    },
    spreadsheet: {
      value: "ID",
      help: "an empty spreadsheet that a person made and shared, instead of a new one (Google lets no service account make files); what stands in it is never overwritten",
    },
    owner: {
      value: "ADDRESS",
      help: `who owns a new spreadsheet on an embedded server and may type everywhere in it (${LOCAL_OWNER})`,
    },
    date: { value: "DAY", help: "as if it were that day" },
    ...serverOption,
  },
  async ({ date, server, ...options }) => {
    const clock = clockStart(date);
    const config = configFor(server, clock === undefined ? {} : { CLOCK_START: clock });
    const { id, url, notices } = await makeBloc(options, config);
    process.stdout.write(`${[id, url, ...notices].join("\n")}\n`);
  },
);
