import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { OFFICER, OWNER, rowsOf, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

const ROBOT = "robot@khoi.example";
const OTHER = "khach@noi-khac.example";
const PROTECTED =
  "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await server.create({
    sheets: [{ properties: { sheetId: 1, title: "S" } }, { properties: { sheetId: 2, title: "T" } }],
  });
  // Column C of S is the robot's; T is the robot's but for B2:C9.
  await spreadsheet.batch([
    protect({
      protectedRangeId: 10,
      range: { sheetId: 1, startColumnIndex: 2, endColumnIndex: 3 },
      editors: { users: [ROBOT] },
    }),
    protect({
      protectedRangeId: 20,
      range: { sheetId: 2 },
      editors: { users: [ROBOT] },
      unprotectedRanges: [{ sheetId: 2, startRowIndex: 1, endRowIndex: 9, startColumnIndex: 1, endColumnIndex: 3 }],
    }),
  ]);
});
afterEach(() => server.emulator.close());

const protect = (protectedRange: object) => ({ addProtectedRange: { protectedRange } });
const rows = (sheetId: number, startIndex: number, endIndex: number) => ({
  sheetId,
  dimension: "ROWS",
  startIndex,
  endIndex,
});
const cell = (sheetId: number, rowIndex: number, columnIndex: number) => ({
  updateCells: { start: { sheetId, rowIndex, columnIndex }, rows: rowsOf([["x"]]), fields: "userEnteredValue" },
});

describe("a protected range", () => {
  it("stops everybody but its editors and the owner", async () => {
    expect(await spreadsheet.write("S!C1", [["x"]], "RAW", OFFICER)).toMatchObject({ status: 400, message: PROTECTED });
    expect((await spreadsheet.write("S!B1", [["x"]], "RAW", OFFICER)).status).toBe(200);
    expect((await spreadsheet.write("S!C1", [["x"]], "RAW", ROBOT.toUpperCase())).status).toBe(200);
    expect((await spreadsheet.write("S!C1", [["x"]], "RAW", OWNER)).status).toBe(200);
  });

  it("is said with its place in a batch, and nothing of the batch happens", async () => {
    const answer = await spreadsheet.batch([cell(1, 0, 0), cell(1, 0, 2)], OFFICER);
    expect(answer.message).toBe(`Invalid requests[1].updateCells: ${PROTECTED}`);
    const values = await server.call(
      "POST",
      `/v4/spreadsheets/${spreadsheet.id}/values:batchUpdate`,
      {
        valueInputOption: "RAW",
        data: [
          { range: "S!A1", values: [["x"]] },
          { range: "S!C1", values: [["x"]] },
        ],
      },
      OFFICER,
    );
    expect(values.message).toBe(`Invalid data[1]: ${PROTECTED}`);
    expect(await spreadsheet.values("S")).toBeUndefined();
  });

  it("a skipped cell in it is no edit", async () => {
    expect((await spreadsheet.write("S!B1:D1", [["x", null, "y"]], "RAW", OFFICER)).status).toBe(200);
  });

  it.each([
    ["a note", { repeatCell: { range: { sheetId: 1, endRowIndex: 1 }, cell: { note: "n" }, fields: "note" } }],
    ["a validation", { setDataValidation: { range: { sheetId: 1, endRowIndex: 1 } } }],
    ["a row put in across it", { insertDimension: { range: rows(1, 5, 6) } }],
    ["a row put in above all of it", { insertDimension: { range: rows(1, 0, 1) } }],
    ["a row taken out", { deleteDimension: { range: rows(1, 5, 6) } }],
    ["a row moved", { moveDimension: { source: rows(1, 5, 6), destinationIndex: 1 } }],
    ["a sort", { sortRange: { range: { sheetId: 1 }, sortSpecs: [] } }],
    ["a merge", { mergeCells: { range: { sheetId: 1, endRowIndex: 2 } } }],
    ["the sheet's deletion", { deleteSheet: { sheetId: 1 } }],
    [
      "a smaller grid",
      {
        updateSheetProperties: {
          properties: { sheetId: 1, gridProperties: { columnCount: 2 } },
          fields: "gridProperties.columnCount",
        },
      },
    ],
    ["its own removal", { deleteProtectedRange: { protectedRangeId: 10 } }],
    ["its own change", { updateProtectedRange: { protectedRange: { protectedRangeId: 10 }, fields: "editors" } }],
    [
      "the name of a locked sheet",
      { updateSheetProperties: { properties: { sheetId: 2, title: "x" }, fields: "title" } },
    ],
  ])("stops %s", async (_, request) => {
    const kind = Object.keys(request)[0];
    expect(await spreadsheet.batch([request], OFFICER)).toMatchObject({
      status: 400,
      message: `Invalid requests[0].${kind}: ${PROTECTED}`,
    });
    expect((await spreadsheet.batch([request], OWNER)).status).toBe(200);
  });

  it("a column beside it may come and go", async () => {
    const column = (startIndex: number) => ({ sheetId: 1, dimension: "COLUMNS", startIndex, endIndex: startIndex + 1 });
    const requests = [{ insertDimension: { range: column(2) } }, { deleteDimension: { range: column(0) } }];
    expect((await spreadsheet.batch(requests, OFFICER)).status).toBe(200);
  });

  it("leaves its unprotected parts open", async () => {
    expect((await spreadsheet.write("T!B2:C3", [["a", "b"]], "RAW", OFFICER)).status).toBe(200);
    expect((await spreadsheet.write("T!A1", [["a"]], "RAW", OFFICER)).status).toBe(400);
  });

  it("stops append too", async () => {
    const path = `/v4/spreadsheets/${spreadsheet.id}/values/T!A20:append?valueInputOption=RAW`;
    expect((await server.call("POST", path, { values: [["x"]] }, OFFICER)).message).toBe(PROTECTED);
  });
});

describe("who may edit", () => {
  it("everybody may, where no editors are named or it only warns", async () => {
    await spreadsheet.batch([
      protect({ range: { sheetId: 1, startRowIndex: 0, endRowIndex: 1, endColumnIndex: 1 } }),
      protect({ range: { sheetId: 1, startRowIndex: 1, endRowIndex: 2, endColumnIndex: 1 }, warningOnly: true }),
    ]);
    expect((await spreadsheet.write("S!A1:A2", [["a"], ["b"]], "RAW", OTHER)).status).toBe(200);
  });

  it("editors are shown to those who may edit, and requestingUserCanEdit says which", async () => {
    const seenBy = async (person: string) => {
      const { body } = await spreadsheet.get("fields=sheets.protectedRanges", person);
      return (body["sheets"] as unknown as { protectedRanges: unknown[] }[])[0]?.protectedRanges;
    };
    const range = { sheetId: 1, startColumnIndex: 2, endColumnIndex: 3 };
    expect(await seenBy(ROBOT)).toEqual([
      { protectedRangeId: 10, range, editors: { users: [ROBOT] }, requestingUserCanEdit: true },
    ]);
    expect(await seenBy(OFFICER)).toEqual([{ protectedRangeId: 10, range }]);
  });
});

describe("protected range requests", () => {
  it("adding answers the range to its maker, with a drawn id where none was chosen", async () => {
    const { body } = await spreadsheet.batch(
      [protect({ range: { sheetId: 1, endRowIndex: 1 }, description: "d" })],
      OFFICER,
    );
    expect(body["replies"]).toEqual([
      {
        addProtectedRange: {
          protectedRange: {
            protectedRangeId: expect.any(Number),
            range: { sheetId: 1, endRowIndex: 1 },
            description: "d",
            requestingUserCanEdit: true,
            editors: {},
          },
        },
      },
    ]);
  });

  it("updating changes what the mask names, deleting frees the cells", async () => {
    await spreadsheet.batch([
      {
        updateProtectedRange: {
          protectedRange: { protectedRangeId: 10, editors: { users: [ROBOT, OFFICER] }, description: "x" },
          fields: "editors",
        },
      },
      { deleteProtectedRange: { protectedRangeId: 20 } },
    ]);
    expect((await spreadsheet.write("S!C1", [["x"]], "RAW", OFFICER)).status).toBe(200);
    expect((await spreadsheet.write("T!A1", [["x"]], "RAW", OFFICER)).status).toBe(200);
    expect(JSON.stringify((await spreadsheet.get()).body)).not.toContain("description");
  });

  it.each([
    [
      protect({ range: { sheetId: 1 }, warningOnly: true, editors: { users: [ROBOT] } }),
      "Warning only protected ranges cannot have editors.",
    ],
    [
      protect({ range: { sheetId: 1 }, editors: { users: ["không phải thư"] } }),
      'The email address "không phải thư" is not associated with a Google account.',
    ],
    [
      protect({ range: { sheetId: 1 }, editors: { users: [ROBOT, "ai@khong-co-tai-khoan.example"] } }),
      'The email address "ai@khong-co-tai-khoan.example" is not associated with a Google account.',
    ],
    [protect({ protectedRangeId: 10, range: { sheetId: 1 } }), "A protected range with the id 10 already exists."],
    [protect({ range: { sheetId: 7 } }), "No grid with id: 7"],
    [protect({}), "A protected range must have a range."],
    [
      protect({ range: { sheetId: 1, endRowIndex: 1 }, unprotectedRanges: [{ sheetId: 1 }] }),
      "Unprotected ranges are only supported on protected sheets.",
    ],
    [{ deleteProtectedRange: { protectedRangeId: 99 } }, "No protected range with id: 99"],
    [
      { updateProtectedRange: { protectedRange: { protectedRangeId: 99 }, fields: "*" } },
      "No protected range with id: 99",
    ],
  ])("%j is refused", async (request, message) => {
    expect(await spreadsheet.batch([request])).toMatchObject({
      status: 400,
      message: `Invalid requests[0].${Object.keys(request)[0]}: ${message}`,
    });
  });

  it("an id is free again once its sheet or its cells are gone, in the same batch too", async () => {
    const again = { range: { sheetId: 3, endRowIndex: 1 }, editors: { users: [ROBOT] } };
    const answer = await spreadsheet.batch([
      { deleteSheet: { sheetId: 2 } },
      { addSheet: { properties: { sheetId: 3, title: "T" } } },
      protect({ protectedRangeId: 20, ...again }),
      { deleteDimension: { range: rows(3, 0, 1) } },
      protect({ protectedRangeId: 20, ...again }),
    ]);
    expect(answer.status).toBe(200);
  });

  it("domains without accounts are the caller's choice", async () => {
    await using strict = await startTestServer({ unknownAccountDomains: ["la.example"] });
    const { batch } = await strict.create();
    const add = (user: string) => batch([protect({ range: { sheetId: 0 }, editors: { users: [user] } })]);
    expect((await add("a@la.example")).status).toBe(400);
    expect((await add("a@khong-co-tai-khoan.example")).status).toBe(200);
  });
});
