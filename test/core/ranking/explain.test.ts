import { describe, expect, it } from "vitest";
import { aHandIn, formsBut, full, type Given, placedOf, type Row, resultOf } from "../../builders.ts";

/** Why a member has its place, without the sentence that says who has reviewed. */
const whyOf = (given: Given, member: string): string =>
  placedOf(resultOf(given), member).why.replace(/ ?Điểm chính thức đang lấy.*$/, "");

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
    ["behind two who share", shared, "BAO", "17 điểm, kém Ban Tổ chức 3 điểm."],
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
  ])("%s", (_, given, member, why) => expect(whyOf(given, member)).toBe(why));

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
