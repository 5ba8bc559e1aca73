/** Undo and redo of the grid page by chance: what one typed, what others typed between, and rows put in by others. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Change, createHistory, type History } from "../../scripts/emulator/grid-page/history.ts";
import { cellsOf, type Typed } from "../../scripts/emulator/grid-page/typed.ts";

const seed = Number(process.env["RANDOM_SEED"] ?? 20_241_125);
const numRuns = Number(process.env["RANDOM_RUNS"] ?? 300);
const [ROWS, COLUMNS] = [5, 4];

interface Act {
  readonly kind: "type" | "other" | "insert" | "undo" | "redo";
  readonly row: number;
  readonly column: number;
  readonly texts: readonly string[];
}

const act = (...kinds: readonly Act["kind"][]): fc.Arbitrary<Act> =>
  fc.record({
    kind: fc.constantFrom(...kinds),
    row: fc.nat(ROWS - 1),
    column: fc.nat(COLUMNS - 1),
    texts: fc.array(fc.constantFrom("", "a", "b", "=A1"), { minLength: 1, maxLength: COLUMNS }),
  });

/** A sheet of texts, and the page's memory of what one typed into it. */
function page() {
  const table = Array.from({ length: ROWS }, () => new Array<string>(COLUMNS).fill(""));
  const history: History = createHistory();
  let others = 0;
  const now = (_: number, row: number, column: number): string => table[row]?.[column] ?? "";
  const put = (row: number, column: number, text: string): void => {
    const line = table[row];
    if (line !== undefined && column < COLUMNS) line[column] = text;
  };
  const lay = (typed: Typed | "nothing" | "changed"): boolean => {
    if (typed === "nothing") return false;
    if (typed !== "changed") for (const { row, column, text = "" } of cellsOf(typed)) put(row, column, text);
    return true;
  };
  const undo = () => lay(history.undo(now));
  const redo = () => lay(history.redo(now));
  const does: Record<Act["kind"], (one: Act) => void> = {
    type: ({ row, column, texts }) => {
      const changes: Change[] = texts
        .slice(0, COLUMNS - column)
        .map((after, at) => ({ row, column: column + at, before: now(1, row, column + at), after }));
      for (const change of changes) put(row, change.column, change.after);
      history.add(1, changes);
    },
    other: ({ row, column }) => {
      others += 1;
      put(row, column, `other ${others}`);
    },
    insert: ({ row }) => {
      table.splice(row, 0, new Array<string>(COLUMNS).fill(""));
      history.move(1, { row: (index) => (index < row ? index : index + 1), column: (index) => index, still: false });
    },
    undo,
    redo,
  };
  return { table, undo, redo, do: (one: Act) => does[one.kind](one), copy: () => structuredClone(table) };
}

describe(`undo by chance, seed ${seed}`, () => {
  it("of all that one typed is the sheet before, and redo of all is the sheet after", () => {
    const acts = fc.array(act("type", "type", "type", "undo", "redo"), { maxLength: 20 });
    fc.assert(
      fc.property(acts, (list) => {
        const { table, undo, redo, copy, ...sheet } = page();
        const before = copy();
        for (const one of list) sheet.do(one);
        while (redo());
        const after = copy();
        while (undo());
        expect(table).toEqual(before);
        while (redo());
        expect(table).toEqual(after);
      }),
      { seed, numRuns },
    );
  });

  it("follows rows that others put in", () => {
    fc.assert(
      fc.property(fc.array(act("type", "type", "insert"), { maxLength: 15 }), (list) => {
        const { table, undo, ...sheet } = page();
        for (const one of list) sheet.do(one);
        while (undo());
        expect(table.flat().join("")).toBe("");
      }),
      { seed, numRuns },
    );
  });

  it("never takes back what others typed", () => {
    fc.assert(
      fc.property(fc.array(act("type", "other", "undo", "redo"), { maxLength: 20 }), (list) => {
        const { table, undo, copy, ...sheet } = page();
        for (const one of list) sheet.do(one);
        const theirs = (rows: readonly (readonly string[])[]) =>
          rows.map((row) => row.map((text) => (text.startsWith("other") ? text : "")));
        const before = theirs(copy());
        while (undo());
        const kept = theirs(table);
        before.forEach((row, y) => {
          row.forEach((text, x) => {
            if (text !== "") expect(kept[y]?.[x]).toBe(text);
          });
        });
      }),
      { seed, numRuns },
    );
  });
});
