/** A column that somebody deleted is told once, as that: no row is blamed for what nobody can type. */
import { describe, expect, it } from "vitest";
import { checks } from "../../../functions/core/checks/index.ts";
import { aHandIn, aSpreadsheet, type Given, resultOfSheets } from "../../builders.ts";

const commended = {
  member: "BTC",
  recipientKind: "Cá nhân",
  recipient: "Lê Văn A",
  award: "Giấy khen",
  level: "Cơ sở",
};
const given: Given = {
  handIns: [aHandIn("BTC", { approvedBy: "Lê Văn A", number: undefined, signedOn: "20/11/2024" })],
  commendations: [{ ...commended, progress: "Đã có quyết định", decidedOn: "05/03/2024" }],
  activities: [{ member: "BTC", kind: "An sinh xã hội", title: "Quà Tết", planned: 60 }],
  contacts: [{ member: "BTC", person: "Lê Văn A", duty: "Người thẩm định" }],
};

/** The codes of the issues of rows where `header` is gone from a sheet. */
function codesWithout(sheet: string, header: string): readonly string[] {
  const whole = aSpreadsheet(given);
  const grids = whole.grids.map((grid) => {
    const index = grid.title === sheet ? (grid.rows[0] ?? []).indexOf(header) : -1;
    return index === -1 ? grid : { ...grid, rows: grid.rows.map((row) => row.toSpliced(index, 1)) };
  });
  const { issues } = resultOfSheets({ ...whole, grids });
  expect(issues.some(({ code, what }) => code === "missing-column" && what.includes(header))).toBe(true);
  return issues.filter(({ rowNumber }) => rowNumber !== undefined).map(({ code }) => code);
}

describe("a column that is gone", () => {
  it.each([
    ["Nộp hồ sơ", "Số, ký hiệu văn bản", "paper-incomplete"],
    ["Khen thưởng", "Số quyết định", "commendation-incomplete"],
    ["Hoạt động", "Thực hiện", "done-missing"],
    ["Đầu mối", "Nhiệm vụ", "no-mail"],
    ["Đơn vị", "Hộp thư cơ quan", "no-mail"],
  ])("%s, %s", (sheet, header, code) => {
    const { issues } = resultOfSheets(aSpreadsheet(given));
    const before = issues.filter((issue) => issue.code === code).length;
    const after = codesWithout(sheet, header).filter((each) => each === code).length;
    expect(before).toBeGreaterThan(after);
  });

  it("and every sheet at once: no rule fails, and none tells of rows that nobody has", () => {
    const empty = { ...aSpreadsheet(), grids: [] };
    expect(resultOfSheets(empty).issues.filter(({ rowNumber }) => rowNumber !== undefined)).toEqual([]);
    expect(Object.keys(checks)).toHaveLength(14);
  });
});
