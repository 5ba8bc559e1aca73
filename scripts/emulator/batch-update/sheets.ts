/** updateSpreadsheetProperties, addSheet, deleteSheet, updateSheetProperties. */

import { invalid } from "../api/errors.ts";
import { assign, type FieldMask } from "../api/field-mask.ts";
import { MAX_TITLE_CHARACTERS } from "../api/limits.ts";
import type { GridProperties, SheetProperties, SpreadsheetProperties } from "../api/types.ts";
import { assertLocaleAndZone } from "../calls/locale-and-zone.ts";
import { sheetPropertiesAnswer } from "../calls/spreadsheet-answer.ts";
import { maskBothColors, withBothColors } from "../cells/colors.ts";
import { deleteDimension } from "../drafts/dimensions.ts";
import type { Draft } from "../drafts/draft.ts";
import { assertEditable, assertPropertiesEditable, assertSheetRemovable } from "../drafts/protection.ts";
import { emptySheet } from "../state/spreadsheet.ts";
import type { RequestHandlers } from "./context.ts";
import { newId, updateMask } from "./grid-range.ts";

/** Properties of a sheet to be made; what is left out is chosen for the caller. */
export type NewSheet = Partial<Omit<SheetProperties, "gridProperties">> & { gridProperties?: Partial<GridProperties> };

/** Adds an empty sheet and returns its id. */
export function addSheetToDraft(draft: Draft, asked: NewSheet): number {
  const { sheetId: chosen, title: named, index, gridProperties, sheetType = "GRID", ...others } = withBothColors(asked);
  if (sheetType !== "GRID") {
    throw invalid(`Sheets of type ${sheetType} are not supported by the embedded spreadsheet server.`);
  }
  if (chosen !== undefined && chosen < 0) throw invalid(`sheetId[${chosen}] must not be negative`);
  if (chosen !== undefined && draft.findSheet(chosen) !== undefined)
    throw invalid(`A sheet with the id ${chosen} already exists.`);
  const sheetId = chosen ?? newId((id) => draft.findSheet(id) !== undefined);
  const title = named === undefined || named === "" ? freeTitle(draft) : named;
  assertTitleFree(draft, title);
  const grid = normalGrid({ rowCount: 1000, columnCount: 26, ...gridProperties });
  if (index !== undefined && (index < 0 || index > draft.sheets.length)) {
    throw invalid(`index[${index}] must be between 0 and ${draft.sheets.length}`);
  }
  const properties = normalProperties({ sheetId, title, sheetType, gridProperties: grid, ...others });
  draft.addSheet(emptySheet(properties, draft.epoch), index ?? draft.sheets.length);
  return sheetId;
}

function freeTitle(draft: Draft): string {
  for (let number = draft.sheets.length + 1; ; number += 1) {
    if (draft.findSheetByTitle(`Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}

function assertTitleFree(draft: Draft, title: string): void {
  if (title.length > MAX_TITLE_CHARACTERS) {
    throw invalid(`The sheet name is longer than ${MAX_TITLE_CHARACTERS} characters.`);
  }
  if (draft.findSheetByTitle(title) === undefined) return;
  throw invalid(`A sheet with the name "${title}" already exists. Please enter another name.`);
}

/** Counts in order; a zero that says nothing is left out. */
function normalGrid(grid: GridProperties): GridProperties {
  const { rowCount, columnCount, frozenRowCount = 0, frozenColumnCount = 0, ...others } = grid;
  if (rowCount < 1) throw invalid(`gridProperties.rowCount[${rowCount}] must be at least 1`);
  if (columnCount < 1) throw invalid(`gridProperties.columnCount[${columnCount}] must be at least 1`);
  if (frozenRowCount > 0 && frozenRowCount >= rowCount)
    throw invalid("You can't freeze all visible rows on the sheet.");
  if (frozenColumnCount > 0 && frozenColumnCount >= columnCount) {
    throw invalid("You can't freeze all visible columns on the sheet.");
  }
  return {
    rowCount,
    columnCount,
    ...(frozenRowCount > 0 ? { frozenRowCount } : {}),
    ...(frozenColumnCount > 0 ? { frozenColumnCount } : {}),
    ...Object.fromEntries(Object.entries(others).filter(([, flag]) => flag)),
  };
}

function normalProperties(properties: SheetProperties): SheetProperties {
  const { hidden, rightToLeft, tabColor, tabColorStyle, index: _, ...others } = properties;
  // An empty style takes the tab's colour away; black is a style whose colour is empty.
  const colored = tabColorStyle !== undefined && Object.keys(tabColorStyle).length > 0;
  return {
    ...others,
    ...(hidden === true ? { hidden } : {}),
    ...(rightToLeft === true ? { rightToLeft } : {}),
    ...(colored ? { tabColorStyle, ...(tabColor === undefined ? {} : { tabColor }) } : {}),
  };
}

/** A changed sheet keeps what a mask cannot take away: its id, its type and the size of its grid. */
function merged(before: SheetProperties, given: NewSheet, mask: FieldMask): SheetProperties {
  const after = assign<NewSheet>(before, withBothColors(given), maskBothColors(mask));
  const {
    rowCount = before.gridProperties.rowCount,
    columnCount = before.gridProperties.columnCount,
    ...grid
  } = after.gridProperties ?? {};
  return normalProperties({
    ...after,
    sheetId: before.sheetId,
    title: after.title ?? before.title,
    sheetType: before.sheetType,
    gridProperties: normalGrid({ rowCount, columnCount, ...grid }),
  });
}

/** Rows and columns that a smaller grid has no room for are deleted, not only hidden. */
function cutGrid(draft: Draft, sheetId: number, { rowCount, columnCount }: GridProperties): void {
  const sheet = draft.sheet(sheetId);
  const { gridProperties } = sheet.properties;
  const beyond = { startRow: 0, endRow: Number.POSITIVE_INFINITY, startColumn: 0, endColumn: Number.POSITIVE_INFINITY };
  if (rowCount < gridProperties.rowCount) assertEditable(draft, sheet, { ...beyond, startRow: rowCount });
  if (columnCount < gridProperties.columnCount) assertEditable(draft, sheet, { ...beyond, startColumn: columnCount });
  if (rowCount < gridProperties.rowCount) deleteDimension(draft, sheetId, "ROWS", rowCount, gridProperties.rowCount);
  if (columnCount < gridProperties.columnCount) {
    deleteDimension(draft, sheetId, "COLUMNS", columnCount, gridProperties.columnCount);
  }
}

/** Places count as before the move: one is put before what stands at `index`. */
function moveSheet(draft: Draft, sheetId: number, index: number): void {
  const from = draft.placeOf(sheetId);
  if (index < 0 || index > draft.sheets.length)
    throw invalid(`index[${index}] must be between 0 and ${draft.sheets.length}`);
  draft.moveSheet(sheetId, index > from ? index - 1 : index);
}

const visible = (draft: Draft): number => draft.sheets.filter(({ properties }) => properties.hidden !== true).length;

export const sheetRequests: RequestHandlers = {
  updateSpreadsheetProperties: ({ properties, fields }, { draft }) => {
    const mask = updateMask(fields, "SpreadsheetProperties");
    const given = (properties ?? {}) as Partial<SpreadsheetProperties>;
    assertLocaleAndZone(given);
    const { title, locale, timeZone, autoRecalc } = draft.properties;
    const after = assign<Partial<SpreadsheetProperties>>(draft.properties, given, mask);
    draft.properties = { title, locale, timeZone, autoRecalc, ...after };
    return undefined;
  },

  addSheet: ({ properties }, { draft }) => {
    const sheetId = addSheetToDraft(draft, (properties ?? {}) as NewSheet);
    return { properties: sheetPropertiesAnswer(draft.sheet(sheetId), draft.placeOf(sheetId)) };
  },

  deleteSheet: ({ sheetId }, { draft }) => {
    const sheet = draft.sheet(sheetId as number | undefined, "sheet");
    assertSheetRemovable(draft, sheet);
    if (draft.sheets.length === 1) throw invalid("You can't remove all the sheets in a document.");
    if (sheet.properties.hidden !== true && visible(draft) === 1) {
      throw invalid("You can't remove all the visible sheets in a document.");
    }
    draft.removeSheet(sheet.properties.sheetId);
    draft.namedRanges = draft.namedRanges.filter(({ range }) => (range.sheetId ?? 0) !== sheet.properties.sheetId);
    return undefined;
  },

  updateSheetProperties: ({ properties, fields }, { draft }) => {
    const mask = updateMask(fields, "SheetProperties");
    const given = (properties ?? {}) as NewSheet;
    const sheet = draft.sheet(given.sheetId, "sheet");
    const { sheetId, title } = sheet.properties;
    assertPropertiesEditable(draft, sheet);
    const after = merged(sheet.properties, given, mask);
    if (after.title.toLowerCase() !== title.toLowerCase()) assertTitleFree(draft, after.title);
    if (after.title === "") throw invalid("A sheet must have a title.");
    if (after.hidden === true && sheet.properties.hidden !== true && visible(draft) === 1) {
      throw invalid("You can't hide all the sheets in a document.");
    }
    cutGrid(draft, sheetId, after.gridProperties);
    draft.patch(sheetId, { properties: after });
    const names = (field: string): boolean => mask === "*" || Object.hasOwn(mask, field);
    if (names("index") && given.index !== undefined) moveSheet(draft, sheetId, given.index);
    return undefined;
  },
};
