/** What stands before levels and says of what they are: "Đảng bộ trong sạch: tốt 5 điểm, khá 3 điểm". */
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { takeAmount } from "../grammar/amount.ts";
import { beginsWithYes, levelKey } from "../grammar/level-names.ts";
import { type Cursor, take } from "../grammar/reading-cursor.ts";
import { takePhrase } from "../grammar/words.ts";
import { NAME_ENDS, type TypedLevel } from "./read-level.ts";
import { costsPoints } from "./settle-levels.ts";

/** "Cụ thể như sau:" says nothing. */
const LEAD_IN = /(?:cụ thể|(?:cách )?(?:tính|chấm)(?: điểm)?)(?: (?:cụ thể )?như sau)? ?:\n?/iuy;
const AS_FOLLOWS = /(?:(?:cụ thể )?như sau)? ?:\n?/iuy;
const ENDS = new RegExp(String.raw`\s*(?:cụ thể )?như sau(?= ?:)|${NAME_ENDS.source}`, "iuy");

/** Conditions that only say which of several is judged: "Hội thi do cấp tỉnh tổ chức". */
const OF_WHICH = new Set(["do", "cấp", "trong"]);

/** The words before the levels, with the colon behind them; undefined, with the cursor unmoved, where points follow. */
export function takeHeading(cursor: Cursor): string | undefined {
  const start = cursor.at;
  const begins = take(cursor, LEAD_IN) === undefined && take(cursor, /(?=\p{L})/uy) !== undefined;
  const phrase = begins ? takePhrase(cursor, { ends: ENDS, terms: true }) : undefined;
  if (phrase === undefined) return undefined;
  const isTold = phrase.terms.every(({ word }) => OF_WHICH.has(word));
  if (isTold && take(cursor, AS_FOLLOWS) !== undefined && mayHead(phrase.text)) {
    const end = cursor.at;
    const hasPoints = takeAmount(cursor) !== undefined;
    cursor.at = end;
    if (!hasPoints) return phrase.text;
  }
  cursor.at = start;
  return undefined;
}

/** Words of a level rather than of what is judged. */
const OF_LEVELS = new RegExp(
  `(?:^| )(?:${["tốt", "khá", "giỏi", "xuất sắc", "trung bình", "yếu", "kém", "hoàn thành"].map(matchKey).join("|")})$`,
);

/** True where `words` may say of what levels are: two words or more, none of them a level's. */
function mayHead(words: string): boolean {
  const key = levelKey(words);
  return key.includes(" ") && !OF_LEVELS.test(key) && !costsPoints(key) && !beginsWithYes(key);
}

/** True where all `levels` are written alike, none like their heading, and the first is no part of it: "Bằng khen: cấp tỉnh 3". */
export function isHeadingOf(heading: string, levels: readonly TypedLevel[]): boolean {
  const [lead] = levelKey(heading).split(" ");
  const [first, ...others] = levels;
  return (
    first?.name !== "" &&
    others.length > 0 &&
    levels.every(({ name, sign }) => sign === first?.sign && levelKey(name).split(" ")[0] !== lead)
  );
}
