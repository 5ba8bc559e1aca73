/** What a bloc takes over from another one, or from its own last year. */
import { describe, expect, it } from "vitest";
import { contentOfBloc } from "../../scripts/copy-bloc.ts";
import type { Cell } from "../../sheets-schema/cells/cell.ts";
import { isoDateToSerial, serialToIsoDate } from "../../sheets-schema/cells/cell.ts";
import { readWorkbook } from "../../sheets-schema/reading/read-workbook.ts";
import { aMember, aSpreadsheet, type Given, type Row } from "../builders.ts";

const day = (date: string): Cell => ({ number: isoDateToSerial(date), format: "DATE" });
const milestone = (code: string, due: Cell, more: Row = {}): Row => ({
  code,
  title: `Việc ${code}`,
  kind: "Mốc phải hoàn thành",
  due,
  obliged: "Tất cả đơn vị",
  daysBefore: "7; 1",
  ...more,
});

const of = (given: Given, year: number | undefined, members: readonly Row[] = []) =>
  contentOfBloc(readWorkbook(aSpreadsheet({ settings: { year: "2024" }, ...given })), {
    year,
    members: members as never,
  });
const daysOf = (given: Given, year: number | undefined) =>
  of(given, year).lists.calendar.map(({ code, opens, due }) => [
    code,
    typeof opens === "number" ? serialToIsoDate(opens) : opens,
    typeof due === "number" ? serialToIsoDate(due) : due,
  ]);

describe("a calendar in another year", () => {
  it.each<[string, Cell, number, string]>([
    ["a working day that stays one", day("2024-03-15"), 2029, "2029-03-15"],
    ["a Friday that becomes a Saturday", day("2024-03-15"), 2025, "2025-03-14"],
    ["a Friday that becomes a Sunday", day("2024-03-15"), 2026, "2026-03-13"],
    ["29 February", day("2024-02-29"), 2025, "2025-02-28"],
    ["a day of the next year", day("2025-01-10"), 2026, "2027-01-08"],
    ["a day typed as text", "15/03/2024", 2027, "2027-03-15"],
    ["a day before a fixed holiday", day("2024-05-02"), 2026, "2026-04-29"],
    ["an earlier year", day("2024-03-15"), 2023, "2023-03-15"],
  ])("%s", (_, due, year, expected) => {
    // 2 May 2026 is a Saturday after two days off.
    expect(daysOf({ calendar: [milestone("M1", due)] }, year)[0]?.[2]).toBe(expected);
  });

  it("what is no day stays as it is, for its issue to say so", () => {
    expect(daysOf({ calendar: [milestone("M1", "cuối tháng Ba")] }, 2027)[0]).toEqual([
      "M1",
      undefined,
      "cuối tháng Ba",
    ]);
  });

  it("never opens after it is due", () => {
    const calendar = [milestone("M1", day("2024-03-15"), { opens: day("2024-03-15") })];
    expect(daysOf({ calendar }, 2026)[0]).toEqual(["M1", "2026-03-13", "2026-03-13"]);
  });

  it("an anniversary on a weekend keeps its day, an event on a working day gets one again", () => {
    const event = { kind: "Sự kiện" };
    const calendar = [milestone("S1", day("2024-05-19"), event), milestone("S2", day("2024-07-12"), event)];
    expect(daysOf({ calendar }, 2025).slice(0, 2)).toEqual([
      ["S1", undefined, "2025-05-19"],
      ["S2", undefined, "2025-07-11"],
    ]);
    expect(daysOf({ calendar }, 2029)[0]).toEqual(["S1", undefined, "2029-05-19"]);
  });

  it("days off and days made up for are those of the new year, under codes that are free, and it is told", () => {
    const calendar = [
      milestone("N01", day("2024-03-15")),
      { code: "N05", title: "Tết Nguyên đán", kind: "Ngày nghỉ", opens: day("2024-02-08"), due: day("2024-02-14") },
      { code: "B01", title: "Làm bù", kind: "Ngày làm bù", due: day("2024-05-04") },
    ];
    const { lists, notices } = of({ calendar }, 2027);
    expect(lists.calendar.map(({ code, title }) => `${code} ${title}`)).toEqual([
      "N01 Việc N01",
      "NN01 Tết Dương lịch",
      "N02 Nghỉ lễ 30/4, 01/5",
      "N03 Nghỉ lễ Quốc khánh",
      "N04 Tết Dương lịch",
    ]);
    expect(notices.join("\n")).toContain("Ngày nghỉ, ngày làm bù của năm cũ không sao chép");
  });

  it("of the same year all stands as it was", () => {
    const calendar = [
      milestone("M1", day("2024-03-16")),
      { code: "N1", title: "Tết", kind: "Ngày nghỉ", due: day("2024-02-12") },
    ];
    for (const year of [undefined, 2024])
      expect(daysOf({ calendar }, year)).toEqual([
        ["M1", undefined, "2024-03-16"],
        ["N1", undefined, "2024-02-12"],
      ]);
  });
});

describe("the table", () => {
  const criteria: readonly Row[] = [
    { code: "I", title: "Mục", maximum: 10 },
    {
      code: "I.1",
      title: "-Một\u00a0",
      maximum: { number: 0.5, format: "PERCENT" },
      rule: "Có: 5\nKhông: 0",
      due: day("2024-11-28"),
      trial: "có",
    },
    {
      code: "I.2",
      title: "Đến năm 2025",
      maximum: 5,
      rule: "đến 31/01/2024: 5; sau: 0",
      verifier: "BTC",
      substitute: "Ban",
    },
    { code: "I.3", title: "So với năm 2023", maximum: 0, verifier: "sở cũ", substitute: "TDKT" },
  ];

  it("goes as it was typed; a try-out does not, nor what the program wrote", () => {
    const [, first] = of({ criteria: criteria.map((row) => ({ ...row, understood: "…", examples: "…" })) }, 2025).lists
      .criteria;
    expect(first).toEqual({
      code: "I.1",
      title: "-Một\u00a0",
      maximum: "50%",
      rule: "Có: 5\nKhông: 0",
      due: isoDateToSerial("2025-11-28"),
    });
  });

  it("tells of rows whose words name the year, or the one before or after it", () => {
    expect(of({ criteria }, 2025).notices.at(-1)).toBe(
      "Còn nhắc đến năm 2024 hoặc năm liền kề trong lời, chưa đổi: I.2, I.3. Đề nghị xem lại.",
    );
    expect(of({ criteria }, 2024).notices).toHaveLength(1);
    expect(of({ criteria: criteria.slice(0, 2) }, 2025).notices.join()).not.toContain("chưa đổi");
  });

  it("keeps verifiers that the new bloc has, and tells whom it left out", () => {
    const verifiers = (members: readonly Row[]) =>
      of({ criteria }, undefined, members).lists.criteria.map(({ verifier, substitute }) => [verifier, substitute]);
    expect(verifiers([]).slice(2)).toEqual([
      ["BTC", "Ban"],
      ["sở cũ", "TDKT"],
    ]);
    expect(verifiers([aMember("btc", "Ban Tổ chức")]).slice(2)).toEqual([
      ["BTC", "Ban"],
      [undefined, undefined],
    ]);
    expect(of({ criteria }, undefined, [aMember("btc", "Ban Tổ chức")]).notices.at(-1)).toBe(
      "Đã bỏ trống đơn vị thẩm định không có trong danh sách đơn vị: TDKT, sở cũ.",
    );
  });
});

describe("settings", () => {
  const settings = {
    year: "2024",
    periodStart: day("2023-12-01"),
    periodEnd: "30/11/2024",
    blocName: "Khối cũ",
    total: "120",
    quorum: "2/3",
    rulesLockedOn: "15/03/2024",
    phase: "Thực hiện",
    blocId: "0123456789abcdef",
    blocFile: "bloc",
  };

  it("go with the year moved; the lock, the phase and the id of the records do not", () => {
    const copied = of({ settings }, 2026).settings;
    expect(copied).toMatchObject({
      blocName: "Khối cũ",
      total: "120",
      quorum: "2/3",
      year: "2026",
      periodStart: "01/12/2025",
      periodEnd: "30/11/2026",
    });
    for (const name of ["rulesLockedOn", "phase", "blocId", "blocFile"]) expect(copied).not.toHaveProperty(name);
  });

  it("a period of its own stays one", () => {
    const own = { ...settings, periodStart: "01/01/2024", periodEnd: "31/12/2024" };
    expect(of({ settings: own }, 2025).settings).toMatchObject({ periodStart: "01/01/2025", periodEnd: "31/12/2025" });
  });

  it("without a year nobody knows how far to move", () => {
    for (const year of ["", "hai nghìn"])
      expect(() => of({ settings: { year } }, 2026)).toThrow("chưa ghi Năm thi đua");
    expect(of({ settings: { year: "" } }, undefined).settings).not.toHaveProperty("year");
  });
});
