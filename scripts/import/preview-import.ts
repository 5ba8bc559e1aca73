/** A file's table as it would be understood if it were pasted into Tiêu chí, and the rows that it comes to. */
import type { Bloc } from "../../functions/core/bloc/bloc.ts";
import { type PastedCriteria, readPasted } from "../../functions/core/bloc/pasted-criteria.ts";
import { readBloc } from "../../functions/core/bloc/read-bloc.ts";
import { type CellTable, type FoundTable, findTable } from "../../functions/core/paper-table/find-table.ts";
import { type Cell, type Grid, textOf } from "../../sheets-schema/cells/cell.ts";
import type { Decimal } from "../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../sheets-schema/cells/vietnamese.ts";
import { readWorkbook, type Workbook } from "../../sheets-schema/reading/read-workbook.ts";
import { criteria } from "../../sheets-schema/sheets/criteria.ts";

/** Cells of Tiêu chí by field. */
export type CriteriaCells = Readonly<Record<string, Cell>>;

export interface ImportRow {
  /** The row of the file. */
  readonly paperRow: number;
  readonly code: string;
  readonly cells: CriteriaCells;
}

export interface ImportPreview {
  readonly found: FoundTable;
  readonly pasted: PastedCriteria;
  /** The bloc with the file's table in place of its own, each row of the file one row below its number. */
  readonly bloc: Bloc;
  readonly rows: readonly ImportRow[];
}

/** Undefined where the file has no table of criteria. `now` as "2024-11-25T08:15". */
export function previewImport(
  tables: readonly CellTable[],
  isOneText: boolean,
  workbook: Workbook,
  now: string,
): ImportPreview | undefined {
  const found = findTable(tables, isOneText);
  if (found === undefined) return undefined;
  const withPaper = withCriteria(
    workbook,
    new Map(found.rows.map(({ rowNumber, ...cells }) => [rowNumber + 1, { ...cells } as CriteriaCells])),
  );
  const bloc = readBloc(withPaper, now);
  const pasted = readPasted(withPaper.sheets.criteria, bloc.terms.period);
  return { found, pasted, bloc, rows: rowsOf(found, pasted) };
}

/** The workbook with these rows, by number, as those of Tiêu chí, under the headers as declared. */
export function withCriteria(workbook: Workbook, rows: ReadonlyMap<number, CriteriaCells>): Workbook {
  const { spreadsheet, sheets } = workbook;
  const last = Math.max(1, ...rows.keys());
  const grid: Grid = {
    sheetId: sheets.criteria.grid?.sheetId ?? criteria.sheetId,
    title: sheets.criteria.grid?.title ?? criteria.title,
    hidden: false,
    rowCount: last,
    columnCount: criteria.columns.length,
    rows: Array.from({ length: last }, (_, index) =>
      criteria.columns.map(({ header, field }) => (index === 0 ? header : rows.get(index + 1)?.[field])),
    ),
    protectedRanges: [],
  };
  const others = spreadsheet.grids.filter(({ sheetId }) => sheetId !== grid.sheetId);
  return readWorkbook({ ...spreadsheet, grids: [...others, grid] });
}

const numberOf = (value: Decimal | undefined): number | undefined =>
  value === undefined ? undefined : Number(value.toFixed());

function rowsOf({ beside }: FoundTable, { parsed, table }: PastedCriteria): ImportRow[] {
  const placed = new Set(table.criteria.map(({ rowNumber }) => rowNumber));
  return parsed.rows.flatMap(({ rowNumber, cells, values }) => {
    if (!placed.has(rowNumber)) return [];
    const own = [...table.fates].flatMap(([row, fate]) =>
      row === rowNumber || (fate.kind === "continues" && fate.of === rowNumber) ? (beside.get(row - 1) ?? []) : [],
    );
    const joined = (field: "unit" | "evidence"): Cell =>
      own
        .map((each) => cleanText(each[field]))
        .filter((text) => text !== "")
        .join("; ") || undefined;
    const code = textOf(cells.code);
    return {
      paperRow: rowNumber - 1,
      code,
      cells: {
        code,
        title: cleanText(textOf(cells.title)) || undefined,
        maximum: numberOf(values.maximum) ?? cells.maximum,
        rule: textOf(cells.rule) || undefined,
        bonusCap: numberOf(values.bonusCap),
        deductionCap: numberOf(values.deductionCap),
        unit: joined("unit"),
        evidence: joined("evidence"),
      },
    };
  });
}
