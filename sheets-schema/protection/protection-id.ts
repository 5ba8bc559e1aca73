/**
 * Ids of protected ranges: made from the sheet and the block, so that every run on every machine finds its own again
 * without remembering anything, and knows what a person added.
 */
import type { ProtectedRange } from "../cells/cell.ts";
import type { Sheet } from "../sheet.ts";
import { scoreForm } from "../sheets/score-form.ts";
import { settingRows } from "../sheets/settings.ts";
import { generatedSheets, typedSheets } from "../workbook.ts";

/** The block of one protected range: a whole sheet, its header row, the columns from that of a field on, or a setting. */
export type Block = "(sheet)" | "(headers)" | (string & {});

/** The id of a block: positive, of 31 bits. */
export function protectedRangeId(sheetId: number, block: Block): number {
  let hash = 2_166_136_261; // FNV-1a
  for (const character of `${sheetId}/${block}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  }
  return hash & 0x7fff_ffff || 1;
}

const allSheets = [...Object.values(typedSheets), ...Object.values(generatedSheets), scoreForm] as unknown as Sheet[];
const allBlocks = new Set<Block>([
  "(sheet)",
  "(headers)",
  ...Object.keys(settingRows),
  ...allSheets.flatMap((sheet) => sheet.columns.map((column) => column.field)),
]);

/** The block of the rows of one member, counted from 0 down the sheet, in the columns from that of a field on. */
export const rowsBlock = (field: string, count: number): Block => `${field}#${count}`;

/** How many blocks of rows a sheet may have; no bloc comes near. */
const MOST_ROW_BLOCKS = 1_000;

interface Ids {
  readonly all: ReadonlySet<number>;
  /** Those of rows of one member. */
  readonly rows: ReadonlySet<number>;
}

const idsBySheet = new Map<number, Ids>();

/** Every id that this program gives ranges of a sheet, in this run or an earlier one. */
function idsOf(sheetId: number): Ids {
  const known = idsBySheet.get(sheetId);
  if (known !== undefined) return known;
  const sheet = allSheets.find((each) => each.sheetId === sheetId);
  const ofRows = sheet?.kind === "form" ? sheet.columns.filter(({ typedBy }) => typedBy.includes("member")) : [];
  const rows = ofRows
    .flatMap(({ field }) => Array.from({ length: MOST_ROW_BLOCKS }, (_, count) => rowsBlock(field, count)))
    .map((block) => protectedRangeId(sheetId, block));
  const others = [...allBlocks].map((block) => protectedRangeId(sheetId, block));
  const ids = { all: new Set([...others, ...rows]), rows: new Set(rows) };
  idsBySheet.set(sheetId, ids);
  return ids;
}

/** True for a range that this program made. */
export const isOurs = ({ range, protectedRangeId: id }: ProtectedRange): boolean => idsOf(range.sheetId).all.has(id);

/** True for such a range that holds rows of one member. */
export const isOurRow = ({ range, protectedRangeId: id }: ProtectedRange): boolean => idsOf(range.sheetId).rows.has(id);
