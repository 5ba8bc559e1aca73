import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answer, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
const gridProperties = { rowCount: 10, columnCount: 4 };
const row3 = { sheetId: 1, dimension: "ROWS", startIndex: 2, endIndex: 3 };
const columnB = { sheetId: 1, dimension: "COLUMNS", startIndex: 1, endIndex: 2 };

const metadata = (metadataId: number, metadataKey: string, location: object, metadataValue = "v") => ({
  createDeveloperMetadata: {
    developerMetadata: { metadataId, metadataKey, metadataValue, visibility: "DOCUMENT", location },
  },
});

beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create({
    sheets: [
      { properties: { sheetId: 1, title: "S", gridProperties } },
      { properties: { sheetId: 2, title: "T", gridProperties } },
    ],
  });
  await spreadsheet.write("S!A1", [
    ["a1", "b1"],
    ["a2", "b2"],
    ["a3", "b3"],
  ]);
  await spreadsheet.batch([
    metadata(11, "row", { dimensionRange: row3 }),
    metadata(12, "column", { dimensionRange: columnB }, "w"),
    metadata(13, "sheet", { sheetId: 2 }),
    metadata(14, "file", { spreadsheet: true }),
  ]);
});
afterEach(() => server.emulator.close());

const post = (path: string, body: unknown): Promise<Answer> =>
  server.call("POST", `/v4/spreadsheets/${spreadsheet.id}/${path}`, body);
const lookup = (developerMetadataLookup: object) => ({ developerMetadataLookup });
const idsOf = ({ body }: Answer): unknown[] =>
  ((body["matchedDeveloperMetadata"] ?? []) as unknown as { developerMetadata: { metadataId: number } }[]).map(
    ({ developerMetadata }) => developerMetadata.metadataId,
  );

describe("developerMetadata", () => {
  it("get answers one by its id, where it lies now", async () => {
    const root = `/v4/spreadsheets/${spreadsheet.id}/developerMetadata`;
    await spreadsheet.batch([{ insertDimension: { range: { ...row3, startIndex: 0, endIndex: 1 } } }]);
    expect((await server.call("GET", `${root}/11`)).body).toEqual({
      metadataId: 11,
      metadataKey: "row",
      metadataValue: "v",
      visibility: "DOCUMENT",
      location: { locationType: "ROW", dimensionRange: { ...row3, startIndex: 3, endIndex: 4 } },
    });
    expect(await server.call("GET", `${root}/99`)).toMatchObject({
      status: 404,
      message: "Requested entity was not found.",
    });
  });

  it.each([
    [{ metadataKey: "row" }, [11]],
    [{ metadataValue: "v" }, [14, 11, 13]],
    [{ metadataId: 12 }, [12]],
    [{ locationType: "COLUMN" }, [12]],
    [{ metadataLocation: { dimensionRange: { ...row3, startIndex: 0, endIndex: 9 } } }, [11, 12]],
    [{ metadataLocation: { sheetId: 1 } }, [11, 12]],
    [{ metadataLocation: { sheetId: 1 }, locationMatchingStrategy: "EXACT_LOCATION" }, []],
    [{ metadataLocation: { spreadsheet: true } }, [14]],
    [{ visibility: "PROJECT" }, []],
  ])("search for %j finds %j", async (asked, ids) =>
    expect(idsOf(await post("developerMetadata:search", { dataFilters: [lookup(asked)] }))).toEqual(ids),
  );

  it("search by cells finds what lies on their rows, columns and sheet", async () => {
    const filter = { a1Range: "S!A3:A4" };
    const answer = await post("developerMetadata:search", { dataFilters: [filter, { gridRange: { sheetId: 2 } }] });
    expect(idsOf(answer)).toEqual([11, 13]);
    expect(answer.body["matchedDeveloperMetadata"]?.[0]).toMatchObject({ dataFilters: [filter] });
  });
});

describe("values by data filter", () => {
  it("batchGet reads the rows and columns that metadata is for, each once", async () => {
    const filters = [lookup({ metadataKey: "row" }), lookup({ metadataId: 11 }), lookup({ metadataKey: "column" })];
    const { body } = await post("values:batchGetByDataFilter", { dataFilters: filters });
    expect(body["valueRanges"]).toEqual([
      {
        valueRange: { range: "S!A3:D3", majorDimension: "ROWS", values: [["a3", "b3"]] },
        dataFilters: filters.slice(0, 2),
      },
      {
        valueRange: { range: "S!B1:B10", majorDimension: "ROWS", values: [["b1"], ["b2"], ["b3"]] },
        dataFilters: [filters[2]],
      },
    ]);
  });

  it("a lookup that finds nothing answers no ranges", async () =>
    expect((await post("values:batchGetByDataFilter", { dataFilters: [lookup({ metadataKey: "x" })] })).body).toEqual({
      spreadsheetId: spreadsheet.id,
    }));

  it("batchUpdate writes to what the filters find, and names the filters", async () => {
    const dataFilter = lookup({ metadataKey: "row" });
    const { body } = await post("values:batchUpdateByDataFilter", {
      valueInputOption: "USER_ENTERED",
      includeValuesInResponse: true,
      data: [{ dataFilter, majorDimension: "ROWS", values: [["x", "=1+1"]] }],
    });
    expect(body).toEqual({
      spreadsheetId: spreadsheet.id,
      totalUpdatedRows: 1,
      totalUpdatedColumns: 2,
      totalUpdatedCells: 2,
      totalUpdatedSheets: 1,
      responses: [
        {
          updatedRange: "S!A3:B3",
          updatedRows: 1,
          updatedColumns: 2,
          updatedCells: 2,
          updatedData: { range: "S!A3:B3", majorDimension: "ROWS", values: [["x", "2"]] },
          dataFilter,
        },
      ],
    });
  });

  it("batchUpdate names the part that failed, and has then written nothing", async () => {
    const answer = await post("values:batchUpdateByDataFilter", {
      valueInputOption: "RAW",
      data: [
        { dataFilter: { a1Range: "S!A1" }, values: [["x"]] },
        { dataFilter: { gridRange: { sheetId: 9 } }, values: [["y"]] },
      ],
    });
    expect(answer).toMatchObject({ status: 400, message: "Invalid data[1]: Invalid dataFilter: No grid with id: 9" });
    expect(await spreadsheet.values("S!A1")).toEqual([["a1"]]);
  });

  it("batchClear empties what the filters find", async () => {
    const dataFilters = [lookup({ metadataKey: "column" }), { a1Range: "S!A1:A2" }];
    expect((await post("values:batchClearByDataFilter", { dataFilters })).body).toEqual({
      spreadsheetId: spreadsheet.id,
      clearedRanges: ["S!B1:B10", "S!A1:A2"],
    });
    expect(await spreadsheet.values("S!A1:B3")).toEqual([[], [], ["a3"]]);
  });

  it.each(["values:batchGetByDataFilter", "values:batchClearByDataFilter", "developerMetadata:search"])(
    "%s without a filter is refused",
    async (path) =>
      expect(await post(path, {})).toMatchObject({
        status: 400,
        message: "Must specify at least one dataFilter.",
      }),
  );
});
