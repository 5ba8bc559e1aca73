import { describe, expect, it } from "vitest";
import { type AppliesTo, fits, membersWords, readAppliesTo } from "../../../functions/core/bloc/applies-to.ts";

const KINDS = ["Cấp tỉnh", "Cấp xã", "Xã miền núi"];
const read = (typed: string): AppliesTo | undefined => readAppliesTo(typed, KINDS);
/** How surely the row is for members of each kind, in their order, and for one without a kind. */
const fitsOf = (typed: string): string =>
  [...KINDS.map((kind) => [kind]), []].map((kinds) => fits(read(typed), kinds)).join("");

describe("Áp dụng cho", () => {
  it.each([
    ["", "2222"],
    ["   ", "2222"],
    ["-", "2222"],
    ["Cấp xã", "0400"],
    ["cấp  Xã.", "0400"],
    ["các đơn vị cấp xã", "0400"],
    ["chỉ áp dụng cho cấp xã", "0400"],
    ["Cấp tỉnh; Cấp xã", "4400"],
    ["Cấp tỉnh, cấp xã", "4400"],
    ["Cấp tỉnh và cấp xã", "4400"],
    ["Cấp tỉnh\ncấp xã", "4400"],
    ["- Cấp tỉnh\n- Cấp xã", "4400"],
    ["tỉnh", "4000"],
    ["miền núi", "0040"],
    ["xã miền núi", "0040"],
    ["trừ Cấp xã", "3033"],
    ["Tất cả, trừ cấp xã", "3033"],
    ["tất cả các đơn vị trừ cấp xã", "3033"],
    ["không áp dụng cho cấp xã, cấp tỉnh", "0033"],
    ["trừ Cấp xã; Cấp tỉnh", "0033"],
    ["ngoài cấp tỉnh", "0333"],
    ["tất cả các đơn vị", "2222"],
    ["cả Khối", "2222"],
    ["các đơn vị còn lại", "2222"],
    ["các loại khác", "2222"],
  ])("%j is for %s", (typed, expected) => {
    expect(fitsOf(typed)).toBe(expected);
    expect([read(typed)?.unknown ?? [], read(typed)?.unknownBut ?? []]).toEqual([[], []]);
  });

  it.each([
    ["Cấp huyện", ["Cấp huyện"], [], "1111"],
    ["Cấp tỉnh; Cấp xax", ["Cấp xax"], [], "4111"],
    ["trừ Cấp xax", [], ["Cấp xax"], "1111"],
    ["Cấp tỉnh, trừ sở đặc thù", [], ["sở đặc thù"], "1000"],
    ["xã", ["xã"], [], "1111"],
    ["tất cả; Cấp xã", ["tất cả"], [], "1411"],
    ["Cấp xã từ năm 2025", ["Cấp xã từ năm 2025"], [], "1111"],
  ])("no word of %j is swallowed", (typed, unknown, unknownBut, expected) => {
    expect(read(typed)).toMatchObject({ unknown, unknownBut });
    expect(fitsOf(typed)).toBe(expected);
  });

  it("a kind may have a comma, “và” or “ngoài” in its name, and begin like a word that says nothing", () => {
    const known = ["Xã, phường", "Sở và tương đương", "Khối ngoài tỉnh", "Cơ quan Đảng"];
    expect(readAppliesTo("xã, phường; sở và tương đương", known)).toMatchObject({
      only: ["Sở và tương đương", "Xã, phường"],
    });
    expect(readAppliesTo("khối ngoài tỉnh", known)).toMatchObject({ only: ["Khối ngoài tỉnh"], but: [], unknown: [] });
    expect(readAppliesTo("trừ cơ quan Đảng, xã, phường", known)).toMatchObject({ but: ["Cơ quan Đảng", "Xã, phường"] });
  });

  it("a member of two kinds is named by either, and left out by either", () => {
    const both = ["Cấp xã", "Xã miền núi"];
    expect(fits(read("Xã miền núi"), both)).toBe(4);
    expect(fits(read("Cấp xã, trừ xã miền núi"), both)).toBe(0);
    expect(fits(read("Cấp xã, trừ xã miền núi"), ["Cấp xã"])).toBe(4);
  });

  it.each([
    ["Cấp xã", false, "cấp xã"],
    ["Cấp xã; Cấp tỉnh", true, "cấp tỉnh, cấp xã"],
    ["Cấp xã, trừ Xã miền núi", true, "cấp xã, trừ xã miền núi"],
    ["trừ Cấp xã", false, "mọi đơn vị, trừ cấp xã"],
    ["", true, "các đơn vị còn lại"],
    ["", false, undefined],
    ["cả Khối", false, undefined],
    ["Cấp huyện", true, "“Cấp huyện”"],
  ])("%j is said back", (typed, isBeside, words) => {
    expect(membersWords(read(typed), isBeside)).toBe(words);
  });
});
