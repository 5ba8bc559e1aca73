/** Texts cut to a length by whole letters: half a letter is no text, and files that hold it do not open. */

const letters = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The beginning of `text`, of at most `most` UTF-16 units, as programs count them. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = 0;
  // A letter with its marks is a few units; more than that is no letter of anybody's.
  const near = text.slice(0, most + 64);
  for (const { index, segment } of letters.segment(near)) {
    if (index + segment.length > most) break;
    end = index + segment.length;
  }
  return end > 0 || most === 0 ? text.slice(0, end) : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}

/** Control signs, what Unicode keeps for no letter, and halves of letters: no file of ours may hold them. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/gu;

/** The text as a file may hold it: Word's line break and hard hyphen as such, other signs that print nothing left out. */
export const printable = (text: string): string =>
  text.replaceAll("\u000B", "\n").replaceAll("\u001E", "-").replace(UNPRINTABLE, "");
