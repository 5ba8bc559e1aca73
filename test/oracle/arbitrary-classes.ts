/** Classes, some with conditions and quotas; their conditions name sections by their place, from 0. */
import fc, { type Arbitrary } from "fast-check";
import { quarters } from "./arbitrary-measures.ts";
import type { ClassModel, NodeModel, QuotaModel } from "./bloc-model.ts";

/** A condition before its section has a code. */
type ConditionDraft =
  | { readonly kind: "none below"; readonly percent: number }
  | { readonly kind: "points" | "lowered"; readonly at: number; readonly points: number };

interface ClassDraft extends Omit<ClassModel, "conditions"> {
  readonly conditions: readonly ConditionDraft[];
}

const condition: Arbitrary<ConditionDraft> = fc.oneof(
  fc.record({ kind: fc.constant("none below" as const), percent: fc.constantFrom(20, 40, 50, 75, 100) }),
  fc.record({ kind: fc.constantFrom("points" as const, "lowered" as const), at: fc.nat(4), points: quarters(0, 8) }),
);

const quota: Arbitrary<QuotaModel | undefined> = fc.oneof(
  fc.constant(undefined),
  fc.record({ kind: fc.constant("count" as const), count: fc.nat(3) }),
  fc.record({
    kind: fc.constantFrom("fraction" as const, "per" as const, "percent" as const),
    value: fc.integer({ min: 2, max: 5 }),
    rounding: fc.constantFrom(undefined, "down" as const, "nearest" as const, "up" as const),
  }),
);

/** Up to three classes, each from fewer points than the one before it. */
export const anyClasses: Arbitrary<ClassDraft[]> = fc
  .array(fc.record({ gap: quarters(1, 12), conditions: fc.array(condition, { maxLength: 2 }), quota }), {
    maxLength: 3,
  })
  .map((drawn) => {
    let from = 0;
    return drawn
      .map(({ gap, ...own }) => {
        const scoreFrom = from;
        from += gap;
        return { scoreFrom, ...own };
      })
      .toReversed();
  });

/** The classes of a bloc of `sections`. */
export const classesOf = (drafts: readonly ClassDraft[], sections: readonly NodeModel[]): ClassModel[] =>
  drafts.map(({ conditions, ...own }) => ({
    ...own,
    conditions: conditions.map((each) => {
      if (each.kind === "none below") return each;
      const code = sections[each.at % sections.length]?.code ?? "I";
      return each.kind === "points"
        ? { kind: "points", code, least: each.points }
        : { kind: "lowered", code, below: each.points };
    }),
  }));
