import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { firstSheet, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

const columns = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: "COLUMNS", startIndex, endIndex });
const add = (start: number, end: number) => ({ addDimensionGroup: { range: columns(start, end) } });
const remove = (start: number, end: number) => ({ deleteDimensionGroup: { range: columns(start, end) } });
/** Groups as "B:E 1", the columns by their letters. */
const groups = async () => {
  const { columnGroups = [] } = (await firstSheet(spreadsheet, "columnGroups")) as {
    columnGroups?: { range: { startIndex: number; endIndex: number }; depth: number; collapsed?: boolean }[];
  };
  const letter = (index: number) => String.fromCharCode(65 + index);
  return columnGroups.map(
    ({ range: { startIndex, endIndex }, depth }) => `${letter(startIndex)}:${letter(endIndex - 1)} ${depth}`,
  );
};

// The examples are those of Google's reference of AddDimensionGroupRequest and DeleteDimensionGroupRequest.
describe("dimension groups", () => {
  it.each([
    ["one within another", [add(1, 5), add(2, 4)], ["B:E 1", "C:D 2"]],
    ["one around another", [add(2, 4), add(1, 5)], ["B:E 1", "C:D 2"]],
    ["two that cross", [add(2, 5), add(1, 4)], ["B:E 1", "C:D 2"]],
    ["part of a nest taken out", [add(1, 5), add(2, 4), remove(3, 5)], ["B:D 1", "C:C 2"]],
    ["one taken out whole", [add(1, 5), remove(1, 5)], []],
  ])("%s", async (_, requests, expected) => {
    expect((await spreadsheet.batch(requests)).status).toBe(200);
    expect(await groups()).toEqual(expected);
  });

  it("replies tell all groups of the sheet, without the sheet 0 and without an empty list", async () => {
    const { body } = await spreadsheet.batch([add(0, 2), remove(0, 2)]);
    expect(body["replies"]).toEqual([
      {
        addDimensionGroup: {
          dimensionGroups: [{ range: { dimension: "COLUMNS", startIndex: 0, endIndex: 2 }, depth: 1 }],
        },
      },
      { deleteDimensionGroup: {} },
    ]);
    expect(await firstSheet(spreadsheet, "properties.gridProperties.columnGroupControlAfter")).toEqual({
      properties: { gridProperties: { columnGroupControlAfter: true } },
    });
  });

  it("folding hides what is inside, unfolding shows it, and groups follow their columns", async () => {
    const fold = (collapsed: boolean) => ({
      updateDimensionGroup: { dimensionGroup: { range: columns(1, 3), depth: 1, collapsed }, fields: "collapsed" },
    });
    const hidden = async () => {
      const { data } = await firstSheet(spreadsheet, "data.columnMetadata.hiddenByUser");
      return (data as { columnMetadata: { hiddenByUser?: boolean }[] }[])[0]?.columnMetadata.slice(0, 4);
    };
    await spreadsheet.batch([add(1, 3), fold(true)]);
    expect(await hidden()).toEqual([{}, { hiddenByUser: true }, { hiddenByUser: true }, {}]);
    expect(await firstSheet(spreadsheet, "columnGroups.collapsed")).toEqual({ columnGroups: [{ collapsed: true }] });
    await spreadsheet.batch([fold(false), { insertDimension: { range: columns(0, 1) } }]);
    expect([await hidden(), await groups()]).toEqual([[{}, {}, {}, {}], ["C:D 1"]]);
  });

  it.each([
    [remove(0, 2), "deleteDimensionGroup: Cannot delete a group that does not exist."],
    [add(0, 99), "addDimensionGroup: range.endIndex[99] is after last column in grid[26]"],
    [{ addDimensionGroup: {} }, "addDimensionGroup: range is required."],
  ])("%j is refused", async (request, message) => {
    expect((await spreadsheet.batch([request])).message).toBe(`Invalid requests[0].${message}`);
  });
});
