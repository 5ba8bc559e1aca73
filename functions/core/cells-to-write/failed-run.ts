/** The mark of a run that failed, in the head of the sheet Xếp hạng; the next good run writes its own line there again. */
import { textOf } from "../../../sheets-schema/cells/cell.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { ranking } from "../../../sheets-schema/sheets/generated.ts";
import { type Request, updateCells } from "../../../sheets-schema/template/requests.ts";
import { DRAFT } from "../tables/table.ts";
import { cellData } from "./column-requests.ts";

const FAILED = "Lần tính gần nhất không thành, từ ";

/** The sentence of the mark; `since` as "2024-11-25T08:15". */
const failedWords = (since: string): string =>
  `${FAILED}${since.slice(11, 13)} giờ ${since.slice(14, 16)}, ngày ${formatDate(since.slice(0, 10))}.`;

/** One cell, whatever else cannot be written. */
export const failedRunRequests = (since: string): Request[] => [
  updateCells(ranking.sheetId, 0, 0, [[cellData(`${DRAFT}. ${failedWords(since)}`)]], "userEnteredValue"),
];

/** The mark that stands, as its sentence; undefined after a good run. */
export function failedRunIn({ generated }: Workbook): string | undefined {
  const head = textOf(generated.ranking?.rows[0]?.[0]);
  const at = head.indexOf(FAILED);
  return at < 0 ? undefined : head.slice(at);
}
