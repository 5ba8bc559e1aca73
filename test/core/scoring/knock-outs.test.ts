/** Events by which a member loses the points of a whole section, or a step of its class. */
import { describe, expect, it } from "vitest";
import { rankingTable } from "../../../functions/core/tables/ranking-table.ts";
import { statementTable } from "../../../functions/core/tables/statement-table.ts";
import {
  aCriterion,
  aGroup,
  aHandIn,
  type Entries,
  type Given,
  issuesOf,
  placedOf,
  type Row,
  resultOf,
  scoreOf,
} from "../../builders.ts";

const tree = (section: string, leaf: Row = {}): Row[] => [
  aGroup("I", 12),
  aCriterion("I.1", 12),
  aGroup("II", 8, { rule: section }),
  aCriterion("II.1", 5),
  aCriterion("II.2", 3),
  aCriterion("II.3", 0, { bonusCap: 2 }),
  aCriterion("II.4", 0, { deductionCap: 2, ...leaf }),
];
const full: Entries = { "I.1": 12, "II.1": 5, "II.2": 3 };
const awards = [
  { order: 1, name: "Xuất sắc", group: "Xếp loại", scoreFrom: 15 },
  { order: 2, name: "Tốt", group: "Xếp loại", scoreFrom: 10 },
];
const given = (section: string, entries: Entries, leaf: Row = {}, more: Given = {}) =>
  resultOf({ criteria: tree(section, leaf), forms: { BTC: { ...full, ...entries } }, awards, ...more });
const totalOf = (...args: Parameters<typeof given>) => scoreOf(given(...args), "BTC").total.toFixed();
const LOST = "có tiêu chí bằng 0: mất hết điểm của mục";

describe("an event that takes a section", () => {
  it.each<[string, string, Entries, Row, string]>([
    ["has not happened", LOST, { "II.2": "0,01" }, {}, "17.01"],
    ["takes its points", LOST, { "II.2": 0 }, {}, "12"],
    ["takes its bonus, and its deduction", LOST, { "II.2": 0, "II.3": 2, "II.4": -1 }, {}, "12"],
    ["in another section takes nothing here", LOST, { "I.1": 0 }, {}, "8"],
    ["goes by what the bloc scored", LOST, { "II.2": { selfScore: 0, blocScore: 2, blocReason: "Có" } }, {}, "19"],
    ["at the line", "có tiêu chí dưới 60%: mất hết điểm của mục", { "II.1": 3 }, {}, "18"],
    ["below the line", "có tiêu chí dưới 60%: mất hết điểm của mục", { "II.1": "2,99" }, {}, "12"],
    ["is named by a criterion", "", { "II.4": -1 }, { rule: "tiêu chí này bị trừ điểm: mất hết điểm Mục II" }, "12"],
    [
      "is named by a criterion and did not happen",
      "",
      {},
      { rule: "tiêu chí này bị trừ điểm: mất hết điểm Mục II" },
      "20",
    ],
    ["takes another section", "", { "II.4": -1 }, { rule: "bị trừ điểm: mất hết điểm Mục I" }, "7"],
  ])("%s", (_, section, entries, leaf, total) => expect(totalOf(section, entries, leaf)).toBe(total));

  it("leaves the maximum as it is", () => {
    expect(scoreOf(given(LOST, { "II.2": 0 }), "BTC").assignedMaximum.toFixed()).toBe("20");
  });

  it("does not bring about another", () => {
    const section = `${LOST}; Mục II dưới 1 điểm: mất hết điểm Mục I`;
    expect(totalOf(section, { "II.2": 0 })).toBe("12");
  });

  it("counts hand-ins", () => {
    const late = { handIns: [aHandIn("BTC", { seenAt: "29/11/2024 09:00" })] };
    const section = "có hồ sơ nộp chậm: mất hết điểm của mục";
    expect(totalOf(section, {}, {}, late)).toBe("12");
    expect(totalOf(section, {}, {}, { handIns: [aHandIn("BTC")] })).toBe("20");
  });

  it("is said with the place, in the ranking's sum, the statement and the rule", () => {
    const result = given(LOST, { "II.2": 0 });
    const { member } = scoreOf(result, "BTC");
    expect(placedOf(result, "BTC").why).toContain(
      "Mất hết điểm Mục II theo cách tính của Mục II: “có tiêu chí bằng 0: mất hết điểm của mục” (tiêu chí II.2 được 0/3 điểm).",
    );
    const row = rankingTable(result).rows.find(({ cells }) => cells[1] === member.name);
    expect(row?.cells.slice(2, 5).map(String)).toEqual(["12", "12", "0"]);
    const section = statementTable(result, member)?.rows.find(({ cells }) => cells[0] === "II");
    expect(String(section?.cells.at(-1))).toContain("Mất hết điểm theo “có tiêu chí bằng 0: mất hết điểm của mục”");
    expect(result.bloc.criteria.byCode.get("II")?.understood).toContain(
      "Mất hết điểm Mục II nếu có tiêu chí thuộc Mục II bằng 0 điểm.",
    );
    expect(issuesOf(result, "Tiêu chí")).toEqual([]);
  });
});

describe("an event that lowers the class", () => {
  const lowering = { rule: "bị trừ điểm: hạ một bậc xếp loại" };

  it("by one step from the one reached", () => {
    expect(placedOf(given("", {}, lowering), "BTC").class).toBe("Xuất sắc");
    const result = placedOf(given("", { "II.4": -1 }, lowering), "BTC");
    expect(result.class).toBe("Tốt");
    expect(result.why).toContain(
      "Đủ điều kiện Xuất sắc nhưng hạ một bậc theo “bị trừ điểm: hạ một bậc xếp loại” (tiêu chí II.4 bị trừ 1 điểm).",
    );
  });

  it("adds to what the class itself says", () => {
    const own = awards.map((row) => ({ ...row, otherConditions: "hạ một bậc nếu Mục I từ 12 điểm" }));
    expect(placedOf(given("", { "II.4": -1 }, lowering, { awards: own }), "BTC").class).toBeUndefined();
  });
});

it("an event in other words stands beside class and award, and is noted at its row", () => {
  const rule = "mỗi trường hợp trừ 1; để xảy ra vụ án: mất hết điểm Mục II";
  const result = given("", {}, { kind: undefined, rule });
  const event = "để xảy ra vụ án: mất hết điểm Mục II";
  expect(placedOf(result, "BTC")).toMatchObject({ class: "Xuất sắc", classToCompare: [event] });
  expect(scoreOf(result, "BTC").total.toFixed()).toBe("20");
  expect(issuesOf(result, "Tiêu chí")).toEqual([
    `D8: Hệ thống không tự xét được “${event}”; nội dung này được ghi bên cạnh tên từng đơn vị để người xét đối chiếu. Nếu xét được theo điểm, có thể ghi, ví dụ “tiêu chí này bị trừ điểm: mất hết điểm Mục II”.`,
  ]);
});

it("what the figures leave open stands beside class and award as left to people", () => {
  const section = "có sáng kiến được công nhận: hạ một bậc xếp loại";
  const initiatives = [{ member: "BTC", kind: "Sáng kiến, giải pháp", title: "Số hóa" }];
  const result = placedOf(given(section, {}, {}, { initiatives }), "BTC");
  expect(result.class).toBe("Xuất sắc");
  expect(result.classToCompare).toEqual([section]);
  expect(result.why).toContain(`chờ người xét đối chiếu: ${section}.`);
});
