/** No cell in which a person types is ever written by a function: over the example bloc, and under any damage to it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planRefresh } from "../../../functions/plan-refresh.ts";
import { applyRequests, type ContentRequest } from "../../../scripts/apply-requests.ts";
import { type Cell, isBlank, type Spreadsheet, textOf } from "../../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import type { ParsedSheet } from "../../../sheets-schema/reading/rows.ts";
import { isProgramSetting } from "../../../sheets-schema/sheets/settings.ts";
import type { Request } from "../../../sheets-schema/template/requests.ts";
import { aMember, aSpreadsheet, members, NOW } from "../../builders.ts";
import { BY_KIND, twoKinds } from "../two-kinds.ts";
import { type Damage, damagesTo, withCell } from "./damages.ts";
import { demoSpreadsheet } from "./demo-spreadsheet.ts";

const demo = demoSpreadsheet("2024-12-02T08:15");

function plan(spreadsheet: Spreadsheet): readonly Request[] {
  return planRefresh(readWorkbook(spreadsheet), NOW).requests;
}

/** After the two writes that a run needs at most: rows first, then what stands beside them. */
function settled(spreadsheet: Spreadsheet): Spreadsheet {
  const structured = applyRequests(spreadsheet, plan(spreadsheet));
  return applyRequests(structured, plan(structured));
}

/** The sheets in which people type, as they were read. */
const typedSheets = (spreadsheet: Spreadsheet): ParsedSheet[] => {
  const { sheets, forms } = readWorkbook(spreadsheet);
  return [...Object.values(sheets), ...forms.values()] as unknown as ParsedSheet[];
};

/** Columns that bear a header of the program's. */
const programColumns = ({ sheet, columns }: ParsedSheet): Set<number | undefined> =>
  new Set(sheet.columns.filter(({ typedBy }) => typedBy.includes("program")).map(({ field }) => columns.get(field)));

const isOfProgram = (row: readonly Cell[]): boolean => row.some((cell) => isProgramSetting(textOf(cell)));

/** Every row's cells outside the columns of the program, from the top: what people typed, and where. */
function typedIn(spreadsheet: Spreadsheet): Record<string, string[]> {
  return Object.fromEntries(
    typedSheets(spreadsheet).flatMap((parsed) => {
      if (parsed.grid === undefined) return [];
      const ours = programColumns(parsed);
      const lines = parsed.grid.rows
        .filter((row) => !isOfProgram(row))
        .map((row) => JSON.stringify(row.map((cell, column) => (ours.has(column) || isBlank(cell) ? null : cell))))
        .map((line) => line.replace(/(,?null)*\]$/, "]"))
        .filter((line) => line !== "[]");
      // Rows of a form are the program's to move; the header row is always the first.
      return [
        [`${parsed.sheet.title} ${parsed.grid.sheetId}`, parsed.sheet.kind === "form" ? lines.toSorted() : lines],
      ];
    }),
  );
}

/** What the requests name that is not the program's, in words. */
function trespasses(spreadsheet: Spreadsheet, requests: readonly Request[]): string[] {
  const parsed = new Map(typedSheets(spreadsheet).map((sheet) => [sheet.grid?.sheetId, sheet]));
  let isShifted = false;
  return (requests as readonly ContentRequest[]).flatMap((request) => {
    isShifted ||= "insertDimension" in request || "moveDimension" in request || "deleteDimension" in request;
    const { updateCells } = request;
    const sheet = parsed.get(updateCells?.start.sheetId);
    if (updateCells === undefined || sheet === undefined || !updateCells.fields.includes("userEnteredValue")) return [];
    const { rowIndex, columnIndex } = updateCells.start;
    const ours = programColumns(sheet);
    return updateCells.rows.flatMap(({ values }, down) =>
      values.flatMap((_, right) => {
        const place = `${sheet.sheet.title} row ${rowIndex + down + 1} column ${columnIndex + right + 1}`;
        if (rowIndex + down < sheet.headerRow) return [`${place}: a header`];
        const row = sheet.grid?.rows[rowIndex + down] ?? [];
        if (ours.has(columnIndex + right)) return [];
        return sheet.sheet.name === "settings" && isOfProgram(row) && !isShifted ? [] : [place];
      }),
    );
  });
}

/** What a run over `spreadsheet` must not do, whatever stands there. */
function expectTypedCellsKept(spreadsheet: Spreadsheet): void {
  const before = typedIn(spreadsheet);
  let standing = spreadsheet;
  for (let write = 0; write < 3; write++) {
    const requests = plan(standing);
    expect(trespasses(standing, requests)).toEqual([]);
    standing = applyRequests(standing, requests);
    expect(typedIn(standing)).toMatchObject(before);
  }
  expect(plan(standing)).toEqual([]);
}

describe("a run over the example bloc", () => {
  it("writes only cells of the program, and comes to rest", () => expectTypedCellsKept(demo));

  const atRest = settled(demo);
  it("asks for nothing when nothing differs, also a minute later", () => {
    expect(plan(atRest)).toEqual([]);
    expect(planRefresh(readWorkbook(atRest), NOW.add({ minutes: 1 })).requests).toEqual([]);
  });

  it("after one score was changed, names only cells that differ", () => {
    const form = atRest.grids.find(({ title }) => title === "Phiếu Ban Tổ chức");
    if (form === undefined) throw new Error("no form");
    const changed = withCell(atRest, form.sheetId, 4, 9, 1);
    for (const { updateCells } of plan(changed) as readonly ContentRequest[]) {
      if (updateCells === undefined || !typedSheetIds.has(updateCells.start.sheetId)) continue;
      const rows = changed.grids.find(({ sheetId }) => sheetId === updateCells.start.sheetId)?.rows ?? [];
      updateCells.rows.forEach(({ values }, down) => {
        const standing = rows[updateCells.start.rowIndex + down]?.[updateCells.start.columnIndex];
        const { numberValue, stringValue } = values[0]?.userEnteredValue ?? {};
        expect(values).toHaveLength(1);
        expect(standing).not.toEqual(numberValue ?? stringValue);
      });
    }
  });
});

describe("a run over a bloc of several kinds", () => {
  const kinds = aSpreadsheet({ ...twoKinds, settings: BY_KIND });
  const kindsAtRest = settled(kinds);
  const isDamaged = ({ title }: { readonly title: string }) => title === "Đơn vị" || title === "Tiêu chí";
  const damages = damagesTo(kinds.grids.filter(isDamaged), kinds.grids);

  it("writes only cells of the program, and comes to rest", () => expectTypedCellsKept(kinds));

  it.each([
    ["cells", damages.cells],
    ["columns", damages.columns],
    ["headers", damages.headers],
  ])("does so too where %s of its members and criteria are damaged", (_, damage) => {
    fc.assert(
      fc.property(
        fc.constantFrom(kinds, kindsAtRest),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (whole, hits) => {
          expectTypedCellsKept(hits.reduce((spreadsheet, hit) => hit(spreadsheet), whole));
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe("a column of the program whose number format a person changed", () => {
  it("is left as a number of that format, and shows dates again", () => {
    const changed = {
      ...smallAtRest,
      grids: smallAtRest.grids.map((grid) => ({
        ...grid,
        rows: grid.rows.map((row) =>
          row.map((cell): Cell => {
            if (grid.title === "Nộp hồ sơ") return typeof cell === "object" && "number" in cell ? cell.number : cell;
            return typeof cell === "number" && grid.title.startsWith("Phiếu ")
              ? { number: cell, format: "PERCENT" }
              : cell;
          }),
        ),
      })),
    };
    const isTyped = (sheetId: number | undefined) => typedSheets(small).some(({ grid }) => grid?.sheetId === sheetId);
    const written = (plan(changed) as readonly ContentRequest[]).filter(({ updateCells }) =>
      isTyped(updateCells?.start.sheetId),
    );
    expect(written.map(({ updateCells }) => updateCells?.fields)).toContain(
      "userEnteredValue,userEnteredFormat.numberFormat",
    );
    expectTypedCellsKept(changed);
  });
});

const typedSheetIds = new Set(typedSheets(demo).map(({ grid }) => grid?.sheetId));

/** Something in every list; two members without a form of their own yet. */
const small = aSpreadsheet({
  members: [...members, aMember("UBKT", "Ủy ban Kiểm tra")],
  contacts: [{ member: "BTC", person: "Nguyễn Văn An", duty: "Chuyên viên theo dõi", account: "an@gmail.example" }],
  awards: [{ order: 1, name: "Hoàn thành tốt", group: "Xếp loại", scoreFrom: 15 }],
  extensions: [{ milestone: "M13", member: "BDV", until: "02/12/2024", reason: "Họp", grantedBy: "Khối" }],
  activities: [
    { member: "BTC", kind: "Phong trào thi đua", title: "Thi đua quý I", from: "05/01/2024", planned: 2, done: 1 },
    { member: "Ban Lạ", kind: "Phong trào thi đua", title: "Thi đua quý II" },
  ],
  initiatives: [{ member: "BDV", kind: "Sáng kiến, giải pháp", title: "Số hóa", level: "Cấp cơ sở" }],
  commendations: [{ member: "BTC", recipient: "Ban Tổ chức", level: "Nhà nước", progress: "Đã có quyết định" }],
  registrations: [{ member: "BTC", kind: "Chỉ tiêu giao ước", subject: "Kế hoạch", target: 4, year: 3 }],
  exclusions: [{ member: "UBKT", scope: "Khen thưởng", ground: "Không đăng ký" }],
  votes: [{ subject: "Phân định đồng hạng", candidate: "BTC", present: 10, agreed: 8 }],
  forms: {
    BTC: { "I.1": 5, "I.2": { selfScore: 4, evidence: "Số 1-KH", blocScore: 3, blocReason: "Thiếu" }, "II.1": "9,5" },
    BDV: { "I.1": 6, "I.3": 1, "II.2": { selfScore: 1, remark: "chậm" } },
  },
});
const smallAtRest = settled(small);
const typedGrids = small.grids.filter(({ title }) => typedSheets(small).some(({ grid }) => grid?.title === title));

describe("a run over a damaged bloc", () => {
  const damages = damagesTo(typedGrids, small.grids);
  it.each<[string, fc.Arbitrary<Damage>, number]>([
    ["cells", damages.cells, 50],
    ["headers", damages.headers, 15],
    ["rows", damages.rows, 15],
    ["columns", damages.columns, 15],
    ["sheets", damages.sheets, 15],
  ])("%s: writes only cells of the program, loses nothing, and comes to rest", (_, damage, numRuns) => {
    fc.assert(
      fc.property(
        fc.constantFrom(small, smallAtRest),
        fc.array(damage, { minLength: 1, maxLength: 3 }),
        (whole, damages) => {
          expectTypedCellsKept(damages.reduce((spreadsheet, hit) => hit(spreadsheet), whole));
        },
      ),
      { numRuns },
    );
  });
});
