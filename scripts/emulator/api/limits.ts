/** What Google refuses for its size, from its documents (support.google.com/drive/answer/37603) and from what it answers. */

/** Cells of a spreadsheet, empty ones too. */
export const MAX_CELLS = 10_000_000;

/** Columns of a sheet: the last is ZZZ. */
export const MAX_COLUMNS = 18_278;

/** Characters of a cell. */
export const MAX_CHARACTERS = 50_000;

/** Characters of a sheet's title. */
export const MAX_TITLE_CHARACTERS = 100;

/** How deep groups of rows or columns nest. */
export const MAX_GROUP_DEPTH = 8;
