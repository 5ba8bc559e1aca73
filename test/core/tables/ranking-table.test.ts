import { describe, expect, it } from "vitest";
import type { Result } from "../../../functions/core/result.ts";
import { rankingTable } from "../../../functions/core/tables/ranking-table.ts";
import type { TableCell } from "../../../functions/core/tables/table.ts";
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { aCriterion, aGroup, aHandIn, type Entries, type Row, resultOf } from "../../builders.ts";
import { aClass, anAward, aVote, type Points, ranked } from "../ranking/a-bloc.ts";

const shown = (cell: TableCell): string =>
  cell === undefined ? "" : typeof cell === "string" ? cell : formatDecimal(cell);
/** The cells of one column, by member. */
function column(result: Result, header: string): Record<string, string> {
  const { columns, rows } = rankingTable(result);
  const at = columns.findIndex((each) => each.header === header);
  return Object.fromEntries(rows.map(({ cells }) => [shown(cells[1]), shown(cells[at])]));
}

const points: Readonly<Record<string, Points>> = { A: 99, B: 97, C: 97, D: 90 };
const tableOf = (awards: readonly Row[], votes: readonly Row[] = []) => ranked(points, { awards, votes });
const notesOf = (awards: readonly Row[], votes: readonly Row[] = []) => {
  const { notes } = rankingTable(tableOf(awards, votes));
  return notes.slice(3, -1);
};

describe("the columns of sections", () => {
  const headersOf = (criteria: readonly Row[]) =>
    rankingTable(resultOf({ criteria }))
      .columns.map(({ header }) => header)
      .filter((header) => header.startsWith("Điểm Mục"));
  const flat = (count: number) => Array.from({ length: count }, (_, at) => aCriterion(String(at + 1), 10));

  it("hold criteria of the top too, unless the table is a long list of them", () => {
    expect(headersOf([aGroup("I", 10), aCriterion("I.1", 10), aCriterion("II", 10)])).toEqual([
      "Điểm Mục I",
      "Điểm Mục II",
    ]);
    expect(headersOf(flat(8))).toHaveLength(8);
    expect(headersOf(flat(9))).toEqual([]);
  });
});

describe("the notes of a weighted year", () => {
  const notesWith = (entries: Entries) => {
    const criteria = [aGroup("I", 10), aCriterion("I.1", 10), aGroup("II", 10), aCriterion("II.1", 10)];
    const byHalf = criteria.map((row) => ({ ...row, period: "6 tháng cuối" }));
    const settings = { yearMethod: "(6 tháng đầu + 2 × 6 tháng cuối)/3", digits: 2 };
    return rankingTable(resultOf({ criteria: byHalf, settings, forms: { BTC: entries } })).notes.join("\n");
  };

  it("say that sections are rounded apart where they do not add up to the total, and only there", () => {
    // Two thirds of 2 are 1,33 each, and of 4 together 2,67.
    expect(notesWith({ "I.1": 2, "II.1": 2 })).toContain("cộng các mục có thể lệch tổng điểm");
    expect(notesWith({ "I.1": 3, "II.1": 3 })).not.toContain("lệch");
  });
});

describe("the column of awards", () => {
  it("names each, in the order of the awards, with those that await a vote", () => {
    const result = tableOf([
      anAward("Cờ", { order: 1, quota: "1", minimumVotes: "50%" }),
      anAward("Bằng khen", { order: 2, quota: "3" }),
      anAward("Giấy khen", { order: 3, placeFrom: 4 }),
    ]);
    expect(column(result, "Khen thưởng đề nghị")).toEqual({
      "Đơn vị A": "Cờ (chờ biểu quyết); Bằng khen",
      "Đơn vị B": "Bằng khen",
      "Đơn vị C": "Bằng khen",
      "Đơn vị D": "Giấy khen",
    });
  });

  it("is blank where nothing is proposed", () => {
    expect(rankingTable(tableOf([])).rows.map(({ cells }) => cells[8])).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

it("a class that the bloc has to decide says so", () => {
  const result = tableOf([aClass("Xuất sắc", 95, { quota: "2" }), aClass("Tốt", 50)]);
  expect(column(result, "Xếp loại đề nghị")).toEqual({
    "Đơn vị A": "Xuất sắc",
    "Đơn vị B": "Khối xem xét",
    "Đơn vị C": "Khối xem xét",
    "Đơn vị D": "Tốt",
  });
});

describe("the column of shares", () => {
  const byShare = ranked(
    { A: 99, B: { "I.1": { unassigned: "x" }, "II.1": 30 }, C: 50 },
    {
      settings: { rankBasis: "tỷ lệ điểm tối đa được giao", unassignedMode: "loại khỏi mẫu số" },
      handIns: [aHandIn("A"), aHandIn("B")],
    },
  );

  it("stands behind the total where members are ranked by it", () => {
    expect(
      rankingTable(byShare)
        .columns.map(({ header }) => header)
        .slice(0, 5),
    ).toEqual(["Hạng", "Đơn vị", "Tổng điểm", "Tỷ lệ (%)", "Điểm Mục I"]);
    // 30 of 40
    expect(column(byShare, "Tỷ lệ (%)")).toEqual({ "Đơn vị A": "99", "Đơn vị B": "75", "Đơn vị C": "" });
    expect(column(byShare, "Căn cứ")["Đơn vị C"]).toContain("không nộp Phiếu tự chấm điểm");
    expect(column(byShare, "Điểm Mục II")).toEqual({ "Đơn vị A": "40", "Đơn vị B": "30", "Đơn vị C": "" });
  });

  it("is not there where they are ranked by the total", () => {
    expect(rankingTable(ranked(points)).columns.map(({ header }) => header)).not.toContain("Tỷ lệ (%)");
  });
});

describe("the notes on awards", () => {
  it.each<[string, Row, readonly Row[], string]>([
    ["all given", { quota: "3" }, [], "Cờ: tối đa 03 đơn vị; đề nghị 03 đơn vị."],
    ["without a quota", {}, [], "Cờ: không giới hạn số lượng; đề nghị 04 đơn vị."],
    [
      "unfilled",
      { quota: "60%", rounding: "lên", scoreFrom: 99 },
      [],
      "Cờ: 60% của 04 đơn vị là 2,4; làm tròn lên thành 03; đề nghị 01 đơn vị; còn 02 chỉ tiêu chưa có đơn vị đủ điều kiện.",
    ],
    [
      "nobody",
      { quota: "1", scoreFrom: 100 },
      [],
      "Cờ: tối đa 01 đơn vị; chưa đề nghị đơn vị nào; còn 01 chỉ tiêu chưa có đơn vị đủ điều kiện.",
    ],
    [
      "tied",
      { quota: "2" },
      [],
      "Cờ: tối đa 02 đơn vị; đề nghị 01 đơn vị; còn 01 chỉ tiêu cho hai đơn vị cùng hạng, đề nghị Khối xem xét, biểu quyết.",
    ],
    [
      "awaiting votes",
      { quota: "1", minimumVotes: "50%" },
      [],
      "Cờ: tối đa 01 đơn vị; đề nghị 01 đơn vị, trong đó 01 đơn vị chờ biểu quyết.",
    ],
    ["voted", { quota: "1", minimumVotes: "50%" }, [aVote("Cờ", "A", 6)], "Cờ: tối đa 01 đơn vị; đề nghị 01 đơn vị."],
    ["unreadable", { quota: "vài" }, [], "Cờ: chưa xét vì dòng này ở trang Xếp loại, khen thưởng còn ô chưa đọc được."],
  ])("%s", (_, terms, votes, note) => expect(notesOf([anAward("Cờ", terms)], votes)).toEqual([note]));

  it("come in the order of the awards; a class has none", () => {
    const notes = notesOf([anAward("B", { order: 2 }), anAward("A", { order: 1 }), aClass("Tốt", 50)]);
    expect(notes.map((note) => note.slice(0, 2))).toEqual(["A:", "B:"]);
  });
});
