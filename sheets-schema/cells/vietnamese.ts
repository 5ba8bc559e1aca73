/**
 * Vietnamese text as people type it: cleaned for display, folded for comparison, sorted as a Vietnamese reader expects.
 *
 * NFC joins the composed and decomposed spellings only. It does not join "hoà" with "hòa" or "Uỷ" with "Ủy", which differ
 * in the letter that carries the tone, nor "Mỹ" with "Mĩ": `matchKey` does. Keys are for comparing, never for showing.
 */

import { printable } from "./cut-text.ts";

/** Invisible characters that come along when people paste. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD]/g;
const SPACES = /[\s\u00A0\u2000-\u200A\u202F\u3000]+/g;

/** The text as it should be shown: NFC, trimmed, one space between words, line breaks folded. */
export const cleanText = (text: string): string => (CLEAN.test(text) ? text : cleaned(text));

/** The same line by line, without the blank ones. */
export const cleanLines = (text: string): string =>
  text
    .split(/[\r\n]+/)
    .map(cleanText)
    .filter((line) => line !== "")
    .join("\n");

/** Printable ASCII and Vietnamese letters with single spaces between words: most texts, and there is nothing to clean. */
const CLEAN = /^(?:[!-&(-~À-ɏẠ-ỹ“”…–][!-~À-ɏẠ-ỹ“”…–]*(?: [!-~À-ɏẠ-ỹ“”…–]+)*)?$/;

const cleaned = (text: string): string =>
  printable(text)
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(SPACES, " ")
    .replace(/^(?: ?')+/, "")
    .trim();

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;

/** Every kind of hyphen, dash and minus as "-". */
export const foldDashes = (text: string): string => text.replace(DASHES, "-");

/**
 * The key under which two spellings of the same words meet: case, width, spaces, dashes, quotation marks, the place of
 * the tone mark, and y for i at the end of a syllable.
 *
 * @example matchKey("Uỷ ban") === matchKey("Ủy  BAN") // => true
 */
export function matchKey(text: string): string {
  const known = keys.get(text);
  if (known !== undefined) return known;
  const key = foldedKey(text);
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(text, key);
  return key;
}

/** A bloc's words repeat: codes, levels and choices of thousands of rows are a few hundred texts. */
const keys = new Map<string, string>();
const MOST_KEYS = 5_000;

function foldedKey(text: string): string {
  const folded = foldDashes(latin(cleanText(text)).normalize("NFKC"))
    .toLowerCase()
    .replace(/[ðɖ]|d\u0335/g, "đ")
    .replace(/[“”"'‘’]/g, "");
  return writtenOut(folded)
    .replace(/\s*-\s*/g, "-")
    .split(" ")
    .map((word) => word.split("-").map(syllableKey).join("-"))
    .join(" ");
}

/** Letters of other alphabets that look the same and come from another keyboard. */
const LOOKALIKES = new Map(
  [..."АВЕКМНОРСТХУІаеорсхуі"].map((letter, at) => [letter, "ABEKMHOPCTXYIaeopcxyi"[at] ?? letter]),
);
const latin = (text: string): string =>
  /[\u0400-\u04FF]/.test(text) ? text.replace(/[\u0400-\u04FF]/g, (letter) => LOOKALIKES.get(letter) ?? letter) : text;

/** What officials write short everywhere. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})ubnd(?!\p{L})/gu, "ủy ban nhân dân"],
  [/(?<!\p{L})hđnd(?!\p{L})/gu, "hội đồng nhân dân"],
  [/(?<!\p{L})mttq(?!\p{L})/gu, "mặt trận tổ quốc"],
  [/(?<!\p{L})tđ-?kt(?!\p{L})/gu, "thi đua - khen thưởng"],
];

const writtenOut = (folded: string): string =>
  ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), folded);

/** The syllable with its tone mark at the end: "hòa" and "hoà" both become "hoa" + grave. */
function syllableKey(syllable: string): string {
  // The breve of ă and the caron that is typed for it look alike.
  const decomposed = syllable.normalize("NFD").replace(/\u030C/g, "\u0306");
  const tones = decomposed.match(TONES)?.join("") ?? "";
  const bare = decomposed.replace(TONES, "").normalize("NFC");
  return bare.replace(/([bcdđghklmnpqrstvx]|^qu)y$/, "$1i") + tones;
}

const collator = new Intl.Collator("vi", { numeric: true });

/** The order of a Vietnamese dictionary (Đ after D, Â after A), numbers by value. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);

/**
 * The entries of `known` that a person may have meant by `typed`, nearest first, at most `limit`.
 *
 * Near means: one contains the words of the other, few letters differ, or `typed` is the first letters of its words; so
 * does a part of "A và B", where both may be meant.
 */
export function nearestNames(typed: string, known: readonly string[], limit = 2): string[] {
  const key = matchKey(typed);
  const parts = [...new Set([key, ...key.split(` ${matchKey("và")} `)])];
  return known
    .map((name) => ({ name, distance: Math.min(...parts.map((part) => nameDistance(part, matchKey(name)))) }))
    .filter(({ distance }) => distance <= 0.5)
    .sort((a, b) => a.distance - b.distance || compareVietnamese(a.name, b.name))
    .slice(0, limit)
    .map(({ name }) => name);
}

/** What two letters may stand for in a name that has the words. */
const SHORT_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  ["ct", ["chủ tịch", "chính trị", "chỉ thị"]],
  ["tw", ["trung ương"]],
  ["tu", ["tỉnh ủy"]],
]);

/**
 * The one of `known` that `typed` gives in short: whose words, in their order, all of those typed are. Undefined where it
 * is none of them, or several could be meant.
 *
 * @example oneNamed("Ban Bảo vệ", ["Ban Bảo vệ, chăm sóc sức khỏe cán bộ", "Ban Dân vận"]) // => the first
 */
export function oneNamed(typed: string, known: readonly string[]): string | undefined {
  const words = wordsOf(typed);
  if (words.length === 0 || (words.length === 1 && (words[0]?.length ?? 0) < 3)) return undefined;
  const [found, ...others] = known.filter((name) => isShortFor(words, wordsOf(name)));
  return others.length === 0 ? found : undefined;
}

const wordsOf = (text: string): string[] =>
  // The key sets the tone mark behind the syllable: a sign there would part them.
  matchKey(text.replace(/[,.;:()]/g, " "))
    .split(/[ -]+/)
    .filter((word) => word !== "");

/** True where `words` stand in `name` in their order, a short word for the words it may stand for. */
function isShortFor(words: readonly string[], name: readonly string[]): boolean {
  const [first, ...rest] = words;
  if (first === undefined) return true;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === first) return isShortFor(rest, name.slice(at + 1));
    const long = (SHORT_WORDS.get(first) ?? [])
      .map(wordsOf)
      .find((all) => all.every((word, next) => name[at + next] === word));
    if (long !== undefined) return isShortFor(rest, name.slice(at + long.length));
  }
  return false;
}

/** How well `key` is made of first letters: 0 for "btg" and "ban tuyên giáo tỉnh ủy", 0,2 for "dv" and "ban dân vận". */
function initialsDistance(key: string, name: string): number {
  if (!/^\p{L}{2,}$/u.test(key)) return 1;
  const initials = name
    .split(/[ -]+/)
    .map((word) => word.charAt(0))
    .join("");
  if (initials.startsWith(key)) return 0;
  return initials.includes(key) ? 0.2 : 1;
}

/** 0 for equal keys, 1 for nothing in common: the best of letters changed, words missing and first letters. */
function nameDistance(a: string, b: string): number {
  const letters = editDistance(a, b) / Math.max(a.length, b.length, 1);
  const wordsA = new Set(a.split(" "));
  const wordsB = new Set(b.split(" "));
  const shared = [...wordsA].filter((word) => wordsB.has(word)).length;
  const words = 1 - shared / Math.max(1, Math.min(wordsA.size, wordsB.size));
  return Math.min(letters, words * 0.75 + 0.1, initialsDistance(a, b));
}

/** Levenshtein's distance: the fewest letters added, dropped or replaced. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** A whole number as papers write it: under ten with a leading zero, "03". */
export const twoDigits = (count: number): string => String(count).padStart(2, "0");
