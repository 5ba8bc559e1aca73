/** Shares by letters: "b/a × 3, trong đó a là …, b là …", "số việc hoàn thành (b) và số việc được giao (a). Điểm = (b/a)*3". */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { type Cursor, take, takeSeparator } from "../grammar/reading-cursor.ts";
import { isNumber, takeClosing, takeMeasure, takeOpening, takePointsAre } from "./ratio-words.ts";
import { isDoneOfDue } from "./read-ratio-roles.ts";

const LETTER = String.raw`(?!x(?!\p{L}))\p{L}{1,2}\d?(?![\p{L}\d])`;
const RATIO = new RegExp(`(?<above>${LETTER}) *[/:] *(?<below>${LETTER})`, "iuy");
const MEANING = new RegExp(String.raw`(?<letter>${LETTER}) *(?:là(?!\p{L})|[:=])`, "iuy");
const IN_BRACKETS = /\( ?(?:(?:ký hiệu|gọi)(?: tắt)?(?: là)? )?(?<letter>\p{L}{1,2}\d?) ?\)/iuy;
const WHERE = /(?:trong đó|với|ở đây)(?!\p{L})\s*[:,]?/iuy;
const AND = /(?:và|còn)(?!\p{L})/iuy;
const BEGIN = /(?:(?:tính|xác định|lấy|gọi) )?(?:(?:tỷ|tỉ) lệ (?:% |phần trăm )?)?(?:giữa )?/iuy;
const JOINED = /(?:và|còn|với|so với|trên|chia cho)(?!\p{L})|\//iuy;
const SHARE_IS = /(?:tính )?(?:tỷ|tỉ) lệ(?: (?:%|phần trăm))?(?: (?:hoàn thành|đạt được|đạt|thực hiện))* ?[=:]/iuy;

/** A letter with what it stands for. */
interface Meaning {
  readonly letter: string;
  readonly text: string;
}

/** "b/a" past a ratio of letters of which the first is done and the second was due; "stopped" inside such words. */
export function takeLetteredRatio(cursor: Cursor, maximum: Decimal): string | "stopped" | undefined {
  const start = cursor.at;
  const before = takeMeaningsBefore(cursor);
  const shareStart = cursor.at;
  const isNamed = take(cursor, SHARE_IS) !== undefined;
  const letters = takeFormula(cursor, maximum);
  if (letters === undefined) {
    if (before === undefined) return undefined;
    cursor.at = shareStart;
    return "stopped";
  }
  const meanings = before ?? takeMeaningsBehind(cursor);
  if (meanings === undefined) return undefined;
  if (meanings === "stopped") return "stopped";
  const textOf = (letter: string | undefined): string => meanings.find((one) => one.letter === letter)?.text ?? "";
  const [above, below] = letters.split("/");
  if (!isDoneOfDue(textOf(above), textOf(below)) || (isNamed && !takePointsOfShare(cursor, maximum))) {
    cursor.at = start;
    return "stopped";
  }
  return letters;
}

/** "b/a" past "Điểm = (b/a) * 3". */
function takeFormula(cursor: Cursor, maximum: Decimal): string | undefined {
  takePointsAre(cursor);
  const opening = takeOpening(cursor);
  const { above, below } = take(cursor, RATIO)?.groups ?? {};
  if (below === undefined || takeClosing(cursor, opening, false, isNumber(maximum)) === undefined) return undefined;
  return `${above}/${below}`.toLowerCase();
}

/** True past "; điểm = tỷ lệ % × 3", or where nothing more is said of the points. */
function takePointsOfShare(cursor: Cursor, maximum: Decimal): boolean {
  const start = cursor.at;
  takeSeparator(cursor);
  const isSaid = takePointsAre(cursor) !== undefined;
  const opening = takeOpening(cursor);
  const text = takeMeasure(cursor)?.text ?? "";
  const isShare = /^(?:tỷ|tỉ) lệ(?: (?:%|phần trăm|này|đạt được|hoàn thành|trên))*$/iu.test(text);
  if (isSaid && isShare && takeClosing(cursor, opening, true, isNumber(maximum)) !== undefined) return true;
  cursor.at = start;
  return !isSaid;
}

/** "a là số được giao, b là số hoàn thành;", "số hoàn thành (b) và số được giao (a)." in front of the formula. */
function takeMeaningsBefore(cursor: Cursor): readonly Meaning[] | undefined {
  const start = cursor.at;
  take(cursor, BEGIN);
  const one = takeMeaning(cursor) ?? takeMarked(cursor);
  take(cursor, JOINED) ?? takeSeparator(cursor);
  take(cursor, AND);
  const other = takeMeaning(cursor) ?? takeMarked(cursor);
  if (one !== undefined && other !== undefined && takeSeparator(cursor)) return [one, other];
  cursor.at = start;
  return undefined;
}

/** ", trong đó a là số được giao, b là số hoàn thành" behind the formula. */
function takeMeaningsBehind(cursor: Cursor): readonly Meaning[] | "stopped" | undefined {
  takeSeparator(cursor);
  const inBrackets = take(cursor, /\(/uy) !== undefined;
  take(cursor, WHERE);
  const one = takeMeaning(cursor);
  if (one === undefined) return undefined;
  takeSeparator(cursor);
  take(cursor, AND);
  const other = takeMeaning(cursor);
  const isShut = !inBrackets || take(cursor, /\)/uy) !== undefined;
  return other !== undefined && isShut && takeSeparator(cursor) ? [one, other] : "stopped";
}

function takeMeaning(cursor: Cursor): Meaning | undefined {
  const start = cursor.at;
  const letter = take(cursor, MEANING)?.groups?.["letter"]?.toLowerCase();
  const text = takeMeasure(cursor)?.text;
  if (letter !== undefined && text !== undefined) return { letter, text };
  cursor.at = start;
  return undefined;
}

function takeMarked(cursor: Cursor): Meaning | undefined {
  const start = cursor.at;
  const text = takeMeasure(cursor)?.text;
  const letter = take(cursor, IN_BRACKETS)?.groups?.["letter"]?.toLowerCase();
  if (letter !== undefined && text !== undefined) return { letter, text };
  cursor.at = start;
  return undefined;
}
