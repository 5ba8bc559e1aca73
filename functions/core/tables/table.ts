import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { compareVietnamese } from "../../../sheets-schema/cells/vietnamese.ts";
import { columnOf, type Shape, type Sheet } from "../../../sheets-schema/sheet.ts";
import type { Member } from "../bloc/bloc.ts";
import type { Result } from "../result.ts";

/** Blank is undefined; text from the sheet is passed on as it is, and each format makes it harmless in its own way. */
export type TableCell = string | Decimal | undefined;

export interface TableColumn {
  readonly header: string;
  /** What most of its cells hold: `count` for whole numbers. A column of numbers may hold words, such as "Không giao". */
  readonly kind: "text" | "number" | "count";
  readonly widthPixels: number;
}

export interface TableRow {
  /** One for each column. */
  readonly cells: readonly TableCell[];
  readonly style?: "section" | "group" | "total";
}

/** A report as every format prints it: title, subtitle, headers, rows, notes. */
export interface Table {
  readonly title: string;
  /** Whether it is published; bloc and year; then facts about the data. */
  readonly subtitle: readonly [status: string, bloc: string, ...facts: string[]];
  readonly columns: readonly TableColumn[];
  /** Decimals that points are shown with, everywhere alike: 94,50. */
  readonly digits: number;
  readonly rows: readonly TableRow[];
  /** Sentences that stand below. */
  readonly notes: readonly string[];
}

export const DRAFT = "DỰ THẢO - CHƯA CÔNG BỐ";
export const PROPOSED_ONLY = "Kết quả do Khối đề nghị; cấp có thẩm quyền quyết định.";

/** The lines under the title of every report. */
export function subtitleOf({ bloc, asOf, digest, rulesVersion }: Result): Table["subtitle"] {
  const { blocName = "Khối thi đua", year, rulesLockedOn } = bloc.settings;
  const locked = rulesLockedOn === undefined ? "chưa khóa" : `đã khóa ngày ${formatDate(rulesLockedOn)}`;
  const [date = "", time = ""] = asOf.split("T");
  const [hours = "", minutes = ""] = time.split(":");
  return [
    DRAFT,
    year === undefined ? blocName : `${blocName}, năm ${year.toFixed()}`,
    `Tính theo dữ liệu lúc ${hours} giờ ${minutes}, ngày ${formatDate(date)}`,
    `Phiên bản quy tắc: ${rulesVersion.slice(0, 8)} (${locked}). Mã kiểm chứng: ${digest.slice(0, 12)}`,
  ];
}

/** Makes columns of a table from those that `sheet` declares; `name` stands in for the ‹…› of a header that repeats. */
export const columnsFrom =
  <S extends Shape>(sheet: Sheet<S>) =>
  (field: keyof S & string, kind: TableColumn["kind"], name?: string): TableColumn => {
    const { header, widthPixels } = columnOf(sheet, field);
    return { header: name === undefined ? header : header.replace(/‹[^›]*›/u, () => name), kind, widthPixels };
  };

/** The order of names; two of one name by code. */
export const compareMembers = (a: Member, b: Member): number =>
  compareVietnamese(a.name, b.name) || (a.code < b.code ? -1 : Number(a.code > b.code));
