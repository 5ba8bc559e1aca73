/**
 * Field masks: `a,b.c,d(e,f/g),*`. One reader serves the `fields` parameter of every method
 * (what to answer) and the `fields` of update requests (what to change).
 */

import { type Field, fieldsOf, jsonName } from "./discovery.ts";
import { badRequest } from "./errors.ts";
import type { JsonObject } from "./types.ts";

/** What is asked for below a name; `"*"` is everything. */
export type FieldMask = "*" | { readonly [name: string]: FieldMask };

const malformed = (path: string) =>
  badRequest("Request contains an invalid argument.", [
    {
      field: "fields",
      description: `Error expanding 'fields' parameter. Cannot find matching fields for path '${path}'.`,
    },
  ]);

type Tree = Map<string, Tree | "*">;

/** Reads a mask and holds it against `schema`; paths are in JSON or proto names. */
export function parseFieldMask(text: string, schema: string): FieldMask {
  let position = 0;
  const root: Tree = new Map();

  const parseList = (parents: readonly Tree[]): void => {
    for (;;) {
      parsePath(parents);
      if (text[position] !== ",") return;
      position += 1;
    }
  };

  const parsePath = (parents: readonly Tree[]): void => {
    let at = parents;
    for (;;) {
      const name = /^(\*|[A-Za-z_][A-Za-z0-9_]*)/.exec(text.slice(position))?.[0];
      if (name === undefined) throw malformed(text.slice(position));
      position += name.length;
      const next = text[position];
      if (next === "/" || next === ".") {
        at = descend(at, name);
        position += 1;
      } else if (next === "(") {
        position += 1;
        parseList(descend(at, name));
        if (text[position] !== ")") throw malformed(text);
        position += 1;
        return;
      } else {
        for (const tree of at) tree.set(name === "*" ? "*" : jsonName(name), "*");
        return;
      }
    }
  };

  const descend = (parents: readonly Tree[], name: string): readonly Tree[] =>
    parents.flatMap((tree) => {
      const key = jsonName(name);
      const known = tree.get(key);
      if (known === "*") return [new Map()];
      const inner: Tree = known ?? new Map();
      tree.set(key, inner);
      return [inner];
    });

  parseList([root]);
  if (position < text.length) throw malformed(text);
  return checked(root, { $ref: schema }, "");
}

function checked(tree: Tree | "*", field: Field, path: string): FieldMask {
  if (tree === "*" || tree.has("*")) return "*";
  const inner = field.items ?? field;
  if (inner.items !== undefined) return checked(tree, inner, path);
  const fields = inner.$ref === undefined ? {} : fieldsOf(inner.$ref);
  const mask: Record<string, FieldMask> = {};
  for (const [name, below] of tree) {
    const full = path === "" ? name : `${path}.${name}`;
    const known = inner.additionalProperties ?? (Object.hasOwn(fields, name) ? fields[name] : undefined);
    if (known === undefined) throw malformed(full);
    mask[name] = checked(below, known, full);
  }
  return mask;
}

/** What the mask asks for below `name`: `undefined` if nothing. */
export function below(mask: FieldMask | undefined, name: string): FieldMask | undefined {
  return mask === "*" || mask === undefined ? mask : Object.hasOwn(mask, name) ? mask[name] : undefined;
}

/** A copy of `value` with only what the mask asks for; lists are masked item by item. */
export function pick(value: unknown, mask: FieldMask): unknown {
  if (mask === "*" || typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => pick(item, mask));
  const source = value as JsonObject;
  const picked: JsonObject = {};
  for (const [name, inner] of Object.entries(mask)) {
    if (source[name] !== undefined) picked[name] = pick(source[name], inner);
  }
  return picked;
}

/**
 * A copy of `target` in which what the mask names is as in `source`: absent there means removed.
 * A mask with parts below a name changes only those parts.
 */
export function assign<T extends object>(target: T, source: T, mask: FieldMask): T {
  if (mask === "*") return { ...source };
  const result: JsonObject = { ...(target as JsonObject) };
  const from = source as JsonObject;
  for (const [name, inner] of Object.entries(mask)) {
    const given = from[name];
    if (inner === "*" || Array.isArray(given)) {
      if (given === undefined) delete result[name];
      else result[name] = given;
      continue;
    }
    const merged = assign((result[name] ?? {}) as JsonObject, (given ?? {}) as JsonObject, inner);
    if (Object.keys(merged).length === 0) delete result[name];
    else result[name] = merged;
  }
  return result as T;
}
