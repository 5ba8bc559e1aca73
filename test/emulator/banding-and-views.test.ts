import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, firstSheet, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create({ sheets: [{ properties: { sheetId: 3, title: "S" } }] });
});
afterEach(() => server.emulator.close());

const range = box(3, [0, 4], [0, 2]);
const whole = box(3, [0, 1000], [0, 26]);
const rgb = (red: number) => ({ rgbColor: { red } });

describe("banding", () => {
  const rowProperties = { firstBandColor: { red: 1 }, secondBandColorStyle: rgb(0.2) };
  const both = {
    firstBandColor: { red: 1 },
    firstBandColorStyle: rgb(1),
    secondBandColor: { red: 0.2 },
    secondBandColorStyle: rgb(0.2),
  };

  it("is added with its colours under both names, changed and deleted", async () => {
    const { body } = await spreadsheet.batch([
      { addBanding: { bandedRange: { bandedRangeId: 5, range, rowProperties } } },
    ]);
    expect(body["replies"]).toEqual([
      { addBanding: { bandedRange: { bandedRangeId: 5, range, rowProperties: both } } },
    ]);
    await spreadsheet.batch([
      {
        updateBanding: {
          bandedRange: { bandedRangeId: 5, range: { sheetId: 3 }, rowProperties: { firstBandColor: { red: 0.4 } } },
          fields: "range,rowProperties.firstBandColor",
        },
      },
    ]);
    expect(await firstSheet(spreadsheet, "bandedRanges")).toMatchObject({
      bandedRanges: [
        { range: whole, rowProperties: { ...both, firstBandColor: { red: 0.4 }, firstBandColorStyle: rgb(0.4) } },
      ],
    });
    await spreadsheet.batch([{ deleteBanding: { bandedRangeId: 5 } }]);
    expect(await firstSheet(spreadsheet, "bandedRanges")).toEqual({});
  });

  it.each([
    [
      { addBanding: { bandedRange: { range, rowProperties } } },
      "addBanding: You cannot add alternating background colors to a range that already has alternating background colors.",
    ],
    [
      { addBanding: { bandedRange: { range: box(3, [9, 10], [0, 1]) } } },
      "addBanding: At least one of rowProperties or columnProperties must be specified.",
    ],
    [{ deleteBanding: { bandedRangeId: 9 } }, "deleteBanding: No banded range with id: 9"],
  ])("%j is refused", async (request, message) => {
    await spreadsheet.batch([{ addBanding: { bandedRange: { range, rowProperties } } }]);
    expect((await spreadsheet.batch([request])).message).toBe(`Invalid requests[0].${message}`);
  });
});

describe("filter views", () => {
  it("are added with closed bounds and a title, changed, duplicated and deleted", async () => {
    const { body } = await spreadsheet.batch([
      { addFilterView: { filter: { filterViewId: 7, range: { sheetId: 3 } } } },
      { duplicateFilterView: { filterId: 7 } },
    ]);
    expect(body["replies"]).toEqual([
      { addFilterView: { filter: { filterViewId: 7, title: "Filter 1", range: whole } } },
      {
        duplicateFilterView: { filter: { filterViewId: expect.any(Number), title: "Copy of Filter 1", range: whole } },
      },
    ]);
    await spreadsheet.batch([
      { updateFilterView: { filter: { filterViewId: 7, title: "Mới", range }, fields: "title,range" } },
      { insertDimension: { range: { sheetId: 3, dimension: "ROWS", startIndex: 1, endIndex: 2 } } },
    ]);
    const { filterViews } = (await firstSheet(spreadsheet, "filterViews")) as { filterViews: object[] };
    expect(filterViews[0]).toEqual({ filterViewId: 7, title: "Mới", range: { ...range, endRowIndex: 5 } });
    await spreadsheet.batch([{ deleteFilterView: { filterId: 7 } }]);
    expect(((await firstSheet(spreadsheet, "filterViews")) as { filterViews: object[] }).filterViews).toHaveLength(1);
    expect((await spreadsheet.batch([{ deleteFilterView: { filterId: 7 } }])).message).toBe(
      "Invalid requests[0].deleteFilterView: No filter view with id: 7",
    );
  });
});

describe("slicers and the borders of objects", () => {
  it("are kept, changed and deleted", async () => {
    const spec = { dataRange: range, title: "Lọc" };
    const position = { overlayPosition: { anchorCell: { sheetId: 3, rowIndex: 0, columnIndex: 4 } } };
    const { body } = await spreadsheet.batch([{ addSlicer: { slicer: { slicerId: 4, spec, position } } }]);
    const kept = {
      overlayPosition: { anchorCell: { sheetId: 3, columnIndex: 4 }, widthPixels: 600, heightPixels: 371 },
    };
    expect(body["replies"]).toEqual([{ addSlicer: { slicer: { slicerId: 4, spec, position: kept } } }]);
    await spreadsheet.batch([{ updateSlicerSpec: { slicerId: 4, spec: { title: "Khác" }, fields: "title" } }]);
    expect(await firstSheet(spreadsheet, "slicers.spec")).toEqual({ slicers: [{ spec: { ...spec, title: "Khác" } }] });
    await spreadsheet.batch([
      { deleteEmbeddedObject: { objectId: 4 } },
      { addChart: { chart: { chartId: 6, spec: { basicChart: { chartType: "LINE" } }, position } } },
      { updateEmbeddedObjectBorder: { objectId: 6, border: { color: { red: 1 } }, fields: "color" } },
    ]);
    expect(await firstSheet(spreadsheet, "slicers,charts(border)")).toEqual({
      charts: [{ border: { color: { red: 1 }, colorStyle: rgb(1) } }],
    });
  });
});
