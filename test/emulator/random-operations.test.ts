/**
 * Operations by chance, held against a plain table. RANDOM_SEED and RANDOM_RUNS ask for others and more;
 * a failure prints its seed and the fewest operations.
 */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestServer, type TestServer, type TestSpreadsheet } from "./client.ts";
import { answeredValues, operationOf, type Table, type Value, values, wish } from "./grid-model.ts";

const seed = Number(process.env["RANDOM_SEED"] ?? 20_241_125);
const numRuns = Number(process.env["RANDOM_RUNS"] ?? 100);
const EMPTY: Table = Array.from({ length: 7 }, () => new Array<Value>(5).fill(null));

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.emulator.close());

const sheetOf = () => {
  const gridProperties = { rowCount: EMPTY.length, columnCount: EMPTY[0]?.length };
  return server.create({ sheets: [{ properties: { sheetId: 1, title: "S", gridProperties } }] });
};

async function tell({ batch }: TestSpreadsheet, requests: readonly object[]): Promise<void> {
  expect(await batch(requests)).toMatchObject({ status: 200 });
}

/** What can be read, and the size of the grid, are the table's. */
async function expectTable({ get, read }: TestSpreadsheet, table: Table): Promise<void> {
  const { body } = await read("S", "valueRenderOption=UNFORMATTED_VALUE");
  expect(body["values"]).toEqual(answeredValues(table));
  const { body: sizes } = await get("fields=sheets.properties.gridProperties(rowCount,columnCount)");
  const gridProperties = { rowCount: table.length, columnCount: table[0]?.length };
  expect(sizes).toEqual({ sheets: [{ properties: { gridProperties } }] });
}

describe(`random operations, seed ${seed}`, () => {
  it("are read back as a plain table has them, one by one and in a batch", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 1, maxLength: 15 }), fc.boolean(), async (wishes, inBatch) => {
        const spreadsheet = await sheetOf();
        let table = EMPTY;
        const requests: object[] = [];
        for (const each of wishes) {
          const { request, after } = operationOf(table, each);
          table = after;
          requests.push(request);
          if (inBatch) continue;
          await tell(spreadsheet, [request]);
          await expectTable(spreadsheet, table);
        }
        if (inBatch) await tell(spreadsheet, requests);
        await expectTable(spreadsheet, table);
      }),
      { seed, numRuns },
    );
  });

  it("of values are read back too: null skips, the grid grows", async () => {
    const place = fc.tuple(fc.nat(6), fc.nat(4), values);
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 8 }), async (writes) => {
        const spreadsheet = await sheetOf();
        const expected = new Map<string, Value>();
        let [rows, columns] = [EMPTY.length, EMPTY[0]?.length ?? 0];
        const data = writes.map(([row, column, block]) => {
          // A blank is written as an empty text; a null skips.
          const sent = block.map((line, down) =>
            line.map((each, right) => each ?? ((down + right) % 2 === 0 ? null : "")),
          );
          sent.forEach((line, down) => {
            line.forEach((each, right) => {
              if (each !== null) expected.set(`${row + down} ${column + right}`, each);
            });
          });
          const range = `S!R${row + 1}C${column + 1}`;
          rows = Math.max(rows, row + block.length);
          columns = Math.max(columns, column + (block[0]?.length ?? 0));
          return { range, values: sent };
        });
        const path = `/v4/spreadsheets/${spreadsheet.id}/values:batchUpdate`;
        expect(await server.call("POST", path, { valueInputOption: "RAW", data })).toMatchObject({ status: 200 });
        const table = Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (__, column) => expected.get(`${row} ${column}`) ?? null),
        );
        await expectTable(spreadsheet, table);
      }),
      { seed, numRuns },
    );
  });

  it("happen all or not at all, wherever in the batch one is refused", async () => {
    const wishes = fc.array(wish, { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(wishes, wishes, fc.nat(8), async (before, refused, place) => {
        const spreadsheet = await sheetOf();
        let table = EMPTY;
        const requestsOf = (list: typeof before) =>
          list.map((each) => {
            const { request, after } = operationOf(table, each);
            table = after;
            return request;
          });
        await tell(spreadsheet, requestsOf(before));
        const whole = (await spreadsheet.get("includeGridData=true")).body;
        const bad = { deleteSheet: { sheetId: 404 } };
        const answer = await spreadsheet.batch(requestsOf(refused).toSpliced(place % (refused.length + 1), 0, bad));
        expect([answer.status, answer.message]).toEqual([400, expect.stringMatching(/No sheet with id: 404$/)]);
        expect((await spreadsheet.get("includeGridData=true")).body).toEqual(whole);
      }),
      { seed, numRuns },
    );
  });
});
