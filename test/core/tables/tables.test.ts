import { describe, expect, it } from "vitest";
import { rankingTable } from "../../../functions/core/tables/ranking-table.ts";
import { scoreMatrixTable } from "../../../functions/core/tables/score-matrix-table.ts";
import type { Table, TableCell } from "../../../functions/core/tables/table.ts";
import { decimal, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { ranking, scoreMatrix } from "../../../sheets-schema/sheets/generated.ts";
import { allTables, aResult, HOSTILE_NAME, HOSTILE_SHORT_NAME } from "../a-result.ts";

const shown = (cell: TableCell): string =>
  cell === undefined ? "" : typeof cell === "string" ? cell : formatDecimal(cell);
const headers = (table: Table) => table.columns.map(({ header }) => header);
const texts = (table: Table) => table.rows.map(({ cells }) => cells.map(shown));

/** The row of a criterion, by header. */
function rowOf(table: Table, title: string): Record<string, string> {
  const row = texts(table).find((cells) => cells[1] === title) ?? [];
  return Object.fromEntries(headers(table).map((header, index) => [header, row[index] ?? ""]));
}

describe("every report", () => {
  it.each(allTables)("%s: is the same for any order of members", (_, table) => {
    expect(table(aResult({}, { shuffled: true }))).toEqual(table(aResult()));
  });

  it.each(allTables)("%s: has one cell for each column", (_, table) => {
    const { columns, rows } = table(aResult());
    expect(rows.filter(({ cells }) => cells.length !== columns.length)).toEqual([]);
  });

  it.each(allTables)("%s: says that it is a draft, when, and of which rules and input", (_, table) => {
    const { subtitle } = table(aResult());
    expect(subtitle.slice(0, 2)).toEqual([
      "DỰ THẢO - CHƯA CÔNG BỐ",
      "Khối thi đua các cơ quan Đảng tỉnh Hồng Lam, năm 2024",
    ]);
    expect(subtitle.slice(-2)).toEqual([
      "Tính theo dữ liệu lúc 08 giờ 15, ngày 25/11/2024",
      "Phiên bản quy tắc: fedcba98 (chưa khóa). Mã kiểm chứng: 0123456789ab",
    ]);
  });

  it("has the headers that the sheets declare", () => {
    const repeated = new Set([
      "Tỷ lệ (%)",
      "Loại đơn vị",
      "Điểm Mục ‹số›",
      "‹Tên gọi tắt› - tự chấm",
      "‹Tên gọi tắt› - chính thức",
    ]);
    const declared = (sheet: typeof ranking | typeof scoreMatrix) =>
      sheet.columns.map(({ header }) => header).filter((header) => !repeated.has(header));
    expect(headers(rankingTable(aResult()))).toEqual(expect.arrayContaining(declared(ranking)));
    expect(headers(scoreMatrixTable(aResult()))).toEqual(expect.arrayContaining(declared(scoreMatrix)));
  });

  it("a bloc whose settings are blank still has a heading", () => {
    const { subtitle } = rankingTable(aResult({ blocName: undefined, year: undefined, digits: undefined }));
    expect(subtitle[1]).toBe("Khối thi đua");
  });
});

describe("rankingTable", () => {
  const table = rankingTable(aResult());

  it("has one column for each section", () => {
    expect(headers(table).slice(0, 7)).toEqual([
      "Hạng",
      "Đơn vị",
      "Tổng điểm",
      "Điểm Mục I",
      "Điểm Mục II",
      "Điểm thưởng",
      "Điểm trừ",
    ]);
  });

  it("lists a shared place by name, then those not ranked without figures", () => {
    expect(texts(table).map((cells) => cells.slice(0, 3))).toEqual([
      ["1", HOSTILE_NAME, "1.234,8"],
      ["1", "Báo Hồng Lam", "1.234,8"],
      ["3", "Ban Tổ chức Tỉnh ủy", "98,75"],
      ["Không xếp hạng", "Ban Dân vận Tỉnh ủy", ""],
    ]);
  });

  it("a section holds its bonus and deduction, and 0,1 + 0,2 is 0,3", () => {
    expect(rowOf(table, "Ban Tổ chức Tỉnh ủy")).toMatchObject({
      "Điểm Mục I": "40,25",
      "Điểm Mục II": "58,5",
      "Điểm thưởng": "0,5",
      "Điểm trừ": "-0,5",
      "Việc còn phải xử lý": "3",
    });
    expect(rowOf(table, HOSTILE_NAME)["Điểm Mục I"]).toBe("0,3");
  });

  it("gives the reason of a member without a place", () => {
    expect(rowOf(table, "Ban Dân vận Tỉnh ủy")["Căn cứ"]).toBe("Không nộp Phiếu tự chấm điểm <b>đúng hạn</b>.");
  });

  it("prints the rule of places and of rounding", () => {
    expect(table.notes).toEqual([
      "Quy tắc xếp hạng áp dụng: theo tổng điểm, từ cao xuống thấp; bằng nhau thì lần lượt xét: điểm Mục I; điểm trừ ít hơn; vẫn bằng nhau thì đồng hạng.",
      "Điểm thưởng, điểm trừ đã nằm trong tổng điểm và trong điểm của từng mục.",
      "Khi phải chia, điểm được làm tròn đến 02 chữ số thập phân; 0,5 làm tròn lên.",
      "Kết quả do Khối đề nghị; cấp có thẩm quyền quyết định.",
    ]);
  });

  it("without a tie chain, says that equal members share a place", () => {
    expect(rankingTable(aResult({ tieChain: undefined })).notes[0]).toBe(
      "Quy tắc xếp hạng áp dụng: theo tổng điểm, từ cao xuống thấp; bằng nhau thì đồng hạng.",
    );
  });
});

describe("scoreMatrixTable", () => {
  const table = scoreMatrixTable(aResult());

  it("has two columns for each member, in the order of names", () => {
    expect(headers(table)).toEqual([
      "Mã",
      "Nội dung tiêu chí",
      "Điểm tối đa",
      `${HOSTILE_SHORT_NAME} - tự chấm`,
      `${HOSTILE_SHORT_NAME} - chính thức`,
      "Ban Dân vận - tự chấm",
      "Ban Dân vận - chính thức",
      "Ban Tổ chức - tự chấm",
      "Ban Tổ chức - chính thức",
      "Báo - tự chấm",
      "Báo - chính thức",
      "Bình quân Khối",
      "Cao nhất Khối",
    ]);
  });

  it("styles sections, groups and the total", () => {
    expect(table.rows.map(({ cells, style }) => [shown(cells[0]), style])).toEqual([
      ["I", "section"],
      ["I.1", "group"],
      ["I.1.1", undefined],
      ["I.1.2", undefined],
      ["I.2", undefined],
      ["II", "section"],
      ["II.1", undefined],
      ["II.2", undefined],
      ["", "total"],
    ]);
  });

  it("averages over the members with a place, rounded half up", () => {
    // (0,2 + 19,75 + 0,3) / 3 = 6,75; (1234,8 + 1234,8 + 98,75) / 3 = 856,11666…
    expect(rowOf(table, "Nhiệm vụ hoàn thành; đúng hạn")).toMatchObject({
      "Bình quân Khối": "6,75",
      "Cao nhất Khối": "19,75",
    });
    expect(rowOf(table, "Tổng điểm")).toMatchObject({ "Bình quân Khối": "856,12", "Cao nhất Khối": "1.234,8" });
    const rounded = scoreMatrixTable(aResult({ digits: decimal(0) }));
    expect(rowOf(rounded, "Tổng điểm")["Bình quân Khối"]).toBe("856");
  });

  it("a bonus left blank shows no figure and counts 0 in the average", () => {
    expect(rowOf(table, "Được biểu dương")).toMatchObject({
      "Điểm tối đa": "",
      "Báo - chính thức": "",
      "Ban Tổ chức - chính thức": "0,5",
      "Bình quân Khối": "0,17",
      "Cao nhất Khối": "0,5",
    });
  });

  it("an unassigned criterion says so, and counts only where the bloc gives full points for it", () => {
    const title = "- Ban hành kế hoạch đúng hạn";
    expect(rowOf(table, title)).toMatchObject({ "Báo - tự chấm": "Không giao", "Báo - chính thức": "20" });
    const left = rowOf(scoreMatrixTable(aResult({ unassignedMode: "loại khỏi mẫu số" })), title);
    expect(left).toMatchObject({ "Báo - tự chấm": "Không giao", "Báo - chính thức": "", "Bình quân Khối": "10,05" });
  });

  it("a member without a score has blank columns", () => {
    expect(rowOf(table, "Tổng điểm")["Ban Dân vận - chính thức"]).toBe("");
  });
});
