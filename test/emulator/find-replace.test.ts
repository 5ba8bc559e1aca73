import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create({
    sheets: [{ properties: { sheetId: 0, title: "S" } }, { properties: { sheetId: 2, title: "T" } }],
  });
  await spreadsheet.write("S!A1", [
    ["Sở A, sở B", "sở"],
    ["12", '="sở"&1'],
    ["1.2", "x$y"],
  ]);
  await spreadsheet.write("T!A1", [["Sở"]]);
});
afterEach(() => server.emulator.close());

const replace = async (request: object) => {
  const { body, message } = await spreadsheet.batch([{ findReplace: request }]);
  return message ?? (body["replies"] as unknown as { findReplace: object }[])[0]?.findReplace;
};

describe("findReplace", () => {
  it.each([
    [
      { find: "sở", replacement: "Ban", allSheets: true },
      { valuesChanged: 3, rowsChanged: 2, sheetsChanged: 2, occurrencesChanged: 4 },
    ],
    [
      { find: "sở", replacement: "Ban", sheetId: 0, matchCase: true },
      { valuesChanged: 2, rowsChanged: 1, sheetsChanged: 1, occurrencesChanged: 2 },
    ],
    [
      { find: "sở", replacement: "Ban", allSheets: true, matchEntireCell: true },
      { valuesChanged: 2, rowsChanged: 2, sheetsChanged: 2, occurrencesChanged: 2 },
    ],
    [
      { find: "sở", replacement: "Ban", sheetId: 0, includeFormulas: true },
      { valuesChanged: 2, formulasChanged: 1, rowsChanged: 2, sheetsChanged: 1, occurrencesChanged: 4 },
    ],
    [{ find: "không có", replacement: "", allSheets: true }, {}],
  ])("%j counts %j", async (request, counts) => {
    expect(await replace(request)).toEqual(counts);
  });

  it("texts, numbers and formulas change where they stand", async () => {
    await replace({ find: "2", replacement: "5", range: box(0, [1, 2], [0, 1]) });
    await replace({ find: "sở", replacement: "Ban", sheetId: 0, includeFormulas: true });
    await replace({ find: "$", replacement: "$&", sheetId: 0 });
    const read = await spreadsheet.read("S!A1:B3", "valueRenderOption=UNFORMATTED_VALUE");
    expect(read.body["values"]).toEqual([
      ["Ban A, Ban B", "Ban"],
      [15, "Ban1"],
      [1.2, "x$&y"],
    ]);
  });

  it("an expression finds and puts back its groups", async () => {
    const find = { find: "(\\S+) ([A-Z])", replacement: "$2-$1", searchByRegex: true, matchCase: true };
    await replace({ ...find, range: box(0, [0, 1], [0, 1]) });
    expect(await spreadsheet.values("S!A1")).toEqual([["A-Sở, B-sở"]]);
  });

  it.each([
    [{ replacement: "x", allSheets: true }, "Invalid requests[0].findReplace: find is required."],
    [
      { find: "(", replacement: "x", allSheets: true, searchByRegex: true },
      "Invalid requests[0].findReplace: Invalid regular expression: (",
    ],
    [
      { find: "x" },
      "Invalid requests[0].findReplace: No scope specified. One of range, sheetId or allSheets must be set.",
    ],
    [
      { find: "x", allSheets: true, sheetId: 0 },
      "Invalid value at 'requests[0].find_replace' (oneof), oneof field 'scope' is already set. Cannot set 'sheetId'",
    ],
  ])("%j is refused", async (request, message) => {
    expect(await replace(request)).toBe(message);
  });
});
