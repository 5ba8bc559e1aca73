import { textOf } from "../../../sheets-schema/cells/cell.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { type Request, updateCells } from "../../../sheets-schema/template/requests.ts";
import { NOTICE } from "../memory/memory.ts";
import { decodeNotice } from "../memory/notice.ts";
import { cellData } from "./column-requests.ts";

/** The requests that take notices out of the hidden sheet once they are `told`; rows stay where they are. */
export function toldNoticeRequests({ generated }: Workbook, told: ReadonlySet<string>): Request[] {
  const { memory } = generated;
  if (memory === undefined || told.size === 0) return [];
  return memory.rows.flatMap(([key, value], index) => {
    const notice = textOf(key) === NOTICE ? decodeNotice(textOf(value)) : undefined;
    if (notice === undefined || !told.has(notice.name)) return [];
    const blank = [[cellData(undefined), cellData(undefined)]];
    return [updateCells(memory.sheetId, index, 0, blank, "userEnteredValue")];
  });
}
