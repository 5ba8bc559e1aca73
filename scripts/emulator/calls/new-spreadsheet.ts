import { randomBytes } from "node:crypto";
import type { SpreadsheetProperties } from "../api/types.ts";
import { DEFAULT_FORMAT, DEFAULT_THEME } from "../cells/default-format.ts";
import { newFile } from "../state/file.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import type { Services } from "./call.ts";

/** An id as Google draws them: 44 letters, digits, `-` and `_`. */
export const newSpreadsheetId = (): string => `1${randomBytes(32).toString("base64url")}`;

/** A spreadsheet of `owner` without sheets yet; what is left out of `properties` is Google's default. */
export const newSpreadsheet = (
  services: Services,
  owner: string,
  properties: Partial<SpreadsheetProperties>,
): Spreadsheet => ({
  spreadsheetId: newSpreadsheetId(),
  owner,
  file: newFile(owner, services.now()),
  properties: {
    title: properties.title ?? "Untitled spreadsheet",
    locale: properties.locale ?? services.locale,
    autoRecalc: properties.autoRecalc ?? "ON_CHANGE",
    timeZone: properties.timeZone ?? "Etc/GMT",
    defaultFormat: DEFAULT_FORMAT,
    spreadsheetTheme: properties.spreadsheetTheme ?? DEFAULT_THEME,
    ...(properties.iterativeCalculationSettings === undefined
      ? {}
      : { iterativeCalculationSettings: properties.iterativeCalculationSettings }),
  },
  sheets: [],
  namedRanges: [],
  developerMetadata: [],
});
