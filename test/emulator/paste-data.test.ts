import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer({ locale: "vi_VN" });
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

const at = (rowIndex: number, columnIndex: number) => ({ sheetId: 0, rowIndex, columnIndex });
const paste = (request: object) => spreadsheet.batch([{ pasteData: request }]);
const split = (request: object) =>
  spreadsheet.batch([{ textToColumns: { source: box(0, [0, 3], [0, 1]), ...request } }]);

describe("pasteData", () => {
  it("enters separated text as if typed", async () => {
    await paste({ coordinate: at(1, 1), delimiter: "\t", data: 'Mã\t1,5\n"nhiều\ndòng"\t=C2*2' });
    const { body } = await spreadsheet.read("B2:C3", "valueRenderOption=UNFORMATTED_VALUE");
    expect(body["values"]).toEqual([
      ["Mã", 1.5],
      ["nhiều\ndòng", 3],
    ]);
  });

  it("enters the table of a page, without its markup", async () => {
    const data = "<table><tr><th>A &amp; B<td>7<tr><td>x<br>y</td><td><b>đậm</b>&nbsp;</td></tr></table>";
    await paste({ coordinate: at(0, 0), html: true, data });
    expect(await spreadsheet.values("A1:B2")).toEqual([
      ["A & B", "7"],
      ["x\ny", "đậm"],
    ]);
  });

  it.each([
    [{ data: "x", delimiter: "," }, "coordinate is required."],
    [{ coordinate: at(0, 0), data: "x" }, "Either delimiter or html must be set."],
    [
      { coordinate: at(5000, 0), data: "x", delimiter: "," },
      "GridRange.startRowIndex[5000] is after last row in grid[1000]",
    ],
  ])("%j is refused", async (request, message) => {
    expect((await paste(request)).message).toBe(`Invalid requests[0].pasteData: ${message}`);
  });
});

describe("textToColumns", () => {
  beforeEach(() => spreadsheet.write("A1", [["a;1,5;c"], ["không"], ["x; y"]], "RAW"));

  it.each([
    [{ delimiterType: "SEMICOLON" }],
    [{ delimiterType: "AUTODETECT" }],
    [{ delimiterType: "CUSTOM", delimiter: ";" }],
  ])("%j splits and enters the parts", async (request) => {
    expect((await split(request)).status).toBe(200);
    expect((await spreadsheet.read("A1:C3", "valueRenderOption=UNFORMATTED_VALUE")).body["values"]).toEqual([
      ["a", 1.5, "c"],
      ["không"],
      ["x", "y"],
    ]);
  });

  it.each([
    [{ delimiterType: "CUSTOM" }, "A delimiter must be set when the delimiter type is CUSTOM."],
    [{ delimiterType: "COMMA", delimiter: ";" }, "A delimiter may only be set when the delimiter type is CUSTOM."],
    [{ delimiterType: "COMMA", source: box(0, [0, 1], [0, 2]) }, "source must span exactly one column."],
  ])("%j is refused", async (request, message) => {
    expect((await split(request)).message).toBe(`Invalid requests[0].textToColumns: ${message}`);
  });
});
