import { describe, expect, it } from "vitest";
import { type Given, type Row, resultOf } from "../../builders.ts";

const faultsOf = (given: Given) =>
  resultOf(given)
    .issues.filter(({ code }) => code === "duplicate-row")
    .map(({ cell, severity, what }) => `${cell} ${severity} ${what}`);

const activity = { member: "BTC", kind: "An sinh xã hội", title: "Tặng quà Tết", from: "30/01/2024", to: "02/02/2024" };
const initiative = { member: "BTC", kind: "Sáng kiến, giải pháp", title: "Số hóa hồ sơ" };
const commendation = {
  member: "BTC",
  recipientKind: "Tập thể",
  recipient: "Phòng Tổng hợp",
  award: "Giấy khen",
  level: "Cơ sở",
};
const registration = { member: "BTC", kind: "Chỉ tiêu giao ước", subject: "Số nhiệm vụ hoàn thành" };

describe("rows typed twice", () => {
  it.each<[string, "activities" | "initiatives" | "commendations" | "registrations", Row, Row, string[]]>([
    [
      "an activity, in other spellings",
      "activities",
      activity,
      { ...activity, member: "Ban Tổ chức", title: "tặng  quà tết", from: "30/1/2024", cost: 5_000_000 },
      ["C3 to-complete “tặng quà tết” đã có ở dòng 2."],
    ],
    [
      "an activity, its tone marks and letters otherwise",
      "activities",
      { ...activity, title: "Hội thao hòa bình – Mỹ Lý" },
      { ...activity, title: "Hội thao hoà bình-Mĩ Lí".normalize("NFD") },
      ["C3 to-complete “Hội thao hoà bình-Mĩ Lí” đã có ở dòng 2."],
    ],
    ["an activity on other days", "activities", activity, { ...activity, from: "24/07/2024", to: "26/07/2024" }, []],
    ["an activity of another member", "activities", activity, { ...activity, member: "BDV" }, []],
    ["an activity of another kind", "activities", activity, { ...activity, kind: "Phong trào thi đua" }, []],
    [
      "an activity once without days",
      "activities",
      activity,
      { ...activity, from: undefined, to: undefined },
      ["C3 note “Tặng quà Tết” cũng có ở dòng 2."],
    ],
    [
      "an activity first without days",
      "activities",
      { ...activity, from: undefined, to: undefined },
      activity,
      ["C3 note “Tặng quà Tết” cũng có ở dòng 2."],
    ],
    ["a row without a title", "activities", { ...activity, title: undefined }, { ...activity, title: undefined }, []],
    [
      "an initiative",
      "initiatives",
      initiative,
      { ...initiative, effect: "Nhanh hơn" },
      ["C3 to-complete “Số hóa hồ sơ” đã có ở dòng 2."],
    ],
    [
      "an initiative acknowledged at two levels",
      "initiatives",
      { ...initiative, level: "Cấp cơ sở", decision: "1-QĐ/BTC", decidedOn: "05/03/2024" },
      { ...initiative, level: "Cấp tỉnh trở lên", decision: "9/QĐ-UBND", decidedOn: "05/09/2024" },
      ["C3 note “Số hóa hồ sơ” cũng có ở dòng 2."],
    ],
    [
      "a commendation proposed, then decided",
      "commendations",
      { ...commendation, progress: "Đã đề nghị" },
      { ...commendation, progress: "Đã có quyết định", decision: "5-QĐ/BTC", decidedOn: "05/03/2024" },
      ["E3 note “Giấy khen” cũng có ở dòng 2."],
    ],
    [
      "two commendations by two decisions",
      "commendations",
      { ...commendation, decision: "5-QĐ/BTC", decidedOn: "05/03/2024" },
      { ...commendation, decision: "6-QĐ/BTC", decidedOn: "05/06/2024" },
      [],
    ],
    [
      "a commendation of another recipient",
      "commendations",
      commendation,
      { ...commendation, recipient: "Phòng Tổ chức" },
      [],
    ],
    [
      "a registration",
      "registrations",
      { ...registration, target: 48 },
      { ...registration, target: "48" },
      ["C3 to-complete “Số nhiệm vụ hoàn thành” đã có ở dòng 2."],
    ],
    [
      "a registration with another target",
      "registrations",
      { ...registration, target: 48 },
      { ...registration, target: 50 },
      ["C3 note “Số nhiệm vụ hoàn thành” cũng có ở dòng 2."],
    ],
  ])("%s", (_, name, first, second, told) => {
    expect(faultsOf({ [name]: [first, second] })).toEqual(told);
  });

  it("are told at every row but the first, each by the row it repeats", () => {
    const other = { ...activity, from: "24/07/2024", to: "26/07/2024" };
    expect(faultsOf({ activities: [activity, other, activity, other, activity] })).toEqual([
      "C4 to-complete “Tặng quà Tết” đã có ở dòng 2.",
      "C5 to-complete “Tặng quà Tết” đã có ở dòng 3.",
      "C6 to-complete “Tặng quà Tết” đã có ở dòng 2.",
    ]);
  });

  it("cost no more for each row when there are many of one name", () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        ...activity,
        from: `0${(index % 9) + 1}/0${(Math.floor(index / 9) % 9) + 1}/${2024 + Math.floor(index / 81)}`,
        to: undefined,
      }));
    expect(faultsOf({ activities: rows(6_000) })).toEqual([]);
  });
});
