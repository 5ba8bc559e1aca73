import { describe, expect, it } from "vitest";
import { aHandIn, formsBut, full, type Given, placedOf, type Row, resultOf } from "../../builders.ts";
import { ranked, whyOf } from "./a-bloc.ts";

describe("why this place", () => {
  const tied: Given = { forms: formsBut({ "I.1": 5 }, { "II.1": 9 }, { "I.1": 3 }), settings: { tieChain: "I" } };
  const shared: Given = { forms: formsBut({}, {}, { "I.1": 3 }) };
  const late: Row = { seenAt: "30/11/2024 08:00" };
  const lateTied: Given = {
    handIns: [aHandIn("BTC", late), aHandIn("BDV"), aHandIn("BAO")],
    forms: formsBut({}, {}, { "I.1": 3 }),
    settings: { tieChain: "I; chậm nộp ít hơn" },
  };
  const deducted: Given = {
    forms: formsBut({ "II.2": -1 }, { "I.1": 5 }, { "I.1": 3 }),
    settings: { tieChain: "điểm trừ ít hơn" },
  };

  it.each<[string, Given, string, string]>([
    ["behind two who share", shared, "BAO", "17 điểm, kém Ban Dân vận và Ban Tổ chức (cùng hạng 1) 3 điểm."],
    ["first", { forms: formsBut({ "I.1": "5,5" }, { "I.1": 5 }, {}) }, "BAO", "20 điểm, cao nhất Khối."],
    ["behind", { forms: formsBut({ "I.1": "5,5" }, { "I.1": 5 }, {}) }, "BTC", "19,5 điểm, kém Báo Hồng Lam 0,5 điểm."],
    [
      "a tie broken up",
      tied,
      "BDV",
      "19 điểm, bằng điểm Ban Tổ chức; xếp trên vì điểm Mục I cao hơn 1 điểm (tiêu chí phụ thứ nhất).",
    ],
    [
      "a tie broken down",
      tied,
      "BTC",
      "19 điểm, bằng điểm Ban Dân vận; xếp sau vì điểm Mục I thấp hơn 1 điểm (tiêu chí phụ thứ nhất).",
    ],
    [
      "a tie broken up by less",
      lateTied,
      "BDV",
      "20 điểm, bằng điểm Ban Tổ chức; xếp trên vì số ngày nộp chậm ít hơn 2 ngày (tiêu chí phụ thứ hai).",
    ],
    [
      "a tie broken down by more",
      lateTied,
      "BTC",
      "20 điểm, bằng điểm Ban Dân vận; xếp sau vì số ngày nộp chậm nhiều hơn 2 ngày (tiêu chí phụ thứ hai).",
    ],
    [
      "a tie broken by deductions",
      deducted,
      "BTC",
      "19 điểm, bằng điểm Ban Dân vận; xếp sau vì điểm trừ cao hơn 1 điểm (tiêu chí phụ thứ nhất).",
    ],
    ["shared, no chain", shared, "BTC", "Đồng hạng 1 với Ban Dân vận: cùng 20 điểm; Khối chưa quy định tiêu chí phụ."],
    [
      "shared, all links equal",
      { ...shared, settings: { tieChain: "I; II" } },
      "BDV",
      "Đồng hạng 1 với Ban Tổ chức: cùng 20 điểm và bằng nhau ở tất cả tiêu chí phụ.",
    ],
    [
      "shared by three",
      { forms: formsBut({}, {}, {}) },
      "BAO",
      "Đồng hạng 1 với Ban Dân vận, Ban Tổ chức: cùng 20 điểm; Khối chưa quy định tiêu chí phụ.",
    ],
  ])("%s", (_, given, member, why) => expect(whyOf(resultOf(given), member)).toBe(why));

  it("says how much is still the member's own word", () => {
    const given: Given = { forms: { BTC: { ...full, "I.1": { selfScore: 6, blocScore: 6 } }, BDV: full, BAO: full } };
    expect(placedOf(resultOf(given), "BTC").why).toMatch(
      / Điểm chính thức đang lấy theo điểm tự chấm ở 02 tiêu chí vì Khối chưa rà soát; kết quả có thể thay đổi\.$/,
    );
    const reviewed = Object.fromEntries(
      Object.entries(full).map(([code, score]) => [code, { selfScore: score, blocScore: score }]),
    );
    expect(placedOf(resultOf({ forms: { BTC: reviewed } }), "BTC").why).not.toContain("chưa rà soát");
  });

  it("a blank bonus is nobody's word", () => {
    expect(placedOf(resultOf({ forms: { BTC: full } }), "BTC").why).toContain("ở 03 tiêu chí");
  });
});

describe("who shares a place beside one's own", () => {
  const tieChain = { settings: { tieChain: "I" } };

  it("is named in full, with the place", () => {
    const four = ranked({ A: 97, B: 97, C: 97, D: 90 });
    expect(whyOf(four, "D")).toBe("90 điểm, kém Đơn vị A, Đơn vị B và Đơn vị C (cùng hạng 1) 7 điểm.");
    const two = ranked({ A: 99, B: 97, C: 97, D: 90 });
    expect(whyOf(two, "D")).toBe("90 điểm, kém Đơn vị B và Đơn vị C (cùng hạng 2) 7 điểm.");
    expect(whyOf(two, "A")).toBe("99 điểm, cao nhất Khối.");
  });

  it("also where a link of the chain parts them, above or below", () => {
    const weak = { "I.1": 51, "II.1": 39 };
    const below = ranked({ A: 90, B: 90, C: weak }, tieChain);
    expect(whyOf(below, "C")).toBe(
      "90 điểm, bằng điểm Đơn vị A và Đơn vị B (cùng hạng 2); xếp trên vì điểm Mục I cao hơn 1 điểm (tiêu chí phụ thứ nhất).",
    );
    const above = ranked({ A: weak, B: weak, C: 90 }, tieChain);
    expect(whyOf(above, "C")).toBe(
      "90 điểm, bằng điểm Đơn vị A và Đơn vị B (cùng hạng 1); xếp sau vì điểm Mục I thấp hơn 1 điểm (tiêu chí phụ thứ nhất).",
    );
  });

  it("between one above and one below of equal points, the one above is named", () => {
    const entries = (first: number) => ({ "I.1": first, "II.1": 90 - first });
    const result = ranked({ A: entries(52), B: entries(51), C: entries(50) }, tieChain);
    expect(whyOf(result, "B")).toBe(
      "90 điểm, bằng điểm Đơn vị A; xếp sau vì điểm Mục I thấp hơn 1 điểm (tiêu chí phụ thứ nhất).",
    );
  });

  it("members of other points are no tie, even beside one", () => {
    const result = ranked({ A: 95, B: 90, C: { "I.1": 51, "II.1": 39 } }, tieChain);
    expect(whyOf(result, "A")).toBe("95 điểm, cao nhất Khối.");
    expect(whyOf(result, "C")).toContain("90 điểm, bằng điểm Đơn vị B; xếp trên");
  });
});

describe("members ranked by their share", () => {
  const settings = { rankBasis: "tỷ lệ điểm tối đa được giao", unassignedMode: "loại khỏi mẫu số" };
  /** A has 38 of 40, B 95 of 100: the same share of other points; C 57 of 60 and 40 of 40. */
  const points = { A: { "I.1": { unassigned: "x" }, "II.1": 38 }, B: 95, C: 97 };

  it("of one share need not have the points of each other", () => {
    const result = ranked(points, { settings });
    expect(whyOf(result, "A")).toBe("Đồng hạng 2 với Đơn vị B: cùng đạt 95%; Khối chưa quy định tiêu chí phụ.");
    expect(whyOf(result, "C")).toBe("97 điểm, đạt 97%, cao nhất Khối.");
  });

  it("parted by the chain, are equal in their share", () => {
    const result = ranked(points, { settings: { ...settings, tieChain: "II" } });
    expect(whyOf(result, "A")).toBe(
      "38 điểm, đạt 95%, bằng tỷ lệ của Đơn vị B; xếp sau vì điểm Mục II thấp hơn 2 điểm (tiêu chí phụ thứ nhất).",
    );
  });

  it("behind those of a shared place, lie behind by percent", () => {
    const result = ranked({ ...points, C: 90 }, { settings });
    expect(whyOf(result, "C")).toBe("90 điểm, đạt 90%, kém Đơn vị A và Đơn vị B (cùng hạng 1) 5%.");
  });
});

it.each([
  [1, "nhất"],
  [2, "hai"],
  [3, "ba"],
  [4, "tư"],
  [5, "năm"],
  [6, "sáu"],
  [7, "bảy"],
  [8, "tám"],
  [9, "9"],
])("link %d of the chain is named “tiêu chí phụ thứ %s”", (position, word) => {
  const tieChain = [...Array.from({ length: position - 1 }, () => "điểm thưởng"), "I"].join("; ");
  const result = ranked({ A: 90, B: { "I.1": 51, "II.1": 39 } }, { settings: { tieChain } });
  expect(whyOf(result, "A")).toContain(`(tiêu chí phụ thứ ${word}).`);
});
