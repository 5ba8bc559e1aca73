/** A spreadsheet as Drive shows it: the File resource, under the caller's mask. */

import { createHash } from "node:crypto";
import { invalidFields } from "../api/drive-errors.ts";
import { ApiError } from "../api/errors.ts";
import { type FieldMask, parseFieldMask, pick } from "../api/field-mask.ts";
import type { JsonObject } from "../api/types.ts";
import { effectiveRole } from "../calls/access.ts";
import type { Call, Services } from "../calls/call.ts";
import { isAtLeast, type Permission, permissionIdOf } from "../state/file.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import { EXPORTS } from "./drive-formats.ts";

/** The media type of a spreadsheet that is no file of an office program. */
export const SPREADSHEET = "application/vnd.google-apps.spreadsheet";

/** The caller's `fields`, or what Drive answers without. @throws DriveError 400 for a mask that names what is not there. */
export function driveMask(query: Call["query"], schema: string, usual: string): FieldMask {
  const asked = query["fields"];
  try {
    return parseFieldMask(typeof asked === "string" && asked !== "" ? asked : usual, schema);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw invalidFields(/path '([^']*)'/.exec(JSON.stringify(error.details))?.[1] ?? String(asked));
  }
}

/** A person as Drive names them. */
export const userAnswer = (address: string, caller: string): JsonObject => ({
  kind: "drive#user",
  displayName: address.split("@")[0] ?? address,
  me: address === caller,
  permissionId: permissionIdOf("user", address),
  emailAddress: address,
});

/** A line of the sharing as Drive answers it. */
export function permissionAnswer({ allowFileDiscovery, ...permission }: Permission): JsonObject {
  const { type, emailAddress, domain } = permission;
  const name = emailAddress ?? domain;
  const person = type === "user" || type === "group" ? { deleted: false, pendingOwner: false } : {};
  const open = type === "anyone" || type === "domain" ? { allowFileDiscovery: allowFileDiscovery === true } : {};
  const displayName = name === undefined ? {} : { displayName: name.split("@")[0] };
  return { kind: "drive#permission", ...permission, ...displayName, ...person, ...open };
}

/** The id of a person's own root folder; "Uk9PVA" is how Drive ends such ids. */
export const rootFolderOf = (person: string): string =>
  `0A${createHash("sha256").update(person).digest("base64url").slice(0, 10)}Uk9PVA`;

/** What an app may do next, as far as it depends on the caller's role. */
function capabilities(can: { write: boolean; own: boolean; comment: boolean }): JsonObject {
  const { write, own, comment } = can;
  return {
    canComment: comment,
    canCopy: true,
    canDelete: own,
    canDownload: true,
    canEdit: write,
    canListChildren: false,
    canModifyContent: write,
    canReadRevisions: write,
    canRename: write,
    canShare: write,
    canTrash: own,
    canUntrash: own,
  };
}

/** The File resource as `caller` may see it. */
export function fileAnswer(services: Services, spreadsheet: Spreadsheet, caller: string, mask: FieldMask): JsonObject {
  const { spreadsheetId, owner, file, properties } = spreadsheet;
  const role = effectiveRole(services, spreadsheet, caller);
  const can = {
    comment: isAtLeast(role, "commenter"),
    write: isAtLeast(role, "writer"),
    own: isAtLeast(role, "owner"),
  };
  const address = `${services.baseUrl}/drive/v3/files/${spreadsheetId}/export?mimeType=`;
  const resource: JsonObject = {
    kind: "drive#file",
    id: spreadsheetId,
    name: properties.title,
    mimeType: SPREADSHEET,
    ...(file.description === undefined ? {} : { description: file.description }),
    starred: file.starred === true,
    trashed: file.trashed,
    explicitlyTrashed: file.trashed,
    parents: file.parents.map((parent) => (parent === "root" ? rootFolderOf(owner) : parent)),
    ...(file.properties === undefined ? {} : { properties: file.properties }),
    ...(file.appProperties === undefined ? {} : { appProperties: file.appProperties }),
    spaces: ["drive"],
    version: String(file.version),
    webViewLink: `${services.baseUrl}/spreadsheets/d/${spreadsheetId}/edit?usp=drivesdk`,
    hasThumbnail: false,
    thumbnailVersion: "0",
    viewedByMe: file.modifiedBy === caller,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    modifiedByMe: file.modifiedBy === caller,
    owners: [userAnswer(owner, caller)],
    lastModifyingUser: userAnswer(file.modifiedBy, caller),
    shared: file.permissions.length > 1,
    ownedByMe: owner === caller,
    capabilities: capabilities(can),
    viewersCanCopyContent: true,
    copyRequiresWriterPermission: false,
    writersCanShare: true,
    ...(can.write ? { permissions: file.permissions.map(permissionAnswer) } : {}),
    permissionIds: file.permissions.map(({ id }) => id),
    quotaBytesUsed: "0",
    isAppAuthorized: true,
    exportLinks: Object.fromEntries(Object.keys(EXPORTS).map((type) => [type, address + encodeURIComponent(type)])),
  };
  return pick(resource, mask) as JsonObject;
}
