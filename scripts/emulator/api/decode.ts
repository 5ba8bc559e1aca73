/**
 * Reads request bodies and query parameters as Google's JSON front does: against the discovery
 * document, before anything else is looked at. Proto names, a lone object for a list, numbers in
 * strings and null for "not there" are accepted; all faults are reported together.
 */

import { discovery, enumTypeOf, type Field, fieldsOf, jsonName, protoName } from "./discovery.ts";
import { badRequest } from "./errors.ts";
import { clashIn } from "./oneofs.ts";
import type { JsonObject } from "./types.ts";

interface Violation {
  readonly field?: string;
  readonly description: string;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shown = (value: unknown): string => (typeof value === "string" ? `"${value}"` : JSON.stringify(value));

/** Walks a body; where it stands is kept as a stack and written out only for a fault. */
class Reader {
  readonly violations: Violation[] = [];
  readonly #path: (string | number)[] = [];

  constructor(root = "") {
    if (root !== "") this.#path.push(root);
  }

  #written(path: readonly (string | number)[]): string {
    return path.reduce<string>((text, step) => {
      if (typeof step === "number") return `${text}[${step}]`;
      return text === "" ? protoName(step) : `${text}.${protoName(step)}`;
    }, "");
  }

  unknownName(name: string, why = "Cannot find field.", path: readonly (string | number)[] = this.#path): undefined {
    const at = this.#written(path);
    this.violations.push({
      ...(at === "" ? {} : { field: at }),
      description: `Invalid JSON payload received. Unknown name "${name}"${at === "" ? "" : ` at '${at}'`}: ${why}`,
    });
  }

  #invalidValue(type: string, value: unknown): undefined {
    const field = this.#written(this.#path);
    this.violations.push({ field, description: `Invalid value at '${field}' (${type}), ${shown(value)}` });
  }

  /** One step further, at a field of `schema`. Called for every part of a large body, hence without closures. */
  #at(step: string | number, schema: string, name: string, field: Field, value: unknown): unknown {
    this.#path.push(step);
    const read = this.#field(schema, name, field, value);
    this.#path.pop();
    return read;
  }

  message(schema: string, value: unknown): JsonObject | undefined {
    if (!isObject(value)) return this.#invalidValue(`type.googleapis.com/google.apps.sheets.v4.${schema}`, value);
    const fields = fieldsOf(schema);
    const read: JsonObject = {};
    for (const sent of Object.keys(value)) {
      const name = Object.hasOwn(fields, sent) ? sent : jsonName(sent);
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      const inner = value[sent];
      if (field === undefined) {
        this.unknownName(sent);
      } else if (inner !== null) {
        const decoded = this.#at(name, schema, name, field, inner);
        if (decoded !== undefined) read[name] = decoded;
      }
    }
    this.#assertOneOf(schema, Object.keys(read));
    return read;
  }

  #assertOneOf(schema: string, names: readonly string[]): void {
    const clash = clashIn(schema, names);
    if (clash === undefined) return;
    const field = this.#written(this.#path);
    const description = `Invalid value at '${field}' (oneof), oneof field '${clash.oneof}' is already set. Cannot set '${clash.field}'`;
    this.violations.push({ field, description });
  }

  #field(schema: string, name: string, field: Field, value: unknown): unknown {
    if (field.type === "array") {
      const items = field.items ?? {};
      // In a list of lists, as `values` is, Google takes no lone item for a list.
      if (items.type === "array" && !Array.isArray(value)) {
        return this.#invalidValue("type.googleapis.com/google.protobuf.ListValue", value);
      }
      const list = Array.isArray(value) ? value : [value];
      // Rows of values need no look at each of their cells: anything may stand there.
      if (items.type === "array" && items.items?.type === "any" && list.every(Array.isArray)) return list;
      return list.map((item, index) => this.#item(index, schema, name, items, item));
    }
    if (field.type === "any") return value;
    if (Array.isArray(value)) {
      const why = "Proto field is not repeating, cannot start list.";
      return this.unknownName(protoName(name), why, this.#path.slice(0, -1));
    }
    if (field.$ref !== undefined) return this.message(field.$ref, value);
    if (field.additionalProperties !== undefined) return this.#map(schema, name, field.additionalProperties, value);
    return this.scalar(schema, name, field, value);
  }

  #item(index: number, schema: string, name: string, items: Field, value: unknown): unknown {
    if (items.type !== "array" || Array.isArray(value)) return this.#at(index, schema, name, items, value);
    this.#path.push(index);
    this.#invalidValue("type.googleapis.com/google.protobuf.ListValue", value);
    this.#path.pop();
    return undefined;
  }

  #map(schema: string, name: string, field: Field, value: unknown): unknown {
    if (!isObject(value)) return this.#invalidValue("Map", value);
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([key, inner]) => [key, this.#at(`value[${key}]`, schema, name, field, inner)]),
    );
  }

  /** A value without parts; `name` is a parameter's where it does not stand in a body. */
  scalar(schema: string, name: string, field: Field, value: unknown): unknown {
    switch (field.type) {
      case "boolean":
        if (typeof value === "boolean") return value;
        return value === "true" || value === "false" ? value === "true" : this.#invalidValue("TYPE_BOOL", value);
      case "integer":
      case "number":
        return this.#number(field, value);
      default:
        if (field.enum !== undefined) {
          const named = typeof value === "number" ? field.enum[value] : value;
          return typeof named === "string" && field.enum.includes(named)
            ? named
            : this.#invalidValue(enumTypeOf(schema, name), value);
        }
        return typeof value === "string" ? value : this.#invalidValue("TYPE_STRING", value);
    }
  }

  /** In an address, a truth may be written as in any language: Python's clients send `True`. */
  parameter(name: string, field: Field, value: string): unknown {
    if (field.type === "boolean" && /^(?:true|t|yes|y|1)$/i.test(value)) return true;
    if (field.type === "boolean" && /^(?:false|f|no|n|0)$/i.test(value)) return false;
    this.#path.push(name);
    const read = this.scalar("", name, field, value);
    this.#path.pop();
    return read;
  }

  #number(field: Field, value: unknown): unknown {
    const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    const whole = field.type === "integer";
    const fits = typeof number === "number" && Number.isFinite(number) && (!whole || (number | 0) === number);
    if (fits) return number;
    return this.#invalidValue(whole ? "TYPE_INT32" : field.format === "float" ? "TYPE_FLOAT" : "TYPE_DOUBLE", value);
  }

  finish(): void {
    if (this.violations.length === 0) return;
    throw badRequest(this.violations.map(({ description }) => description).join("\n"), this.violations);
  }
}

/**
 * The body as canonical JSON of `schema`.
 *
 * @param root what Google's messages call the body: empty for most methods, `data` for a bare ValueRange.
 * @throws ApiError 400 with every unknown name and bad value.
 */
export function decodeBody(schema: string, text: string, root = ""): JsonObject {
  let json: unknown;
  try {
    json = text.trim() === "" ? {} : JSON.parse(text);
  } catch {
    const description = `Invalid JSON payload received. Unexpected token.\n${text.slice(0, 40)}\n^`;
    throw badRequest(description, [{ description }]);
  }
  const reader = new Reader(root);
  const body = reader.message(schema, json);
  reader.finish();
  return body ?? {};
}

/** The query parameters of a method by their JSON names; a repeated one is a list. */
export function decodeQuery(parameters: Readonly<Record<string, Field>>, query: URLSearchParams): JsonObject {
  const reader = new Reader();
  const read: JsonObject = {};
  for (const sent of new Set(query.keys())) {
    const name = Object.hasOwn(parameters, sent) ? sent : jsonName(sent);
    const field = Object.hasOwn(parameters, name) ? parameters[name] : discovery.parameters[sent];
    if (field === undefined) {
      const why = `Cannot bind query parameter. Field '${sent}' could not be found in request message.`;
      reader.unknownName(sent, why);
      continue;
    }
    const values = query.getAll(sent).map((value) => reader.parameter(name, field, value));
    read[name] = field.repeated === true ? values : values.at(-1);
  }
  reader.finish();
  return read;
}
