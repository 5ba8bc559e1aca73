import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { box, firstSheet, namedCells, startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeEach(async () => {
  server = await startTestServer();
  spreadsheet = await namedCells(server);
});
afterEach(() => server.emulator.close());

const change = (kind: "insertRange" | "deleteRange", range: object, shiftDimension?: string) =>
  spreadsheet.batch([{ [kind]: { range, ...(shiftDimension === undefined ? {} : { shiftDimension }) } }]);

describe("insertRange", () => {
  it("pushes cells down in its columns alone, and what names them follows", async () => {
    await spreadsheet.write("E1", [["=A2&B2"]]);
    await spreadsheet.batch([{ addNamedRange: { namedRange: { name: "hai", range: box(1, [1, 2], [0, 1]) } } }]);
    expect((await change("insertRange", box(1, [1, 3], [0, 1]), "ROWS")).status).toBe(200);
    expect(await spreadsheet.values("A1:B6")).toEqual([
      ["a1", "b1"],
      ["", "b2"],
      ["", "b3"],
      ["a2", "b4"],
      ["a3"],
      ["a4"],
    ]);
    expect((await spreadsheet.read("E1", "valueRenderOption=FORMULA")).body["values"]).toEqual([["=A4&B2"]]);
    expect((await spreadsheet.read("hai")).body).toMatchObject({ range: "S!A4" });
  });

  it("pushes cells aside, and the grid grows where they would fall off", async () => {
    await spreadsheet.write("F1", [["f1"]]);
    await change("insertRange", box(1, [0, 1], [1, 3]), "COLUMNS");
    expect(await spreadsheet.values("A1:H2")).toEqual([
      ["a1", "", "", "b1", "c1", "", "", "f1"],
      ["a2", "b2", "c2"],
    ]);
    expect(await firstSheet(spreadsheet, "properties.gridProperties.columnCount")).toEqual({
      properties: { gridProperties: { columnCount: 8 } },
    });
  });
});

describe("deleteRange", () => {
  it("pulls up what is below, and what is gone is gone", async () => {
    await spreadsheet.write("E1", [["=A3&A2"]]);
    await change("deleteRange", box(1, [1, 2], [0, 2]), "ROWS");
    expect(await spreadsheet.values("A1:C4")).toEqual([
      ["a1", "b1", "c1"],
      ["a3", "b3", "c2"],
      ["a4", "b4", "c3"],
      ["", "", "c4"],
    ]);
    expect((await spreadsheet.read("E1", "valueRenderOption=FORMULA")).body["values"]).toEqual([["=A2&#REF!"]]);
  });

  it("pulls in from the right", async () => {
    await change("deleteRange", box(1, [0, 1], [0, 2]), "COLUMNS");
    expect(await spreadsheet.values("A1:C2")).toEqual([["c1"], ["a2", "b2", "c2"]]);
  });
});

describe("both", () => {
  it("need a dimension, and leave protected cells alone", async () => {
    expect((await change("insertRange", box(1, [0, 1], [0, 1]))).message).toBe(
      "Invalid requests[0].insertRange: No shift dimension specified.",
    );
    const range = box(1, [8, 9], [0, 1]);
    await spreadsheet.batch([
      { addProtectedRange: { protectedRange: { range, editors: { users: ["a@x.example"] } } } },
    ]);
    const request = { deleteRange: { range: box(1, [0, 1], [0, 1]), shiftDimension: "ROWS" } };
    expect((await spreadsheet.batch([request], "b@x.example")).message).toContain("protected cell");
  });
});
