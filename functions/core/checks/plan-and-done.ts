import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { isBlank, textOf } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, decimal } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { ParsedRow, ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import type { Bloc } from "../bloc/bloc.ts";
import { formHandIns } from "../bloc/hand-in.ts";
import { ownerOf } from "../bloc/member-names.ts";
import type { Issue } from "../issue.ts";
import { type Check, listOf, namedIn, rowIssue } from "./check.ts";
import { listFaults } from "./list-wording.ts";

/** Numbers in their order: what was planned, what was done by then, what was done in the end. */
const numbersOf = {
  activities: ["planned", "done"],
  registrations: ["target", "halfYear", "year"],
} as const;

/** Plans of which nobody says what became of them, and percentages in columns for numbers. */
export const planAndDone: Check = (bloc, _scores, now) => {
  const isOver = overFor(bloc, now.slice(0, 10));
  return (["activities", "registrations"] as const).flatMap((name) => {
    const parsed = listOf(bloc, name);
    const fields = numbersOf[name];
    return parsed.rows.flatMap((row) => [
      ...doneMissing(bloc, parsed, row, fields, isOver),
      ...percentages(bloc, parsed, row, fields),
    ]);
  });
};

/** Once the period is over for all, or the member handed its form in; what goes on later than `today` has time. */
function overFor(bloc: Bloc, today: string): (row: ParsedRow) => boolean {
  const handIns = formHandIns(bloc);
  const isPeriodOver = bloc.terms.period !== undefined && today > bloc.terms.period.end;
  return (row) => {
    const { to } = row.values;
    if (typeof to === "string" && to > today) return false;
    return isPeriodOver || handIns.get(ownerOf(bloc.names, namedIn(row)) ?? "")?.isHandedIn === true;
  };
}

function doneMissing(
  bloc: Bloc,
  parsed: ParsedSheet,
  row: ParsedRow,
  fields: readonly string[],
  isOver: (row: ParsedRow) => boolean,
): Issue[] {
  const [first = "", last = ""] = [fields[0], fields.at(-1)];
  const planned = row.values[first] as Decimal | undefined;
  if (planned === undefined || !isBlank(row.cells[last]) || !parsed.columns.has(last) || !isOver(row)) return [];
  const fault = listFaults.doneMissing(
    columnOf(parsed.sheet, first).header,
    planned,
    columnOf(parsed.sheet, last).header,
  );
  return [rowIssue(bloc, parsed, row, last, fault)];
}

/** "vượt 205%", "vượt mức 5,5 %". */
const EXCEEDED = /vượt\s+(?:mức\s+|kế hoạch\s+)?(\d+)(?:[.,](\d+))?\s*%/iu;

function percentages(bloc: Bloc, parsed: ParsedSheet, row: ParsedRow, fields: readonly string[]): Issue[] {
  const typed = fields.filter((field) => !isBlank(row.cells[field]));
  const percent = typed.filter((field) => isPercent(row.cells[field]));
  const unit = row.values["unit"] as string | undefined;
  if (percent.length === 0) return [];
  // A target and a result in per cent agree, whether or not the unit says so.
  const agree = unit?.includes("%") === true || (unit === undefined && percent.length === typed.length);
  return percent.flatMap((field): Issue[] => {
    const text = cleanText(textOf(row.cells[field]));
    const [, whole, fraction = "0"] = EXCEEDED.exec(text) ?? [];
    if (whole === undefined && agree) return [];
    const fault =
      whole === undefined
        ? listFaults.percentAsNumber(
            columnOf(parsed.sheet, field).header,
            text,
            unit,
            typeof row.cells[field] === "object",
          )
        : listFaults.exceededBy(text, decimal(`${whole}.${fraction}`));
    return [rowIssue(bloc, parsed, row, field, fault)];
  });
}

const isPercent = (cell: Cell): boolean =>
  typeof cell === "string"
    ? cell.includes("%")
    : typeof cell === "object" && "format" in cell && cell.format === "PERCENT";
