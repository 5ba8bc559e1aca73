/** From an HTTP method and a path to a method of Drive v3. */

import { driveDiscovery, type Field } from "../api/discovery.ts";
import { DriveError, driveUnsupported, invalidValue } from "../api/drive-errors.ts";
import type { JsonObject } from "../api/types.ts";
import type { Media, Method } from "../calls/call.ts";
import { driveBody } from "../drive-methods/drive-body.ts";
import {
  getStartPageToken,
  listChanges,
  stopChannel,
  watchChanges,
  watchFile,
} from "../drive-methods/drive-changes.ts";
import { listComments } from "../drive-methods/drive-comments.ts";
import { exportFile, exportPage } from "../drive-methods/drive-export.ts";
import { copyFile, createFile, deleteFile, getFile, listFiles, updateFile } from "../drive-methods/drive-files.ts";
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from "../drive-methods/drive-permissions.ts";
import { parseMultipart } from "./multipart.ts";

/** A method of Drive with what its address said. */
export interface DriveRoute {
  readonly name: string;
  readonly run: Method;
  readonly spreadsheetId: string;
  readonly part: string;
  readonly writes: boolean;
}

const METHODS: readonly (readonly [name: string, http: string, path: RegExp, run: Method])[] = [
  ["files.create", "POST", /^files$/, createFile],
  ["files.list", "GET", /^files$/, listFiles],
  ["files.get", "GET", /^files\/([^/]+)$/, getFile],
  ["files.update", "PATCH", /^files\/([^/]+)$/, updateFile],
  ["files.delete", "DELETE", /^files\/([^/]+)$/, deleteFile],
  ["files.copy", "POST", /^files\/([^/]+)\/copy$/, copyFile],
  ["files.export", "GET", /^files\/([^/]+)\/export$/, exportFile],
  ["files.watch", "POST", /^files\/([^/]+)\/watch$/, watchFile],
  ["comments.list", "GET", /^files\/([^/]+)\/comments$/, listComments],
  ["permissions.create", "POST", /^files\/([^/]+)\/permissions$/, createPermission],
  ["permissions.list", "GET", /^files\/([^/]+)\/permissions$/, listPermissions],
  ["permissions.get", "GET", /^files\/([^/]+)\/permissions\/([^/]+)$/, getPermission],
  ["permissions.update", "PATCH", /^files\/([^/]+)\/permissions\/([^/]+)$/, updatePermission],
  ["permissions.delete", "DELETE", /^files\/([^/]+)\/permissions\/([^/]+)$/, deletePermission],
  ["changes.getStartPageToken", "GET", /^changes\/startPageToken$/, getStartPageToken],
  ["changes.list", "GET", /^changes$/, listChanges],
  ["changes.watch", "POST", /^changes\/watch$/, watchChanges],
  ["channels.stop", "POST", /^channels\/stop$/, stopChannel],
];

/** A download by the address of a spreadsheet's page. */
export const EXPORT_PAGE = /^\/spreadsheets\/d\/([\w-]+)\/export$/;

/** Methods whose addresses look like that of a file. */
const NO_FILES = ["files/generateIds", "files/trash"];

const PREFIX = /^(?:\/upload)?\/drive\/v3\//;

/** The method to run. @throws DriveError if there is none at this address. */
export function driveRoute(httpMethod: string, path: string): DriveRoute {
  const rest = path.replace(PREFIX, "").replace(/\/$/, "");
  if (NO_FILES.includes(rest)) throw driveUnsupported(`${httpMethod} ${path}`);
  for (const [name, http, pattern, run] of METHODS) {
    const found = http === httpMethod && PREFIX.test(path) ? pattern.exec(rest) : null;
    if (found === null) continue;
    const [, fileId = "", part = ""] = found;
    const [spreadsheetId, permissionId] = [decodeURIComponent(fileId), decodeURIComponent(part)];
    return { name: `drive.${name}`, run, spreadsheetId, part: permissionId, writes: httpMethod !== "GET" };
  }
  const page = httpMethod === "GET" ? EXPORT_PAGE.exec(path)?.[1] : undefined;
  if (page !== undefined) {
    return { name: "drive.files.export", run: exportPage, spreadsheetId: page, part: "", writes: false };
  }
  throw driveUnsupported(`${httpMethod} ${path}`);
}

const parameterOf = (name: string, { type, enum: names }: Field, text: string): unknown => {
  if (type === "boolean") return /^true$/i.test(text);
  if (type === "integer") {
    if (!/^-?\d+$/.test(text)) throw invalidValue(name);
    return Number(text);
  }
  if (names !== undefined && !names.includes(text)) throw invalidValue(name);
  return text;
};

/** The parameters that the method knows; Drive looks past the others. */
export function driveQuery(name: string, query: URLSearchParams): JsonObject {
  const { parameters = {} } = driveDiscovery.methods[name] ?? {};
  const known: Record<string, Field> = { ...driveDiscovery.parameters, ...parameters, format: {}, gid: {} };
  const read: JsonObject = {};
  for (const [sent, text] of query) {
    const field = Object.hasOwn(known, sent) ? known[sent] : undefined;
    if (field !== undefined && text !== "") read[sent] = parameterOf(sent, field, text);
  }
  return read;
}

/** What was sent: metadata as JSON, and under `/upload` a file alone or beside it. @throws DriveError 400 */
export function driveContent(
  path: string,
  query: URLSearchParams,
  type: string,
  bytes: Buffer,
): { body: JsonObject; media?: Media } {
  if (!path.startsWith("/upload/")) return { body: driveBody(bytes.toString("utf8")) };
  const mediaType = type.split(";")[0]?.trim().toLowerCase() ?? "";
  const kind = query.get("uploadType");
  if (kind === "media") return { body: {}, media: { type: mediaType, bytes } };
  if (kind !== "multipart") throw driveUnsupported(`The uploadType ${kind ?? ""}`);
  const [metadata, media] = parseMultipart(type, bytes);
  if (metadata === undefined || media === undefined) {
    throw new DriveError(400, "Malformed multipart body.", { reason: "badContent" });
  }
  return { body: driveBody(metadata.bytes.toString("utf8")), media };
}
