/**
 * What Google takes at most: our requests keep to it. The title's length is in none of its documents; longer ones are
 * refused (github.com/getodk/collect/pull/2919).
 */
export const limits = {
  /** Characters of a cell. */
  cellCharacters: 50_000,
  /** Characters of a sheet's title. */
  sheetTitleCharacters: 100,
} as const;
