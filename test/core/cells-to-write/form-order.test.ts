import { describe, expect, it } from "vitest";
import { formOrder } from "../../../functions/core/cells-to-write/form-order.ts";

const MADE = ["I", "I.1", "I.2", "II", "II.1"];

describe("the order of the rows of forms", () => {
  it("is that of Tiêu chí where no form stands yet, or one alone", () => {
    expect(formOrder(MADE, [[], []])).toEqual(MADE);
    expect(formOrder(MADE, [MADE.toReversed(), []])).toEqual(MADE);
  });

  it("stays when somebody sorts Tiêu chí later", () => {
    expect(formOrder(MADE.toReversed(), [MADE, MADE, []])).toEqual(MADE);
  });

  it("comes back in a form that somebody sorted", () => {
    expect(formOrder(MADE, [MADE, MADE.toReversed(), MADE])).toEqual(MADE);
    expect(formOrder(MADE.toReversed(), [MADE, MADE.toReversed(), MADE])).toEqual(MADE);
  });

  it("takes a new row behind the one above it in Tiêu chí, and leaves out what is gone", () => {
    const changed = ["0", "I", "I.1", "I.1a", "I.2", "II.1", "III"];
    expect(formOrder(changed, [MADE, MADE])).toEqual(["0", "I", "I.1", "I.1a", "I.2", "II.1", "III"]);
  });

  it("knows codes however they are typed", () => {
    expect(
      formOrder(
        ["a.1.1", "b"],
        [
          ["b", "a1.1 "],
          ["b", "a.1.1"],
        ],
      ),
    ).toEqual(["b", "a.1.1"]);
  });
});
