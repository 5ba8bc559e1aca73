/** A block pasted from a paper into Tiêu chí: what the run makes of it, and what stands beside its rows. */
import { describe, expect, it } from "vitest";
import { listColumns } from "../../../functions/core/cells-to-write/list-columns.ts";
import { seal, sealedText } from "../../../functions/core/seal/seal.ts";
import { isRight, verify } from "../../../functions/core/seal/verify-sealed.ts";
import { sha256 } from "../../../functions/sha256.ts";
import type { Spreadsheet } from "../../../sheets-schema/cells/cell.ts";
import type { Sheet } from "../../../sheets-schema/sheet.ts";
import { formSheetId, scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { aGrid, aSpreadsheet, type Row, resultOf, resultOfSheets } from "../../builders.ts";
import { type PaperRow, paperRows } from "../paper-table/paper.ts";

type Cells = readonly [code: string, title?: string, maximum?: string | number, rule?: string];

const row = ([code, title, maximum, rule]: Cells): Row => ({
  code: code === "" ? undefined : code,
  title: title === "" ? undefined : title,
  maximum: maximum === "" ? undefined : maximum,
  rule: rule === "" ? undefined : rule,
});
const pasted = (rows: readonly Cells[], total = 10) => resultOf({ criteria: rows.map(row), settings: { total } });
/** A column of Tiêu chí as the run writes it, by row. */
const column = (result: ReturnType<typeof pasted>, field: string): ReadonlyMap<number, unknown> => {
  const own = listColumns(result, "2024-12-02").find(({ parsed }) => parsed.sheet.name === "criteria");
  return own?.columns.find((each) => each.field === field)?.cells ?? new Map();
};
const issuesOf = (result: ReturnType<typeof pasted>): string[] =>
  result.issues.flatMap(({ sheetTitle, cell, what }) => (sheetTitle === "Tiêu chí" ? [`${cell}: ${what}`] : []));

/** The pasted table with a form for each member, of the codes that the run gave, with these points. */
function filledSpreadsheet(
  paper: readonly PaperRow[],
  total: number,
  { bloc }: ReturnType<typeof pasted>,
  points: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Spreadsheet {
  const spreadsheet = aSpreadsheet({ criteria: paper.map(({ cells }) => row(cells)), settings: { total } });
  const forms = [...points].map(([member, own]) => {
    const rows = bloc.criteria.all.map(({ shownCode }) => ({ code: shownCode, selfScore: own.get(shownCode) }));
    return aGrid(scoreForm as unknown as Sheet, rows, formSheetId(member), `Phiếu ${member}`);
  });
  const ids = new Set(forms.map(({ sheetId }) => sheetId));
  return { ...spreadsheet, grids: [...spreadsheet.grids.filter(({ sheetId }) => !ids.has(sheetId)), ...forms] };
}

describe.each([
  ["table.txt", "200"],
  ["table-more.txt", "100"],
])("a table in Word's manner, %s", (name, total) => {
  const paper = paperRows(name);
  const result = pasted(
    paper.map(({ cells }) => cells),
    Number(total),
  );
  const byRow = new Map(result.bloc.criteria.all.map((criterion) => [criterion.rowNumber, criterion]));

  it("has at least 95 of 100 rows right: parent, kind and maximum, or that it is no criterion", () => {
    const isRight = ({ expected }: PaperRow, index: number): boolean => {
      const found = byRow.get(index + 2);
      if (expected.is !== "criterion") return found === undefined;
      return (
        found?.shownCode === expected.code &&
        found.kind === expected.kind &&
        found.maximum.toFixed() === expected.maximum &&
        (found.parent ?? "") === expected.parent &&
        !found.isUnread
      );
    };
    const wrong = paper.filter((each, index) => !isRight(each, index)).map(({ cells }) => cells.join(" | "));
    expect(wrong.length, wrong.join("\n")).toBeLessThanOrEqual(paper.length * 0.05);
  });

  it("adds up to the sums of the paper, which is said beside each total", () => {
    const totals = paper.flatMap(({ expected }, index) => (expected.is === "total" ? [index + 2] : []));
    const status = column(result, "status");
    for (const rowNumber of totals) expect(status.get(rowNumber)).toMatch(/^Dòng tổng;.* Khớp/);
    expect(totals.length).toBeGreaterThanOrEqual(4);
    expect(result.issues.filter(({ code }) => code === "wrong-maximum")).toEqual([]);
  });

  it("asks nothing of a row but its code, where the order of the rows alone tells it", () => {
    const open = result.issues.filter(({ sheetTitle, severity }) => sheetTitle === "Tiêu chí" && severity !== "note");
    expect(open.filter(({ what }) => !what.startsWith("Chưa ghi mã; hệ thống đặt mã"))).toEqual([]);
  });

  it("is filled and ranked, and verified from its sealed rows, which hold no blank ones and no merges", () => {
    const leaves = result.bloc.criteria.all.filter(({ part }) => part === "base");
    const full = new Map(leaves.map(({ shownCode, maximum }) => [shownCode, Number(maximum.toFixed())]));
    const [first = ""] = full.keys();
    const points = new Map([
      ["BTC", full],
      ["BDV", new Map(full).set(first, 0)],
      ["BAO", full],
    ]);
    const ranked = resultOfSheets(filledSpreadsheet(paper, Number(total), result, points));
    const places = ranked.ranking.placed.map(({ score }) => [score.member.code, score.total.toFixed()]);
    expect(places.toSorted()).toEqual([
      ["BAO", total],
      ["BDV", String(Number(total) - (full.get(first) ?? 0))],
      ["BTC", total],
    ]);
    expect(places.at(-1)?.[0]).toBe("BDV");
    expect(isRight(verify(sealedText(seal(ranked, "2024-12-02T08:15", sha256)), sha256))).toBe(true);
  });

  it("is the same without the blank rows", () => {
    const filled = paper.filter(({ expected }) => expected.is !== "blank");
    const again = pasted(
      filled.map(({ cells }) => cells),
      Number(total),
    );
    const seen = ({ bloc }: typeof result) =>
      bloc.criteria.all.map(({ shownCode, title, kind, maximum, parent }) => [
        shownCode,
        title,
        kind,
        maximum.toFixed(),
        parent,
      ]);
    expect(seen(again)).toEqual(seen(result));
  });
});

describe("beside the rows", () => {
  const rows: Cells[] = [
    ["TT", "Nội dung", "Điểm", "Cách tính"],
    ["I", "Nhiệm vụ", "", ""],
    ["1", "Kế hoạch", 6, ""],
    ["", "- Từ 95%: 6 điểm"],
    ["", "- Dưới 95%: 2 điểm"],
    ["II", "Thi đua", 4],
    ["1", "Hồ sơ (mỗi hồ sơ sai trừ 0,5 điểm)", 4],
    ["", "Tổng cộng", 10],
    ["", "Ghi chú: theo quy chế"],
  ];
  const result = pasted(rows);

  it("stands what is passed over, and what goes on with which row", () => {
    expect([...column(result, "status").values()].slice(0, 9)).toEqual([
      "Dòng tiêu đề lặp lại; hệ thống bỏ qua.",
      "Hợp lệ",
      "Hợp lệ",
      "Tiếp nội dung, cách tính của tiêu chí I.1 ở dòng 4.",
      "Tiếp nội dung, cách tính của tiêu chí I.1 ở dòng 4.",
      "Hợp lệ",
      "Hợp lệ",
      "Dòng tổng; hệ thống không tính dòng này. Khớp với tổng các tiêu chí: 10 điểm.",
      "Dòng ghi chú; hệ thống không dùng để tính điểm.",
    ]);
  });

  it("stands what was told of a criterion by other cells", () => {
    const understood = column(result, "understood");
    expect(understood.get(3)).toBe("Kiểu “nhóm”. Điểm tối đa 6 (cộng các tiêu chí bên trong).");
    expect(understood.get(4)).toBe(
      "Mã I.1 (theo mục ở trên). Kiểu “theo bậc”; thuộc mục I (theo mã). Từ 95% trở lên: 6 điểm; dưới 95%: 2 điểm.",
    );
    expect(understood.get(8)).toContain("Cách tính lấy từ nội dung. Kiểu “mỗi trường hợp”");
    expect(understood.get(5)).toBeUndefined();
  });

  it("no issue stands where all is well", () => {
    expect(issuesOf(result)).toEqual([]);
  });
});
