import { mkdtemp, readdir, readFile, rm, symlink, truncate, unlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { startEmulator } from "../../scripts/emulator/server.ts";
import { openSpreadsheet, startTestServer } from "./client.ts";

let dataDirectory: string;
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), "emulator-"));
});
afterEach(() => rm(dataDirectory, { recursive: true }));

const until = async (holds: () => Promise<boolean>) => {
  for (let turn = 0; turn < 200 && !(await holds()); turn += 1) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe("storage", () => {
  it("a second start finds everything of the first", async () => {
    const first = await startTestServer({ dataDirectory, locale: "vi_VN" });
    const spreadsheet = await first.create({
      properties: { title: "T" },
      sheets: [{ properties: { sheetId: 3, title: "S" } }],
    });
    await spreadsheet.write("B2", [["98,75", "=A1", "'007", true, "3/3"]]);
    await spreadsheet.batch([
      {
        repeatCell: {
          range: { sheetId: 3, endRowIndex: 2, endColumnIndex: 2 },
          cell: { userEnteredFormat: { textFormat: { bold: true } }, note: "n" },
          fields: "userEnteredFormat.textFormat,note",
        },
      },
      {
        addProtectedRange: {
          protectedRange: {
            protectedRangeId: 4,
            range: { sheetId: 3, endRowIndex: 1 },
            editors: { users: ["a@x.example"] },
          },
        },
      },
      {
        addConditionalFormatRule: {
          rule: {
            ranges: [{ sheetId: 3 }],
            booleanRule: { condition: { type: "NOT_BLANK" }, format: { textFormat: { italic: true } } },
          },
        },
      },
      {
        mergeCells: { range: { sheetId: 3, startRowIndex: 5, endRowIndex: 7, startColumnIndex: 0, endColumnIndex: 2 } },
      },
      {
        updateDimensionProperties: {
          range: { sheetId: 3, dimension: "COLUMNS", startIndex: 4, endIndex: 5 },
          properties: { pixelSize: 7 },
          fields: "pixelSize",
        },
      },
      { setBasicFilter: { filter: { range: { sheetId: 3, endRowIndex: 4 } } } },
      { addNamedRange: { namedRange: { name: "abc_", range: { sheetId: 3 } } } },
      { addChart: { chart: { chartId: 1, spec: { title: "c", basicChart: { chartType: "LINE" } } } } },
    ]);
    const before = (await spreadsheet.get("includeGridData=true&fields=properties,namedRanges,sheets")).body;
    await first.emulator.close();

    await using second = await startTestServer({ dataDirectory });
    expect(second.emulator.notices).toEqual([]);
    const again = openSpreadsheet(second.call, spreadsheet.id);
    expect((await again.get("includeGridData=true&fields=properties,namedRanges,sheets")).body).toEqual(before);
    expect((await again.write("A1", [["x"]], "RAW", "b@x.example")).status).toBe(400);
  });

  it("a write is on the disk soon after, and a file is never half written", async () => {
    await using server = await startTestServer({ dataDirectory });
    const { id, write } = await server.create();
    await write("A1", [["viết ngay"]]);
    const file = join(dataDirectory, `${id}.json`);
    await until(async () => (await readFile(file, "utf8").catch(() => "")).includes("viết ngay"));
    expect(JSON.parse(await readFile(file, "utf8"))).toMatchObject({ spreadsheetId: id });
  });

  it("a damaged file is set aside and reported, and the others are usable", async () => {
    const first = await startTestServer({ dataDirectory });
    const [good, bad] = [await first.create(), await first.create()];
    await good.write("A1", [["tốt"]]);
    await first.emulator.close();
    await truncate(join(dataDirectory, `${bad.id}.json`), 40);
    await writeFile(join(dataDirectory, "khac.json"), '{"version":1}');
    await writeFile(join(dataDirectory, "khac.json.damaged"), "từ trước");

    await using second = await startTestServer({ dataDirectory });
    expect(second.emulator.notices).toHaveLength(2);
    expect(second.emulator.notices.join("\n")).toContain(`${bad.id}.json.damaged`);
    expect(second.emulator.notices.join("\n")).toContain("khac.json.damaged-1");
    expect(await openSpreadsheet(second.call, good.id).values("A1")).toEqual([["tốt"]]);
    expect((await openSpreadsheet(second.call, bad.id).get()).status).toBe(404);
    expect(await readFile(join(dataDirectory, "khac.json.damaged"), "utf8")).toBe("từ trước");
  });

  it("an unfinished file of a killed server is ignored", async () => {
    const first = await startTestServer({ dataDirectory });
    const { id, write } = await first.create();
    await write("A1", [["trước"]]);
    await first.emulator.close();
    await writeFile(join(dataDirectory, `${id}.json.new`), '{"version":1,"spr');
    await using second = await startTestServer({ dataDirectory });
    expect(second.emulator.notices).toEqual([]);
    expect(await openSpreadsheet(second.call, id).values("A1")).toEqual([["trước"]]);
  });

  // /dev/full answers every write with "no space left on device".
  it.runIf(process.platform === "linux")(
    "a full disk answers 503, loses nothing and ends when there is room",
    async () => {
      const server = await startTestServer({ dataDirectory });
      const { id, write, values } = await server.create();
      const beside = join(dataDirectory, `${id}.json.new`);
      await until(async () => (await readdir(dataDirectory)).includes(`${id}.json`));
      await symlink("/dev/full", beside);
      // As Google's 503 may: the write happened, and nobody was told that it is safe.
      expect((await write("A1", [["giữ trong bộ nhớ"]])).status).toBe(503);
      await until(async () => server.emulator.notices.length > 0);
      expect(server.emulator.notices[0]).toContain("ENOSPC");
      expect(await write("A2", [["từ chối"]])).toMatchObject({
        status: 503,
        message: "The service is currently unavailable.",
      });
      expect(await values("A1:A2")).toEqual([["giữ trong bộ nhớ"]]);
      await unlink(beside);
      expect((await write("A3", [["lại được"]])).status).toBe(200);
      await server.emulator.close();

      await using second = await startTestServer({ dataDirectory });
      expect(await openSpreadsheet(second.call, id).values("A1:A3")).toEqual([["giữ trong bộ nhớ"], [], ["lại được"]]);
    },
  );

  it("memory only writes no files", async () => {
    const emulator = await startEmulator();
    await emulator.close();
    expect(await readdir(dataDirectory)).toEqual([]);
  });
});
