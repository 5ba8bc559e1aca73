import { describe, expect, it } from "vitest";
import { figures } from "../../../functions/core/tables/bloc-figures.ts";
import { type Row, resultOf } from "../../builders.ts";

const settings = { year: "2024", periodStart: "01/12/2023", periodEnd: "30/11/2024" };
const linesOf = (lists: { activities?: readonly Row[]; commendations?: readonly Row[] }) =>
  figures(resultOf({ settings, ...lists }).bloc);
const lineOf = (name: string, lists: Parameters<typeof linesOf>[0]) => {
  const { unit, halfYear, year } = linesOf(lists).find((line) => line.name === name) ?? {};
  return { unit, halfYear: halfYear?.toNumber(), year: year?.toNumber() };
};

describe("figures of the bloc", () => {
  const commended = (member: string, decision: string | undefined, decidedOn: string, more: Row = {}): Row => ({
    member,
    recipientKind: "Cá nhân",
    recipient: "Nguyễn Văn A",
    award: "Bằng khen",
    level: "Bộ, ban, ngành, tỉnh",
    progress: "Đã có quyết định",
    ...(decision === undefined ? {} : { decision }),
    decidedOn,
    ...more,
  });
  const province = "Khen thưởng cấp bộ, ban, ngành, tỉnh";

  it("count a decision once, whoever lists it and for how many", () => {
    const commendations = [
      commended("BTC", "2410/QĐ-UBND", "15/10/2024", { recipientKind: "Tập thể", recipient: "Phòng Tổng hợp" }),
      commended("BDV", "2410/QĐ-UBND", "15/10/2024"),
      commended("BDV", "2410 / qđ-ubnd", "15/10/2024", { recipient: "Trần Thị B" }),
      commended("BDV", "118/QĐ-UBND", "15/01/2024"),
      commended("BTC", undefined, "20/03/2024"),
    ];
    expect(lineOf(province, { commendations })).toEqual({ unit: "quyết định", halfYear: 2, year: 3 });
    expect(lineOf(`${province}: tập thể`, { commendations })).toEqual({ unit: "lượt tập thể", halfYear: 0, year: 1 });
    expect(lineOf(`${province}: cá nhân`, { commendations })).toEqual({ unit: "lượt cá nhân", halfYear: 2, year: 4 });
  });

  it("hold decisions of one number in two years apart", () => {
    const commendations = [commended("BTC", "12/QĐ-UBND", "20/12/2023"), commended("BTC", "12/QĐ-UBND", "10/01/2024")];
    expect(lineOf(province, { commendations })).toMatchObject({ halfYear: 2, year: 2 });
  });

  const activity = (member: string, title: string, from: string, to: string, more: Row = {}): Row => ({
    member,
    kind: "Phong trào thi đua",
    title,
    from,
    to,
    ...more,
  });
  const movements = (activities: readonly Row[]) => lineOf("Phong trào thi đua", { activities });

  it("count what began in the first half of the year in it, however long it lasts", () => {
    expect(movements([activity("BTC", "Thi đua cả năm", "05/01/2024", "31/12/2024")])).toMatchObject({
      halfYear: 1,
      year: 1,
    });
    expect(movements([activity("BTC", "Ba năm", "15/11/2023", "31/12/2026")])).toMatchObject({ halfYear: 1, year: 1 });
    expect(movements([activity("BTC", "Năm trước", "20/11/2023", "24/11/2023")])).toMatchObject({
      halfYear: 0,
      year: 0,
    });
    expect(movements([activity("BTC", "Quý III", "05/07/2024", "30/09/2024")])).toMatchObject({ halfYear: 0, year: 1 });
  });

  it("count money when what it paid for has ended", () => {
    const activities = [
      activity("BTC", "Xây nhà", "05/05/2024", "30/08/2024", { kind: "An sinh xã hội", cost: "50.000.000" }),
    ];
    expect(lineOf("An sinh xã hội", { activities })).toMatchObject({ halfYear: 1, year: 1 });
    expect(lineOf("An sinh xã hội: kinh phí", { activities })).toMatchObject({ halfYear: 0, year: 50_000_000 });
  });

  it("count an activity of the bloc once, and each time that it was held", () => {
    const joint = (member: string, from: string, title = "Hội thao") =>
      activity(member, title, from, from, { kind: "Hoạt động chung của Khối" });
    const activities = [
      joint("BTC", "11/05/2024"),
      joint("BDV", "11/05/2024", "hội thao"),
      joint("BDV", "11/10/2024"),
      joint("BAO", "11/05/2024", "Về nguồn"),
    ];
    expect(lineOf("Hoạt động chung của Khối", { activities })).toMatchObject({ halfYear: 2, year: 3 });
    const own = ["BTC", "BDV"].map((member) =>
      activity(member, "Thi đua", "05/01/2024", "05/02/2024", { level: "Đơn vị" }),
    );
    expect(movements(own)).toMatchObject({ year: 2 });
    expect(movements(own.map((row) => ({ ...row, level: "Tỉnh" })))).toMatchObject({ year: 1 });
  });
});
