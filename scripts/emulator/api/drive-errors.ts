/** Refusals of Drive v3: `errors[]` always stands beside the message, and `status` does not. Texts as its clients report them. */

import { ApiError } from "./errors.ts";

interface Entry {
  readonly reason: string;
  readonly location?: string;
  readonly locationType?: "parameter" | "other" | "header";
  readonly domain?: string;
}

/** A refusal in Drive's shape. */
export class DriveError extends ApiError {
  readonly entry: Entry;

  constructor(code: number, message: string, entry: Entry) {
    super(code, message);
    this.entry = entry;
  }

  override body(): unknown {
    const { reason, location, locationType, domain = "global" } = this.entry;
    const where = location === undefined ? {} : { locationType, location };
    return {
      error: {
        code: this.code,
        message: this.message,
        errors: [{ message: this.message, domain, reason, ...where }],
      },
    };
  }
}

const parameter = (location: string) => ({ location, locationType: "parameter" }) as const;

/** 404 for a file that is not there, or not for this person. */
export const fileNotFound = (fileId: string): DriveError =>
  new DriveError(404, `File not found: ${fileId}.`, { reason: "notFound", ...parameter("fileId") });

export const permissionNotFound = (permissionId: string): DriveError =>
  new DriveError(404, `Permission not found: ${permissionId}.`, { reason: "notFound", ...parameter("permissionId") });

/** 403 for a person who may see the file and not do this to it. */
export const notAllowed = (): DriveError =>
  new DriveError(403, "The user does not have sufficient permissions for this file.", {
    reason: "insufficientFilePermissions",
  });

/** 404 for a shared drive: there are none here. */
export const noSharedDrive = (driveId: string): DriveError =>
  new DriveError(404, `Shared drive not found: ${driveId}`, { reason: "notFound", ...parameter("driveId") });

/** 403 for a service account that would own a file (gspread issue 1592). */
export const noStorage = (): DriveError =>
  new DriveError(403, "The user's Drive storage quota has been exceeded.", {
    reason: "storageQuotaExceeded",
    domain: "usageLimits",
  });

/** 400 for a parameter whose value cannot be read. */
export const invalidValue = (name: string): DriveError =>
  new DriveError(400, "Invalid Value", { reason: "invalid", ...parameter(name) });

/** 400 for a mask that names what is not there. */
export const invalidFields = (name: string): DriveError =>
  new DriveError(400, `Invalid field selection ${name}`, { reason: "invalidParameter", ...parameter("fields") });

/** 400 for a parameter that has to be there. */
export const requiredParameter = (name: string): DriveError =>
  new DriveError(400, `Required parameter: ${name}`, { reason: "required", ...parameter(name) });

/** A body's field that is missing or does not fit: `permission.role`. */
export const badField = (message: string, location: string, reason = "invalid"): DriveError =>
  new DriveError(400, message, { reason, location, locationType: "other" });

/** What this server does not do, said in Drive's shape. */
export const driveUnsupported = (what: string): DriveError =>
  new DriveError(400, `${what} is not supported by the embedded spreadsheet server.`, { reason: "badRequest" });
