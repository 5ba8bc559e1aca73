/** What people do to the rows that they typed themselves: in lists, in forms, in the hand-ins. */
import { textOf } from "../../sheets-schema/cells/cell.ts";
import type { ParsedRow, ParsedSheet } from "../../sheets-schema/reading/rows.ts";
import {
  afterLast,
  type Desk,
  dimension,
  type Edit,
  type EditMaker,
  gridIdOf,
  LISTS,
  type ListName,
  listNames,
  sheetIn,
  typing,
} from "./edit.ts";

/** A new row of a list: in the first empty row below, or in a row inserted anywhere. */
const newRow =
  (isInserted: boolean): EditMaker =>
  (desk) => {
    const { chance, model } = desk;
    const name = chance.pick(listNames);
    const parsed = sheetIn(desk, name);
    const { kind, texts } = LISTS[name];
    const [first = "title"] = texts;
    const id = model.nextId();
    const last = afterLast(parsed);
    const rowIndex = isInserted ? parsed.headerRow + chance.below(Math.max(1, last - parsed.headerRow + 1)) : last;
    const member = chance.pick(["DV1", "DV2", "Ban Lạ"]);
    const cells = { member, kind, [first]: model.token(id) };
    const inserted = {
      insertDimension: { range: dimension(gridIdOf(parsed), "ROWS", rowIndex), inheritFromBefore: rowIndex > 1 },
    };
    const grown = { appendDimension: { sheetId: gridIdOf(parsed), dimension: "ROWS", length: 1 } };
    return {
      what: `${isInserted ? "inserts" : "types below the last row"} row ${rowIndex + 1} of ${name}: ${id}`,
      requests: [isInserted ? inserted : grown, ...typing(parsed, rowIndex, cells)],
      typed: () => model.type(name, id, first, String(cells[first])),
    };
  };

/** The rows of a list that were typed here, with their ids. */
const ownRows = (desk: Desk, name: ListName): { readonly row: ParsedRow; readonly id: string }[] =>
  sheetIn(desk, name).rows.flatMap((row) => {
    const id = desk.model.idIn(Object.values(row.cells).map(textOf));
    return id === undefined ? [] : [{ row, id }];
  });

const inOwnRow =
  (
    make: (desk: Desk, name: ListName, parsed: ParsedSheet, row: ParsedRow, id: string) => Edit | undefined,
  ): EditMaker =>
  (desk) => {
    const name = desk.chance.pick(listNames);
    const found = desk.chance.pickOrNone(ownRows(desk, name));
    return found === undefined ? undefined : make(desk, name, sheetIn(desk, name), found.row, found.id);
  };

const typeCell = inOwnRow(({ chance, model }, name, parsed, { rowNumber }, id) => {
  const field = chance.pick(LISTS[name].texts);
  const text = model.token(id);
  return {
    what: `types ${text} into ${name} row ${rowNumber} ${field}`,
    requests: typing(parsed, rowNumber - 1, { [field]: text }),
    typed: () => model.type(name, id, field, text),
  };
});

const clearCell = inOwnRow(({ chance, model }, name, parsed, { rowNumber }, id) => {
  const [first, ...others] = LISTS[name].texts;
  const field = chance.pick(others);
  return first === undefined
    ? undefined
    : {
        what: `clears ${name} row ${rowNumber} ${field} of ${id}`,
        requests: typing(parsed, rowNumber - 1, { [field]: undefined }),
        typed: () => model.type(name, id, field, undefined),
      };
});

const deleteRow = inOwnRow(({ model }, name, parsed, { rowNumber }, id) => ({
  what: `deletes ${name} row ${rowNumber}: ${id}`,
  requests: [{ deleteDimension: { range: dimension(gridIdOf(parsed), "ROWS", rowNumber - 1) } }],
  typed: () => model.forget(name, id),
}));

const sortList: EditMaker = (desk) => {
  const name = desk.chance.pick(listNames);
  const parsed = sheetIn(desk, name);
  const by = parsed.columns.get(LISTS[name].texts[0]) ?? 0;
  const range = {
    sheetId: gridIdOf(parsed),
    startRowIndex: parsed.headerRow,
    endRowIndex: Math.max(parsed.headerRow + 1, afterLast(parsed)),
    startColumnIndex: 0,
    endColumnIndex: parsed.grid?.columnCount ?? 1,
  };
  const sortOrder = desk.chance.pick(["ASCENDING", "DESCENDING"]);
  return {
    what: `sorts ${name} ${sortOrder}`,
    requests: [{ sortRange: { range, sortSpecs: [{ dimensionIndex: by, sortOrder }] } }],
    typed: () => undefined,
  };
};

/** A score and its evidence in a form, by the code of the criterion. */
const typeInForm: EditMaker = ({ chance, model, workbook }) => {
  const [member, form] = chance.pickOrNone([...workbook.forms]) ?? [];
  if (form === undefined || member === undefined) return undefined;
  const row = chance.pickOrNone(form.rows.filter(({ values }) => values.code?.includes(".") === true));
  const code = row?.values.code;
  if (row === undefined || code === undefined) return undefined;
  const text = model.token(`${member}-${code}`);
  const selfScore = chance.below(8) / 4;
  return {
    what: `types ${text} into form ${member} row ${row.rowNumber}`,
    requests: typing(form as unknown as ParsedSheet, row.rowNumber - 1, { evidence: text, selfScore }),
    typed: () => {
      model.type(`form ${member}`, code, "evidence", text);
      model.type(`form ${member}`, code, "selfScore", String(selfScore).replace(".", ","));
    },
  };
};

const handIn: EditMaker = (desk) => {
  const { chance, model } = desk;
  const parsed = sheetIn(desk, "handIns");
  const row = chance.pickOrNone(parsed.rows.filter(({ values }) => values["member"] !== undefined));
  if (row === undefined) return undefined;
  const id = `${textOf(row.cells["milestone"])}-${textOf(row.cells["member"])}`;
  const text = model.token(id);
  return {
    what: `hands in ${id} in row ${row.rowNumber}`,
    requests: typing(parsed, row.rowNumber - 1, { state: "Đã nộp", handedInBy: text }),
    typed: () => model.type("handIns", id, "handedInBy", text),
  };
};

/** Every edit of rows, the more frequent ones more than once. */
export const rowEdits: readonly EditMaker[] = [
  newRow(false),
  newRow(false),
  newRow(true),
  newRow(true),
  typeCell,
  typeCell,
  typeCell,
  clearCell,
  deleteRow,
  sortList,
  typeInForm,
  typeInForm,
  typeInForm,
  typeInForm,
  handIn,
  handIn,
];
