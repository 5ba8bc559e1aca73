/** updateBorders. */

import type { Border, CellFormat, GridRange } from "../api/types.ts";
import { withBothColors } from "../cells/colors.ts";
import { cellAt } from "../state/spreadsheet.ts";
import { cellOf, internFormat } from "../state/stored-cell.ts";
import type { RequestHandlers } from "./context.ts";
import { eachCell, editableBox } from "./grid-range.ts";

type Side = "top" | "bottom" | "left" | "right";

interface Lines {
  readonly top?: Border;
  readonly bottom?: Border;
  readonly left?: Border;
  readonly right?: Border;
  readonly innerHorizontal?: Border;
  readonly innerVertical?: Border;
}

function bordered(format: CellFormat | undefined, sides: readonly (readonly [Side, Border | undefined])[]): CellFormat {
  const borders = { ...format?.borders };
  for (const [side, line] of sides) {
    if (line === undefined) continue;
    if (line.style === "NONE") delete borders[side];
    else borders[side] = line;
  }
  const { borders: _, ...others } = format ?? {};
  return Object.keys(borders).length === 0 ? others : { ...others, borders };
}

export const borderRequests: RequestHandlers = {
  updateBorders: ({ range, ...lines }, { draft }) => {
    const { sheetId, box } = editableBox(draft, range as GridRange | undefined);
    const { top, bottom, left, right, innerHorizontal, innerVertical } = withBothColors(lines) as Lines;
    eachCell(box, (row, column) => {
      const cell = cellAt(draft.sheet(sheetId), row, column);
      const format = bordered(cell?.format, [
        ["top", row === box.startRow ? top : innerHorizontal],
        ["bottom", row === box.endRow - 1 ? bottom : innerHorizontal],
        ["left", column === box.startColumn ? left : innerVertical],
        ["right", column === box.endColumn - 1 ? right : innerVertical],
      ]);
      draft.setCell(sheetId, row, column, cellOf(cell?.value, internFormat(format), cell?.extras));
    });
    return undefined;
  },
};
