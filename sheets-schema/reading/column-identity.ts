/**
 * What a column is, kept with it by the spreadsheet itself as developer metadata: it follows the column wherever people
 * move it and whatever they call it, and goes when they delete it.
 */

/** The key of the metadata; its value is `columnIdentity`. */
export const COLUMN_IDENTITY_KEY = "khoi-thi-dua.column";

/** Of a field of a sheet, by the sheet's name in code: "activities.outcome". */
export const columnIdentity = (sheet: string, field: string): string => `${sheet}.${field}`;
