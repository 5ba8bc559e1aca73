import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, firstSheet, rowsOf, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
});
afterEach(() => server.emulator.close());

/** As `box` on the sheet 0, which Google's answers do not name. */
const onFirst = (...[rows, columns]: [Parameters<typeof box>[1], Parameters<typeof box>[2]]) => {
  const { sheetId: _, ...cells } = box(0, rows, columns);
  return cells;
};

const sheet = (fields: string) => firstSheet(spreadsheet, fields);

describe("conditional formats", () => {
  const rule = (type: string, value: string | undefined, red: number) => ({
    ranges: [box(0, [0, 9], [0, 1])],
    booleanRule: {
      condition: { type, ...(value === undefined ? {} : { values: [{ userEnteredValue: value }] }) },
      format: { backgroundColor: { red }, textFormat: { bold: true } },
    },
  });
  const add = (type: string, value: string | undefined, red: number, index = 0) => ({
    addConditionalFormatRule: { rule: rule(type, value, red), index },
  });
  const reds = async () => {
    const found = await sheet("data.rowData.values.effectiveFormat(backgroundColor,textFormat.bold)");
    const rows = (
      found["data"] as {
        rowData: {
          values: { effectiveFormat: { backgroundColor: { red?: number }; textFormat: { bold: boolean } } }[];
        }[];
      }[]
    )[0]?.rowData;
    return rows?.map(({ values: [cell] }) =>
      cell?.effectiveFormat.textFormat.bold ? cell.effectiveFormat.backgroundColor.red : undefined,
    );
  };

  it.each([
    ["TEXT_EQ", "thiếu", [0.6, undefined, undefined]],
    ["TEXT_CONTAINS", "THIẾU", [0.6, 0.6, undefined]],
    ["TEXT_STARTS_WITH", "Thiếu m", [undefined, 0.6, undefined]],
    ["NOT_BLANK", undefined, [0.6, 0.6, 0.6]],
    ["BLANK", undefined, [undefined, undefined, undefined]],
  ])("%s %s shows in the effective format", async (type, value, expected) => {
    await spreadsheet.write("A1", [["Thiếu"], ["Thiếu minh chứng"], ["Đủ"]]);
    await spreadsheet.batch([add(type, value, 0.6)]);
    expect(await reds()).toEqual(expected);
  });

  it("the first rule that holds wins, and rules can be moved, changed and deleted", async () => {
    await spreadsheet.write("A1", [["x"]]);
    await spreadsheet.batch([add("NOT_BLANK", undefined, 0.4), add("TEXT_EQ", "x", 0.2, 1)]);
    expect(await reds()).toEqual([0.4]);
    const moved = await spreadsheet.batch([{ updateConditionalFormatRule: { sheetId: 0, index: 1, newIndex: 0 } }]);
    expect(moved.body["replies"]).toMatchObject([{ updateConditionalFormatRule: { oldIndex: 1, newIndex: 0 } }]);
    expect(await reds()).toEqual([0.2]);
    await spreadsheet.batch([{ updateConditionalFormatRule: { index: 0, rule: rule("NOT_BLANK", undefined, 0.8) } }]);
    expect(await reds()).toEqual([0.8]);
    const deleted = await spreadsheet.batch([{ deleteConditionalFormatRule: { sheetId: 0, index: 0 } }]);
    expect(deleted.body["replies"]).toMatchObject([
      { deleteConditionalFormatRule: { rule: { booleanRule: { format: { backgroundColor: { red: 0.8 } } } } } },
    ]);
    expect(await reds()).toEqual([0.4]);
  });

  it("a rule that is not there, or says nothing, is refused", async () => {
    expect((await spreadsheet.batch([{ deleteConditionalFormatRule: { sheetId: 0, index: 3 } }])).message).toBe(
      "Invalid requests[0].deleteConditionalFormatRule: No conditional format on sheet: 0 at index: 3",
    );
    expect((await spreadsheet.batch([{ addConditionalFormatRule: { rule: { ranges: [] } } }])).status).toBe(400);
  });
});

describe("charts", () => {
  const spec = {
    title: "Điểm",
    basicChart: { chartType: "COLUMN", series: [{ series: { sourceRange: { sources: [onFirst([0, 3], [1, 2])] } } }] },
  };
  const at = (rowIndex: number) => ({ overlayPosition: { anchorCell: { rowIndex, columnIndex: 1 } } });

  it("are kept and answered as sent", async () => {
    const { body } = await spreadsheet.batch([
      { addChart: { chart: { chartId: 5, spec, position: at(2) } } },
      { addChart: { chart: { spec } } },
    ]);
    expect(body["replies"]).toMatchObject([
      { addChart: { chart: { chartId: 5, spec } } },
      { addChart: { chart: { chartId: expect.any(Number) } } },
    ]);
    await spreadsheet.batch([
      { updateChartSpec: { chartId: 5, spec: { ...spec, title: "Khác" } } },
      { updateEmbeddedObjectPosition: { objectId: 5, newPosition: at(9), fields: "anchorCell" } },
    ]);
    expect((await sheet("charts"))["charts"]).toMatchObject([
      { chartId: 5, spec: { title: "Khác" }, position: at(9) },
      {},
    ]);
    await spreadsheet.batch([{ deleteEmbeddedObject: { objectId: 5 } }]);
    expect((await sheet("charts"))["charts"]).toHaveLength(1);
  });

  it("an unknown one is refused", async () => {
    expect((await spreadsheet.batch([{ deleteEmbeddedObject: { objectId: 8 } }])).message).toContain(
      "No embedded object with id: 8",
    );
  });
});

describe("merges", () => {
  it("a merge keeps its first value", async () => {
    await spreadsheet.write("A1", [
      ["a", "b"],
      ["c", "d"],
    ]);
    await spreadsheet.batch([{ mergeCells: { range: box(0, [0, 2], [0, 2]), mergeType: "MERGE_ALL" } }]);
    expect(await spreadsheet.values("A1:B2")).toEqual([["a"]]);
    expect(await sheet("merges")).toEqual({ merges: [onFirst([0, 2], [0, 2])] });
  });

  it("goes by rows or columns, and comes apart again", async () => {
    await spreadsheet.batch([{ mergeCells: { range: box(0, [0, 2], [0, 2]), mergeType: "MERGE_ROWS" } }]);
    expect(await sheet("merges")).toEqual({ merges: [onFirst([0, 1], [0, 2]), onFirst([1, 2], [0, 2])] });
    const part = await spreadsheet.batch([{ unmergeCells: { range: box(0, [0, 1], [0, 1]) } }]);
    expect(part.message).toContain("You must select all cells in a merged range to merge or unmerge them.");
    await spreadsheet.batch([{ unmergeCells: { range: { sheetId: 0 } } }]);
    expect(await sheet("merges")).toEqual({});
  });
});

describe("sortRange", () => {
  it("sorts rows with all they carry, blanks last", async () => {
    await spreadsheet.write("A1", [
      ["b", 2],
      ["a", 1],
      ["", 3],
      ["ă", 1],
    ]);
    await spreadsheet.batch([
      { updateCells: { start: { sheetId: 0, rowIndex: 1 }, rows: [{ values: [{ note: "của a" }] }], fields: "note" } },
      { sortRange: { range: box(0, [0, 4], [0, 2]), sortSpecs: [{ dimensionIndex: 0, sortOrder: "ASCENDING" }] } },
    ]);
    expect(await spreadsheet.values("A1:B4")).toEqual([
      ["a", "1"],
      ["ă", "1"],
      ["b", "2"],
      ["", "3"],
    ]);
    expect(JSON.stringify((await spreadsheet.get("ranges=A1&fields=sheets.data.rowData.values.note")).body)).toContain(
      "của a",
    );
  });

  it("sorts down by several columns, equal rows in order", async () => {
    await spreadsheet.write("A1", [
      ["x", 1],
      ["y", 2],
      ["z", 1],
    ]);
    await spreadsheet.batch([
      { sortRange: { range: box(0, [0, 3], [0, 2]), sortSpecs: [{ dimensionIndex: 1, sortOrder: "DESCENDING" }] } },
    ]);
    expect(await spreadsheet.values("A1:A3")).toEqual([["y"], ["x"], ["z"]]);
  });
});

describe("filters, names and metadata", () => {
  it("a basic filter is kept until it is cleared", async () => {
    await spreadsheet.batch([{ setBasicFilter: { filter: { range: box(0, [0, 5], [0, 2]) } } }]);
    expect(await sheet("basicFilter")).toEqual({ basicFilter: { range: onFirst([0, 5], [0, 2]) } });
    await spreadsheet.batch([{ clearBasicFilter: { sheetId: 0 } }]);
    expect(await sheet("basicFilter")).toEqual({});
  });

  it("a named range can be read by its name", async () => {
    await spreadsheet.write("B2", [["giá trị"]]);
    await spreadsheet.batch([
      { addNamedRange: { namedRange: { namedRangeId: "n1", name: "Diem_so", range: box(0, [1, 2], [1, 2]) } } },
    ]);
    expect((await spreadsheet.read("diem_so")).body).toMatchObject({ range: "Sheet1!B2", values: [["giá trị"]] });
    const again = await spreadsheet.batch([
      { addNamedRange: { namedRange: { name: "DIEM_SO", range: box(0, [0, 1], [0, 1]) } } },
    ]);
    expect(again.message).toContain(
      "Cannot add named range with name DIEM_SO, a named range with that name already exists.",
    );
    await spreadsheet.batch([
      { updateNamedRange: { namedRange: { namedRangeId: "n1", name: "Khac" }, fields: "name" } },
      { deleteNamedRange: { namedRangeId: "n1" } },
    ]);
    expect((await spreadsheet.read("Khac")).status).toBe(400);
  });

  it("developer metadata is kept where it belongs", async () => {
    const create = (location: object, metadataKey: string) => ({
      createDeveloperMetadata: {
        developerMetadata: { location, metadataKey, metadataValue: "v", visibility: "DOCUMENT" },
      },
    });
    const { body } = await spreadsheet.batch([
      create({ spreadsheet: true }, "a"),
      create({ sheetId: 0 }, "b"),
      create({ dimensionRange: { sheetId: 0, dimension: "ROWS", startIndex: 2, endIndex: 3 } }, "c"),
    ]);
    expect(body["replies"]).toMatchObject([
      { createDeveloperMetadata: { developerMetadata: { metadataId: expect.any(Number), metadataKey: "a" } } },
      {},
      {},
    ]);
    const all = (
      await spreadsheet.get(
        "ranges=A3&fields=developerMetadata,sheets(developerMetadata,data.rowMetadata.developerMetadata)",
      )
    ).body;
    expect(all).toMatchObject({
      developerMetadata: [{ metadataKey: "a", location: { locationType: "SPREADSHEET" } }],
      sheets: [
        {
          developerMetadata: [{ metadataKey: "b", location: { locationType: "SHEET" } }],
          data: [{ rowMetadata: [{ developerMetadata: [{ metadataKey: "c", location: { locationType: "ROW" } }] }] }],
        },
      ],
    });
  });

  it("an insertion of text rows keeps a named range on its cells", async () => {
    await spreadsheet.batch([
      { updateCells: { start: { sheetId: 0 }, rows: rowsOf([["a"], ["b"]]), fields: "userEnteredValue" } },
      { addNamedRange: { namedRange: { name: "hai", range: box(0, [1, 2], [0, 1]) } } },
      { insertDimension: { range: { sheetId: 0, dimension: "ROWS", startIndex: 0, endIndex: 1 } } },
    ]);
    expect((await spreadsheet.read("hai")).body).toMatchObject({ range: "Sheet1!A3", values: [["b"]] });
  });
});
