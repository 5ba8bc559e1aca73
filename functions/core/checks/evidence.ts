/**
 * Evidence as officers type it: the number, sign and date of a paper ("Số 45-KH/BTCTU ngày 15/01/2024", "45/KH-UBND,
 * 15/1/2024", "Biên bản hội nghị ngày 29/3/2024"), several of them, or a link. Whatever names something is taken for
 * evidence, since a person would; only words that name nothing ("đã có", "x") are not. No link is ever opened.
 */
import { readDate } from "../../../sheets-schema/cells/read-date.ts";
import { foldDashes } from "../../../sheets-schema/cells/vietnamese.ts";
import { isInside, type Period } from "../rules/terms/period.ts";
import { wordsKey } from "./words-key.ts";

const LINK =
  /https?:\/\/[^\s/.]+\.[^\s]{2,}|\bwww\.[^\s]+\.|\b(?:drive|docs|sites|forms)\.google\b|\b(?:drive|docs)\//iu;
/** A path on somebody's own computer opens nowhere else. */
const LOCAL = /^(?:[a-z]:[\\/]|\\\\|file:)/iu;
/** "45-KH/BTCTU", "2410/QĐ-UBND", "số 5120", "07/2024". */
const NUMBERED = /\d\s*[-/]\s*\p{Lu}|(?:^|[^\p{L}])số\s*[:.]?\s*\d|(?<!\d)\d{1,2}\s*[-/]\s*\d{4}(?!\d)/u;
const DATE =
  /(?<![\d/.-])\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:\d{4}|\d{2})(?![\d/])|(?<!\d)\d{1,2}\s*tháng\s*\d{1,2}\s*(?:năm|,)?\s*\d{4}/giu;

/** True when `typed` is the number or date of a paper, a link, or names something that people may look up. */
export const isEvidence = (typed: string): boolean => {
  const text = foldDashes(typed);
  if (LINK.test(text)) return true;
  return !LOCAL.test(text) && (NUMBERED.test(text) || datesIn(typed).length > 0 || !saysNothing(text));
};

/** The days that stand in `typed`, as ISO dates, in their order. */
export const datesIn = (typed: string): string[] =>
  [...foldDashes(typed).matchAll(DATE)].flatMap(([found]) => readDate(found) ?? []);

/** The first day in `evidence` that lies outside `period`. */
export const dateOutside = (evidence: string, period: Period): string | undefined =>
  datesIn(evidence).find((date) => !isInside(date, period));

/** Words of which none names a certain paper, alone or together. */
const EMPTY_PHRASES = new Set(
  `có; đã có; đã; rồi; xong; đủ; đầy đủ; không; không có; chưa; chưa có; được; đạt; tốt; ok; oke; yes; nt; như trên;
  kèm; kèm theo; đính kèm; gửi; đã gửi; gửi kèm; gửi sau; nộp; đã nộp; bổ sung; bổ sung sau; cập nhật; đang cập nhật;
  sẽ; sau; hoàn thành; thực hiện; và; các; theo; minh chứng; văn bản; tài liệu; hồ sơ; giấy tờ; kế hoạch; quyết định;
  báo cáo; công văn; thông báo; biên bản; phiếu; file; tệp; ảnh; hình ảnh; link; đường dẫn; http; https`
    .split(";")
    .map((phrase) => wordsOf(phrase).join(" ")),
);
const LONGEST_PHRASE = 3;

function saysNothing(text: string): boolean {
  const words = wordsOf(text);
  let index = 0;
  while (index < words.length) {
    const length = emptyLengthAt(words, index);
    if (length === 0) return false;
    index += length;
  }
  return true;
}

/** How many words from `index` on name nothing; a single letter never does. */
function emptyLengthAt(words: readonly string[], index: number): number {
  for (let length = Math.min(LONGEST_PHRASE, words.length - index); length > 0; length--) {
    if (EMPTY_PHRASES.has(words.slice(index, index + length).join(" "))) return length;
  }
  return words[index]?.length === 1 ? 1 : 0;
}

function wordsOf(text: string): string[] {
  return wordsKey(text).match(/[\p{L}\p{M}]+/gu) ?? [];
}
