import { describe, expect, it } from "vitest";
import { percentText, reachesShare, readVoteShare, shareText } from "../../../functions/core/bloc/vote-share.ts";
import { decimal } from "../../../sheets-schema/cells/decimal.ts";

/** As "50/100" for at least that, ">50/100" for more. */
const read = (typed: string): string | undefined => {
  const share = readVoteShare(typed);
  return share && `${share.isStrict ? ">" : ""}${share.numerator.toFixed()}/${share.denominator.toFixed()}`;
};

describe("readVoteShare", () => {
  it.each<[string, string]>([
    ["50", "50/100"],
    ["50%", "50/100"],
    ["50 %", "50/100"],
    ["66,7%", "66.7/100"],
    ["66.7", "66.7/100"],
    ["100%", "100/100"],
    ["50 phần trăm", "50/100"],
    ["trên 50", ">50/100"],
    ["Trên 50%", ">50/100"],
    [">50%", ">50/100"],
    ["> 50", ">50/100"],
    ["hơn 50%", ">50/100"],
    ["quá bán", ">1/2"],
    ["Quá nửa", ">1/2"],
    ["quá một nửa", ">1/2"],
    ["2/3", "2/3"],
    ["2 / 3", "2/3"],
    ["từ 2/3 trở lên", "2/3"],
    ["trên 2/3", ">2/3"],
    ["hai phần ba", "2/3"],
    ["Ba phần tư", "3/4"],
    ["bốn phần năm", "4/5"],
    ["từ 80", "80/100"],
    ["từ 80%", "80/100"],
    ["ít nhất 80%", "80/100"],
    [">=80%", "80/100"],
    ["≥ 80%", "80/100"],
    ["80% trở lên", "80/100"],
    ["80% số phiếu", "80/100"],
    ["trên 50% phiếu", ">50/100"],
    ["1,5", "1.5/100"],
    ["0,5%", "0.5/100"],
  ])("%s", (typed, share) => expect(read(typed)).toBe(share));

  it.each([
    "",
    "nhiều",
    "0",
    "0%",
    "0,5",
    "1",
    "101%",
    "trên 100%",
    "3/2",
    "2/0",
    "trên 3/3",
    "phần ba",
    "50 người",
    "50/",
  ])("%s is none", (typed) => expect(read(typed)).toBeUndefined());
});

describe("reachesShare", () => {
  it.each<[string, number, number, boolean]>([
    ["50%", 5, 10, true],
    ["50%", 4, 10, false],
    ["trên 50%", 5, 10, false],
    ["trên 50%", 6, 10, true],
    ["quá bán", 5, 9, true],
    ["quá bán", 4, 8, false],
    ["2/3", 6, 9, true],
    ["2/3", 20, 30, true],
    ["2/3", 19, 30, false],
    ["66,67%", 2, 3, false],
    ["trên 2/3", 6, 9, false],
    ["100%", 9, 9, true],
    ["50%", 0, 0, false],
  ])("%s of %d out of %d: %s", (typed, part, whole, isReached) => {
    const share = readVoteShare(typed);
    expect(share && reachesShare(share, decimal(part), decimal(whole))).toBe(isReached);
  });
});

it.each([
  ["80", "từ 80%"],
  ["trên 50%", "trên 50%"],
  ["66,5%", "từ 66,5%"],
  ["2/3", "từ 2/3"],
  ["quá bán", "trên 1/2"],
])("shareText: %s reads back as %s", (typed, text) => {
  const share = readVoteShare(typed);
  expect(share && shareText(share)).toBe(text);
});

it("percentText: rounds half up to the digits of the settings", () => {
  expect(percentText(decimal(8), decimal(10), 2)).toBe("80%");
  expect(percentText(decimal(2), decimal(3), 2)).toBe("66,67%");
  expect(percentText(decimal(1), decimal(8), 0)).toBe("13%");
});
