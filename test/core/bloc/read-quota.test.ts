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
  return `${quota.percent.toFixed()}% ${of} ${quota.rounding}`;
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
    "20% số đơn vị Hoàn thành tốt nhiệm vụ",
    "20% số đơn vị lạ trở lên",
    "20% quà",
  ])("%s is none", (typed) => expect(read(typed)).toBe("unreadable"));

  it("keeps a rounding that nobody declared as such", () => {
    expect(read("20%", { rounding: undefined })).toBe("20% members undefined");
  });
});
