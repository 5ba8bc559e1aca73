/** Office files made from text: what Word and Excel write, as far as tables go. */
import { writeZip } from "../../../scripts/emulator/formats/zip.ts";

type Entry = readonly [name: string, content: string | Buffer];
type Cells = readonly string[];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const contentTypes = (parts: Readonly<Record<string, string>>): Entry => [
  "[Content_Types].xml",
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${Object.entries(
    parts,
  )
    .map(
      ([name, type]) =>
        `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
    )
    .join("")}</Types>`,
];
const relationships = (name: string, target: string, type: string): Entry => [
  name,
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`,
];

/** A workbook whose one sheet holds `xml`. */
export const xlsxWith = (xml: string | Buffer, more: readonly Entry[] = []): Buffer =>
  writeZip([
    contentTypes({
      "/xl/workbook.xml": "spreadsheetml.sheet.main",
      "/xl/worksheets/sheet1.xml": "spreadsheetml.worksheet",
    }),
    relationships("_rels/.rels", "xl/workbook.xml", "officeDocument"),
    [
      "xl/workbook.xml",
      `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    relationships("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "worksheet"),
    ["xl/worksheets/sheet1.xml", xml],
    ...more,
  ]);

export const sheetXml = (rows: string, behind = ""): string =>
  `${HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${behind}</worksheet>`;

const escaped = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A workbook with these rows: a number where a cell is one, else text; a row that is merged is so over its first two cells. */
export function xlsxOf(rows: readonly Cells[]): Buffer {
  const cellXml = (text: string, reference: string): string => {
    if (text === "") return "";
    return /^\d+(?:\.\d+)?$/.test(text)
      ? `<c r="${reference}"><v>${text}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  };
  const body = rows.map(
    (cells, index) =>
      `<row r="${index + 1}">${cells.map((text, column) => cellXml(text, `${"ABCDEFGH"[column]}${index + 1}`)).join("")}</row>`,
  );
  const merges = rows.flatMap((cells, index) =>
    isMerged(cells) ? [`<mergeCell ref="A${index + 1}:B${index + 1}"/>`] : [],
  );
  return xlsxWith(
    sheetXml(
      body.join(""),
      merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`,
    ),
  );
}

/** A row whose words stand in the column of codes. */
const isMerged = ([code = "", title = ""]: Cells): boolean => title === "" && code.includes(" ");

/** A text with `body` between the tags of its body. */
export const docxWith = (body: string, more: readonly Entry[] = []): Buffer =>
  writeZip([
    contentTypes({ "/word/document.xml": "wordprocessingml.document.main" }),
    relationships("_rels/.rels", "word/document.xml", "officeDocument"),
    [
      "word/document.xml",
      `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ],
    ...more,
  ]);

export const paragraph = (text: string): string =>
  `<w:p>${text
    .split("\n")
    .map((line, index) => `<w:r>${index === 0 ? "" : "<w:br/>"}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join("")}</w:p>`;

/** A table of Word: cells in the column of codes grow over the rows below that have none, section rows over two columns. */
export function docxTable(rows: readonly Cells[]): string {
  const cell = (text: string, properties = ""): string =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
  const goesOn = (index: number): boolean => (rows[index]?.[0] ?? "") === "" && (rows[index]?.[1] ?? "") === "";
  const lines = rows.map((cells, index) => {
    if (isMerged(cells))
      return `${cell(cells[0] ?? "", '<w:gridSpan w:val="2"/>')}${cells
        .slice(2)
        .map((text) => cell(text))
        .join("")}`;
    const merge = goesOn(index) ? "<w:vMerge/>" : goesOn(index + 1) ? '<w:vMerge w:val="restart"/>' : "";
    return cells.map((text, column) => cell(text, column < 2 ? merge : "")).join("");
  });
  return `<w:tbl>${lines.map((line) => `<w:tr>${line}</w:tr>`).join("")}</w:tbl>`;
}

export const csvOf = (rows: readonly Cells[]): Buffer =>
  Buffer.from(
    `\uFEFF${rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(";")).join("\r\n")}\r\n`,
  );
