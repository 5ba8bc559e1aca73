/** What is said of the rows of a pasted table that need somebody, or might be meant otherwise. */
import { describe, expect, it } from "vitest";
import { decide } from "../../../functions/core/decide.ts";
import { sha256 } from "../../../functions/sha256.ts";
import { readWorkbook } from "../../../sheets-schema/reading/read-workbook.ts";
import { aSpreadsheet, NOW, type Row, resultOf } from "../../builders.ts";

type Cells = readonly [code: string, title?: string, maximum?: string | number, rule?: string];

const row = ([code, title, maximum, rule]: Cells): Row => ({
  code: code === "" ? undefined : code,
  title: title === "" ? undefined : title,
  maximum: maximum === "" ? undefined : maximum,
  rule: rule === "" ? undefined : rule,
});
const pasted = (rows: readonly Cells[]) => resultOf({ criteria: rows.map(row), settings: { total: 10 } });
const issuesOf = (result: ReturnType<typeof pasted>): string[] =>
  result.issues.flatMap(({ sheetTitle, cell, what }) => (sheetTitle === "Tiêu chí" ? [`${cell}: ${what}`] : []));

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

  it("the points of a group of bonuses are its cap, unless somebody chose its kind", () => {
    const rows = [
      ["I", "Chung", 10],
      ["1", "Kế hoạch", 10],
      ["II", "Điểm thưởng", 4],
      ["1", "Sáng kiến", "", "Mỗi sáng kiến cộng 2 điểm"],
    ] as const;
    const result = pasted(rows);
    const group = result.bloc.criteria.byCode.get("II");
    expect([group?.maximum.toFixed(), group?.bonusCap?.toFixed()]).toEqual(["0", "4"]);
    expect(issuesOf(result)).toEqual([
      "C4: Điểm tối đa ghi 4, mà các tiêu chí bên trong chỉ là điểm thưởng; hệ thống hiểu là thưởng không quá 4 điểm.",
    ]);
    const chosen = resultOf({
      criteria: rows.map((each, index) => ({ ...row(each), ...(index === 2 ? { kind: "nhóm" } : {}) })),
    });
    expect(chosen.bloc.criteria.byCode.get("II")?.bonusCap).toBeUndefined();
  });

  it("a negative maximum is a cap only where nobody chose the kind", () => {
    const [plain, chosen] = [{}, { kind: "chấm trực tiếp" }].map((more) =>
      resultOf({ criteria: [{ ...row(["1", "Kỷ luật", "-3"]), ...more }] }).bloc.criteria.byCode.get("1"),
    );
    expect([plain?.deductionCap?.toFixed(), chosen?.deductionCap]).toEqual(["3", undefined]);
  });

  it("the sum of its parts stands for the points of a group only where nobody chose the kind", () => {
    const [plain, chosen] = [{}, { kind: "nhóm" }].map((more) =>
      resultOf({ criteria: [{ ...row(["I", "Chung"]), ...more }, row(["I.1", "Kế hoạch", 4])] }),
    );
    expect([plain, chosen].map((each) => each?.bloc.criteria.byCode.get("I")?.maximum.toFixed())).toEqual(["4", "0"]);
    expect(issuesOf(chosen as ReturnType<typeof pasted>)).toContain("C2: Chưa có nội dung ở cột Điểm tối đa.");
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
