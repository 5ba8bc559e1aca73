import type { CellData, Request } from "../../../sheets-schema/template/requests.ts";

/** A column of cells, from a cell on, into which a request writes what they hold. */
export interface CellsWrite {
  readonly start: { readonly sheetId: number; readonly rowIndex: number; readonly columnIndex: number };
  readonly rows: readonly { readonly values: readonly CellData[] }[];
  readonly fields: string;
}

/** The cells whose values `request` writes; undefined for one that changes anything else. */
export function cellsWritten(request: Request): CellsWrite | undefined {
  const { updateCells } = request as { readonly updateCells?: CellsWrite };
  return updateCells?.fields.includes("userEnteredValue") === true ? updateCells : undefined;
}
