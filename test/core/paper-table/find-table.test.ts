import { describe, expect, it } from "vitest";
import { findTable } from "../../../functions/core/paper-table/find-table.ts";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";

type Rows = readonly (readonly Cell[])[];
const found = (tables: readonly Rows[], isOneText = false) =>
  findTable(
    tables.map((rows, index) => ({ name: `bảng ${index + 1}`, rows })),
    isOneText,
  );
/** Its rows as "row: code | words | maximum | rule". */
const rowsOf = (tables: readonly Rows[], isOneText = false): string[] =>
  (found(tables, isOneText)?.rows ?? []).map(({ rowNumber, code, title, maximum = "", rule }) =>
    [`${rowNumber}: ${code}`, title, String(maximum), rule].join(" | "),
  );

const body: Rows = [
  ["1", "Kế hoạch", 5, "có: 5"],
  ["2", "Báo cáo", "2,5", undefined],
];

describe("findTable", () => {
  it("finds the table by its headings, whatever stands above it and before it", () => {
    const other: Rows = [
      ["Họ tên", "Chức vụ"],
      ["…", "…"],
    ];
    const table: Rows = [["PHỤ LỤC"], [], ["TT", "Nội dung", "Điểm chuẩn", "Cách tính"], ...body];
    expect(found([other, table])?.names).toEqual(["bảng 2"]);
    expect(rowsOf([other, table])).toEqual(["4: 1 | Kế hoạch | 5 | có: 5", "5: 2 | Báo cáo | 2,5 | "]);
  });

  it("takes columns in any order, and says which it leaves out", () => {
    const table: Rows = [
      ["Cách chấm điểm", "Điểm tối đa", "Tiêu chí", "Mã", "Điểm tự chấm"],
      ["có: 5", 5, "Kế hoạch", "I.1", 4],
    ];
    expect(rowsOf([table])).toEqual(["2: I.1 | Kế hoạch | 5 | có: 5"]);
    expect(found([table])?.leftOut).toEqual(["Điểm tự chấm"]);
  });

  it("reads headings over two rows, where the lower one counts", () => {
    const table: Rows = [
      ["TT", "Nội dung", "Điểm", undefined, "Cách tính"],
      [undefined, undefined, "Tự chấm", "Điểm chuẩn", undefined],
      ["1", "Kế hoạch", 4, 5, "có: 5"],
    ];
    expect(rowsOf([table])).toEqual(["3: 1 | Kế hoạch | 5 | có: 5"]);
  });

  it("needs no codes and no rules", () => {
    expect(
      rowsOf([
        [
          ["Nội dung", "Điểm chuẩn"],
          ["I. Chung", 5],
        ],
      ]),
    ).toEqual(["2:  | I. Chung | 5 | "]);
  });

  it("takes a remark that tells points for the rule, where there is no column of rules", () => {
    const table: Rows = [
      ["TT", "Nội dung", "Điểm chuẩn", "Ghi chú"],
      ["1", "Kế hoạch", 5, "Mỗi lần chậm trừ 1 điểm"],
      ["2", "Báo cáo", 5, "Văn phòng theo dõi"],
    ];
    expect(rowsOf([table])).toEqual(["2: 1 | Kế hoạch | 5 | Mỗi lần chậm trừ 1 điểm", "3: 2 | Báo cáo | 5 | "]);
    expect([...(found([table])?.beside ?? [])]).toEqual([[3, { unit: "", evidence: "", note: "Văn phòng theo dõi" }]]);
  });

  it("puts the tables of one text together, and never the sheets of a workbook", () => {
    const head = ["TT", "Nội dung", "Điểm chuẩn", "Cách tính"];
    const tables: Rows[] = [[head, ...body], [["Ghi chép"]], [head, ["3", "Kiểm tra", 1, undefined]]];
    expect(rowsOf(tables, true)).toEqual([
      "2: 1 | Kế hoạch | 5 | có: 5",
      "3: 2 | Báo cáo | 2,5 | ",
      "5: 3 | Kiểm tra | 1 | ",
    ]);
    expect(found(tables, false)).toMatchObject({ names: ["bảng 1"], others: ["bảng 3"] });
  });

  it("keeps 1.2 a code, though it became a number", () => {
    expect(
      rowsOf([
        [
          ["Mã", "Nội dung", "Điểm"],
          [1.2, "Kế hoạch", 5],
        ],
      ]),
    ).toEqual(["2: 1.2 | Kế hoạch | 5 | "]);
  });

  it.each<[string, readonly Rows[]]>([
    ["without tables", []],
    ["without headings", [body]],
    [
      "with words alone",
      [
        [
          ["TT", "Nội dung"],
          ["1", "Kế hoạch"],
        ],
      ],
    ],
  ])("finds nothing %s", (_, tables) => {
    expect(found(tables)).toBeUndefined();
  });
});
