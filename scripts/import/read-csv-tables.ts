/** A CSV file, divided by commas, semicolons or tabs, as one table of cells. */
import { parse } from "csv-parse/sync";
import { type FileTables, MOST_COLUMNS, MOST_ROWS } from "./file-tables.ts";
import { MOST_BYTES } from "./guard-archive.ts";
import { FileRefused, refusals } from "./refusal.ts";

export function readCsvTables(bytes: Buffer): FileTables["tables"] {
  if (bytes.length > MOST_BYTES) throw new FileRefused(refusals.tooLarge);
  const text = textOf(bytes);
  const rows = parsed(text, delimiterOf(text), MOST_ROWS + 1);
  if (rows.length > MOST_ROWS) throw new FileRefused(refusals.tooManyRows);
  return [{ name: "tệp", rows: rows.map((row) => row.slice(0, MOST_COLUMNS)) }];
}

function textOf(bytes: Buffer): string {
  try {
    const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
    return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused(refusals.encoding);
  }
}

/** The sign that divides most of the first lines into columns. */
function delimiterOf(text: string): string {
  const columns = (sign: string): number =>
    parsed(text, sign, LOOKED_AT).reduce((all, row) => all + Math.min(row.length, MOST_COLUMNS) - 1, 0);
  return [";", "\t", ","].reduce((best, sign) => (columns(sign) > columns(best) ? sign : best));
}
const LOOKED_AT = 100;

function parsed(text: string, delimiter: string, to: number): string[][] {
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      delimiter,
      to,
      max_record_size: 200_000,
    });
  } catch {
    throw new FileRefused(refusals.damaged);
  }
}
