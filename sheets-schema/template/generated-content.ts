/**
 * What the template puts into the sheets that the functions rewrite: the guide's rows, and elsewhere only widths, since a
 * refresh writes every value with its look.
 */

import type { Sheet } from "../sheet.ts";
import { ranking, summary } from "../sheets/generated.ts";
import {
  GENERATED_HEADER_ROW,
  RANKING_CHART_ROWS,
  RANKING_MEMBER_COLUMN,
  RANKING_TOTAL_COLUMN,
} from "../sheets/generated-layout.ts";
import { guideRows } from "../sheets/guide-rows.ts";
import { type CellFormat, type Request, repeatCell, updateCells } from "./requests.ts";
import { columnWidths, headers } from "./sheet-requests.ts";

/** True for a column that stands once for each section or member. */
const repeats = ({ header }: { readonly header: string }): boolean => header.includes("‹");

/** Columns that a generated sheet needs at first: as declared, or room for those that repeat. */
export const generatedColumnCount = (sheet: Sheet): number =>
  sheet.columns.some(repeats) ? 40 : sheet.columns.length + (sheet.sheetId === summary.sheetId ? CHART_COLUMNS : 0);

const CHART_COLUMNS = 9;

/** Widths of the columns whose place is known before the data are. */
const fixedWidths = (sheet: Sheet): number[] => {
  const first = sheet.columns.findIndex(repeats);
  return sheet.columns.slice(0, first < 0 ? sheet.columns.length : first).map((column) => column.widthPixels);
};

export function guideContent(sheet: Sheet): Request[] {
  const text = (value: string) => (value === "" ? {} : { userEnteredValue: { stringValue: value } });
  return [
    headers(sheet.sheetId, sheet.columns),
    ...columnWidths(sheet.sheetId, fixedWidths(sheet)),
    format(sheet.sheetId, 1, undefined, bodyFormat),
    updateCells(
      sheet.sheetId,
      1,
      0,
      guideRows.map((row) => [text(row.audience), text(row.topic), text(row.how), text(row.example)]),
      "userEnteredValue",
    ),
  ];
}

/** The look of title, state and headers comes with their values, at the first refresh. */
export const generatedContent = (sheet: Sheet): Request[] => [
  ...columnWidths(sheet.sheetId, fixedWidths(sheet)),
  format(sheet.sheetId, 0, undefined, bodyFormat),
];

/** A hidden sheet is read by the program alone. */
export const hiddenContent = (sheet: Sheet): Request[] => columnWidths(sheet.sheetId, fixedWidths(sheet));

const bodyFormat: CellFormat = { verticalAlignment: "TOP", wrapStrategy: "WRAP" };

const format = (sheetId: number, start: number, end: number | undefined, userEnteredFormat: CellFormat): Request =>
  repeatCell(
    { sheetId, startRowIndex: start, ...(end === undefined ? {} : { endRowIndex: end }) },
    { userEnteredFormat },
    "userEnteredFormat",
  );

/** The points of each member as columns, right of the summary's table; it follows the sheet of the ranking. */
export function rankingChart(): Request {
  const source = (columnIndex: number) => ({
    sourceRange: {
      sources: [
        {
          sheetId: ranking.sheetId,
          startRowIndex: GENERATED_HEADER_ROW - 1,
          endRowIndex: GENERATED_HEADER_ROW + RANKING_CHART_ROWS,
          startColumnIndex: columnIndex,
          endColumnIndex: columnIndex + 1,
        },
      ],
    },
  });
  return {
    addChart: {
      chart: {
        chartId: summary.sheetId,
        spec: {
          title: "Tổng điểm đề nghị của các đơn vị",
          basicChart: {
            chartType: "COLUMN",
            legendPosition: "NO_LEGEND",
            headerCount: 1,
            axis: [
              { position: "BOTTOM_AXIS", title: "Đơn vị" },
              { position: "LEFT_AXIS", title: "Tổng điểm" },
            ],
            domains: [{ domain: source(RANKING_MEMBER_COLUMN) }],
            series: [{ series: source(RANKING_TOTAL_COLUMN), targetAxis: "LEFT_AXIS" }],
          },
        },
        position: {
          overlayPosition: {
            anchorCell: {
              sheetId: summary.sheetId,
              rowIndex: GENERATED_HEADER_ROW - 1,
              columnIndex: summary.columns.length + 1,
            },
            widthPixels: 760,
            heightPixels: 420,
          },
        },
      },
    },
  };
}
