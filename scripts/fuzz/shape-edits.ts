/** What leaders do to the shape of a workbook: criteria, milestones, titles, columns. */
import type { Grid } from "../../sheets-schema/cells/cell.ts";
import type { ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import { afterLast, type Desk, dimension, type EditMaker, gridIdOf, listNames, sheetIn, typing } from "./edit.ts";

const addCriterion: EditMaker = (desk) => {
  const parsed = sheetIn(desk, "criteria");
  const section = desk.chance.pick(["M01", "M02", "M03"]);
  const code = `${section}.${desk.model.nextId().slice(1)}`;
  const rowIndex = afterLast(parsed);
  const cells = { code, parent: section, title: "Tiêu chí mới", kind: "chấm trực tiếp", maximum: 0, bonusCap: 2 };
  return {
    what: `adds criterion ${code}`,
    requests: [
      { appendDimension: { sheetId: gridIdOf(parsed), dimension: "ROWS", length: 1 } },
      ...typing(parsed, rowIndex, cells),
    ],
    typed: () => desk.model.addCriterion(code),
  };
};

const removeCriterion: EditMaker = (desk) => {
  const parsed = sheetIn(desk, "criteria");
  const code = desk.chance.pickOrNone(desk.model.addedCriteria());
  const row = parsed.rows.find(({ values }) => values["code"] === code);
  if (code === undefined || row === undefined) return undefined;
  return {
    what: `removes criterion ${code}`,
    requests: [{ deleteDimension: { range: dimension(gridIdOf(parsed), "ROWS", row.rowNumber - 1) } }],
    typed: () => desk.model.removeCriterion(code),
  };
};

const addMilestone: EditMaker = (desk) => {
  const parsed = sheetIn(desk, "calendar");
  if (parsed.rows.length > 6) return undefined;
  const code = `K${desk.model.nextId().slice(1)}`;
  const cells = {
    code,
    title: "Nộp báo cáo",
    kind: "Mốc phải hoàn thành",
    due: "20/11/2024",
    obliged: "Tất cả đơn vị",
    paper: "Báo cáo",
  };
  return {
    what: `adds milestone ${code}`,
    requests: [
      { appendDimension: { sheetId: gridIdOf(parsed), dimension: "ROWS", length: 1 } },
      ...typing(parsed, afterLast(parsed), cells),
    ],
    typed: () => undefined,
  };
};

const anyTypedSheet = ({
  chance,
  workbook,
}: Desk): { readonly grid: Grid; readonly parsed: ParsedSheet } | undefined => {
  const parsed = chance.pick([
    ...listNames.map((name) => workbook.sheets[name] as unknown as ParsedSheet),
    ...[...workbook.forms.values()].map((form) => form as unknown as ParsedSheet),
  ]);
  return parsed.grid === undefined ? undefined : { grid: parsed.grid, parsed };
};

const moveColumn: EditMaker = (desk) => {
  const { grid, parsed } = anyTypedSheet(desk) ?? {};
  if (grid === undefined || parsed === undefined) return undefined;
  const width = parsed.sheet.columns.length;
  const [from, to] = [desk.chance.below(width), desk.chance.below(width)];
  if (from === to) return undefined;
  const destinationIndex = to > from ? to + 1 : to;
  return {
    what: `moves column ${from} of ${grid.title} to ${to}`,
    requests: [{ moveDimension: { source: dimension(grid.sheetId, "COLUMNS", from), destinationIndex } }],
    typed: () => undefined,
  };
};

const insertColumn: EditMaker = (desk) => {
  const { grid, parsed } = anyTypedSheet(desk) ?? {};
  if (grid === undefined || parsed === undefined || grid.columnCount > parsed.sheet.columns.length + 3)
    return undefined;
  const at = desk.chance.below(parsed.sheet.columns.length);
  return {
    what: `inserts a column at ${at} of ${grid.title}`,
    requests: [{ insertDimension: { range: dimension(grid.sheetId, "COLUMNS", at), inheritFromBefore: at > 0 } }],
    typed: () => undefined,
  };
};

const renameSheet: EditMaker = (desk) => {
  const { grid } = anyTypedSheet(desk) ?? {};
  if (grid === undefined) return undefined;
  const title = `${grid.title.split(" (")[0]} (${desk.model.nextId()})`;
  return {
    what: `renames ${grid.title} to ${title}`,
    requests: [{ updateSheetProperties: { properties: { sheetId: grid.sheetId, title }, fields: "title" } }],
    typed: () => undefined,
  };
};

/** Edits that move no column. */
export const shapeEdits: readonly EditMaker[] = [addCriterion, removeCriterion, addMilestone, renameSheet];
/** Edits that do. */
export const columnEdits: readonly EditMaker[] = [moveColumn, insertColumn];
