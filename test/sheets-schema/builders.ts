import type { Cell, Grid, Spreadsheet } from "../../sheets-schema/cells/cell.ts";

/** A sheet as read, with only what matters spelled out. */
export function aGrid(rows: readonly (readonly Cell[])[], other: Partial<Omit<Grid, "rows">> = {}): Grid {
  return {
    sheetId: 7,
    title: "Trang",
    hidden: false,
    rowCount: 1000,
    columnCount: 26,
    protectedRanges: [],
    ...other,
    rows,
  };
}

export const aSpreadsheet = (...grids: readonly Grid[]): Spreadsheet => ({
  spreadsheetId: "id",
  title: "Khối thi đua",
  locale: "vi_VN",
  timeZone: "Asia/Ho_Chi_Minh",
  grids,
});

/** A new spreadsheet as Google makes it. */
export const emptySpreadsheet: Spreadsheet = aSpreadsheet(aGrid([], { sheetId: 0, title: "Sheet1" }));
