/** The shape of the example's rows: fields by the names of the declarations, values as people type them. */
import type { scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import type { TypedSheets } from "../../sheets-schema/workbook.ts";

/** What somebody typed: a text exactly as typed, a number, or an entry that Sheets took for a date ("03/3"). */
export type DemoCell = string | number | { readonly date: string };

/** A row of a sheet by field; a field left out is a blank cell. */
export type DemoRow<Name extends keyof TypedSheets> = {
  readonly [Field in keyof TypedSheets[Name]["shape"]]?: DemoCell;
};

/** A criterion's row of a score form. */
export type DemoEntry = { readonly [Field in keyof typeof scoreForm.shape]?: DemoCell };

/** What a member typed for one criterion, in the order of the form's columns; "" is a blank cell. */
type Typed = readonly [
  target: DemoCell,
  result: DemoCell,
  selfScore: DemoCell,
  evidence?: string,
  remark?: string,
  more?: DemoEntry,
];

/** A form as its entries by criterion code; criteria left out are blank. */
export function demoForm(typed: Readonly<Record<string, Typed>>): ReadonlyMap<string, DemoEntry> {
  return new Map(
    Object.entries(typed).map(([code, [target, result, selfScore, evidence = "", remark = "", more = {}]]) => {
      const cells = Object.entries({ target, result, selfScore, evidence, remark, ...more });
      return [code, Object.fromEntries(cells.filter(([, cell]) => cell !== ""))];
    }),
  );
}
