/** Scores as officers really type them (DOMAIN.md 5), in a form: what counts, and what is told beside it. */
import { describe, expect, it } from "vitest";
import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { resultOf, scoreOf } from "../../builders.ts";

/** The score read for one criterion of BTC, with the codes of what is said of its cell. */
function read(code: string, typed: Cell): readonly [string | undefined, ...string[]] {
  const leaf = scoreOf(resultOf({ forms: { BTC: { [code]: typed } } })).leaves.get(code);
  const told = (leaf?.faults ?? []).filter(
    ({ field, fault }) => field === "selfScore" && fault.code !== "score-missing",
  );
  return [leaf?.claimed?.toFixed(), ...told.map(({ fault }) => fault.code)];
}

const date = (number: number) => ({ number, format: "DATE" }) as const;

// I.1: from 0 to 6. 45354 is 03/03/2024.
describe("a score", () => {
  it.each<[Cell, ...(string | undefined)[]]>([
    [3.5, "3.5"],
    ["3.5", "3.5"],
    ["+ 0,1", "0.1"],
    ["5 đ", "5"],
    ["5,5đ", "5.5"],
    ["5,5 điểm", "5.5"],
    ["'5,5", "5.5"],
    ["５，５", "5.5"],
    ["5,5\n", "5.5"],
    ["05/6", "5"],
    ["tạm tính 5,5/6", "5.5"],
    ["5/5", "5", "out-of-another-maximum"],
    ["16/15 điểm", "16", "out-of-another-maximum", "over-maximum"],
    ["1.234", "1.234", "ambiguous-number"],
    ["Không trừ", undefined, "not-a-number"],
    ["(không xếp loại)", undefined, "not-a-number"],
    ["96,5%", undefined, "not-a-number"],
    [date(45_354), undefined, "became-a-date"],
    [{ number: 45_354.5, format: "DATE_TIME" }, undefined, "became-a-date"],
    [45_354, undefined, "became-a-date"],
    ["03/03/2024", undefined, "became-a-date"],
    [{ number: 0.3125, format: "TIME" }, undefined, "not-a-number"],
    [2_024, "2024", "over-maximum"],
    ["\u200B", undefined],
  ])("%j", (typed, ...expected) => expect(read("I.1", typed)).toEqual(expected));

  it.each<[string, Cell, ...(string | undefined)[]]>([
    ["II.2", "Không trừ", "0"],
    ["II.2", "Không trừ điểm.", "0"],
    ["II.2", "(Không phát sinh)".normalize("NFD"), "0"],
    ["II.2", "không bị trừ", "0"],
    ["II.2", "- 0,25", "-0.25"],
    ["II.2", "–0,5", "-0.5"],
    ["II.2", "−0,5 điểm", "-0.5"],
    ["II.2", "0,5", "-0.5", "deduction-without-sign"],
    ["I.3", "Không có", "0"],
    ["I.3", "không rõ", undefined, "not-a-number"],
  ])("%s: %j", (code, typed, ...expected) => expect(read(code, typed)).toEqual(expected));
});
