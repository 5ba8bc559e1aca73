/** The forms of a bloc of several kinds: rows, statuses and what a run leaves behind. */
import { describe, expect, it } from "vitest";
import { isUnreadable } from "../../../functions/core/refresh.ts";
import { seal, sealedText } from "../../../functions/core/seal/seal.ts";
import { isRight, verify } from "../../../functions/core/seal/verify-sealed.ts";
import { scoreMatrixTable } from "../../../functions/core/tables/score-matrix-table.ts";
import { statementTable } from "../../../functions/core/tables/statement-table.ts";
import { planRefresh } from "../../../functions/plan-refresh.ts";
import { sha256 } from "../../../functions/sha256.ts";
import { applyRequests } from "../../../scripts/apply-requests.ts";
import { type Spreadsheet, textOf } from "../../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { aSpreadsheet, type Given, NOW, resultOf, resultOfSheets } from "../../builders.ts";
import { BY_KIND, kindMembers, twoKinds } from "../two-kinds.ts";

const run = (spreadsheet: Spreadsheet): Spreadsheet =>
  applyRequests(spreadsheet, planRefresh(readWorkbook(spreadsheet), NOW).requests);
const settled = (spreadsheet: Spreadsheet): Spreadsheet => run(run(spreadsheet));

/** A form's rows, as code, maximum and status. */
function formOf(spreadsheet: Spreadsheet, member: string): string[] {
  const form = readWorkbook(spreadsheet).forms.get(member);
  return (form?.rows ?? []).map(({ cells }) =>
    [cells.code, cells.maximum, cells.status]
      .map((cell) => textOf(cell))
      .join(" ")
      .trim(),
  );
}

const empty: Given = { ...twoKinds, formCodes: () => [] };
const VALID = "Hợp lệ";

describe("the form of a member", () => {
  const standing = settled(aSpreadsheet({ ...empty, forms: {} }));

  it("has a row for each criterion of its kind, with the maximum that it has there", () => {
    expect(formOf(standing, "STC").map((row) => row.split(" ").slice(0, 2).join(" "))).toEqual([
      "I 12",
      "I.1 7",
      "I.2 5",
      "II 8",
      "II.1 8",
    ]);
    expect(formOf(standing, "XA3").map((row) => row.split(" ").slice(0, 2).join(" "))).toEqual([
      "I 10",
      "I.1 5",
      "I.2 5",
      "III 10",
      "III.1 10",
    ]);
  });

  it("is at rest", () => {
    expect(planRefresh(readWorkbook(standing), NOW).requests).toEqual([]);
  });

  it("owes nothing for what is for others", () => {
    const result = resultOf(twoKinds);
    expect(result.issues.filter(({ sheetTitle }) => sheetTitle.startsWith("Phiếu "))).toEqual([]);
    expect(formOf(settled(aSpreadsheet(twoKinds)), "XA1").filter((row) => row.includes("I.1"))).toEqual([
      `I.1 5 ${VALID}`,
      `III.1 10 ${VALID}`,
    ]);
  });

  it("loses the rows of a criterion that is no more for its kind, but none in which somebody typed", () => {
    const typedThere = aSpreadsheet({
      ...twoKinds,
      formCodes: () => ["I", "I.1", "I.2", "II", "II.1", "III", "III.1"],
      forms: { ...twoKinds.forms, XA1: { ...twoKinds.forms?.["XA1"], "II.1": 3 } },
    });
    expect(formOf(settled(typedThere), "XA1").map((row) => row.split(" ")[0])).toEqual([
      "I",
      "I.1",
      "I.2",
      "III",
      "III.1",
      "II.1",
    ]);
    expect(formOf(settled(typedThere), "XA1").at(-1)).toContain(
      "Tiêu chí II.1 không áp dụng cho cấp xã; nội dung đã nhập được giữ lại, không tính điểm.",
    );
    expect(formOf(settled(typedThere), "STC").map((row) => row.split(" ")[0])).toEqual([
      "I",
      "I.1",
      "I.2",
      "II",
      "II.1",
    ]);
  });
});

describe("tables of several kinds", () => {
  const result = resultOf({ ...twoKinds, settings: BY_KIND });

  it("the matrix says whose maximum is which, and what is not for whom", () => {
    const { columns, rows } = scoreMatrixTable(result);
    const row = (code: string) => rows.find(({ cells }) => cells[0] === code)?.cells ?? [];
    expect(row("I.1")[2]).toBe("7 (các đơn vị còn lại); 5 (cấp xã)");
    expect(row("I.1").slice(-2)).toEqual([undefined, undefined]);
    const claimed = columns.findIndex(({ header }) => header === "Xã Một - tự chấm");
    expect(row("II.1").slice(claimed, claimed + 2)).toEqual(["Không áp dụng", undefined]);
    expect(String(row("II.1").at(-2))).toBe("7");
  });

  it("a statement has the criteria of its kind, beside those of its kind", () => {
    const member = result.bloc.members.find(({ code }) => code === "XA2");
    const table = member === undefined ? undefined : statementTable(result, member);
    expect(table?.rows.map(({ cells }) => [cells[0], cells[2], cells[9], cells[10]].map(String).join(" "))).toEqual([
      "I 10 9.33 10",
      "I.1 5 4.33 5",
      "I.2 5 5 5",
      "III 10 9.33 10",
      "III.1 10 9.33 10",
      "undefined 20 18.67 20",
    ]);
    expect(table?.notes[0]).toBe("Bình quân Khối và Cao nhất Khối tính trên các đơn vị cùng loại được xếp hạng.");
  });
});

describe("a sealed result of several kinds", () => {
  it("verifies, and holds the rows and groups", () => {
    const file = seal(resultOf({ ...twoKinds, settings: BY_KIND }), "2024-12-02T08:15", sha256);
    expect(isRight(verify(sealedText(file), sha256))).toBe(true);
    expect(
      file.rules.criteria.map(({ code, maximum, appliesTo }) => [code, maximum, appliesTo].join(" ").trim()),
    ).toEqual([
      "I 12 các đơn vị còn lại",
      "I 10 cấp xã",
      "I.1 7 các đơn vị còn lại",
      "I.1 5 cấp xã",
      "I.2 5",
      "II 8 mọi đơn vị, trừ cấp xã",
      "II.1 8",
      "III 10 cấp xã",
      "III.1 10",
    ]);
    expect(file.result.placed.map(({ place, group, member }) => `${place} ${group} ${member}`)).toEqual([
      "1 cấp tỉnh STC",
      "2 cấp tỉnh SNV",
      "1 cấp xã XA1",
      "2 cấp xã XA3",
      "2 cấp xã XA2",
    ]);
  });

  it("bears the digest of before where nobody typed a kind", () => {
    const plain: Given = { members: kindMembers.map((row) => ({ ...row, kind: undefined })) };
    const lacking = (sheet: Spreadsheet): Spreadsheet => ({
      ...sheet,
      grids: sheet.grids.map((grid) => {
        const at = (grid.rows[0] ?? []).findIndex((cell) => cell === "Loại đơn vị" || cell === "Áp dụng cho");
        return at < 0 ? grid : { ...grid, rows: grid.rows.map((row) => row.filter((_, index) => index !== at)) };
      }),
    });
    const [now, before] = [resultOf(plain), resultOfSheets(lacking(aSpreadsheet(plain)))];
    expect([before.digest, before.rulesVersion]).toEqual([now.digest, now.rulesVersion]);
    expect(before.issues.filter(({ code }) => code === "missing-column")).toEqual([]);
  });
});

describe("a column of kinds that was filled and is gone", () => {
  const filled = settled(aSpreadsheet({ ...twoKinds, settings: BY_KIND }));
  const without = (header: string): Spreadsheet => ({
    ...filled,
    grids: filled.grids.map((grid) => ({
      ...grid,
      rows: grid.rows.map((row, index) =>
        index === 0 ? row.map((cell) => (cell === header ? "Cột khác" : cell)) : row,
      ),
    })),
  });

  it.each([
    ["Loại đơn vị", "Đơn vị"],
    ["Áp dụng cho", "Tiêu chí"],
  ])("%s: is told, and the last good result stands", (header, title) => {
    const result = resultOfSheets({ ...without(header), grids: without(header).grids });
    expect(result.issues.some(({ what }) => what === `Trang ${title} thiếu cột ${header}.`)).toBe(true);
    expect(isUnreadable(result)).toBe(true);
    const after = settled(without(header));
    for (const { code } of resultOf(twoKinds).bloc.members) expect(formOf(after, code)).toEqual(formOf(filled, code));
    const ranked = (sheet: Spreadsheet) => sheet.grids.find((grid) => grid.title === "Xếp hạng")?.rows;
    expect(ranked(after)).toEqual(ranked(filled));
  });

  it("is none where it was never filled", () => {
    const plain = settled(aSpreadsheet());
    const lost = {
      ...plain,
      grids: plain.grids.map((grid) => ({
        ...grid,
        rows: grid.rows.map((row, index) =>
          index === 0 ? row.map((cell) => (cell === "Loại đơn vị" ? "Khác" : cell)) : row,
        ),
      })),
    };
    expect(isUnreadable(resultOfSheets(lost))).toBe(false);
  });
});
