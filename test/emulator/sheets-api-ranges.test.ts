/** Ranges, masks and grid data. R recorded, M measured, D documented, T told by users, A by analogy. */

import { expect, it } from "vitest";
import { eachApi } from "./api-under-test.ts";
import type { Json } from "./client.ts";

eachApi("ranges", (api) => {
  it.each([
    ["A999:B2000", "A999:B1000"],
    ["Y1:AC3", "Y1:Z3"],
  ])("M, T: %s begins inside the grid and is clamped to %s", async (range, clamped) => {
    const { at } = await api.sheet();
    expect((await api.spreadsheet.read(at(range))).body["range"]).toBe(at(clamped));
  });

  it.each(["AA1", "A1001"])("M, T: %s begins outside the grid and is refused", async (range) => {
    const { at, write } = await api.sheet();
    const message = `Range (${at(range)}) exceeds grid limits. Max rows: 1000, max columns: 26`;
    expect(await api.spreadsheet.read(at(range))).toMatchObject({ status: 400, message });
    expect(await write(range, [["a"]])).toMatchObject({ status: 400, message });
  });

  it("T, M: a range that cannot be read is named as it was sent, in a batch with its place", async () => {
    const { at } = await api.sheet();
    for (const range of ["NoSuchSheet!A1", at("A1:!"), "A", "7", at("B"), at("12")]) {
      const message = `Unable to parse range: ${range}`;
      expect(await api.spreadsheet.read(range)).toMatchObject({ status: 400, message });
    }
    const data = [{ range: "NoSuchSheet!A1", values: [["a"]] }];
    const message = "Invalid data[0]: Unable to parse range: NoSuchSheet!A1";
    const answer = await api.call("POST", "/values:batchUpdate", { valueInputOption: "RAW", data });
    expect(answer).toMatchObject({ status: 400, message });
  });

  it("M, R: a sheet is found in capitals or small letters", async () => {
    const { title, at } = await api.sheet();
    expect((await api.spreadsheet.read(`${title.toUpperCase()}!a1`)).body["range"]).toBe(at("A1"));
  });

  it("M, R: without a name the first sheet is meant", async () => {
    const { body } = await api.spreadsheet.get("fields=sheets.properties.title");
    const title = String(body["sheets"]?.[0]?.["properties"]?.["title"]);
    const { body: read } = await api.spreadsheet.read("A1:A1");
    expect(String(read["range"]).replaceAll("'", "")).toBe(`${title}!A1`);
  });

  it.each([
    ["C3:A1", "A1:C3"],
    ["R1C1:R2C2", "A1:B2"],
    ["R1C1:R[1]C[1]", "A1:B2"],
  ])("M, R: %s means %s", async (range, meant) => {
    const { at } = await api.sheet();
    expect((await api.spreadsheet.read(at(range))).body["range"]).toBe(at(meant));
  });
});

eachApi("fields", (api) => {
  it.each([
    "sheets.properties.title",
    "sheets/properties/title",
    "sheets(properties(title))",
    "sheets.properties(title)",
  ])("R, T, D: %s asks for the titles alone", async (fields) => {
    const { title } = await api.sheet();
    const { body } = await api.spreadsheet.get(`fields=${fields}`);
    expect(Object.keys(body as object)).toEqual(["sheets"]);
    expect(body["sheets"]).toContainEqual({ properties: { title } });
  });

  it("R, T, D: * asks for everything", async () => {
    const { body } = await api.spreadsheet.get("fields=*");
    expect(Object.keys(body as object)).toEqual(
      expect.arrayContaining(["spreadsheetId", "properties", "sheets", "spreadsheetUrl"]),
    );
  });

  it("R, T, D: a space after a comma is refused, and the details name the path", async () => {
    const { status, body } = await api.spreadsheet.get(`fields=${encodeURIComponent("spreadsheetId, properties")}`);
    expect(status).toBe(400);
    expect(body["error"]).toMatchObject({
      message: "Request contains an invalid argument.",
      status: "INVALID_ARGUMENT",
    });
    expect(JSON.stringify(body["error"]?.["details"])).toContain("' properties'");
  });

  it("R, T, D: a mask wins over includeGridData, both ways", async () => {
    const { at, write } = await api.sheet();
    await write("A1", [["a"]]);
    const get = async (query: string) => (await api.spreadsheet.get(`ranges=${at("A1")}&${query}`)).body;
    expect(await get("includeGridData=true&fields=sheets.properties.index")).toEqual({
      sheets: [{ properties: { index: expect.any(Number) } }],
    });
    expect(await get("includeGridData=false&fields=sheets.data.rowData.values.formattedValue")).toEqual({
      sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: "a" }] }] }] }],
    });
  });
});

eachApi("grid data", (api) => {
  const dataOf = async (range: string): Promise<Json | undefined> =>
    (await api.spreadsheet.get(`ranges=${range}&includeGridData=true`)).body["sheets"]?.[0]?.["data"]?.[0];
  const lengthOf = (list: Json | undefined) => (list as unknown as unknown[] | undefined)?.length;

  it("M: an empty sheet has no rowData, and rowMetadata and columnMetadata are full", async () => {
    const { title } = await api.sheet();
    const data = await dataOf(title);
    expect(Object.keys(data as object).sort()).toEqual(["columnMetadata", "rowMetadata"]);
    expect([lengthOf(data?.["rowMetadata"]), lengthOf(data?.["columnMetadata"])]).toEqual([1000, 26]);
  });

  it("M: startRow and startColumn are absent at 0 only", async () => {
    const { at, write } = await api.sheet();
    await write("A1", [["a"]]);
    const data = await dataOf(at("B3:C5"));
    expect(data).toMatchObject({ startRow: 2, startColumn: 1 });
    expect([lengthOf(data?.["rowMetadata"]), lengthOf(data?.["columnMetadata"])]).toEqual([3, 2]);
    const first = await dataOf(at("A1"));
    expect(first).not.toHaveProperty("startRow");
    expect(first).not.toHaveProperty("startColumn");
  });

  it("M: ranges leave out the other sheets", async () => {
    const { at, title } = await api.sheet();
    const { body } = await api.spreadsheet.get(`ranges=${at("A1")}&fields=sheets.properties.title`);
    expect(body).toEqual({ sheets: [{ properties: { title } }] });
  });
});
