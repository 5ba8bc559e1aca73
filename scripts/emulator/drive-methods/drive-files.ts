/** Drive's files, as far as they are spreadsheets: create, get, list, copy, update, delete. */

import { DriveError, driveUnsupported, noSharedDrive, noStorage, notAllowed } from "../api/drive-errors.ts";
import { noContent, type RawAnswer } from "../api/raw-answer.ts";
import type { JsonObject } from "../api/types.ts";
import { addSheetToDraft } from "../batch-update/sheets.ts";
import { effectiveRole, fileFor, ownsNoFiles } from "../calls/access.ts";
import type { Call } from "../calls/call.ts";
import { newSpreadsheet, newSpreadsheetId } from "../calls/new-spreadsheet.ts";
import { Draft } from "../drafts/draft.ts";
import { isAtLeast, newFile, touched } from "../state/file.ts";
import type { Spreadsheet } from "../state/spreadsheet.ts";
import { flagOf, mergedTexts, textOf, textsOf } from "./drive-body.ts";
import { driveMask, fileAnswer, SPREADSHEET } from "./drive-file-answer.ts";
import { importInto } from "./drive-import.ts";
import { parseDriveQuery } from "./drive-query.ts";

const USUAL = "kind,id,name,mimeType";

const answer = ({ services, caller, query }: Call, fileId: string): JsonObject =>
  fileAnswer(services, services.store.get(fileId), caller, driveMask(query, "File", USUAL));

/** A body without a mimeType is a file of no kind, which only an upload can be. */
function assertSpreadsheet(mimeType: string | undefined): void {
  if (mimeType !== SPREADSHEET) throw driveUnsupported(`A file of the type ${mimeType ?? "application/octet-stream"}`);
}

/** What a body says of the file itself, over what is known of it. */
function fileWith(file: Spreadsheet["file"], body: JsonObject): Spreadsheet["file"] {
  const [description, starred] = [textOf(body, "description"), flagOf(body, "starred")];
  const [properties, appProperties] = [
    mergedTexts(file.properties, body, "properties"),
    mergedTexts(file.appProperties, body, "appProperties"),
  ];
  const { properties: _, appProperties: __, ...others } = file;
  return {
    ...others,
    ...(description === undefined ? {} : { description }),
    ...(starred === undefined ? {} : { starred }),
    ...(properties === undefined ? {} : { properties }),
    ...(appProperties === undefined ? {} : { appProperties }),
  };
}

/** POST /drive/v3/files */
export function createFile(call: Call): unknown {
  const { services, caller, body, media } = call;
  driveMask(call.query, "File", USUAL);
  assertSpreadsheet(textOf(body, "mimeType"));
  if (ownsNoFiles(caller)) throw noStorage();
  const title = textOf(body, "name") ?? "Untitled";
  const base = newSpreadsheet(services, caller, { title });
  const draft = new Draft(base, caller);
  if (media === undefined) addSheetToDraft(draft, { sheetId: 0, title: "Sheet1" });
  else importInto(draft, media, services);
  const file = { ...fileWith(base.file, body), parents: textsOf(body, "parents") ?? ["root"] };
  services.store.add({ ...draft.commit(), file });
  return answer(call, base.spreadsheetId);
}

/** GET /drive/v3/files/{fileId} */
export function getFile(call: Call): unknown {
  const { services, caller, spreadsheetId, query } = call;
  fileFor(services, spreadsheetId, caller, "reader");
  if (query["alt"] === "media") {
    throw new DriveError(
      403,
      "Only files with binary content can be directly downloaded. Use Export with Docs Editors files.",
      { reason: "fileNotDownloadable", location: "alt", locationType: "parameter" },
    );
  }
  return answer(call, spreadsheetId);
}

const ORDERS: Readonly<Record<string, (spreadsheet: Spreadsheet) => string>> = {
  name: ({ properties }) => properties.title.toLowerCase(),
  name_natural: ({ properties }) => properties.title.toLowerCase(),
  createdTime: ({ file }) => file.createdTime,
  modifiedTime: ({ file }) => file.modifiedTime,
  modifiedByMeTime: ({ file }) => file.modifiedTime,
  recency: ({ file }) => file.modifiedTime,
};

function ordered(found: Spreadsheet[], orderBy: string): Spreadsheet[] {
  const keys = orderBy.split(",").map((part) => {
    const [name = "", direction] = part.trim().split(/\s+/);
    const key = Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
    if (key === undefined) throw driveUnsupported(`The order ${name}`);
    return { key, sign: direction === "desc" ? -1 : 1 };
  });
  return found.sort((one, other) => {
    for (const { key, sign } of keys) {
      const [first, second] = [key(one), key(other)];
      if (first !== second) return first < second ? -sign : sign;
    }
    return 0;
  });
}

/** GET /drive/v3/files */
export function listFiles({ services, caller, query }: Call): unknown {
  const mask = driveMask(query, "FileList", `kind,incompleteSearch,nextPageToken,files(${USUAL})`);
  if (query["driveId"] !== undefined) throw noSharedDrive(String(query["driveId"]));
  const fits = parseDriveQuery(String(query["q"] ?? ""), caller);
  const readable = services.store
    .list()
    .filter((one) => isAtLeast(effectiveRole(services, one, caller), "reader") && fits(one));
  const found = ordered(readable, String(query["orderBy"] ?? "modifiedTime desc"));
  const size = Math.min(Math.max(Number(query["pageSize"] ?? 100), 1), 1000);
  const start = Number(Buffer.from(String(query["pageToken"] ?? ""), "base64url").toString() || 0);
  const more = start + size < found.length;
  const page = found.slice(start, start + size);
  const has = (name: string): boolean => mask === "*" || Object.hasOwn(mask, name);
  const fileMask = mask === "*" ? "*" : (mask["files"] ?? "*");
  return {
    ...(has("kind") ? { kind: "drive#fileList" } : {}),
    ...(more && has("nextPageToken") ? { nextPageToken: Buffer.from(`${start + size}`).toString("base64url") } : {}),
    ...(has("incompleteSearch") ? { incompleteSearch: false } : {}),
    ...(has("files") ? { files: page.map((one) => fileAnswer(services, one, caller, fileMask)) } : {}),
  };
}

/** POST /drive/v3/files/{fileId}/copy: the copier owns it, and alone may edit what was protected. */
export function copyFile(call: Call): unknown {
  const { services, caller, spreadsheetId, body } = call;
  const source = fileFor(services, spreadsheetId, caller, "reader");
  const mimeType = textOf(body, "mimeType");
  if (mimeType !== undefined) assertSpreadsheet(mimeType);
  if (ownsNoFiles(caller)) throw noStorage();
  const made = newFile(caller, services.now());
  const copy: Spreadsheet = {
    ...source,
    spreadsheetId: newSpreadsheetId(),
    owner: caller,
    file: { ...fileWith(made, body), parents: textsOf(body, "parents") ?? ["root"] },
    properties: { ...source.properties, title: textOf(body, "name") ?? `Copy of ${source.properties.title}` },
    sheets: source.sheets.map((sheet) => ({
      ...sheet,
      protectedRanges: sheet.protectedRanges.map((range) =>
        range.editors === undefined ? range : { ...range, editors: { users: [caller] } },
      ),
    })),
  };
  services.store.add(copy);
  return answer(call, copy.spreadsheetId);
}

/** PATCH /drive/v3/files/{fileId}: name, bin, and what Drive keeps beside; content if one was uploaded. */
export function updateFile(call: Call): unknown {
  const { services, caller, spreadsheetId, body, query, media } = call;
  driveMask(query, "File", USUAL);
  const before = fileFor(services, spreadsheetId, caller, "writer");
  const [name, trashed] = [textOf(body, "name"), flagOf(body, "trashed")];
  const isOwner = isAtLeast(effectiveRole(services, before, caller), "owner");
  if (trashed !== undefined && trashed !== before.file.trashed && !isOwner) throw notAllowed();
  if (media !== undefined) {
    services.store.write(spreadsheetId, caller, (draft) => importInto(draft, media, services));
  }
  if (name !== undefined) {
    services.store.write(spreadsheetId, caller, (draft) => {
      draft.properties = { ...draft.properties, title: name };
    });
  }
  moveFile(call);
  const { file } = services.store.get(spreadsheetId);
  const changed = fileWith(file, body);
  if (trashed !== undefined && trashed !== file.trashed) {
    services.store.setFile(spreadsheetId, caller, trashed ? "trash" : "untrash", { ...changed, trashed });
  } else if (JSON.stringify(changed) !== JSON.stringify(file)) {
    const after = touched(changed, caller, services.now());
    services.store.setFile(spreadsheetId, caller, "properties", after);
  }
  return answer(call, spreadsheetId);
}

function moveFile({ services, caller, spreadsheetId, query }: Call): void {
  const list = (name: string): string[] =>
    String(query[name] ?? "")
      .split(",")
      .filter((id) => id !== "");
  const [added, removed] = [list("addParents"), list("removeParents")];
  if (added.length + removed.length === 0) return;
  const { file } = services.store.get(spreadsheetId);
  const kept = file.parents.filter((id) => !removed.includes(id) && (added.length === 0 || id !== "root"));
  services.store.setFile(spreadsheetId, caller, "properties", { ...file, parents: [...kept, ...added] });
}

/** DELETE /drive/v3/files/{fileId}: at once and for good, without the bin. */
export function deleteFile({ services, caller, spreadsheetId }: Call): RawAnswer {
  fileFor(services, spreadsheetId, caller, "owner");
  services.store.remove(spreadsheetId, caller);
  return noContent();
}
