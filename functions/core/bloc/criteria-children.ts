/** What hangs under what in the table of criteria, or in the part of it that is for one kind of member. */
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import type { ParentOf } from "./criteria-parents.ts";
import type { CountingRow, CriteriaRow } from "./criteria-rows.ts";
import { criteriaFaults } from "./criteria-wording.ts";
import type { CriteriaTree } from "./criterion.ts";
import { normalCode } from "./criterion-code.ts";

/** Takes down what is wrong with a cell of a row. */
export type TableRow = (row: CriteriaRow, field: string, fault: Fault) => void;

/** The parent that the row itself names, else that of its code. */
export const parentsIn = (
  rows: ReadonlyMap<string, CountingRow>,
  parents: ReadonlyMap<string, ParentOf>,
): ReadonlyMap<string, ParentOf> =>
  new Map(
    [...rows].map(([code, { row }]): [string, ParentOf] => {
      const typed = normalCode(row.values.parent ?? "");
      return [code, typed === "" ? (parents.get(code) ?? { code: "" }) : { code: typed }];
    }),
  );

/** The codes under each code, in order; sections under "". What hangs under nothing, or under itself, is left out. */
export function childrenOf(
  rows: ReadonlyMap<string, CountingRow>,
  parents: ReadonlyMap<string, ParentOf>,
  report: TableRow,
  whole: CriteriaTree | undefined,
): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const [code, { row, isNamed }] of rows) {
    const parent = parents.get(code)?.code ?? "";
    const loss = lossOf(code, rows, parents);
    if (loss === undefined) children.set(parent, [...(children.get(parent) ?? []), code]);
    else if (loss === "unknown" && whole?.byCode.has(parent) === true) {
      // Of one kind: the part around it is for others, which is told where its own cell names this kind.
      if (isNamed) report(row, "appliesTo", criteriaFaults.underOther(parent));
    } else if (loss === "unknown" && !rows.has(parent)) report(row, "parent", criteriaFaults.unknownParent(parent));
    else if (loss === "own-ring") report(row, "parent", criteriaFaults.cyclic(parent));
    else report(row, "parent", criteriaFaults.underLost(parent));
  }
  return children;
}

/** Why a criterion is not in the tree: it stands in a ring, hangs under one, or under a code that there is not. */
function lossOf(
  code: string,
  rows: ReadonlyMap<string, CountingRow>,
  parents: ReadonlyMap<string, ParentOf>,
): "own-ring" | "under-ring" | "unknown" | undefined {
  const seen = new Set<string>();
  let current = code;
  while (current !== "") {
    if (seen.has(current)) return current === code ? "own-ring" : "under-ring";
    seen.add(current);
    const row = rows.get(current);
    if (row === undefined) return "unknown";
    current = parents.get(current)?.code ?? "";
  }
  return undefined;
}
