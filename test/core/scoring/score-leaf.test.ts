/** What is asked of who scores a criterion, and whose score counts. */
import { describe, expect, it } from "vitest";
import { aCriterion, aGroup, at, type Entry, formMilestone, type Row, resultOf, scoreOf } from "../../builders.ts";

const SHEET = "Phiếu Ban Tổ chức";

function scored(criterion: Row, entry: Entry, more: { group?: Row; calendar?: Row[]; now?: string } = {}) {
  const result = resultOf(
    {
      criteria: [aGroup("I", 10), aCriterion("I.1", 10, criterion)],
      settings: { total: 10 },
      forms: { BTC: { I: more.group ?? {}, "I.1": entry } },
      ...(more.calendar === undefined ? {} : { calendar: more.calendar, handIns: [] }),
    },
    at(more.now ?? "2024-12-02T08:15"),
  );
  const leaf = scoreOf(result).leaves.get("I.1");
  const told = result.issues
    .filter(({ sheetTitle, rowNumber }) => sheetTitle === SHEET && rowNumber === 3)
    .map(({ field, what, remedy }) => `${field}: ${what} ${remedy}`);
  return { told, official: leaf?.official.toFixed(), level: leaf?.level, review: leaf?.review };
}

describe("a change without its reason", () => {
  it.each<[Row, string[]]>([
    [
      { selfScore: 8, blocScore: 7 },
      ["blocReason: Điểm Khối chấm 7 khác điểm tự chấm 8. Đề nghị ghi lý do ở cột Lý do của Khối."],
    ],
    [
      { selfScore: 8, verifiedScore: 7 },
      ["verifiedReason: Điểm thẩm định 7 khác điểm tự chấm 8. Đề nghị ghi lý do ở cột Lý do thẩm định."],
    ],
    [
      { selfScore: 8, blocScore: 8, verifiedScore: 7 },
      ["verifiedReason: Điểm thẩm định 7 khác điểm Khối chấm 8. Đề nghị ghi lý do ở cột Lý do thẩm định."],
    ],
    [
      { selfScore: 8, blocScore: 7, blocReason: "Thiếu minh chứng.", verifiedScore: 8 },
      ["verifiedReason: Điểm thẩm định 8 khác điểm Khối chấm 7. Đề nghị ghi lý do ở cột Lý do thẩm định."],
    ],
    [{ selfScore: 8, blocScore: 8, verifiedScore: 8 }, []],
    [{ selfScore: 8, blocScore: 7, blocReason: "a", verifiedScore: 6, verifiedReason: "b" }, []],
  ])("%j: %j", (entry, told) => {
    expect(scored({}, entry).told).toEqual(told);
  });
});

describe("a member that verifies its own", () => {
  const entry = { selfScore: 8, verifiedScore: 7, verifiedReason: "Thiếu." };
  const own = "chính đơn vị thẩm định, chưa có đơn vị thẩm định thay";

  it("is told so, and its score does not count", () => {
    const { told, official, level } = scored({ verifier: "BTC" }, entry);
    expect([official, level, told.length]).toEqual(["8", "self", 1]);
    expect(told[0]).toContain(own);
  });

  it.each([{ verifier: "BDV" }, { verifier: "BTC", substitute: "BDV" }, {}])("is nobody under %j", (criterion) => {
    const { told, official, level } = scored(criterion, entry);
    expect([official, level, told]).toEqual(["7", "verified", []]);
  });

  it("that typed nothing is told nothing", () => {
    expect(scored({ verifier: "BTC" }, { selfScore: 8 }).told).toEqual([]);
  });
});

describe("what is missing", () => {
  it.each<[Row, Row, string]>([
    [{ kind: "mức xếp loại", rule: "tốt: 10; khá: 7" }, { selfScore: 10 }, "Kết quả là “tốt” hoặc “khá”"],
    [
      { kind: "mức xếp loại", rule: "tốt: 10; khá: 7; yếu: 0" },
      { selfScore: 10 },
      "Kết quả là “tốt”, “khá” hoặc “yếu”",
    ],
    [{ kind: "mức xếp loại", rule: "đạt: 10; còn lại: 0" }, { selfScore: 10 }, "Kết quả là “đạt”."],
    [{ kind: "theo tỷ lệ" }, { selfScore: 10 }, "kết quả, ví dụ 46/48"],
    [{ kind: "theo tỷ lệ", unit: "việc" }, { selfScore: 10, target: 5 }, "kết quả, ví dụ 2"],
    [{ kind: "theo thời hạn", rule: "đến 31/01: 10; sau: 0" }, { selfScore: 10 }, "ngày thực hiện, ví dụ 25/01/2024"],
    [{ kind: "theo bậc", rule: ">=98: 10; <98: 0", unit: "%" }, { selfScore: 10 }, "kết quả, ví dụ 96,5%"],
    [{ kind: "theo bậc", rule: ">=9: 10; <9: 0", unit: "cuộc" }, { selfScore: 10 }, "kết quả, ví dụ 2"],
    [{ kind: "theo bậc", rule: ">=9: 10; <9: 0" }, { selfScore: 10 }, "kết quả, ví dụ 2"],
  ])("%j with %j asks for %s", (criterion, entry, asked) => {
    const { told } = scored(criterion, { ...entry, evidence: "Số 1-BC/BTC" });
    expect(told.filter((one) => one.startsWith("result: ")).join()).toContain(
      `Đã tự chấm 10 điểm, chưa có kết quả. Đề nghị ghi ${asked}`,
    );
  });

  const minus = { kind: "mỗi trường hợp", rule: "mỗi lần -1", unit: "lần", maximum: 0, deductionCap: 3 };

  it("a deduction of 0 needs no result, any other does", () => {
    expect(scored(minus, { selfScore: 0 }).told).toEqual([]);
    expect(scored(minus, { selfScore: -1 }).told.join()).toContain("chưa có kết quả");
  });

  it("a deduction may be typed with or without its sign", () => {
    expect(scored(minus, { result: 2, selfScore: 2 }).told.join()).not.toContain("theo cách tính");
    expect(scored(minus, { result: 2, selfScore: -2 }).told).toEqual([]);
    expect(scored(minus, { result: 2, selfScore: 1 }).told.join()).toContain("theo cách tính là -2 điểm");
  });
});

describe("a score that is missing", () => {
  const calendar = [formMilestone, { ...formMilestone, code: "M01", phase: "Thực hiện", opens: "01/02/2024" }];
  const asked = (now: string, rows = calendar): boolean =>
    scored({}, { remark: "Đang làm." }, { calendar: rows, now }).told.join().includes("Chưa tự chấm điểm.");

  it("is asked for from the day on which self-scoring opens", () => {
    expect([asked("2024-11-03T23:59"), asked("2024-11-04T00:00"), asked("2024-11-20T08:00")]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("is asked for from the earliest of several, and from the deadline of one that says no opening", () => {
    const later = { ...formMilestone, code: "M14", opens: "20/11/2024" };
    expect(asked("2024-11-10T08:00", [...calendar, later])).toBe(true);
    const bare = [{ ...formMilestone, opens: undefined }];
    expect([asked("2024-11-27T08:00", bare), asked("2024-11-28T08:00", bare)]).toEqual([false, true]);
  });

  it("is asked for at any time where the calendar has no self-scoring", () => {
    expect(asked("2024-02-01T08:00", [{ ...formMilestone, phase: "Thực hiện" }])).toBe(true);
  });
});

describe("a review", () => {
  it("of the verifier over the whole group is the verifier's, and of the bloc the bloc's", () => {
    expect(scored({}, { selfScore: 8 }, { group: { verifiedScore: "Đã rà soát" } })).toMatchObject({
      official: "8",
      level: "self",
      review: "verified",
    });
    expect(scored({}, { selfScore: 8 }, { group: { blocScore: "Đã rà soát" } }).review).toBe("bloc");
    expect(scored({}, { selfScore: 8, blocScore: 8 }).review).toBe("bloc");
    expect(scored({}, { selfScore: 8 }).review).toBeUndefined();
  });

  it("that keeps what the rule does not give is told where it was typed", () => {
    const steps = { kind: "theo bậc", rule: ">=98: 10; còn lại: 7", unit: "%" };
    const kept = (group: Row) => scored(steps, { result: "96%", selfScore: 10 }, { group }).told;
    expect(kept({ verifiedScore: "Đã rà soát" })[0]).toMatch(/^verifiedScore: Đã rà soát, giữ nguyên 10 điểm/);
    expect(kept({ blocScore: "Đã rà soát" })[0]).toMatch(/^blocScore: Đã rà soát, giữ nguyên 10 điểm/);
  });
});
