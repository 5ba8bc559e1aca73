import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  box,
  columns,
  firstSheet,
  namedCells,
  rows,
  startTestServer,
  type TestServer,
  type TestSpreadsheet,
} from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await namedCells(server);
});
afterEach(() => server.emulator.close());

const sheet = (fields: string) => firstSheet(spreadsheet, fields);

describe("what names cells follows", () => {
  const setUp = () =>
    spreadsheet.batch([
      { addProtectedRange: { protectedRange: { protectedRangeId: 1, range: box(1, [1, 3], [0, 2]) } } },
      {
        addProtectedRange: {
          protectedRange: { protectedRangeId: 2, range: { sheetId: 1, startColumnIndex: 2, endColumnIndex: 3 } },
        },
      },
      {
        addConditionalFormatRule: {
          rule: { ranges: [box(1, [2, 4], [0, 1])], booleanRule: { condition: { type: "NOT_BLANK" }, format: {} } },
        },
      },
      { mergeCells: { range: box(1, [3, 5], [4, 6]), mergeType: "MERGE_ALL" } },
      { setBasicFilter: { filter: { range: box(1, [0, 4], [0, 3]) } } },
      { addNamedRange: { namedRange: { namedRangeId: "n", name: "Vung", range: box(1, [1, 2], [0, 3]) } } },
      { updateDimensionProperties: { range: rows(2, 3), properties: { pixelSize: 50 }, fields: "pixelSize" } },
      {
        addChart: {
          chart: {
            chartId: 9,
            spec: { basicChart: { series: [{ series: { sourceRange: { sources: [box(1, [1, 4], [1, 2])] } } }] } },
            position: { overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 5, columnIndex: 0 } } },
          },
        },
      },
    ]);
  const places = async () => {
    const found = await sheet(
      "protectedRanges(range),conditionalFormats(ranges),merges,basicFilter.range,charts,data.rowMetadata.pixelSize",
    );
    const metadata = (found["data"] as { rowMetadata: { pixelSize: number }[] }[])[0]?.rowMetadata ?? [];
    const { namedRanges: [named] = [] } = (await spreadsheet.get("fields=namedRanges.range")).body as unknown as {
      namedRanges?: { range: unknown }[];
    };
    return JSON.parse(
      JSON.stringify({
        ...found,
        data: undefined,
        high: metadata.findLastIndex(({ pixelSize }) => pixelSize === 50),
        named,
      }),
    );
  };

  it("an insertion inside lengthens a range, one before moves it, an open one stays open", async () => {
    await setUp();
    await spreadsheet.batch([{ insertDimension: { range: rows(2, 4) } }]);
    expect(await places()).toMatchObject({
      protectedRanges: [
        { range: box(1, [1, 5], [0, 2]) },
        { range: { sheetId: 1, startColumnIndex: 2, endColumnIndex: 3 } },
      ],
      conditionalFormats: [{ ranges: [box(1, [4, 6], [0, 1])] }],
      merges: [box(1, [5, 7], [4, 6])],
      basicFilter: { range: box(1, [0, 6], [0, 3]) },
      high: 4,
      named: { range: box(1, [1, 2], [0, 3]) },
      charts: [
        {
          spec: { basicChart: { series: [{ series: { sourceRange: { sources: [box(1, [1, 6], [1, 2])] } } }] } },
          position: { overlayPosition: { anchorCell: { rowIndex: 7 } } },
        },
      ],
    });
  });

  it("a deletion shortens a range, and one that loses all its cells is gone", async () => {
    await setUp();
    await spreadsheet.batch([{ deleteDimension: { range: rows(1, 3) } }]);
    const after = await places();
    expect(after).toMatchObject({
      protectedRanges: [{ range: { sheetId: 1, startColumnIndex: 2, endColumnIndex: 3 } }],
      conditionalFormats: [{ ranges: [box(1, [1, 2], [0, 1])] }],
      merges: [box(1, [1, 3], [4, 6])],
      basicFilter: { range: box(1, [0, 2], [0, 3]) },
      high: -1,
    });
    expect(after.named).toBeUndefined();
  });

  it("a range that was moved whole goes along", async () => {
    await setUp();
    await spreadsheet.batch([{ moveDimension: { source: rows(1, 3), destinationIndex: 6 } }]);
    expect(await places()).toMatchObject({
      protectedRanges: [{ range: box(1, [4, 6], [0, 2]) }, {}],
      merges: [box(1, [1, 3], [4, 6])],
      high: 5,
      named: { range: box(1, [4, 5], [0, 3]) },
    });
  });

  it("columns are followed like rows", async () => {
    await setUp();
    await spreadsheet.batch([{ insertDimension: { range: columns(0, 1) } }]);
    expect(await places()).toMatchObject({
      protectedRanges: [
        { range: box(1, [1, 3], [1, 3]) },
        { range: { sheetId: 1, startColumnIndex: 3, endColumnIndex: 4 } },
      ],
      merges: [box(1, [3, 5], [5, 7])],
      high: 2,
    });
  });
});
