/** The colours of a status column, so that what needs doing is seen before it is read. */
import type { GridRange } from "../cells/cell.ts";
import { STATUS_BY_PAPER, STATUS_HEADER, STATUS_VALID } from "../sheets/status-column.ts";
import { fill } from "./look.ts";
import type { Request } from "./requests.ts";

/**
 * The first that fits colours the cell. The range holds the header too, so that a row inserted right under it is inside;
 * hence the first rule.
 */
const rules: readonly { readonly type: string; readonly value?: string; readonly color: string }[] = [
  { type: "TEXT_EQ", value: STATUS_HEADER, color: "#E0E0E0" },
  { type: "TEXT_EQ", value: STATUS_VALID, color: "#D9EAD3" },
  { type: "TEXT_STARTS_WITH", value: "Không phát sinh", color: "#E0E0E0" },
  { type: "TEXT_STARTS_WITH", value: STATUS_BY_PAPER, color: "#E0E0E0" },
  { type: "TEXT_CONTAINS", value: "Đề nghị", color: "#FFE0B2" },
  { type: "NOT_BLANK", color: "#FFF9C4" },
];

/** Conditional formatting of `range`, which is the only one of its sheet. */
export const statusColors = (range: GridRange): Request[] =>
  rules.map(({ type, value, color }, index) => ({
    addConditionalFormatRule: {
      index,
      rule: {
        ranges: [range],
        booleanRule: {
          condition: { type, ...(value === undefined ? {} : { values: [{ userEnteredValue: value }] }) },
          format: fill(color),
        },
      },
    },
  }));
