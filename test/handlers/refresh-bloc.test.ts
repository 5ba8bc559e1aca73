import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../functions/context.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import { NotABlocError } from "../../functions/load-and-save.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { columnIndexOf } from "../../sheets-schema/sheet.ts";
import { formSheetId, scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";
import { aServedBloc, deleteSheet, insertRow, type ServedBloc, setText, sheetOf } from "./bloc-server.ts";

/** One bloc for all tests, in their order: each leaves it in good order. */
let server: Emulator;
let bloc: ServedBloc;
beforeAll(async () => {
  server = await startEmulator();
  bloc = await aServedBloc(server);
});
afterAll(() => server.close());

const run = (more: Partial<Context> = {}) => refresh({ ...bloc.context, ...more }, bloc.spreadsheetId);
/** The typed cells of a form by criterion code. */
async function typedIn(title: string): Promise<Record<string, string>> {
  const { rows, sheet } = sheetOf(await bloc.workbook(), title);
  const fields = sheet.columns.filter(({ typedBy }) => !typedBy.includes("program")).map(({ field }) => field);
  return Object.fromEntries(
    rows.map(({ values, cells }) => [
      String(values["code"]),
      JSON.stringify(fields.map((field) => cells[field] ?? null)),
    ]),
  );
}

describe("a spreadsheet that is none of ours", () => {
  const empty = async () => {
    const { context } = bloc;
    const id = await context.sheets.create("Thu chi", "vi_VN", "Asia/Ho_Chi_Minh");
    return { context, id };
  };

  it("is told and left untouched", async () => {
    const { context, id } = await empty();
    server.resetCalls();
    await expect(refresh(context, id)).rejects.toThrow(NotABlocError);
    expect(server.calls().map(({ method }) => method)).toEqual(["GET"]);
    const { grids } = await context.sheets.read(id);
    expect(grids.map(({ rows }) => rows)).toEqual([[]]);
  });

  it("that does not exist is told", async () => {
    const { context } = await empty();
    await expect(refresh(context, "khong-co")).rejects.toMatchObject({ status: 404 });
  });
});

describe("a sheet that somebody deleted", () => {
  it("generated: is made anew with what it held", async () => {
    const before = await bloc.grid("Xếp hạng");
    await bloc.owner.batch([deleteSheet(before.sheetId)]);
    expect(await run()).toMatchObject({ isReadable: true, isAtRest: true });
    expect((await bloc.grid("Xếp hạng")).rows).toEqual(before.rows);
  });

  it("generated, and made again by hand with notes: it is made under another title", async () => {
    await bloc.owner.batch([
      deleteSheet((await bloc.grid("Xếp hạng")).sheetId),
      { addSheet: { properties: { sheetId: 77, title: "Xếp hạng" } } },
      setText(77, 0, 0, "Ghi chú của tôi"),
    ]);
    expect(await run()).toMatchObject({ isAtRest: true });
    expect((await bloc.grid("Xếp hạng")).rows).toEqual([["Ghi chú của tôi"]]);
    const { sheetId, rows } = await bloc.grid("Xếp hạng (hệ thống)");
    expect(rows.length).toBeGreaterThan(5);
    const properties = { sheetId, title: "Xếp hạng" };
    await bloc.owner.batch([deleteSheet(77), { updateSheetProperties: { properties, fields: "title" } }]);
  });

  it("a form: is made anew, with a row for every criterion", async () => {
    const codes = Object.keys(await typedIn("Phiếu Cơ quan 2"));
    await bloc.owner.batch([deleteSheet(formSheetId("DV2"))]);
    expect(await run()).toMatchObject({ isAtRest: true });
    expect(Object.keys(await typedIn("Phiếu Cơ quan 2"))).toEqual(codes);
  });

  it("a form in which somebody had typed: that is told until somebody types again", async () => {
    const own = await aServedBloc(server);
    const told = "Phiếu Cơ quan 2 nay không còn nội dung nào, trong khi trước đó đã có";
    const runOwn = () => refresh(own.context, own.spreadsheetId);
    expect(await own.issues()).not.toContain(told);
    await own.owner.batch([deleteSheet(formSheetId("DV2"))]);
    for (const time of ["first", "second"]) {
      expect(await runOwn(), time).toMatchObject({ isAtRest: true });
      expect(await own.issues(), time).toContain(told);
    }
    await own.owner.batch([setText(formSheetId("DV2"), 2, columnIndexOf(scoreForm, "selfScore"), 1)]);
    await runOwn();
    expect(await own.issues()).not.toContain(told);
  });

  it("the hidden memory: is made anew", async () => {
    await bloc.owner.batch([deleteSheet((await bloc.grid("Hệ thống")).sheetId)]);
    expect(await run()).toMatchObject({ isAtRest: true });
    expect(await bloc.grid("Hệ thống")).toMatchObject({ hidden: true });
  });
});

describe.each([
  ["Đơn vị", typedSheets.members.sheetId, "Mã đơn vị"],
  ["Tiêu chí", typedSheets.criteria.sheetId, "Điểm tối đa"],
])("a column of the sheet %s", (title, sheetId, header) => {
  const columnOf = async () => (await bloc.grid(title)).rows[0]?.indexOf(header) ?? -1;

  it("that somebody renamed and moved is read on, and told", async () => {
    const before = (await bloc.grid("Xếp hạng")).rows;
    const column = await columnOf();
    const source = { sheetId, dimension: "COLUMNS", startIndex: column, endIndex: column + 1 };
    await bloc.owner.batch([
      setText(sheetId, 0, column, "Cột khác"),
      { moveDimension: { source, destinationIndex: column + 3 } },
    ]);
    expect(await run()).toMatchObject({ isReadable: true, isAtRest: true });
    expect((await bloc.grid("Xếp hạng")).rows).toEqual(before);
    expect(await bloc.issues()).toContain(
      `Trang ${title}: cột ${header} đã được đổi tiêu đề thành “Cột khác”; hệ thống vẫn đọc là cột ${header}.`,
    );
    await bloc.owner.batch([setText(sheetId, 0, column + 2, header)]);
    expect(await run()).toMatchObject({ isReadable: true, isAtRest: true });
    expect(await bloc.issues()).not.toContain("đổi tiêu đề");
  });

  it("that somebody deleted, and set another in its place, is told, and the last good result stands", async () => {
    const own = await aServedBloc(server);
    await refresh(own.context, own.spreadsheetId);
    const before = await own.grid("Xếp hạng");
    const column = (await own.grid(title)).rows[0]?.indexOf(header) ?? -1;
    const range = { sheetId, dimension: "COLUMNS", startIndex: column, endIndex: column + 1 };
    await own.owner.batch([
      { deleteDimension: { range } },
      { insertDimension: { range, inheritFromBefore: false } },
      setText(sheetId, 0, column, "Cột khác"),
    ]);
    expect(await refresh(own.context, own.spreadsheetId)).toMatchObject({ isReadable: false, isAtRest: true });
    expect((await own.grid("Xếp hạng")).rows).toEqual(before.rows);
    expect(await own.issues()).toContain(`Trang ${title} thiếu cột ${header}.`);
  });
});

describe("the criteria change", () => {
  const criteriaRow = async (code: string) => {
    const { rows } = sheetOf(await bloc.workbook(), "Tiêu chí");
    return (rows.find(({ values }) => values["code"] === code)?.rowNumber ?? Number.NaN) - 1;
  };
  const { sheetId } = typedSheets.criteria;

  it("one is added in the middle: what was typed stays with its criterion", async () => {
    const before = await typedIn("Phiếu Cơ quan 1");
    const at = await criteriaRow("M02");
    await bloc.owner.batch([
      insertRow(sheetId, at),
      setText(sheetId, at, 0, "M01.02", "Mới"),
      setText(sheetId, at, sheetOf(await bloc.workbook(), "Tiêu chí").columns.get("maximum") ?? 0, 1),
    ]);
    await run();
    const after = await typedIn("Phiếu Cơ quan 1");
    expect(after).toMatchObject(before);
    expect(Object.keys(after).slice(0, 4)).toEqual(["M01", "M01.02", "M01.01", "M02"]);
    expect(await bloc.cell("Phiếu Cơ quan 1", "status", "code", "M01.02")).toMatch(/^Chưa tự chấm điểm\./);
    expect((await run()).writes).toBe(0);
  });

  it("one in which people typed is removed: its row is kept below and told", async () => {
    const before = await typedIn("Phiếu Cơ quan 1");
    const at = await criteriaRow("M02.01");
    await bloc.owner.batch([
      { deleteDimension: { range: { sheetId, dimension: "ROWS", startIndex: at, endIndex: at + 1 } } },
    ]);
    expect(await run()).toMatchObject({ isAtRest: true });
    const after = await typedIn("Phiếu Cơ quan 1");
    expect(after).toEqual(before);
    expect(Object.keys(after).at(-1)).toBe("M02.01");
    expect(await bloc.cell("Phiếu Cơ quan 1", "status", "code", "M02.01")).toMatch(
      /^Dòng “M02\.01” ghi \S+ điểm nhưng không có trong bảng tiêu chí nên không được tính\./,
    );
  });

  it("one in which nobody typed is removed: its rows go", async () => {
    const at = await criteriaRow("M01.02");
    await bloc.owner.batch([
      { deleteDimension: { range: { sheetId, dimension: "ROWS", startIndex: at, endIndex: at + 1 } } },
    ]);
    expect(await run()).toMatchObject({ isAtRest: true });
    expect(Object.keys(await typedIn("Phiếu Cơ quan 1"))).not.toContain("M01.02");
  });

  it("all are sorted the other way round: no form moves", async () => {
    const before = await bloc.grid("Phiếu Cơ quan 1");
    const rows = (await bloc.grid("Tiêu chí")).rows.length;
    await bloc.owner.batch([
      {
        sortRange: {
          range: { sheetId, startRowIndex: 1, endRowIndex: rows },
          sortSpecs: [{ dimensionIndex: 0, sortOrder: "DESCENDING" }],
        },
      },
    ]);
    expect(await run()).toMatchObject({ isAtRest: true });
    expect((await bloc.grid("Phiếu Cơ quan 1")).rows).toEqual(before.rows);
  });
});

describe("what people did to the looks", () => {
  it("a renamed, moved sheet and moved columns break nothing", async () => {
    const before = (await bloc.grid("Xếp hạng")).rows;
    await bloc.owner.batch([
      {
        updateSheetProperties: {
          properties: { sheetId: formSheetId("DV1"), title: "Bảng chấm cũ", index: 0 },
          fields: "title,index",
        },
      },
      {
        moveDimension: {
          source: { sheetId: formSheetId("DV1"), dimension: "COLUMNS", startIndex: 9, endIndex: 10 },
          destinationIndex: 2,
        },
      },
    ]);
    expect(await run()).toMatchObject({ isAtRest: true });
    expect((await bloc.grid("Xếp hạng")).rows).toEqual(before);
    expect((await bloc.grid("Bảng chấm cũ")).rows[0]?.slice(0, 4)).toEqual([
      "Mã",
      "Nội dung tiêu chí",
      "Điểm tự chấm",
      "Điểm tối đa",
    ]);
    expect(columnIndexOf(scoreForm, "selfScore")).toBe(9);
  });
});

describe("the sheet of criteria, deleted", () => {
  it("is told in the sheet of issues, and everything else stands", async () => {
    const before = await Promise.all(["Xếp hạng", "Bảng điểm", "Phiếu Cơ quan 2"].map((title) => bloc.grid(title)));
    await bloc.owner.batch([deleteSheet(typedSheets.criteria.sheetId)]);
    expect(await run()).toMatchObject({ isReadable: false, isAtRest: true });
    const after = await Promise.all(["Xếp hạng", "Bảng điểm", "Phiếu Cơ quan 2"].map((title) => bloc.grid(title)));
    expect(after.map(({ rows }) => rows)).toEqual(before.map(({ rows }) => rows));
    expect(await bloc.issues()).toContain("Không tìm thấy trang Tiêu chí.");
    expect((await run()).writes).toBe(0);
  });
});
