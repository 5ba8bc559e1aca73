/** Facts one after another, all joined alike. */
import { atEnd, type Cursor, take } from "../rules/grammar/reading-cursor.ts";
import type { Interval } from "../rules/terms/interval.ts";
import type { ConditionNames, Fact, Facts } from "./condition.ts";
import { effectAhead } from "./take-effect.ts";
import { takeHandIns, takeListed } from "./take-listed-fact.ts";
import { partFacts } from "./take-part-fact.ts";

const AND =
  /(?:,\s*)?(?:và|đồng thời)(?!\p{L})|,(?!\s*(?:thì|bị|hạ|mất|trừ (?:hết|toàn)|không (?:được )?(?:xếp|xét|đề nghị|công nhận|tính|chấm)))/iuy;
const OR = /(?:,\s*)?(?:hoặc|hay)(?!\p{L})/iuy;

/** Facts one after another, all joined alike: of "A và B hoặc C" nobody can tell which belong together. */
export function takeFacts(cursor: Cursor, names: ConditionNames): Facts | undefined {
  const first = takeFact(cursor, names);
  if (first === undefined) return undefined;
  const all: Fact[] = [first];
  let join: Facts["join"] | undefined;
  for (;;) {
    const next = take(cursor, AND) !== undefined ? "and" : take(cursor, OR) !== undefined ? "or" : undefined;
    if (next === undefined) return { join: join ?? "and", all };
    const from = cursor.at;
    const fact = takeFact(cursor, names);
    if (fact === undefined || (join ?? next) !== next) return undefined;
    if (!standsAlone(cursor.text.slice(from).trimStart(), fact, all.at(-1))) return undefined;
    join = next;
    all.push(fact);
  }
}

/**
 * False where the words before may reach over the "và": what "không có …" denies ("không có mục nào dưới 60% và điểm trừ quá
 * 2 điểm"), or the "không quá" of the number before.
 */
function standsAlone(words: string, fact: Fact, before: Fact | undefined): boolean {
  if (before === undefined || OWN_WORDS.test(words)) return true;
  if (/^\d/.test(words)) return isLeast(before);
  return !isDenial(before) || isLeast(fact);
}

const OWN_WORDS = /^(?:không|chưa|phải|(?:có\s+)?(?:ít nhất|tối thiểu))(?!\p{L})/iu;

const rangeOf = (fact: Fact): Interval | undefined =>
  "count" in fact
    ? fact.count
    : fact.kind !== "parts"
      ? fact.bound.interval
      : fact.how === "every"
        ? undefined
        : fact.how;

/** True for what is asked for: so much or more. */
const isLeast = (fact: Fact): boolean => {
  const range = rangeOf(fact);
  const isLoss = fact.kind === "hand-ins" || ("of" in fact && fact.of === "deduction") || fact.kind === "parts";
  return range === undefined || (!isLoss && range.low !== undefined && range.high === undefined);
};

const isDenial = (fact: Fact): boolean => rangeOf(fact)?.high?.value.eq(0) === true;

function takeFact(cursor: Cursor, names: ConditionNames): Fact | undefined {
  const start = cursor.at;
  for (const reader of [...partFacts, takeHandIns, takeListed]) {
    cursor.at = start;
    const fact = reader(cursor, names);
    if (fact !== undefined && endsHere(cursor)) return fact;
  }
  return undefined;
}

/** True where a fact may end: at the end, or before what joins it to the next or to what follows from it. */
function endsHere(cursor: Cursor): boolean {
  const { at } = cursor;
  const ends =
    atEnd(cursor) ||
    [AND, OR, /[:,]|->|→|=/uy].some((pattern) => take(cursor, pattern) !== undefined) ||
    effectAhead(cursor);
  cursor.at = at;
  return ends;
}
