import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";

let server: TestServer;
let spreadsheet: TestSpreadsheet;
beforeAll(async () => {
  server = await startTestServer();
  spreadsheet = await server.create({ properties: { timeZone: "Asia/Ho_Chi_Minh" } });
  await spreadsheet.write("J1", [[1], [2], [3], ["x"]]);
});
afterAll(() => server.emulator.close());

const FIELDS = "userEnteredValue,effectiveValue,formattedValue,hyperlink,effectiveFormat.numberFormat";

/** The CellData of A1 after a formula was typed there. */
async function typed(formula: string): Promise<unknown> {
  await spreadsheet.write("A1:D4", [[formula]]);
  const { body } = await spreadsheet.get(`ranges=A1&fields=sheets.data.rowData.values(${FIELDS})`);
  const [sheet] = body["sheets"] as unknown as { data: { rowData: { values: unknown[] }[] }[] }[];
  return sheet?.data[0]?.rowData[0]?.values[0];
}

describe("formulas", () => {
  it.each([
    ["=1/3", { numberValue: 1 / 3 }, "0.3333333333"],
    ["=0.1+0.2", { numberValue: 0.1 + 0.2 }, "0.3"],
    ['=J1&" điểm"', { stringValue: "1 điểm" }, "1 điểm"],
    ["=SUM(J:J)", { numberValue: 6 }, "6"],
    ["=J1:J3*2", { numberValue: 2 }, "2"],
    ["=J1=1", { boolValue: true }, "TRUE"],
    ['=JOIN(",",J1:J3)', { stringValue: "1,2,3" }, "1,2,3"],
    ["=COUNTUNIQUE(J1:J4)", { numberValue: 4 }, "4"],
    ["=ROUND(2.567)", { numberValue: 3 }, "3"],
    ["=IFERROR(1/0)", undefined, undefined],
    ['=INDIRECT("Sheet1!J2")', { numberValue: 2 }, "2"],
  ])("%s is calculated", async (formula, effectiveValue, formattedValue) => {
    expect(await typed(formula)).toEqual({
      userEnteredValue: { formulaValue: formula },
      ...(effectiveValue === undefined ? {} : { effectiveValue, formattedValue }),
    });
  });

  // Measured on the real API in May 2026, as are most texts below.
  it.each(['=""', "=IF(,,)", "=K9"])("%s yields nothing", async (formula) =>
    expect(await typed(formula)).toEqual({ userEnteredValue: { formulaValue: formula } }),
  );

  it.each([
    ["=1/0", "DIVIDE_BY_ZERO", "Function DIVIDE parameter 2 cannot be zero.", "#DIV/0!"],
    ["=NA()", "N_A", undefined, "#N/A"],
    ["=NotARealFunction()", "NAME", "Unknown function: 'NotARealFunction'.", "#NAME?"],
    ['=QUERY(J1:J3,"select *")', "NAME", "Unknown function: 'QUERY'.", "#NAME?"],
    ["=foo", "NAME", "Unknown range name: 'FOO'.", "#NAME?"],
    ["=A1:Z1 A30:Z30", "ERROR", "Formula parse error.", "#ERROR!"],
    ["=SQRT(-1)", "NUM", "Function SQRT parameter 1 value is negative. It should be positive or zero.", "#NUM!"],
    ['=VLOOKUP("nope", B1, 1, FALSE)', "N_A", "Did not find value 'nope' in VLOOKUP evaluation.", "#N/A"],
    [
      '="a"+1',
      "VALUE",
      "Function ADD parameter 1 expects number values. But 'a' is a text and cannot be coerced to a number.",
      "#VALUE!",
    ],
    [
      "=2*J4",
      "VALUE",
      "Function MULTIPLY parameter 2 expects number values. But 'x' is a text and cannot be coerced to a number.",
      "#VALUE!",
    ],
    ["=LAMBDA(x, x+1)", "N_A", "Function LAMBDA should be followed by a call containing the actual values.", "#N/A"],
    ["=Nope!A1", "REF", "Unresolved sheet name 'Nope'.", "#REF!"],
    [
      "=A1",
      "REF",
      "Circular dependency detected. To resolve with iterative calculation, see File > Settings.",
      "#REF!",
    ],
    ["=AVERAGE(K1:K3)", "DIVIDE_BY_ZERO", "Evaluation of function AVERAGE caused a divide by zero error.", "#DIV/0!"],
    ["=FILTER(J1:J3,J1:J3>5)", "N_A", "No matches are found in FILTER evaluation.", "#N/A"],
    ["=ROUND(1,2,3)", "N_A", "Wrong number of arguments to ROUND.", "#N/A"],
  ])("%s is an error as a value", async (formula, type, message, text) => {
    expect(await typed(formula)).toEqual({
      userEnteredValue: { formulaValue: formula },
      effectiveValue: { errorValue: { type, ...(message === undefined ? {} : { message }) } },
      formattedValue: text,
    });
    const { body } = await spreadsheet.read("A1", "valueRenderOption=UNFORMATTED_VALUE");
    expect(body["values"]).toEqual([[message === undefined ? text : `${text} (${message})`]]);
  });

  it("an error keeps the explanation of the cell where it arose", async () => {
    await spreadsheet.write("B1", [["=C1+1", "=1/0"]]);
    const { body } = await spreadsheet.read("B1", "valueRenderOption=UNFORMATTED_VALUE");
    expect(body["values"]).toEqual([["#DIV/0! (Function DIVIDE parameter 2 cannot be zero.)"]]);
  });

  it.each([
    ["=DATE(2023, 3, 19)", { numberValue: 45004 }, "3/19/2023", { type: "DATE" }],
    // 10:00 in Vietnam by the server's clock.
    ["=NOW()", { numberValue: 45621 + 10 / 24 }, "11/25/2024 10:00:00", { type: "DATE_TIME" }],
    ["=TODAY()+1", { numberValue: 45622 }, "11/26/2024", { type: "DATE" }],
    ["=TODAY()-DATE(2024,11,1)", { numberValue: 24 }, "24", undefined],
  ])("%s brings its number format", async (formula, effectiveValue, formattedValue, numberFormat) => {
    expect(await typed(formula)).toEqual({
      userEnteredValue: { formulaValue: formula },
      effectiveValue,
      formattedValue,
      ...(numberFormat === undefined ? {} : { effectiveFormat: { numberFormat } }),
    });
  });

  // The library itself crashes on these, and with it all formulas of the spreadsheet.
  it.each(['=SUBSTITUTE("ab","a")', "=XNPV(1,1)"])("%s has too few arguments and harms no other", async (formula) => {
    await spreadsheet.write("D1", [[formula, "=1+1"]]);
    expect(await spreadsheet.values("D1:E1")).toEqual([["#N/A", "2"]]);
  });

  it("HYPERLINK shows its label and leads to its address", async () =>
    expect(await typed('=HYPERLINK("https://example.com", "click")')).toMatchObject({
      effectiveValue: { stringValue: "click" },
      hyperlink: "https://example.com",
    }));

  it("the echo of a write has the values", async () => {
    const path = `/v4/spreadsheets/${spreadsheet.id}/values/D1?valueInputOption=USER_ENTERED&includeValuesInResponse=true`;
    const { body } = await server.call("PUT", path, { values: [["=J1+J2"]] });
    expect(body["updatedData"]).toMatchObject({ values: [["3"]] });
  });
});

describe("formulas in vi_VN", () => {
  it("have semicolons and decimal commas, and are answered so", async () => {
    const vietnamese = await server.create({ properties: { locale: "vi_VN" } });
    await vietnamese.write("A1", [["1,5", "=IF(A1>1,25;A1*2;0,5)", "=SUM(1;2)", "=SUM(1.5,2)"]]);
    expect(await vietnamese.values("A1:D1")).toEqual([["1,5", "3", "3", "#ERROR!"]]);
    const { body } = await vietnamese.read("B1", "valueRenderOption=FORMULA");
    expect(body["values"]).toEqual([["=IF(A1>1,25;A1*2;0,5)"]]);
  });
});
