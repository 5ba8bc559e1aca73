import { describe, expect, it } from "vitest";
import {
  kindInFull,
  kindNamed,
  kindsTyped,
  kindsWords,
  kindWords,
  nearKinds,
  spellingsOf,
} from "../../../functions/core/bloc/kinds.ts";

const KINDS = ["Cấp tỉnh", "Cấp xã", "Xã miền núi"];

describe("kinds of member", () => {
  it.each([
    ["", []],
    ["-", []],
    ["Cấp xã", ["Cấp xã"]],
    [" Cấp xã ; Xã  miền núi;", ["Cấp xã", "Xã miền núi"]],
    ["Cấp xã\ncấp xã", ["cấp xã"]],
    ["Xã, phường", ["Xã, phường"]],
  ])("%j names %j", (typed, kinds) => expect(kindsTyped(typed)).toEqual(kinds));

  it("have one spelling, whatever the order of the rows", () => {
    const typed = ["cấp xã", "Cấp xã", "CẤP XÃ; Xã miền núi"];
    expect([...spellingsOf(typed).values()].sort()).toEqual([...spellingsOf(typed.toReversed()).values()].sort());
    expect([...spellingsOf(typed).values()]).toEqual(["CẤP XÃ", "Xã miền núi"]);
  });

  it.each([
    ["cấp xã", "Cấp xã"],
    ["các đơn vị thuộc cấp xã", "Cấp xã"],
    ["đơn vị miền núi", "Xã miền núi"],
    ["tỉnh", "Cấp tỉnh"],
    ["cấp", undefined],
    ["xã", undefined],
    ["đơn vị", undefined],
    ["cấp huyện", undefined],
    ["xã miền núi đặc biệt khó khăn", undefined],
  ])("%j means %j", (typed, kind) => expect(kindNamed(typed, KINDS)).toBe(kind));

  it("named in full are not guessed", () => {
    expect(kindInFull("tỉnh", KINDS)).toBeUndefined();
    expect(kindInFull("các Cấp tỉnh", KINDS)).toBe("Cấp tỉnh");
  });

  it("near are offered, the nearest first", () => {
    expect(nearKinds("Cấp xax", KINDS)[0]).toBe("Cấp xã");
    expect(nearKinds("Doanh nghiệp", KINDS)).toEqual([]);
  });

  it.each([
    ["Cấp xã", "cấp xã"],
    ["UBND xã", "UBND xã"],
    ["xã đảo", "xã đảo"],
    ["Đảng bộ", "đảng bộ"],
  ])("%j reads %j within a sentence", (kind, words) => expect(kindWords(kind)).toBe(words));

  it("of a member without any are said so", () => {
    expect(kindsWords([])).toBe("đơn vị chưa ghi loại");
    expect(kindsWords(["Cấp xã", "Xã miền núi"])).toBe("cấp xã, xã miền núi");
  });
});
