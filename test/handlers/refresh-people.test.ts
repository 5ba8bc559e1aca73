import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Context } from "../../functions/context.ts";
import { refresh } from "../../functions/handlers/refresh-bloc.ts";
import type { Sheets } from "../../functions/ports.ts";
import { type Emulator, startEmulator } from "../../scripts/emulator/server.ts";
import { textOf } from "../../sheets-schema/cells/cell.ts";
import { columnIndexOf } from "../../sheets-schema/sheet.ts";
import { scoreForm } from "../../sheets-schema/sheets/score-form.ts";
import { typedSheets } from "../../sheets-schema/workbook.ts";
import { aServedBloc, insertRow, type ServedBloc, setText, sheetOf } from "./bloc-server.ts";

/** One bloc for all tests, in their order: each leaves it in good order. */
let server: Emulator;
let bloc: ServedBloc;
beforeAll(async () => {
  server = await startEmulator();
  bloc = await aServedBloc(server);
});
afterAll(() => server.close());

const run = (more: Partial<Context> = {}) => refresh({ ...bloc.context, ...more }, bloc.spreadsheetId);
describe("people who type while a run goes on", () => {
  it("insert rows between any two calls: statuses end at their rows, and typed cells hold what was typed", async () => {
    const { sheetId } = typedSheets.activities;
    const { sheets } = bloc.context;
    let typed = 0;
    /** Somebody inserts a row on top and types into it; every second is of a member that there is not. */
    const meddle = async (): Promise<void> => {
      if (typed >= 3) return;
      typed += 1;
      const member = typed % 2 === 0 ? "Ban Lạ" : "DV1";
      await bloc.owner.batch([
        insertRow(sheetId, 1),
        setText(sheetId, 1, 0, member, "Phong trào thi đua", `Việc ${typed}`),
      ]);
    };
    const meddled: Sheets = {
      ...sheets,
      read: async (id) => {
        const answer = await sheets.read(id);
        await meddle();
        return answer;
      },
      write: async (id, requests) => {
        await meddle();
        return sheets.write(id, requests);
      },
    };
    await meddle();
    await run({ sheets: meddled });
    await run();
    const { rows } = sheetOf(await bloc.workbook(), "Hoạt động");
    expect(
      rows.map(({ values, cells }) => [values["member"], values["title"], textOf(cells["status"]).slice(0, 24)]),
    ).toEqual([
      ["DV1", "Việc 3", "Hợp lệ"],
      ["Ban Lạ", "Việc 2", "Không tìm thấy đơn vị “B"],
      ["DV1", "Việc 1", "Hợp lệ"],
    ]);
    expect((await run()).writes).toBe(0);
  });

  it("change a score between read and write: the run ends with the new one", async () => {
    const { sheets } = bloc.context;
    await bloc.typeOneScore(0.5);
    let isTyped = false;
    const meddled: Sheets = {
      ...sheets,
      write: async (id, requests) => {
        if (!isTyped) await bloc.typeOneScore(0.25);
        isTyped = true;
        return sheets.write(id, requests);
      },
    };
    expect(await run({ sheets: meddled })).toMatchObject({ isAtRest: true });
    expect(await bloc.cell("Phiếu Cơ quan 1", "selfScore", "code", "M01.01")).toBe(0.25);
    expect(await bloc.cell("Phiếu Cơ quan 1", "official", "code", "M01.01")).toBe("0,25 (chưa rà soát)");
  });

  it("type into a form and move a column of it before the write: what they typed stands in its column", async () => {
    const { sheets } = bloc.context;
    const title = "Phiếu Cơ quan 2";
    const { sheetId } = await bloc.grid(title);
    const at = (field: keyof typeof scoreForm.shape) => columnIndexOf(scoreForm, field);
    const row = sheetOf(await bloc.workbook(), title).rows.find(({ values }) => values["code"] === "M01.01");
    const rowIndex = (row?.rowNumber ?? 0) - 1;
    await bloc.owner.batch([setText(sheetId, rowIndex, at("selfScore"), "hai")]);
    let isMoved = false;
    const meddled: Sheets = {
      ...sheets,
      write: async (id, requests) => {
        if (!isMoved) {
          const source = { sheetId, dimension: "COLUMNS", startIndex: at("target"), endIndex: at("target") + 1 };
          await bloc.owner.batch([
            setText(sheetId, rowIndex, at("selfScore"), 0.25),
            setText(sheetId, rowIndex, at("evidence"), "Số 77-BC"),
            { moveDimension: { source, destinationIndex: at("official") } },
          ]);
        }
        isMoved = true;
        return sheets.write(id, requests);
      },
    };
    expect(await run({ sheets: meddled })).toMatchObject({ isAtRest: true });
    expect(await bloc.cell(title, "evidence", "code", "M01.01")).toBe("Số 77-BC");
    expect(await bloc.cell(title, "selfScore", "code", "M01.01")).toBe(0.25);
    expect(await bloc.cell(title, "official", "code", "M01.01")).toBe("0,25 (chưa rà soát)");
    expect((await run()).writes).toBe(0);
  });

  it("two runs at once leave what one would", async () => {
    const before = (await bloc.workbook()).spreadsheet.grids.map(({ rows }) => rows);
    await bloc.typeOneScore(0.5);
    await Promise.all([run(), run(), run()]);
    await bloc.typeOneScore(Number(1));
    await run();
    const { handIns } = (await bloc.workbook()).sheets;
    expect(handIns.rows).toHaveLength(3);
    expect((await bloc.workbook()).spreadsheet.grids).toHaveLength(before.length);
    expect((await run()).writes).toBe(0);
  });
});

describe("an address that is no Google account", () => {
  it("is told in the sheet, the others are protected all the same, and it is not asked again", async () => {
    const { contacts } = typedSheets;
    await bloc.owner.batch([
      setText(contacts.sheetId, 1, columnIndexOf(contacts, "account"), "a@khong-co-tai-khoan.example"),
    ]);
    await bloc.typeOneScore(0.75);
    server.resetCalls();
    // The score, the refused protection, the protection without that address, the issue.
    expect(await run()).toMatchObject({ writes: 2, isAtRest: true });
    expect(server.calls().filter(({ method }) => method === "POST")).toHaveLength(4);
    expect(await bloc.issues()).toContain(
      "Google không nhận “a@khong-co-tai-khoan.example” là tài khoản Google, nên người này chưa sửa được phiếu.",
    );
    const form = await bloc.grid("Phiếu Cơ quan 2");
    expect(form.protectedRanges.flatMap(({ editors }) => editors)).toContain("dv2@gmail.example");
    server.resetCalls();
    expect((await run()).writes).toBe(0);
    expect(server.calls()).toHaveLength(1);
  });

  it("once mended is forgotten", async () => {
    const { contacts } = typedSheets;
    const column = columnIndexOf(contacts, "account");
    await bloc.owner.batch([setText(contacts.sheetId, 1, column, "a@khong-co-tai-khoan.example")]);
    await run();
    await bloc.owner.batch([setText(contacts.sheetId, 1, column, "moi@gmail.example")]);
    await run();
    expect(await bloc.issues()).not.toContain("khong-co-tai-khoan");
    const form = await bloc.grid("Phiếu Cơ quan 1");
    expect(form.protectedRanges.flatMap(({ editors }) => editors)).toContain("moi@gmail.example");
  });
});

describe("rows of Nộp hồ sơ", () => {
  /** Whether `person` may clear the confirmation of `member`: 200, or 400 for a protected cell. */
  async function clears(person: string, member: string): Promise<number> {
    const { sheets } = await bloc.workbook();
    const row = sheets.handIns.rows.find(({ values }) => values.member === member)?.rowNumber ?? 0;
    const cell = `${String.fromCharCode(65 + columnIndexOf(typedSheets.handIns, "state"))}${row}`;
    const range = encodeURIComponent(`'Nộp hồ sơ'!${cell}`);
    const response = await fetch(`${server.baseUrl}/v4/spreadsheets/${bloc.spreadsheetId}/values/${range}:clear`, {
      method: "POST",
      headers: { authorization: `Bearer ${person}` },
    });
    return response.status;
  }
  const { contacts } = typedSheets;
  const setContact = (row: number, field: keyof typeof contacts.shape, text: string) =>
    bloc.owner.batch([setText(contacts.sheetId, row, columnIndexOf(contacts, field), text)]);

  it("are open to their member and to nobody else's", async () => {
    const seenOf = async (member: string) =>
      (await bloc.workbook()).sheets.handIns.rows.find(({ values }) => values.member === member)?.values.seenAt;
    await bloc.owner.batch([
      setText(typedSheets.handIns.sheetId, 2, columnIndexOf(typedSheets.handIns, "state"), "Đã nộp"),
    ]);
    await run();
    const first = await seenOf("DV2");
    expect(first).toMatch(/^\d{2}\/\d{2}\/\d{4} /);
    expect(await clears("dv2@gmail.example", "DV1")).toBe(400);
    expect(await clears("dv2@gmail.example", "DV3")).toBe(400);
    expect(await clears("dv2@gmail.example", "DV2")).toBe(200);
    await run();
    // What its member cleared counts on, and is told.
    expect(await seenOf("DV2")).toBe(first);
    expect(await bloc.issues()).toContain("hệ thống vẫn tính là đã nộp vào lúc đó");
  });

  it("of a member without an account are the secretary's, as its form is", async () => {
    await setContact(2, "boardAccount", "");
    await setContact(3, "duty", "Thư ký Khối");
    await setContact(3, "account", "thu-ky@gmail.example");
    await run();
    const form = await bloc.grid("Phiếu Cơ quan 2");
    expect(form.protectedRanges.flatMap(({ editors }) => editors)).toContain("thu-ky@gmail.example");
    expect(await clears("thu-ky@gmail.example", "DV2")).toBe(200);
    expect(await clears("thu-ky@gmail.example", "DV1")).toBe(400);
  });
});
