/** The example bloc as a spreadsheet value: what people typed, before any run. */

import { demoBloc } from "../../../scripts/demo/index.ts";
import type { DemoCell } from "../../../scripts/demo/rows.ts";
import { type Cell, isoDateToSerial, type Spreadsheet } from "../../../sheets-schema/cells/cell.ts";
import { type SettingName, settingRows } from "../../../sheets-schema/sheets/settings.ts";
import { aSpreadsheet, type Given, type Row } from "../../builders.ts";

const toCell = (cell: DemoCell | undefined): Cell =>
  typeof cell === "object" ? { number: isoDateToSerial(cell.date), format: "DATE" } : cell;

const toRow = (row: Readonly<Record<string, DemoCell | undefined>>): Row =>
  Object.fromEntries(Object.entries(row).map(([field, cell]) => [field, toCell(cell)]));

/** As it was typed until `moment`, such as "2024-11-25T07:30". */
export function demoSpreadsheet(moment: string): Spreadsheet {
  const { sheets, forms } = demoBloc(moment);
  const { settings = [], ...lists } = sheets;
  const names = new Map(Object.entries(settingRows).map(([field, { name }]) => [name, field as SettingName]));
  return aSpreadsheet({
    ...(Object.fromEntries(
      Object.entries(lists).map(([name, rows]) => [name, (rows as readonly Row[]).map((row) => toRow(row as never))]),
    ) as Given),
    settings: Object.fromEntries(settings.map(({ name, value }) => [names.get(String(name)) ?? "", toCell(value)])),
    forms: Object.fromEntries(
      [...forms].map(([member, form]) => [
        member,
        Object.fromEntries([...form].map(([code, entry]) => [code, toRow(entry)])),
      ]),
    ),
  });
}
