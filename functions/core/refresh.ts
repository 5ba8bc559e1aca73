/**
 * What a run writes: the difference between what stands and what should stand, as requests of one atomic write; none
 * where nothing differs. Only cells, rows and sheets of the program are ever named here.
 */
import type { Grid } from "../../sheets-schema/cell.ts";
import { runLog, state } from "../../sheets-schema/generated.ts";
import type { Request } from "../../sheets-schema/requests.ts";
import type { ParsedSheet } from "../../sheets-schema/rows.ts";
import type { Sheet } from "../../sheets-schema/sheet.ts";
import { templateRequests } from "../../sheets-schema/template.ts";
import { type GeneratedSheets, generatedSheets } from "../../sheets-schema/workbook.ts";
import { discussionReport, rankingTable, scoreMatrixTable } from "./report.ts";
import type { MemberScore, Result } from "./result.ts";
import { columnRequests } from "./sheets/cells-to-write.ts";
import { formColumns } from "./sheets/form-columns.ts";
import { formStructureRequests } from "./sheets/form-structure.ts";
import { generatedRequests } from "./sheets/generated-requests.ts";
import { issuesTable } from "./sheets/issues-sheet.ts";
import { listColumns } from "./sheets/list-columns.ts";
import { programRowRequests } from "./sheets/program-rows.ts";
import { declaredTable, headed, type RenderedSheet, renderTable } from "./sheets/sheet-table.ts";
import { summaryTable } from "./sheets/summary-sheet.ts";
import { stateRows } from "./state.ts";

/**
 * The requests of one write. Rows and sheets that are missing or out of step come first and alone: what stands beside a
 * row is written when the row is where it belongs, by the next write of the same run.
 */
export function refreshRequests(result: Result, today: string): Request[] {
  const structure = [
    ...missingGenerated(result),
    ...formStructureRequests(result.bloc),
    ...programRowRequests(result.bloc),
  ];
  return structure.length > 0 ? structure : cellRequests(result, today);
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
export const isUnreadable = ({ bloc }: Result): boolean =>
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
  const title = `${addSheet.properties.title} (hệ thống)`;
  return { addSheet: { ...addSheet, properties: { ...addSheet.properties, title } } };
}

function cellRequests(result: Result, today: string): Request[] {
  const { bloc, scores } = result;
  const lists = listColumns(result, today).flatMap(({ parsed, columns }) => columnRequests(parsed, columns));
  const generated = renderedSheets(result, today).flatMap((rendered) => {
    const grid = bloc.workbook.generated[rendered.name];
    return grid === undefined ? [] : generatedRequests(rendered, grid);
  });
  // Beside a form's rows, too, the last good result stands until the criteria can be read again.
  const forms = isUnreadable(result) ? [] : [...scores.values()].flatMap((score) => formRequests(result, score));
  return [...forms, ...lists, ...generated];
}

const formRequests = ({ bloc }: Result, score: MemberScore): Request[] =>
  score.member.form === undefined
    ? []
    : columnRequests(score.member.form as unknown as ParsedSheet, formColumns(bloc, score));

/** Every generated sheet but the guide, which the template writes, and the reminder log, which the reminders write. */
function renderedSheets(result: Result, today: string): RenderedSheet[] {
  const table = (name: keyof GeneratedSheets, make: (result: Result) => Parameters<typeof renderTable>[1]) =>
    renderTable(name, make(result));
  const issues = table("issues", () => issuesTable(result, today));
  // The last good result stands until the sheets it needs can be read again.
  if (isUnreadable(result)) return [issues];
  return [
    table("ranking", rankingTable),
    table("scoreMatrix", scoreMatrixTable),
    table("discussion", discussionReport),
    table("summary", summaryTable),
    issues,
    table("runLog", () =>
      headed("Thay đổi ghi nhận giữa hai lần chạy", declaredTable(runLog as unknown as Sheet, result, [])),
    ),
    hiddenState(result),
  ];
}

function hiddenState({ digest, asOf, refusedAccounts }: Result): RenderedSheet {
  const rows = stateRows({ digest, asOf, refusedAccounts });
  return {
    name: "state",
    widths: state.columns.map((column) => column.widthPixels),
    rows: rows.map((cells) => ({ cells, style: "body" })),
  };
}
