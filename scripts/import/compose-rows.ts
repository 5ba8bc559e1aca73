/** The rows of Tiêu chí after an import: what a criterion has besides the paper's columns goes with its code. */
import { normalCode } from "../../functions/core/bloc/criterion-code.ts";
import type { PastedCriteria } from "../../functions/core/bloc/pasted-criteria.ts";
import { type Cell, isBlank, sameCell, textOf } from "../../sheets-schema/cells/cell.ts";
import { cleanLines } from "../../sheets-schema/cells/vietnamese.ts";
import { criteria } from "../../sheets-schema/sheets/criteria.ts";
import type { CriteriaCells, ImportRow } from "./preview-import.ts";

export interface Difference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly {
    readonly code: string;
    readonly header: string;
    readonly before: string;
    readonly after: string;
  }[];
  readonly isReordered: boolean;
}

export interface Composed {
  readonly rows: readonly CriteriaCells[];
  readonly difference: Difference;
}

/** Columns that people type, in order. */
const TYPED = criteria.columns.filter(({ typedBy }) => !typedBy.includes("program"));

export function composeRows(imported: readonly ImportRow[], standing: PastedCriteria): Composed {
  const before = new Map(
    standing.parsed.rows.map(({ values, cells }) => [normalCode(values.code ?? ""), cells as CriteriaCells]),
  );
  const codes = imported.map(({ code }) => normalCode(code));
  const kept = codes.filter((code) => before.has(code));
  const rows = imported.map(({ code, cells }) => {
    const own = before.get(normalCode(code)) ?? {};
    return Object.fromEntries(TYPED.map(({ field }) => [field, chosen(field, cells[field], own[field])]));
  });
  return {
    rows,
    difference: {
      added: imported.flatMap(({ code }) => (before.has(normalCode(code)) ? [] : [code])),
      removed: [...before.keys()].filter((code) => code !== "" && !codes.includes(code)),
      changed: imported.flatMap(({ code }, index) => changesOf(code, before.get(normalCode(code)), rows[index] ?? {})),
      isReordered: kept.some(
        (code, index) => [...before.keys()].filter((each) => codes.includes(each))[index] !== code,
      ),
    },
  };
}

/** The paper's cell where its column is one of the paper's, else what stands. */
const chosen = (field: string, imported: Cell, standing: Cell): Cell =>
  PAPER.has(field) ? imported : isBlank(imported) ? standing : imported;
const PAPER: ReadonlySet<string> = new Set(["code", "title", "maximum", "rule"]);

function changesOf(code: string, before: CriteriaCells | undefined, after: CriteriaCells): Difference["changed"] {
  if (before === undefined) return [];
  return TYPED.flatMap(({ field, header }) => {
    const [old, now] = [textBefore(before[field]), textBefore(after[field])];
    return old === now || sameCell(before[field], after[field]) ? [] : [{ code, header, before: old, after: now }];
  });
}

const textBefore = (cell: Cell): string => cleanLines(textOf(cell));
