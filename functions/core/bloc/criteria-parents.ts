/** The group of each criterion: the one that its row names, else the one that its code or the headings above it tell. */
import type { ParsedRow } from "../../../sheets-schema/reading/rows.ts";
import type { criteria } from "../../../sheets-schema/sheets/criteria.ts";
import { normalCode, numberingOf, parentCodes } from "./criterion-code.ts";

type CriteriaRow = ParsedRow<typeof criteria.shape>;

/** The code of a parent, "" at the top. */
export interface ParentOf {
  readonly code: string;
  /** What told it, where its row does not name it. */
  readonly by?: "code" | "heading" | undefined;
}

/** The parent of each code, in the order of the rows. */
export function parentsOf(rows: ReadonlyMap<string, CriteriaRow>): ReadonlyMap<string, ParentOf> {
  const parents = new Map<string, ParentOf>();
  /** The headings around the row that is being read, the innermost last. */
  let around: readonly string[] = [];
  for (const [code, row] of rows) {
    const typed = normalCode(row.values.parent ?? "");
    if (typed !== "") parents.set(code, { code: typed });
    else {
      const byCode = parentCodes(code).find((parent) => isHeading(rows.get(parent)));
      const outer = byCode === undefined ? headingsFor(code, around) : [];
      const heading = outer.at(-1);
      if (byCode !== undefined) parents.set(code, { code: byCode, by: "code" });
      else parents.set(code, heading === undefined ? { code: "" } : { code: heading, by: "heading" });
      if (byCode === undefined) around = isHeading(row) ? [...outer, code] : outer;
      else if (isHeading(row)) around = [...throughCode(byCode, around), code];
    }
  }
  return parents;
}

/** A row that may hold others: a group, or one of which neither kind nor rule says anything else. */
const isHeading = (row: CriteriaRow | undefined): boolean =>
  row !== undefined &&
  (row.values.kind === "nhóm" ||
    row.values.kind === "lấy mục cao nhất" ||
    (row.values.kind === undefined && (row.values.rule ?? "") === ""));

/** Those of `around` down to the heading that a code names; what stands under another heading is none of them. */
const throughCode = (heading: string, around: readonly string[]): readonly string[] =>
  around.includes(heading) ? around.slice(0, around.indexOf(heading) + 1) : [heading];

/** Those of `around` in which a row with `code` stands: a number of the same manner as a heading's goes on beside it. */
function headingsFor(code: string, around: readonly string[]): readonly string[] {
  const manner = numberingOf(code);
  const beside = around.findIndex((heading) => numberingOf(heading) === manner);
  return beside < 0 ? around : around.slice(0, beside);
}
