/** Bodies of Drive calls. Drive takes what it knows and looks past the rest; a value of another kind is refused. */

import { DriveError } from "../api/drive-errors.ts";
import type { JsonObject } from "../api/types.ts";

/** The JSON object in a body's text; an empty body is an empty object. @throws DriveError 400 */
export function driveBody(text: string): JsonObject {
  try {
    const json: unknown = text.trim() === "" ? {} : JSON.parse(text);
    if (typeof json === "object" && json !== null && !Array.isArray(json)) return json as JsonObject;
  } catch {
    // Said below, together with JSON that is no object.
  }
  throw new DriveError(400, "Parse Error", { reason: "parseError" });
}

const wrongKind = (name: string): DriveError =>
  new DriveError(400, `Invalid value for: Expected a different type of value for field ${name}`, { reason: "invalid" });

/** A text of a body; null is as good as absent. */
export function textOf(body: JsonObject, name: string): string | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && typeof value !== "string") throw wrongKind(name);
  return value;
}

export function flagOf(body: JsonObject, name: string): boolean | undefined {
  const value = body[name] ?? undefined;
  if (value !== undefined && typeof value !== "boolean") throw wrongKind(name);
  return value;
}

export function textsOf(body: JsonObject, name: string): readonly string[] | undefined {
  const value = body[name] ?? undefined;
  if (value === undefined) return undefined;
  if (!Array.isArray(value) || value.some((item) => typeof item !== "string")) throw wrongKind(name);
  return value;
}

/** A map of texts merged into another: null takes a name out. */
export function mergedTexts(
  own: Readonly<Record<string, string>> | undefined,
  body: JsonObject,
  name: string,
): Readonly<Record<string, string>> | undefined {
  const given = body[name] ?? undefined;
  if (given === undefined) return own;
  if (typeof given !== "object" || Array.isArray(given)) throw wrongKind(name);
  const all = Object.entries({ ...own, ...given }).filter(([, value]) => value !== null);
  return all.length === 0 ? undefined : Object.fromEntries(all.map(([key, value]) => [key, String(value)]));
}
