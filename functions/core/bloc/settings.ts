import type * as z from "zod";
import { isBlank } from "../../../sheets-schema/cells/cell.ts";
import { cellFaults } from "../../../sheets-schema/cells/cell-wording.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { readCell } from "../../../sheets-schema/reading/rows.ts";
import { isOptional } from "../../../sheets-schema/sheet.ts";
import { type SettingName, settingRows } from "../../../sheets-schema/sheets/settings.ts";
import { type Issue, issueAt } from "../issue.ts";

/** The values of the settings sheet; one that is blank or unreadable is undefined. */
export type Settings = {
  readonly [Name in SettingName]: z.output<(typeof settingRows)[Name]["schema"]> | undefined;
};

/** A new bloc begins with what its settings must say. */
export const SETTINGS_STEP = 1;

/** Reads the settings sheet, each row by its name. */
export function readSettings(workbook: Workbook): { settings: Settings; issues: Issue[] } {
  const parsed = workbook.sheets.settings;
  const rows = new Map(parsed.rows.map((row) => [matchKey(row.values.name ?? ""), row]));
  const values: Partial<Record<SettingName, unknown>> = {};
  const issues: Issue[] = [];
  for (const [name, setting] of Object.entries(settingRows) as [SettingName, (typeof settingRows)[SettingName]][]) {
    const row = rows.get(matchKey(setting.name));
    const cell = row?.cells.value;
    if (isBlank(cell)) {
      if (isOptional(setting.schema) || parsed.grid === undefined) continue;
      const where = { rowNumber: row?.rowNumber ?? 1, field: "value", rowLabel: setting.name };
      issues.push({ ...issueAt(parsed, settingMissing(setting.name), where), step: SETTINGS_STEP });
      continue;
    }
    const reading = readCell(setting.schema, cell);
    if ("value" in reading) values[name] = reading.value;
    else
      issues.push(
        issueAt(parsed, reading.fault, { rowNumber: row?.rowNumber ?? 1, field: "value", rowLabel: setting.name }),
      );
  }
  return { settings: values as Settings, issues };
}

const settingMissing = (name: string): Fault => ({
  ...cellFaults.blank("Giá trị", ""),
  what: `Chưa có giá trị của thiết lập “${name}”.`,
});
