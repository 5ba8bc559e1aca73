import { describe, expect, it } from "vitest";
import { expected } from "../../../../functions/core/rules/wording/expected-wording.ts";
import {
  capitalised,
  excerpt,
  gainPhrase,
  intervalPhrase,
  measurePhrase,
  uncapitalised,
} from "../../../../functions/core/rules/wording/measure-phrases.ts";
import { resultFaults } from "../../../../functions/core/rules/wording/result-wording.ts";
import { ruleFaults } from "../../../../functions/core/rules/wording/rule-fault-wording.ts";
import { ruleRemarks } from "../../../../functions/core/rules/wording/rule-wording.ts";
import { decimal } from "../../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../../sheets-schema/cells/fault.ts";

const [two, three] = [decimal("2"), decimal("3")];
const words = { subject: "kết quả", whole: true } as const;
const period = { start: "2023-12-01", end: "2024-11-30" };
const [first, second, third] = ["2024-01-31", "2024-02-15", "2024-03-01"];

const faults: Readonly<Record<string, Fault>> = {
  unreadable: ruleFaults.unreadable("x", "a", "b", expected.step),
  blank: ruleFaults.blank("theo bậc", expected.interval),
  unused: ruleRemarks.unused("x", "nhóm"),
  overlap: ruleRemarks.overlap("x", "98%", "từ 95%", words),
  overlapOfMeasures: ruleRemarks.overlap("x", "98%", "từ 95%", { ...words, whole: false }),
  gap: ruleRemarks.gap("x", "3", words),
  gapOfMeasures: ruleRemarks.gap("x", "3", { ...words, whole: false }),
  outside: ruleRemarks.outside("x", "3", words),
  sameLevel: ruleRemarks.sameLevel("x", "tốt"),
  aboveMaximum: ruleRemarks.aboveMaximum("x", three, two, "maximum"),
  aboveBonusCap: ruleRemarks.aboveMaximum("x", three, two, "bonusCap"),
  belowMaximum: ruleRemarks.belowMaximum("x", two, three),
  beyondDeduction: ruleRemarks.beyondDeduction("x", three, two),
  capBelowCase: ruleRemarks.capBelowCase("x", two, three),
  capBelowFirst: ruleRemarks.capBelowFirst("x", two, three),
  noMaximum: ruleRemarks.noMaximum("x"),
  noMaximumToShare: ruleRemarks.noMaximumToShare("x"),
  leadBelowTarget: ruleRemarks.leadBelowTarget("x", three, two),
  deadlineOutside: ruleRemarks.deadlineOutside("x", first, period),
  deadlinesUnsorted: ruleRemarks.deadlinesUnsorted("x", first, second),
  sameDeadline: ruleRemarks.sameDeadline("x", first),
  deadlineGap: ruleRemarks.deadlineGap("x", first, second, "sau thời hạn"),
  deadlineOverlap: ruleRemarks.deadlineOverlap("x", first, third),
  noPointsAfter: ruleRemarks.noPointsAfter("x", first),
  pointsTakenAfter: ruleRemarks.pointsTakenAfter("x", decimal("-2"), two),
  formulaError: resultFaults.formulaError("x", "Kết quả"),
  formulaErrorInTarget: resultFaults.formulaError("x", "Chỉ tiêu"),
  becameADate: resultFaults.becameADate("x", "3/5", "Kết quả"),
  becameADateInTarget: resultFaults.becameADate("x", "3/5", "Chỉ tiêu"),
  notANumber: resultFaults.notANumber("x", "%", "Kết quả"),
  notACount: resultFaults.notACount("x", "Kết quả"),
  notWhole: resultFaults.notWhole("x"),
  notInUnit: resultFaults.notInUnit("x", "bài", "Kết quả"),
  negative: resultFaults.negative("x", "Kết quả"),
  nothingToDivideBy: resultFaults.nothingToDivideBy("x", "Kết quả"),
  outsideSteps: resultFaults.outsideSteps("x", "3"),
  unknownLevel: resultFaults.unknownLevel("x", ["tốt"], ["tốt", "khá"]),
  targetMissing: resultFaults.targetMissing("x"),
  targetNotPositive: resultFaults.targetNotPositive("x"),
  otherTarget: resultFaults.otherTarget("x", "50", "48"),
  unclearEvent: resultFaults.unclearEvent("x", "để lộ bí mật"),
  tooManyExempt: resultFaults.tooManyExempt("x", three, two),
  notADate: resultFaults.notADate("x", first),
  monthOnly: resultFaults.monthOnly("x", first),
  yearMissing: resultFaults.yearMissing("x", first),
  afterDeadlines: resultFaults.afterDeadlines("x", second, first),
  neverUnknown: resultFaults.neverUnknown("x"),
  supplementMissing: resultFaults.supplementMissing("x"),
};

describe("the words of faults", () => {
  it.each(Object.entries(faults))(
    "%s: a sentence, what to do, and an example or a column where to look",
    (_, fault) => {
      expect(fault.what).toMatch(/^[\p{Lu}“].*[.?]$/u);
      expect(fault.remedy).toMatch(/^(?:Đề nghị|Nếu) .*\.$/u);
      expect(fault.remedy).toMatch(/đề nghị/iu);
      expect(fault.remedy).toMatch(
        /ví dụ|“|[Cc]ột|một lần|nhập trực tiếp|một trong các mức|số đã thực hiện|3\/5|31\/01\/2024/u,
      );
      expect(`${fault.what} ${fault.remedy}`).not.toMatch(/[!]|undefined|\b(?:null|NaN|must|fix)\b/u);
    },
  );

  it("says what to complete as such, and all else that cannot be read as to mend", () => {
    const toComplete = Object.entries(faults).filter(([, { severity }]) => severity === "to-complete");
    expect(toComplete.map(([name]) => name)).toEqual(["targetMissing", "supplementMissing"]);
  });

  it.each(Object.entries(expected))("where reading stops, “%s” gives an example", (_, text) => {
    expect(text).toMatch(/“.+”/u);
    expect(`Đề nghị ghi tiếp ${text}.`).toMatch(/^Đề nghị ghi tiếp [\p{Ll}“]/u);
  });

  it("the fault of a row keeps all but the sentence, which names the row", () => {
    const remark = ruleRemarks.gap("x", "3", words);
    expect(ruleRemarks.inRow("dưới 5 vụ", remark)).toEqual({
      ...remark,
      what: "Ở hàng dưới 5 vụ, cách tính chưa có bậc cho kết quả 3.",
    });
  });
});

describe("phrases", () => {
  const end = (value: string, inclusive: boolean) => ({ value: decimal(value), inclusive });

  it.each([
    [{ low: end("95", true), high: end("98", false) }, "%", "từ 95% đến dưới 98%"],
    [{ low: end("2", false), high: end("3.5", true) }, "bài", "trên 2 đến 3,5 bài"],
    [{ low: end("2", true), high: end("2", true) }, "bài", "2 bài"],
    [{ low: end("2", true) }, undefined, "từ 2 trở lên"],
    [{ low: end("2", false) }, "", "trên 2"],
    [{ high: end("2", true) }, "bài", "từ 2 bài trở xuống"],
    [{ high: end("2", false) }, "bài", "dưới 2 bài"],
    [{}, "bài", "mọi kết quả"],
  ])("%j in %s is “%s”", (interval, unit, phrase) => {
    expect(intervalPhrase(interval, unit)).toBe(phrase);
  });

  it("points and measures are told as papers write them", () => {
    expect([gainPhrase(decimal("-1.5")), gainPhrase(decimal("0")), gainPhrase(two)]).toEqual([
      "trừ 1,5 điểm",
      "0 điểm",
      "2 điểm",
    ]);
    expect([measurePhrase(decimal("12489.4"), "ha"), measurePhrase(two, "%"), measurePhrase(two, "")]).toEqual([
      "12.489,4 ha",
      "2%",
      "2",
    ]);
    expect([capitalised("đạt"), uncapitalised("Đạt"), capitalised("")]).toEqual(["Đạt", "đạt", ""]);
  });

  it("a long text is cut, and one that fits is not", () => {
    expect(excerpt("a".repeat(80))).toBe("a".repeat(80));
    expect(excerpt("a".repeat(81))).toBe(`${"a".repeat(79)}…`);
    expect(excerpt("abcdef", 4)).toBe("abc…");
  });
});
