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
  const sides = take(cursor, SIDES)?.groups;
  if (sides !== undefined) takeNamedUnit(cursor, unit);
  const changes = sides === undefined ? undefined : take(cursor, CHANGES)?.groups;
  const { one = "", other = "", digits = "0", percent } = sides ?? {};
  const every = numberIn(digits);
  const points = numberIn(changes?.["digits"] ?? "0");
  const step = (side: string, change = ""): WithPercent<FurtherStep> => ({
    every,
    each: { value: TAKEN.test(change) ? points.neg() : points, signed: true },
    isUpward: UP.test(side),
    beyond: undefined,
    ofTarget: false,
    percent: percent !== undefined,
  });
  const [first, second] = [step(one, changes?.["one"]), step(other, changes?.["other"])];
  const isOpposite = first.isUpward !== second.isUpward && first.each.value.gt(0) !== second.each.value.gt(0);
  if (changes !== undefined && isOpposite && every.gt(0) && points.gt(0)) return [first, second];
  cursor.at = start;
  return undefined;
}
