/** What the names in formulas mean: sheets by title, named ranges, the clock. */

import type { GridRange } from "../api/types.ts";
import { titleKey } from "../state/spreadsheet.ts";
import { engineSheetName, quotedSheet } from "./engine.ts";
import type { FormulaDraft } from "./formula-draft.ts";
import type { FormulaScope } from "./formula-for-engine.ts";
import type { GridSize, NeedsScope } from "./formula-needs.ts";
import type { Corner, Reference } from "./scan-formula.ts";

const fixed = (row: number | undefined, column: number | undefined): Corner => ({
  ...(row === undefined ? {} : { row }),
  ...(column === undefined ? {} : { column }),
  rowFixed: true,
  columnFixed: true,
});

function referenceOf(title: string, range: GridRange, size: GridSize): Reference {
  const { startRowIndex = 0, endRowIndex = size.rows, startColumnIndex = 0, endColumnIndex = size.columns } = range;
  const start = fixed(startRowIndex, startColumnIndex);
  const isCell = endRowIndex - startRowIndex === 1 && endColumnIndex - startColumnIndex === 1;
  return { title, start, ...(isCell ? {} : { end: fixed(endRowIndex - 1, endColumnIndex - 1) }) };
}

/** The names of one spreadsheet at one moment. */
export class FormulaNames {
  /** The sheets' names in the library, in the order of the tabs. */
  readonly sheetNames: readonly string[];
  readonly sizes: readonly GridSize[];
  /** Says all that names mean: the same text means the same. */
  readonly signature: string;
  readonly #placeById: ReadonlyMap<number, number>;
  readonly #placeByTitle: ReadonlyMap<string, number>;
  readonly #named: ReadonlyMap<string, Reference>;
  readonly #now: number;

  constructor(draft: FormulaDraft, now: number) {
    const all = draft.sheets.map(({ properties }) => properties);
    this.sheetNames = all.map(({ title }, place) => engineSheetName(title, place));
    this.sizes = all.map(({ gridProperties: { rowCount, columnCount } }) => ({ rows: rowCount, columns: columnCount }));
    this.#placeById = new Map(all.map(({ sheetId }, place) => [sheetId, place]));
    this.#placeByTitle = new Map(all.map(({ title }, place) => [titleKey(title), place]));
    this.#named = new Map(
      draft.namedRanges.flatMap(({ name, range }) => {
        const place = this.#placeById.get(range.sheetId ?? 0) ?? -1;
        const [properties, size] = [all[place], this.sizes[place]];
        if (properties === undefined || size === undefined) return [];
        return [[name.toLowerCase(), referenceOf(properties.title, range, size)] as const];
      }),
    );
    this.#now = now;
    this.signature = JSON.stringify([this.sheetNames, this.sizes, draft.namedRanges]);
  }

  /** The place of a sheet by its id. */
  placeOf(sheetId: number): number {
    return this.#placeById.get(sheetId) ?? -1;
  }

  placeOfTitle(title: string): number | undefined {
    return this.#placeByTitle.get(titleKey(title));
  }

  named(name: string): Reference | undefined {
    return this.#named.get(name.toLowerCase());
  }

  /** What names mean in a formula on the sheet at `own`. */
  scopeAt(own: number): FormulaScope & NeedsScope {
    const placeOf = (title: string | undefined) => (title === undefined ? own : this.placeOfTitle(title));
    return {
      placeOf,
      named: (name) => this.named(name),
      now: this.#now,
      sheet: (title) => {
        const place = placeOf(title) ?? -1;
        const [name, size] = [this.sheetNames[place], this.sizes[place]];
        return name === undefined || size === undefined ? undefined : { name: quotedSheet(name), ...size };
      },
    };
  }
}
