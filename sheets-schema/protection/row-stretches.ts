/** Rows that are made for one member each, as stretches of neighbouring rows of one. */

/** A row, as a person counts, with the code of its member; "" for the bloc's own. */
export interface RowOwner {
  readonly rowNumber: number;
  readonly member: string;
}

/** A stretch; `member` is undefined for rows of nobody. */
export interface Stretch {
  readonly member: string | undefined;
  readonly from: number;
  readonly to: number | undefined;
}

/** Neighbouring rows of one member, and those of nobody between and below them, in half-open zero-based indexes. */
export function stretchesOf(rows: readonly RowOwner[], headerRow: number): Stretch[] {
  const sorted = rows.filter(({ rowNumber }) => rowNumber > headerRow).sort((a, b) => a.rowNumber - b.rowNumber);
  const found: { member: string | undefined; from: number; to: number }[] = [];
  let at = headerRow;
  for (const { rowNumber, member } of sorted) {
    const index = rowNumber - 1;
    if (index > at) found.push({ member: undefined, from: at, to: index });
    const last = found.at(-1);
    if (last !== undefined && last.member === member && last.to === index) last.to = index + 1;
    else if (index >= at) found.push({ member, from: index, to: index + 1 });
    at = Math.max(at, index + 1);
  }
  return [...found, { member: undefined, from: at, to: undefined }];
}
