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

/** True for a range that this program made, in this run or an earlier one. */
export function isOurs({ range, protectedRangeId: id }: ProtectedRange): boolean {
  for (const block of allBlocks) if (protectedRangeId(range.sheetId, block) === id) return true;
  return false;
}
