/**
 * What a run writes: the difference between what stands and what should stand, as requests of one atomic write; none
 * where nothing differs. Only cells, rows and sheets of the program are ever named here.
 */
import type { Grid } from "../../sheets-schema/cells/cell.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import type { Request } from "../../sheets-schema/template/requests.ts";
import { templateRequests } from "../../sheets-schema/template/template.ts";
import { type GeneratedSheets, generatedSheets } from "../../sheets-schema/workbook.ts";
import type { DigestOf } from "./canonical/canonical-input.ts";
import { columnRequests } from "./cells-to-write/column-requests.ts";
import { formColumns } from "./cells-to-write/form-columns.ts";
import { formStructureRequests } from "./cells-to-write/form-structure.ts";
import { generatedRequests } from "./cells-to-write/generated-requests.ts";
import { identityRequests } from "./cells-to-write/identity-requests.ts";
import { issuesTable } from "./cells-to-write/issues-sheet.ts";
import { listColumns } from "./cells-to-write/list-columns.ts";
import { memoryRequests } from "./cells-to-write/memory-requests.ts";
import { programRowRequests } from "./cells-to-write/program-rows.ts";
import { runLogTable } from "./cells-to-write/run-log-sheet.ts";
import { type RenderedSheet, renderTable } from "./cells-to-write/sheet-table.ts";
import { summaryTable } from "./cells-to-write/summary-sheet.ts";
import { type History, historyOf, type NamedEvent } from "./history/history.ts";
import { lostColumns } from "./memory/lost-columns.ts";
import { memoryRows } from "./memory/memory.ts";
import type { MemberScore, Result } from "./result.ts";
import { discussionTable } from "./tables/discussion-table.ts";
import { rankingTable } from "./tables/ranking-table.ts";
import { scoreMatrixTable } from "./tables/score-matrix-table.ts";

/** One write of a run, with the changes that it is the first to keep. */
export interface RefreshPlan {
  readonly requests: readonly Request[];
  /** To be recorded before the write: a run that ends in between sees them again, and names them alike. */
  readonly events: readonly NamedEvent[];
}

/**
 * The next write at `now` ("2024-11-25T08:15"). Rows and sheets that are missing or out of step come first and alone: what
 * stands beside a row is written when the row is where it belongs, by the next write of the same run.
 */
export function refreshPlan(result: Result, now: string, digestOf: DigestOf): RefreshPlan {
  const structure = [
    ...missingGenerated(result),
    // The rows of a form depend on what such a column says.
    ...(lostColumns(result.bloc.workbook, result.seenBefore).length > 0 ? [] : formStructureRequests(result.bloc)),
    ...programRowRequests(result.bloc),
  ];
  if (structure.length > 0) return { requests: structure, events: [] };
  const today = now.slice(0, 10);
  // Where sheets are lost that decide, nothing was changed: something is missing.
  if (isUnreadable(result)) return { requests: cellRequests(result, today, undefined), events: [] };
  const history = historyOf(result, now, digestOf);
  return { requests: cellRequests(result, today, history), events: history.events };
}

/**
 * What every place follows from: the sheets, and the columns whose loss would change places in silence although a single
 * row may leave them blank. An exclusion that cannot be read must not put anybody back into the ranking.
 */
const DECISIVE = {
  settings: ["value"],
  members: [],
  criteria: ["parent", "rule", "bonusCap", "deductionCap"],
  awards: ["scoreFrom", "minimumShare", "shareLevel"],
  calendar: ["phase", "time", "obliged", "paper"],
  extensions: ["time"],
  handIns: ["state", "seenAt", "returned"],
  exclusions: ["from", "to"],
  votes: ["round", "agreed"],
} as const;

/** True when sheets from which places follow are gone, or lack such a column: what stood is left standing. */
export const isUnreadable = ({ bloc, seenBefore }: Result): boolean =>
  lostColumns(bloc.workbook, seenBefore).length > 0 ||
  (Object.keys(DECISIVE) as (keyof typeof DECISIVE)[]).some((name) => {
    const { sheet, grid, columns } = bloc.workbook.sheets[name] as unknown as ParsedSheet;
    const decisive: readonly string[] = DECISIVE[name];
    return (
      grid === undefined ||
      sheet.columns.some(({ field, required }) => (required || decisive.includes(field)) && !columns.has(field))
    );
  });

/** Generated sheets that somebody deleted. */
function missingGenerated({ bloc }: Result): Request[] {
  const { generated, spreadsheet } = bloc.workbook;
  if (Object.values(generated).every((grid) => grid !== undefined)) return [];
  const standing = (Object.keys(generated) as (keyof GeneratedSheets)[]).filter(
    (name) => generated[name] !== undefined,
  );
  const declared = [
    ...Object.values(bloc.workbook.sheets).map(({ sheet }) => sheet.sheetId),
    ...standing.map((name) => generatedSheets[name].sheetId),
  ];
  const taken = new Set(spreadsheet.grids.map(({ title }) => title.toLowerCase()));
  return templateRequests({ grids: declared.map((sheetId) => ({ sheetId }) as Grid) }).map((request) =>
    withFreeTitle(request, taken),
  );
}

/** A sheet of somebody's own may bear the title of one that is made anew: a second one would refuse the whole write. */
function withFreeTitle(request: Request, taken: ReadonlySet<string>): Request {
  const { addSheet } = request as { readonly addSheet?: { readonly properties: { readonly title: string } } };
  if (addSheet === undefined || !taken.has(addSheet.properties.title.toLowerCase())) return request;
  let { title } = addSheet.properties;
  while (taken.has(title.toLowerCase())) title += " (hệ thống)";
  return { addSheet: { ...addSheet, properties: { ...addSheet.properties, title } } };
}

function cellRequests(result: Result, today: string, history: History | undefined): Request[] {
  const { bloc, scores } = result;
  const identities = (Object.values(bloc.workbook.sheets) as unknown as readonly ParsedSheet[]).flatMap(
    identityRequests,
  );
  const lists = listColumns(result, today).flatMap(({ parsed, columns }) => columnRequests(parsed, columns));
  const generated = renderedSheets(result, today, history).flatMap((rendered) => {
    const grid = bloc.workbook.generated[rendered.name];
    return grid === undefined ? [] : generatedRequests(rendered, grid);
  });
  // Beside a form's rows, too, the last good result stands until the criteria can be read again.
  if (history === undefined) return [...identities, ...lists, ...generated];
  const forms = [...scores.values()].flatMap((score) => formRequests(result, score));
  return [...identities, ...forms, ...lists, ...generated, ...hiddenRequests(result, history)];
}

const formRequests = ({ bloc }: Result, score: MemberScore): Request[] =>
  score.member.form === undefined
    ? []
    : columnRequests(score.member.form as unknown as ParsedSheet, formColumns(bloc, score));

/** Every generated sheet but the guide, which the template writes, and the reminder log, which the reminders write. */
function renderedSheets(result: Result, today: string, history: History | undefined): RenderedSheet[] {
  const table = (name: keyof GeneratedSheets, make: (result: Result) => Parameters<typeof renderTable>[1]) =>
    renderTable(name, make(result));
  const issues = table("issues", () => issuesTable(result, today));
  // The last good result stands until the sheets it needs can be read again.
  if (history === undefined) return [issues];
  return [
    table("ranking", rankingTable),
    table("scoreMatrix", scoreMatrixTable),
    table("discussion", discussionTable),
    table("summary", summaryTable),
    issues,
    table("runLog", () =>
      runLogTable(
        result,
        history.events.map(({ event }) => event),
      ),
    ),
  ];
}

function hiddenRequests(result: Result, { seen, notices }: History): Request[] {
  const { memory } = result.bloc.workbook.generated;
  return memory === undefined
    ? []
    : memoryRequests(memory, memoryRows({ ...result, seen, notices: [...result.noticesBefore, ...notices] }));
}
