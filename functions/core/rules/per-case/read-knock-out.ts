/** Where all points are lost: "tỷ lệ dưới 85% mất hết điểm", "từ 03 đồng chí trở lên: 0 điểm", "để lộ bí mật: trừ hết điểm". */
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { takeAmount } from "../grammar/amount.ts";
import { MEMBER_WORD } from "../grammar/lexicon.ts";
import { takeInterval } from "../grammar/read-interval.ts";
import { type Cursor, take, takeColon } from "../grammar/reading-cursor.ts";
import { takePhrase } from "../grammar/words.ts";
import type { Interval } from "../terms/interval.ts";
import { uncapitalised } from "../wording/measure-phrases.ts";
import { NAME_PIECE } from "./read-rate.ts";

/** What takes all points. */
export type TypedKnockOut =
  /** A share, told in the supplement. */
  | { readonly is: "share"; readonly interval: Interval }
  /** So many cases of the result, with the words for them. */
  | { readonly is: "count"; readonly interval: Interval; readonly words: string }
  /** Something that happens. */
  | { readonly is: "event"; readonly event: string };

/** With how it takes them: by words such as "trừ hết", or as points of 0. */
export type KnockOutReading = TypedKnockOut & { readonly isTaken: boolean };

const LOST = String.raw`(?:(?:thì|bị|sẽ|coi như|cũng|được) )*(?:(?:trừ|mất)(?: đi)? (?:hết|toàn bộ|tất cả)|không (?:(?:được|bị|tính|chấm|cho|có|đạt|hưởng|thưởng|cộng) )*điểm|0 ?(?:điểm|đ))(?!\p{L})`;
const NAME_ENDS = new RegExp(String.raw`\s*(?:[:=→;\n]|->)|${LOST}`, "iuy");
const CIRCUMSTANCE = /(?:(?:riêng )?trường hợp|nếu|khi)(?!\p{L}) ?/iuy;
const COUNT_ENDS = new RegExp(
  `${NAME_ENDS.source}|(?:quá|hơn|vượt|đủ|có|đến|lớn hơn|nhiều hơn)(?: quá)? \\d|[<>≥≤]|\\d`,
  "iuy",
);
const COUNT_PIECE = /\p{L}[\p{L}\p{M}]*|[/-]/uy;
const LEAST_WORDS = 2;
/** Of these nobody can tell whether they happened, or they are no event. */
export const NO_EVENT =
  /^(?:(?:các )?(?:trường hợp )?(?:còn lại|khác)|đạt|đúng|đủ|đầy đủ|tốt|hoàn thành|không (?:có|vi phạm|phát sinh|xảy ra|để xảy ra|bị|mắc|chậm|trễ|thiếu|vắng|sai))(?!\p{L})/iu;
/** Numbers that count: a paper has its own. */
const COUNTS = /(?<!(?:số|định|tư|thị|quyết|luật|điều|khoản|loại|mức) )(?<![\d/-])(?!0?1 )\d/iu;

/** The clause at the cursor; undefined, with the cursor where reading stopped, when it is none. */
export function takeKnockOut(cursor: Cursor, unit: string | undefined): KnockOutReading | undefined {
  const start = cursor.at;
  for (const takeCase of [takeShare, takeCount, takeEvent]) {
    cursor.at = start;
    const found = takeCase(cursor, unit);
    const amount = found === undefined ? undefined : takeLoss(cursor);
    if (found !== undefined && amount !== undefined) return { ...found, isTaken: amount === "taken" };
  }
  return undefined;
}

function takeLoss(cursor: Cursor): "taken" | "zero" | undefined {
  takeColon(cursor);
  take(cursor, /(?:(?:thì|sẽ|coi như|cũng) )+/iuy);
  const amount = takeAmount(cursor);
  if (amount?.is === "less" && amount.isShare && amount.value.eq(100)) return "taken";
  return amount?.is === "set" && !amount.isShare && amount.value.eq(0) ? "zero" : undefined;
}

function takeShare(cursor: Cursor): TypedKnockOut | undefined {
  const reading = takeInterval(cursor, "%");
  return reading?.percent === true ? { is: "share", interval: reading.interval } : undefined;
}

/** "vi phạm từ 03 đồng chí trở lên": without an upper end, so that more never costs less. */
function takeCount(cursor: Cursor, unit: string | undefined): TypedKnockOut | undefined {
  take(cursor, CIRCUMSTANCE);
  const start = cursor.at;
  takePhrase(cursor, { ends: COUNT_ENDS, terms: false, piece: COUNT_PIECE });
  const reading = takeInterval(cursor, unit);
  if (reading === undefined || reading.percent) return undefined;
  takePhrase(cursor, { ends: NAME_ENDS, terms: false, piece: COUNT_PIECE });
  const { low, high } = reading.interval;
  if (high !== undefined || low?.value.gt(0) !== true) return undefined;
  return { is: "count", interval: { low }, words: cursor.text.slice(start, cursor.at) };
}

function takeEvent(cursor: Cursor): TypedKnockOut | undefined {
  take(cursor, CIRCUMSTANCE);
  const phrase = takePhrase(cursor, { ends: NAME_ENDS, terms: true, piece: NAME_PIECE });
  if (phrase === undefined || phrase.head.split(" ").length < LEAST_WORDS) return undefined;
  if (MEMBERS.test(phrase.text) && !HAPPENS.test(phrase.text)) return undefined;
  if (NO_EVENT.test(phrase.text) || COUNTS.test(phrase.text)) return undefined;
  return { is: "event", event: /^\p{Lu}{2}/u.test(phrase.text) ? phrase.text : uncapitalised(phrase.text) };
}

/** Members alone, of whom nothing is said. */
const MEMBERS = new RegExp(`^${MEMBER_WORD}`, "iu");
const HAPPENS = /(?:^| )(?:có|để|bị|vi phạm|không|chưa|xảy ra|phát sinh)(?!\p{L})/iu;
/** Words of cases that are let off. */
const LENIENT =
  /(?:^| )(?:tự (?:phát hiện|giác|nguyện|báo)|lý do|lí do|khách quan|bất khả kháng|khắc phục|miễn|phép|cho phép|chính đáng|trùng|lặp|đã báo cáo)(?!\p{L})/iu;

/** False for "bài đăng lại: 0 điểm", "tự phát hiện: không tính điểm": these cases alone may have no points. */
export function takesEverything({ event, isTaken }: { event: string; isTaken: boolean }, caseName: string): boolean {
  if (isTaken) return true;
  const [first = ""] = wordsIn(event);
  return !LENIENT.test(event) && !wordsIn(caseName).includes(first);
}

const FILLERS = new Set(
  "có bị để xảy ra mắc vi phạm phát sinh từ trên quá hơn vượt trở lên đi và số là ít nhất tối thiểu"
    .split(" ")
    .map(matchKey),
);

/** The words of `text` that say what is counted. */
const wordsIn = (text: string): readonly string[] =>
  matchKey(text)
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word !== "" && !FILLERS.has(word));

/** True where `words` name nothing but what the result counts: a case of this name, or the unit. */
export function namesSameCases(words: string, caseName: string, unit: string | undefined): boolean {
  const known = new Set([...wordsIn(caseName), ...wordsIn(unit ?? "")]);
  return wordsIn(words).every((word) => known.has(word));
}
