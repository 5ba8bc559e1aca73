import { unzip } from "./unzip.ts";

/** A cell as Excel would read it. */
export interface ReadCell {
  readonly value: string | number;
  /** The number format, for a number. */
  readonly format?: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const text = (xml: string): string => xml.replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? "?");
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];

/** The cells of the one sheet of an XLSX file, by their A1 address. */
export function readSheet(archive: Uint8Array): Map<string, ReadCell> {
  const parts = unzip(archive);
  const part = (path: string): string => parts.get(path) ?? "";
  const strings = [...part("xl/sharedStrings.xml").matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map((found) =>
    text(found[1] ?? ""),
  );
  const styles = part("xl/styles.xml");
  const formats = new Map(
    [...styles.matchAll(/<numFmt [^>]*>/g)].map(([tag]) => [attribute(tag, "numFmtId"), attribute(tag, "formatCode")]),
  );
  const cellFormats = [...(/<cellXfs.*<\/cellXfs>/s.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*>/g)].map(([tag]) =>
    formats.get(attribute(tag, "numFmtId") ?? ""),
  );
  const cells = new Map<string, ReadCell>();
  for (const [, tag = "", raw = ""] of part("xl/worksheets/sheet1.xml").matchAll(/<c ([^>]*)><v>([^<]*)<\/v><\/c>/g)) {
    const format = cellFormats[Number(attribute(tag, "s"))];
    const value = attribute(tag, "t") === "s" ? (strings[Number(raw)] ?? "") : Number(raw);
    cells.set(attribute(tag, "r") ?? "", { value, ...(format === undefined ? {} : { format: text(format) }) });
  }
  return cells;
}
