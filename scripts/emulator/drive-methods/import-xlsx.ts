/** A workbook of an office program becomes the sheets of a spreadsheet. */

import { parseA1 } from "../a1-notation.ts";
import { DriveError } from "../api/drive-errors.ts";
import type { CellData, DimensionProperties } from "../api/types.ts";
import { closedRange, namingSheet } from "../batch-update/grid-range.ts";
import { handlerOf } from "../batch-update/index.ts";
import { addSheetToDraft } from "../batch-update/sheets.ts";
import { cellWriter } from "../cells/write-cell.ts";
import type { Draft } from "../drafts/draft.ts";
import { readXlsx, type XlsxCell, type XlsxSheet, type XlsxWorkbook } from "../formats/read-xlsx.ts";
import { decimalSignOf } from "../formulas/decimal-sign.ts";
import { withDecimal } from "../formulas/with-decimal-sign.ts";
import { cellOf, formulaOf, internFormat } from "../state/stored-cell.ts";

function readable(bytes: Buffer): XlsxWorkbook {
  try {
    const workbook = readXlsx(bytes);
    if (workbook.sheets.length > 0) return workbook;
  } catch {
    // Whatever is wrong with it, it is no workbook that can become a spreadsheet.
  }
  throw new DriveError(400, "Bad Request", { reason: "badRequest" });
}

const lastOf = (numbers: readonly number[]): number => numbers.reduce((most, number) => Math.max(most, number), 0);

/** The cell as it is kept: its look through the same door as any format that comes from outside. */
function put(draft: Draft, sheetId: number, row: number, { column, value, formula, format }: XlsxCell): void {
  const data: CellData = format === undefined ? {} : { userEnteredFormat: format };
  const look = internFormat(cellWriter(data, { userEnteredFormat: "*" })(undefined)?.format);
  const own =
    formula === undefined ? value : formulaOf(withDecimal(formula, ".", decimalSignOf(draft.properties.locale)));
  draft.setCell(sheetId, row, column, cellOf(own, look, undefined));
}

function sizes(list: (DimensionProperties | undefined)[], start: number, end: number, own: DimensionProperties): void {
  if (Object.keys(own).length === 0) return;
  while (list.length < end) list.push(undefined);
  for (let index = start; index < end; index += 1) list[index] = own;
}

const propertiesOf = ({ pixelSize, hidden }: { pixelSize?: number; hidden?: boolean }): DimensionProperties => ({
  ...(pixelSize === undefined ? {} : { pixelSize }),
  ...(hidden === true ? { hiddenByUser: true } : {}),
});

function importSheet(draft: Draft, sheet: XlsxSheet): number {
  const rowCount = Math.max(1000, lastOf(sheet.rows.map(({ index }) => index + 1)));
  const columnCount = Math.max(
    26,
    lastOf(sheet.rows.map(({ cells }) => lastOf(cells.map(({ column }) => column + 1)))),
  );
  const title = draft.findSheetByTitle(sheet.title) === undefined ? sheet.title : `${sheet.title} 2`;
  const sheetId = addSheetToDraft(draft, {
    title,
    hidden: sheet.hidden,
    gridProperties: {
      rowCount,
      columnCount,
      frozenRowCount: sheet.frozenRows,
      frozenColumnCount: sheet.frozenColumns,
    },
  });
  const [rowMetadata, columnMetadata]: (DimensionProperties | undefined)[][] = [[], []];
  for (const row of sheet.rows) {
    for (const cell of row.cells) put(draft, sheetId, row.index, cell);
    sizes(rowMetadata ?? [], row.index, row.index + 1, propertiesOf(row));
  }
  // A look for all columns to the end of the sheet is told of columns that are not there.
  for (const { start, end, ...own } of sheet.columns) {
    sizes(columnMetadata ?? [], start, Math.min(end, columnCount), propertiesOf(own));
  }
  const merges = sheet.merges.flatMap((range) => {
    const { startRowIndex: startRow, endRowIndex: endRow, startColumnIndex: startColumn, endColumnIndex } = range;
    if (startRow === undefined || endRow === undefined || startColumn === undefined || endColumnIndex === undefined)
      return [];
    return [closedRange(sheetId, { startRow, endRow, startColumn, endColumn: endColumnIndex })];
  });
  draft.patch(sheetId, { merges, rowMetadata: rowMetadata ?? [], columnMetadata: columnMetadata ?? [] });
  return sheetId;
}

function importLists(
  draft: Draft,
  sheetId: number,
  { lists }: XlsxSheet,
  run: (kind: string, request: object) => void,
) {
  const { rowCount, columnCount } = draft.sheet(sheetId).properties.gridProperties;
  for (const { range, values } of lists) {
    if ((range.startRowIndex ?? 0) >= rowCount || (range.startColumnIndex ?? 0) >= columnCount) continue;
    const condition = { type: "ONE_OF_LIST", values: values.map((userEnteredValue) => ({ userEnteredValue })) };
    const rule = { condition, strict: true, showCustomUi: true };
    run("setDataValidation", { range: namingSheet({ ...range, sheetId }), rule });
  }
}

/** Adds the workbook's sheets after those that are there. @throws DriveError 400 if it cannot be read. */
export function importXlsx(draft: Draft, bytes: Buffer, run: (kind: string, request: object) => void): void {
  const workbook = readable(bytes);
  for (const sheet of workbook.sheets) importLists(draft, importSheet(draft, sheet), sheet, run);
  for (const { name, reference } of workbook.names) {
    const parsed = parseA1(reference);
    const home = parsed?.title === undefined ? undefined : draft.findSheetByTitle(parsed.title);
    const valid = /^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name);
    const isFree = draft.namedRanges.every((one) => one.name.toLowerCase() !== name.toLowerCase());
    if (home === undefined || parsed?.cells === undefined || !valid || !isFree) continue;
    run("addNamedRange", { namedRange: { name, range: { ...parsed.cells, sheetId: home.properties.sheetId } } });
  }
}

/** Runs a request as a batch would. */
export const requestRunner =
  (draft: Draft, services: Parameters<ReturnType<typeof handlerOf>>[1]["services"]) =>
  (kind: string, request: object): void => {
    handlerOf(kind)(request as Record<string, unknown>, { draft, services });
  };
