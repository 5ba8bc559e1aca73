import * as z from "zod";
import { type CellMeta, cellMeta } from "./cells/cell-codec.ts";
import { columnMeta, type Typist } from "./column.ts";

/** One column of a declared sheet. */
export interface Column {
  /** The field of the typed row. */
  readonly field: string;
  readonly header: string;
  readonly aliases: readonly string[];
  readonly note: string;
  readonly typedBy: readonly Typist[];
  readonly widthPixels: number;
  /** Standing workbooks may lack it. */
  readonly isLater: boolean;
  readonly schema: z.ZodType;
  readonly cell: CellMeta;
  /** A row that holds anything must hold this. */
  readonly required: boolean;
}

export type Shape = Readonly<Record<string, z.ZodType>>;

/** A row as read: a field that is blank, or could not be read, is undefined. */
export type RowOf<S extends Shape> = { readonly [Field in keyof S]: z.output<S[Field]> | undefined };

/** A sheet as declared: what template, reader, documentation and types follow from. */
export interface Sheet<S extends Shape = Shape> {
  /** Its name in code. */
  readonly name: string;
  /** The id the template gives it; by it, the sheet is found whatever its title and position. */
  readonly sheetId: number;
  readonly title: string;
  /** What one row is, for the documentation. */
  readonly oneRowIs: string;
  readonly typedBy: readonly Typist[];
  /** `list`: people insert and sort rows; `form`: rows belong to the program; `generated`: rewritten as a whole. */
  readonly kind: "list" | "form" | "generated";
  readonly hidden: boolean;
  readonly shape: S;
  readonly columns: readonly Column[];
}

type Declaration = Pick<Sheet, "name" | "sheetId" | "oneRowIs" | "typedBy" | "kind"> & { readonly hidden?: boolean };

/**
 * Declares a sheet: its title, and its columns in the order of `shape`.
 *
 * @throws Error at load for a field without `column()` metadata or a cell schema.
 */
export function defineSheet<const S extends Shape>(title: string, shape: S, declaration: Declaration): Sheet<S> {
  const columns = Object.entries(shape).map(([field, schema]): Column => {
    const meta = columnMeta(schema);
    const cell = cellMeta(schema);
    if (meta === undefined || cell === undefined)
      throw new Error(`${title}: ${field} has no column() or no cell schema`);
    return {
      field,
      header: meta.header,
      aliases: meta.aliases ?? [],
      note: meta.note,
      typedBy: meta.typedBy ?? declaration.typedBy,
      widthPixels: meta.widthPixels ?? 120,
      isLater: meta.isLater ?? false,
      schema,
      cell,
      required: !isOptional(schema),
    };
  });
  return { hidden: false, ...declaration, title, shape, columns };
}

/** True for a schema whose cell may be blank. */
export const isOptional = (schema: z.ZodType): boolean => schema instanceof z.ZodOptional;

/** Where `field` stands among the declared columns, from 0. */
export function columnIndexOf<S extends Shape>(sheet: Sheet<S>, field: keyof S & string): number {
  return sheet.columns.findIndex((column) => column.field === field);
}

/** The declared column of `field`. */
export function columnOf<S extends Shape>(sheet: Sheet<S>, field: keyof S & string): Column {
  const found = sheet.columns[columnIndexOf(sheet, field)];
  if (found === undefined) throw new Error(`${sheet.title} has no field ${field}`);
  return found;
}
