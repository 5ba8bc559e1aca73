import { type Cell, type Grid, textOf } from "../../../sheets-schema/cells/cell.ts";
import { type Request, updateCells } from "../../../sheets-schema/template/requests.ts";
import { cellData } from "./column-requests.ts";

/**
 * The requests that bring the hidden sheet to `rows`: only rows that differ are written, since what was seen of a form is
 * thousands of characters. Rows beyond the last are emptied.
 */
export function memoryRequests(grid: Grid, rows: readonly (readonly [Cell, Cell])[]): Request[] {
  const height = Math.max(rows.length, grid.rows.length);
  const grown: Request[] =
    rows.length <= grid.rowCount
      ? []
      : [
          {
            updateSheetProperties: {
              properties: { sheetId: grid.sheetId, gridProperties: { rowCount: rows.length + 20 } },
              fields: "gridProperties.rowCount",
            },
          },
        ];
  const changed = Array.from({ length: height }, (_, index) => index).filter((index) =>
    [0, 1].some((column) => textOf(grid.rows[index]?.[column]) !== textOf(rows[index]?.[column])),
  );
  return [
    ...(changed.length === 0 ? [] : grown),
    ...changed.map((index) =>
      updateCells(
        grid.sheetId,
        index,
        0,
        [[0, 1].map((column) => cellData(rows[index]?.[column]))],
        "userEnteredValue",
      ),
    ),
  ];
}
