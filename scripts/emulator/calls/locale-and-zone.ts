import { invalid } from "../api/errors.ts";
import type { SpreadsheetProperties } from "../api/types.ts";
import { isLocale } from "../cells/locale.ts";

/** @throws ApiError 400 for a locale or time zone that does not exist. */
export function assertLocaleAndZone({ locale, timeZone }: Partial<SpreadsheetProperties>): void {
  if (locale !== undefined && !isLocale(locale)) throw invalid(`Unsupported locale: ${locale}`);
  if (timeZone === undefined) return;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone });
  } catch {
    throw invalid(`Invalid time zone: ${timeZone}`);
  }
}
