/** `npm run create-workbook`: a bloc from the template on the configured server, blank, from a starter, or after another bloc. */
import { givenToken, ownCredentials } from "../functions/adapters/google-auth.ts";
import { googleSheets } from "../functions/adapters/google-sheets.ts";
import type { Config } from "../functions/config.ts";
import type { Context } from "../functions/context.ts";
import { refresh } from "../functions/handlers/refresh-bloc.ts";
import { loadWorkbook } from "../functions/load-and-save.ts";
import type { Sheets } from "../functions/ports.ts";
import { readWorkbook, type Workbook } from "../sheets-schema/reading/read-workbook.ts";
import { applyTemplate, createWorkbook } from "./apply-template.ts";
import { type BlocContent, blankContent, contentOfStarter, namedSettings } from "./bloc-content.ts";
import {
  CommandError,
  clockStart,
  command,
  configFor,
  contextFor,
  LOCAL_OWNER,
  required,
  serverOption,
} from "./command.ts";
import { contentOfBloc } from "./copy-bloc.ts";
import { openDocument, shareWith, type Typist } from "./enter-rows.ts";
import { assertBlank, fillBloc, standingValues } from "./fill-bloc.ts";
import { readMembersFile } from "./read-members-file.ts";
import { starters } from "./starters/index.ts";

const NAMES = starters.map(({ id }) => id).join(", ");

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
  async ({ title, year: typedYear, from, members: file, spreadsheet, owner, date, server }) => {
    const year = yearOf(typedYear);
    const start = from === undefined ? undefined : startOf(from);
    const members = start !== undefined && file === undefined ? [] : readMembersFile(required(file, "members"));
    const isNamed = spreadsheet !== undefined || (start !== undefined && "criteria" in start);
    const named = namedSettings(isNamed ? title : required(title, "title"), year);
    const clock = clockStart(date);
    const config = configFor(server, clock === undefined ? {} : { CLOCK_START: clock });
    const context = contextFor(config);
    const maker = makerOf(config, context, spreadsheet === undefined ? (owner ?? LOCAL_OWNER) : undefined);

    const standing = spreadsheet === undefined ? undefined : readWorkbook(await context.sheets.read(spreadsheet));
    const begun = await contentOf(start, { year: year ?? yearIn(standing), members, context });
    const content = { ...begun, settings: { ...begun.settings, ...named } };
    if (standing !== undefined) assertBlank(standing, content, members, named);

    const id = spreadsheet ?? (await createWorkbook(maker.sheets, content.settings.blocName ?? ""));
    if (spreadsheet !== undefined) await applyTemplate(context.sheets, spreadsheet);
    else if (config.SHEETS_ADDRESS !== undefined) await shareWith(await openDocument(id, maker.typist), context.robot);
    await fillBloc(readWorkbook(await maker.sheets.read(id)), content, members, maker.typist);
    const { openIssues } = await refresh(context, id);
    const lines = [id, context.spreadsheetUrl(id), ...content.notices, ...leftWords(openIssues[""] ?? 0)];
    process.stdout.write(`${lines.join("\n")}\n`);
  },
);

function leftWords(left: number): string[] {
  return left === 0 ? [] : [`Còn ${left} việc chung của Khối ở trang Việc cần xử lý, ghi theo thứ tự nên làm.`];
}

type Start = (typeof starters)[number] | { readonly spreadsheetId: string };

/** @throws CommandError naming the starters that there are. */
function startOf(from: string): Start {
  const starter = starters.find(({ id }) => id === from.trim().toLowerCase());
  if (starter !== undefined) return starter;
  const spreadsheetId = /(?:\/d\/|^)([\w-]{20,128})(?:\/|$)/.exec(from.trim())?.[1];
  if (spreadsheetId === undefined)
    throw new CommandError(
      `--from takes ${NAMES}, or the id of another bloc's spreadsheet; there is no starter ${from}.`,
    );
  return { spreadsheetId };
}

/** @throws CommandError for what is no year. */
function yearOf(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  if (!/^20\d\d$/.test(typed)) throw new CommandError("--year takes a year such as 2027.");
  return Number(typed);
}

/** The year that somebody typed into the settings of a spreadsheet. */
function yearIn(standing: Workbook | undefined): number | undefined {
  const typed = standing === undefined ? undefined : standingValues(standing.sheets.settings).year;
  return typed !== undefined && /^20\d\d$/.test(typed) ? Number(typed) : undefined;
}

interface Wanted {
  readonly year: number | undefined;
  readonly members: ReturnType<typeof readMembersFile>;
  readonly context: Context;
}

async function contentOf(start: Start | undefined, { year, members, context }: Wanted): Promise<BlocContent> {
  if (start === undefined) return blankContent;
  if ("spreadsheetId" in start)
    return contentOfBloc(await loadWorkbook(context.sheets, start.spreadsheetId), { year, members });
  return contentOfStarter(start, year ?? context.clock.now().year, year !== undefined);
}

/** Who makes and fills the spreadsheet: on an embedded server its owner, else the account that the machine acts as. */
function makerOf(config: Config, context: Context, owner: string | undefined): { sheets: Sheets; typist: Typist } {
  const address = config.SHEETS_ADDRESS;
  if (address === undefined) return { sheets: context.sheets, typist: { auth: ownCredentials() } };
  const auth = givenToken(owner ?? context.robot);
  return { sheets: googleSheets({ auth, address }), typist: { auth, address } };
}
