/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetter(columnIndex: number): string {
  let letters = "";
  for (let rest = columnIndex + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 notation of one cell, e.g. a1Cell(2, 6) is "C7": a zero-based column and the row as a person counts it. */
export const a1Cell = (columnIndex: number, rowNumber: number): string => `${columnLetter(columnIndex)}${rowNumber}`;

/** A link, within the same spreadsheet, that opens the sheet and selects the cell. */
export const cellLink = (sheetId: number, columnIndex: number, rowNumber: number): string =>
  `#gid=${sheetId}&range=${a1Cell(columnIndex, rowNumber)}`;
