/**
 * A spreadsheet as the server keeps it. A committed spreadsheet never changes: a write makes a draft
 * that copies what it touches (`drafts/draft.ts`) and replaces the whole, or is thrown away.
 */

import type {
  BandedRange,
  BasicFilter,
  ConditionalFormatRule,
  DimensionGroup,
  DimensionProperties,
  EmbeddedChart,
  FilterView,
  GridRange,
  JsonObject,
  NamedRange,
  ProtectedRange,
  SheetProperties,
  Slicer,
  SpreadsheetProperties,
  Table,
} from "../api/types.ts";
import type { FileState } from "./file.ts";
import type { Cell } from "./stored-cell.ts";

/** Cells of one row up to the last that is not empty. `epoch` names the draft that may write into it. */
export interface Row {
  readonly cells: (Cell | undefined)[];
  readonly epoch: number;
}

/** What a sheet has besides its cells. */
export interface SheetParts {
  readonly properties: SheetProperties;
  readonly rowMetadata: readonly (DimensionProperties | undefined)[];
  readonly columnMetadata: readonly (DimensionProperties | undefined)[];
  readonly protectedRanges: readonly ProtectedRange[];
  readonly conditionalFormats: readonly ConditionalFormatRule[];
  readonly merges: readonly GridRange[];
  readonly charts: readonly EmbeddedChart[];
  readonly basicFilter: BasicFilter | undefined;
  readonly filterViews: readonly FilterView[];
  readonly bandedRanges: readonly BandedRange[];
  readonly rowGroups: readonly DimensionGroup[];
  readonly columnGroups: readonly DimensionGroup[];
  readonly slicers: readonly Slicer[];
  readonly tables: readonly Table[];
  readonly developerMetadata: readonly JsonObject[];
}

export interface Sheet extends SheetParts {
  readonly epoch: number;
  /** Rows up to the last that is not empty; holes are empty rows. */
  readonly rows: (Row | undefined)[];
}

export interface Spreadsheet {
  readonly spreadsheetId: string;
  /** The person who created it and whom no protection stops. */
  readonly owner: string;
  readonly file: FileState;
  readonly properties: SpreadsheetProperties;
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  readonly namedRanges: readonly NamedRange[];
  readonly developerMetadata: readonly JsonObject[];
}

export interface SheetIndex {
  readonly byId: Map<number, number>;
  readonly byTitle: Map<string, number>;
}

const indexes = new WeakMap<readonly Sheet[], SheetIndex>();

/** Titles are compared without case. */
export const titleKey = (title: string): string => title.toLowerCase();

/** Places of the sheets by id and by title, made once per list. */
export function indexOf(sheets: readonly Sheet[]): SheetIndex {
  const known = indexes.get(sheets);
  if (known !== undefined) return known;
  const index: SheetIndex = { byId: new Map(), byTitle: new Map() };
  sheets.forEach(({ properties }, place) => {
    index.byId.set(properties.sheetId, place);
    index.byTitle.set(titleKey(properties.title), place);
  });
  indexes.set(sheets, index);
  return index;
}

/** Remembers an index that was kept up while the list was made. */
export const rememberIndex = (sheets: readonly Sheet[], index: SheetIndex): void => {
  indexes.set(sheets, index);
};

/** Changes of cells made one by one are compared by their draft's number. */
export const NO_EPOCH = 0;

/** An empty sheet with these properties. */
export function emptySheet(properties: SheetProperties, epoch = NO_EPOCH): Sheet {
  return {
    epoch,
    properties,
    rows: [],
    rowMetadata: [],
    columnMetadata: [],
    protectedRanges: [],
    conditionalFormats: [],
    merges: [],
    charts: [],
    basicFilter: undefined,
    filterViews: [],
    bandedRanges: [],
    rowGroups: [],
    columnGroups: [],
    slicers: [],
    tables: [],
    developerMetadata: [],
  };
}

/** The cell at zero-based indices. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined => sheet.rows[row]?.cells[column];
