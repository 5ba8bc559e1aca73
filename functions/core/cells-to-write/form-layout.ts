/**
 * The rows of a score form kept in step with the criteria: moved and inserted as whole rows, so that what people typed
 * travels with its criterion. No row is ever deleted by its number: somebody may type in it, or another run move it,
 * after it was read. A row whose criterion is gone is emptied, only if nobody has typed in it by then, and goes below.
 */
import { type Cell, isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { type Request, updateCells } from "../../../sheets-schema/template/requests.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { cellData } from "./column-requests.ts";

type Form = ParsedSheet<typeof scoreForm.shape>;

/** What a form's rows should become. */
export interface FormLayout {
  /** In the order in which they apply; empty when every row stands where it should. */
  readonly requests: readonly Request[];
  /** The code of each row from the first under the headers, after `requests`; undefined for a row of no criterion. */
  readonly codes: readonly (string | undefined)[];
}

/** The moves that bring the rows of `form` into the order of `codes`. */
export function layOut(form: Form, codes: readonly string[]): FormLayout {
  const sheetId = form.grid?.sheetId ?? 0;
  const wanted = new Set(codes);
  const rows = currentRows(form, wanted);
  const requests: Request[] = [];
  const range = (startIndex: number, endIndex: number) => ({
    sheetId,
    dimension: "ROWS",
    startIndex: form.headerRow + startIndex,
    endIndex: form.headerRow + endIndex,
  });
  for (let index = rows.length - 1; index >= 0; index--) {
    if (rows[index]?.isDropped !== true) continue;
    requests.push(...emptyIfUntyped(form, form.headerRow + index));
    const [dropped] = rows.splice(index, 1);
    if (index < rows.length) {
      const destinationIndex = form.headerRow + rows.length + 1;
      requests.push({ moveDimension: { source: range(index, index + 1), destinationIndex } });
    }
    rows.push(dropped ?? { code: undefined, isDropped: true });
  }
  codes.forEach((code, index) => {
    const from = rows.findIndex((row, at) => at >= index && row.code === code);
    const [moved] = from < 0 ? [{ code, isDropped: false }] : rows.splice(from, 1);
    if (from < 0) requests.push({ insertDimension: { range: range(index, index + 1), inheritFromBefore: index > 0 } });
    else if (from > index) {
      requests.push({
        moveDimension: {
          source: {
            sheetId,
            dimension: "ROWS",
            startIndex: form.headerRow + from,
            endIndex: form.headerRow + from + 1,
          },
          destinationIndex: form.headerRow + index,
        },
      });
    }
    rows.splice(index, 0, moved ?? { code, isDropped: false });
  });
  return { requests, codes: rows.map((row) => row.code) };
}

/**
 * Empties a row when, at the moment of the write, it still bears the code that was read and nothing that anybody typed.
 * The API has no conditional write; but it removes a row that is a duplicate of the one above. So a new row with that
 * code alone is put above, what is alike below it is emptied, and the new row taken away again, all in one write.
 */
function emptyIfUntyped({ sheet, grid, columns }: Form, rowIndex: number): Request[] {
  const code = columns.get("code");
  const standing = grid?.rows[rowIndex] ?? [];
  if (grid === undefined || code === undefined || standing.every(isBlank)) return [];
  const { sheetId, columnCount } = grid;
  const ours = new Set(
    sheet.columns.flatMap(({ field, typedBy }) => (typedBy.includes("program") ? [columns.get(field)] : [])),
  );
  const compared = Array.from({ length: columnCount }, (_, column) => column).filter(
    (column) => column === code || !ours.has(column),
  );
  const own = { sheetId, dimension: "ROWS", startIndex: rowIndex, endIndex: rowIndex + 1 };
  return [
    { insertDimension: { range: own, inheritFromBefore: false } },
    ...(textOf(standing[code]) === ""
      ? []
      : [updateCells(sheetId, rowIndex, code, [[cellData(standing[code])]], "userEnteredValue")]),
    {
      deleteDuplicates: {
        range: {
          sheetId,
          startRowIndex: rowIndex,
          endRowIndex: rowIndex + 2,
          startColumnIndex: 0,
          endColumnIndex: columnCount,
        },
        comparisonColumns: compared.map((column) => ({
          sheetId,
          dimension: "COLUMNS",
          startIndex: column,
          endIndex: column + 1,
        })),
      },
    },
    { deleteDimension: { range: own } },
  ];
}

/** A link, a date or a failed formula cannot be written so that it is sure to equal what stands: such a row stays. */
const isPlain = (cell: Cell): boolean => typeof cell !== "object";

interface FormRow {
  readonly code: string | undefined;
  /** Neither a criterion nor typed in. */
  readonly isDropped: boolean;
}

/**
 * The rows as they stand, down to the last that holds anything. Of a repeated code the first in which somebody typed is
 * the criterion's, else the first: two runs at once may each have made a row, and people type in either.
 */
function currentRows(form: Form, wanted: ReadonlySet<string>): FormRow[] {
  const parsed = new Map(form.rows.map((row) => [row.rowNumber, row]));
  const last = form.rows.at(-1)?.rowNumber ?? form.headerRow;
  const isTyped = typedIn(form);
  const chosen = new Map<string, number>();
  for (const { rowNumber, values } of form.rows) {
    const code = normalCode(values.code ?? "");
    const before = chosen.get(code);
    if (before === undefined || (!isTyped(before - 1) && isTyped(rowNumber - 1))) chosen.set(code, rowNumber);
  }
  return Array.from({ length: last - form.headerRow }, (_, index): FormRow => {
    const rowNumber = form.headerRow + 1 + index;
    const row = parsed.get(rowNumber);
    const code = normalCode(row?.values.code ?? "");
    if (wanted.has(code) && chosen.get(code) === rowNumber) return { code, isDropped: false };
    return { code: undefined, isDropped: !isTyped(form.headerRow + index) && isPlain(row?.cells.code) };
  });
}

/** Tells of a zero-based row whether anybody typed in it, be it in a column that people added themselves. */
function typedIn({ sheet, columns, grid }: Form): (rowIndex: number) => boolean {
  const ours = new Set(
    sheet.columns.filter(({ typedBy }) => typedBy.includes("program")).map(({ field }) => columns.get(field)),
  );
  return (rowIndex) => {
    const row = grid?.rows[rowIndex] ?? [];
    // An invisible character is none that a write could compare with: such a row is left to people as well.
    return !row.every(isBlank) && row.some((cell, column) => !ours.has(column) && cell !== undefined);
  };
}
