/** Drive's feed of changes, and the channels that tell of them. */

import { badField, DriveError, invalidValue, requiredParameter } from "../api/drive-errors.ts";
import { pick } from "../api/field-mask.ts";
import { noContent, type RawAnswer } from "../api/raw-answer.ts";
import type { JsonObject } from "../api/types.ts";
import { effectiveRole, fileFor } from "../calls/access.ts";
import type { Call } from "../calls/call.ts";
import type { FeedEntry } from "../store/change-feed.ts";
import { assertLocalAddress, type Channel, resourceIdOf } from "../store/notification-channels.ts";
import { textOf } from "./drive-body.ts";
import { driveMask, fileAnswer } from "./drive-file-answer.ts";

/** GET /drive/v3/changes/startPageToken */
export function getStartPageToken({ services, query }: Call): unknown {
  const answer = { kind: "drive#startPageToken", startPageToken: String(services.feed.next()) };
  return pick(answer, driveMask(query, "StartPageToken", "*"));
}

/** One change, with the file as it is now; a file that is gone for the caller is said to be removed. */
function changeAnswer({ services, caller }: Call, { time, change }: FeedEntry): JsonObject {
  const { spreadsheetId } = change;
  const spreadsheet = services.store.list().find((one) => one.spreadsheetId === spreadsheetId);
  const isThere = spreadsheet !== undefined && effectiveRole(services, spreadsheet, caller) !== undefined;
  return {
    kind: "drive#change",
    type: "file",
    changeType: "file",
    time,
    removed: !isThere,
    fileId: spreadsheetId,
    ...(isThere ? { file: fileAnswer(services, spreadsheet, caller, "*") } : {}),
  };
}

/** GET /drive/v3/changes: each file once, by its last change. */
export function listChanges(call: Call): unknown {
  const { services, query } = call;
  const usual =
    "kind,nextPageToken,newStartPageToken,changes(kind,type,changeType,time,removed,fileId,file(kind,id,name,mimeType))";
  const mask = driveMask(query, "ChangeList", usual);
  const token = query["pageToken"];
  if (typeof token !== "string") throw requiredParameter("pageToken");
  if (!/^\d+$/.test(token)) throw invalidValue("pageToken");
  const last = new Map(services.feed.since(Number(token)).map((entry) => [entry.change.spreadsheetId, entry]));
  const size = Math.min(Math.max(Number(query["pageSize"] ?? 100), 1), 1000);
  const found = [...last.values()].sort((one, other) => one.token - other.token);
  const next = found[size];
  const tokens =
    next === undefined ? { newStartPageToken: String(services.feed.next()) } : { nextPageToken: String(next.token) };
  const changes = found.slice(0, size).map((entry) => changeAnswer(call, entry));
  return pick({ kind: "drive#changeList", ...tokens, changes }, mask);
}

const DAY_MS = 86_400_000;

/** A channel is asked for with an id, a type and an address; it lasts a day for a file, a week for all. */
function open({ services, caller, body }: Call, fileId: string | undefined, uri: string): unknown {
  const [id, address, token] = [textOf(body, "id"), textOf(body, "address"), textOf(body, "token")];
  if (id === undefined || id === "") throw badField("Required field: id", "channel.id", "required");
  const type = textOf(body, "type");
  if (type !== "web_hook" && type !== "webhook") throw badField("Invalid value for: channel.type", "channel.type");
  if (address === undefined) throw badField("Required field: address", "channel.address", "required");
  assertLocalAddress(address);
  const now = services.now().getTime();
  const most = now + (fileId === undefined ? 7 * DAY_MS : DAY_MS);
  const asked = body["expiration"] ?? undefined;
  if (asked !== undefined && !(Number(asked) > now)) {
    throw new DriveError(400, "Invalid expiration value", { reason: "invalid" });
  }
  const expiration = Math.min(asked === undefined ? now + 3_600_000 : Number(asked), most);
  const resourceUri = `${services.baseUrl}${uri}`;
  const resourceId = resourceIdOf(resourceUri);
  const channel: Channel = { id, address, token, resourceId, resourceUri, expiration, owner: caller, fileId };
  services.channels.open(channel);
  return {
    kind: "api#channel",
    id,
    resourceId,
    resourceUri,
    ...(token === undefined ? {} : { token }),
    expiration: String(expiration),
  };
}

/** POST /drive/v3/files/{fileId}/watch */
export function watchFile(call: Call): unknown {
  const { services, spreadsheetId, caller } = call;
  fileFor(services, spreadsheetId, caller, "reader");
  return open(call, spreadsheetId, `/drive/v3/files/${spreadsheetId}?alt=json`);
}

/** POST /drive/v3/changes/watch */
export function watchChanges(call: Call): unknown {
  const token = call.query["pageToken"];
  if (typeof token !== "string") throw requiredParameter("pageToken");
  return open(call, undefined, `/drive/v3/changes?alt=json&pageToken=${token}`);
}

/** POST /drive/v3/channels/stop */
export function stopChannel({ services, caller, body }: Call): RawAnswer {
  services.channels.stop(textOf(body, "id") ?? "", textOf(body, "resourceId") ?? "", caller);
  return noContent();
}
