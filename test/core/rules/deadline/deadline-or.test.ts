/** Cases of a deadline that share their points, and what is never done without a colon behind it. */
import { describe, expect, it } from "vitest";
import { compute, faultOf, outcome, sentenceOf } from "../builders.ts";

const kind = "theo thời hạn";
const ONE = { kind, maximum: "2" } as const;
const points = (rule: string): readonly string[] =>
  ["31/01/2024", "01/02/2024", "không nộp"].map((result) => outcome(compute({ ...ONE, rule }, result)));

describe("deadline: cases joined by “hoặc”", () => {
  it.each([
    "Nộp trong tháng 01/2024: 2 điểm; từ tháng 02/2024 trở đi hoặc không nộp: 0 điểm",
    "Nộp đến 31/01: 2 điểm; sau ngày 31/01 hoặc không nộp: 0 điểm",
    "Nộp đến 31/01: 2 điểm; nộp chậm hoặc không nộp: 0 điểm",
    "Nộp đến 31/01: 2 điểm; sau thời hạn trên hoặc không nộp không tính điểm",
    "Nộp đến 31/01: 2 điểm; không nộp hoặc nộp từ ngày 01/02 trở đi: trừ hết điểm",
  ])("%j", (rule) => {
    expect(sentenceOf({ ...ONE, rule })).toBe(
      "Đến ngày 31/01/2024: 2 điểm; sau ngày 31/01/2024: 0 điểm; không nộp: 0 điểm.",
    );
    expect(points(rule)).toEqual(["2", "0", "0"]);
  });

  it.each([
    ["đến 31/01: 2; nộp chậm hoặc nộp không đúng mẫu: 0", "không đúng mẫu"],
    ["đến 31/01: 2; sau 31/01 hoặc có lý do: 0", "có lý do"],
    ["đến 31/01 hoặc đến 15/02: 2; sau: 0", ": 2; sau: 0"],
    ["đến 31/01: 2; không nộp hoặc không gửi: 0", ": 0"],
    ["đến 31/01: 2; không nộp hoặc", "hoặc"],
  ])("%j is refused: %s", (rule, quoted) => expect(faultOf({ ...ONE, rule }).what).toContain(quoted));
});

describe("deadline: never done, without a colon", () => {
  it.each([
    ["không nộp không tính điểm", "0"],
    ["không nộp thì không được điểm", "0"],
    ["không nộp bị trừ 2 điểm", "0"],
    ["không nộp trừ hết điểm", "0"],
    ["chưa nộp 0,5 điểm", "0.5"],
    ["không nộp được 0,5 điểm", "0.5"],
  ])("%s", (never, given) =>
    expect(points(`Nộp đến 31/01 được 2 điểm, nộp chậm trừ 0,5 điểm, ${never}`)).toEqual(["2", "1.5", given]),
  );

  it.each(["không nộp nếu có lý do không tính điểm", "không được tính điểm nếu không nộp"])(
    "%j is refused",
    (never) => {
      expect(faultOf({ ...ONE, rule: `Nộp đến 31/01 được 2 điểm; ${never}` }).what).toContain("nếu");
    },
  );
});
