import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create({
    sheets: ["A", "B", "C"].map((title, index) => ({ properties: { title, sheetId: index } })),
  });
});
afterEach(() => server.emulator.close());

const titles = async () => {
  const { body } = await spreadsheet.get("fields=sheets.properties.title");
  return (body["sheets"] as unknown as { properties: { title: string } }[])
    .map(({ properties }) => properties.title)
    .join("");
};
const update = (properties: object, fields: string) =>
  spreadsheet.batch([{ updateSheetProperties: { properties, fields } }]);
const propertiesOf = async (place: number) => {
  const { body } = await spreadsheet.get("fields=sheets.properties");
  return (body["sheets"] as unknown as { properties: unknown }[])[place]?.properties;
};

describe("addSheet", () => {
  it("comes last, or where it was asked for", async () => {
    await spreadsheet.batch([
      { addSheet: { properties: { title: "D" } } },
      { addSheet: { properties: { title: "E", index: 1 } } },
    ]);
    expect(await titles()).toBe("AEBCD");
  });

  it("without wishes gets a free title and a drawn id", async () => {
    const { body } = await spreadsheet.batch([{ addSheet: {} }]);
    expect(body["replies"]).toMatchObject([
      { addSheet: { properties: { title: "Sheet4", gridProperties: { rowCount: 1000, columnCount: 26 } } } },
    ]);
  });

  it.each([
    [{ title: "b" }, 'A sheet with the name "b" already exists. Please enter another name.'],
    [{ sheetId: 1 }, "A sheet with the id 1 already exists."],
    [{ sheetType: "OBJECT" }, "Sheets of type OBJECT are not supported by the embedded spreadsheet server."],
    [{ index: 9 }, "index[9] must be between 0 and 3"],
    [{ gridProperties: { rowCount: 5, frozenRowCount: 5 } }, "You can't freeze all visible rows on the sheet."],
  ])("%j is refused", async (properties, message) => {
    expect(await spreadsheet.batch([{ addSheet: { properties } }])).toMatchObject({
      message: `Invalid requests[0].addSheet: ${message}`,
    });
  });
});

describe("deleteSheet", () => {
  it("takes the sheet and its named ranges", async () => {
    await spreadsheet.batch([
      { addNamedRange: { namedRange: { name: "x_", range: { sheetId: 1 } } } },
      { deleteSheet: { sheetId: 1 } },
    ]);
    expect(await titles()).toBe("AC");
    expect((await spreadsheet.get()).body["namedRanges"]).toBeUndefined();
  });

  it("leaves at least one sheet", async () => {
    const answer = await spreadsheet.batch([0, 1, 2].map((sheetId) => ({ deleteSheet: { sheetId } })));
    expect(answer.message).toBe("Invalid requests[2].deleteSheet: You can't remove all the sheets in a document.");
    expect(await titles()).toBe("ABC");
  });
});

describe("updateSheetProperties", () => {
  it("changes what the mask names", async () => {
    await update(
      { sheetId: 1, title: "Bê", hidden: true, tabColor: { red: 1 }, gridProperties: { frozenRowCount: 2 } },
      "title,tabColor,gridProperties.frozenRowCount",
    );
    expect(await propertiesOf(1)).toEqual({
      sheetId: 1,
      title: "Bê",
      index: 1,
      sheetType: "GRID",
      gridProperties: { rowCount: 1000, columnCount: 26, frozenRowCount: 2 },
      tabColor: { red: 1 },
      tabColorStyle: { rgbColor: { red: 1 } },
    });
    await update(
      { sheetId: 1, hidden: true, gridProperties: {} },
      "hidden,tabColorStyle,gridProperties.frozenRowCount",
    );
    expect(await propertiesOf(1)).toEqual({
      sheetId: 1,
      title: "Bê",
      index: 1,
      sheetType: "GRID",
      gridProperties: { rowCount: 1000, columnCount: 26 },
      hidden: true,
    });
  });

  // "Movement is considered in before-the-move indexes": to move A ahead of C the index is 2.
  it.each([
    [0, 2, "BAC"],
    [0, 3, "BCA"],
    [0, 1, "ABC"],
    [2, 0, "CAB"],
    [1, 1, "ABC"],
  ])("sheet %i with index %i gives %s", async (sheetId, index, order) => {
    await update({ sheetId, index }, "index");
    expect(await titles()).toBe(order);
  });

  it("a smaller grid loses what lay outside", async () => {
    await spreadsheet.write("A!A1", [
      ["a", "b"],
      ["c", "d"],
    ]);
    await update(
      { sheetId: 0, gridProperties: { rowCount: 1, columnCount: 1 } },
      "gridProperties(rowCount,columnCount)",
    );
    await update(
      { sheetId: 0, gridProperties: { rowCount: 5, columnCount: 5 } },
      "gridProperties(rowCount,columnCount)",
    );
    expect(await spreadsheet.values("A")).toEqual([["a"]]);
  });

  it.each([
    [{ sheetId: 9, title: "x" }, "title", "No sheet with id: 9"],
    [{ sheetId: 0, title: "B" }, "title", 'A sheet with the name "B" already exists. Please enter another name.'],
    [
      { sheetId: 0, gridProperties: { rowCount: 0 } },
      "gridProperties.rowCount",
      "gridProperties.rowCount[0] must be at least 1",
    ],
  ])("%j is refused", async (properties, fields, message) => {
    expect(await update(properties, fields)).toMatchObject({
      message: `Invalid requests[0].updateSheetProperties: ${message}`,
    });
  });

  it("at least one sheet stays visible", async () => {
    const hide = (sheetId: number) => ({
      updateSheetProperties: { properties: { sheetId, hidden: true }, fields: "hidden" },
    });
    expect((await spreadsheet.batch([hide(0), hide(1), hide(2)])).message).toContain(
      "You can't hide all the sheets in a document.",
    );
  });
});

describe("updateSpreadsheetProperties", () => {
  it("changes title, locale and time zone", async () => {
    const properties = { title: "Mới", locale: "vi_VN", timeZone: "Asia/Ho_Chi_Minh" };
    await spreadsheet.write("A!A1", [[1.5]], "RAW");
    await spreadsheet.batch([{ updateSpreadsheetProperties: { properties, fields: "title,locale,timeZone" } }]);
    expect((await spreadsheet.get("fields=properties(title,locale,timeZone)")).body).toEqual({ properties });
    expect(await spreadsheet.values("A!A1")).toEqual([["1,5"]]);
  });
});

it("thousands of sheets are added, renamed and found", async () => {
  const count = 2000;
  const requests = Array.from({ length: count }, (_, at) => ({
    addSheet: { properties: { sheetId: 100 + at, title: `T${at}x`, gridProperties: { rowCount: 2, columnCount: 2 } } },
  }));
  expect((await spreadsheet.batch(requests)).status).toBe(200);
  await spreadsheet.batch(
    requests.map(({ addSheet: { properties } }) => ({
      updateSheetProperties: {
        properties: { sheetId: properties.sheetId, title: `${properties.title}y` },
        fields: "title",
      },
    })),
  );
  await spreadsheet.write(`T${count - 1}xy!B2`, [["cuối"]]);
  expect(await spreadsheet.values(`T${count - 1}xy`)).toEqual([[], ["", "cuối"]]);
});
