/** What the program writes beside the rows that people type in lists: status, and the columns it computes. */
import { type Cell, isoDateToSerial } from "../../../sheets-schema/cells/cell.ts";
import { divide } from "../../../sheets-schema/cells/decimal.ts";
import { severities, statusText } from "../../../sheets-schema/cells/fault.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { settingRows } from "../../../sheets-schema/sheets/settings.ts";
import { STATUS_BY_PAPER, STATUS_VALID } from "../../../sheets-schema/sheets/status-column.ts";
import { conditionsSaid } from "../bloc/award-conditions.ts";
import type { Bloc, HandIn } from "../bloc/bloc.ts";
import { currentPhase } from "../bloc/calendar.ts";
import { handInStatus, momentText } from "../bloc/hand-in.ts";
import { ballotOutcome, ballotShare } from "../bloc/judge-ballot.ts";
import { isSignedPaper, reportHandIn } from "../bloc/report-items.ts";
import { digitsOf } from "../bloc/score-terms.ts";
import { countOpen, type Issue } from "../issue.ts";
import type { Result } from "../result.ts";
import type { ColumnCells } from "./column-requests.ts";
import { criteriaColumns } from "./criteria-columns.ts";

/** The columns of every list, with the sheet they belong to. */
export function listColumns(result: Result, today: string): { parsed: ParsedSheet; columns: ColumnCells[] }[] {
  const byRow = issuesByRow(result.issues);
  return Object.entries(result.bloc.workbook.sheets).map(([name, sheet]) => {
    const parsed = sheet as unknown as ParsedSheet;
    const status =
      name === "handIns" || name === "reports"
        ? []
        : [statusColumn(parsed, byRow, name === "criteria" ? result.bloc.besideCriteria?.statuses : undefined)];
    const columns = [...status, ...computedColumns(name, result, today, byRow)];
    return { parsed, columns: columns.map((column) => clearedBelow(parsed, column)) };
  });
}

const key = (sheetId: number, rowNumber: number): string => `${sheetId}!${rowNumber}`;

/** The gravest issue of each row. */
function issuesByRow(issues: readonly Issue[]): Map<string, Issue> {
  const gravest = new Map<string, Issue>();
  for (const issue of issues) {
    if (issue.rowNumber === undefined) continue;
    const place = key(issue.sheetId, issue.rowNumber);
    const standing = gravest.get(place);
    if (standing === undefined || severities.indexOf(issue.severity) < severities.indexOf(standing.severity))
      gravest.set(place, issue);
  }
  return gravest;
}

/** The column with a blank for every row of a list in which nobody typed: what stood beside a deleted row goes with it. */
function clearedBelow(parsed: ParsedSheet, { field, cells }: ColumnCells): ColumnCells {
  if (parsed.sheet.kind !== "list") return { field, cells };
  const typed = new Set(parsed.rows.map(({ rowNumber }) => rowNumber));
  const all = new Map(cells);
  for (let rowNumber = parsed.headerRow + 1; rowNumber <= (parsed.grid?.rows.length ?? 0); rowNumber++) {
    if (!typed.has(rowNumber)) all.set(rowNumber, undefined);
  }
  return { field, cells: all };
}

/** A status for every row in which somebody typed, and none for the others; `other` of rows that are not what the list holds. */
function statusColumn(
  parsed: ParsedSheet,
  byRow: ReadonlyMap<string, Issue>,
  other: ReadonlyMap<number, string> = new Map(),
): ColumnCells {
  const cells = new Map<number, Cell>();
  for (const { rowNumber } of parsed.rows) {
    const issue = byRow.get(key(parsed.grid?.sheetId ?? 0, rowNumber));
    cells.set(rowNumber, issue === undefined ? (other.get(rowNumber) ?? STATUS_VALID) : statusText(issue));
  }
  return { field: "status", cells };
}

/** How the other conditions of each class and award were understood. */
function awardsUnderstood({ classes, awards, criteria, workbook }: Bloc): ColumnCells {
  const said = new Map([...classes, ...awards].map((row) => [row.rowNumber, conditionsSaid(row, criteria)]));
  return column(
    "understood",
    workbook.sheets.awards.rows.map(({ rowNumber }) => [rowNumber, said.get(rowNumber) || undefined]),
  );
}

function computedColumns(
  name: string,
  result: Result,
  today: string,
  byRow: ReadonlyMap<string, Issue>,
): ColumnCells[] {
  const { bloc } = result;
  const open = countOpen(result.issues);
  const { sheets } = bloc.workbook;
  const digits = digitsOf(bloc.settings);
  switch (name) {
    case "settings":
      return [settingsColumn(result, today)];
    case "members":
      return [
        column(
          "openIssues",
          sheets.members.rows.map(({ rowNumber, values }) => [rowNumber, open.get(values.code ?? "") ?? 0]),
        ),
      ];
    case "criteria":
      return criteriaColumns(result);
    case "awards":
      return [awardsUnderstood(bloc)];
    case "handIns":
      return handInColumns(result, byRow);
    case "reports":
      return [reportStatus(result, statusColumn(sheets.reports as unknown as ParsedSheet, byRow))];
    case "registrations":
      return [
        column(
          "share",
          sheets.registrations.rows.map(({ rowNumber, values: { target, year } }) => [
            rowNumber,
            target === undefined || year === undefined || target.eq(0)
              ? undefined
              : Number(divide(year.times(100), target, digits).toFixed()),
          ]),
        ),
      ];
    case "votes":
      return [
        column(
          "share",
          bloc.ballots.map((ballot) => [ballot.rowNumber, ballotShare(ballot, bloc.awards, digits)]),
        ),
        column(
          "outcome",
          bloc.ballots.map((ballot) => [ballot.rowNumber, ballotOutcome(ballot, bloc.awards)]),
        ),
      ];
    default:
      return [];
  }
}

/** What the program writes among the settings; a phase that no milestone gives is left as it stands. */
function settingsColumn({ bloc, blocId }: Result, today: string): ColumnCells {
  const phase = currentPhase(bloc.milestones, today);
  const written = new Map<string, Cell>([
    ...(phase === "" ? [] : [[matchKey(settingRows.phase.name), phase] as const]),
    [matchKey(settingRows.blocId.name), blocId],
    [matchKey(settingRows.blocFile.name), bloc.workbook.spreadsheet.spreadsheetId],
  ]);
  return column(
    "value",
    bloc.workbook.sheets.settings.rows.flatMap(({ rowNumber, values }): [number, Cell][] => {
      const key = matchKey(values.name ?? "");
      return written.has(key) ? [[rowNumber, written.get(key)]] : [];
    }),
  );
}

/** The status of the parts of reports: a blank one is not valid, it is still to come, or in the paper of its agency. */
function reportStatus({ bloc }: Result, { field, cells }: ColumnCells): ColumnCells {
  const blank = bloc.workbook.sheets.reports.rows.flatMap((row): [number, Cell][] => {
    if (row.values.body !== undefined || cells.get(row.rowNumber) !== STATUS_VALID) return [];
    const handIn = reportHandIn(bloc, row);
    return [[row.rowNumber, blankReportStatus(handIn)]];
  });
  return { field, cells: new Map([...cells, ...blank]) };
}

function blankReportStatus(handIn: HandIn | undefined): string {
  if (handIn === undefined) return "Chưa có nội dung";
  const { number = "", signedOn = "" } = handIn.row?.values ?? {};
  return isSignedPaper(handIn)
    ? `${STATUS_BY_PAPER} số ${number}, ngày ${formatDate(signedOn)}`
    : `Chưa có nội dung, hạn ${formatDate(handIn.due)}`;
}

/** A state that cannot be read, or that came to an empty form, takes nothing back: what was seen stands. */
const standingMoment = ({ row, isOfEmptyForm }: HandIn): string | undefined =>
  isOfEmptyForm || (row?.values.state === undefined && row?.cells.state !== undefined) ? row?.values.seenAt : undefined;

function handInColumns({ bloc }: Result, byRow: ReadonlyMap<string, Issue>): ColumnCells[] {
  const known = bloc.handIns.flatMap((handIn) =>
    handIn.row === undefined ? [] : [{ handIn, rowNumber: handIn.row.rowNumber }],
  );
  const sheetId = bloc.workbook.sheets.handIns.grid?.sheetId ?? 0;
  return [
    column(
      "paper",
      known.map(({ handIn, rowNumber }) => [rowNumber, handIn.milestone.paper]),
    ),
    column(
      "due",
      known.map(({ handIn, rowNumber }) => [rowNumber, { number: isoDateToSerial(handIn.due), format: "DATE" }]),
    ),
    column(
      "seenAt",
      known.map(({ handIn, rowNumber }) => [
        rowNumber,
        handIn.seenAt === undefined ? standingMoment(handIn) : momentText(handIn.seenAt),
      ]),
    ),
    column(
      "daysLate",
      known.map(({ handIn, rowNumber }) => [rowNumber, handIn.daysLate]),
    ),
    column(
      "status",
      known.map(({ handIn, rowNumber }) => {
        const issue = byRow.get(key(sheetId, rowNumber));
        const own = handInStatus(handIn);
        return [rowNumber, issue === undefined || issue.code === "returned" ? own : `${own}. ${statusText(issue)}`];
      }),
    ),
  ];
}

const column = (field: string, cells: readonly (readonly [number, Cell])[]): ColumnCells => ({
  field,
  cells: new Map(cells),
});
