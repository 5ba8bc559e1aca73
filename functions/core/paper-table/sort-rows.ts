/** What each row of a table is by itself: a heading, a total, a note, a criterion with a code, or words that go on. */
import { type Cell, isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { decimalOf } from "../../../sheets-schema/cells/read-decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import { isHeadingRow } from "./table-headers.ts";
import type { TableRow } from "./table-row.ts";
import { isBullet, isNote, looksLikeCode, type Marker, markerOf, totalIn, withoutBullet } from "./table-words.ts";

export type SortedRow = { readonly row: TableRow } & (
  | { readonly kind: "heading" }
  /** `unplaced`: a row of its own without a code. */
  | { readonly kind: "note" | "unplaced"; readonly text: string }
  | { readonly kind: "total"; readonly of: readonly string[] | undefined; readonly isNear: boolean }
  | { readonly kind: "coded"; readonly code: string; readonly codeBy: "words" | undefined; readonly title: string }
  | {
      readonly kind: "uncoded";
      readonly title: string;
      readonly marker: Marker | undefined;
      readonly hasBullet: boolean;
    }
);

/** The points of the cell "Điểm tối đa": "5", "5 điểm", "tối đa 5"; undefined for none. */
export const pointsIn = (maximum: Cell): Decimal | undefined =>
  isBlank(maximum) ? undefined : decimalOf(plainMaximum(maximum), "decimal");

/** The cell without words around its number, which mean nothing more than the head of the column. */
export function plainMaximum(maximum: Cell): Cell {
  if (typeof maximum !== "string") return maximum;
  const text = cleanText(maximum);
  if (/^[-–—.…]*$/u.test(text)) return undefined;
  const number = /^(?:tối đa|không quá)\s*:?\s*(.*)$/iu.exec(text)?.[1] ?? /^\((.*)\)$/u.exec(text)?.[1];
  return number === undefined || decimalOf(number, "decimal") === undefined ? maximum : number;
}

export function sortRow(row: TableRow): SortedRow {
  if (row.isSettled === true)
    return row.code === ""
      ? { row, kind: "unplaced", text: row.title }
      : { row, kind: "coded", code: row.code, codeBy: undefined, title: row.title };
  const cells = [row.code, row.title, textOf(row.maximum), row.rule];
  if (isHeadingRow(cells)) return { row, kind: "heading" };
  // Cells merged over a row leave its words in the first of them.
  const isMerged = row.title === "" && row.code !== "" && !looksLikeCode(row.code);
  const title = isMerged ? row.code : row.title;
  const code = isMerged || isBullet(row.code) ? "" : row.code;
  const total = row.rule === "" ? totalIn(title === "" ? code : title) : undefined;
  if (total !== undefined) return { row, kind: "total", ...total };
  if (code === "" && isBlank(row.maximum) && isNote(title))
    return { row, kind: "note", text: [title, row.rule].filter((text) => text !== "").join("\n") };
  if (code !== "") return { row, kind: "coded", code, codeBy: undefined, title };
  const marker = markerOf(title);
  if (marker?.isStrong === true) return { row, kind: "coded", code: marker.code, codeBy: "words", title: marker.rest };
  if (isMerged && marker === undefined)
    return { row, kind: /^\(.*\)$/su.test(title) ? "note" : "unplaced", text: title };
  const hasBullet = isBullet(row.code) || title !== withoutBullet(title);
  return { row, kind: "uncoded", title: withoutBullet(title), marker, hasBullet };
}
