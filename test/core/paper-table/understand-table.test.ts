import fc from "fast-check";
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
const codes = (rows: readonly string[]): string[] =>
  understood(rows.map((code): Cells => [code, `Nội dung ${code}`, "1"])).criteria.map(({ code }) => code);

describe("codes", () => {
  it.each<[string, readonly string[], readonly string[]]>([
    [
      "that begin anew under each heading bear the heading's",
      ["I", "1", "2", "II", "1"],
      ["I", "I.1", "I.2", "II", "II.1"],
    ],
    [
      "go on through several levels",
      ["A", "I", "1", "B", "I", "1", "2"],
      ["A", "A.I", "A.I.1", "B", "B.I", "B.I.1", "B.I.2"],
    ],
    [
      "of parts follow the code of their group",
      ["I", "1", "1.1", "II", "1", "1.1"],
      ["I", "I.1", "I.1.1", "II", "II.1", "II.1.1"],
    ],
    ["with letters too", ["1", "a", "b", "2", "a"], ["1", "1.a", "1.b", "2", "2.a"]],
    ["without a row between", ["I", "1.1", "1.2", "II", "1.1"], ["I", "I.1.1", "I.1.2", "II", "II.1.1"]],
    ["that run on stay as they are", ["A", "1", "2", "B", "3", "4"], ["A", "1", "2", "B", "3", "4"]],
    ["that are whole stay as they are", ["I", "I.1", "II", "II.1"], ["I", "I.1", "II", "II.1"]],
    ["typed twice by mistake stay", ["A", "1", "2", "B", "3", "2"], ["A", "1", "2", "B", "3", "2"]],
    [
      "typed twice at the head of a section stay",
      ["A", "1", "2", "3", "B", "1", "5"],
      ["A", "1", "2", "3", "B", "1", "5"],
    ],
    ["typed twice in one section stay", ["A", "1", "1", "2"], ["A", "1", "1", "2"]],
    ["of a flat table stay", ["1", "2", "2", "3"], ["1", "2", "2", "3"]],
  ])("%s", (_, typed, expected) => {
    expect(codes(typed)).toEqual(expected);
  });

  it("never change for one criterion more that is numbered on", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 5 }), (sizes) => {
        const table = sizes.flatMap((size, at) => [
          "ABCDE"[at] ?? "",
          ...Array.from({ length: size }, (_, index) => String(index + 1)),
        ]);
        const before = codes(table);
        expect(new Set(before).size).toBe(before.length);
        expect(codes([...table, String((sizes.at(-1) ?? 0) + 1)]).slice(0, before.length)).toEqual(before);
      }),
    );
  });
});

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

it("a row whose kind somebody chose is a criterion whatever it looks like, and without a code none", () => {
  const rows = rowsOf([
    ["I", "Tổng cộng", "5"],
    ["", "Báo cáo", "2"],
  ]).map((row) => ({ ...row, isSettled: true }));
  const { criteria: found, fates } = understandTable(rows, undefined);
  expect([found.map(({ code }) => code), fates.get(3)]).toEqual([["I"], { kind: "unplaced" }]);
});
