/** Rules for faults as people write them, in a file or to `/__faults`: a JSON list of rules, or `{"rules": […]}`. */

import type { FaultRule } from "./inject-faults.ts";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const whole = (least: number) => (value: unknown) => Number.isInteger(value) && (value as number) >= least;
const text = (value: unknown) => typeof value === "string" && value !== "";

const FIELDS: Readonly<Record<string, readonly [says: string, fits: (value: unknown) => boolean]>> = {
  method: ["a method's name, with * for any part", text],
  spreadsheetId: ["a spreadsheet's id", text],
  caller: ["a person's address", text],
  skip: ["a whole number from 0", whole(0)],
  every: ["a whole number from 1", whole(1)],
  times: ["a whole number from 1", whole(1)],
  chance: ["a number from 0 to 1", (value) => typeof value === "number" && value >= 0 && value <= 1],
  seed: ["a whole number from 0", whole(0)],
  status: ["429, 500, 502 or 503", (value) => [429, 500, 502, 503].includes(value as number)],
  when: ['"before" or "after"', (value) => value === "before" || value === "after"],
  delayMs: ["milliseconds from 0", whole(0)],
  cut: ["true or false", (value) => typeof value === "boolean"],
};

/** @throws RangeError saying which rule is wrong, and how. */
export function parseFaultRules(json: unknown): FaultRule[] {
  const rules = isObject(json) ? json["rules"] : json;
  if (!Array.isArray(rules)) throw new RangeError("The faults must be a list of rules.");
  return rules.map((rule: unknown, index) => {
    if (!isObject(rule)) throw new RangeError(`rules[${index}] must be an object.`);
    for (const [name, value] of Object.entries(rule)) {
      const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
      if (field === undefined) throw new RangeError(`rules[${index}] has no field "${name}".`);
      if (!field[1](value)) throw new RangeError(`rules[${index}].${name} must be ${field[0]}.`);
    }
    if (rule["status"] === undefined && rule["delayMs"] === undefined && rule["cut"] === undefined) {
      throw new RangeError(`rules[${index}] must have a status, delayMs or cut.`);
    }
    return rule as FaultRule;
  });
}
