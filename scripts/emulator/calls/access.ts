/** Whether a person may do what they ask for, before anything is done. */

import { fileNotFound, notAllowed } from "../api/drive-errors.ts";
import { ApiError } from "../api/errors.ts";
import { isAtLeast, type Role, roleOf } from "../state/file.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import type { Services } from "./call.ts";

/** What a person may do with a file here: where sharing is open, anybody may do anything. */
export const effectiveRole = ({ sharing }: Services, { file }: Spreadsheet, person: string): Role | undefined =>
  sharing === "open" ? "owner" : roleOf(file, person);

/** @throws ApiError 404 if the spreadsheet is not there, 403 if it is not shared so far with the caller. */
export function assertMay(services: Services, spreadsheetId: string, caller: string, least: Role): void {
  const spreadsheet = services.store.get(spreadsheetId);
  if (!isAtLeast(effectiveRole(services, spreadsheet, caller), least)) {
    throw new ApiError(403, "The caller does not have permission");
  }
}

/** A service account has no storage and owns no files: a person makes them and shares them with it. */
export const ownsNoFiles = (person: string): boolean => /\.gserviceaccount\.com$/i.test(person);

/** The file in Drive's eyes. @throws DriveError 404 if it is not there or not for the caller, 403 if too little is allowed. */
export function fileFor(services: Services, fileId: string, caller: string, least: Role): Spreadsheet {
  const spreadsheet = services.store.list().find((one) => one.spreadsheetId === fileId);
  const role = spreadsheet === undefined ? undefined : effectiveRole(services, spreadsheet, caller);
  if (spreadsheet === undefined || role === undefined) throw fileNotFound(fileId);
  if (!isAtLeast(role, least)) throw notAllowed();
  return spreadsheet;
}
