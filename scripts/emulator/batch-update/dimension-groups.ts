/**
 * addDimensionGroup, deleteDimensionGroup, updateDimensionGroup. Groups are what is left of how deep each row or column
 * lies: adding one sinks its rows by one level, deleting lifts them, and every level's unbroken stretches are its groups.
 * So the examples of Google's reference come out: C:E and B:D give B:E at depth 1 and C:D at depth 2.
 */

import { invalid } from "../api/errors.ts";
import { below, type FieldMask } from "../api/field-mask.ts";
import { MAX_GROUP_DEPTH } from "../api/limits.ts";
import type { Dimension, DimensionGroup, DimensionRange } from "../api/types.ts";
import { countOf } from "../drafts/dimensions.ts";
import type { Draft } from "../drafts/draft.ts";
import type { RequestHandlers } from "./context.ts";
import { setDimensionProperties } from "./dimensions.ts";
import { namingSheet, updateMask } from "./grid-range.ts";

interface Span {
  readonly sheetId: number;
  readonly dimension: Dimension;
  readonly start: number;
  readonly end: number;
}

function spanOf(draft: Draft, range: DimensionRange | undefined): Span {
  if (range === undefined) throw invalid("range is required.");
  const sheet = draft.sheet(range.sheetId);
  const { dimension } = range;
  if (dimension !== "ROWS" && dimension !== "COLUMNS") throw invalid("No dimension specified.");
  const { startIndex: start = 0, endIndex: end = countOf(sheet, dimension) } = range;
  if (start < 0 || end <= start) throw invalid(`endIndex[${end}] must be greater than startIndex[${start}]`);
  if (end > countOf(sheet, dimension)) {
    const kind = dimension === "ROWS" ? "row" : "column";
    throw invalid(`range.endIndex[${end}] is after last ${kind} in grid[${countOf(sheet, dimension)}]`);
  }
  return { sheetId: sheet.properties.sheetId, dimension, start, end };
}

const listName = (dimension: Dimension) => (dimension === "ROWS" ? "rowGroups" : "columnGroups");

const bounds = ({ range: { startIndex = 0, endIndex = 0 } }: DimensionGroup) => [startIndex, endIndex] as const;

/** How deep each index lies. */
function depthsOf(groups: readonly DimensionGroup[], length: number): number[] {
  const depths = new Array<number>(length).fill(0);
  for (const group of groups) {
    const [start, end] = bounds(group);
    for (let index = start; index < end; index += 1) depths[index] = Math.max(depths[index] ?? 0, group.depth);
  }
  return depths;
}

/** The groups of these depths, outer before inner; one that stays as it was stays folded. */
function groupsOf(depths: readonly number[], { sheetId, dimension }: Span, before: readonly DimensionGroup[]) {
  const groups: DimensionGroup[] = [];
  const deepest = depths.reduce((most, depth) => Math.max(most, depth), 0);
  for (let depth = 1; depth <= deepest; depth += 1) {
    for (let start = 0; start < depths.length; start += 1) {
      let end = start;
      while ((depths[end] ?? 0) >= depth) end += 1;
      if (end === start) continue;
      const same = before.find((one) => one.depth === depth && bounds(one)[0] === start && bounds(one)[1] === end);
      const range = namingSheet({ sheetId, dimension, startIndex: start, endIndex: end });
      groups.push({ range, depth, ...(same?.collapsed === true ? { collapsed: true } : {}) });
      start = end;
    }
  }
  return groups.sort((one, other) => bounds(one)[0] - bounds(other)[0] || one.depth - other.depth);
}

/** Sinks or lifts the span by one level; returns the groups that there are then. */
function sink(draft: Draft, span: Span, by: 1 | -1): DimensionGroup[] {
  const name = listName(span.dimension);
  const before = draft.sheet(span.sheetId)[name];
  const depths = depthsOf(before, Math.max(span.end, ...before.map((group) => bounds(group)[1]), 0));
  for (let index = span.start; index < span.end; index += 1) {
    depths[index] = Math.max(0, (depths[index] ?? 0) + by);
    if ((depths[index] ?? 0) > MAX_GROUP_DEPTH)
      throw invalid(`A group cannot be nested more than ${MAX_GROUP_DEPTH} levels deep.`);
  }
  const groups = groupsOf(depths, span, before);
  draft.patch(span.sheetId, { [name]: groups });
  return groups;
}

/** The first group of a dimension makes Google say on which side its control stands. */
function sayControl(draft: Draft, { sheetId, dimension }: Span): void {
  const { properties } = draft.sheet(sheetId);
  const name = dimension === "ROWS" ? "rowGroupControlAfter" : "columnGroupControlAfter";
  if (properties.gridProperties[name] !== undefined) return;
  draft.patch(sheetId, {
    properties: { ...properties, gridProperties: { ...properties.gridProperties, [name]: true } },
  });
}

const listed = (dimensionGroups: readonly DimensionGroup[]) =>
  dimensionGroups.length === 0 ? {} : { dimensionGroups };

export const dimensionGroupRequests: RequestHandlers = {
  addDimensionGroup: ({ range }, { draft }) => {
    const span = spanOf(draft, range as DimensionRange | undefined);
    sayControl(draft, span);
    return listed(sink(draft, span, 1));
  },

  deleteDimensionGroup: ({ range }, { draft }) => {
    const span = spanOf(draft, range as DimensionRange | undefined);
    const groups = draft.sheet(span.sheetId)[listName(span.dimension)];
    if (!groups.some((group) => bounds(group)[0] < span.end && span.start < bounds(group)[1])) {
      throw invalid("Cannot delete a group that does not exist.");
    }
    return listed(sink(draft, span, -1));
  },

  updateDimensionGroup: ({ dimensionGroup, fields }, { draft }) => {
    const mask: FieldMask = updateMask(fields, "DimensionGroup");
    const { range, depth = 0, collapsed = false } = (dimensionGroup ?? {}) as Partial<DimensionGroup>;
    const span = spanOf(draft, range);
    const name = listName(span.dimension);
    const groups = draft.sheet(span.sheetId)[name];
    const found = groups.find(
      (one) => one.depth === depth && bounds(one)[0] === span.start && bounds(one)[1] === span.end,
    );
    if (found === undefined) throw invalid("No dimension group with the given range and depth.");
    if (below(mask, "collapsed") === undefined) return undefined;
    const { collapsed: _, ...open } = found;
    const changed = collapsed ? { ...open, collapsed } : open;
    draft.patch(span.sheetId, { [name]: groups.map((one) => (one === found ? changed : one)) });
    // Folding hides what is inside, and unfolding shows it again.
    setDimensionProperties(draft, span, ({ hiddenByUser: __, ...own }) =>
      collapsed ? { ...own, hiddenByUser: true } : own,
    );
    return undefined;
  },
};
