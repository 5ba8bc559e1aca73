import { describe, expect, it } from "vitest";
import { type QuotaTerms, readQuota } from "../../../functions/core/bloc/read-quota.ts";

const terms: QuotaTerms = {
  rounding: "lên",
  size: 10,
  classNames: ["Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ"],
};

/** The quota in short: "2", "20% members", "2 for 10". */
const read = (typed: string, more: Partial<QuotaTerms> = {}): string => {
  const reading = readQuota(typed, { ...terms, ...more });
  if ("fault" in reading) return reading.fault;
  const { quota } = reading;
  if (quota.kind === "count") return String(quota.count);
  if (quota.kind === "by-size") return `${quota.count} for ${quota.size}`;
  const of = typeof quota.of === "object" ? quota.of.class : quota.of;
  const amount =
    quota.kind === "share"
      ? `${quota.percent.toFixed()}%`
      : quota.kind === "fraction"
        ? `${quota.numerator.toFixed()}/${quota.denominator.toFixed()}`
        : `${quota.count} per ${quota.each}`;
  const told = reading.remarks.map(({ kind }) => ` (${kind})`).join("");
  return `${amount} ${of} ${quota.rounding}${quota.isPerGroup ? " each group" : ""}${told}`;
};

describe("readQuota", () => {
  it.each<[string, string]>([
    ["1", "1"],
    ["02", "2"],
    ["0", "0"],
    ["2 đơn vị", "2"],
    ["01 Cờ", "1"],
    ["tối đa 3 tập thể", "3"],
    ["không quá 3", "3"],
    ["20%", "20% members lên"],
    ["20 %", "20% members lên"],
    ["12,5%", "12.5% members lên"],
    ["100%", "100% members lên"],
    ["20 phần trăm", "20% members lên"],
    ["tối đa 20% số đơn vị", "20% members lên"],
    ["20% tổng số đơn vị", "20% members lên"],
    ["20% số đơn vị trong Khối", "20% members lên"],
    ["20% số đơn vị được xếp hạng", "20% placed lên"],
    ["20% tổng số đơn vị được xếp hạng", "20% placed lên"],
    ["20% số đơn vị Hoàn thành tốt nhiệm vụ trở lên", "20% Hoàn thành tốt nhiệm vụ lên"],
    ["20% số đơn vị được xếp loại từ Hoàn thành tốt nhiệm vụ trở lên", "20% Hoàn thành tốt nhiệm vụ lên"],
    ["20% tổng số đơn vị đạt hoàn thành xuất sắc nhiệm vụ trở lên", "20% Hoàn thành xuất sắc nhiệm vụ lên"],
    ["20% số đơn vị hoàn thành tốt trở lên", "20% Hoàn thành tốt nhiệm vụ lên"],
    ["không quá 20% số đơn vị hoàn thành tốt", "20% Hoàn thành tốt nhiệm vụ lên (or-higher)"],
    [
      "không vượt quá 20% số đơn vị được xếp loại Hoàn thành tốt nhiệm vụ.",
      "20% Hoàn thành tốt nhiệm vụ lên (or-higher)",
    ],
    ["1/3 số đơn vị", "1/3 members lên"],
    ["không quá 1/3 tổng số đơn vị trong Khối", "1/3 members lên"],
    ["1/3", "1/3 members lên"],
    ["một phần ba số đơn vị", "1/3 members lên"],
    ["2/3 số đơn vị được xếp hạng", "2/3 placed lên"],
    ["1/5 số đơn vị Hoàn thành tốt nhiệm vụ trở lên", "1/5 Hoàn thành tốt nhiệm vụ lên"],
    ["3/3 số đơn vị", "3/3 members lên"],
    ["cứ 05 đơn vị được 01", "1 per 5 members lên"],
    ["Cứ 5 đơn vị thì được xét 2 đơn vị", "2 per 5 members lên"],
    ["cứ 05 đơn vị thành viên được đề nghị tối đa 01 tập thể", "1 per 5 members lên"],
    ["cứ 5 đơn vị được 5", "5 per 5 members lên"],
    ["cứ 5 đơn vị được 0", "0 per 5 members lên"],
    ["25% của từng nhóm", "25% members lên each group (per-group)"],
    ["25% số đơn vị của từng nhóm", "25% members lên each group (per-group)"],
    ["25% số đơn vị mỗi loại", "25% members lên each group (per-group)"],
    ["1/3 số đơn vị được xếp hạng trong từng nhóm đơn vị", "1/3 placed lên each group (per-group)"],
    ["cứ 05 đơn vị được 01 của từng nhóm", "1 per 5 members lên each group (per-group)"],
    [
      "20% số đơn vị Hoàn thành tốt nhiệm vụ của từng nhóm",
      "20% Hoàn thành tốt nhiệm vụ lên each group (or-higher) (per-group)",
    ],
  ])("%s", (typed, quota) => expect(read(typed)).toBe(quota));

  it.each<[number, string]>([
    [4, "1 for 4"],
    [8, "1 for 8"],
    [9, "2 for 9"],
    [12, "2 for 12"],
    [13, "3 for 13"],
    [40, "3 for 40"],
  ])("a table by size, for %d members", (size, quota) => {
    expect(read("đến 8 đơn vị: 1; 9-12: 2; từ 13: 3", { size })).toBe(quota);
  });

  it.each<[string, string]>([
    ["đến 8: 1; từ 9: 2 đơn vị", "2 for 10"],
    ["đến 10: 2; từ 10: 2", "2 for 10"],
    ["đến 8: 1", "not-for-this-size"],
    ["đến 10: 1; từ 10: 2", "not-for-this-size"],
    ["từ 10%: 2", "unreadable"],
    ["từ 9: nhiều", "unreadable"],
    ["từ 9: 20%", "unreadable"],
    ["từ 9: 1,5", "unreadable"],
    ["từ 9", "unreadable"],
    ["từ 9: 2 rồi thôi", "unreadable"],
  ])("%s", (typed, quota) => expect(read(typed)).toBe(quota));

  it.each([
    "vài đơn vị",
    "0,2",
    "0%",
    "100,1%",
    "20% số đơn vị hoàn thành tốt hai năm liền",
    "20% số đơn vị chưa hoàn thành tốt",
    "20% số đơn vị vùng cao của từng nhóm",
    "20% của mỗi năm",
    "4/3 số đơn vị",
    "0/3 số đơn vị",
    "1/3 số phiếu",
    "trên 1/3 số đơn vị",
    "cứ 5 đơn vị được 6",
    "cứ 0 đơn vị được 0",
    "cứ 5 đơn vị được 1 nếu có sáng kiến",
    "cứ 5 năm được 1",
    "20% số đơn vị lạ trở lên",
    "20% quà",
  ])("%s is none", (typed) => expect(read(typed)).toBe("unreadable"));

  it("keeps a rounding that nobody declared as such", () => {
    expect(read("20%", { rounding: undefined })).toBe("20% members undefined");
  });
});
