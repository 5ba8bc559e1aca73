/**
 * The words of a rule. Every word is read as something or stops the reading: names of cases, levels and units hold no word
 * that would change what counts or how much.
 */
import { COMPOUND, CONDITION, MEMBER_WORD, QUANTITY } from "./lexicon.ts";
import { type Cursor, take } from "./reading-cursor.ts";

/** A condition inside a name: which of the cases, or under what circumstances. */
export interface Term {
  /** "nếu", "đối với", "trừ". */
  readonly word: string;
  /** What follows it, without the next such word; may be "". */
  readonly text: string;
}

/** A name as typed, and the conditions in it, each of which also stands apart. */
export interface Phrase {
  readonly text: string;
  /** What stands before the first condition. */
  readonly head: string;
  readonly terms: readonly Term[];
}

/** The whole of a name again. */
export const nameOf = (head: string, terms: readonly Term[]): string =>
  [head, ...terms.flatMap(({ word, text }) => [word, text])].filter((part) => part !== "").join(" ");

const PIECE = /\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)*\s?%?|[,/&"“”'’()_-]|\.(?=[\p{L}\d])/uy;

const MEAN = /bình quân(?!\p{L})/iuy;

/** What a name may hold. */
interface PhraseGrammar {
  /** Where the name ends, looked for before each piece of it. */
  readonly ends: RegExp;
  /** False where a condition is no part of the name: the name then ends before it. */
  readonly terms: boolean;
  /** What may stand in a name; anything else ends it. */
  readonly piece?: RegExp;
  /** True where a mean may be named, which then stands apart as a condition does. */
  readonly averages?: boolean;
}

/** A term: its word, where its text begins, and where it begins itself. */
interface TermAt {
  readonly word: string;
  readonly from: number;
  readonly before: number;
}

const saysNothing = (term: TermAt | undefined, text: string, end: number): boolean =>
  term !== undefined && term.word !== "bình quân" && text.slice(term.from, end).trim() === "";

/** The name at the cursor; undefined, with the cursor unmoved, where none begins. */
export function takePhrase(
  cursor: Cursor,
  { ends, terms: allowed, piece = PIECE, averages = false }: PhraseGrammar,
): Phrase | undefined {
  const start = skipSpace(cursor);
  const terms: TermAt[] = [];
  let end = start;
  while (!matches(cursor, ends)) {
    const before = skipSpace(cursor);
    if (take(cursor, COMPOUND) === undefined) {
      const mean = averages ? take(cursor, MEAN) : undefined;
      if (mean === undefined && (matches(cursor, QUANTITY) || (!allowed && endsAtComma(cursor)))) break;
      const word = (mean ?? (allowed ? take(cursor, CONDITION) : undefined))?.[0];
      if (word !== undefined) terms.push({ word: word.toLowerCase(), from: cursor.at, before });
      else if (matches(cursor, CONDITION) || take(cursor, piece) === undefined) break;
    }
    end = cursor.at;
  }
  // A condition that says nothing is none: "98% nếu: 5".
  while (saysNothing(terms.at(-1), cursor.text, end)) end = terms.pop()?.before ?? end;
  cursor.at = end;
  if (end === start) return undefined;
  const between = (from: number, to: number): string => cursor.text.slice(from, to).trim();
  return {
    text: between(start, end),
    head: between(start, terms[0]?.before ?? end),
    terms: terms.map(({ word, from }, index) => ({ word, text: between(from, terms[index + 1]?.before ?? end) })),
  };
}

/** "98%, nhưng phải …": what follows a comma is no more of the name. */
function endsAtComma(cursor: Cursor): boolean {
  const { at } = cursor;
  const ends =
    take(cursor, /, ?/uy) !== undefined &&
    !matches(cursor, COMPOUND) &&
    (matches(cursor, QUANTITY) || matches(cursor, CONDITION));
  cursor.at = at;
  return ends;
}

/** What follows a comma may be no more of the unit, but those of whom the next words speak. */
const NOUN_PIECE = new RegExp(
  String.raw`(?:,(?! ?${MEMBER_WORD}))? ?(?!(?:không|chưa|có|và|hoặc|hay|bị|vượt|giảm|tăng|mất|trừ|cộng|hết|được|thì|là|còn|đến|tới|trở|đạt|chấm|tính|khác|quá(?! (?:thời )?hạn)|hơn|theo|nữa|tiếp)(?!\p{L}))\p{L}[\p{L}\p{M}]*|[/](?=\p{L})|[“”"]`,
  "uy",
);
const NOUN_ENDS =
  /(?:điểm|đ)(?!\p{L})(?! (?:số|chất|nghẽn))|(?:trăm|nghìn|ngàn|triệu|tỷ|tỉ|trở lên|trở xuống|đến|tới)(?!\p{L})/iuy;
const MOST_NOUN_WORDS = 10;

/** The words of a unit, such as "phiên họp" or "cuộc/năm": few, and none that means more than a unit. */
export function takeNoun(cursor: Cursor): string | undefined {
  const start = cursor.at;
  const phrase = takePhrase(cursor, { ends: NOUN_ENDS, terms: false, piece: NOUN_PIECE });
  if (phrase !== undefined && phrase.text.split(/[ /]/).length <= MOST_NOUN_WORDS) return phrase.text;
  cursor.at = start;
  return undefined;
}

function skipSpace(cursor: Cursor): number {
  while (cursor.text[cursor.at] === " ") cursor.at++;
  return cursor.at;
}

function matches(cursor: Cursor, pattern: RegExp): boolean {
  const { at } = cursor;
  const found = take(cursor, pattern) !== undefined;
  cursor.at = at;
  return found;
}

/** The first condition or quantity in `text` that reaches beyond `from`: what a refusal names. */
export const foreignWordFrom = (text: string, from: number): string | undefined => foreignWords(text, from)[0];

const MOST_NAMED = 6;
/** Words that say nothing without the next: "cấp xã". */
const OF_WHOM = /^(?:cấp|báo)$/iu;
const withNext = (cursor: Cursor, word: string): string =>
  [word, ...(take(cursor, /\p{L}[\p{L}\p{M}]*/uy) ?? [])].join(" ");

/** The conditions and quantities in the clause at `from`, or the first behind it: what a refusal names. */
export function foreignWords(text: string, from: number): readonly string[] {
  const cursor: Cursor = { typed: text, text, at: 0 };
  const found: string[] = [];
  const clause = text.slice(from).search(/[;\n]/);
  const end = clause < 0 ? text.length : from + clause;
  while (cursor.at < text.length && found.length < MOST_NAMED && (cursor.at < end || found.length === 0)) {
    if (take(cursor, COMPOUND) !== undefined) continue;
    const word = take(cursor, QUANTITY) ?? take(cursor, CONDITION);
    const name = word === undefined ? undefined : OF_WHOM.test(word[0]) ? withNext(cursor, word[0]) : word[0];
    if (name !== undefined && cursor.at > from) found.push(name);
    if (word === undefined && take(cursor, /\p{L}[\p{L}\p{M}]*/uy) === undefined) cursor.at++;
  }
  return found;
}

/** True where a condition or a quantity begins between `from` and the cursor. */
export function swallowsFrom({ typed, text, at }: Cursor, from: number): boolean {
  const cursor: Cursor = { typed, text, at: from };
  while (cursor.at < at) {
    if (take(cursor, COMPOUND) !== undefined) continue;
    if ((take(cursor, QUANTITY) ?? take(cursor, CONDITION)) !== undefined) return true;
    if (take(cursor, /\p{L}[\p{L}\p{M}]*/uy) === undefined) cursor.at++;
  }
  return false;
}

/** The match of `pattern` where it swallows no condition and no quantity; the cursor moves past it only then. */
export function takeWords(cursor: Cursor, pattern: RegExp): string | undefined {
  const start = cursor.at;
  const found = take(cursor, pattern)?.[0];
  if (found === undefined || foreignWordFrom(found, 0) === undefined) return found;
  cursor.at = start;
  return undefined;
}
