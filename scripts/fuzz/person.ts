/**
 * A person who edits a bloc's spreadsheet on the server: each edit is one call, made on what stands at that moment. What
 * was typed is kept beside it, by what a row is and never by its number.
 */
import type { Spreadsheet } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import type { Chance } from "./chance.ts";
import type { Edit } from "./edit.ts";
import { rowEdits } from "./row-edits.ts";
import { columnEdits, shapeEdits } from "./shape-edits.ts";
import type { TypedModel } from "./typed-model.ts";

/** One random edit of `spreadsheet`, if it can be made; columns are moved and inserted only `withColumns`. */
export function randomEdit(
  spreadsheet: Spreadsheet,
  chance: Chance,
  model: TypedModel,
  withColumns: boolean,
): Edit | undefined {
  const makers = [...rowEdits, ...shapeEdits, ...(withColumns ? columnEdits : [])];
  return chance.pick(makers)({ chance, model, workbook: readWorkbook(spreadsheet) });
}
