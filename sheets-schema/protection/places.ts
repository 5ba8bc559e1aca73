/** Where the sheets of a spreadsheet as read stand, so that protection follows columns that people moved. */
import { columnLetter } from "../a1.ts";
import { matchKey } from "../cells/vietnamese.ts";
import type { Workbook } from "../reading/read-workbook.ts";
import type { ParsedSheet } from "../reading/rows.ts";
import type { Sheet } from "../sheet.ts";

/** A sheet as it stands: where its headers are, and the zero-based column of each field. */
export interface SheetPlace {
  readonly sheetId: number;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<string, number>;
  /** Of the settings: the zero-based row of each, by the key of its name; a spreadsheet may lack what came later. */
  readonly settings?: ReadonlyMap<string, number>;
}

/** The score form of a member; without `headerRow` and `columns` as the template makes it. */
export type FormPlace = { readonly member: string; readonly sheetId: number } & Partial<SheetPlace>;

/** The `places` and `forms` of `desiredProtections`; sheets that are gone are left out. */
export function placesAsRead({ sheets, generated, forms }: Pick<Workbook, "sheets" | "generated" | "forms">): {
  readonly places: ReadonlyMap<string, SheetPlace>;
  readonly forms: readonly FormPlace[];
} {
  const places = new Map<string, SheetPlace>();
  for (const [name, parsed] of Object.entries(sheets)) {
    const place = placeOf(parsed);
    if (place !== undefined)
      places.set(name, name === "settings" ? { ...place, settings: settingRowsOf(sheets) } : place);
  }
  for (const [name, grid] of Object.entries(generated)) {
    if (grid !== undefined) places.set(name, { sheetId: grid.sheetId, headerRow: 1, columns: new Map() });
  }
  return {
    places,
    forms: [...forms].flatMap(([member, form]) => {
      const place = placeOf(form);
      return place === undefined ? [] : [{ member, ...place }];
    }),
  };
}

const settingRowsOf = ({ settings }: Workbook["sheets"]): ReadonlyMap<string, number> =>
  new Map(settings.rows.toReversed().map(({ rowNumber, values }) => [matchKey(values.name ?? ""), rowNumber - 1]));

const placeOf = ({ grid, headerRow, columns }: Pick<ParsedSheet, "grid" | "headerRow" | "columns">) =>
  grid === undefined ? undefined : { sheetId: grid.sheetId, headerRow, columns };

/**
 * Where the columns stand, as every lock of a sheet says it: whoever moves columns moves locks with them, and the next run
 * has to know for which places they were set. Undefined where the columns stand side by side as declared.
 */
export function columnsText(sheet: Sheet, { columns }: Pick<SheetPlace, "columns">): string | undefined {
  const found = sheet.columns.flatMap(({ field }) => columns.get(field) ?? []);
  return found.every((at, index) => at === index) ? undefined : `Vị trí các cột: ${found.map(columnLetter).join(", ")}`;
}
