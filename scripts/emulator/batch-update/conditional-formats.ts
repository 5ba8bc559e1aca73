/** addConditionalFormatRule, updateConditionalFormatRule, deleteConditionalFormatRule. */

import { invalid } from "../api/errors.ts";
import type { ConditionalFormatRule, JsonObject } from "../api/types.ts";
import { withBothColors } from "../cells/colors.ts";
import type { Draft } from "../drafts/draft.ts";
import { assertEditable } from "../drafts/protection.ts";
import type { RequestHandlers } from "./context.ts";
import { gridBox, keptRange } from "./grid-range.ts";

/** A scale of colours has both its ends, each with a type, and a value where the type takes one. */
function assertGradient(gradient: JsonObject): void {
  const { minpoint, midpoint, maxpoint } = gradient as Record<string, { type?: string; value?: string } | undefined>;
  const points = midpoint === undefined ? [minpoint, maxpoint] : [minpoint, midpoint, maxpoint];
  for (const { type, value } of points.map((point) => point ?? {})) {
    if (type === undefined) throw invalid("No interpolationPointType specified.");
    if (type !== "MIN" && type !== "MAX" && value === undefined) throw invalid("InterpolationPoint.value is required.");
  }
}

function checked(
  draft: Draft,
  rule: ConditionalFormatRule | undefined,
): { sheetId: number; rule: ConditionalFormatRule } {
  const ranges = rule?.ranges ?? [];
  if (rule === undefined || ranges.length === 0)
    throw invalid("A conditional format rule must have at least one range.");
  if ((rule.booleanRule === undefined) === (rule.gradientRule === undefined)) {
    throw invalid("A conditional format rule must have either a booleanRule or a gradientRule.");
  }
  if (rule.gradientRule !== undefined) assertGradient(rule.gradientRule);
  const boxes = ranges.map((range) => gridBox(draft, range));
  const [first] = boxes;
  if (first === undefined || boxes.some(({ sheetId }) => sheetId !== first.sheetId)) {
    throw invalid("All ranges of a conditional format rule must be on the same sheet.");
  }
  for (const { sheet, box } of boxes) assertEditable(draft, sheet, box);
  return {
    sheetId: first.sheetId,
    rule: withBothColors({ ...rule, ranges: ranges.map((range) => keptRange(draft, range)) }),
  };
}

function ruleAt(draft: Draft, sheetId: number, index: number): ConditionalFormatRule {
  const rule = draft.sheet(sheetId).conditionalFormats[index];
  if (rule === undefined) throw invalid(`No conditional format on sheet: ${sheetId} at index: ${index}`);
  return rule;
}

const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);

const withAt = <T>(list: readonly T[], index: number, item: T): T[] => [
  ...list.slice(0, index),
  item,
  ...list.slice(index),
];

export const conditionalFormatRequests: RequestHandlers = {
  addConditionalFormatRule: ({ rule, index }, { draft }) => {
    const { sheetId, rule: kept } = checked(draft, rule as ConditionalFormatRule | undefined);
    const rules = draft.sheet(sheetId).conditionalFormats;
    const place = (index ?? 0) as number;
    if (place < 0 || place > rules.length) throw invalid(`index[${place}] must be between 0 and ${rules.length}`);
    draft.patch(sheetId, { conditionalFormats: withAt(rules, place, kept) });
    return undefined;
  },

  updateConditionalFormatRule: ({ rule, index, newIndex, sheetId }, { draft }) => {
    const oldIndex = (index ?? 0) as number;
    if ((rule === undefined) === (newIndex === undefined)) throw invalid("Either rule or newIndex must be set.");
    if (rule !== undefined) {
      const { sheetId: home, rule: newRule } = checked(draft, rule as ConditionalFormatRule);
      const oldRule = ruleAt(draft, home, oldIndex);
      const rules = draft.sheet(home).conditionalFormats;
      draft.patch(home, { conditionalFormats: rules.map((one, at) => (at === oldIndex ? newRule : one)) });
      return { newRule, newIndex: oldIndex, oldRule, oldIndex };
    }
    const home = draft.sheet(sheetId as number | undefined).properties.sheetId;
    const moved = ruleAt(draft, home, oldIndex);
    const rest = without(draft.sheet(home).conditionalFormats, oldIndex);
    const place = newIndex as number;
    if (place < 0 || place > rest.length) throw invalid(`newIndex[${place}] must be between 0 and ${rest.length}`);
    draft.patch(home, { conditionalFormats: withAt(rest, place, moved) });
    return { newRule: moved, newIndex: place, oldRule: moved, oldIndex };
  },

  deleteConditionalFormatRule: ({ index, sheetId }, { draft }) => {
    const home = draft.sheet(sheetId as number | undefined).properties.sheetId;
    const rule = ruleAt(draft, home, (index ?? 0) as number);
    draft.patch(home, { conditionalFormats: without(draft.sheet(home).conditionalFormats, (index ?? 0) as number) });
    return { rule };
  },
};
