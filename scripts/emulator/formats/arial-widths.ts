/** Widths of letters of Arial in thousandths of the font's size (the metrics that Helvetica shares with it). */

// Space to tilde, in order (Adobe Font Metrics of Helvetica).
const ASCII =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584"
    .split(" ")
    .map(Number);

const OTHERS: Readonly<Record<string, number>> = {
  đ: 556,
  Đ: 722,
  "–": 556,
  "—": 1000,
  "…": 1000,
  "₫": 556,
  "€": 556,
  "•": 350,
};

/** The width of a letter: an accent takes no room beside the letter that it stands on. */
export function letterWidth(letter: string): number {
  const known = OTHERS[letter];
  if (known !== undefined) return known;
  const base = letter.normalize("NFD").codePointAt(0) ?? 0;
  return ASCII[base - 32] ?? 556;
}

/** The width of a text at a size, in the unit of the size. */
export const textWidth = (text: string, size: number): number =>
  ([...text.normalize("NFC")].reduce((sum, letter) => sum + letterWidth(letter), 0) * size) / 1000;
