import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EngineFormula } from "../../scripts/emulator/formulas/engine.ts";
import { stagesOf } from "../../scripts/emulator/formulas/stages.ts";

/** Formulas in column A, one per row, each reading the rows given. */
const column = (reads: readonly (readonly number[])[]) => {
  const formulas = reads.map((_, row): EngineFormula => ({ sheet: 0, row, column: 0, text: "=1", spreads: false }));
  return stagesOf(formulas, (index) => [new Map([[0, (reads[index] ?? []).map((row) => [row, row + 1] as const)]])]);
};

describe("stagesOf", () => {
  it("formulas that read what stands above need no stages", () =>
    expect(column(Array.from({ length: 5000 }, (_, row) => (row === 0 ? [] : [row - 1])))).toBeUndefined());

  it("few formulas need none", () => expect(column([[1], [0]])).toBeUndefined());

  it("a long chain downwards is done from its end, a hundred at a time", () => {
    const stages = column(Array.from({ length: 250 }, (_, row) => (row === 249 ? [] : [row + 1]))) ?? [];
    expect(stages.map(({ length }) => length)).toEqual([100, 100, 50]);
    expect(stages[0]).toContain(249);
    expect(stages[2]).toContain(0);
  });

  it("in stages, every formula stands once and reads no later stage", () => {
    const graphs = fc
      .integer({ min: 101, max: 400 })
      .chain((size) => fc.tuple(fc.constant(size), fc.array(fc.nat(size - 1), { minLength: size, maxLength: size })));
    fc.assert(
      fc.property(graphs, ([size, jumps]) => {
        // Each formula reads the next one and any further down: no circles.
        const reads = jumps.map((jump, row) => (row === size - 1 ? [] : [row + 1, Math.max(row + 1, jump)]));
        const stages = column(reads) ?? [];
        const stageOf = new Map(stages.flatMap((stage, at) => stage.map((index) => [index, at] as const)));
        expect(stageOf.size).toBe(size);
        for (const [row, own] of reads.entries()) {
          for (const read of own) expect(stageOf.get(read)).toBeLessThanOrEqual(stageOf.get(row) ?? -1);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("a circle does not keep it from ending", () =>
    expect(column(Array.from({ length: 300 }, (_, row) => [(row + 1) % 300]))).toBeDefined());
});
