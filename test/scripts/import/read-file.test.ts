/** Files of people, kind ones and hostile ones: each is read or refused in one sentence, in bounded time and memory. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeZip } from "../../../scripts/emulator/formats/zip.ts";
import { cellTables, notices } from "../../../scripts/import/file-tables.ts";
import { readFileTables } from "../../../scripts/import/read-file.ts";
import { refusals } from "../../../scripts/import/refusal.ts";
import { csvOf, docxTable, docxWith, paragraph, sheetXml, xlsxOf, xlsxWith } from "./office-files.ts";

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "import-"));
});
afterAll(() => rmSync(directory, { recursive: true }));

const fileOf = (name: string, bytes: Buffer): string => {
  const path = join(directory, name);
  writeFileSync(path, bytes);
  return path;
};

const rows = [
  ["TT", "Nội dung", "Điểm", "Cách tính"],
  ["A. NHIỆM VỤ CHUNG", "", "5", ""],
  ["1", "Kế hoạch & báo cáo <quý>", "2.5", "Có: 2,5\nKhông: 0"],
  ["", "", "", "Chậm: 1"],
];

describe("a file is read as its cells", () => {
  it("of Excel, with numbers as numbers", async () => {
    const read = await readFileTables(fileOf("a.xlsx", xlsxOf(rows)));
    const [table] = cellTables(read);
    expect(table?.name).toBe("Bảng");
    expect(table?.rows.slice(0, 3)).toEqual([
      ["TT", "Nội dung", "Điểm", "Cách tính"],
      ["A. NHIỆM VỤ CHUNG", undefined, 5, undefined],
      [1, "Kế hoạch & báo cáo <quý>", 2.5, "Có: 2,5\nKhông: 0"],
    ]);
    expect(read.notices).toEqual([]);
  });

  it("of Word, every cell in its column, merged or not", async () => {
    const text = docxWith(`${paragraph("QUY CHẾ")}${docxTable([["x"]])}${docxTable(rows)}`);
    const { tables } = await readFileTables(fileOf("a.docx", text));
    expect(tables.map(({ name }) => name)).toEqual(["bảng thứ 1", "bảng thứ 2"]);
    expect(tables[1]?.rows).toEqual(rows);
  });

  it("of Word, with the numbers that Word itself puts before paragraphs", async () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>';
    const numbering = `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const number = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>';
    const lines = ["Một", "Hai"].map((words) => `<w:tr><w:tc>${number}</w:tc><w:tc>${paragraph(words)}</w:tc></w:tr>`);
    const text = docxWith(`<w:tbl>${lines.join("")}</w:tbl>`, [["word/numbering.xml", numbering]]);
    expect((await readFileTables(fileOf("n.docx", text))).tables[0]?.rows).toEqual([
      ["I.", "Một"],
      ["II.", "Hai"],
    ]);
  });

  it.each([";", ",", "\t"])("of CSV divided by “%s”", async (sign) => {
    const text = csvOf(rows).toString().replaceAll('";"', `"${sign}"`);
    const { tables } = await readFileTables(fileOf("a.csv", Buffer.from(text)));
    expect(tables[0]?.rows).toEqual(rows);
  });

  it("of CSV as Excel saves Unicode text", async () => {
    const text = `\uFEFF${rows.map((cells) => cells.map((cell) => `"${cell}"`).join("\t")).join("\r\n")}`;
    const { tables } = await readFileTables(fileOf("b.csv", Buffer.from(text, "utf16le")));
    expect(tables[0]?.rows).toEqual(rows);
  });

  it("links to other files are not followed, and told", async () => {
    const linked = xlsxWith(sheetXml('<row r="1"><c r="A1"><f>[1]S!A1</f><v>7</v></c></row>'), [
      ["xl/externalLinks/externalLink1.xml", "<externalLink/>"],
    ]);
    const read = await readFileTables(fileOf("linked.xlsx", linked));
    expect([read.tables[0]?.rows, read.notices]).toEqual([[[7]], [notices.links]]);
  });
});

/** The archive with the sizes in its directory, and before its entries, set to `size`. */
function withFalseSizes(archive: Buffer, size: number): Buffer {
  const bytes = Buffer.from(archive);
  for (let at = 0; at < bytes.length - 4; at++) {
    const sign = bytes.readUInt32LE(at);
    if (sign === 0x04034b50) bytes.writeUInt32LE(size, at + 22);
    if (sign === 0x02014b50) bytes.writeUInt32LE(size, at + 24);
  }
  return bytes;
}

/** An archive whose directory names one packed entry again and again. */
function withRepeatedEntry(times: number): Buffer {
  const archive = writeZip([["xl/workbook.xml", Buffer.alloc(1_000_000, 32)]]);
  const end = archive.length - 22;
  const start = archive.readUInt32LE(end + 16);
  const entry = archive.subarray(start, end);
  const name = "xl/workbook.xml";
  const entries = Array.from({ length: times }, (_, index) => {
    const copy = Buffer.from(entry);
    copy.write(String(index).padStart(name.length, "x"), 46, "latin1");
    return copy;
  });
  const list = Buffer.concat(entries);
  const tail = Buffer.from(archive.subarray(end));
  tail.writeUInt16LE(times, 8);
  tail.writeUInt16LE(times, 10);
  tail.writeUInt32LE(list.length, 12);
  return Buffer.concat([archive.subarray(0, start), list, tail]);
}

const row = (index: number, cells: string): string => `<row r="${index}">${cells}</row>`;
const million = (): string =>
  Array.from({ length: 1_000_000 }, (_, at) => row(at + 1, `<c r="A${at + 1}"><v>1</v></c>`)).join("");
const withDocument = (xml: string | Buffer): Buffer => writeZip([["word/document.xml", xml]]);

/** What reaches a reader and is too much for it: on a slow machine its time is over before its memory is full. */
const HEAVY = /Tệp cần quá nhiều (?:bộ nhớ|thời gian) để đọc/;

const hostile: readonly (readonly [name: string, make: () => Buffer, sentence: string | RegExp])[] = [
  ["a bomb.xlsx", () => xlsxWith(Buffer.alloc(400_000_000, 32)), refusals.tooMuch],
  ["false sizes.xlsx", () => withFalseSizes(xlsxWith(Buffer.alloc(400_000_000, 32)), 100), refusals.tooMuch],
  ["a bomb in pieces.xlsx", () => withRepeatedEntry(100), refusals.tooMuch],
  [
    "a bomb beside the sheet.docx",
    () => docxWith("", [["word/media/image1.png", Buffer.alloc(60_000_000)]]),
    refusals.tooMuch,
  ],
  [
    "a thousand entries.xlsx",
    () =>
      xlsxWith(
        sheetXml(""),
        Array.from({ length: 1000 }, (_, at) => [`xl/media/${at}`, "a"] as const),
      ),
    refusals.tooManyEntries,
  ],
  ["a million rows.xlsx", () => xlsxWith(sheetXml(million())), refusals.tooManyRows],
  [
    "more rows than a table has.xlsx",
    () =>
      xlsxWith(
        sheetXml(Array.from({ length: 5001 }, (_, at) => row(at + 1, `<c r="A${at + 1}"><v>1</v></c>`)).join("")),
      ),
    refusals.tooManyRows,
  ],
  [
    "a far corner.xlsx",
    () => xlsxWith(sheetXml(`${row(1, '<c r="A1"><v>1</v></c>')}${row(1_048_576, '<c r="XFD1048576"><v>1</v></c>')}`)),
    refusals.tooManyRows,
  ],
  [
    "a long text.xlsx",
    () => xlsxWith(sheetXml(row(1, `<c r="A1" t="inlineStr"><is><t>${"x".repeat(15_000_000)}</t></is></c>`))),
    refusals.tooManyRows,
  ],
  ["deep.docx", () => docxWith("<w:tbl><w:tr><w:tc>".repeat(100_000)), refusals.tooDeep],
  ["deep.xlsx", () => xlsxWith(sheetXml("<a>".repeat(100_000))), refusals.tooDeep],
  ["many paragraphs.docx", () => docxWith("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(300_000)), refusals.tooManyRows],
  ["heavy.docx", () => docxWith("<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(140_000)), HEAVY],
  [
    "entities.docx",
    () => withDocument('<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><d>&c;</d>'),
    refusals.entities,
  ],
  [
    "a file of ours.docx",
    () => withDocument('<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'),
    refusals.entities,
  ],
  [
    "utf16.docx",
    () => withDocument(Buffer.from('\uFEFF<?xml version="1.0" encoding="UTF-16"?><d/>', "utf16le")),
    refusals.encoding,
  ],
  ["cut off.xlsx", () => xlsxOf(rows).subarray(0, 500), refusals.damaged],
  ["an open tag.docx", () => withDocument('<w:document a="'), refusals.damaged],
  ["an open comment.docx", () => withDocument("<w:document><!-- "), refusals.damaged],
  ["no document.docx", () => writeZip([["a.txt", "a"]]), refusals.damaged],
  ["words.docx", () => Buffer.from("hello"), refusals.damaged],
  [
    "with a password.xlsx",
    () => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
    refusals.oldFormat,
  ],
  ["old.xls", () => Buffer.alloc(10), refusals.oldFormat],
  ["large.xlsx", () => Buffer.alloc(5 * 1024 * 1024 + 1), refusals.tooLarge],
  ["a picture.png", () => Buffer.alloc(10), refusals.unknownKind],
  ["a million lines.csv", () => Buffer.from("a,b\n".repeat(1_000_000)), refusals.tooManyRows],
  ["an open quote.csv", () => Buffer.from(`"${"a\n".repeat(2_000_000)}`), refusals.damaged],
  ["tcvn3.csv", () => Buffer.from([0x4d, 0xb7, 0xfe, 0x0a]), refusals.encoding],
];

/** The largest size of a process that this one started, in MB; 0 where the system does not tell. */
function peakOfChildren(): number {
  try {
    const children = readFileSync(`/proc/self/task/${process.pid}/children`, "utf8").trim().split(" ");
    const sizes = children.map((id) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? "0");
    return Math.max(0, ...sizes.map(Number)) / 1024;
  } catch {
    return 0; // it has ended meanwhile
  }
}

describe("a hostile file is refused within 10 seconds and 300 MB", () => {
  it.each(hostile)("%s", async (name, make, sentence) => {
    const path = fileOf(name, make());
    const start = Date.now();
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOfChildren());
    }, 20);
    await expect(readFileTables(path)).rejects.toThrow(sentence);
    clearInterval(watch);
    expect(Date.now() - start).toBeLessThan(10_000);
    expect(peak).toBeLessThan(300);
  });

  it("spans and attributes beyond reason cost nothing", async () => {
    const span = '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>';
    const attributes = Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(" ");
    const { tables } = await readFileTables(fileOf("odd.docx", docxWith(`${span}<w:p ${attributes}/>`)));
    expect(tables).toHaveLength(1);
    const merges = `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(1000)}</mergeCells>`;
    const sheet = xlsxWith(sheetXml(row(1, '<c r="A1"><v>1</v></c>'), merges));
    expect((await readFileTables(fileOf("odd.xlsx", sheet))).tables[0]?.rows).toEqual([[1]]);
  });
});
