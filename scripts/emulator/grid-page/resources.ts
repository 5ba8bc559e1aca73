/** What the page reads of the API's answers. */

export interface Color {
  red?: number;
  green?: number;
  blue?: number;
}

export interface Border {
  style?: string;
  color?: Color;
}

export interface CellFormat {
  numberFormat?: { type: string };
  backgroundColor?: Color;
  borders?: { top?: Border; bottom?: Border; left?: Border; right?: Border };
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapStrategy?: string;
  textFormat?: {
    foregroundColor?: Color;
    fontFamily?: string;
    fontSize?: number;
    bold?: boolean;
    italic?: boolean;
    strikethrough?: boolean;
    underline?: boolean;
  };
}

export interface Validation {
  condition?: { type?: string; values?: { userEnteredValue?: string }[] };
  inputMessage?: string;
  strict?: boolean;
}

export interface CellData {
  userEnteredValue?: { formulaValue?: string };
  effectiveValue?: { numberValue?: number; stringValue?: string; boolValue?: boolean; errorValue?: object };
  formattedValue?: string;
  effectiveFormat?: CellFormat;
  hyperlink?: string;
  note?: string;
  dataValidation?: Validation;
}

export interface SheetProperties {
  sheetId: number;
  title: string;
  hidden?: boolean;
  rightToLeft?: boolean;
  tabColor?: Color;
  gridProperties: {
    rowCount: number;
    columnCount: number;
    frozenRowCount?: number;
    frozenColumnCount?: number;
    hideGridlines?: boolean;
  };
}

export interface GridRange {
  startRowIndex: number;
  endRowIndex: number;
  startColumnIndex: number;
  endColumnIndex: number;
}

export interface Dimension {
  pixelSize?: number;
  hiddenByUser?: boolean;
}

export interface GridData {
  startRow?: number;
  startColumn?: number;
  rowData?: { values?: CellData[] }[];
  rowMetadata?: Dimension[];
  columnMetadata?: Dimension[];
}

export interface ProtectedRange {
  /** Ends and starts that are absent are open. */
  range?: Partial<GridRange>;
  unprotectedRanges?: Partial<GridRange>[];
  description?: string;
  warningOnly?: boolean;
  requestingUserCanEdit?: boolean;
}

export interface Sheet {
  properties: SheetProperties;
  protectedRanges?: ProtectedRange[];
  merges?: GridRange[];
  data?: GridData[];
}

export interface Spreadsheet {
  properties: { title: string; locale: string };
  sheets: Sheet[];
}

const CELL = "effectiveValue,formattedValue,userEnteredValue(formulaValue),hyperlink,note,dataValidation";
const FORMAT =
  "numberFormat(type),backgroundColor,borders,horizontalAlignment,verticalAlignment,wrapStrategy,textFormat";

/** Titles, sizes, merges, column widths, and what the person may not edit: what the frame of the page is made of. */
export const OUTLINE =
  "properties(title,locale),sheets(properties,merges,protectedRanges(range,unprotectedRanges,description,warningOnly,requestingUserCanEdit),data(columnMetadata(pixelSize,hiddenByUser)))";

/** One sheet's cells and row heights. */
export const CONTENT = `sheets(properties(sheetId),data(startRow,startColumn,rowMetadata(pixelSize,hiddenByUser),rowData(values(${CELL},effectiveFormat(${FORMAT})))))`;
