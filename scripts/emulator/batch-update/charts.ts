/** addChart, updateChartSpec, updateEmbeddedObjectPosition, deleteEmbeddedObject: kept and answered as sent, never drawn. */

import { invalid } from "../api/errors.ts";
import { assign } from "../api/field-mask.ts";
import type { EmbeddedChart, GridCoordinate, JsonObject } from "../api/types.ts";
import type { Draft } from "../state/draft.ts";
import type { Sheet } from "../state/spreadsheet.ts";
import type { RequestHandlers } from "./context.ts";
import { newId, updateMask } from "./grid-range.ts";

function find(draft: Draft, chartId: number): { sheet: Sheet; chart: EmbeddedChart } {
  for (const sheet of draft.sheets) {
    const chart = sheet.charts.find((one) => one.chartId === chartId);
    if (chart !== undefined) return { sheet, chart };
  }
  throw invalid(`No embedded object with id: ${chartId}`);
}

const has = (draft: Draft, chartId: number): boolean =>
  draft.sheets.some(({ charts }) => charts.some((one) => one.chartId === chartId));

/** The sheet that a position anchors to. Sheets that hold nothing but a chart are not supported. */
function homeOf(draft: Draft, position: JsonObject): number {
  if (position["newSheet"] === true || position["sheetId"] !== undefined) {
    throw invalid("A chart on a sheet of its own is not supported by the embedded spreadsheet server.");
  }
  const overlay = position["overlayPosition"] as { anchorCell?: GridCoordinate } | undefined;
  return draft.sheet(overlay?.anchorCell?.sheetId).properties.sheetId;
}

function replace(draft: Draft, sheet: Sheet, chart: EmbeddedChart, by: EmbeddedChart | undefined): void {
  const charts = sheet.charts.flatMap((one) => (one === chart ? (by === undefined ? [] : [by]) : [one]));
  draft.patch(sheet.properties.sheetId, { charts });
}

export const chartRequests: RequestHandlers = {
  addChart: ({ chart }, { draft }) => {
    const asked = (chart ?? {}) as Partial<EmbeddedChart>;
    if (asked.spec === undefined) throw invalid("A chart must have a spec.");
    if (asked.chartId !== undefined && has(draft, asked.chartId))
      throw invalid(`A chart with the id ${asked.chartId} already exists.`);
    const position = asked.position ?? {
      overlayPosition: { anchorCell: { sheetId: draft.sheets[0]?.properties.sheetId ?? 0 } },
    };
    const made: EmbeddedChart = { ...asked, chartId: asked.chartId ?? newId((id) => has(draft, id)), position };
    const home = homeOf(draft, position);
    draft.patch(home, { charts: [...draft.sheet(home).charts, made] });
    return { chart: made };
  },

  updateChartSpec: ({ chartId, spec }, { draft }) => {
    if (spec === undefined) throw invalid("spec is required.");
    const { sheet, chart } = find(draft, (chartId ?? 0) as number);
    replace(draft, sheet, chart, { ...chart, spec: spec as JsonObject });
    return undefined;
  },

  updateEmbeddedObjectPosition: ({ objectId, newPosition, fields }, { draft }) => {
    const mask = updateMask(fields, "OverlayPosition");
    const { sheet, chart } = find(draft, (objectId ?? 0) as number);
    const given = (newPosition ?? {}) as JsonObject;
    const overlay = (position: JsonObject | undefined) => (position?.["overlayPosition"] ?? {}) as JsonObject;
    homeOf(draft, given);
    const position = { overlayPosition: assign(overlay(chart.position), overlay(given), mask) };
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

  deleteEmbeddedObject: ({ objectId }, { draft }) => {
    const { sheet, chart } = find(draft, (objectId ?? 0) as number);
    replace(draft, sheet, chart, undefined);
    return undefined;
  },
};
