import * as z from "zod";

/** Who may type in a column or a sheet. `program`: nobody, the functions write it. */
export type Typist = "member" | "leader" | "deputy" | "verifier" | "board" | "program";

/** What a spreadsheet column says of itself beside the type of its cells. */
export interface ColumnMeta {
  /** As it stands in the header row; sentence case, at most 28 characters. */
  readonly header: string;
  /** Other headers under which the column is found, such as those of older templates. */
  readonly aliases?: readonly string[];
  /** The note on the header cell, for the officer who types. */
  readonly note: string;
  /** Who types here; by default those who type in the sheet. */
  readonly typedBy?: readonly Typist[];
  readonly widthPixels?: number;
  /** True for a column that standing workbooks may lack, since it came later: then nothing is missing. */
  readonly isLater?: boolean;
}

const columns = z.registry<ColumnMeta>();

/**
 * Ties `schema` to its sheet column. Goes outermost: metadata is lost by `.optional()`, `.default()` and `.pipe()`.
 */
export function column<Schema extends z.ZodType>(schema: Schema, meta: ColumnMeta): Schema {
  columns.add(schema, meta);
  return schema;
}

/** The metadata given by `column()`; undefined for a schema without. */
export const columnMeta = (schema: z.ZodType): ColumnMeta | undefined => columns.get(schema);
