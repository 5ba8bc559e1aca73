/** Charts (addChart, updateChartSpec) and what holds for any embedded object: kept and answered as sent, never drawn. */

import { invalid } from "../api/errors.ts";
import { assign } from "../api/field-mask.ts";
import type { EmbeddedChart, JsonObject } from "../api/types.ts";
import { maskBothColors, withBothColors } from "../cells/colors.ts";
import type { Draft } from "../drafts/draft.ts";
import type { Sheet } from "../state/spreadsheet.ts";
import type { RequestHandlers } from "./context.ts";
import { newId, updateMask } from "./grid-range.ts";
import { homeOf, keptPosition, keptSpec } from "./object-position.ts";
import { lookUp, replace as replaceOn } from "./sheet-objects.ts";

function find(draft: Draft, chartId: number): { sheet: Sheet; chart: EmbeddedChart } {
  for (const sheet of draft.sheets) {
    const chart = sheet.charts.find((one) => one.chartId === chartId);
    if (chart !== undefined) return { sheet, chart };
  }
  throw invalid(`No embedded object with id: ${chartId}`);
}

const has = (draft: Draft, chartId: number): boolean =>
  draft.sheets.some(({ charts }) => charts.some((one) => one.chartId === chartId));

function replace(draft: Draft, sheet: Sheet, chart: EmbeddedChart, by: EmbeddedChart | undefined): void {
  const charts = sheet.charts.flatMap((one) => (one === chart ? (by === undefined ? [] : [by]) : [one]));
  draft.patch(sheet.properties.sheetId, { charts });
}

const KINDS = [
  "basicChart",
  "pieChart",
  "bubbleChart",
  "candlestickChart",
  "orgChart",
  "histogramChart",
  "waterfallChart",
  "treemapChart",
  "scorecardChart",
];

/** A spec is replaced whole, so it has to say what is drawn. The misspelling is Google's. */
function assertWholeSpec(spec: JsonObject): void {
  if (KINDS.some((kind) => spec[kind] !== undefined)) return;
  throw invalid(
    "One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec",
  );
}

export const chartRequests: RequestHandlers = {
  addChart: ({ chart }, { draft }) => {
    const asked = (chart ?? {}) as Partial<EmbeddedChart>;
    if (asked.spec === undefined) throw invalid("A chart must have a spec.");
    if (asked.chartId !== undefined && has(draft, asked.chartId))
      throw invalid(`A chart with the id ${asked.chartId} already exists.`);
    assertWholeSpec(asked.spec);
    const position = keptPosition(draft, asked.position);
    const made: EmbeddedChart = {
      ...asked,
      chartId: asked.chartId ?? newId((id) => has(draft, id)),
      spec: keptSpec(asked.spec),
      position,
    };
    const home = homeOf(draft, position);
    draft.patch(home, { charts: [...draft.sheet(home).charts, made] });
    return { chart: made };
  },

  updateChartSpec: ({ chartId, spec }, { draft }) => {
    assertWholeSpec((spec ?? {}) as JsonObject);
    const { sheet, chart } = find(draft, (chartId ?? 0) as number);
    replace(draft, sheet, chart, { ...chart, spec: keptSpec(spec as JsonObject) });
    return undefined;
  },

  updateEmbeddedObjectPosition: ({ objectId, newPosition, fields }, { draft }) => {
    const mask = updateMask(fields, "OverlayPosition");
    const { sheet, chart } = find(draft, (objectId ?? 0) as number);
    const given = (newPosition ?? {}) as JsonObject;
    const overlay = (position: JsonObject | undefined) => (position?.["overlayPosition"] ?? {}) as JsonObject;
    homeOf(draft, given);
    const position = keptPosition(draft, { overlayPosition: assign(overlay(chart.position), overlay(given), mask) });
    const home = homeOf(draft, position);
    const moved = { ...chart, position };
    if (home === sheet.properties.sheetId) {
      replace(draft, sheet, chart, moved);
    } else {
      replace(draft, sheet, chart, undefined);
      draft.patch(home, { charts: [...draft.sheet(home).charts, moved] });
    }
    return { position };
  },

  updateEmbeddedObjectBorder: ({ objectId, border, fields }, { draft }) => {
    const mask = maskBothColors(updateMask(fields, "EmbeddedObjectBorder"));
    const { sheet, chart } = find(draft, (objectId ?? 0) as number);
    const changed = assign<JsonObject>(chart.border ?? {}, withBothColors((border ?? {}) as JsonObject), mask);
    replace(draft, sheet, chart, { ...chart, border: changed });
    return undefined;
  },

  deleteEmbeddedObject: ({ objectId }, { draft }) => {
    const slicer = lookUp(draft, "slicers", ({ slicerId }) => slicerId === (objectId ?? 0));
    if (slicer !== undefined) {
      replaceOn(draft, "slicers", slicer, undefined);
      return undefined;
    }
    const { sheet, chart } = find(draft, (objectId ?? 0) as number);
    replace(draft, sheet, chart, undefined);
    return undefined;
  },
};
