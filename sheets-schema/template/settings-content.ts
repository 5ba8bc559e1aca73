/** The rows of the sheet of settings in a new bloc. */
import { cellMeta } from "../cells/cell-codec.ts";
import { columnIndexOf } from "../sheet.ts";
import { settingRows, settings } from "../sheets/settings.ts";
import { type CellData, type Request, updateCells } from "./requests.ts";
import { dropdown } from "./validation.ts";

const VALUE_COLUMN = columnIndexOf(settings, "value");
const all = Object.values(settingRows);

/** As a person counts: the row under the last setting. */
export const SETTINGS_ROW_COUNT = all.length + 1;

/** Name, value and meaning of each setting, with a dropdown where it is one of a few. */
export const settingsContent = (): Request[] => [
  updateCells(
    settings.sheetId,
    1,
    0,
    all.map(({ name, initial, meaning }) => [textCell(name), textCell(initial), textCell(meaning)]),
    "userEnteredValue",
  ),
  ...all.flatMap(({ schema, meaning }, index) => {
    const choices = cellMeta(schema)?.choices;
    if (choices === undefined) return [];
    const startRowIndex = index + 1;
    const range = {
      sheetId: settings.sheetId,
      startRowIndex,
      endRowIndex: startRowIndex + 1,
      startColumnIndex: VALUE_COLUMN,
      endColumnIndex: VALUE_COLUMN + 1,
    };
    return [{ setDataValidation: { range, rule: dropdown(choices, meaning) } }];
  }),
];

const textCell = (text: string): CellData => (text === "" ? {} : { userEnteredValue: { stringValue: text } });
