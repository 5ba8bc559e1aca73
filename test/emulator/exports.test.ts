import { inflateSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fromSeparated, separatorOf, toSeparated } from "../../scripts/emulator/formats/csv.ts";
import { parseMultipart } from "../../scripts/emulator/serving/multipart.ts";
import { OWNER, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer({ locale: "vi_VN" });
  spreadsheet = await server.create({ properties: { title: "Khối" } });
  await spreadsheet.write("A1", [
    ["Mã", 'a "b", c'],
    [1.5, "dòng\nhai"],
    ["", ""],
    ["Nguyễn Thị Ưởng", "=1+1"],
  ]);
});
afterEach(() => server.emulator.close());

const download = async (type: string) => {
  const path = `/drive/v3/files/${spreadsheet.id}/export?mimeType=${encodeURIComponent(type)}`;
  const response = await fetch(server.emulator.baseUrl + path, { headers: { authorization: `Bearer ${OWNER}` } });
  return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()) };
};

describe("files.export", () => {
  it("CSV and TSV are the first sheet as it is shown, cut at its last cell", async () => {
    expect((await download("text/csv")).bytes.toString()).toBe(
      'Mã,"a ""b"", c"\r\n"1,5","dòng\nhai"\r\n,\r\nNguyễn Thị Ưởng,2',
    );
    expect((await download("text/tab-separated-values")).bytes.toString()).toBe(
      'Mã\ta "b", c\r\n1,5\tdòng hai\r\n\t\r\nNguyễn Thị Ưởng\t2',
    );
  });

  it("a PDF has a page a sheet, its letters by name, and the same bytes each time", async () => {
    await spreadsheet.batch([
      { addSheet: { properties: { title: "Hai" } } },
      { addSheet: { properties: { hidden: true } } },
    ]);
    const { bytes } = await download("application/pdf");
    expect((await download("application/pdf")).bytes.equals(bytes)).toBe(true);
    const text = bytes.toString("latin1");
    expect(text.startsWith("%PDF-1.5\n")).toBe(true);
    expect(text).toMatch(/\/Type \/Pages \/Count 2 /);
    expect(text).toContain("/uni01AF");
    // Every entry of the table of places leads to the object that it is for.
    const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map(([, offset]) => Number(offset));
    offsets.forEach((offset, at) => {
      expect(text.slice(offset).startsWith(`${at + 1} 0 obj\n`)).toBe(true);
    });
    expect(pdfText(bytes)).toContain("Nguyễn Thị Ưởng");
  });

  it("many rows take many pages", async () => {
    await spreadsheet.write(
      "A1",
      Array.from({ length: 200 }, (_, at) => [`hàng ${at}`]),
    );
    const { bytes } = await download("application/pdf");
    // 742 points of paper hold 47 rows of 15.75.
    expect(bytes.toString("latin1")).toMatch(/\/Type \/Pages \/Count 5 /);
    expect(pdfText(bytes)).toContain("hàng 199");
  });

  it("other types are refused", async () => {
    const { status, bytes } = await download("image/png");
    expect(status).toBe(400);
    expect(JSON.parse(bytes.toString())).toMatchObject({
      error: { message: "The requested conversion is not supported." },
    });
    expect((await server.call("GET", `/drive/v3/files/${spreadsheet.id}/export`)).message).toBe(
      "Required parameter: mimeType",
    );
  });
});

/** What is copied out of a PDF: its strings through the maps of its fonts. */
function pdfText(bytes: Buffer): string {
  const streams = [...bytes.toString("latin1").matchAll(/FlateDecode >>\nstream\n([\s\S]*?)\nendstream/g)].map(
    ([, data = ""]) => inflateSync(Buffer.from(data, "latin1")).toString("latin1"),
  );
  const [map = ""] = streams.filter((stream) => stream.includes("beginbfchar"));
  const letters = new Map(
    [...map.matchAll(/^<(\w\w)> <(\w{4})>$/gm)].map(([, code, unicode]) => [
      code,
      String.fromCharCode(Number.parseInt(unicode ?? "", 16)),
    ]),
  );
  return streams
    .flatMap((stream) =>
      [...stream.matchAll(/<(\w+)> Tj/g)].map(([, hex = ""]) =>
        (hex.match(/../g) ?? []).map((code) => letters.get(code)).join(""),
      ),
    )
    .join("\n");
}

describe("separated text", () => {
  it.each([
    ["a,b\nc", [["a", "b"], ["c"]]],
    ['"a,""b""",\r\n', [['a,"b"', ""]]],
    ['\uFEFF"x\ny"', [["x\ny"]]],
    ["", []],
    ["a\n\nb", [["a"], [""], ["b"]]],
  ])("%j reads as %j", (text, rows) => {
    expect(fromSeparated(text, ",")).toEqual(rows);
  });

  it("the separator is what the first line has most of, outside quotes", () => {
    expect(["a;b;c,d", '"a,b,c";d', "a\tb", "a"].map(separatorOf)).toEqual([";", ";", "\t", ","]);
    expect(fromSeparated(toSeparated([['"', "\r\n", ",", ""]], ","), ",")).toEqual([['"', "\r\n", ",", ""]]);
  });
});

describe("multipart bodies", () => {
  it("part by part, with any line ends, base64 or bare", () => {
    const body = Buffer.from(
      "--x\r\ncontent-type: application/json\r\n\r\n{}\r\n--x\r\nContent-Type: text/csv\r\nContent-Transfer-Encoding: base64\r\n\r\nYSxi\r\n--x--",
    );
    expect(parseMultipart('multipart/related; boundary="x"', body)).toEqual([
      { type: "application/json", bytes: Buffer.from("{}") },
      { type: "text/csv", bytes: Buffer.from("a,b") },
    ]);
    expect(parseMultipart("multipart/related", body)).toEqual([]);
  });
});
