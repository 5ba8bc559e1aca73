/** A bad cell costs that cell: whatever somebody types in one form, everybody else's points and places stand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../sheets-schema/cells/cell.ts";
import { issuesOf, placedOf, resultOf, scoreOf, totalOf, totalsOf } from "../builders.ts";

const full = { "I.1": 6, "I.2": 4, "I.3": 1, "II.1": 10, "II.2": -1 };
const codes = Object.keys(full);
const fields = [
  ...["target", "unassigned", "result", "supplement", "selfScore", "evidence", "remark"],
  ...["blocScore", "blocReason", "answer", "verifiedScore", "verifiedReason"],
];

const anything: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constantFrom<Cell>({ error: "#DIV/0!" }, { number: 45_354, format: "DATE" }, { number: 0.965, format: "PERCENT" }),
  fc.constantFrom<Cell>(
    "tám rưỡi",
    "3/3",
    "16/15 điểm",
    "1.234",
    "=1+1",
    "\u200b",
    "bé kÕ ho¹ch",
    "Không trừ",
    "1e9",
    "٣",
  ),
);

describe("one bad cell of a form", () => {
  it("leaves all others' totals, and the member's other criteria", () => {
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.constantFrom(...fields), anything, (code, field, cell) => {
        const given = (entry: Record<string, Cell>) =>
          resultOf({
            forms: {
              BTC: { ...full, [code]: { selfScore: full[code as keyof typeof full], ...entry } },
              BDV: full,
              BAO: full,
            },
          });
        const whole = given({});
        const damaged = given({ [field]: cell });
        expect(totalsOf(damaged)).toMatchObject({ BDV: "20", BAO: "20" });
        for (const other of codes.filter((each) => each !== code)) {
          const officialOf = (result: typeof whole) => scoreOf(result).leaves.get(other)?.official.toFixed();
          expect(officialOf(damaged)).toBe(officialOf(whole));
        }
        expect(damaged.ranking.placed).toHaveLength(3);
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, Cell, string]>([
    ["a word", "tám rưỡi", "J3: Không đọc được “tám rưỡi” thành số. Đề nghị nhập bằng chữ số, ví dụ 5,5."],
    [
      "a date",
      { number: 45_354, format: "DATE" },
      "J3: Ô này đã bị chuyển thành ngày 03/03/2024. Nếu muốn ghi điểm 3/3, đề nghị nhập 3.",
    ],
    ["too much", 7, "J3: Điểm tự chấm 7 vượt điểm tối đa 6 của tiêu chí I.1. Đề nghị nhập số từ 0 đến 6."],
    ["too little", -1, "J3: Điểm tự chấm -1 thấp hơn mức thấp nhất 0 của tiêu chí I.1. Đề nghị nhập số từ 0 đến 6."],
    [
      "out of another maximum",
      "5/10",
      "J3: “5/10” ghi trên thang 10, điểm tối đa của tiêu chí là 6. Đề nghị chỉ nhập số điểm đạt được.",
    ],
    [
      "a failed formula",
      { error: "#DIV/0!" },
      "J3: Công thức trong ô này bị lỗi (#DIV/0!). Đề nghị nhập trực tiếp giá trị.",
    ],
    ["nothing", undefined, "J3: Chưa tự chấm điểm. Đề nghị nhập số từ 0 đến 6, ví dụ 5,5."],
    ["a share", "86,58%", "J3: Không đọc được “86,58%” thành số. Đề nghị nhập bằng chữ số, ví dụ 5,5."],
  ])("%s is told at its cell, with the way out", (_, cell, issue) => {
    expect(issuesOf(resultOf({ forms: { BTC: { ...full, "I.1": cell } } }), "Phiếu Ban Tổ chức")).toEqual([issue]);
  });

  it.each<[string, string, Cell, string, string]>([
    [
      "a bonus over its cap",
      "I.3",
      6,
      "J5: Điểm thưởng 6 vượt mức tối đa 2 của tiêu chí I.3. Điểm được tính theo quy định là 2.",
      "21",
    ],
    [
      "a deduction over its cap",
      "II.2",
      -6,
      "J8: Điểm trừ 6 vượt mức tối đa 3 của tiêu chí II.2. Điểm được tính theo quy định là 3.",
      "18",
    ],
    [
      "a deduction without its sign",
      "II.2",
      "0,5",
      "J8: Đã nhập 0,5 ở tiêu chí trừ điểm; hệ thống hiểu là trừ 0,5 (-0,5). Nếu không đúng, đề nghị nhập lại.",
      "20.5",
    ],
  ])("%s is told and counts within", (_, code, cell, issue, total) => {
    const entries = { ...full, [code]: cell };
    expect(issuesOf(resultOf({ forms: { BTC: entries } }), "Phiếu Ban Tổ chức")).toEqual([issue]);
    expect(totalOf(entries)).toBe(total);
  });

  it.each<[string, Record<string, Cell>, string]>([
    [
      "the bloc's score without a reason",
      { blocScore: 5 },
      "P3: Điểm Khối chấm 5 khác điểm tự chấm 6. Đề nghị ghi lý do ở cột Lý do của Khối.",
    ],
    [
      "the verified score without a reason",
      { blocScore: 6, verifiedScore: 4 },
      "S3: Điểm thẩm định 4 khác điểm Khối chấm 6. Đề nghị ghi lý do ở cột Lý do thẩm định.",
    ],
    [
      "a verified score where the bloc has none",
      { verifiedScore: 4 },
      "S3: Điểm thẩm định 4 khác điểm tự chấm 6. Đề nghị ghi lý do ở cột Lý do thẩm định.",
    ],
  ])("%s is told", (_, entry, issue) => {
    const result = resultOf({ forms: { BTC: { ...full, "I.1": { selfScore: 6, ...entry } } } });
    expect(issuesOf(result, "Phiếu Ban Tổ chức")).toEqual([issue]);
  });

  it("a bonus or deduction left blank is no fault", () => {
    const { "I.3": _, "II.2": __, ...base } = full;
    expect(issuesOf(resultOf({ forms: { BTC: base } }), "Phiếu Ban Tổ chức")).toEqual([]);
  });

  it("a form in which nobody typed is one thing to do, not one for each criterion", () => {
    expect(issuesOf(resultOf({ forms: { BTC: {}, BDV: full, BAO: full } }), "Phiếu Ban Tổ chức")).toEqual([
      ": Phiếu chưa có nội dung nào (còn 3 tiêu chí chưa tự chấm điểm). Đề nghị nhập kết quả và điểm tự chấm của từng tiêu chí.",
    ]);
  });
});

describe("one bad cell of a list", () => {
  it("a telephone number in a column of dates is a fault of that cell", () => {
    const activities = [
      { member: "BTC", kind: "Phong trào thi đua", title: "Thi đua", from: 912_345_678 },
      { member: "BDV", kind: "Phong trào thi đua", title: "Thi đua" },
    ];
    const result = resultOf({ activities, forms: { BTC: full } });
    expect(placedOf(result, "BTC").place).toBe(1);
    expect(issuesOf(result, "Hoạt động").filter((issue) => issue.startsWith("G2: "))).toEqual([
      "G2: Không đọc được “912345678” thành ngày. Đề nghị nhập ngày/tháng/năm, ví dụ 25/11/2024.",
    ]);
  });
});
