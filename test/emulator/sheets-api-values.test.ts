/** Values, as Google writes and reads them. R recorded, M measured, D documented, T told by users, A by analogy. */

import { expect, it } from "vitest";
import { eachApi } from "./api-under-test.ts";

const UNFORMATTED = "valueRenderOption=UNFORMATTED_VALUE";
const FORMULA = "valueRenderOption=FORMULA";
const AS_TEXT = "dateTimeRenderOption=FORMATTED_STRING";

eachApi("values", (api) => {
  it("D: RAW stores text as it is, and JSON numbers and booleans typed", async () => {
    const { write, values } = await api.sheet();
    await write("A1", [["=1+1", "2020-01-01", "0042", "'123", 5, 1.5, true, false]], "RAW");
    const typed = [["=1+1", "2020-01-01", "0042", "'123", 5, 1.5, true, false]];
    expect(await values("A1:H1", UNFORMATTED)).toEqual(typed);
    expect(await values("A1:A1")).toEqual([["=1+1"]]);
  });

  it("R, D: USER_ENTERED reads what people type", async () => {
    const { write, values } = await api.sheet();
    await write("A1", [["2020-01-01", "2,000,000.01", "0042", "=4/2", "'123"]], "USER_ENTERED");
    expect(await values("A1:E1", UNFORMATTED)).toEqual([[43831, 2_000_000.01, 42, 2, "123"]]);
    expect(await values("A1:E1")).toEqual([["2020-01-01", "2,000,000.01", "42", "2", "123"]]);
  });

  it("R, D: FORMULA gives a date's serial number, and dates as text are heeded outside FORMATTED_VALUE only", async () => {
    const { write, values } = await api.sheet();
    await write("A1", [["2020-01-01", "=4/2", 5]]);
    expect(await values("A1:C1", FORMULA)).toEqual([[43831, "=4/2", 5]]);
    expect(await values("A1:C1", `${UNFORMATTED}&${AS_TEXT}`)).toEqual([["2020-01-01", 2, 5]]);
    expect(await values("A1:C1", `${FORMULA}&${AS_TEXT}`)).toEqual([["2020-01-01", "=4/2", 5]]);
    expect(await values("A1:C1", "dateTimeRenderOption=SERIAL_NUMBER")).toEqual([["2020-01-01", "2", "5"]]);
  });

  it("D: noon of 1 January 1900 is 2.5", async () => {
    const { write, values } = await api.sheet();
    await write("A1", [["1900-01-01 12:00"]]);
    expect(await values("A1", UNFORMATTED)).toEqual([[2.5]]);
  });

  it("R: empty cells and rows at the end are left out, empty rows between are [], nothing at all is no values", async () => {
    const { at, write, values } = await api.sheet();
    await write("A1", [["a", "", "c", "", ""], [], ["", "b"], [""]], "RAW");
    expect(await values("A1:F9")).toEqual([["a", "", "c"], [], ["", "b"]]);
    expect((await api.spreadsheet.read(at("D1:F9"))).body).toEqual({ range: at("D1:F9"), majorDimension: "ROWS" });
  });

  it('R: null is skipped and not counted, "" empties and is counted', async () => {
    const { at, write, values } = await api.sheet();
    await write("A1", [
      ["a", "b", "c"],
      ["d", "e", "f"],
    ]);
    const answer = await write("A1:C2", [
      [null, null, null],
      [null, "", "z"],
    ]);
    const counts = { updatedRows: 1, updatedColumns: 2, updatedCells: 2 };
    expect(answer.body).toEqual({ spreadsheetId: api.spreadsheet.id, updatedRange: at("A1:C2"), ...counts });
    expect(await values("A1:C2")).toEqual([
      ["a", "b", "c"],
      ["d", "", "z"],
    ]);
  });

  it("R: updatedRange covers the block, in order and with the quotes that the title needs", async () => {
    const plain = await api.sheet();
    const row = ["a", "b", "c", "d"];
    expect((await plain.write("a1", [row, row, row, row])).body["updatedRange"]).toBe(plain.at("A1:D4"));
    // Behind the letters the drawn title has a number without a leading zero: D1234567 is a cell, D0123 is none.
    const likeCell = await api.sheet(plain.title.replace("Sheet", "D"));
    const quoted = `'${likeCell.title}'!A1`;
    expect((await api.spreadsheet.write(quoted, [["a"]])).body["updatedRange"]).toBe(quoted);
    const { title } = await api.sheet(`🌵 ${plain.title}`);
    const column = Array.from({ length: 10 }, (_, index) => [index]);
    const answer = await api.spreadsheet.write(`'${title}'!a10:a1`, column);
    expect(answer.body["updatedRange"]).toBe(`'${title}'!A1:A10`);
  });

  it("R: an update that begins inside the grid and runs past its edge lets the grid grow", async () => {
    const { sheetId, at, write } = await api.sheet();
    const { body } = await write("Z1000", [["a", "b"], ["c"]]);
    expect(body["updatedRange"]).toBe(at("Z1000:AA1001"));
    const fields = "fields=sheets.properties(sheetId,gridProperties(rowCount,columnCount))";
    const { body: read } = await api.spreadsheet.get(fields);
    const properties = { sheetId, gridProperties: { rowCount: 1001, columnCount: 27 } };
    expect(read["sheets"]).toContainEqual({ properties });
  });

  it("T: a narrower range than the values is refused with the first column or row outside", async () => {
    const { at, write, values } = await api.sheet();
    const refused = (line: string) => ({
      status: 400,
      message: `Requested writing within range [${at("A1:B2")}], but tried writing to ${line}`,
    });
    expect(await write("A1:B2", [["a", "b", "c"]])).toMatchObject(refused("column [C]"));
    expect(await write("A1:B2", [["a"], ["b"], ["c"]])).toMatchObject(refused("row [3]"));
    expect(await values("A1:C3")).toBeUndefined();
  });

  it("T: a cell takes 50,000 characters and no more", async () => {
    const { write } = await api.sheet();
    expect((await write("A1", [["x".repeat(50_000)]])).status).toBe(200);
    expect(await write("A2", [["x".repeat(50_001)]])).toMatchObject({
      status: 400,
      message: "Your input contains more than the maximum of 50000 characters in a single cell.",
    });
  });

  it("D: a request of more than 2 MB is answered", async () => {
    const { write } = await api.sheet();
    const rows = Array.from({ length: 60 }, () => ["x".repeat(40_000)]);
    expect((await write("A1", rows)).body["updatedCells"]).toBe(60);
  });
});

eachApi("append", (api) => {
  const tables = [
    ["x", "x", "x"],
    ["x", "x", "x"],
    [],
    [null, "y", "y", "y"],
    [null, "y", "y", "y"],
    [null, "y", "y", "y"],
  ];

  // https://developers.google.com/workspace/sheets/api/guides/values#append_values
  it.each([
    ["A1:Z1000", "B7", "B4:D6"],
    ["B4", "B7", "B4:D6"],
    ["C5:D5", "B7", "B4:D6"],
    ["B2:D4", "B7", "B4:D6"],
    ["A3:G10", "B7", "B4:D6"],
    ["A1", "A3", "A1:C2"],
    ["E4", "E4", undefined],
    ["A4", "A4", undefined],
  ])("D, R, T: of the guide's two tables, %s is appended at %s", async (range, start, table) => {
    const { at, write, append } = await api.sheet();
    await write("A1", tables);
    const { body } = await append(range, [["new"]]);
    expect(body["tableRange"]).toBe(table && at(table));
    expect(body["updates"]?.["updatedRange"]).toBe(at(start));
  });

  it("D, R, T: an empty sheet has no tableRange", async () => {
    const { at, append } = await api.sheet();
    const { body } = await append("A1", [["a", "b"]]);
    expect(Object.keys(body as object)).toEqual(["spreadsheetId", "updates"]);
    expect(body["updates"]?.["updatedRange"]).toBe(at("A1:B1"));
  });

  it.each([["insertDataOption=OVERWRITE"], [""]])(
    "D, R, T: with %j what stands below is written over",
    async (query) => {
      const { write, append, values } = await api.sheet();
      await write("A1", [["a"], [], ["below"]]);
      await append("A1", [["b"], ["c"]], query);
      expect(await values("A1:A9")).toEqual([["a"], ["b"], ["c"]]);
    },
  );

  it("T: rows appended at once with INSERT_ROWS are all there", async () => {
    const { append, values } = await api.sheet();
    await append("A1", [["head"]]);
    const texts = Array.from({ length: 8 }, (_, index) => `row ${index}`);
    await Promise.all(texts.map((text) => append("A1", [[text]], "insertDataOption=INSERT_ROWS")));
    expect(new Set((await values("A1:A99")) as unknown as string[][])).toEqual(
      new Set(["head", ...texts].map((text) => [text])),
    );
  });
});
