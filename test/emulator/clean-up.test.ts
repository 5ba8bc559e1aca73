import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

const reply = async (request: object) => {
  const { body, message } = await spreadsheet.batch([request]);
  return message ?? (body["replies"] as unknown as object[])[0];
};

describe("trimWhitespace", () => {
  it("trims texts at both ends and inside, and counts them", async () => {
    await spreadsheet.write(
      "A1",
      [
        ["  a  b ", "c"],
        ["\t", 5],
      ],
      "RAW",
    );
    expect(await reply({ trimWhitespace: { range: { sheetId: 0 } } })).toEqual({
      trimWhitespace: { cellsChangedCount: 2 },
    });
    expect(await spreadsheet.values("A1:B2")).toEqual([
      ["a b", "c"],
      ["", "5"],
    ]);
    expect(await reply({ trimWhitespace: { range: { sheetId: 0 } } })).toEqual({ trimWhitespace: {} });
  });
});

describe("deleteDuplicates", () => {
  const rows = [
    ["a", 1, "x"],
    ["A", 1, "y"],
    ["b", 1, "z"],
    ["a", 2, "u"],
    ["b", 1, "v"],
  ];

  it("keeps the first of rows that are alike, whatever their case, and pulls up the rest", async () => {
    await spreadsheet.write("A1", rows);
    await spreadsheet.write("A6", [["dưới"]]);
    const columns = [{ sheetId: 0, dimension: "COLUMNS", startIndex: 0, endIndex: 2 }];
    const range = box(0, [0, 5], [0, 3]);
    expect(await reply({ deleteDuplicates: { range, comparisonColumns: columns } })).toEqual({
      deleteDuplicates: { duplicatesRemovedCount: 2 },
    });
    expect(await spreadsheet.values("A1:C6")).toEqual([
      ["a", "1", "x"],
      ["b", "1", "z"],
      ["a", "2", "u"],
      [],
      [],
      ["dưới"],
    ]);
  });

  it("compares all columns where none are named", async () => {
    await spreadsheet.write("A1", rows);
    expect(await reply({ deleteDuplicates: { range: { sheetId: 0 } } })).toEqual({ deleteDuplicates: {} });
  });
});

describe("randomizeRange", () => {
  it("keeps every row whole and loses none", async () => {
    const rows = Array.from({ length: 30 }, (_, at) => [`r${at}`, String(at)]);
    await spreadsheet.write("A1", rows);
    expect(await reply({ randomizeRange: { range: box(0, [0, 30], [0, 2]) } })).toEqual({});
    const shuffled = (await spreadsheet.values("A1:B30")) as unknown as string[][];
    expect(shuffled).not.toEqual(rows);
    expect(shuffled.toSorted((a, b) => Number(a[1]) - Number(b[1]))).toEqual(rows);
  });

  it("refuses merged cells", async () => {
    await spreadsheet.batch([{ mergeCells: { range: box(0, [0, 1], [0, 2]), mergeType: "MERGE_ALL" } }]);
    expect(await reply({ randomizeRange: { range: box(0, [0, 2], [0, 2]) } })).toBe(
      "Invalid requests[0].randomizeRange: You can't randomize a range that contains merged cells.",
    );
  });
});
