import { describe, expect, it } from "vitest";
import {
  aCriterion,
  aGroup,
  aHandIn,
  at,
  criteria,
  type Entry,
  formMilestone,
  formsBut,
  issuesOf,
  type Row,
  resultOf,
  scoreOf,
} from "../../builders.ts";

const registration: Row = {
  code: "M05",
  title: "Đăng ký thi đua",
  kind: "Mốc phải hoàn thành",
  phase: "Thực hiện",
  due: "20/03/2024",
  obliged: "Tất cả đơn vị",
  paper: "Bản đăng ký thi đua",
};
const table = [
  ...criteria,
  aGroup("III", 2),
  aCriterion("III.1", 2, {
    kind: "theo số lần, số ngày chậm",
    rule: "0: 2; 1-2: 1,5; 3-5: 1; >5: 0",
    unit: "ngày",
    milestone: "M05",
    evidence: "Hệ thống tính từ trang Nộp hồ sơ, mốc M05",
  }),
];
const all = ["BTC", "BDV", "BAO"].map((member) => aHandIn(member));

/** III.1 of BTC, whose registration is `handIn`. */
function scored(handIn: Row, entry: Entry = {}, now = "2024-12-02T08:15", more: readonly Row[] = []) {
  const result = resultOf(
    {
      criteria: table,
      settings: { total: 22 },
      calendar: [formMilestone, registration, ...more],
      handIns: [...all, { milestone: "M05", member: "BTC", ...handIn }],
      forms: formsBut({ "III.1": entry }, {}, {}),
    },
    at(now),
  );
  const leaf = scoreOf(result).leaves.get("III.1");
  return { leaf, official: leaf?.official.toFixed(), faults: issuesOf(result, "Phiếu Ban Tổ chức") };
}
const handedIn = (day: string): Row => ({ state: "Đã nộp", seenAt: `${day} 09:00` });

describe("days late that come from the hand-ins", () => {
  it.each([
    ["19/03/2024", "2"],
    ["20/03/2024", "2"],
    ["21/03/2024", "1.5"],
    ["22/03/2024", "1.5"],
    ["23/03/2024", "1"],
    ["25/03/2024", "1"],
    ["26/03/2024", "0"],
  ])("handed in on %s: %s points, although nobody typed anything", (day, points) => {
    const { leaf, official, faults } = scored(handedIn(day));
    expect([official, leaf?.level]).toEqual([points, "computed"]);
    expect(faults).toEqual([]);
  });

  it("not handed in counts as the latest once the deadline is over, and as nothing before", () => {
    expect(scored({}).leaf).toMatchObject({ level: "computed", computation: { kind: "computed" } });
    expect(scored({}).official).toBe("0");
    expect(scored({}, {}, "2024-03-20T10:00").leaf?.level).toBeUndefined();
    expect(scored({}, {}, "2024-03-20T10:00").faults).toEqual([]);
  });

  it("what is claimed beside it is compared", () => {
    const { official, faults } = scored(handedIn("22/03/2024"), { selfScore: 2 });
    expect(official).toBe("2");
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("Tự chấm 2 điểm; theo cách tính là 1,5 điểm vì");
  });

  it("the reviewer's score stands over both", () => {
    const entry = { blocScore: 1, blocReason: "theo biên bản" };
    expect(scored(handedIn("22/03/2024"), entry).leaf).toMatchObject({ level: "bloc", review: "bloc" });
  });

  it("leader and deputy are judged by their own earlier milestone for the same paper", () => {
    const leaders = { ...registration, code: "M04", due: "15/03/2024", obliged: "Trưởng Khối" };
    const result = resultOf({
      criteria: table,
      settings: { total: 22 },
      calendar: [formMilestone, registration, leaders],
      handIns: [...all, { milestone: "M04", member: "BAO", ...handedIn("18/03/2024") }],
      forms: formsBut({}, {}, {}),
    });
    expect(scoreOf(result, "BAO").leaves.get("III.1")?.official.toFixed()).toBe("1");
  });

  it("a paper that was returned is pending, not late", () => {
    const { leaf } = scored({ ...handedIn("19/03/2024"), returned: "thiếu phụ lục" });
    expect(leaf).toMatchObject({ level: undefined, computation: { kind: "no-result" } });
  });

  it("of two milestones for one paper, the one that the criterion names counts", () => {
    const again = { ...registration, code: "M06", due: "01/03/2024" };
    const result = resultOf({
      criteria: table,
      settings: { total: 22 },
      calendar: [formMilestone, registration, again],
      handIns: [
        ...all,
        { milestone: "M05", member: "BTC", ...handedIn("19/03/2024") },
        { milestone: "M06", member: "BTC", ...handedIn("19/03/2024") },
      ],
      forms: formsBut({}, {}, {}),
    });
    expect(scoreOf(result).leaves.get("III.1")?.official.toFixed()).toBe("2");
  });

  it("a milestone that nobody knows tells nothing, and the member types", () => {
    const criteriaOf = (milestone: string) =>
      table.map((row) => (row["code"] === "III.1" ? { ...row, milestone } : row));
    const result = resultOf({ criteria: criteriaOf("M99"), settings: { total: 22 }, forms: formsBut({}, {}, {}) });
    expect(scoreOf(result).leaves.get("III.1")).toMatchObject({ level: undefined, computation: { kind: "no-result" } });
  });
});
