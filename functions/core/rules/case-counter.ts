/** The word that counts cases, "lần", "vụ", and what stands beside it in the name of a case: "lần nhắc nhở". */

/** The words that count, as part of a pattern. */
export const COUNTER =
  "(?:lần|vụ việc|vụ|trường hợp|lượt|ngày|người|đồng chí|văn bản|báo cáo|hồ sơ|cuộc|buổi|phiên|bài)";

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

/** "nhắc nhở lần đầu". */
export function firstOf(name: string): string {
  const { counter, lead } = counterOf(name);
  return `${lead === "" ? "" : `${lead} `}${counter} đầu`;
}
