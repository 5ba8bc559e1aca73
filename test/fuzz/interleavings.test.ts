/** The interleavings of `npm run fuzz -- --interleavings N` in small, on the embedded server. */
import { describe, expect, it } from "vitest";
import { chanceOf } from "../../scripts/fuzz/chance.ts";
import { interleave } from "../../scripts/fuzz/interleave.ts";
import { typedModel } from "../../scripts/fuzz/typed-model.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { aSpreadsheet } from "../builders.ts";

describe("people who edit between any two calls of a run", () => {
  it("find all that they typed in its row, and every status right: 8 interleavings, seed 20241125", async () => {
    const { done, failures } = await interleave(8, 20_241_125, { withColumns: false, withTwoRuns: false });
    expect(failures).toEqual([]);
    expect(done).toBe(8);
  }, 120_000);
});

describe("the model of what was typed", () => {
  const rowsOf = (...titles: string[]) =>
    readWorkbook(aSpreadsheet({ activities: titles.map((title) => ({ member: "BTC", title, evidence: title })) }));

  it("finds nothing where everything stands, in whatever row", () => {
    const model = typedModel();
    for (const id of ["R1", "R2"]) {
      model.type("activities", id, "title", `${id}#1`);
      model.type("activities", id, "evidence", `${id}#1`);
    }
    expect(model.differences(rowsOf("R2#1", "R1#1"), false)).toEqual([]);
  });

  it("finds what is lost, what came back, and what stands twice", () => {
    const model = typedModel();
    model.type("activities", "R1", "title", "R1#2");
    model.type("activities", "R3", "title", "R3#1");
    expect(model.differences(rowsOf("R1#1", "R3#1", "R3#1"), false)).toEqual([
      "activities R1 title holds “R1#1”, which is not what was typed last",
      "activities R1 evidence holds “R1#1”, which is not what was typed last",
      "activities R3 evidence holds “R3#1”, which is not what was typed last",
      "activities R3 evidence holds “R3#1”, which is not what was typed last",
      "activities R1 title: “R1#2” was typed, “R1#1” stands",
      "activities R3 stands twice: rows 3, 4",
    ]);
  });

  it("expects nothing of what people cleared or deleted", () => {
    const model = typedModel();
    model.type("activities", "R1", "title", "R1#1");
    model.type("activities", "R2", "title", "R2#1");
    model.type("activities", "R1", "title", undefined);
    model.forget("activities", "R2");
    expect(model.differences(rowsOf(), false)).toEqual([]);
  });
});

describe("chance", () => {
  it("is the same for the same seed, and another for another", () => {
    const of = (seed: number) =>
      Array.from(
        { length: 20 },
        (
          (chance) => () =>
            chance.below(1_000)
        )(chanceOf(seed)),
      );
    expect(of(7)).toEqual(of(7));
    expect(of(7)).not.toEqual(of(8));
    expect(Math.max(...of(7))).toBeLessThan(1_000);
  });

  it("picks only what there is", () => {
    expect(chanceOf(1).pickOrNone([])).toBeUndefined();
    expect(() => chanceOf(1).pick([])).toThrow("nothing to pick from");
  });
});
