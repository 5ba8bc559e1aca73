/**
 * A PDF of texts, lines and filled boxes. The font is Arial by name, which viewers have or replace by one of the same
 * metrics; letters are named one by one, so that Vietnamese is shown, found and copied. Text is never cut off a font:
 * each 220 different letters make a font of their own.
 */

import { deflateSync } from "node:zlib";
import { letterWidth } from "./arial-widths.ts";

/** Paper sizes and places are in points, from the lower left corner. */
export interface PdfPage {
  text(
    x: number,
    y: number,
    size: number,
    text: string,
    look?: { readonly bold?: boolean; readonly color?: Rgb },
  ): void;
  line(x1: number, y1: number, x2: number, y2: number, width: number): void;
  fill(x: number, y: number, width: number, height: number, color: Rgb): void;
  /** What is drawn until `end` is seen only within the box. */
  clip(x: number, y: number, width: number, height: number): void;
  end(): void;
}

export type Rgb = readonly [red: number, green: number, blue: number];

export interface Pdf {
  addPage(width: number, height: number): PdfPage;
  /** The file; equal drawings give equal bytes. */
  bytes(title: string): Buffer;
}

const FIRST_CODE = 32;
const LETTERS_PER_FONT = 220;

const number = (value: number): string => String(Math.round(value * 1000) / 1000);
const hex = (code: number, digits: number): string => code.toString(16).toUpperCase().padStart(digits, "0");

/** Letters that a document shows, each with its font and its code in it. */
function createLetters() {
  const places = new Map<string, number>();
  return {
    placeOf: (letter: string): { font: number; code: number } => {
      const place = places.get(letter) ?? places.size;
      places.set(letter, place);
      return { font: Math.floor(place / LETTERS_PER_FONT), code: FIRST_CODE + (place % LETTERS_PER_FONT) };
    },
    /** The letters of each font, in the order of their codes. */
    fonts: (): string[][] => {
      const all = [...places.keys()];
      const count = Math.ceil(all.length / LETTERS_PER_FONT);
      return Array.from({ length: count }, (_, font) =>
        all.slice(font * LETTERS_PER_FONT, (font + 1) * LETTERS_PER_FONT),
      );
    },
  };
}

const glyphName = (letter: string): string => {
  const code = letter.codePointAt(0) ?? 0;
  return code > 0xffff ? `u${hex(code, 5)}` : `uni${hex(code, 4)}`;
};

const utf16 = (text: string): string => {
  const bytes = Buffer.from(text, "utf16le").swap16();
  return bytes.toString("hex").toUpperCase();
};

/** Which text each code stands for, so that what is copied out is right. */
function toUnicode(letters: readonly string[]): string {
  const entries = letters.map((letter, at) => `<${hex(FIRST_CODE + at, 2)}> <${utf16(letter)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += 100) {
    const block = entries.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join("\n")}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Letters def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
${blocks.join("\n")}
endcmap CMapName currentdict /CMap defineresource pop end end`;
}

/** An empty document. */
export function createPdf(): Pdf {
  const pages: { width: number; height: number; content: string[] }[] = [];
  const letters = createLetters();

  const addPage = (width: number, height: number): PdfPage => {
    const content: string[] = [];
    pages.push({ width, height, content });
    return {
      text: (x, y, size, text, { bold = false, color = [0, 0, 0] } = {}) => {
        // Letters of one font follow each other in one string; a change of font begins the next.
        let [run, font] = ["", -1];
        const pieces: string[] = [];
        const flush = (): void => {
          if (run !== "") pieces.push(`/${bold ? "B" : "F"}${font} ${number(size)} Tf <${run}> Tj`);
          run = "";
        };
        for (const letter of text.normalize("NFC")) {
          const place = letters.placeOf(letter);
          if (place.font !== font) flush();
          font = place.font;
          run += hex(place.code, 2);
        }
        flush();
        if (pieces.length === 0) return;
        content.push(`BT ${color.map(number).join(" ")} rg ${number(x)} ${number(y)} Td ${pieces.join(" ")} ET`);
      },
      line: (x1, y1, x2, y2, thickness) => {
        content.push(`${number(thickness)} w 0.75 G ${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`);
      },
      fill: (x, y, boxWidth, boxHeight, color) => {
        content.push(`${color.map(number).join(" ")} rg ${[x, y, boxWidth, boxHeight].map(number).join(" ")} re f`);
      },
      clip: (x, y, boxWidth, boxHeight) => {
        content.push(`q ${[x, y, boxWidth, boxHeight].map(number).join(" ")} re W n`);
      },
      end: () => {
        content.push("Q");
      },
    };
  };

  const bytes = (title: string): Buffer => {
    const objects: Buffer[] = [];
    const add = (body: string | Buffer): number => objects.push(Buffer.from(body));
    const stream = (text: string): number => {
      const packed = deflateSync(text);
      const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
      return add(Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream")]));
    };
    const fonts = letters.fonts().flatMap((all, place) => {
      const map = stream(toUnicode(all));
      const widths = all.map(letterWidth).join(" ");
      const names = all.map((letter) => `/${glyphName(letter)}`).join(" ");
      const last = FIRST_CODE + all.length - 1;
      return (["F", "B"] as const).map((kind) => {
        const name = kind === "B" ? "Arial,Bold" : "Arial";
        const weight = kind === "B" ? "/StemV 138" : "/StemV 88";
        const descriptor = add(
          `<< /Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [-665 -325 2000 1006] /ItalicAngle 0 /Ascent 905 /Descent -212 /CapHeight 716 ${weight} >>`,
        );
        const font = add(
          `<< /Type /Font /Subtype /TrueType /BaseFont /${name} /FirstChar ${FIRST_CODE} /LastChar ${last} /Widths [${widths}] /FontDescriptor ${descriptor} 0 R /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${FIRST_CODE} ${names}] >> /ToUnicode ${map} 0 R >>`,
        );
        return `/${kind}${place} ${font} 0 R`;
      });
    });
    const resources = add(`<< /Font << ${fonts.join(" ")} >> >>`);
    const contents = pages.map(({ content }) => stream(content.join("\n")));
    const parent = objects.length + pages.length + 1;
    const kids = pages.map(({ width, height }, place) =>
      add(
        `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 ${number(width)} ${number(height)}] /Resources ${resources} 0 R /Contents ${contents[place]} 0 R >>`,
      ),
    );
    add(`<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`);
    const catalog = add(`<< /Type /Catalog /Pages ${parent} 0 R /Lang (vi) >>`);
    const information = add(`<< /Title <FEFF${utf16(title)}> >>`);
    return fileOf(objects, catalog, information);
  };

  return { addPage, bytes };
}

/** Objects with their numbers, the list of where they stand, and where to begin. */
function fileOf(objects: readonly Buffer[], catalog: number, information: number): Buffer {
  const parts: Buffer[] = [Buffer.from("%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n", "latin1")];
  let length = parts[0]?.length ?? 0;
  const offsets = objects.map((body, at) => {
    const object = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from("\nendobj\n")]);
    const offset = length;
    parts.push(object);
    length += object.length;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows.join("")}trailer\n<< /Size ${count} /Root ${catalog} 0 R /Info ${information} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
