/** How sheets look: colours say who types, and are the same on tabs, headers and in the documentation. */

import type { Column, Sheet } from "../sheet.ts";
import type { CellFormat, Color } from "./requests.ts";

/** Who types, as far as colours tell: members, those who lead (leader, deputy, Board), verifiers, or nobody. */
export type Hand = "member" | "lead" | "verifier" | "program";

/** Dark enough for a tab, light enough under black letters. */
const colors: Readonly<Record<Hand, { readonly tab: string; readonly header: string }>> = {
  member: { tab: "#34A853", header: "#D9EAD3" },
  lead: { tab: "#4285F4", header: "#CFE2F3" },
  verifier: { tab: "#8E63CE", header: "#E6DDF4" },
  program: { tab: "#9AA0A6", header: "#E0E0E0" },
};

/** Under cells that the program writes, so that one sees where not to type. */
const PROGRAM_FILL = "#F7F7F7";

/** Whose colour a column or sheet with these typists bears: members before those who lead. */
export function handOf(typedBy: Sheet["typedBy"]): Hand {
  if (typedBy.includes("member")) return "member";
  if (typedBy.includes("verifier")) return "verifier";
  return typedBy.every((typist) => typist === "program") ? "program" : "lead";
}

export const tabColor = (sheet: Sheet): { readonly rgbColor: Color } => ({
  rgbColor: rgb(colors[handOf(sheet.typedBy)].tab),
});

/** "#4285F4" as Google writes colours: shares of one. */
export function rgb(hex: string): Color {
  const share = (at: number): number => Number((Number.parseInt(hex.slice(at, at + 2), 16) / 255).toFixed(4));
  return { red: share(1), green: share(3), blue: share(5) };
}

export const fill = (hex: string): CellFormat => ({ backgroundColorStyle: { rgbColor: rgb(hex) } });

/** A header cell: bold, wrapped, filled by who types below it. */
export const headerFormat = (typedBy: Column["typedBy"]): CellFormat => ({
  ...fill(colors[handOf(typedBy)].header),
  textFormat: { bold: true },
  verticalAlignment: "MIDDLE",
  wrapStrategy: "WRAP",
});

/** Rows of a score form that hold a section or a group. */
const groupFills = { section: "#DCE7F3", group: "#EFF4F9" } as const;

/** What marks a form's row as a section, a group or neither: only colour and weight, so that all else stays. */
export function rowLook(columns: readonly Pick<Column, "typedBy">[], kind: "section" | "group" | "leaf"): CellFormat[] {
  return columns.map(({ typedBy }) => {
    const color = kind === "leaf" ? (typedBy.includes("program") ? PROGRAM_FILL : undefined) : groupFills[kind];
    return { ...(color === undefined ? {} : fill(color)), textFormat: { bold: kind !== "leaf" } };
  });
}

/** The cells under a header. */
export function dataFormat(column: Column): CellFormat {
  const { format } = column.cell;
  return {
    verticalAlignment: "TOP",
    wrapStrategy: "WRAP",
    // Away from the words of the next column, with which figures at the edge would read as one number.
    ...(column.cell.range === undefined ? {} : { horizontalAlignment: "CENTER" }),
    ...(format === undefined
      ? {}
      : { numberFormat: { ...format, ...(format.type === "TEXT" ? { pattern: "@" } : {}) } }),
    ...(column.typedBy.includes("program") ? fill(PROGRAM_FILL) : {}),
  };
}
