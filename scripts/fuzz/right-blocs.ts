/** Right workbooks to be damaged: small made-up blocs and the example bloc, each as it stands after a run at rest. */
import { Temporal } from "temporal-polyfill";
import { planRefresh } from "../../functions/plan-refresh.ts";
import { type Cell, type Grid, isoDateToSerial, type Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { type Column, columnOf, type Sheet } from "../../sheets-schema/sheet.ts";
import { formSheetId, formTitle, scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { settingRows } from "../../sheets-schema/sheets/settings.ts";
import { tabOrder, typedSheets } from "../../sheets-schema/workbook.ts";
import { applyRequests } from "../apply-requests.ts";
import { syntheticBloc } from "../bench/synthetic-bloc.ts";
import { demoBloc } from "../demo/index.ts";
import type { DemoCell } from "../demo/rows.ts";

type Row = Readonly<Record<string, Cell>>;

/** A moment after every deadline of the blocs. */
export const NOW = Temporal.PlainDateTime.from("2024-12-02T08:15").toZonedDateTime("Asia/Ho_Chi_Minh");

/** The most writes that any run may need. */
export const MOST_WRITES = 4;

/** The spreadsheet after a run. @throws Error when it does not come to rest. */
export function settled(spreadsheet: Spreadsheet): Spreadsheet {
  let standing = withoutIdentities(spreadsheet);
  for (let write = 0; write < MOST_WRITES; write++) {
    const { requests } = planRefresh(readWorkbook(standing), NOW);
    if (requests.length === 0) return standing;
    standing = applyRequests(standing, requests);
  }
  throw new Error("The bloc does not come to rest.");
}

/** As a spreadsheet that no run has seen: nothing is recorded of what its columns are. */
const withoutIdentities = (spreadsheet: Spreadsheet): Spreadsheet => ({
  ...spreadsheet,
  grids: spreadsheet.grids.map((grid) => ({ ...grid, columnIdentities: new Map() })),
});

/** Something in every list of a made-up bloc. */
const LISTS: Readonly<Record<string, readonly Row[]>> = {
  extensions: [
    { milestone: "M13", member: "DV2", until: "02/12/2024", reason: "Đơn vị họp đột xuất", grantedBy: "Trưởng Khối" },
  ],
  activities: [
    { member: "DV1", kind: "Phong trào thi đua", title: "Thi đua quý I", from: "05/01/2024", planned: 2, done: 1 },
    { member: "DV2", kind: "Phong trào thi đua", title: "Thi đua quý II", from: "05/04/2024" },
  ],
  initiatives: [{ member: "DV2", kind: "Sáng kiến, giải pháp", title: "Số hóa hồ sơ", level: "Cấp cơ sở" }],
  commendations: [{ member: "DV1", recipient: "Cơ quan 1", level: "Nhà nước", progress: "Đã có quyết định" }],
  registrations: [{ member: "DV1", kind: "Chỉ tiêu giao ước", subject: "Kế hoạch năm", target: 4, year: 3 }],
  exclusions: [{ member: "DV3", scope: "Khen thưởng", ground: "Không đăng ký thi đua" }],
  votes: [{ subject: "Phân định đồng hạng", candidate: "DV1", present: 10, agreed: 8 }],
};

/** A made-up bloc, typed in every list. */
export function madeUpBloc(members: number, criteria: number): Spreadsheet {
  const bloc = syntheticBloc({ members, criteria });
  const declared = new Map(tabOrder.flatMap((entry) => (entry === "forms" ? [] : [[entry.sheetId, entry as Sheet]])));
  const grids = bloc.grids.map((grid): Grid => {
    const sheet = declared.get(grid.sheetId);
    const rows = sheet === undefined ? undefined : LISTS[sheet.name];
    return sheet === undefined || rows === undefined ? grid : { ...grid, rows: rowsOf(sheet, rows) };
  });
  return { ...bloc, grids };
}

/** A made-up bloc of two kinds, ranked apart; every third row of its table is for one of them alone. */
export function blocOfKinds(members: number, criteria: number): Spreadsheet {
  const bloc = madeUpBloc(members, criteria);
  const grids = bloc.grids.map((grid): Grid => {
    switch (grid.sheetId) {
      case typedSheets.members.sheetId:
        return typedUnder(grid, columnOf(typedSheets.members, "kind"), (row) =>
          row % 2 === 0 ? "Cấp xã" : "Cấp tỉnh",
        );
      case typedSheets.criteria.sheetId:
        return typedUnder(grid, columnOf(typedSheets.criteria, "appliesTo"), (row) =>
          row % 3 === 0 ? "trừ Cấp xã" : undefined,
        );
      case typedSheets.settings.sheetId:
        return typedUnder(grid, columnOf(typedSheets.settings, "value"), (row) =>
          grid.rows[row]?.[0] === settingRows.rankGroups.name ? "theo loại đơn vị" : undefined,
        );
      default:
        return grid;
    }
  });
  return { ...bloc, grids };
}

/** `grid` with cells typed under a header; rows count from 1 below it, and what stands stays where nothing is typed. */
function typedUnder(grid: Grid, { header }: Pick<Column, "header">, typed: (row: number) => Cell): Grid {
  const column = (grid.rows[0] ?? []).indexOf(header);
  const rows = grid.rows.map((cells, row) => {
    const width = Math.max(cells.length, column + 1);
    return row === 0
      ? cells
      : Array.from({ length: width }, (_, at) => (at === column ? (typed(row) ?? cells[at]) : cells[at]));
  });
  return { ...grid, rows };
}

/** The example bloc as its people had typed it by `NOW`. */
export function exampleBloc(): Spreadsheet {
  const { sheets, forms, title } = demoBloc("2024-12-02T08:15");
  const codes = (sheets.criteria ?? []).map(({ code }) => String(code));
  const formGrids = (sheets.members ?? []).map((member): Grid => {
    const code = String(member.code);
    const entries = forms.get(code);
    const rows = codes.map((criterion) => ({ code: criterion, ...toRow(entries?.get(criterion) ?? {}) }));
    const sheet = scoreForm as unknown as Sheet;
    return gridOf(sheet, rows, formSheetId(code), formTitle(String(member.shortName ?? code)));
  });
  const listed = sheets as Readonly<Record<string, readonly Readonly<Record<string, DemoCell>>[] | undefined>>;
  const grids = tabOrder.flatMap((entry) =>
    entry === "forms" ? formGrids : [gridOf(entry as Sheet, (listed[entry.name] ?? []).map(toRow))],
  );
  return { spreadsheetId: "example", title, locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh", grids };
}

const toRow = (row: Readonly<Record<string, DemoCell | undefined>>): Row =>
  Object.fromEntries(
    Object.entries(row).map(([field, cell]) => [
      field,
      typeof cell === "object" ? { number: isoDateToSerial(cell.date), format: "DATE" } : cell,
    ]),
  );

const rowsOf = (sheet: Sheet, rows: readonly Row[]): Cell[][] =>
  sheet.kind === "generated"
    ? []
    : [sheet.columns.map(({ header }) => header), ...rows.map((row) => sheet.columns.map(({ field }) => row[field]))];

const gridOf = (sheet: Sheet, rows: readonly Row[], sheetId = sheet.sheetId, title = sheet.title): Grid => ({
  sheetId,
  title,
  hidden: sheet.hidden,
  rowCount: Math.max(200, rows.length + 1),
  columnCount: sheet.columns.length,
  rows: rowsOf(sheet, rows),
  protectedRanges: [],
});
