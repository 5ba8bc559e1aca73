/** Google's Python client, as Debian's python3-googleapi or PyPI has it, against the server; only where it is installed. */

import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import { OWNER, startTestServer } from "./client.ts";

const IMPORTS = "import googleapiclient, google_auth_httplib2";
const isInstalled = spawnSync("python3", ["-W", "ignore", "-c", IMPORTS]).status === 0;

describe.skipIf(!isInstalled)("google-api-python-client", { timeout: 60_000 }, () => {
  let got: Record<string, unknown>;
  beforeAll(async () => {
    await using server = await startTestServer();
    const script = fileURLToPath(new URL("python-client.py", import.meta.url));
    const run = ["-W", "ignore", script, server.emulator.baseUrl, OWNER];
    const { stdout } = await promisify(execFile)("python3", run);
    got = JSON.parse(stdout) as Record<string, unknown>;
  });
  const error = (code: number, message: string) => [code, expect.objectContaining({ code, message })];

  it.each<[string, object]>([
    ["update", { updatedRange: "Sheet1!A1:C2", updatedRows: 2, updatedColumns: 3, updatedCells: 4 }],
    [
      "get",
      {
        range: "Sheet1!A1:C2",
        values: [
          ["Mã", 98.75],
          ["", "", true],
        ],
      },
    ],
    ["append", { tableRange: "Sheet1!A1:C2", updates: { updatedRange: "Sheet1!A3", updatedCells: 1 } }],
    ["batchUpdate", { totalUpdatedCells: 1, responses: [{ updatedRange: "Sheet1!D1" }] }],
    ["batchGet", { valueRanges: [{ values: [["Mã"], ["98.75"]] }, { values: [["1"]] }] }],
    ["batchUpdateByDataFilter", { responses: [{ updatedRange: "Sheet1!D1", updatedCells: 1 }] }],
    ["batchGetByDataFilter", { valueRanges: [{ valueRange: { range: "Sheet1!D1", values: [["2"]] } }] }],
    ["batchClearByDataFilter", { clearedRanges: ["Sheet1!D1"] }],
    ["clear", { clearedRange: "Sheet1!C1:C9" }],
    ["batchClear", { clearedRanges: ["Sheet1!A2", "Sheet1!E1:E1001"] }],
  ])("values: %s", (name, expected) => expect(got[name]).toMatchObject(expected));

  it.each<[string, unknown]>([
    [
      "addSheet",
      { updatedSpreadsheet: { sheets: [{ properties: { title: "Sheet1" } }, { properties: { title: "Hai" } }] } },
    ],
    ["getByDataFilter", { sheets: [{ properties: { title: "Sheet1" } }] }],
    ["copyTo", expect.objectContaining({ title: "Copy of Hai", index: 2 })],
    ["search", {}],
  ])("spreadsheets: %s", (name, expected) => expect(got[name]).toEqual(expected));

  it("spreadsheets: get with fields, and with ranges and grid data", () => {
    const values = [{ formattedValue: "Mã" }, { formattedValue: "98.75" }];
    expect(got["fields"]).toEqual({
      sheets: [
        {
          properties: { title: "Sheet1" },
          data: [{ rowData: [{ values }, {}, { values: [{ formattedValue: "x" }] }] }],
        },
        { properties: { title: "Hai" }, data: [{}] },
      ],
    });
    expect(got["ranges"]).toMatchObject({
      sheets: [{ properties: { sheetId: 7 }, data: [{ rowMetadata: [{}, {}] }] }],
    });
  });

  it("errors: HttpError has status, message and details", () => {
    expect(got["notFound"]).toEqual(error(404, "Requested entity was not found."));
    expect(got["badRange"]).toEqual(error(400, "Unable to parse range: Nope!A1"));
    const description = `Invalid JSON payload received. Unknown name "x" at 'requests[0].add_sheet': Cannot find field.`;
    expect(got["unknownField"]).toEqual(error(400, description));
    expect(got["unknownField"]).toMatchObject([
      400,
      { details: [{ fieldViolations: [{ field: "requests[0].add_sheet", description }] }] },
    ]);
  });

  it.each<[string, unknown]>([
    ["list", { files: [{ name: "Khối" }] }],
    ["createFile", { name: "Ba", mimeType: "application/vnd.google-apps.spreadsheet" }],
    [
      "uploadedValues",
      expect.objectContaining({
        values: [
          ["a", "b"],
          ["1", "2"],
        ],
      }),
    ],
    ["export", "Mã,98.75\r\n,\r\nx,"],
    ["download", "Mã,98.75\r\n,\r\nx,"],
    ["share", { id: expect.any(String), role: "reader" }],
    ["raise", { role: "writer" }],
    [
      "permissions",
      {
        permissions: [
          { emailAddress: OWNER, role: "owner" },
          { emailAddress: "can-bo@so.example", role: "writer" },
        ],
      },
    ],
    ["unshare", ""],
    ["delete", ""],
    ["pages", [["Ba"], ["Bốn"]]],
  ])("Drive: %s", (name, expected) => expect(got[name]).toEqual(expected));

  it("Drive: errors have a reason", () => {
    const reason = { errors: [{ reason: "notFound" }] };
    expect(got["noPermission"]).toMatchObject([404, reason]);
    expect(got["gone"]).toMatchObject([404, reason]);
  });
});
