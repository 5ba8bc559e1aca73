/**
 * One write in the making: a copy of a spreadsheet that shares all it does not change. Sheets and rows are
 * copied when first touched and carry the draft's number, so that the second touch costs nothing.
 * Throwing it away undoes everything, which is what "all or nothing" needs.
 */

import { isDeepStrictEqual } from "node:util";
import { invalid } from "../api/errors.ts";
import { MAX_CELLS, MAX_COLUMNS } from "../api/limits.ts";
import type { JsonObject, NamedRange, SpreadsheetProperties } from "../api/types.ts";
import { followLocale, followName, followTitle } from "../formulas/follow-changes.ts";
import { recalculate, rememberCalculated } from "../formulas/recalculate.ts";
import { cellAt, type Row, type Sheet, type SheetParts, type Spreadsheet } from "../state/spreadsheet.ts";
import { type Cell, sameCell } from "../state/stored-cell.ts";
import { SheetList } from "./sheet-list.ts";

let lastEpoch = 0;

function assertColumns(count: number): void {
  if (count <= MAX_COLUMNS) return;
  throw invalid(
    `This action would increase the number of columns in the sheet above the limit of ${MAX_COLUMNS} columns.`,
  );
}

export class Draft {
  readonly base: Spreadsheet;
  readonly epoch: number;
  /** The person who writes. */
  readonly caller: string;
  /** The clock that formulas read. */
  readonly now: () => Date;
  #changed = false;
  #committed: Spreadsheet | undefined;
  #properties: SpreadsheetProperties;
  readonly #sheets: SheetList;
  #namedRanges: readonly NamedRange[];
  #developerMetadata: readonly JsonObject[];
  #gridCells: number | undefined;

  constructor(base: Spreadsheet, caller: string, now: () => Date = () => new Date()) {
    lastEpoch += 1;
    this.epoch = lastEpoch;
    this.base = base;
    this.caller = caller;
    this.now = now;
    this.#properties = base.properties;
    this.#sheets = new SheetList(base.sheets);
    this.#namedRanges = base.namedRanges;
    this.#developerMetadata = base.developerMetadata;
  }

  get changed(): boolean {
    return this.#changed;
  }

  #touch(): void {
    this.#changed = true;
    this.#committed = undefined;
  }

  get properties(): SpreadsheetProperties {
    return this.#properties;
  }

  set properties(properties: SpreadsheetProperties) {
    if (isDeepStrictEqual(properties, this.#properties)) return;
    const { locale } = this.#properties;
    this.#properties = properties;
    this.#touch();
    followLocale(this, locale);
  }

  get namedRanges(): readonly NamedRange[] {
    return this.#namedRanges;
  }

  set namedRanges(ranges: readonly NamedRange[]) {
    if (isDeepStrictEqual(ranges, this.#namedRanges)) return;
    const before = new Map(this.#namedRanges.map(({ namedRangeId, name }) => [namedRangeId, name]));
    this.#namedRanges = ranges;
    this.#touch();
    for (const { namedRangeId, name } of ranges) {
      const old = before.get(namedRangeId);
      if (old !== undefined && old !== name) followName(this, old, name);
    }
  }

  get developerMetadata(): readonly JsonObject[] {
    return this.#developerMetadata;
  }

  set developerMetadata(metadata: readonly JsonObject[]) {
    if (isDeepStrictEqual(metadata, this.#developerMetadata)) return;
    this.#developerMetadata = metadata;
    this.#touch();
  }

  get sheets(): readonly Sheet[] {
    return this.#sheets.all;
  }

  findSheet(sheetId: number): Sheet | undefined {
    return this.#sheets.find(sheetId);
  }

  findSheetByTitle(title: string): Sheet | undefined {
    return this.#sheets.findByTitle(title);
  }

  placeOf(sheetId: number): number {
    return this.#sheets.placeOf(sheetId);
  }

  /** The sheet with this id. @throws ApiError as Google says it: "sheet" of tabs, "grid" of cells. */
  sheet(sheetId: number | undefined, word: "sheet" | "grid" = "grid"): Sheet {
    const sheet = this.findSheet(sheetId ?? 0);
    if (sheet === undefined) throw invalid(`No ${word} with id: ${sheetId ?? 0}`);
    return sheet;
  }

  /** The sheet, in a copy whose rows this draft may write. */
  #writable(sheetId: number): Sheet {
    const sheet = this.sheet(sheetId);
    if (sheet.epoch === this.epoch) {
      this.#touch();
      return sheet;
    }
    return this.#replace({ ...sheet, epoch: this.epoch, rows: sheet.rows.slice() });
  }

  #replace(sheet: Sheet): Sheet {
    this.#touch();
    this.#sheets.replace(sheet);
    return sheet;
  }

  /** Replaces parts of a sheet; equal parts count as no change. */
  patch(sheetId: number, parts: Partial<SheetParts>): void {
    const sheet = this.sheet(sheetId);
    const differs = Object.entries(parts).some(([name, part]) => !isDeepStrictEqual(part, sheet[name as keyof Sheet]));
    if (!differs) return;
    if (parts.properties !== undefined) this.#resize(sheet, parts.properties);
    this.#replace({ ...this.#writable(sheetId), ...parts });
    const title = sheet.properties.title;
    if (parts.properties !== undefined && parts.properties.title !== title) {
      followTitle(this, title, parts.properties.title);
    }
  }

  #resize({ properties: before }: Sheet, { gridProperties: after }: SheetParts["properties"]): void {
    const { rowCount, columnCount } = before.gridProperties;
    if (after.columnCount > columnCount) assertColumns(after.columnCount);
    this.#grow(after.rowCount * after.columnCount - rowCount * columnCount);
  }

  #grow(cells: number): void {
    if (cells <= 0 && this.#gridCells === undefined) return;
    this.#gridCells ??= this.sheets.reduce(
      (sum, { properties: { gridProperties } }) => sum + gridProperties.rowCount * gridProperties.columnCount,
      0,
    );
    this.#gridCells += cells;
    if (cells > 0 && this.#gridCells > MAX_CELLS) {
      throw invalid(
        `This action would increase the number of cells in the workbook above the limit of ${MAX_CELLS} cells.`,
      );
    }
  }

  /** Rows of the sheet that this draft may cut and join; the rows themselves stay shared until written. */
  rowsOf(sheetId: number): (Row | undefined)[] {
    return this.#writable(sheetId).rows;
  }

  /** A row that this draft may write, made if it was empty. */
  rowOf(sheetId: number, row: number): (Cell | undefined)[] {
    const { rows } = this.#writable(sheetId);
    const known = rows[row];
    if (known !== undefined && known.epoch === this.epoch) return known.cells;
    const own: Row = { cells: known === undefined ? [] : known.cells.slice(), epoch: this.epoch };
    while (rows.length < row) rows.push(undefined);
    rows[row] = own;
    return own.cells;
  }

  setCell(sheetId: number, row: number, column: number, cell: Cell | undefined): void {
    if (sameCell(cellAt(this.sheet(sheetId), row, column), cell)) return;
    const cells = this.rowOf(sheetId, row);
    while (cells.length < column) cells.push(undefined);
    cells[column] = cell;
    while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    const { rows } = this.sheet(sheetId);
    while (rows.length > 0 && (rows.at(-1)?.cells.length ?? 0) === 0) rows.pop();
  }

  addSheet(sheet: Sheet, place: number): void {
    const { rowCount, columnCount } = sheet.properties.gridProperties;
    assertColumns(columnCount);
    this.#grow(rowCount * columnCount);
    this.#sheets.add(sheet, place);
    this.#touch();
  }

  removeSheet(sheetId: number): void {
    const { title, gridProperties } = this.sheet(sheetId, "sheet").properties;
    this.#grow(-gridProperties.rowCount * gridProperties.columnCount);
    this.#sheets.remove(sheetId);
    this.#touch();
    followTitle(this, title, undefined);
  }

  moveSheet(sheetId: number, place: number): void {
    if (this.placeOf(sheetId) === place) return;
    this.#sheets.move(sheetId, place);
    this.#touch();
  }

  /** Calculates the formulas, for an answer that shows their values before the write is done. */
  calculate(): void {
    recalculate(this);
  }

  /** What the spreadsheet is after this write, its formulas calculated. */
  commit(): Spreadsheet {
    if (this.#committed !== undefined) return this.#committed;
    const calculated = recalculate(this);
    const spreadsheet = this.#changed ? this.#made() : this.base;
    rememberCalculated(spreadsheet, calculated);
    this.#committed = spreadsheet;
    return spreadsheet;
  }

  #made(): Spreadsheet {
    return {
      ...this.base,
      properties: this.#properties,
      sheets: this.#sheets.commit(),
      namedRanges: this.#namedRanges,
      developerMetadata: this.#developerMetadata,
    };
  }
}
