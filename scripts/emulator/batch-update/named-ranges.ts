/** addNamedRange, updateNamedRange, deleteNamedRange. */

import { randomBytes } from "node:crypto";
import { parseCells } from "../a1-notation.ts";
import { invalid } from "../api/errors.ts";
import { assign } from "../api/field-mask.ts";
import type { NamedRange } from "../api/types.ts";
import type { Draft } from "../drafts/draft.ts";
import type { RequestHandlers } from "./context.ts";
import { keptRange, updateMask } from "./grid-range.ts";

function assertName(draft: Draft, name: string | undefined, own?: NamedRange): asserts name is string {
  if (
    name === undefined ||
    !/^[\p{L}_][\p{L}\p{N}\p{M}_]*$/u.test(name) ||
    parseCells(name) !== undefined ||
    /^(true|false)$/i.test(name)
  ) {
    throw invalid("The name given to this range is invalid");
  }
  const taken = draft.namedRanges.some((one) => one !== own && one.name.toLowerCase() === name.toLowerCase());
  if (taken) throw invalid(`Cannot add named range with name ${name}, a named range with that name already exists.`);
}

function find(draft: Draft, id: unknown): NamedRange {
  const found = draft.namedRanges.find(({ namedRangeId }) => namedRangeId === id);
  if (found === undefined) throw invalid(`No named range with id: ${String(id ?? "")}`);
  return found;
}

export const namedRangeRequests: RequestHandlers = {
  addNamedRange: ({ namedRange }, { draft }) => {
    const { name, range, namedRangeId } = (namedRange ?? {}) as Partial<NamedRange>;
    assertName(draft, name);
    if (namedRangeId !== undefined && draft.namedRanges.some((one) => one.namedRangeId === namedRangeId)) {
      throw invalid(`A named range with id: ${namedRangeId} already exists`);
    }
    const made = {
      namedRangeId: namedRangeId ?? randomBytes(8).toString("hex"),
      name,
      range: keptRange(draft, range ?? {}),
    };
    draft.namedRanges = [...draft.namedRanges, made];
    return { namedRange: made };
  },

  updateNamedRange: ({ namedRange, fields }, { draft }) => {
    const mask = updateMask(fields, "NamedRange");
    const given = (namedRange ?? {}) as Partial<NamedRange>;
    const found = find(draft, given.namedRangeId);
    const { name, range } = assign<Partial<NamedRange>>(found, given, mask);
    assertName(draft, name, found);
    const changed = { ...found, name, range: keptRange(draft, range ?? {}) };
    draft.namedRanges = draft.namedRanges.map((one) => (one === found ? changed : one));
    return undefined;
  },

  deleteNamedRange: ({ namedRangeId }, { draft }) => {
    const found = find(draft, namedRangeId);
    draft.namedRanges = draft.namedRanges.filter((one) => one !== found);
    return undefined;
  },
};
