/** Who may do what with a file: Drive's permissions. */

import { badField, DriveError, notAllowed, permissionNotFound, requiredParameter } from "../api/drive-errors.ts";
import { pick } from "../api/field-mask.ts";
import { noContent, type RawAnswer } from "../api/raw-answer.ts";
import type { JsonObject } from "../api/types.ts";
import { effectiveRole, fileFor } from "../calls/access.ts";
import type { Call } from "../calls/call.ts";
import { type FileState, isAtLeast, type Permission, permissionIdOf, ROLES, type Role } from "../state/file.ts";
import { flagOf, textOf } from "./drive-body.ts";
import { driveMask, permissionAnswer } from "./drive-file-answer.ts";

const USUAL = "kind,id,type,role";
const TYPES = ["user", "group", "domain", "anyone"] as const;

const answer = ({ query }: Call, permission: Permission): unknown =>
  pick(permissionAnswer(permission), driveMask(query, "Permission", USUAL));

function find(call: Call): Permission {
  const { services, spreadsheetId, part } = call;
  const found = services.store.get(spreadsheetId).file.permissions.find(({ id }) => id === part);
  if (found === undefined) throw permissionNotFound(part);
  return found;
}

function roleIn(body: JsonObject): Role {
  const role = textOf(body, "role");
  if (role === undefined) throw badField("The permission role field is required.", "permission.role", "required");
  const known = ROLES.find((one) => one === role);
  if (known === undefined) throw badField("The specified role is invalid or not applicable.", "permission.role");
  return known;
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The person, group, domain or everybody that a body shares with. */
function granteeIn(body: JsonObject, { services }: Call): Omit<Permission, "role"> {
  const type = TYPES.find((one) => one === textOf(body, "type"));
  if (type === undefined) throw badField("The permission type field is required.", "permission.type", "required");
  const [emailAddress, domain] = [textOf(body, "emailAddress"), textOf(body, "domain")];
  const allowFileDiscovery = flagOf(body, "allowFileDiscovery");
  const open = allowFileDiscovery === undefined ? {} : { allowFileDiscovery };
  if (type === "anyone") return { id: permissionIdOf(type, ""), type, ...open };
  if (type === "domain") {
    if (domain === undefined)
      throw badField("The permission domain field is required.", "permission.domain", "required");
    return { id: permissionIdOf(type, domain), type, domain, ...open };
  }
  if (emailAddress === undefined || !ADDRESS.test(emailAddress)) {
    const message = "The specified emailAddress is invalid or not applicable for the given permission type.";
    throw badField(message, "permission.emailAddress");
  }
  const isUnknown = services.unknownAccountDomains.includes(emailAddress.toLowerCase().split("@")[1] ?? "");
  if (isUnknown) {
    const told = `You are trying to invite ${emailAddress}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient.`;
    throw new DriveError(400, `Bad Request. User message: "${told}"`, { reason: "invalidSharingRequest" });
  }
  return { id: permissionIdOf(type, emailAddress), type, emailAddress };
}

/** Handing the file over takes its owner and a parameter that says so. */
function assertTransfer({ services, spreadsheetId, caller, query }: Call, role: Role): void {
  if (role !== "owner") return;
  const owner = effectiveRole(services, services.store.get(spreadsheetId), caller);
  if (!isAtLeast(owner, "owner")) throw notAllowed();
  if (query["transferOwnership"] === true) return;
  const message = "The transferOwnership parameter must be enabled when the permission role is 'owner'.";
  throw new DriveError(403, message, {
    reason: "forbidden",
    location: "transferOwnership",
    locationType: "parameter",
  });
}

/** Puts a permission in the place of the grantee's former one; a new owner makes the former one a writer. */
function put({ services, spreadsheetId, caller }: Call, made: Permission): void {
  const { file, owner } = services.store.get(spreadsheetId);
  const others = file.permissions
    .filter(({ id }) => id !== made.id)
    .map((one): Permission => (made.role === "owner" && one.role === "owner" ? { ...one, role: "writer" } : one));
  const after: FileState = { ...file, version: file.version + 1, permissions: [...others, made] };
  const newOwner = made.role === "owner" ? (made.emailAddress ?? owner) : owner;
  services.store.setFile(spreadsheetId, caller, "permissions", after, newOwner);
}

/** POST /drive/v3/files/{fileId}/permissions */
export function createPermission(call: Call): unknown {
  const { services, spreadsheetId, caller, body } = call;
  fileFor(services, spreadsheetId, caller, "writer");
  const role = roleIn(body);
  const made: Permission = { ...granteeIn(body, call), role };
  assertTransfer(call, role);
  const shown = answer(call, made);
  put(call, made);
  return shown;
}

/** GET /drive/v3/files/{fileId}/permissions */
export function listPermissions(call: Call): unknown {
  const { services, spreadsheetId, caller, query } = call;
  const { file } = fileFor(services, spreadsheetId, caller, "writer");
  const mask = driveMask(query, "PermissionList", `kind,permissions(${USUAL})`);
  const permissions = file.permissions.map(permissionAnswer);
  return pick({ kind: "drive#permissionList", permissions }, mask);
}

/** GET /drive/v3/files/{fileId}/permissions/{permissionId} */
export function getPermission(call: Call): unknown {
  fileFor(call.services, call.spreadsheetId, call.caller, "writer");
  return answer(call, find(call));
}

/** PATCH /drive/v3/files/{fileId}/permissions/{permissionId}: only the role can change. */
export function updatePermission(call: Call): unknown {
  const { services, spreadsheetId, caller, body } = call;
  fileFor(services, spreadsheetId, caller, "writer");
  const before = find(call);
  const role = roleIn(body);
  assertTransfer(call, role);
  if (before.role === "owner" && role !== "owner") throw notAllowed();
  const made: Permission = { ...before, role };
  const shown = answer(call, made);
  put(call, made);
  return shown;
}

/** DELETE /drive/v3/files/{fileId}/permissions/{permissionId}: a person may always give up their own. */
export function deletePermission(call: Call): RawAnswer {
  const { services, spreadsheetId, caller, part } = call;
  if (part === "") throw requiredParameter("permissionId");
  const own = part === permissionIdOf("user", caller);
  const { file } = fileFor(services, spreadsheetId, caller, own ? "reader" : "writer");
  const found = find(call);
  if (found.role === "owner") throw notAllowed();
  const permissions = file.permissions.filter((one) => one !== found);
  services.store.setFile(spreadsheetId, caller, "permissions", { ...file, version: file.version + 1, permissions });
  return noContent();
}
