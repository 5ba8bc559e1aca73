import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { tables } from "../../functions/core/tables/index.ts";
import type { Table } from "../../functions/core/tables/table.ts";
import { csv, toCsv } from "../../functions/formats/csv.ts";
import { decimal } from "../../sheets-schema/cells/decimal.ts";
import { allTables, aResult } from "../core/a-result.ts";

const aTable = (...cells: Table["rows"][number]["cells"]): Table => ({
  title: "Thử",
  subtitle: ["DỰ THẢO", "Khối"],
  columns: cells.map((_, index) => ({ header: `Cột ${index}`, kind: "text", widthPixels: 100 })),
  rows: [{ cells }],
  digits: 0,
  notes: [],
});
const line = (...cells: Table["rows"][number]["cells"]) => toCsv(aTable(...cells)).split("\r\n")[5];

describe("csv", () => {
  it.each(allTables)("%s: is the file that was reviewed", async (name, table) => {
    await expect(toCsv(table(aResult()))).toMatchFileSnapshot(`../golden/${name}.csv`);
  });

  it("begins with a byte-order mark and ends every line with CRLF", async () => {
    const bytes = await csv.write(aTable("a"));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(new TextDecoder().decode(bytes)).not.toMatch(/[^\r]\n/);
  });

  it.each([
    ["98.75", "98,75"],
    ["-0.5", "-0,5"],
    ["98", "98"],
    ["12489.40", "12489,4"],
    ["0.0000001", "0,0000001"],
  ])("the number %s stands as %s", (value, written) => {
    expect(line(decimal(value))).toBe(written);
  });

  it.each([
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ["+84 912", "'+84 912"],
    ["-0,5", "'-0,5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", `"'\r=1"`],
    ["＝1+1", "'＝1+1"],
    ["a=b", "a=b"],
    ["Ban Tổ chức; Ban Dân vận", '"Ban Tổ chức; Ban Dân vận"'],
  ])("the text %j is kept a text", (value, written) => {
    expect(line(value)).toBe(written);
  });

  it.each([
    ...[
      "3/4",
      "1-2",
      "05",
      "0012",
      "1E5",
      "1e-3",
      "1.10",
      "07/2024",
      "15/01/2024",
      "1:30",
      "17:00",
      "98%",
      "96,5%",
      "3,50",
    ],
    ...["(5)", "1 000", "12345678901234567", "1 Mar", "Mar-24", "true", "1-1", "1.2.3", "48/48"],
  ])("the text %j is kept as it is: a program makes no date or number of it", (value) => {
    expect(line(value)).toBe(`\t${value}`);
  });

  it.each(["0", "48", "98,75", "6 tháng", "Không phát sinh", "I.1.2", "3 điểm", "15 văn bản", "", "x", "Quý 1", "A4"])(
    "the text %j needs nothing",
    (value) => expect(line(value)).toBe(value),
  );

  it("a program reads back as many fields in every line, and the same text", () => {
    const table = tables.ranking.table(aResult());
    const records: string[][] = parse(toCsv(table), { bom: true, delimiter: ";" });
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([table.columns.length]));
    expect(records[6]).toEqual(table.columns.map(({ header }) => header));
    expect(records[9]?.slice(0, 3)).toEqual(["3", "Ban Tổ chức Tỉnh ủy", "98,75"]);
  });
});
