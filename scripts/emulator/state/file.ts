/** What Drive knows of a spreadsheet besides its content: when it was changed, whether it is in the bin, who may do what. */

import { createHash } from "node:crypto";

/** What a person may do with a file, the least first. */
export const ROLES = ["reader", "commenter", "writer", "owner"] as const;

export type Role = (typeof ROLES)[number];

/** One line of a file's sharing, as Drive has it. */
export interface Permission {
  readonly id: string;
  readonly type: "user" | "group" | "domain" | "anyone";
  readonly role: Role;
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly allowFileDiscovery?: boolean;
}

export interface FileState {
  /** RFC 3339 in UTC, to the millisecond, as all times here. */
  readonly createdTime: string;
  readonly modifiedTime: string;
  readonly modifiedBy: string;
  /** Grows with every change of content or metadata. */
  readonly version: number;
  readonly trashed: boolean;
  readonly permissions: readonly Permission[];
  readonly parents: readonly string[];
  readonly description?: string;
  readonly starred?: boolean;
  readonly properties?: Readonly<Record<string, string>>;
  readonly appProperties?: Readonly<Record<string, string>>;
}

const sameAddress = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** The number that Drive gives a person, a group or a domain: the same on every file. */
export function permissionIdOf(type: Permission["type"], name: string): string {
  if (type === "anyone") return "anyoneWithLink";
  const digits = BigInt(`0x${createHash("sha256").update(name.toLowerCase()).digest("hex").slice(0, 16)}`);
  return `${digits.toString().padStart(20, "0")}${type === "domain" ? "k" : ""}`;
}

/** The permission that makes a person the owner. */
export const ownerPermission = (person: string): Permission => ({
  id: permissionIdOf("user", person),
  type: "user",
  role: "owner",
  emailAddress: person,
});

/** A file that was made just now by `owner`. */
export function newFile(owner: string, now: Date): FileState {
  const time = now.toISOString();
  return {
    createdTime: time,
    modifiedTime: time,
    modifiedBy: owner,
    version: 1,
    trashed: false,
    permissions: [ownerPermission(owner)],
    parents: ["root"],
  };
}

/** The same file after a change by `person`. */
export const touched = (file: FileState, person: string, now: Date): FileState => ({
  ...file,
  modifiedTime: now.toISOString(),
  modifiedBy: person,
  version: file.version + 1,
});

function concerns({ type, emailAddress = "", domain = "" }: Permission, person: string): boolean {
  if (type === "anyone") return true;
  if (type === "domain") return person.toLowerCase().endsWith(`@${domain.toLowerCase()}`);
  // Who is in a group is not known here: only the group's own address stands for it.
  return sameAddress(emailAddress, person);
}

/** The most that `person` may do, or `undefined` if the file is not shared with them. */
export function roleOf({ permissions }: FileState, person: string): Role | undefined {
  const ranks = permissions.filter((permission) => concerns(permission, person)).map(({ role }) => ROLES.indexOf(role));
  return ranks.length === 0 ? undefined : ROLES[Math.max(...ranks)];
}

/** Whether a role is enough where `least` is asked for. */
export const isAtLeast = (role: Role | undefined, least: Role): boolean =>
  role !== undefined && ROLES.indexOf(role) >= ROLES.indexOf(least);
