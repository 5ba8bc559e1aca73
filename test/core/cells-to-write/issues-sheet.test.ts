import { describe, expect, it } from "vitest";
import { countsByMember, issuesTable } from "../../../functions/core/cells-to-write/issues-sheet.ts";
import { issueSheet } from "../../../sheets-schema/sheets/generated.ts";
import { full, resultOf } from "../../builders.ts";

const result = resultOf({
  forms: { BTC: { ...full, "I.1": "tám rưỡi", "I.2": 5 }, BDV: { "I.1": 6, "I.2": 4, "II.2": 1 }, BAO: full },
});
const table = issuesTable(result, "2024-12-02");
const column = (header: string): unknown[] => {
  const index = issueSheet.columns.findIndex((declared) => declared.header === header);
  return table.rows.map(({ cells }) => cells[index]);
};
const [severity = "", member = "", , , , place = ""] = issueSheet.columns.map(({ header }) => header);

describe("the sheet Việc cần xử lý", () => {
  it("counts on top what each member has to mend, and says of which moment the data are", () => {
    expect(table.subtitle[0]).toBe(countsByMember(result));
    expect(table.subtitle[0]).toMatch(/^Còn \d\d việc phải sửa, cần bổ sung: .*Ban Dân vận \d\d.*Ban Tổ chức \d\d/);
    expect(table.subtitle).toContain("Tính theo dữ liệu lúc 08 giờ 15, ngày 02/12/2024");
  });

  it("has every issue once, by member and then by severity", () => {
    expect(table.rows).toHaveLength(result.issues.length);
    const members = column(member);
    expect(members.filter((name, index) => name !== members[index - 1])).toEqual([
      "Khối",
      "Ban Dân vận",
      "Ban Tổ chức",
    ]);
    const rank = (name: unknown): number => ["Phải sửa", "Cần bổ sung", "Lưu ý"].indexOf(String(name));
    const ranks = column(severity).map(rank);
    expect(ranks.every((value) => value >= 0)).toBe(true);
    ranks.forEach((value, index) => {
      if (members[index] === members[index - 1]) expect(value).toBeGreaterThanOrEqual(ranks[index - 1] ?? 0);
    });
  });

  it("opens the place of each by words that name it", () => {
    for (const cell of column(place)) {
      expect(cell).toMatchObject({
        text: expect.stringMatching(/^(?:Phiếu|Trang) /),
        link: expect.stringMatching(/^#gid=\d+&range=[A-Z]+\d+$/),
      });
    }
  });
});
