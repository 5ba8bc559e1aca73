import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

const fill = (request: object) => spreadsheet.batch([{ autoFill: request }]);
const column = async (range: string) =>
  ((await spreadsheet.values(range)) as unknown as string[][]).map(([text]) => text);

describe("autoFill", () => {
  it.each([
    ["even steps", [1, 3], false, ["1", "3", "5", "7"]],
    ["tenths without a trace of binary", [0.1, 0.2], false, ["0.1", "0.2", "0.3", "0.4"]],
    ["several, the other way", [1, 3], true, ["1", "3", "1", "3"]],
    ["one number", [7], false, ["7", "7", "7", "7"]],
    ["one number, the other way", [7], true, ["7", "8", "9", "10"]],
    ["one date", ["2024-02-28"], false, ["2024-02-28", "2024-02-29", "2024-03-01", "2024-03-02"]],
    ["a text with a number", ["Đơn vị 09"], false, ["Đơn vị 09", "Đơn vị 10", "Đơn vị 11", "Đơn vị 12"]],
    ["texts", ["a", "b"], false, ["a", "b", "a", "b"]],
    ["a formula", ["=ROW(A1)"], false, ["1", "2", "3", "4"]],
  ])("%s", async (_, values, useAlternateSeries, expected) => {
    await spreadsheet.write(
      "A1",
      values.map((value) => [value]),
    );
    expect((await fill({ range: box(0, [0, 4], [0, 1]), useAlternateSeries })).status).toBe(200);
    expect(await column("A1:A4")).toEqual(expected);
  });

  it("goes across, and backwards where the length is negative", async () => {
    await spreadsheet.write("B2", [
      [5, 6],
      ["x", "y"],
    ]);
    const sourceAndDestination = (dimension: string, fillLength: number, source: object) => ({
      sourceAndDestination: { source, dimension, fillLength },
    });
    await fill(sourceAndDestination("COLUMNS", 2, box(0, [1, 3], [1, 3])));
    await fill(sourceAndDestination("COLUMNS", -1, box(0, [1, 2], [1, 3])));
    expect(await spreadsheet.values("A2:E3")).toEqual([
      ["4", "5", "6", "7", "8"],
      ["", "x", "y", "x", "y"],
    ]);
  });

  it.each([
    [{}, "Either range or sourceAndDestination must be set."],
    [{ range: box(0, [0, 2], [0, 1]) }, "The range to fill has no data to fill from."],
    [
      { sourceAndDestination: { source: box(0, [0, 1], [0, 1]), dimension: "ROWS", fillLength: -1 } },
      "fillLength[-1] goes beyond the start of the sheet.",
    ],
  ])("%j is refused", async (request, message) => {
    expect((await fill(request)).message).toBe(`Invalid requests[0].autoFill: ${message}`);
  });
});
