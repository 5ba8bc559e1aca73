import { describe, expect, it } from "vitest";
import { type Cell, isoDateToSerial } from "../../../../sheets-schema/cells/cell.ts";
import { compute, outcome, overlookedIn, reasonOf, resultFault } from "../builders.ts";

const PLAN = { kind: "theo thời hạn", rule: "đến 31/01: 2; sau: 1,5", maximum: "2" } as const;
const THREE = { ...PLAN, rule: "đến 31/01: 2; đến 15/02: 1,5; sau: 0; không ban hành: -1" } as const;

const dateCell = (day: string, format: "DATE" | "DATE_TIME" = "DATE"): Cell => ({
  number: isoDateToSerial(day),
  format,
});

describe("deadline: the points of a day", () => {
  it.each<[Cell, string]>([
    [dateCell("2024-01-31"), "2"],
    [dateCell("2024-02-01"), "1.5"],
    [dateCell("2024-01-31", "DATE_TIME"), "2"],
    ["31/01/2024", "2"],
    ["01/02/2024", "1.5"],
    ["ngày 9/2/24", "1.5"],
    ["21 tháng 01 năm 2024", "2"],
    ["2024-01-31", "2"],
    ["31/01", "2"],
    ["1/2", "1.5"],
    ["09-02", "1.5"],
    ["ngày 31.1", "2"],
    ["ngày 01 tháng 02", "1.5"],
    ["15/12", "2"],
    ["20/11/2023", "2"],
    ["15/12/2024", "1.5"],
    ["Số 45-KH/BTCTU ngày 15/01/2024", "2"],
    ["Kế hoạch số 12 ngày 09 tháng 02 năm 2024.", "1.5"],
    [{ text: "31/01/2024", link: "https://example.vn" }, "2"],
    ["", "no-result"],
    [undefined, "no-result"],
  ])("%j gives %s", (result, points) => {
    expect(outcome(compute(PLAN, result))).toBe(points);
  });

  it.each<[Cell, string]>([
    ["31/01/2024", "2"],
    ["01/02/2024", "1.5"],
    ["15/02/2024", "1.5"],
    ["16/02/2024", "0"],
    ["không", "-1"],
    [false, "-1"],
    ["Không ban hành", "-1"],
    ["chưa ban hành.", "-1"],
    ["Chưa có", "-1"],
    ["không thực hiện", "-1"],
    ["chưa tổ chức hội nghị", "-1"],
  ])("three steps: %j gives %s", (result, points) => {
    expect(outcome(compute(THREE, result))).toBe(points);
  });

  it("deadline: the words of the rule itself say that nothing was done", () => {
    const row = { ...PLAN, rule: "đến 31/01: 2; sau: 1; không bàn giao: 0" };
    expect(outcome(compute(row, "Không bàn giao"))).toBe("0");
    expect(resultFault(compute(PLAN, "không bàn giao")).what).toContain("thành ngày");
  });

  it.each<[Cell, string]>([
    ["20/01/2024", "ngày 20/01/2024 trong thời hạn 31/01/2024"],
    ["09/02", "ngày 09/02/2024 sau thời hạn 31/01/2024, trong thời hạn 15/02/2024"],
    ["01/03", "ngày 01/03/2024 sau thời hạn 15/02/2024"],
    ["chưa ban hành", "kết quả ghi “chưa ban hành”"],
  ])("%j is explained: %s", (result, because) => {
    expect(reasonOf(compute(THREE, result))).toBe(because);
  });

  it("deadline: who claims the points in time overlooks the deadline", () => {
    expect(overlookedIn(compute(PLAN, "09/02/2024"))).toEqual(["2 thời hạn 31/01/2024"]);
    expect(overlookedIn(compute(THREE, "01/03/2024"))).toEqual(["2 thời hạn 31/01/2024", "1.5 thời hạn 15/02/2024"]);
    expect(overlookedIn(compute(THREE, "09/02/2024"))).toEqual(["2 thời hạn 31/01/2024"]);
    expect(compute(PLAN, "31/01/2024")).toHaveProperty("overlooked", undefined);
    expect(compute({ ...PLAN, rule: "đến 31/01: 2; sau: 2" }, "09/02/2024")).toHaveProperty("overlooked", undefined);
  });
});

describe("deadline: results that are no day", () => {
  const LIKE = "Đề nghị nhập đủ ngày, tháng, năm, ví dụ 31/01/2024.";
  it.each<[Cell, string, string]>([
    ["tháng 3", "Kết quả “tháng 3” chỉ có tháng, chưa có ngày nên chưa so được với thời hạn.", LIKE],
    [
      "trong tháng 02/2024",
      "Kết quả “trong tháng 02/2024” chỉ có tháng, chưa có ngày nên chưa so được với thời hạn.",
      LIKE,
    ],
    ["3/2024", "Kết quả “3/2024” chỉ có tháng, chưa có ngày nên chưa so được với thời hạn.", LIKE],
    ["đúng hạn", "Không đọc được “đúng hạn” ở cột Kết quả thành ngày.", LIKE],
    ["30/02", "Không đọc được “30/02” ở cột Kết quả thành ngày.", LIKE],
    ["31/02/2024", "Không đọc được “31/02/2024” ở cột Kết quả thành ngày.", LIKE],
    [true, "Không đọc được “Có” ở cột Kết quả thành ngày.", LIKE],
    [45331, "Không đọc được “45331” ở cột Kết quả thành ngày.", LIKE],
    [{ number: 0.5, format: "TIME" }, "Không đọc được “12:00” ở cột Kết quả thành ngày.", LIKE],
    ["không nộp đúng hạn", "Không đọc được “không nộp đúng hạn” ở cột Kết quả thành ngày.", LIKE],
    [{ error: "#REF!" }, "Công thức ở cột Kết quả bị lỗi (#REF!).", "Đề nghị nhập trực tiếp kết quả."],
  ])("%j: %s", (result, what, remedy) => {
    expect(resultFault(compute(THREE, result))).toMatchObject({
      code: "unreadable-result",
      severity: "must-fix",
      what,
      remedy,
    });
  });

  it.each<Cell>([{ number: 45331, format: "DATE" }, { number: 45331.5, format: "DATE_TIME" }, "ngày 9 tháng 2", "9-2"])(
    "%j is 09/02/2024",
    (result) => {
      expect(reasonOf(compute(THREE, result))).toContain("ngày 09/02/2024 sau thời hạn 31/01/2024");
    },
  );

  it("deadline: without a period, a day without its year is explained", () => {
    const row = { ...PLAN, rule: "đến 31/01/2024: 2; sau: 1", period: null };
    expect(resultFault(compute(row, "31/01"))).toMatchObject({ what: "Kết quả “31/01” chưa có năm.", remedy: LIKE });
    expect(outcome(compute(row, "31/01/2024"))).toBe("2");
  });

  it("deadline: what the rule does not know is asked of the bloc", () => {
    const row = { ...PLAN, rule: "đến 31/01: 2; đến 15/02: 1" };
    expect(resultFault(compute(row, "16/02/2024"))).toMatchObject({
      what: "Ngày 16/02/2024 sau thời hạn 15/02/2024; cách tính chưa quy định điểm khi quá thời hạn.",
      remedy: "Đề nghị kiểm tra lại ngày; nếu ngày đúng, đề nghị Khối bổ sung vào cách tính, ví dụ “sau: 0”.",
      value: "16/02/2024",
    });
    expect(resultFault(compute(row, "chưa ban hành"))).toMatchObject({
      what: "Kết quả ghi “chưa ban hành”; cách tính chưa quy định điểm khi không thực hiện.",
      value: "chưa ban hành",
    });
    expect(resultFault(compute(row, "chưa ban hành")).remedy).toContain("ví dụ “không thực hiện: 0”");
  });
});
