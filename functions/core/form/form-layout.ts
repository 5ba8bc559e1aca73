/**
 * The rows of a score form kept in step with the criteria: moved, inserted and deleted as whole rows, so that what people
 * typed travels with its criterion. A row whose criterion is gone is deleted only when nobody typed in it.
 */
import { isBlank } from "../../../sheets-schema/cell.ts";
import type { Request } from "../../../sheets-schema/requests.ts";
import type { ParsedSheet } from "../../../sheets-schema/rows.ts";
import type { scoreForm } from "../../../sheets-schema/score-form.ts";
import { normalCode } from "../bloc/criterion-code.ts";

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
    rows.splice(index, 1);
    requests.push({ deleteDimension: { range: range(index, index + 1) } });
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

interface FormRow {
  readonly code: string | undefined;
  /** Neither a criterion nor typed in. */
  readonly isDropped: boolean;
}

/** The rows as they stand, down to the last that holds anything; the first of a repeated code is the criterion's. */
function currentRows(form: Form, wanted: ReadonlySet<string>): FormRow[] {
  const parsed = new Map(form.rows.map((row) => [row.rowNumber, row]));
  const last = form.rows.at(-1)?.rowNumber ?? form.headerRow;
  const seen = new Set<string>();
  const isTyped = typedIn(form);
  return Array.from({ length: last - form.headerRow }, (_, index): FormRow => {
    const row = parsed.get(form.headerRow + 1 + index);
    const code = normalCode(row?.values.code ?? "");
    if (row !== undefined && wanted.has(code) && !seen.has(code)) {
      seen.add(code);
      return { code, isDropped: false };
    }
    return { code: undefined, isDropped: !isTyped(form.headerRow + index) };
  });
}

/** Tells of a zero-based row whether anybody typed in it, be it in a column that people added themselves. */
function typedIn({ sheet, columns, grid }: Form): (rowIndex: number) => boolean {
  const ours = new Set(
    sheet.columns.filter(({ typedBy }) => typedBy.includes("program")).map(({ field }) => columns.get(field)),
  );
  return (rowIndex) => (grid?.rows[rowIndex] ?? []).some((cell, column) => !ours.has(column) && !isBlank(cell));
}
