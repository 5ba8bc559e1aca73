/** The options that the values methods share. */

import { ApiError, invalid } from "../api/errors.ts";
import type { JsonObject } from "../api/types.ts";
import type { EntrySetting } from "../cells/enter.ts";
import { type Locale, localeOf } from "../cells/locale.ts";
import type { ReadOptions } from "../cells/read-values.ts";
import { yearIn } from "../cells/serial-date.ts";
import type { Draft } from "../drafts/draft.ts";
import type { RangeScope } from "../state/ranges.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import type { Services } from "./call.ts";

export const localeOfSpreadsheet = ({ properties }: Pick<Spreadsheet, "properties">): Locale =>
  localeOf(properties.locale);

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

function options(majorDimension: unknown, render: unknown, dates: unknown): ReadOptions {
  const [major, shown, dateShown] = [text(majorDimension), text(render), text(dates)];
  return {
    ...(major === undefined ? {} : { majorDimension: major }),
    ...(shown === undefined ? {} : { valueRenderOption: shown }),
    ...(dateShown === undefined ? {} : { dateTimeRenderOption: dateShown }),
  };
}

/** How values are to be read. */
export const readOptions = (source: JsonObject): ReadOptions =>
  options(source["majorDimension"], source["valueRenderOption"], source["dateTimeRenderOption"]);

/** Calculates the formulas of a draft whose values are to be echoed. */
export function prepareEcho(draft: Draft, source: JsonObject): void {
  if (source["includeValuesInResponse"] === true) draft.calculate();
}

/** How updated values are to be echoed, if they are. */
export function echoOf(source: JsonObject, majorDimension: unknown): ReadOptions | undefined {
  if (source["includeValuesInResponse"] !== true) return undefined;
  return options(majorDimension, source["responseValueRenderOption"], source["responseDateTimeRenderOption"]);
}

/** Whether input is parsed as if typed. @throws ApiError 400 if the option is missing. */
export function assertInputOption(source: JsonObject): "RAW" | "USER_ENTERED" {
  const option = source["valueInputOption"];
  if (option === "RAW" || option === "USER_ENTERED") return option;
  throw invalid("'valueInputOption' is required but not specified");
}

/** What typing depends on; `undefined` for RAW. */
export function entrySetting(
  option: "RAW" | "USER_ENTERED",
  draft: Draft,
  services: Services,
): EntrySetting | undefined {
  if (option === "RAW") return undefined;
  const { timeZone } = draft.properties;
  return { locale: localeOfSpreadsheet(draft), year: yearIn(timeZone, services.now()) };
}

/** Ranges are looked up in the draft, so that a batch sees its own growth of the grid. */
export const draftScope = (draft: Draft): RangeScope => ({
  sheets: draft.sheets,
  namedRanges: draft.namedRanges,
  sheetByTitle: (title) => draft.findSheetByTitle(title),
});

/** Runs one part of a batch and says in a refusal which part it was. */
export function inPart<T>(part: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof ApiError) throw error.within(part);
    throw error;
  }
}
