/** Makes a bloc's spreadsheet, or fills one that exists, as the options of create-workbook say; nothing that stands is overwritten. */
import { googleSheets } from "../functions/adapters/google-sheets.ts";
import type { Config } from "../functions/config.ts";
import type { Context } from "../functions/context.ts";
import { refresh } from "../functions/handlers/refresh-bloc.ts";
import { loadWorkbook } from "../functions/load-and-save.ts";
import type { Sheets } from "../functions/ports.ts";
import { readWorkbook, type Workbook } from "../sheets-schema/reading/read-workbook.ts";
import { applyTemplate, createWorkbook } from "./apply-template.ts";
import { type BlocContent, blankContent, contentOfStarter, namedSettings } from "./bloc-content.ts";
import { CommandError, contextFor, LOCAL_OWNER, required } from "./command.ts";
import { contentOfBloc } from "./copy-bloc.ts";
import { openDocument, shareWith, type Typist, typistOf } from "./enter-rows.ts";
import { assertBlank, fillBloc, standingValues } from "./fill-bloc.ts";
import { readMembersFile } from "./read-members-file.ts";
import { starters } from "./starters/index.ts";

/** As typed on the command line; what was not is undefined. */
export interface BlocOptions {
  readonly title?: string | undefined;
  readonly year?: string | undefined;
  readonly from?: string | undefined;
  readonly members?: string | undefined;
  readonly spreadsheet?: string | undefined;
  readonly owner?: string | undefined;
}

export interface MadeBloc {
  readonly id: string;
  readonly url: string;
  /** What whoever made it has to know, in sentences. */
  readonly notices: readonly string[];
}

/** @throws CommandError for options that cannot be followed, before anything is made. */
export async function makeBloc(options: BlocOptions, config: Config): Promise<MadeBloc> {
  const { title, spreadsheet } = options;
  const year = yearOf(options.year);
  const start = options.from === undefined ? undefined : startOf(options.from);
  const isStarted = start !== undefined && options.members === undefined;
  const members = isStarted ? [] : readMembersFile(required(options.members, "members"));
  const isNamed = spreadsheet !== undefined || (start !== undefined && "criteria" in start);
  const named = namedSettings(isNamed ? title : required(title, "title"), year);
  const context = contextFor(config);
  const maker = makerOf(config, context, spreadsheet === undefined ? (options.owner ?? LOCAL_OWNER) : undefined);

  const standing = spreadsheet === undefined ? undefined : readWorkbook(await context.sheets.read(spreadsheet));
  const begun = await contentOf(start, { year: year ?? yearIn(standing), members, context });
  const content = { ...begun, settings: { ...begun.settings, ...named } };
  if (standing !== undefined) assertBlank(standing, content, members, named);

  const id = spreadsheet ?? (await createWorkbook(maker.sheets, content.settings.blocName ?? ""));
  if (spreadsheet !== undefined) await applyTemplate(context.sheets, spreadsheet);
  else if (config.SHEETS_ADDRESS !== undefined) await shareWith(await openDocument(id, maker.typist), context.robot);
  await fillBloc(readWorkbook(await maker.sheets.read(id)), content, members, maker.typist);
  const { openIssues } = await refresh(context, id);
  return { id, url: context.spreadsheetUrl(id), notices: [...content.notices, ...leftWords(openIssues[""] ?? 0)] };
}

function leftWords(left: number): string[] {
  return left === 0 ? [] : [`Còn ${left} việc chung của Khối ở trang Việc cần xử lý, ghi theo thứ tự nên làm.`];
}

const NAMES = starters.map(({ id }) => id).join(", ");

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
  const typist = typistOf(config, owner ?? context.robot);
  const { auth, address } = typist;
  return { sheets: address === undefined ? context.sheets : googleSheets({ auth, address }), typist };
}
