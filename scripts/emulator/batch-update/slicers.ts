/** addSlicer, updateSlicerSpec: kept and answered as sent; they filter nothing here. */

import { invalid } from "../api/errors.ts";
import { assign } from "../api/field-mask.ts";
import type { JsonObject, Slicer } from "../api/types.ts";
import type { RequestHandlers } from "./context.ts";
import { newId, updateMask } from "./grid-range.ts";
import { homeOf, keptPosition, keptSpec } from "./object-position.ts";
import { findById, lookUp, put, replace } from "./sheet-objects.ts";

const isIt = (id: unknown) => (one: Slicer) => one.slicerId === (id ?? 0);

export const slicerRequests: RequestHandlers = {
  addSlicer: ({ slicer }, { draft }) => {
    const asked = (slicer ?? {}) as Partial<Slicer>;
    if (asked.spec?.["dataRange"] === undefined) throw invalid("A slicer must have a data range.");
    const taken = (id: number): boolean =>
      lookUp(draft, "slicers", isIt(id)) !== undefined ||
      lookUp(draft, "charts", ({ chartId }) => chartId === id) !== undefined;
    if (asked.slicerId !== undefined && taken(asked.slicerId)) {
      throw invalid(`A slicer with the id ${asked.slicerId} already exists.`);
    }
    const position = keptPosition(draft, asked.position);
    const made: Slicer = { slicerId: asked.slicerId ?? newId(taken), spec: keptSpec(asked.spec), position };
    put(draft, homeOf(draft, position), "slicers", made);
    return { slicer: made };
  },

  updateSlicerSpec: ({ slicerId, spec, fields }, { draft }) => {
    const mask = updateMask(fields, "SlicerSpec");
    const found = findById(draft, "slicers", "slicer", isIt(slicerId), slicerId);
    const changed = assign<JsonObject>(found.item.spec ?? {}, (spec ?? {}) as JsonObject, mask);
    replace(draft, "slicers", found, { ...found.item, spec: keptSpec(changed) });
    return undefined;
  },
};
