/** One level with its points: "hoàn thành tốt: 3", "5 điểm: tốt", "cộng 3đ nếu có mô hình", "Mức 1 - 10đ". */
import { type Points, pointsOfAmount, takeAmount, takeBracketed } from "../grammar/amount.ts";
import { type Cursor, type RuleBounds, take, takeColon } from "../grammar/reading-cursor.ts";
import { type Phrase, takePhrase } from "../grammar/words.ts";
import type { Level } from "./levels.ts";

/** A level as typed, with what stands between its name and its points. */
export interface TypedLevel extends Level {
  /** "trừ 2", which beside "có: 2" leaves nothing, or takes two away from others. */
  readonly isNumberOff: boolean;
  /** A dash with a space on both sides is a minus as it stands here, or it is a colon, see settle-dashes.ts. */
  readonly sign: "colon" | "dash" | "none";
}

/** What is said where reading stops. */
export type LevelWords = Readonly<Record<"level" | "points" | "next", string>>;

const POINTS_AT_END = String.raw`(?:(?:thì|được|chấm|tính|là|bị|hưởng)\s+)*(?:(?:trừ|cộng|thưởng|[+-])\s*\d+(?:[.,]\d+)?\s?%?(?:\s*(?:điểm|đ)(?: chuẩn| tối đa)?)?|\d+(?:[.,]\d+)?\s*(?:điểm|đ)|(?:trừ|mất)(?: đi)? (?:hết|toàn bộ)|(?:đạt )?(?:đủ )?điểm (?:tối đa|chuẩn)|đủ điểm|không (?:bị )?trừ(?: điểm)?|không (?:(?:được|tính|chấm|có) )*điểm)(?:[^;\n:=]{0,0})(?=\s*(?:[;.,(\n]|$| điểm| của))`;
/** Where the name of a level ends. */
export const NAME_ENDS = new RegExp(
  String.raw`\s*(?:[:=→;\n<>|]|->|\((?=[^()]{1,30}(?:điểm|đ) ?\)))|${POINTS_AT_END}`,
  "iuy",
);
/** A name begins with a letter, or says in words what its number is. */
const BEGINS = /\p{L}|\d+\s?%? (?:\p{L}+ ){2}/uy;
const FIRST_POINTS =
  /(?:(?:(?:được|đạt|chấm|tính|cho|bị) )*(?:(?:cộng|thưởng|trừ) (?:thêm )?)?[+-]?\d+(?:[.,]\d+)? ?(?:điểm|đ)|không (?:(?:tính|chấm|được|có|cho) )*điểm|(?:trừ|mất) hết điểm|(?:(?:được|đạt|chấm|tính|cho) )*điểm tối đa)\s*(?=[:=]|(?:nếu|khi|trường hợp)(?!\p{L}))/iuy;
const CIRCUMSTANCE = /(?:nếu|khi|trường hợp)(?!\p{L})/iuy;
const SIGN = /[:=→]|->/uy;
const DASH = /-(?= \d)/uy;

/** A level, or what was expected, with the cursor where reading stopped. */
export function takeLevel(cursor: Cursor, bounds: RuleBounds, words: LevelWords): TypedLevel | string {
  const start = cursor.at;
  if (take(cursor, FIRST_POINTS) !== undefined) {
    cursor.at = start;
    const given = takeGiven(cursor, bounds);
    if (given === undefined || !(takeColon(cursor) || take(cursor, CIRCUMSTANCE) !== undefined)) return words.points;
    const phrase = takeName(cursor);
    return phrase === undefined ? words.level : { ...named(phrase), ...given, sign: "colon" };
  }
  const phrase = takeName(cursor);
  if (phrase === undefined) return words.level;
  const sign = signAt(cursor);
  takeColon(cursor);
  const given = takeGiven(cursor, bounds);
  return given === undefined ? words.points : { ...named(phrase), ...given, sign };
}

/** The sign at the cursor, which does not move. */
function signAt(cursor: Cursor): TypedLevel["sign"] {
  const { at } = cursor;
  const isColon = take(cursor, SIGN) !== undefined;
  const isDash = !isColon && / /.test(cursor.text.slice(at - 1, at + 1)) && take(cursor, DASH) !== undefined;
  cursor.at = at;
  return isColon ? "colon" : isDash ? "dash" : "none";
}

function takeName(cursor: Cursor): Phrase | undefined {
  take(cursor, CIRCUMSTANCE);
  const start = cursor.at;
  const begins = take(cursor, BEGINS) !== undefined;
  cursor.at = start;
  return begins ? takePhrase(cursor, { ends: NAME_ENDS, terms: true }) : undefined;
}

const named = ({ head, terms }: Phrase): Pick<Level, "name" | "terms"> => ({
  name: head,
  ...(terms.length === 0 ? {} : { terms }),
});

type Given = Points & Pick<TypedLevel, "isNumberOff">;

function takeGiven(cursor: Cursor, bounds: RuleBounds): Given | undefined {
  const amount = takeBracketed(cursor) ?? takeAmount(cursor);
  const given = amount === undefined ? undefined : pointsOfAmount(amount, bounds);
  if (amount === undefined || given === undefined) return undefined;
  return { ...given, isNumberOff: amount.is === "less" && !amount.isShare && given.less?.gt(0) === true };
}
