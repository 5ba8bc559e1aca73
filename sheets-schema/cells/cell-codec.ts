/** What every kind of cell has in common: its metadata, the faults that all refuse, and how a fault travels in zod. */
import * as z from "zod";
import type { Cell } from "./cell.ts";
import { cellFaults } from "./cell-wording.ts";
import type { Decimal } from "./decimal.ts";
import type { Fault } from "./fault.ts";

/** How Google shows and checks a column of these cells. */
export interface CellMeta {
  readonly format: { readonly type: "TEXT" | "NUMBER" | "DATE" | "TIME"; readonly pattern?: string } | undefined;
  /** The dropdown, in order. */
  readonly choices?: readonly string[];
  /** The range of the Sheets data validation: inclusive. */
  readonly range?: { readonly min?: Decimal; readonly max?: Decimal };
  /** True for addresses, which Google can check as such. */
  readonly isEmail?: true;
  readonly example: string;
  /** Nothing longer is read: what is no free text has no use for it. */
  readonly mostSigns: number;
  /** Something to say of a value that was read all the same. */
  readonly remark?: (cell: Cell) => Fault | undefined;
  /** The codec's decoding without zod around it: a bloc has a million cells, and zod's share was most of their time. */
  readonly read: (cell: Cell) => Reading<unknown>;
}

const metas = z.registry<CellMeta>();

/** The metadata of a cell schema, seen through `.optional()`. */
export const cellMeta = (schema: z.ZodType): CellMeta | undefined =>
  metas.get(schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType) : schema);

export type Reading<Value> = { readonly value: Value } | { readonly fault: Fault };

/** A codec that reads and writes one kind of cell, and is known by `meta`. */
export function cellCodec<Out extends z.ZodType>(
  out: Out,
  { mostSigns = MOST_SIGNS, ...meta }: Omit<CellMeta, "read" | "mostSigns"> & { readonly mostSigns?: number },
  read: (cell: Cell) => Reading<z.output<Out>>,
  write: (value: z.output<Out>) => Cell,
) {
  const codec = z.codec(z.custom<Cell>(), out, {
    decode: (cell, context) => {
      const reading = readSound(cell, mostSigns, read);
      if ("value" in reading) return reading.value as z.input<Out>;
      context.issues.push({
        code: "custom",
        input: cell,
        message: reading.fault.code,
        params: { fault: reading.fault },
      });
      return z.NEVER;
    },
    encode: (value) => write(value as z.output<Out>),
  });
  metas.add(codec, { ...meta, mostSigns, read: (cell) => readSound(cell, mostSigns, read) });
  return codec;
}

/** What a cell that is no free text may hold. */
const MOST_SIGNS = 1_000;

/** What every kind of cell refuses alike: a failed formula, too much, and text in an encoding older than Unicode. */
function readSound<Value>(cell: Cell, mostSigns: number, read: (cell: Cell) => Reading<Value>): Reading<Value> {
  if (typeof cell === "object" && "error" in cell) return { fault: cellFaults.formulaError(cell.error) };
  const text = typeof cell === "string" ? cell : typeof cell === "object" && "text" in cell ? cell.text : undefined;
  if (text !== undefined && text.length > mostSigns) return { fault: cellFaults.tooLong(text, mostSigns) };
  if (text !== undefined && looksLegacy(text)) return { fault: cellFaults.legacyEncoding(text) };
  return read(cell);
}

/** Signs without which no text can be of an old encoding; one class without properties, since every text is tested. */
const SUSPECT = /[§®¸µ¶·¹¾»¼½¬«¨©ªÞßñïîäëöüûøåæÑÏÎÄËÖÜÛØÅÆþ\u0387\u212b]/;

/**
 * TCVN3 read as Latin-1 puts signs that no Vietnamese word holds next to letters ("kÕ ho¹ch", "§¶ng"); VNI writes
 * letters that Vietnamese does not have ("keá hoaïch ñoäng vieân"), of which a foreign name has one at most.
 */
function looksLegacy(typed: string): boolean {
  if (!SUSPECT.test(typed)) return false;
  const text = typed.normalize("NFC"); // "À" may be two characters, and then no letter stands beside the sign
  return /\p{L}[¸µ¶·¹¾»¼½®¬«¨©ª§Þß]|[®§¸¹¶·]\p{L}/u.test(text) || (text.match(/[ñïîäëöüûøåæ]/giu) ?? []).length > 1;
}
