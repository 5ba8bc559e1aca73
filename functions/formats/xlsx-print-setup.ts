import type { Feature } from "write-excel-file/node";

interface PrintSetup {
  readonly sheetName: string;
  /** The row of the headers, from 1. */
  readonly headerRow: number;
  readonly titleColumns: number;
  /** How many pages beside each other hold the whole width. */
  readonly pagesWide: number;
}

/**
 * What the library has no option for: every printed page repeats the header row and the first columns, and the sheet is
 * made to fit `pagesWide` pages, as many pages long as it needs.
 */
export function printSetup<Content>({ sheetName, headerRow, titleColumns, pagesWide }: PrintSetup): Feature<Content> {
  const sheet = `'${sheetName.replaceAll("'", "''")}'`;
  const lastColumn = String.fromCharCode(64 + titleColumns);
  const titles = escapeXml(`${sheet}!$A:$${lastColumn},${sheet}!$${headerRow}:$${headerRow}`);
  const definedNames = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${titles}</definedName></definedNames>`;
  return {
    files: {
      transform: {
        "xl/workbook.xml": { transform: (xml) => replaceOnce(xml, "<definedNames/>", definedNames) },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml) =>
            replaceOnce(xml, /<worksheet [^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`),
          transformElementAttributes: (tagName, attributes) =>
            tagName === "pageSetup" ? { ...attributes, fitToWidth: pagesWide, fitToHeight: 0 } : attributes,
        },
      },
    },
  };
}

/** @throws Error if `xml` has no such place: the library writes its files otherwise than it did. */
function replaceOnce(xml: string, place: string | RegExp, replacement: string | ((match: string) => string)): string {
  const replaced = xml.replace(place, (match) => (typeof replacement === "string" ? replacement : replacement(match)));
  if (replaced === xml) throw new Error(`write-excel-file left no place for the print setup: ${String(place)}`);
  return replaced;
}

const escapeXml = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
