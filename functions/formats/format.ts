import type { Table } from "../core/tables/table.ts";

/** A kind of file in which a report can be downloaded. */
export interface Format {
  /** As it stands in an address: "xlsx". */
  readonly name: string;
  /** With its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** The file's bytes: the same for the same table, on every machine. */
  readonly write: (table: Table) => Promise<Uint8Array> | Uint8Array;
}
