import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer } from "./client.ts";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.emulator.close());

const document = async (path: string) => {
  const response = await fetch(`${server.emulator.baseUrl}/discovery/v1/apis/${path}/rest`);
  return (await response.json()) as Record<string, unknown>;
};

describe("discovery documents", () => {
  it("name this server, and the methods within their resources", async () => {
    const sheets = await document("sheets/v4");
    expect(sheets).toMatchObject({ id: "sheets:v4", rootUrl: `${server.emulator.baseUrl}/`, servicePath: "" });
    expect(sheets["resources"]).toMatchObject({
      spreadsheets: {
        methods: { batchUpdate: { httpMethod: "POST", path: "v4/spreadsheets/{spreadsheetId}:batchUpdate" } },
        resources: {
          values: {
            methods: {
              update: {
                id: "sheets.spreadsheets.values.update",
                parameterOrder: ["spreadsheetId", "range"],
                request: { $ref: "ValueRange" },
                response: { $ref: "UpdateValuesResponse" },
              },
            },
          },
        },
      },
    });
    expect(sheets["schemas"]).toMatchObject({
      ValueRange: { type: "object", properties: { values: { type: "array" } } },
    });
  });

  it("say which methods of Drive take and give files", async () => {
    const drive = await document("drive/v3");
    expect(drive).toMatchObject({ servicePath: "drive/v3/", baseUrl: `${server.emulator.baseUrl}/drive/v3/` });
    expect(drive["resources"]).toMatchObject({
      files: {
        methods: {
          create: { path: "files", mediaUpload: { protocols: { simple: { path: "/upload/drive/v3/files" } } } },
          export: { path: "files/{fileId}/export", supportsMediaDownload: true },
        },
      },
    });
  });

  it("are there for these two APIs only, and what answers many requests at once says that it is not there", async () => {
    const other = await fetch(`${server.emulator.baseUrl}/discovery/v1/apis/docs/v1/rest`);
    expect(other.status).toBe(404);
    expect(await server.call("POST", "/batch")).toMatchObject({
      status: 400,
      message: "POST /batch is not supported by the embedded spreadsheet server.",
    });
  });
});
