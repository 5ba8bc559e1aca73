import type { Member } from "../bloc/bloc.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import type { FormRow } from "./row-marks.ts";

/** The rows of a member's form by the code of their criterion; of two rows of one code the first. */
export function rowsByCode({ form }: Member): ReadonlyMap<string, FormRow> {
  const rows = new Map<string, FormRow>();
  for (const row of form?.rows ?? []) {
    const code = normalCode(row.values.code ?? "");
    if (!rows.has(code)) rows.set(code, row);
  }
  return rows;
}
