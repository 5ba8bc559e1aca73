/** A table in Word's manner, in our own words, with what each row should turn out to be. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface PaperRow {
  /** TT, content, maximum, rule. */
  readonly cells: readonly [code: string, title: string, maximum: string, rule: string];
  readonly expected:
    | { readonly is: "heading" | "total" | "note" | "part" | "blank" }
    | {
        readonly is: "criterion";
        readonly code: string;
        readonly kind: string;
        readonly maximum: string;
        readonly parent: string;
      };
}

const OTHERS = { H: "heading", T: "total", N: "note", "+": "part", B: "blank" } as const;

/** The rows of a text with a row a line: cells between bars, and behind an arrow what the row is. */
export function paperRows(name: string): PaperRow[] {
  const text = readFileSync(join(import.meta.dirname, "../../fixtures/paper-table", name), "utf8");
  return text.trimEnd().split("\n").map(rowOf);
}

function rowOf(line: string): PaperRow {
  const [left = "", right = ""] = line.split("⇒");
  const [code = "", title = "", maximum = "", rule = ""] = left
    .split("|")
    .map((cell) => cell.trim().replaceAll("↵", "\n"));
  const cells = [code, title, maximum, rule] as const;
  const is = right.trim();
  if (is in OTHERS) return { cells, expected: { is: OTHERS[is as keyof typeof OTHERS] } };
  const [criterion = "", named] = is.split(" in ");
  const match = /^(\S+) (.+) (\S+)$/.exec(criterion);
  if (match === null) throw new Error(`no expectation in: ${line}`);
  const [, own = "", kind = "", points = ""] = match;
  const parent = named ?? own.split(".").slice(0, -1).join(".");
  return { cells, expected: { is: "criterion", code: own, kind, maximum: points, parent } };
}
