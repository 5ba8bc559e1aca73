import { describe, expect, it } from "vitest";
import type { TableRow } from "../../../functions/core/paper-table/table-row.ts";
import { understandTable } from "../../../functions/core/paper-table/understand-table.ts";

type Cells = readonly [code: string, title?: string, maximum?: string | undefined, rule?: string];

const rowsOf = (rows: readonly Cells[]): TableRow[] =>
  rows.map(([code, title = "", maximum, rule = ""], index) => ({ rowNumber: index + 2, code, title, maximum, rule }));
const understood = (rows: readonly Cells[]) => understandTable(rowsOf(rows), undefined);
/** "code | words | maximum | rule", lines by "/". */
const criteria = (rows: readonly Cells[]): string[] =>
  understood(rows).criteria.map(({ code, title, maximum = "", rule }) =>
    [code, title, String(maximum), rule].join(" | ").replaceAll("\n", "/"),
  );
describe("a row without a code", () => {
  it("goes on with the words, the points and the rule of the row above", () => {
    expect(
      criteria([
        ["1", "Bình xét công khai,"],
        ["", "đúng quy trình", "3", "Mỗi đơn thư"],
        ["", "", undefined, "trừ 1 điểm"],
        ["2", "Kiểm tra", "2"],
      ]),
    ).toEqual(["1 | Bình xét công khai, đúng quy trình | 3 | Mỗi đơn thư trừ 1 điểm", "2 | Kiểm tra | 2 | "]);
  });

  it("is a step of the rule where it tells points", () => {
    expect(
      criteria([
        ["1", "Giải ngân", "5"],
        ["", "- Từ 95%: 5 điểm"],
        ["", "- Dưới 95%: 3 điểm"],
      ]),
    ).toEqual(["1 | Giải ngân | 5 | Từ 95%: 5 điểm/Dưới 95%: 3 điểm"]);
  });

  it("is a step of the rule where the points fall from the maximum, or rise to it", () => {
    const steps: Cells[] = [
      ["", "Từ 95%", "5"],
      ["", "Dưới 95%", "3"],
    ];
    expect(criteria([["1", "Giải ngân", "5"], ...steps])).toEqual(["1 | Giải ngân | 5 | Từ 95%: 5/Dưới 95%: 3"]);
    expect(criteria([["1", "Giải ngân", "5"], ...steps.toReversed()])).toEqual([
      "1 | Giải ngân | 5 | Dưới 95%: 3/Từ 95%: 5",
    ]);
  });

  it("is such a step behind a letter too", () => {
    const rows: Cells[] = [
      ["1", "Giải ngân", "5"],
      ["", "a) Từ 95%", "5"],
      ["", "b) Dưới 95%", "3"],
    ];
    expect(criteria(rows)).toEqual(["1 | Giải ngân | 5 | Từ 95%: 5/Dưới 95%: 3"]);
  });

  it("is a part of the row above where the points add up, and gets the next number", () => {
    expect(
      criteria([
        ["1", "Báo cáo", "5"],
        ["", "Tháng", "3"],
        ["", "Năm", "2"],
        ["2", "Khác", "1"],
      ]),
    ).toEqual(["1 | Báo cáo | 5 | ", "1.1 | Tháng | 3 | ", "1.2 | Năm | 2 | ", "2 | Khác | 1 | "]);
  });

  it("is a part with a code of its own where its words begin with one", () => {
    expect(
      criteria([
        ["1", "Báo cáo", "5"],
        ["", "a) Tháng", "3"],
        ["", "b) Năm", "2"],
      ]),
    ).toEqual(["1 | Báo cáo | 5 | ", "a | Tháng | 3 | ", "b | Năm | 2 | "]);
  });

  it("is a part where several have rules of their own, though nothing says their points", () => {
    expect(
      criteria([
        ["1", "Tuyên truyền", "5"],
        ["", "- Hội nghị", undefined, "Có: 2; không: 0"],
        ["", "- Tin bài", undefined, "Có: 3; không: 0"],
      ]),
    ).toEqual(["1 | Tuyên truyền | 5 | ", "1.1 | Hội nghị |  | Có: 2; không: 0", "1.2 | Tin bài |  | Có: 3; không: 0"]);
  });

  it("is a step of the rule behind a letter too", () => {
    expect(
      criteria([
        ["1", "Kế hoạch", "5"],
        ["", "a) Đúng hạn: 5 điểm"],
        ["", "b) Chậm: 2 điểm"],
      ]),
    ).toEqual(["1 | Kế hoạch | 5 | Đúng hạn: 5 điểm/Chậm: 2 điểm"]);
  });

  it("stands beside the row above where that has a rule, with the number between if it is free", () => {
    const rows: Cells[] = [
      ["I", "Mục", "9"],
      ["I.1", "Một", "5", "có: 5"],
      ["", "Hai", "2"],
      ["I.3", "Ba", "2"],
    ];
    expect(criteria(rows)[2]).toBe("I.2 | Hai | 2 | ");
    expect(understood(rows).criteria[2]?.codeBy).toBe("order");
  });

  it("is not placed where the number behind the row above is somebody's", () => {
    const rows: Cells[] = [
      ["I", "Mục", "9"],
      ["I.1", "Một", "5", "có: 5"],
      ["", "Hai", "2"],
      ["I.2", "Ba", "2"],
    ];
    expect(understood(rows).fates.get(4)).toEqual({ kind: "unplaced" });
  });

  it("is a section where its words begin with the number of one", () => {
    expect(
      criteria([
        ["", "A. NHIỆM VỤ CHUNG", "10"],
        ["1", "Kế hoạch", "10"],
      ]),
    ).toEqual(["A | NHIỆM VỤ CHUNG | 10 | ", "1 | Kế hoạch | 10 | "]);
  });

  it("is a section where cells were merged over it", () => {
    expect(criteria([["B. NHIỆM VỤ RIÊNG", "", "10"]])).toEqual(["B | NHIỆM VỤ RIÊNG | 10 | "]);
  });

  it.each<[string, readonly Cells[]]>([
    ["at the top", [["", "Theo quyết định của Khối"]]],
    [
      "in capitals",
      [
        ["1", "Kế hoạch", "5"],
        ["", "NHIỆM VỤ RIÊNG", "10"],
      ],
    ],
    ["merged, without a number", [["1", "Kế hoạch", "5"], ["Nhiệm vụ riêng của Khối"]]],
    [
      "behind a total",
      [
        ["1", "Kế hoạch", "5"],
        ["", "Tổng cộng", "5"],
        ["", "- Báo cáo", "2"],
      ],
    ],
  ])("is not placed %s", (_, rows) => {
    expect(understood(rows).fates.get(rows.length + 1)).toEqual({ kind: "unplaced" });
    expect(understood(rows).criteria.every(({ title }) => title === "Kế hoạch")).toBe(true);
  });
});

describe("rows that are no criterion", () => {
  const rows: Cells[] = [
    ["TT", "Nội dung", "Điểm chuẩn", "Cách tính"],
    ["I", "Nhiệm vụ", "5"],
    ["1", "Kế hoạch", "5"],
    ["", "- Từ 95%", "5"],
    ["TT", "Nội dung", "Điểm chuẩn", "Cách tính"],
    ["", "- Dưới 95%", "0"],
    ["", "Tổng điểm mục I", "5"],
    ["", "Ghi chú: lấy số liệu đến 30/11"],
  ];

  it("are headings, also amid a criterion, totals and notes", () => {
    const { fates, totals } = understood(rows);
    expect([...fates.values()].map(({ kind }) => kind).toSorted()).toEqual(
      ["continues", "continues", "criterion", "criterion", "heading", "heading", "note", "total"].toSorted(),
    );
    expect(totals).toEqual([{ rowNumber: 8, maximum: "5", of: ["I"], isNear: false, section: "I" }]);
  });

  it("change nothing of the criteria, wherever they stand", () => {
    const bare = rows.filter((_, index) => ![0, 4, 6, 7].includes(index));
    expect(criteria(rows)).toEqual(criteria(bare));
  });
});

describe("points", () => {
  it.each([
    ["tối đa 5", "5"],
    ["(5)", "5"],
    ["5 điểm", "5 điểm"],
    ["-", ""],
    ["tùy Khối", "tùy Khối"],
  ])("“%s” stand as “%s”", (typed, expected) => {
    expect(criteria([["1", "Kế hoạch", typed]])).toEqual([`1 | Kế hoạch | ${expected} | `]);
  });

  it.each([
    ["Điểm trừ", "Mỗi trường hợp trừ 1 điểm, tối đa 2 điểm", "0"],
    ["ĐIỂM THƯỞNG, ĐIỂM TRỪ", "Cấp tỉnh: 2; cấp cơ sở: 1", "0"],
    ["Điểm trừ", "", ""],
    ["Kỷ luật", "Mỗi trường hợp trừ 1 điểm, tối đa 2 điểm", ""],
  ])("may be left out under “%s” of “%s”", (section, rule, expected) => {
    const rows: Cells[] = [
      ["I", section],
      ["I.1", "Kỷ luật cán bộ", undefined, rule],
    ];
    expect(criteria(rows)[1]).toBe(`I.1 | Kỷ luật cán bộ | ${expected} | ${rule}`);
  });
});

it("a rule where the points should stand is the rule of a bonus or a deduction, and of nothing else", () => {
  const rule = (section: string) =>
    criteria([
      ["I", section],
      ["I.1", "Chậm báo cáo", "-1 điểm/lần"],
    ])[1];
  expect([rule("Điểm trừ"), rule("Báo cáo")]).toEqual([
    "I.1 | Chậm báo cáo | 0 | -1 điểm/lần",
    "I.1 | Chậm báo cáo | -1 điểm/lần | ",
  ]);
});

it("a row whose kind somebody chose is a criterion whatever it looks like, and without a code none", () => {
  const rows = rowsOf([
    ["I", "Tổng cộng", "5"],
    ["", "Báo cáo", "2"],
  ]).map((row) => ({ ...row, isSettled: true }));
  const { criteria: found, fates } = understandTable(rows, undefined);
  expect([found.map(({ code }) => code), fates.get(3)]).toEqual([["I"], { kind: "unplaced" }]);
});
