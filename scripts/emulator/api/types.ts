/**
 * The API's own resources, as far as the server reads them. Names and shapes are Google's
 * (discovery.json); bodies are checked against that document before they get one of these types.
 */

export type JsonObject = { [name: string]: unknown };

export interface Color {
  red?: number;
  green?: number;
  blue?: number;
  alpha?: number;
}

export interface ColorStyle {
  rgbColor?: Color;
  themeColor?: string;
}

export interface NumberFormat {
  type: string;
  pattern?: string;
}

export interface TextFormat {
  foregroundColor?: Color;
  foregroundColorStyle?: ColorStyle;
  fontFamily?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: boolean;
  link?: { uri?: string };
}

export interface Border {
  style?: string;
  width?: number;
  color?: Color;
  colorStyle?: ColorStyle;
}

export interface CellFormat {
  numberFormat?: NumberFormat;
  backgroundColor?: Color;
  backgroundColorStyle?: ColorStyle;
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
  padding?: JsonObject;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapStrategy?: string;
  textDirection?: string;
  textFormat?: TextFormat;
  hyperlinkDisplayType?: string;
  textRotation?: JsonObject;
}

export interface ExtendedValue {
  numberValue?: number;
  stringValue?: string;
  boolValue?: boolean;
  formulaValue?: string;
  errorValue?: { type?: string; message?: string };
}

export interface BooleanCondition {
  type?: string;
  values?: { userEnteredValue?: string; relativeDate?: string }[];
}

export interface DataValidationRule {
  condition?: BooleanCondition;
  inputMessage?: string;
  strict?: boolean;
  showCustomUi?: boolean;
}

export interface CellData {
  userEnteredValue?: ExtendedValue;
  effectiveValue?: ExtendedValue;
  formattedValue?: string;
  userEnteredFormat?: CellFormat;
  effectiveFormat?: CellFormat;
  hyperlink?: string;
  note?: string;
  textFormatRuns?: JsonObject[];
  dataValidation?: DataValidationRule;
}

export interface RowData {
  values?: CellData[];
}

export type Dimension = "ROWS" | "COLUMNS";

/** Zero-based and half-open; a missing bound is open. */
export interface GridRange {
  sheetId?: number;
  startRowIndex?: number;
  endRowIndex?: number;
  startColumnIndex?: number;
  endColumnIndex?: number;
}

export interface GridCoordinate {
  sheetId?: number;
  rowIndex?: number;
  columnIndex?: number;
}

export interface DimensionRange {
  sheetId?: number;
  dimension?: Dimension;
  startIndex?: number;
  endIndex?: number;
}

export interface DimensionProperties {
  pixelSize?: number;
  hiddenByUser?: boolean;
  hiddenByFilter?: boolean;
  developerMetadata?: JsonObject[];
}

export interface GridProperties {
  rowCount: number;
  columnCount: number;
  frozenRowCount?: number;
  frozenColumnCount?: number;
  hideGridlines?: boolean;
  rowGroupControlAfter?: boolean;
  columnGroupControlAfter?: boolean;
}

/** A sheet's properties as stored: `index` is the place in the spreadsheet's list and is added on the way out. */
export interface SheetProperties {
  sheetId: number;
  title: string;
  index?: number;
  sheetType: string;
  gridProperties: GridProperties;
  hidden?: boolean;
  tabColor?: Color;
  tabColorStyle?: ColorStyle;
  rightToLeft?: boolean;
}

export interface SpreadsheetProperties {
  title: string;
  locale: string;
  timeZone: string;
  autoRecalc: string;
  defaultFormat?: CellFormat;
  iterativeCalculationSettings?: JsonObject;
  spreadsheetTheme?: JsonObject;
}

export interface ProtectedRange {
  protectedRangeId: number;
  range?: GridRange;
  namedRangeId?: string;
  description?: string;
  warningOnly?: boolean;
  requestingUserCanEdit?: boolean;
  unprotectedRanges?: GridRange[];
  editors?: { users?: string[]; groups?: string[]; domainUsersCanEdit?: boolean };
}

export interface ConditionalFormatRule {
  ranges?: GridRange[];
  booleanRule?: { condition?: BooleanCondition; format?: CellFormat };
  gradientRule?: JsonObject;
}

export interface EmbeddedChart {
  chartId: number;
  spec?: JsonObject;
  position?: JsonObject;
  border?: JsonObject;
}

export interface NamedRange {
  namedRangeId: string;
  name: string;
  range: GridRange;
}

export interface BasicFilter {
  range?: GridRange;
  sortSpecs?: JsonObject[];
  filterSpecs?: JsonObject[];
  criteria?: JsonObject;
}

/** A filter that is kept beside the sheet's own. */
export interface FilterView extends BasicFilter {
  filterViewId: number;
  title?: string;
  namedRangeId?: string;
  tableId?: string;
}

export interface BandedRange {
  bandedRangeId: number;
  range?: GridRange;
  rowProperties?: JsonObject;
  columnProperties?: JsonObject;
}

/** Rows or columns that fold away together; groups within groups have a larger depth. */
export interface DimensionGroup {
  range: DimensionRange;
  depth: number;
  collapsed?: boolean;
}

export interface Slicer {
  slicerId: number;
  spec?: JsonObject;
  position?: JsonObject;
}

export interface TableColumn {
  columnIndex?: number;
  columnName?: string;
  columnType?: string;
  dataValidationRule?: JsonObject;
}

export interface Table {
  tableId: string;
  name?: string;
  range?: GridRange;
  rowsProperties?: JsonObject;
  columnProperties?: TableColumn[];
}

export interface ValueRange {
  range?: string;
  majorDimension?: string;
  values?: unknown[][];
}
