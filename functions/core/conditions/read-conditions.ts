/**
 * The cell "Điều kiện khác", condition by condition. Each is read to its last word or not at all; what is not read, and
 * whatever it may bear on, is left to people as typed.
 */
import { foldLayout } from "../rules/grammar/fold-layout.ts";
import { atEnd, type Cursor, startOf, take } from "../rules/grammar/reading-cursor.ts";
import type { Interval } from "../rules/terms/interval.ts";
import type { Condition, ConditionNames, Effect, Fact, Facts } from "./condition.ts";
import { takeHandIns, takeListed } from "./take-listed-fact.ts";
import { partFacts } from "./take-part-fact.ts";

/** @example readConditions("không có mục nào dưới 60%; nội bộ đoàn kết", names) // => the first is read, the second is not */
export function readConditions(typed: string, names: ConditionNames): Condition[] {
  const pieces = piecesOf(typed);
  if (pieces.some((piece) => piece.endsWith(":")) || BEARS_ON_ALL.test(foldLayout(typed)))
    return pieces.length === 0 ? [] : [{ typed: pieces.join("; ").replaceAll(":;", ":"), read: undefined }];
  const conditions: Condition[] = [];
  for (const piece of pieces) {
    const read = readCondition(piece, names);
    const before = conditions.at(-1);
    // "…; hoặc nội bộ đoàn kết": what goes before it is no condition of its own.
    if (read === undefined && before !== undefined && BEARS_ON_LAST.test(piece) && !HAS_EFFECT.test(piece))
      conditions.splice(-1, 1, { typed: `${before.typed}; ${piece}`, read: undefined });
    else conditions.push({ typed: piece, read });
  }
  return conditions;
}

const BEARS_ON_LAST =
  /^(?:hoặc|hay|trừ|ngoại trừ|nhưng|song|tuy nhiên|riêng|kể cả|trong đó|nếu|khi|thì|và|đồng thời|đối với)(?!\p{L})/iu;
const BEARS_ON_ALL =
  /một trong (?:các|những|hai|ba|số)|(?:điều kiện|quy định|tiêu chuẩn|nội dung|trường hợp|yêu cầu)\s+(?:nêu\s+|nói\s+)?(?:trên|này|dưới đây)(?!\p{L})/iu;
const HAS_EFFECT = /(?:hạ|xuống)\s+(?:\S+\s+)?(?:bậc|mức)|không\s+(?:được\s+)?(?:xếp loại|xét|đề nghị|công nhận)/iu;
const HEADING =
  /^(?:(?:đạt|có|đủ|đáp ứng|bảo đảm|đồng thời|phải)\s+)*(?:các\s+)?điều kiện(?:\s+khác)?(?:\s+sau(?:\s+đây)?)?\s*:\s*/iu;

/** What the cell says, without the signs between one condition and the next. */
const piecesOf = (typed: string): string[] =>
  foldLayout(typed)
    .split(/[;\n]|\.(?=\s|$)/u)
    .map((piece) =>
      piece
        .trim()
        .replace(HEADING, "")
        .replace(/^[-+•,]\s*/u, "")
        .replace(/[,\s]+$/u, ""),
    )
    .filter((piece) => piece !== "");

/** What the words of one condition say; undefined where one of them is not understood. */
function readCondition(typed: string, names: ConditionNames): Condition["read"] {
  for (const reader of [effectFirst, factsFirst]) {
    const cursor = startOf(typed);
    const read = reader(cursor, names);
    if (read !== undefined && atEnd(cursor)) return read;
  }
  return undefined;
}

const IF = /(?:nếu|khi|trong trường hợp|trường hợp|đối với(?=\s+(?:đơn vị|tập thể)))(?!\p{L})/iuy;
const WHO = /(?:đơn vị|tập thể)(?:\s+nào)?(?!\p{L})/iuy;
const LOWERED =
  /(?:thì\s+)?(?:bị\s+)?(?:hạ|xuống|hạ xuống)\s+(?:(\d{1,2}|một|hai|ba)\s+)?(?:bậc|mức)(?:\s+(?:xếp loại|thi đua))*(?!\p{L})/iuy;
const EXCLUDED =
  /(?:thì\s+)?không\s+(?:được\s+)?(?:xếp\s+(?:loại\s+)?(?:mức\s+)?này|xếp loại|xét|đề nghị|công nhận)(?!\p{L})/iuy;
const STEPS = ["một", "hai", "ba"];

/** What follows from facts: "hạ một bậc", "không xếp loại này". */
function takeEffect(cursor: Cursor): Effect | undefined {
  const lowered = take(cursor, LOWERED);
  if (lowered !== undefined) {
    const typed = lowered[1]?.toLowerCase() ?? "một";
    const steps = /^\d/.test(typed) ? Number(typed) : STEPS.indexOf(typed) + 1;
    return steps === 0 ? undefined : { kind: "lowered", steps };
  }
  return take(cursor, EXCLUDED) === undefined ? undefined : { kind: "excluded" };
}

/** "hạ một bậc nếu có mục dưới 50%". */
function effectFirst(cursor: Cursor, names: ConditionNames): Condition["read"] {
  const effect = takeEffect(cursor);
  if (effect === undefined || take(cursor, IF) === undefined) return undefined;
  take(cursor, WHO);
  const facts = takeFacts(cursor, names);
  return facts && { effect, facts };
}

/** "không có mục nào dưới 60%", "nếu có tiêu chí bằng 0 thì hạ một bậc", "có hồ sơ nộp chậm: hạ một bậc". */
function factsFirst(cursor: Cursor, names: ConditionNames): Condition["read"] {
  const isIf = take(cursor, IF) !== undefined;
  take(cursor, WHO);
  const facts = takeFacts(cursor, names);
  if (facts === undefined) return undefined;
  if (atEnd(cursor)) return isIf ? undefined : { effect: { kind: "required" }, facts };
  take(cursor, /[:,]|->|→|=/uy);
  const effect = takeEffect(cursor);
  return effect && { effect, facts };
}

const AND = /(?:,\s*)?(?:và|đồng thời)(?!\p{L})|,(?!\s*(?:thì|bị|hạ|không (?:được )?(?:xếp|xét|đề nghị|công nhận)))/iuy;
const OR = /(?:,\s*)?(?:hoặc|hay)(?!\p{L})/iuy;

/** Facts one after another, all joined alike: of "A và B hoặc C" nobody can tell which belong together. */
function takeFacts(cursor: Cursor, names: ConditionNames): Facts | undefined {
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
    [AND, OR, /[:,]|->|→|=/uy, LOWERED, EXCLUDED].some((pattern) => take(cursor, pattern) !== undefined);
  cursor.at = at;
  return ends;
}
