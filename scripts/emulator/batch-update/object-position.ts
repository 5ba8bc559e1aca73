/** Where charts and slicers lie: over the grid, at a cell. */

import { invalid } from "../api/errors.ts";
import type { GridCoordinate, JsonObject } from "../api/types.ts";
import type { Draft } from "../drafts/draft.ts";

const overlayOf = (position: JsonObject): JsonObject => (position["overlayPosition"] ?? {}) as JsonObject;

/** The sheet that a position anchors to. Sheets that hold nothing but a chart are not supported. */
export function homeOf(draft: Draft, position: JsonObject): number {
  if (position["newSheet"] === true || position["sheetId"] !== undefined) {
    throw invalid("An object on a sheet of its own is not supported by the embedded spreadsheet server.");
  }
  const anchor = overlayOf(position)["anchorCell"] as GridCoordinate | undefined;
  return draft.sheet(anchor?.sheetId).properties.sheetId;
}

/** A spec in which ranges on the sheet 0 do not name it, as Google answers them. */
export function keptSpec(value: JsonObject): JsonObject {
  const kept = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(kept);
    return typeof inner === "object" && inner !== null ? keptSpec(inner as JsonObject) : inner;
  };
  const { sheetId, ...others } = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, kept(inner)]));
  return sheetId === undefined || sheetId === 0 ? others : { sheetId, ...others };
}

/** A position as it is kept and answered: with the size that Google gives what came without, and no zeros. */
export function keptPosition(draft: Draft, asked: JsonObject | undefined): JsonObject {
  const first = { overlayPosition: { anchorCell: { sheetId: draft.sheets[0]?.properties.sheetId ?? 0 } } };
  const position = asked ?? first;
  homeOf(draft, position);
  const { anchorCell = {}, offsetXPixels = 0, offsetYPixels = 0, ...size } = overlayOf(position);
  const shown = Object.fromEntries(Object.entries(anchorCell as JsonObject).filter(([, value]) => value !== 0));
  return {
    overlayPosition: {
      anchorCell: shown,
      ...(offsetXPixels === 0 ? {} : { offsetXPixels }),
      ...(offsetYPixels === 0 ? {} : { offsetYPixels }),
      widthPixels: 600,
      heightPixels: 371,
      ...size,
    },
  };
}
