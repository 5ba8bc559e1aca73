/** What Google takes at most (support.google.com/drive/answer/37603): our requests keep to it. */
export const limits = {
  /** Characters of a cell. */
  cellCharacters: 50_000,
} as const;
