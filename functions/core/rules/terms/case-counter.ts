/** The word that counts cases, "lần", "vụ", and what stands beside it in the name of a case: "lần nhắc nhở". */

/** The words that count, as part of a pattern. */
export const COUNTER =
  "(?:lần|vụ việc|vụ|trường hợp|lượt|ngày|người|đồng chí|văn bản|báo cáo|hồ sơ|cuộc|buổi|phiên|bài)";

/** Numbers of cases above one, in figures or words, as part of a pattern. */
export const COUNT = "(?:0?[2-9]|[1-9]\\d|hai|ba|bốn|tư|năm)";
const WORDS: Readonly<Record<string, number>> = { một: 1, nhất: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5 };
/** The number that `word` says. */
export const countOf = (word: string): number => WORDS[word.toLowerCase()] ?? Number(word);

/** What could be a word: "BÀI", not "CBCC" or "UBND". */
const SYLLABLE = /^[^AEIOUY]{0,3}[AEIOUY]{1,3}[^AEIOUY]{0,2}$/u;

/** In small letters, but for abbreviations. */
export const lowered = (name: string): string =>
  name.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
    /^\p{Lu}{2,}$/u.test(word) && !SYLLABLE.test(word.normalize("NFD").replace(/\p{M}/gu, ""))
      ? word
      : word.toLowerCase(),
  );

const COUNTED = new RegExp(`^(${COUNTER})(?: (.+))?$`, "u");

/** "lần nhắc nhở" → "lần" and "nhắc nhở"; a name without such a word is a "lần" of it. */
export function counterOf(name: string): { readonly counter: string; readonly lead: string } {
  const [, counter, lead = ""] = COUNTED.exec(name) ?? [];
  return counter === undefined ? { counter: "lần", lead: name } : { counter, lead };
}

/** "nhắc nhở lần đầu", "vắng họp 2 lần đầu". */
export function firstOf(name: string, count = 1): string {
  const { counter, lead } = counterOf(name);
  return `${lead === "" ? "" : `${lead} `}${count === 1 ? "" : `${count} `}${counter} đầu`;
}

/** "từ lần thứ hai", "từ lần thứ 3". */
export const furtherOf = (name: string, count = 1): string =>
  `từ ${counterOf(name).counter} thứ ${count === 1 ? "hai" : count + 1}`;
