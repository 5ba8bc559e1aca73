import type { sheets_v4 } from "googleapis/build/src/apis/sheets/index.js";
import type {
  Cell,
  FormattedNumber,
  Grid,
  GridRange,
  ProtectedRange,
  Spreadsheet,
} from "../../sheets-schema/cells/cell.ts";
import { COLUMN_IDENTITY_KEY } from "../../sheets-schema/reading/column-identity.ts";

/** The API's answer as our values: every sheet's rows from the top left, blanks filled in between. */
export function toSpreadsheet(answer: sheets_v4.Schema$Spreadsheet): Spreadsheet {
  return {
    spreadsheetId: answer.spreadsheetId ?? "",
    title: answer.properties?.title ?? "",
    locale: answer.properties?.locale ?? "",
    timeZone: answer.properties?.timeZone ?? "",
    grids: (answer.sheets ?? []).map(toGrid),
  };
}

function toGrid(sheet: sheets_v4.Schema$Sheet): Grid {
  const { properties, protectedRanges = [], merges = [] } = sheet;
  const sheetId = properties?.sheetId ?? 0;
  const rows: Cell[][] = [];
  for (const { startRow = 0, startColumn = 0, rowData = [] } of sheet.data ?? []) {
    rowData.forEach(({ values = [] }, index) => {
      const at = (startRow ?? 0) + index;
      for (let row = rows.length; row <= at; row++) rows.push([]);
      const cells = rows[at] ?? [];
      for (let column = cells.length; column < (startColumn ?? 0); column++) cells.push(undefined);
      for (const value of values) cells.push(toCell(value));
      while (cells.length > 0 && cells.at(-1) === undefined) cells.pop();
    });
  }
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  return {
    sheetId,
    title: properties?.title ?? "",
    hidden: properties?.hidden ?? false,
    rowCount: properties?.gridProperties?.rowCount ?? 0,
    columnCount: properties?.gridProperties?.columnCount ?? 0,
    rows,
    protectedRanges: protectedRanges.map((range) => toProtectedRange(range, sheetId)),
    ...(merges.length === 0 ? {} : { merges: merges.map((range) => toGridRange(range, sheetId)) }),
    ...columnIdentitiesOf(sheet.data),
  };
}

function columnIdentitiesOf(data: readonly sheets_v4.Schema$GridData[] = []): Pick<Grid, "columnIdentities"> {
  const asked = data.filter(({ columnMetadata }) => columnMetadata !== undefined);
  if (asked.length === 0) return {};
  const identities = asked.flatMap(({ startColumn, columnMetadata = [] }) =>
    columnMetadata.flatMap(({ developerMetadata = [] }, index) =>
      developerMetadata
        .filter(({ metadataKey }) => metadataKey === COLUMN_IDENTITY_KEY)
        .map(({ metadataValue }): [number, string] => [(startColumn ?? 0) + index, metadataValue ?? ""]),
    ),
  );
  return { columnIdentities: new Map(identities) };
}

/** From 1899 to 9999: a telephone number in a column of dates is no date, and no calendar can show it. */
const isInCalendar = (serial: number): boolean => serial >= 0 && serial < 2_958_466;

const FORMATS: ReadonlySet<string> = new Set(["DATE", "TIME", "DATE_TIME", "PERCENT"]);

function toCell(data: sheets_v4.Schema$CellData): Cell {
  const { effectiveValue, effectiveFormat } = data;
  if (effectiveValue === undefined || effectiveValue === null) return undefined;
  const { numberValue, stringValue, boolValue, errorValue } = effectiveValue;
  if (typeof numberValue === "number") {
    const format = effectiveFormat?.numberFormat?.type ?? "";
    return FORMATS.has(format) && (format === "PERCENT" || isInCalendar(numberValue))
      ? { number: numberValue, format: format as FormattedNumber["format"] }
      : numberValue;
  }
  if (typeof stringValue === "string") {
    if (stringValue === "") return undefined;
    const links = linksOf(data);
    return links.length === 0 ? stringValue : { text: stringValue, link: links.join(" ") };
  }
  if (typeof boolValue === "boolean") return boolValue;
  return errorValue === undefined || errorValue === null ? undefined : { error: errorName(errorValue) };
}

/** Each address that the cell or a part of its text leads to, once; `hyperlink` is there only for one of the whole cell. */
function linksOf({ hyperlink, textFormatRuns, chipRuns }: sheets_v4.Schema$CellData): string[] {
  if (typeof hyperlink !== "string" && textFormatRuns === undefined && chipRuns === undefined) return [];
  const ofRuns = textFormatRuns?.map(({ format }) => format?.link?.uri) ?? [];
  const ofChips = chipRuns?.flatMap(({ chip }) => {
    const email = chip?.personProperties?.email;
    return [chip?.richLinkProperties?.uri, typeof email === "string" ? `mailto:${email}` : undefined];
  });
  const found = [hyperlink, ...ofRuns, ...(ofChips ?? [])];
  return [...new Set(found.filter((link): link is string => typeof link === "string" && link !== ""))];
}

const ERRORS: Readonly<Record<string, string>> = {
  DIVIDE_BY_ZERO: "#DIV/0!",
  N_A: "#N/A",
  NAME: "#NAME?",
  NULL_VALUE: "#NULL!",
  NUM: "#NUM!",
  REF: "#REF!",
  VALUE: "#VALUE!",
};

const errorName = ({ type }: sheets_v4.Schema$ErrorValue): string => ERRORS[type ?? ""] ?? "#ERROR!";

function toGridRange(range: sheets_v4.Schema$GridRange, sheetId: number): GridRange {
  const { startRowIndex, endRowIndex, startColumnIndex, endColumnIndex } = range;
  return {
    sheetId,
    ...(typeof startRowIndex === "number" ? { startRowIndex } : {}),
    ...(typeof endRowIndex === "number" ? { endRowIndex } : {}),
    ...(typeof startColumnIndex === "number" ? { startColumnIndex } : {}),
    ...(typeof endColumnIndex === "number" ? { endColumnIndex } : {}),
  };
}

function toProtectedRange(range: sheets_v4.Schema$ProtectedRange, sheetId: number): ProtectedRange {
  return {
    protectedRangeId: range.protectedRangeId ?? 0,
    range: toGridRange(range.range ?? {}, sheetId),
    warningOnly: range.warningOnly ?? false,
    // A range that only warns is answered with its owner as editor, although everybody may type.
    editors: range.warningOnly === true ? [] : [...(range.editors?.users ?? [])].sort(),
    ...(isLoosened(range) ? { isLoosened: true } : {}),
    ...(range.description ? { description: range.description } : {}),
  };
}

const isLoosened = ({ editors, unprotectedRanges }: sheets_v4.Schema$ProtectedRange): boolean =>
  (editors?.groups ?? []).length > 0 || editors?.domainUsersCanEdit === true || (unprotectedRanges ?? []).length > 0;
