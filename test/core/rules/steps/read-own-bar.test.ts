/** The bar of one kind of member, as typed alone or beside the bar of everybody else. */
import { describe, expect, it } from "vitest";
import type { Cursor } from "../../../../functions/core/rules/grammar/reading-cursor.ts";
import { takeOwnBar, takeOwnBarBeside } from "../../../../functions/core/rules/steps/read-own-bar.ts";
import { intervalPhrase } from "../../../../functions/core/rules/wording/measure-phrases.ts";

type Take = typeof takeOwnBar;

function barIn(takeBar: Take, text: string) {
  const cursor: Cursor = { typed: text, text, at: 0 };
  const bar = takeBar(cursor, "%");
  return [
    bar === undefined
      ? undefined
      : `${bar.who} ${intervalPhrase(bar.interval, "%")}${bar.isHeading ? ", heading" : ""}`,
    text.slice(cursor.at),
  ];
}

describe("a bar that some members have", () => {
  it.each([
    ["riêng xã miền núi từ 80%", "xã miền núi từ 80% trở lên", ""],
    ["xã miền núi từ 80%", "xã miền núi từ 80% trở lên", ""],
    ["Các Xã Miền Núi đạt từ 80%", "xã miền núi từ 80% trở lên", ""],
    ["đối với các xã miền núi: từ 80%: 5", "xã miền núi từ 80% trở lên, heading", ": 5"],
    ["riêng đối với xã vùng cao, tỷ lệ đạt 70% trở lên", "xã vùng cao từ 70% trở lên", ""],
    ["còn xã miền núi chỉ cần trên 70%", "xã miền núi trên 70%", ""],
    ["riêng xã miền núi dưới 80%", "xã miền núi dưới 80%", ""],
    ["riêng xã miền núi từ 70% đến 80%; còn lại", "xã miền núi từ 70% đến 80%", "; còn lại"],
  ])("%s: %s", (text, bar, left) => expect(barIn(takeOwnBar, text)).toEqual([bar, left]));

  it.each([
    ["of members that no word leads to", "phòng ban từ 80%"],
    ["a single number", "riêng xã miền núi 80%"],
    ["a range of a single number", "riêng xã miền núi 80-80%"],
    ["a range that begins above its end", "riêng xã miền núi 80-70%"],
    ["of nobody", "riêng từ 80%"],
    ["without a number", "riêng xã miền núi cao"],
  ])("is none, and nothing is passed, where it is %s", (_, text) =>
    expect(barIn(takeOwnBar, text)).toEqual([undefined, text]),
  );
});

describe("the same beside a bar for all", () => {
  it.each([
    [", xã miền núi từ 80%", "xã miền núi từ 80% trở lên", ""],
    ["(xã miền núi từ 80%): 5", "xã miền núi từ 80% trở lên", ": 5"],
    ["(riêng xã miền núi: từ 80%)", "xã miền núi từ 80% trở lên, heading", ""],
    ["và riêng xã miền núi từ 80%", "xã miền núi từ 80% trở lên", ""],
    ["; riêng xã miền núi từ 80%: 5", "xã miền núi từ 80% trở lên", ": 5"],
    [";riêng xã miền núi từ 80%", "xã miền núi từ 80% trở lên", ""],
  ])("%s: %s", (text, bar, left) => expect(barIn(takeOwnBarBeside, text)).toEqual([bar, left]));

  it.each([
    ["without a sign", "xã miền núi từ 80%"],
    ["in brackets that are not closed", "(xã miền núi từ 80%"],
    ["of the same cell's next case", "; xã miền núi từ 80%"],
    ["joined without being set apart", "và xã miền núi từ 80%"],
    ["of members that no word leads to", ", phòng ban từ 80%"],
  ])("is none %s", (_, text) => expect(barIn(takeOwnBarBeside, text)).toEqual([undefined, text]));
});
