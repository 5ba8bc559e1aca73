import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Cell } from "../sheets-schema/cells/cell.ts";
import { statusText } from "../sheets-schema/cells/fault.ts";
import { parseRows } from "../sheets-schema/reading/rows.ts";
import type { RowOf } from "../sheets-schema/sheet.ts";
import { members } from "../sheets-schema/sheets/members.ts";
import { CommandError } from "./command.ts";

/**
 * The members of a bloc from a CSV file with the headers of the sheet Đơn vị, divided by commas or semicolons.
 *
 * @throws CommandError naming every line that cannot be used.
 */
export function readMembersFile(path: string): RowOf<typeof members.shape>[] {
  const cells = readCells(path);
  const grid = {
    sheetId: 0,
    title: path,
    hidden: false,
    rowCount: cells.length,
    columnCount: 0,
    rows: cells,
    protectedRanges: [],
  };
  const { rows, columns } = parseRows(members, grid);
  const missing = members.columns
    .filter(({ required, field }) => required && !columns.has(field))
    .map(({ header }) => header);
  if (missing.length > 0)
    throw new CommandError(`Tệp ${path} thiếu cột: ${missing.join(", ")}. Dòng đầu của tệp phải là tiêu đề cột.`);
  const faults = rows.flatMap(({ rowNumber, faults: found }) =>
    found.map(({ fault }) => `  dòng ${rowNumber}: ${statusText(fault)}`),
  );
  const repeated = [
    ...twice(rows.map(({ values }) => values.code)).map((code) => `  mã đơn vị “${code}” có hai lần.`),
    ...twice(rows.map(({ values }) => values.shortName)).map((name) => `  tên gọi tắt “${name}” có hai lần.`),
  ];
  if (faults.length + repeated.length > 0)
    throw new CommandError([`Tệp ${path} có dòng chưa dùng được:`, ...faults, ...repeated].join("\n"));
  if (rows.length === 0) throw new CommandError(`Tệp ${path} không có đơn vị nào.`);
  return rows.map(({ values }) => values);
}

/** What stands more than once; each form bears the short name of its member. */
const twice = (texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text, index) => (text !== undefined && texts.indexOf(text) !== index ? [text] : []));

function readCells(path: string): Cell[][] {
  try {
    const text = readFileSync(path, "utf8");
    return parse(text, {
      bom: true,
      relax_column_count: true,
      delimiter: [",", ";"],
      skip_empty_lines: true,
    }) as string[][];
  } catch (error) {
    throw new CommandError(`Không đọc được tệp ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
