import { afterEach, describe, expect, it, vi } from "vitest";
import { tables } from "../../functions/core/tables/index.ts";
import type { Table } from "../../functions/core/tables/table.ts";
import { xlsx } from "../../functions/formats/xlsx.ts";
import { decimal } from "../../sheets-schema/cells/decimal.ts";
import { allTables, aResult, HOSTILE_NAME } from "../core/a-result.ts";
import { readSheet } from "./read-sheet.ts";
import { unzip } from "./unzip.ts";

const ranking = tables.ranking.table(aResult());
const partsOf = async (table: Table): Promise<string> =>
  [...unzip(await xlsx.write(table))].map(([path, xml]) => `${path}\n\n${xml.replaceAll("><", ">\n<")}\n`).join("\n");

describe("xlsx", () => {
  afterEach(() => void vi.useRealTimers());

  it.each(allTables)("%s: has the parts that were reviewed", async (name, table) => {
    await expect(await partsOf(table(aResult()))).toMatchFileSnapshot(`../golden/${name}.xlsx.txt`);
  });

  it("has the same bytes whenever it is written", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2024-11-25T08:15:00Z") });
    const first = await xlsx.write(ranking);
    vi.setSystemTime(new Date("2031-02-03T04:05:06Z"));
    expect(Buffer.from(await xlsx.write(ranking)).equals(first)).toBe(true);
  });

  it("holds numbers as numbers, points with the decimals of the bloc", async () => {
    const cells = readSheet(await xlsx.write(ranking));
    const row = ["A", "B", "C", "D", "G", "H"].map((column) => cells.get(`${column}10`));
    expect(row).toEqual([
      { value: 3, format: "#,##0" },
      { value: "Ban Tổ chức Tỉnh ủy" },
      { value: 98.75, format: "#,##0.00" },
      { value: 40.25, format: "#,##0.00" },
      { value: -0.5, format: "#,##0.00" },
      undefined,
    ]);
  });

  it("holds the name of a hostile member as text, and no formula", async () => {
    const archive = await xlsx.write(ranking);
    expect(readSheet(archive).get("B8")).toEqual({ value: HOSTILE_NAME });
    expect(unzip(archive).get("xl/worksheets/sheet1.xml")).not.toContain("<f>");
  });

  it.each([
    ["that looks like a character's code", "_x0041_", "_x005F_x0041_"],
    ["with a control character", "a\u0000b", "ab"],
    ["with markup", " <Ủy ban> & “x” ", " <Ủy ban> & “x” "],
    ["too long for a cell", "x".repeat(40_000), "x".repeat(32_000)],
  ])("a text %s is stored so that Excel takes it", async (_, typed, stored) => {
    const table = { ...ranking, rows: [{ cells: [typed] }] };
    expect(readSheet(await xlsx.write(table)).get("A8")?.value).toBe(stored);
  });

  it("takes any title as the name of the sheet", async () => {
    const parts = unzip(await xlsx.write({ ...ranking, title: "Điểm [6 tháng] & 'năm': tổng hợp toàn Khối" }));
    expect(parts.get("xl/workbook.xml")).toContain('name="Điểm  6 tháng  &amp; &apos;năm&apos;  tổng hợ"');
    expect(parts.get("xl/workbook.xml")).toContain("'Điểm  6 tháng  &amp; ''năm''  tổng hợ'!$A:$B,");
  });

  it.each([
    ["Word's hard hyphen", "Ban Dân\u001Evận Tỉnh ủy", "Ban Dân-vận Tỉnh ủy"],
    ["a sign that prints nothing", "Ban\u0001 Dân\uFFFEvận\uFFFF", "Ban Dânvận"],
    ["half a letter", "Ban \uD83D Dân vận", "Ban  Dân vận"],
    ["a letter of two units at the cut", `${"a".repeat(30)}😀b`, "a".repeat(30)],
    ["a letter with its marks at the cut", `${"a".repeat(30)}e\u0302\u0301`, "a".repeat(30)],
  ])("%s in a title: sheet and print titles are one name, and XML", async (_, title, name) => {
    const xml = unzip(await xlsx.write({ ...ranking, title })).get("xl/workbook.xml") ?? "";
    expect(xml).toContain(`name="${name}"`);
    expect(xml).toContain(`'${name}'!$A:$B,`);
    expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/u);
  });

  it("no row is higher than Excel shows", async () => {
    const sheet = unzip(await xlsx.write({ ...ranking, rows: [{ cells: ["1", "chữ ".repeat(4_000)] }] })).get(
      "xl/worksheets/sheet1.xml",
    );
    const heights = [...(sheet ?? "").matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(Math.max(...heights)).toBe(409);
  });

  it("a number too exact for Excel is rounded and stays a number", async () => {
    const table = { ...ranking, rows: [{ cells: [decimal("0.12345678901234567890")] }] };
    expect(readSheet(await xlsx.write(table)).get("A8")?.value).toBeCloseTo(0.123456789012345, 14);
  });
});
