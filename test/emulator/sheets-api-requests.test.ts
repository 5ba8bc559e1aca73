/** Requests and refusals. R recorded, M measured, D documented, T told by users, A by analogy. */

import { expect, it } from "vitest";
import { eachApi } from "./api-under-test.ts";

const BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest";
const cannotFind = (name: string, where = "") =>
  `Invalid JSON payload received. Unknown name "${name}"${where === "" ? "" : ` at '${where}'`}: Cannot find field.`;

eachApi("errors", (api) => {
  const missing = (query = "") => api.spreadsheet.read("NoSuchSheet!A1", query);

  it("M, R: an error has code, message and status, and errors[] only with $.xgafv=1", async () => {
    const error = { code: 400, message: "Unable to parse range: NoSuchSheet!A1", status: "INVALID_ARGUMENT" };
    expect((await missing()).body).toEqual({ error });
    const { body } = await missing("$.xgafv=1");
    expect(body["error"]).toMatchObject({ ...error, errors: [{ message: error.message, domain: "global" }] });
  });

  it("T, M: unknown fields are named by their proto path, all of them, with details", async () => {
    const requests = [{ updateSheetProperties: { properties: { x: 1, y: 2 } } }];
    const { status, body } = await api.call("POST", ":batchUpdate", { requests });
    const where = "requests[0].update_sheet_properties.properties";
    const texts = [cannotFind("x", where), cannotFind("y", where)];
    expect(status).toBe(400);
    expect(body["error"]).toMatchObject({
      message: texts.join("\n"),
      status: "INVALID_ARGUMENT",
      details: [{ "@type": BAD_REQUEST, fieldViolations: texts.map((description) => ({ field: where, description })) }],
    });
  });

  it("T, M: the body of values is called 'data'", async () => {
    const answer = await api.call("PUT", "/values/A1?valueInputOption=RAW", { x: 1 });
    expect(answer).toMatchObject({ status: 400, message: cannotFind("x", "data") });
  });

  it("T, M: what is wrong with the body is said before what is not found", async () => {
    const answer = await api.call("POST", ":batchUpdate", { x: 1 }, "no-such-file");
    expect(answer).toMatchObject({ status: 400, message: cannotFind("x") });
    expect((await api.call("POST", ":batchUpdate", { requests: [{ addSheet: {} }] }, "no-such-file")).status).toBe(404);
  });

  it("R: proto names and a lone object for a list are accepted", async () => {
    const { sheetId, title } = await api.sheet();
    const properties = { sheet_id: sheetId, title: `${title}0` };
    const answer = await api.call("POST", ":batchUpdate", {
      requests: { update_sheet_properties: { properties, fields: "title" } },
    });
    expect(answer.status).toBe(200);
    const { body } = await api.spreadsheet.get("fields=sheets.properties.title");
    expect(body["sheets"]).toContainEqual({ properties: { title: `${title}0` } });
  });

  it("M: an unknown value of an enum is named with its type", async () => {
    expect(await missing("majorDimension=NOPE")).toMatchObject({
      status: 400,
      message: `Invalid value at 'major_dimension' (type.googleapis.com/google.apps.sheets.v4.Dimension), "NOPE"`,
    });
  });

  it("T: a write without an input option and a batch without requests are refused", async () => {
    const noOption = { status: 400, message: "'valueInputOption' is required but not specified" };
    expect(await api.call("PUT", "/values/A1", { values: [["a"]] })).toMatchObject(noOption);
    const noRequest = { status: 400, message: "Must specify at least one request." };
    expect(await api.spreadsheet.batch([])).toMatchObject(noRequest);
  });

  it("T: a title is there once, and a sheet that is not there is named by its id", async () => {
    const { title } = await api.sheet();
    expect(await api.spreadsheet.batch([{ addSheet: { properties: { title } } }])).toMatchObject({
      status: 400,
      message: `Invalid requests[0].addSheet: A sheet with the name "${title}" already exists. Please enter another name.`,
    });
    const id = 2_147_483_000;
    const gone = (kind: string) => ({ status: 400, message: `Invalid requests[0].${kind}: No sheet with id: ${id}` });
    expect(await api.spreadsheet.batch([{ deleteSheet: { sheetId: id } }])).toMatchObject(gone("deleteSheet"));
    const update = { properties: { sheetId: id, title: "x" }, fields: "title" };
    expect(await api.spreadsheet.batch([{ updateSheetProperties: update }])).toMatchObject(
      gone("updateSheetProperties"),
    );
  });

  it("R: a file that is not there is 404", async () => {
    const { body } = await api.call("GET", "", undefined, "no-such-file");
    const error = { code: 404, message: "Requested entity was not found.", status: "NOT_FOUND" };
    expect(body).toEqual({ error });
  });

  it("R: alt, prettyPrint, fields and $.xgafv are understood, and the answer is JSON in UTF-8", async () => {
    const query = "alt=json&prettyPrint=false&fields=spreadsheetId&$.xgafv=1";
    const { status, body } = await api.spreadsheet.get(query);
    expect([status, body]).toEqual([200, { spreadsheetId: api.spreadsheet.id }]);
    const { headers } = await fetch(`${api.baseUrl}/v4/spreadsheets/${api.spreadsheet.id}`);
    expect(headers.get("content-type")).toBe("application/json; charset=UTF-8");
  });

  it("ungraded: a slash before the verb and a range that is not escaped are understood", async () => {
    const { title } = await api.sheet();
    expect((await api.call("GET", "/?fields=spreadsheetId")).status).toBe(200);
    const requests = { requests: [{ updateCells: { fields: "note" } }] };
    expect((await api.call("POST", "/:batchUpdate", requests)).message).not.toBe("Requested entity was not found.");
    const dataFilters = [{ a1Range: `${title}!A1` }];
    expect((await api.call("POST", "/:getByDataFilter", { dataFilters })).status).toBe(200);
    const { body } = await api.call("POST", `/values/'${title}'!2:10:clear`, {});
    expect(body).toEqual({ spreadsheetId: api.spreadsheet.id, clearedRange: `${title}!A2:Z10` });
  });
});

eachApi("batches", (api) => {
  it("D: batchUpdate does all or nothing", async () => {
    const { sheetId, title, write, values } = await api.sheet();
    await write("A1", [["before"]]);
    const answer = await api.spreadsheet.batch([
      { updateCells: { range: { sheetId }, fields: "userEnteredValue" } },
      { updateSheetProperties: { properties: { sheetId, title: `${title}0` }, fields: "title" } },
      { deleteNamedRange: { namedRangeId: "no-such-range" } },
    ]);
    expect(answer.status).toBe(400);
    expect(await values("A1")).toEqual([["before"]]);
  });

  it("D: values:batchUpdate does all or nothing", async () => {
    const { at, values } = await api.sheet();
    const data = [at("A1"), "NoSuchSheet!A1"].map((range) => ({ range, values: [["a"]] }));
    expect((await api.call("POST", "/values:batchUpdate", { valueInputOption: "RAW", data })).status).toBe(400);
    expect(await values("A1")).toBeUndefined();
  });

  it("D: replies mirror the requests, empty where there is nothing to say", async () => {
    const { sheetId } = await api.sheet();
    const clear = { updateCells: { range: { sheetId }, fields: "note" } };
    const range = { sheetId, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    const { body } = await api.spreadsheet.batch([clear, { addProtectedRange: { protectedRange: { range } } }, clear]);
    const protectedRange = expect.objectContaining({ protectedRangeId: expect.any(Number) });
    expect(body["replies"]).toEqual([{}, { addProtectedRange: { protectedRange } }, {}]);
  });

  it("ungraded: responseRanges are A1 and follow a title changed in the same batch", async () => {
    const { sheetId, title, write } = await api.sheet();
    await write("A1", [["a", "b"]]);
    const renamed = `${title}0`;
    const update = { properties: { sheetId, title: renamed }, fields: "title" };
    const fields = "updatedSpreadsheet.sheets(properties.title,data.rowData.values.formattedValue)";
    const { body } = await api.call("POST", `:batchUpdate?fields=${fields}`, {
      requests: [{ updateSheetProperties: update }],
      includeSpreadsheetInResponse: true,
      responseIncludeGridData: true,
      responseRanges: [`${renamed}!A1`],
    });
    const data = [{ rowData: [{ values: [{ formattedValue: "a" }] }] }];
    expect(body).toEqual({ updatedSpreadsheet: { sheets: [{ properties: { title: renamed }, data }] } });
  });

  it("ungraded: a data filter on a sheet that is gone fails the whole read", async () => {
    const { at } = await api.sheet();
    const dataFilters = [{ a1Range: at("A1") }, { gridRange: { sheetId: 2_147_483_000 } }];
    expect(await api.call("POST", "/values:batchGetByDataFilter", { dataFilters })).toMatchObject({
      status: 400,
      message: "Invalid dataFilter: No grid with id: 2147483000",
    });
  });

  it("ungraded: an error reads with its explanation behind it where it is not formatted", async () => {
    const { write, values } = await api.sheet();
    await write("A1", [["=1/0"]]);
    expect(await values("A1")).toEqual([["#DIV/0!"]]);
    const [[text]] = (await values("A1", "valueRenderOption=UNFORMATTED_VALUE")) as unknown as [[string]];
    expect(text).toMatch(/^#DIV\/0! \(.+\)$/);
  });
});

eachApi("protected ranges", (api) => {
  it("T, R: one that only warns has no editors", async () => {
    const { sheetId } = await api.sheet();
    const protectedRange = { range: { sheetId }, warningOnly: true, editors: { users: ["truong@khoi.example"] } };
    const answer = await api.spreadsheet.batch([{ addProtectedRange: { protectedRange } }]);
    expect([answer.status, answer.body["error"]?.["status"]]).toEqual([400, "INVALID_ARGUMENT"]);
    expect(answer.message).toMatch(/^Invalid requests\[0\]\.addProtectedRange: /);
  });

  it("T, R: adding one answers its maker that they may edit it", async () => {
    const { sheetId } = await api.sheet();
    const { body } = await api.spreadsheet.batch([{ addProtectedRange: { protectedRange: { range: { sheetId } } } }]);
    const added = body["replies"]?.[0]?.["addProtectedRange"]?.["protectedRange"];
    expect(added).toMatchObject({ protectedRangeId: expect.any(Number), requestingUserCanEdit: true });
  });
});
