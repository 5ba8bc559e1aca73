/** addBanding, updateBanding, deleteBanding: alternating colours, kept and answered. */

import { invalid } from "../api/errors.ts";
import { assign } from "../api/field-mask.ts";
import type { BandedRange, JsonObject } from "../api/types.ts";
import { maskBothColors, withBothColors } from "../cells/colors.ts";
import type { Draft } from "../drafts/draft.ts";
import { overlap, unbounded } from "../drafts/protection.ts";
import type { RequestHandlers } from "./context.ts";
import { closedRange, editableBox, newId, updateMask } from "./grid-range.ts";
import { findById, lookUp, put, replace } from "./sheet-objects.ts";

const hasBands = (properties: JsonObject | undefined): boolean =>
  ["firstBandColor", "firstBandColorStyle", "secondBandColor", "secondBandColorStyle"].some(
    (name) => properties?.[name] !== undefined,
  );

/** A banded range as it is kept: its bounds closed, its colours under both their names. */
function checked(draft: Draft, asked: BandedRange): { sheetId: number; banded: BandedRange } {
  const { sheet, sheetId, box } = editableBox(draft, asked.range, "bandedRange.range");
  const taken = sheet.bandedRanges.some(
    ({ bandedRangeId, range = {} }) => bandedRangeId !== asked.bandedRangeId && overlap(unbounded(range), box),
  );
  if (taken) {
    throw invalid(
      "You cannot add alternating background colors to a range that already has alternating background colors.",
    );
  }
  if (!hasBands(asked.rowProperties) && !hasBands(asked.columnProperties)) {
    throw invalid("At least one of rowProperties or columnProperties must be specified.");
  }
  return { sheetId, banded: withBothColors({ ...asked, range: closedRange(sheetId, box) }) };
}

const isIt = (id: unknown) => (one: BandedRange) => one.bandedRangeId === (id ?? 0);

export const bandingRequests: RequestHandlers = {
  addBanding: ({ bandedRange }, { draft }) => {
    const asked = (bandedRange ?? {}) as Partial<BandedRange>;
    const taken = (id: number): boolean => lookUp(draft, "bandedRanges", isIt(id)) !== undefined;
    if (asked.bandedRangeId !== undefined && taken(asked.bandedRangeId)) {
      throw invalid(`A banded range with the id ${asked.bandedRangeId} already exists.`);
    }
    const { sheetId, banded } = checked(draft, { ...asked, bandedRangeId: asked.bandedRangeId ?? newId(taken) });
    put(draft, sheetId, "bandedRanges", banded);
    return { bandedRange: banded };
  },

  updateBanding: ({ bandedRange, fields }, { draft }) => {
    const mask = maskBothColors(updateMask(fields, "BandedRange"));
    const given = (bandedRange ?? {}) as Partial<BandedRange>;
    const found = findById(draft, "bandedRanges", "banded range", isIt(given.bandedRangeId), given.bandedRangeId);
    const { bandedRangeId } = found.item;
    const after = assign<Partial<BandedRange>>(found.item, withBothColors(given), mask);
    const { sheetId, banded } = checked(draft, { ...after, bandedRangeId });
    if (sheetId === found.sheet.properties.sheetId) replace(draft, "bandedRanges", found, banded);
    else {
      replace(draft, "bandedRanges", found, undefined);
      put(draft, sheetId, "bandedRanges", banded);
    }
    return undefined;
  },

  deleteBanding: ({ bandedRangeId }, { draft }) => {
    const found = findById(draft, "bandedRanges", "banded range", isIt(bandedRangeId), bandedRangeId);
    replace(draft, "bandedRanges", found, undefined);
    return undefined;
  },
};
