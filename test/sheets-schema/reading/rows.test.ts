import { describe, expect, it } from "vitest";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { encodeRow, parseRows } from "../../../sheets-schema/reading/rows.ts";
import { activities } from "../../../sheets-schema/sheets/activities.ts";
import { members } from "../../../sheets-schema/sheets/members.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import { aGrid } from "../builders.ts";

const headers = members.columns.map((column) => column.header);
const row = ["BTC", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức", undefined, "Thành viên", undefined, "btc@tinh.example"];
const parse = (rows: readonly (readonly Cell[])[]) => parseRows(members, aGrid(rows));
const serial = (number: number) => ({ number, format: "DATE" }) as const;
const codes = (faults: readonly { readonly code: string; readonly what: string }[]) => faults.map(({ code }) => code);

describe("parseRows", () => {
  it("reads a ragged row, blanks as undefined, numbered as a person counts", () => {
    const { rows, faults } = parse([headers, row]);
    expect(faults).toEqual([]);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ rowNumber: 2, faults: [], values: { code: "BTC", role: "Thành viên" } });
    expect(rows[0]?.values.aliases).toBeUndefined();
  });

  it("columns may be moved, and rows inserted or left blank", () => {
    const reversed = (cells: readonly Cell[]) => headers.map((_, index) => cells[headers.length - 1 - index]);
    const { rows, columns } = parse([reversed(headers), [], [" "], reversed(row)]);
    expect(columns.get("code")).toBe(headers.length - 1);
    expect(rows.map(({ rowNumber, values }) => [rowNumber, values.code])).toEqual([[4, "BTC"]]);
  });

  it("a column is found by an alias, and by another spelling of its header", () => {
    const renamed = headers.map((header) =>
      header === "Hộp thư cơ quan" ? "EMAIL" : header === "Vai trò" ? " vai  trò " : header,
    );
    expect(parse([renamed, row]).rows[0]?.values).toMatchObject({ mailbox: ["btc@tinh.example"], role: "Thành viên" });
  });

  it("the header row need not be the first", () => {
    const { headerRow, rows } = parse([["KHỐI THI ĐUA"], [], headers, row]);
    expect([headerRow, rows[0]?.rowNumber]).toEqual([3, 4]);
  });

  it("a missing column is a fault that names it, and the rest is read", () => {
    const { faults, rows } = parse([headers.slice(0, -1).filter((header) => header !== "Vai trò"), ["BTC", "Ban"]]);
    expect(codes(faults)).toEqual(["missing-column", "missing-column"]);
    expect(faults[0]?.what).toBe("Trang Đơn vị thiếu cột Vai trò.");
    expect(rows[0]?.values.name).toBe("Ban");
  });

  it("another header in the place of a missing column is named, and not read in its stead", () => {
    const { faults, rows } = parse([headers.map((header) => (header === "Vai trò" ? "Chức vụ" : header)), row]);
    expect(faults.map(({ code, value }) => [code, value])).toEqual([["missing-column", "Chức vụ"]]);
    expect(rows[0]?.values.role).toBeUndefined();
  });

  it.each<[string, number, number, number, number, number]>([
    ["in its header row", 0, 2, 0, 1, 0],
    ["across columns of one row", 1, 2, 0, 3, 0],
    ["without a value", 2, 4, 0, 1, 0],
    ["of two rows", 1, 3, 0, 1, 1],
    ["of two rows and two columns", 1, 3, 1, 3, 1],
  ])("a block merged %s", (_, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex, told) => {
    const merges = [{ sheetId: 7, startRowIndex, endRowIndex, startColumnIndex, endColumnIndex }];
    const { rows } = parseRows(members, aGrid([headers, row], { merges }));
    expect(rows.map(({ values }) => values.code)).toEqual(["BTC"]);
    expect(rows[0]?.faults.map(({ fault }) => fault.code)).toEqual(Array(told).fill("merged-cells"));
  });

  it("a column without a header is told only where it stands among ours and holds something", () => {
    const inserted = (cell: Cell) => parse([headers.toSpliced(1, 0, ""), row.toSpliced(1, 0, cell as string)]);
    expect(codes(inserted("ghi riêng").faults)).toEqual(["blank-header"]);
    expect(inserted("ghi riêng").rows[0]?.values.name).toBe("Ban Tổ chức Tỉnh ủy");
    expect(inserted(undefined).faults).toEqual([]);
    expect(parse([headers, [...row, ...Array(9), "ghi riêng"]]).faults).toEqual([]);
  });

  it("of two columns with one header the left one counts", () => {
    const { faults, rows } = parse([
      [...headers, "Mã đơn vị"],
      [...row, ...Array(5), "KHÁC"],
    ]);
    expect(codes(faults)).toEqual(["duplicate-column"]);
    expect(rows[0]?.values.code).toBe("BTC");
  });

  it("a bad cell costs that cell", () => {
    const bad = row.with(4, "Hội viên").with(6, "không có");
    const [read] = parse([headers, bad]).rows;
    expect(read?.faults.map(({ field, fault }) => [field, fault.code])).toEqual([
      ["role", "not-in-list"],
      ["mailbox", "not-an-email"],
    ]);
    expect(read?.values).toMatchObject({ code: "BTC", shortName: "Ban Tổ chức" });
    expect(read?.values.role).toBeUndefined();
    expect(read?.cells.role).toBe("Hội viên");
  });

  it("a blank cell that every row needs is a fault with an example", () => {
    const [read] = parse([headers, row.with(1, undefined)]).rows;
    expect(read?.faults.map(({ fault }) => `${fault.what} ${fault.remedy}`)).toEqual([
      "Chưa có nội dung ở cột Tên đơn vị. Đề nghị nhập, ví dụ Ban Tổ chức Tỉnh ủy.",
    ]);
  });

  it("a number typed into a cell that once became a date is that number, a day of 1900 for the spreadsheet alone", () => {
    const { rows } = parseRows(
      activities,
      aGrid([
        ["Mã đơn vị", "Thực hiện", "Từ ngày"],
        ["BTC", serial(3), serial(3)],
      ]),
    );
    expect([String(rows[0]?.values.done), rows[0]?.values.from]).toEqual(["3", undefined]);
    const day = parseRows(
      activities,
      aGrid([
        ["Mã đơn vị", "Thực hiện", "Từ ngày"],
        ["BTC", 3, serial(45_354)],
      ]),
    );
    expect(day.rows[0]?.values.from).toBe("2024-03-03");
  });

  it("a row with a status alone is no row", () => {
    const status = headers.map((header) => (header === "Tình trạng" ? "Hợp lệ" : undefined));
    expect(parse([headers, status]).rows).toEqual([]);
  });

  it("a sheet that is gone, or blank, is told in words", () => {
    expect(codes(parseRows(members, undefined).faults)).toEqual(["missing-sheet"]);
    expect(parse([]).faults).toHaveLength(members.columns.filter(({ isLater }) => !isLater).length);
  });
});

it("encodeRow: what it writes is read back", () => {
  const values = {
    code: "BTC",
    name: "Ban Tổ chức Tỉnh ủy",
    shortName: "Ban Tổ chức",
    role: "Thành viên",
    from: "2024-01-01",
  } as const;
  const cells = encodeRow(members, values);
  expect(cells).toHaveLength(members.columns.length);
  expect(parse([headers, cells]).rows[0]?.values).toEqual(values);
});

describe("checkboxes that nobody ticked", () => {
  const form = (rows: readonly (readonly Cell[])[]) =>
    parseRows(scoreForm, aGrid([scoreForm.columns.map(({ header }) => header), ...rows]));
  const rowOf = (cells: Partial<Record<keyof typeof scoreForm.shape, Cell>>): Cell[] =>
    scoreForm.columns.map(({ field }) => cells[field as keyof typeof scoreForm.shape]);

  it("are blank where there is one thing to tick, and ticked ones are that", () => {
    const { rows } = form([rowOf({ code: "I.1", unassigned: false }), rowOf({ code: "I.2", unassigned: true })]);
    expect(rows.map(({ values, faults }) => [values.unassigned, faults])).toEqual([
      [undefined, []],
      ["x", []],
    ]);
  });

  it("alone make no row of a list, and no member called Không", () => {
    const unticked = members.columns.map((): Cell => false);
    expect(parse([headers, unticked, [false], row]).rows.map(({ values }) => values.code)).toEqual(["BTC"]);
  });

  it("beside what somebody typed are told where they are no answer", () => {
    const [typed] = parse([headers, ["BTC", "Ban Tổ chức Tỉnh ủy", "Ban Tổ chức", undefined, false]]).rows;
    expect(typed?.faults.map(({ field }) => field)).toEqual(["role"]);
  });
});
