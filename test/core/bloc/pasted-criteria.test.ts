/** A block pasted from a paper into Tiêu chí: what the run makes of it, and what stands beside its rows. */
import { describe, expect, it } from "vitest";
import { listColumns } from "../../../functions/core/cells-to-write/list-columns.ts";
import { decide } from "../../../functions/core/decide.ts";
import { sha256 } from "../../../functions/sha256.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { aSpreadsheet, NOW, type Row, resultOf } from "../../builders.ts";
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

  it("is the same without the blank rows, and from its own sealed rows", () => {
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

describe("issues", () => {
  it.each<[string, readonly Cells[], string]>([
    [
      "a total that differs",
      [
        ["1", "Kế hoạch", 10],
        ["", "Tổng cộng", 12],
      ],
      "C3: Dòng tổng ghi 12, cộng các tiêu chí là 10.",
    ],
    [
      "a section's total that differs",
      [
        ["I", "Chung", 10],
        ["1", "Kế hoạch", 10],
        ["", "Tổng điểm mục I", "9,5"],
      ],
      "C4: Dòng tổng của mục I ghi 9,5, cộng các tiêu chí là 10.",
    ],
    [
      "a total that is none",
      [
        ["1", "Kế hoạch", 10],
        ["", "Tổng cộng", "mười"],
      ],
      "C3: Không đọc được “mười” ở dòng tổng thành số.",
    ],
    [
      "a total of a section that there is not",
      [
        ["I", "Chung", 10],
        ["1", "Kế hoạch", 10],
        ["", "Tổng điểm mục V", 10],
      ],
      "C4: Dòng tổng ghi mục V, nhưng bảng tiêu chí không có mục này.",
    ],
    [
      "a code by the order of the rows alone",
      [
        ["1", "Báo cáo", 10],
        ["", "- Tháng", 6],
        ["", "- Năm", 4],
      ],
      "A3: Chưa ghi mã; hệ thống đặt mã 1.1 theo thứ tự dòng.",
    ],
    [
      "a deduction typed as its points",
      [
        ["1", "Kế hoạch", 10],
        ["2", "Kỷ luật", "-3", "Mỗi trường hợp trừ 1 điểm"],
      ],
      "C3: Điểm tối đa ghi -3; hệ thống hiểu là tiêu chí trừ điểm, trừ không quá 3 điểm.",
    ],
    [
      "points in the words that are not read",
      [["1", "Chất lượng tham mưu (trừ điểm 2 điểm tùy Khối quyết)", 10]],
      "B2: Nội dung có phần nói về điểm “trừ điểm 2 điểm tùy Khối quyết” mà hệ thống chưa đọc được thành cách tính; đang chấm trực tiếp.",
    ],
    [
      "a row that nothing places",
      [["Theo quyết định của Khối"], ["1", "Kế hoạch", 10]],
      "A2: Chưa rõ “Theo quyết định của Khối” là mục hay thuộc tiêu chí nào vì chưa có mã; dòng này chưa được tính.",
    ],
  ])("%s", (_, rows, expected) => {
    expect(issuesOf(pasted(rows))).toContain(expected);
  });

  it("a merge over the rows of one criterion is none; over several it is", () => {
    const grid = (rows: readonly Cells[], startRowIndex: number, endRowIndex: number) => {
      const spreadsheet = aSpreadsheet({ criteria: rows.map(row), settings: { total: 10 } });
      const grids = spreadsheet.grids.map((each) =>
        each.title === "Tiêu chí"
          ? {
              ...each,
              merges: [{ sheetId: each.sheetId, startRowIndex, endRowIndex, startColumnIndex: 2, endColumnIndex: 3 }],
            }
          : each,
      );
      const result = decide(readWorkbook({ ...spreadsheet, grids }), NOW, sha256);
      return result.issues.filter(({ code }) => code === "merged-cells").length;
    };
    const one: Cells[] = [
      ["1", "Kế hoạch", 10],
      ["", "", "", "Từ 95%: 10 điểm"],
      ["", "", "", "Dưới 95%: 5 điểm"],
    ];
    expect(grid(one, 1, 4)).toBe(0);
    expect(
      grid(
        [
          ["1", "Kế hoạch", 10],
          ["2", "Báo cáo"],
        ],
        1,
        3,
      ),
    ).toBe(1);
  });
});
