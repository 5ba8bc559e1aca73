/** Both sides in one breath: "cứ tăng (giảm) 1% thì được cộng (trừ) 0,2 điểm". */
import type { FurtherStep, WithPercent } from "../grammar/read-further-step.ts";
import { takeNamedUnit } from "../grammar/read-interval.ts";
import { type Cursor, numberIn, take } from "../grammar/reading-cursor.ts";

const BETWEEN = String.raw`(?: ?\( ?| hoặc | hay |, ?| ?/ ?)`;
const SIDES = new RegExp(
  String.raw`(?:(?:cứ|mỗi|khi) )*(?<one>tăng|vượt|giảm|hụt|thiếu)${BETWEEN}(?<other>tăng|vượt|giảm|hụt|thiếu)(?: ?\))? (?<digits>\d+(?:[.,]\d+)?) ?(?<percent>%|phần trăm)?`,
  "iuy",
);
const CHANGES = new RegExp(
  String.raw`(?:(?:[:,]|thì|được|bị|sẽ)(?!\p{L}) ?)*(?<one>cộng|thưởng|trừ)${BETWEEN}(?:bị )?(?<other>cộng|thưởng|trừ)(?: ?\))?(?: tương ứng)? (?<digits>\d+(?:[.,]\d+)?)(?: ?(?:điểm|đ))?(?![\p{L}\d%]|[.,]\d)`,
  "iuy",
);
const UP = /tăng|vượt/iu;
const TAKEN = /trừ/iu;

/** The two steps, the first named first; undefined, with the cursor unmoved, when there are none. */
export function takeMirroredSteps(
  cursor: Cursor,
  unit: string | undefined,
): readonly [step: WithPercent<FurtherStep>, back: WithPercent<FurtherStep>] | undefined {
  const start = cursor.at;
  const sides = take(cursor, SIDES)?.groups ?? {};
  takeNamedUnit(cursor, unit);
  const changes = take(cursor, CHANGES)?.groups ?? {};
  const every = numberIn(sides["digits"] ?? "0");
  const points = numberIn(changes["digits"] ?? "0");
  const step = (name: "one" | "other"): WithPercent<FurtherStep> => ({
    every,
    each: { value: TAKEN.test(changes[name] ?? "") ? points.neg() : points, signed: true },
    isUpward: UP.test(sides[name] ?? ""),
    beyond: undefined,
    ofTarget: false,
    percent: sides["percent"] !== undefined,
  });
  const [first, second] = [step("one"), step("other")];
  const isOpposite = first.isUpward !== second.isUpward && first.each.value.gt(0) !== second.each.value.gt(0);
  if (isOpposite && every.gt(0)) return [first, second];
  cursor.at = start;
  return undefined;
}
