/** A table of criteria as a paper has it: rows of four cells, and what each row turned out to be. */
import type { Cell } from "../../../sheets-schema/cells/cell.ts";

export interface TableRow {
  /** As a person counts in the sheet or the file. */
  readonly rowNumber: number;
  readonly code: string;
  /** Words and rule with their lines. */
  readonly title: string;
  readonly maximum: Cell;
  readonly rule: string;
  readonly unit?: string | undefined;
  /** Somebody chose its kind or its group: a criterion, whatever its words look like. */
  readonly isSettled?: boolean | undefined;
  /** Somebody typed the group that it is under, by their codes as they stand. */
  readonly isUnderTyped?: boolean | undefined;
  /** Somebody chose that people score it, or that it is a group: no rule is sought in its words. */
  readonly isWithoutRule?: boolean | undefined;
}

/** What a row of the table is. */
export type RowFate =
  | { readonly kind: "criterion"; readonly code: string }
  /** It goes on with the words, the points or the rule of the criterion whose row is `of`. */
  | { readonly kind: "continues"; readonly code: string; readonly of: number }
  | { readonly kind: "heading" }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "total" }
  /** Nothing tells what it belongs to. */
  | { readonly kind: "unplaced" };

/** A criterion of the table, whole. */
export interface TableCriterion {
  readonly rowNumber: number;
  /** Unlike that of any other; as typed wherever that is so. */
  readonly code: string;
  readonly title: string;
  readonly maximum: Cell;
  readonly rule: string;
  /** The code of the group around it, "" at the top. */
  readonly parent: string;
  /** What tells the code where its cell does not: the words, the headings above, or the order of the rows alone. */
  readonly codeBy?: "words" | "heading" | "order" | undefined;
  /** The rule stands in the words. */
  readonly isRuleInWords?: boolean | undefined;
  /** The rule stands in the cell of the points. */
  readonly isRuleInPoints?: boolean | undefined;
  /** Of a group of bonuses or deductions, whose points are the most that they come to. */
  readonly cap?: "bonus" | "deduction" | undefined;
  /** A bonus or a deduction by the heading above: its points were left out, and are 0. */
  readonly isExtra?: boolean | undefined;
  /** A part of the words that tells points and was not understood. */
  readonly unreadWords?: string | undefined;
}

/** A total typed by hand: over the whole table, or over what stands under `of`. */
export interface TypedTotal {
  readonly rowNumber: number;
  readonly maximum: Cell;
  /** Codes of sections; undefined: everything, or, where `isNear`, the section that ends here. */
  readonly of: readonly string[] | undefined;
  readonly isNear: boolean;
  /** The section above. */
  readonly section: string | undefined;
}

export interface UnderstoodTable {
  readonly criteria: readonly TableCriterion[];
  readonly fates: ReadonlyMap<number, RowFate>;
  readonly totals: readonly TypedTotal[];
}
