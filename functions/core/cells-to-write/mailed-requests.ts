/** What a run of reminders leaves in the hidden sheet: the claims that it found or made, and no notice that is told. */
import { textOf } from "../../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { type Request, updateCells } from "../../../sheets-schema/template/requests.ts";
import { CLAIMS, NOTICE } from "../memory/memory.ts";
import { decodeNotice } from "../memory/notice.ts";
import { cellData } from "./column-requests.ts";

/** By folder, the digests of the claims in the records; names of notices that are told. */
export interface Mailed {
  readonly claims: ReadonlyMap<string, readonly string[]>;
  readonly told: ReadonlySet<string>;
}

/** Rows stay where they are; those of folders that are new stand below the last. */
export function mailedRequests({ generated }: Workbook, { claims, told }: Mailed): Request[] {
  const { memory } = generated;
  if (memory === undefined) return [];
  const all = memory.rows.map(([key, value]) => [textOf(key), textOf(value)] as const);
  // Copies of what a write overwrote stand beside the rows, and may go on below the last.
  const rows = all.slice(0, all.findLastIndex(([key, value]) => key !== "" || value !== "") + 1);
  const cell = (index: number, cells: readonly (string | undefined)[]): Request =>
    updateCells(memory.sheetId, index, 0, [cells.map(cellData)], "userEnteredValue");
  const emptied = rows.flatMap(([key, value], index) => {
    const notice = key === NOTICE ? decodeNotice(value) : undefined;
    return notice !== undefined && told.has(notice.name) ? [cell(index, [undefined, undefined])] : [];
  });
  const indexOf = new Map(rows.map(([key], index) => [key, index]));
  const texts = [...claims]
    .map(([folder, digests]) => [`${CLAIMS}${folder}`, [...new Set(digests)].sort().join(" ")] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const changed = texts.flatMap(([key, text]) => {
    const index = indexOf.get(key);
    return index === undefined || rows[index]?.[1] === text ? [] : [cell(index, [key, text])];
  });
  const fresh = texts.filter(([key]) => !indexOf.has(key));
  const height = rows.length + fresh.length;
  const grown: Request[] =
    height <= memory.rowCount
      ? []
      : [
          {
            updateSheetProperties: {
              properties: { sheetId: memory.sheetId, gridProperties: { rowCount: height + 20 } },
              fields: "gridProperties.rowCount",
            },
          },
        ];
  return [...emptied, ...changed, ...grown, ...fresh.map((texts, index) => cell(rows.length + index, [...texts]))];
}
