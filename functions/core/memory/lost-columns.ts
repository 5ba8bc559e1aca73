import type { Workbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import type { Column } from "../../../sheets-schema/sheet.ts";
import type { Seen } from "./last-seen.ts";

/** Columns that a spreadsheet may lack, and whose loss changes places once something stood in them. */
const DECISIVE_ONCE_FILLED = { members: "kind", criteria: "appliesTo" } as const;

/** Those of them in which the last run saw something, and that are gone: somebody deleted them or took away the header. */
export function lostColumns({ sheets }: Workbook, seen: Seen | undefined): { parsed: ParsedSheet; column: Column }[] {
  return (Object.keys(DECISIVE_ONCE_FILLED) as (keyof typeof DECISIVE_ONCE_FILLED)[]).flatMap((name) => {
    const field = DECISIVE_ONCE_FILLED[name];
    const parsed = sheets[name] as unknown as ParsedSheet;
    const column = parsed.sheet.columns.find((each) => each.field === field);
    const wasFilled = seen?.lists.get(name)?.some((row) => row[field] !== undefined) === true;
    return column === undefined || parsed.columns.has(field) || !wasFilled ? [] : [{ parsed, column }];
  });
}
