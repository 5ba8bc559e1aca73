import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeAll(async () => {
  server = await startTestServer();
  spreadsheet = await server.create();
  await spreadsheet.write("A1", [["text", 5, true, "=1/0", '=HYPERLINK("https://example.com", "click")', '=""']]);
});
afterAll(() => server.emulator.close());

/** One part of the effective format of a cell. */
async function effective(cell: string, part: string): Promise<unknown> {
  const { body } = await spreadsheet.get(`ranges=${cell}&fields=sheets.data.rowData.values.effectiveFormat.${part}`);
  const [sheet] = body["sheets"] as unknown as { data: { rowData: { values: { effectiveFormat?: object }[] }[] }[] }[];
  return sheet?.data[0]?.rowData[0]?.values[0]?.effectiveFormat;
}

const blue = { red: 0.06666667, green: 0.33333334, blue: 0.8 };
const plain = { fontFamily: "Arial", fontSize: 10, bold: false, italic: false, strikethrough: false };

describe("effectiveFormat", () => {
  it.each([
    ["A1", "LEFT"],
    ["B1", "RIGHT"],
    ["C1", "CENTER"],
    ["D1", "CENTER"],
  ])("%s stands by its value: %s", async (cell, horizontalAlignment) =>
    expect(await effective(cell, "horizontalAlignment")).toEqual({ horizontalAlignment }),
  );

  it.each([
    ["A1", "PLAIN_TEXT"],
    ["E1", "LINKED"],
    ["F1", "PLAIN_TEXT"],
  ])("%s shows links as %s", async (cell, hyperlinkDisplayType) =>
    expect(await effective(cell, "hyperlinkDisplayType")).toEqual({ hyperlinkDisplayType }),
  );

  // Both as measured on the real API in May 2026.
  it("is in Arial where nobody said anything", async () =>
    expect(await effective("B1", "textFormat")).toEqual({
      textFormat: { ...plain, underline: false, foregroundColor: {}, foregroundColorStyle: { rgbColor: {} } },
    }));

  it("of a HYPERLINK is blue, underlined and has the address", async () =>
    expect(await effective("E1", "textFormat")).toEqual({
      textFormat: {
        ...plain,
        underline: true,
        foregroundColor: blue,
        foregroundColorStyle: { rgbColor: blue },
        link: { uri: "https://example.com" },
      },
    }));
});
