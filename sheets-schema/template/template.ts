/**
 * The declarations → the requests of one `batchUpdate` that make a bloc's spreadsheet: tabs, headers, notes, widths,
 * formats, dropdowns, colours of statuses, settings, guide and chart. Protection has a room of its own, since it
 * changes with the people.
 */
import { isBlank, type Spreadsheet } from "../cells/cell.ts";
import type { Sheet } from "../sheet.ts";
import { guide, memory, summary } from "../sheets/generated.ts";
import { GENERATED_HEADER_ROW } from "../sheets/generated-layout.ts";
import { formSheetId, scoreForm } from "../sheets/score-form.ts";
import { settings } from "../sheets/settings.ts";
import { tabOrder } from "../workbook.ts";
import {
  generatedColumnCount,
  generatedContent,
  guideContent,
  hiddenContent,
  rankingChart,
} from "./generated-content.ts";
import type { Request } from "./requests.ts";
import { SETTINGS_ROW_COUNT, settingsContent } from "./settings-content.ts";
import { addSheet, type Tab, typedSheetContent } from "./sheet-requests.ts";

const LIST_ROWS = 500;
const FORM_ROWS = 200;
const GENERATED_ROWS = 200;
const MOST_FROZEN_PIXELS = 320;

/** Where the first score form stands among the tabs. */
const FORMS_AT = tabOrder.indexOf("forms");

/**
 * What turns an empty spreadsheet into a bloc's, without score forms and protection.
 *
 * Sheets that stand there already, by id, are left as they are, so that a second call adds only what is gone. Blank
 * sheets that are none of ours go; one with content stays, after ours.
 */
export function templateRequests(spreadsheet: Pick<Spreadsheet, "grids">): Request[] {
  const standing = new Set(spreadsheet.grids.map((grid) => grid.sheetId));
  const tabs = tabOrder
    .filter((entry) => entry !== "forms")
    .map((sheet, index) => tabOf(sheet, index))
    .filter(({ sheetId }) => !standing.has(sheetId));
  const isAdded = ({ sheetId }: Sheet): boolean => tabs.some((tab) => tab.sheetId === sheetId);
  return [
    {
      updateSpreadsheetProperties: {
        properties: { locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" },
        fields: "locale,timeZone",
      },
    },
    // All tabs before any content: dropdowns and the chart name other sheets.
    ...tabs.map(addSheet),
    ...tabs.flatMap(contentOf),
    ...(isAdded(summary as unknown as Sheet) ? [rankingChart()] : []),
    ...blankStrangers(spreadsheet).map((sheetId) => ({ deleteSheet: { sheetId } })),
  ];
}

/** The empty score form of a member, the `position`-th (from 0) among the forms. Its rows come from the criteria. */
export function formRequests(
  { code, title }: { readonly code: string; readonly title: string },
  position: number,
): Request[] {
  const tab: Tab = {
    ...tabOf(scoreForm as unknown as Sheet, FORMS_AT + position),
    sheetId: formSheetId(code),
    title,
  };
  return [addSheet(tab), ...typedSheetContent(tab)];
}

function tabOf(sheet: Sheet, index: number): Tab {
  const isGenerated = sheet.kind === "generated";
  const columnCount = isGenerated ? generatedColumnCount(sheet) : sheet.columns.length;
  const headerRow = isGenerated && sheet.name !== guide.name ? GENERATED_HEADER_ROW : 1;
  return {
    sheet,
    sheetId: sheet.sheetId,
    title: sheet.title,
    index,
    rowCount: rowCountOf(sheet),
    columnCount,
    frozenRows: sheet.hidden ? 0 : headerRow,
    frozenColumns: sheet.hidden ? 0 : frozenColumnsOf(sheet),
  };
}

/** The first two columns, as far as a telephone that shows them has room for a third. */
function frozenColumnsOf({ columns }: Sheet): number {
  const [first = 0, second = 0] = columns.map((column) => column.widthPixels);
  if (first + second <= MOST_FROZEN_PIXELS) return 2;
  return first <= MOST_FROZEN_PIXELS ? 1 : 0;
}

function rowCountOf(sheet: Sheet): number {
  if (sheet.name === settings.name) return SETTINGS_ROW_COUNT;
  if (sheet.kind === "generated") return GENERATED_ROWS;
  return sheet.name === scoreForm.name ? FORM_ROWS : LIST_ROWS;
}

function contentOf(tab: Tab): Request[] {
  const { sheet } = tab;
  if (sheet.name === memory.name) return hiddenContent(sheet);
  if (sheet.name === guide.name) return guideContent(sheet);
  if (sheet.kind === "generated") return generatedContent(sheet);
  return [...typedSheetContent(tab), ...(sheet.name === settings.name ? settingsContent() : [])];
}

/** Sheets that hold nothing and are none of ours, such as the Sheet1 of a new spreadsheet. */
function blankStrangers({ grids }: Pick<Spreadsheet, "grids">): number[] {
  const ours = new Set(tabOrder.flatMap((entry) => (entry === "forms" ? [] : [entry.sheetId])));
  return grids
    .filter(({ sheetId, rows }) => !ours.has(sheetId) && rows.every((row) => row.every(isBlank)))
    .map(({ sheetId }) => sheetId);
}
