/**
 * An office file as the few parts of it that hold tables, in an archive made anew. Every entry is inflated here, to a bound
 * and a running sum: sizes in an archive's directory are the attacker's. What is not needed (images, links to other files,
 * macros) reaches no reader.
 */
import { readZip, writeZip, ZipError } from "../emulator/formats/zip.ts";
import { guardXml } from "./guard-xml.ts";
import { FileRefused, refusals } from "./refusal.ts";
import { withWordNumbers } from "./word-numbers.ts";

export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_INFLATED = 50 * 1024 * 1024;
/** Of the parts that are read: a table of criteria has a few hundred kilobytes. */
const MOST_READ = 16 * 1024 * 1024;
const MOST_ENTRIES = 500;

export type OfficeKind = "xlsx" | "docx";

const NEEDED: Readonly<Record<OfficeKind, RegExp>> = {
  xlsx: /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[\w-]+\.xml)$/i,
  docx: /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:document|styles|numbering)\.xml|word\/_rels\/document\.xml\.rels)$/i,
};

const OLE = Buffer.from("d0cf11e0", "hex");

export interface GuardedArchive {
  readonly archive: Buffer;
  /** It leads to other files, which nothing opens. */
  readonly hasLinks: boolean;
}

/** @throws FileRefused */
export function guardArchive(bytes: Buffer, kind: OfficeKind): GuardedArchive {
  if (bytes.length > MOST_BYTES) throw new FileRefused(refusals.tooLarge);
  if (bytes.subarray(0, OLE.length).equals(OLE)) throw new FileRefused(refusals.oldFormat);
  const entries = entriesOf(bytes);
  if (entries.size > MOST_ENTRIES) throw new FileRefused(refusals.tooManyEntries);
  const parts: Part[] = [];
  let left = MOST_INFLATED;
  let leftToRead = MOST_READ;
  let hasLinks = false;
  for (const [name, inflate] of entries) {
    const content = inflated(inflate, left);
    left -= content.length;
    if (/externalLinks\//i.test(name) || content.includes('TargetMode="External"')) hasLinks = true;
    if (!NEEDED[kind].test(name)) continue;
    leftToRead -= content.length;
    if (leftToRead < 0) throw new FileRefused(refusals.tooManyRows);
    guardXml(content);
    parts.push([name, content]);
  }
  const main = kind === "xlsx" ? "xl/workbook.xml" : "word/document.xml";
  if (!parts.some(([name]) => name === main)) throw new FileRefused(refusals.damaged);
  return { archive: writeZip(kind === "docx" ? numbered(parts) : parts), hasLinks };
}

type Part = readonly [name: string, content: Buffer];

/** The parts of a text with the numbers of its lists written out. */
function numbered(parts: readonly Part[]): Part[] {
  const numbering = parts.find(([name]) => name === "word/numbering.xml")?.[1].toString("utf8");
  return parts.map(([name, content]) =>
    name === "word/document.xml" && numbering !== undefined
      ? [name, Buffer.from(withWordNumbers(content.toString("utf8"), numbering))]
      : [name, content],
  );
}

function entriesOf(bytes: Buffer): ReturnType<typeof readZip> {
  try {
    return readZip(bytes);
  } catch (error) {
    throw error instanceof ZipError ? new FileRefused(refusals.damaged) : error;
  }
}

function inflated(inflate: (most?: number) => Buffer, left: number): Buffer {
  try {
    return inflate(Math.max(left, 1));
  } catch (error) {
    const isTooMuch = error instanceof RangeError && !/out of range/.test(error.message);
    throw new FileRefused(isTooMuch ? refusals.tooMuch : refusals.damaged);
  }
}
