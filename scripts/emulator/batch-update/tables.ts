/**
 * addTable, updateTable, deleteTable, as they were measured on Google in 2026: every column is answered; a column sent
 * with a type and no name is called "Column 1", "Column 2" over what its header said; a name is written into its header.
 */

import { randomBytes } from "node:crypto";
import type { Box } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import { assign, below } from "../api/field-mask.ts";
import type { JsonObject, Table, TableColumn } from "../api/types.ts";
import { formattedValueOf } from "../cells/cell-data.ts";
import { withBothColors } from "../cells/colors.ts";
import { localeOf } from "../cells/locale.ts";
import { enterValue } from "../cells/write-cell.ts";
import type { Draft } from "../drafts/draft.ts";
import { overlap, unbounded } from "../drafts/protection.ts";
import { cellAt } from "../state/spreadsheet.ts";
import { cellOf } from "../state/stored-cell.ts";
import type { RequestHandlers } from "./context.ts";
import { closedRange, editableBox, updateMask } from "./grid-range.ts";
import { findById, lookUp, put, replace } from "./sheet-objects.ts";

const isIt = (id: unknown) => (one: Table) => one.tableId === id;

function assertColumns(columns: readonly TableColumn[], width: number): void {
  const seen = new Set<number>();
  for (const { columnIndex = 0, columnType, dataValidationRule } of columns) {
    if (columnIndex < 0 || columnIndex >= width) throw invalid(`Column index ${columnIndex} is outside of the table.`);
    if (seen.has(columnIndex)) throw invalid(`Column index ${columnIndex} is given twice.`);
    seen.add(columnIndex);
    const condition = dataValidationRule?.["condition"] as JsonObject | undefined;
    if (columnType === "DROPDOWN" && condition === undefined) {
      throw invalid("Condition must be set for dropdown column type.");
    }
    if (columnType !== "DROPDOWN" && condition !== undefined) {
      throw invalid("Cannot set condition for non-dropdown column type.");
    }
  }
}

function headerOf(draft: Draft, sheetId: number, row: number, column: number): string {
  const cell = cellAt(draft.sheet(sheetId), row, column);
  return cell === undefined ? "" : (formattedValueOf(cell, localeOf(draft.properties.locale)) ?? "");
}

/** All columns of a table, named by what was sent or by their headers, which take the names that were sent. */
function columnsOf(
  draft: Draft,
  sheetId: number,
  box: Box,
  sent: readonly TableColumn[],
  adding: boolean,
): TableColumn[] {
  assertColumns(sent, box.endColumn - box.startColumn);
  let unnamed = 0;
  return Array.from({ length: box.endColumn - box.startColumn }, (_, at) => {
    const own = sent.find(({ columnIndex = 0 }) => columnIndex === at);
    const column = box.startColumn + at;
    const header = headerOf(draft, sheetId, box.startRow, column);
    if (own !== undefined && !adding && !own.columnName) throw invalid("Table header row cell must have a value.");
    if (own?.columnType !== undefined && !own.columnName) unnamed += 1;
    const made = own?.columnType === undefined ? header || `Column ${at + 1}` : `Column ${unnamed}`;
    const columnName = own?.columnName || made;
    if (columnName !== header) {
      const cell = cellAt(draft.sheet(sheetId), box.startRow, column);
      draft.setCell(sheetId, box.startRow, column, enterValue(cell, columnName, undefined));
    }
    if (own?.columnType === "BOOLEAN") makeBoolean(draft, sheetId, { ...box, startRow: box.startRow + 1 }, column);
    const { columnIndex: _index, ...others } = own ?? {};
    return { ...(at === 0 ? {} : { columnIndex: at }), ...others, columnName };
  });
}

/** A column of truths has no other values: what was no truth is false. */
function makeBoolean(draft: Draft, sheetId: number, box: Box, column: number): void {
  for (let row = box.startRow; row < box.endRow; row += 1) {
    const cell = cellAt(draft.sheet(sheetId), row, column);
    if (typeof cell?.value !== "boolean")
      draft.setCell(sheetId, row, column, cellOf(false, cell?.format, cell?.extras));
  }
}

function freeName(draft: Draft): string {
  const names = new Set(draft.sheets.flatMap(({ tables }) => tables.map(({ name }) => name)));
  for (let number = 1; ; number += 1) if (!names.has(`Table${number}`)) return `Table${number}`;
}

/** The table's cells. @throws ApiError 400 if another table or colours in turn lie there. */
function areaOf(draft: Draft, asked: Partial<Table>): { sheetId: number; box: Box } {
  const { sheet, sheetId, box } = editableBox(draft, asked.range, "table.range");
  const meets = ({ range = {} }: Pick<Table, "range">): boolean => overlap(unbounded(range), box);
  if (sheet.tables.some((table) => table.tableId !== asked.tableId && meets(table))) {
    throw invalid("A table cannot overlap another table.");
  }
  if (sheet.bandedRanges.some(meets)) {
    throw invalid(
      "You cannot add alternating background colors to a range that already has alternating background colors.",
    );
  }
  return { sheetId, box };
}

export const tableRequests: RequestHandlers = {
  addTable: ({ table }, { draft }) => {
    const asked = (table ?? {}) as Partial<Table>;
    const { sheetId, box } = areaOf(draft, asked);
    if (asked.name !== undefined && lookUp(draft, "tables", ({ name }) => name === asked.name) !== undefined) {
      throw invalid(`A table with the name "${asked.name}" already exists.`);
    }
    const { rowsProperties } = asked;
    const made: Table = {
      tableId: asked.tableId ?? randomBytes(8).toString("hex"),
      name: asked.name ?? freeName(draft),
      range: closedRange(sheetId, box),
      ...(rowsProperties === undefined ? {} : { rowsProperties: withBothColors(rowsProperties) }),
      columnProperties: columnsOf(draft, sheetId, box, asked.columnProperties ?? [], true),
    };
    if (lookUp(draft, "tables", isIt(made.tableId)) !== undefined) {
      throw invalid(`A table with the id ${made.tableId} already exists.`);
    }
    put(draft, sheetId, "tables", made);
    return { table: made };
  },

  updateTable: ({ table, fields }, { draft }) => {
    const mask = updateMask(fields, "Table");
    const given = (table ?? {}) as Partial<Table>;
    const found = findById(draft, "tables", "table", isIt(given.tableId), given.tableId ?? "");
    const { tableId, columnProperties = [] } = found.item;
    const after = assign<Partial<Table>>(found.item, withBothColors(given), mask);
    const { sheetId, box } = areaOf(draft, { ...after, tableId });
    const renamed = below(mask, "columnProperties") !== undefined;
    const width = box.endColumn - box.startColumn;
    const kept = columnProperties.filter(({ columnIndex = 0 }) => columnIndex < width);
    const columns = columnsOf(draft, sheetId, box, renamed ? (given.columnProperties ?? []) : kept, false);
    const changed: Table = { ...after, tableId, range: closedRange(sheetId, box), columnProperties: columns };
    replace(draft, "tables", found, changed);
    return undefined;
  },

  // The rules over the table go with it, which Google's reply does not say either.
  deleteTable: ({ tableId }, { draft }) => {
    const found = findById(draft, "tables", "table", isIt(tableId), tableId ?? "");
    const { sheetId, box } = editableBox(draft, found.item.range, "table.range");
    clearTable(draft, sheetId, box);
    replace(draft, "tables", found, undefined);
    return undefined;
  },
};

/** Deletes the cells of a table with the table, and the conditional formats that lay within it. */
function clearTable(draft: Draft, sheetId: number, box: Box): void {
  const inside = (range: Parameters<typeof unbounded>[0]): boolean => {
    const { startRow, endRow, startColumn, endColumn } = unbounded(range);
    return (
      startRow >= box.startRow && endRow <= box.endRow && startColumn >= box.startColumn && endColumn <= box.endColumn
    );
  };
  for (let row = box.startRow; row < box.endRow; row += 1) {
    for (let column = box.startColumn; column < box.endColumn; column += 1) {
      draft.setCell(sheetId, row, column, undefined);
    }
  }
  const { conditionalFormats } = draft.sheet(sheetId);
  const rules = conditionalFormats.filter(({ ranges = [] }) => !ranges.every(inside));
  draft.patch(sheetId, { conditionalFormats: rules });
}
