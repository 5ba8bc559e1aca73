/**
 * The rows of Tiêu chí as criteria, where they were pasted from a paper: a criterion over several rows is one, a heading or
 * a total none, and codes that begin anew under each heading are told apart. A row that means what it says is left alone.
 */
import { type Cell, isBlank, sameCell, textOf } from "../../../sheets-schema/cells/cell.ts";
import { ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { cleanLines, cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import { type CellFault, type ParsedRow, type ParsedSheet, readCell } from "../../../sheets-schema/reading/rows.ts";
import { criteria } from "../../../sheets-schema/sheets/criteria.ts";
import { type Issue, issueAt } from "../issue.ts";
import { pointsIn } from "../paper-table/sort-rows.ts";
import type { RowFate, TableCriterion, TableRow, UnderstoodTable } from "../paper-table/table-row.ts";
import { understandTable } from "../paper-table/understand-table.ts";
import type { Period } from "../rules/terms/period.ts";
import { normalCode } from "./criterion-code.ts";
import { pastedFaults, pastedStatuses, pastedTold } from "./pasted-wording.ts";

type CriteriaSheet = ParsedSheet<typeof criteria.shape>;
type CriteriaRow = ParsedRow<typeof criteria.shape>;

export interface PastedCriteria {
  /** The sheet with a row for each criterion, and those that nothing could place. */
  readonly parsed: CriteriaSheet;
  readonly table: UnderstoodTable;
  /** By row: what stands in its status where no issue does. */
  readonly statuses: ReadonlyMap<number, string>;
  /** By row: what was told by other cells than its own. */
  readonly told: ReadonlyMap<number, string>;
  readonly issues: readonly Issue[];
}

export function readPasted(sheet: CriteriaSheet, period: Period | undefined): PastedCriteria {
  const table = understandTable(sheet.rows.map(tableRow), period);
  const byRow = new Map(table.criteria.map((criterion) => [criterion.rowNumber, criterion]));
  const rows = sheet.rows.flatMap((row) => {
    const fate = table.fates.get(row.rowNumber);
    const criterion = byRow.get(row.rowNumber);
    if (criterion !== undefined) return [withoutMergeFaults(settled(row, criterion), sheet, table)];
    return fate?.kind === "unplaced" ? [unplaced(row)] : [];
  });
  const parsed = { ...sheet, rows };
  return {
    parsed,
    table,
    statuses: new Map([...table.fates].flatMap(([row, fate]) => statusOf(row, fate))),
    told: new Map(table.criteria.flatMap(toldOf)),
    issues: table.criteria.flatMap((criterion) => issuesOf(parsed, criterion)),
  };
}

/** Kinds under which no rule is sought in the words. */
const WITHOUT_RULE: ReadonlySet<string> = new Set(["nhóm", "chấm trực tiếp", "lấy mục cao nhất"]);

function tableRow({ rowNumber, cells, values }: CriteriaRow): TableRow {
  return {
    rowNumber,
    code: cleanText(typeof cells.code === "number" ? String(cells.code) : textOf(cells.code)),
    title: cleanLines(textOf(cells.title)),
    maximum: cells.maximum,
    rule: cleanLines(textOf(cells.rule)),
    unit: values.unit,
    isSettled: !isBlank(cells.kind) || !isBlank(cells.parent),
    isUnderTyped: !isBlank(cells.parent),
    isWithoutRule: WITHOUT_RULE.has(values.kind ?? ""),
  };
}

/** A row that nothing places: what it needs is said in one sentence, and words merged into its first cell are no code. */
function unplaced(row: CriteriaRow): CriteriaRow {
  const { isSettled, code, title, rule } = tableRow(row);
  if (isSettled === true) return row;
  const fault = pastedFaults.unplaced([code, title, rule].find((text) => text !== "") ?? "");
  const faults = row.faults.filter((each) => each.fault.code !== "blank");
  const values = { ...row.values, code: undefined };
  return { ...row, values, faults: [{ field: "code", fault }, ...faults] };
}

/** The row with what the table as a whole says of it. */
function settled(row: CriteriaRow, criterion: TableCriterion): CriteriaRow {
  const changes: [field: "code" | "title" | "maximum" | "rule", cell: Cell][] = [];
  const standing = tableRow(row);
  if (normalCode(criterion.code) !== normalCode(standing.code)) changes.push(["code", criterion.code]);
  if (criterion.title !== standing.title) changes.push(["title", criterion.title]);
  if (criterion.rule !== standing.rule) changes.push(["rule", criterion.rule]);
  const points = pointsIn(criterion.maximum);
  const cap = points?.lt(0) === true ? "deduction" : criterion.cap;
  const isCap =
    points !== undefined && cap !== undefined && standing.isSettled !== true && row.values[`${cap}Cap`] === undefined;
  if (isCap) changes.push(["maximum", 0]);
  else if (!sameCell(criterion.maximum, standing.maximum)) changes.push(["maximum", criterion.maximum]);
  if (changes.length === 0) return row;
  const values: Record<string, unknown> = { ...row.values };
  const cells: Record<string, Cell> = { ...row.cells };
  const changed = new Set<string>(changes.map(([field]) => field));
  const faults: CellFault[] = row.faults.filter(({ field }) => !changed.has(field));
  for (const [field, cell] of changes) {
    delete values[field];
    delete cells[field];
    if (isBlank(cell)) {
      faults.push(...row.faults.filter((each) => each.field === field && each.fault.code === "blank"));
      continue;
    }
    cells[field] = cell;
    const reading = readCell(criteria.shape[field], cell);
    if ("value" in reading) values[field] = reading.value;
    else faults.push({ field, fault: reading.fault });
  }
  if (isCap) {
    values[`${cap}Cap`] = points.abs();
    const told = points.lt(0)
      ? pastedFaults.deductionMaximum
      : cap === "bonus"
        ? pastedFaults.bonusCap
        : pastedFaults.deductionCap;
    const fault = told(points.abs());
    faults.push({ field: "maximum", fault });
  }
  return { rowNumber: row.rowNumber, values, cells, faults } as unknown as CriteriaRow;
}

/** Cells merged over the rows of one criterion are as they should be. */
function withoutMergeFaults(row: CriteriaRow, { grid }: CriteriaSheet, { fates }: UnderstoodTable): CriteriaRow {
  if (row.faults.every(({ fault }) => fault.code !== "merged-cells")) return row;
  const isOwn = (rowNumber: number): boolean => {
    const fate = fates.get(rowNumber);
    return fate === undefined || (fate.kind === "continues" && fate.of === row.rowNumber);
  };
  const isRight = (grid?.merges ?? []).every(({ startRowIndex = 0, endRowIndex = 0 }) => {
    if (startRowIndex + 1 !== row.rowNumber) return true;
    const below = Array.from({ length: endRowIndex - startRowIndex - 1 }, (_, index) => row.rowNumber + 1 + index);
    return below.every(isOwn);
  });
  return isRight ? { ...row, faults: row.faults.filter(({ fault }) => fault.code !== "merged-cells") } : row;
}

function statusOf(rowNumber: number, fate: RowFate): (readonly [number, string])[] {
  switch (fate.kind) {
    case "continues":
      return [[rowNumber, pastedStatuses.continues(normalCode(fate.code), fate.of)]];
    case "heading":
    case "note":
    case "total":
      return [[rowNumber, pastedStatuses[fate.kind]]];
    default:
      return [];
  }
}

function toldOf({
  rowNumber,
  code,
  codeBy,
  isRuleInWords,
  isRuleInPoints,
  isExtra,
}: TableCriterion): (readonly [number, string])[] {
  const told = [
    ...(codeBy === undefined ? [] : [pastedTold[codeBy](normalCode(code))]),
    ...(isRuleInWords === true ? [pastedTold.ruleInWords] : []),
    ...(isRuleInPoints === true ? [pastedTold.ruleInPoints] : []),
    ...(isExtra === true ? [pastedTold.extra] : []),
  ];
  return told.length === 0 ? [] : [[rowNumber, told.join(" ")]];
}

function issuesOf(parsed: CriteriaSheet, { rowNumber, code, codeBy, unreadWords, maximum }: TableCriterion): Issue[] {
  const where = { rowNumber, rowLabel: `tiêu chí ${normalCode(code)}` };
  return [
    ...(codeBy === "order" ? [issueAt(parsed, pastedFaults.codeByOrder(code), { ...where, field: "code" })] : []),
    ...(unreadWords === undefined || (pointsIn(maximum) ?? ZERO).lt(0)
      ? []
      : [issueAt(parsed, pastedFaults.unreadWords(cleanText(unreadWords)), { ...where, field: "title" })]),
  ];
}
