/** `0` → `A`, `26` → `AA`. */
export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** `C7` of zero-based indices. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export interface Block {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** `'Tổng hợp'!A1:C3`; ends are exclusive. */
export const rangeName = (title: string, { startRow, endRow, startColumn, endColumn }: Block): string =>
  `'${title.replaceAll("'", "''")}'!${cellName(startRow, startColumn)}:${cellName(endRow - 1, endColumn - 1)}`;
