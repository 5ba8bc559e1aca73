/** An import up to the question whether to write it: for the command and for the local page. */
import { extname } from "node:path";
import type { Config } from "../../functions/config.ts";
import type { Context } from "../../functions/context.ts";
import { momentOf } from "../../functions/core/bloc/calendar.ts";
import { readPasted } from "../../functions/core/bloc/pasted-criteria.ts";
import { loadWorkbook } from "../../functions/load-and-save.ts";
import { openDocument, typistOf } from "../enter-rows.ts";
import { composeRows } from "./compose-rows.ts";
import { cellTables } from "./file-tables.ts";
import { changedMeanwhile, differenceLines, importReport, noSheet, nothingToWrite, written } from "./import-report.ts";
import { previewImport } from "./preview-import.ts";
import { readFileTables } from "./read-file.ts";
import { FileRefused, refusals } from "./refusal.ts";
import { writeCriteria } from "./write-criteria.ts";

interface Given {
  readonly path: string;
  /** The sheet of an Excel file that is meant; absent: the one with most of the headings. */
  readonly sheet?: string | undefined;
  readonly spreadsheet: string;
  readonly config: Config;
  readonly context: Context;
}

export interface PreparedImport {
  /** How the file is understood, and what would change. */
  readonly lines: readonly string[];
  readonly rowCount: number;
  /** Writes, and says so; undefined where nothing has to be written. @throws FileRefused where the sheet changed meanwhile */
  readonly write: (() => Promise<string>) | undefined;
}

/** @throws FileRefused with the sentence that people read. */
export async function prepareImport({ path, sheet, spreadsheet, config, context }: Given): Promise<PreparedImport> {
  const read = await readFileTables(path);
  const tables = cellTables(read).filter(({ name }) => sheet === undefined || name === sheet);
  if (tables.length === 0 && sheet !== undefined) throw new FileRefused(noSheet(sheet));
  const workbook = await loadWorkbook(context.sheets, spreadsheet);
  const isOneText = extname(path).toLowerCase() === ".docx";
  const preview = previewImport(tables, isOneText, workbook, momentOf(context.clock.now()));
  if (preview === undefined || preview.rows.length === 0) throw new FileRefused(refusals.noTable);
  const standing = workbook.sheets.criteria;
  const { grid } = standing;
  if (grid === undefined) throw new FileRefused(refusals.noCriteriaSheet);
  const { rows, difference } = composeRows(preview.rows, readPasted(standing, preview.bloc.terms.period));
  const isFilled = standing.rows.length > 0;
  const changes = isFilled ? differenceLines(difference) : [];
  const isRight = isFilled && changes.length === 0;
  const write = async (): Promise<string> => {
    const now = (await loadWorkbook(context.sheets, spreadsheet)).sheets.criteria;
    if (JSON.stringify(now.grid?.rows) !== JSON.stringify(grid.rows)) throw new FileRefused(changedMeanwhile);
    await writeCriteria(await openDocument(spreadsheet, typistOf(config, context.robot)), now, rows);
    return written(rows.length);
  };
  return {
    lines: [
      ...importReport(preview, read.notices),
      ...(isFilled ? ["", ...(isRight ? [nothingToWrite] : changes)] : []),
    ],
    rowCount: rows.length,
    write: isRight ? undefined : write,
  };
}
