import { a1Cell, cellLink } from "../../sheets-schema/a1.ts";
import { type Fault, quotedShort, severities } from "../../sheets-schema/cells/fault.ts";
import { compareVietnamese } from "../../sheets-schema/cells/vietnamese.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import { columnOf, type Shape } from "../../sheets-schema/sheet.ts";

/** A fault with the place where it stands. */
export interface Issue extends Fault {
  /** Of what a new bloc has to do: in which order, from 1. */
  readonly step?: number;
  /** The code of the member that has to mend it; absent when it is the bloc's affair. */
  readonly member?: string;
  readonly sheetId: number;
  readonly sheetTitle: string;
  /** The field of the sheet's declaration; absent for a fault of the whole sheet. */
  readonly field?: string;
  readonly rowNumber?: number;
  /** As people would say it: "Phiếu Ban Tổ chức, tiêu chí I.2.3, cột Điểm tự chấm". */
  readonly place: string;
  /** Opens the place, within the same spreadsheet. */
  readonly link: string;
  /** The cell in A1 notation, for tests and logs; people read `place`. */
  readonly cell?: string;
}

interface Where {
  readonly rowNumber?: number;
  readonly field?: string;
  readonly member?: string | undefined;
  /** What a person calls the row: "tiêu chí I.2.3"; by default "dòng 7". */
  readonly rowLabel?: string;
}

/** The issue of `fault` at a place of `parsed`. */
export function issueAt<S extends Shape>(
  { sheet, grid, columns }: Pick<ParsedSheet<S>, "sheet" | "grid" | "columns">,
  fault: Fault,
  where: Where = {},
): Issue {
  const sheetId = grid?.sheetId ?? sheet.sheetId;
  const sheetTitle = grid?.title ?? sheet.title;
  const columnIndex = where.field === undefined ? undefined : columns.get(where.field);
  const rowLabel = where.rowLabel ?? (where.rowNumber === undefined ? undefined : `dòng ${where.rowNumber}`);
  const header = where.field === undefined ? undefined : `cột ${columnOf(sheet, where.field).header}`;
  const place = [sheetTitle.startsWith("Phiếu ") ? sheetTitle : `Trang ${sheetTitle}`, rowLabel, header];
  return {
    ...quotedShort(fault),
    sheetId,
    sheetTitle,
    ...(where.member === undefined ? {} : { member: where.member }),
    ...(where.field === undefined ? {} : { field: where.field }),
    ...(where.rowNumber === undefined ? {} : { rowNumber: where.rowNumber }),
    ...(where.rowNumber === undefined ? {} : { cell: a1Cell(columnIndex ?? 0, where.rowNumber) }),
    place: place.filter((part) => part !== undefined).join(", "),
    link: cellLink(sheetId, columnIndex ?? 0, where.rowNumber ?? 1),
  };
}

/** After every step. */
const NO_STEP = 100;

/** The order of the issues sheet: by member (the bloc's own first), severity, what comes first in a new bloc, place. */
export const compareIssues = (a: Issue, b: Issue): number =>
  compareVietnamese(a.member ?? "", b.member ?? "") ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  (a.step ?? NO_STEP) - (b.step ?? NO_STEP) ||
  compareVietnamese(a.sheetTitle, b.sheetTitle) ||
  (a.rowNumber ?? 0) - (b.rowNumber ?? 0) ||
  compareVietnamese(`${a.field} ${a.code}`, `${b.field} ${b.code}`);

/** Issues that somebody has to act on, by member code; "" is the bloc's own. */
export function countOpen(issues: readonly Issue[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { member = "", severity } of issues) {
    if (severity !== "note") counts.set(member, (counts.get(member) ?? 0) + 1);
  }
  return counts;
}
