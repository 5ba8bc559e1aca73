import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

const row = (startIndex: number, endIndex = startIndex + 1) => ({
  dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex, endIndex },
});
const create = (metadataId: number, location: object, metadataKey = "k") => ({
  createDeveloperMetadata: { developerMetadata: { metadataId, metadataKey, visibility: "DOCUMENT", location } },
});
const found = async (lookup: object = {}) => {
  const { body } = await server.call("POST", `/v4/spreadsheets/${spreadsheet.id}/developerMetadata:search`, {
    dataFilters: [{ developerMetadataLookup: lookup }],
  });
  const matched = (body["matchedDeveloperMetadata"] ?? []) as unknown as {
    developerMetadata: Record<string, unknown>;
  }[];
  return matched.map(({ developerMetadata }) => developerMetadata);
};
const ids = async (lookup?: object) => (await found(lookup)).map(({ metadataId }) => metadataId);

describe("developer metadata", () => {
  beforeEach(() =>
    spreadsheet.batch([
      create(1, { spreadsheet: true }),
      create(2, { sheetId: 0 }),
      create(3, row(2)),
      create(4, row(4), "l"),
    ]),
  );

  it("is found by where it is, exactly or by what lies in it", async () => {
    expect(await ids()).toEqual([1, 2, 3, 4]);
    expect(await ids({ metadataKey: "l" })).toEqual([4]);
    expect(await ids({ locationType: "ROW" })).toEqual([3, 4]);
    expect(await ids({ metadataLocation: { sheetId: 0 } })).toEqual([2, 3, 4]);
    expect(await ids({ metadataLocation: { sheetId: 0 }, locationMatchingStrategy: "EXACT_LOCATION" })).toEqual([2]);
    expect(await ids({ metadataLocation: row(2) })).toEqual([3]);
    expect(await ids({ metadataLocation: row(7) })).toEqual([]);
  });

  it("says where its row is now, and goes with a row that is deleted", async () => {
    await spreadsheet.batch([{ insertDimension: { range: row(0).dimensionRange } }]);
    expect((await found({ metadataId: 3 }))[0]?.["location"]).toEqual({
      locationType: "ROW",
      dimensionRange: { dimension: "ROWS", startIndex: 3, endIndex: 4 },
    });
    await spreadsheet.batch([{ deleteDimension: { range: row(3).dimensionRange } }]);
    expect(await ids()).toEqual([1, 2, 4]);
  });

  it("goes with its row when rows are sorted", async () => {
    await spreadsheet.write("A3", [["c"], ["b"], ["a"]]);
    const range = { sheetId: 0, startRowIndex: 2, endRowIndex: 5, startColumnIndex: 0, endColumnIndex: 1 };
    await spreadsheet.batch([{ sortRange: { range, sortSpecs: [{ dimensionIndex: 0, sortOrder: "ASCENDING" }] } }]);
    expect(
      (await found({ locationType: "ROW" })).map(({ metadataId, location }) => [metadataId, location]),
    ).toMatchObject([
      [4, { dimensionRange: { startIndex: 2 } }],
      [3, { dimensionRange: { startIndex: 4 } }],
    ]);
  });

  it("is updated where a filter finds it, and can be moved", async () => {
    const dataFilters = [
      { developerMetadataLookup: { metadataId: 3 } },
      { developerMetadataLookup: { metadataKey: "l" } },
    ];
    const { body } = await spreadsheet.batch([
      { updateDeveloperMetadata: { dataFilters, developerMetadata: { metadataValue: "v" }, fields: "metadataValue" } },
    ]);
    expect(body["replies"]).toMatchObject([
      { updateDeveloperMetadata: { developerMetadata: [{ metadataId: 3, metadataValue: "v" }, { metadataId: 4 }] } },
    ]);
    await spreadsheet.batch([
      {
        updateDeveloperMetadata: {
          dataFilters: [{ developerMetadataLookup: { metadataId: 3 } }],
          developerMetadata: { location: { sheetId: 0 } },
          fields: "location",
        },
      },
    ]);
    expect(await ids({ locationType: "SHEET" })).toEqual([2, 3]);
    expect(await ids({ metadataValue: "v" })).toEqual([3, 4]);
  });

  it("is deleted where a filter finds it, and the reply says what went", async () => {
    const { body } = await spreadsheet.batch([
      { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { locationType: "ROW" } } } },
      { deleteDeveloperMetadata: { dataFilter: { developerMetadataLookup: { metadataId: 1 } } } },
    ]);
    expect(body["replies"]).toMatchObject([
      { deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 3 }, { metadataId: 4 }] } },
      { deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 1 }] } },
    ]);
    expect(await ids()).toEqual([2]);
  });

  it.each([
    [create(9, row(1, 3)), "createDeveloperMetadata: DimensionRange must represent a single row or column"],
    [
      create(9, { dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 1 } }),
      "createDeveloperMetadata: DimensionRange must specify both a startIndex and an endIndex",
    ],
    [create(3, { spreadsheet: true }), "createDeveloperMetadata: Developer metadata with the id 3 already exists."],
    [
      {
        deleteDeveloperMetadata: {
          dataFilter: {
            developerMetadataLookup: {
              metadataLocation: { spreadsheet: true },
              locationMatchingStrategy: "INTERSECTING_LOCATION",
            },
          },
        },
      },
      "deleteDeveloperMetadata: DeveloperMetadataLookup.spreadsheet is true, but locationMatchingStrategy was specified as INTERSECTING",
    ],
  ])("%j is refused", async (request, message) => {
    expect((await spreadsheet.batch([request])).message).toBe(`Invalid requests[0].${message}`);
  });
});
