import { describe, expect, it } from "vitest";
import { isDoneOfDue } from "../../../../functions/core/rules/shares/read-ratio-roles.ts";

describe("what is done of what was due", () => {
  it.each([
    ["kết quả", "chỉ tiêu"],
    ["số nhiệm vụ hoàn thành", "số nhiệm vụ được giao"],
    ["số nhiệm vụ được giao hoàn thành đúng hạn", "số nhiệm vụ được giao"],
    ["tổng số việc đã làm đạt", "tổng số việc phải làm"],
    ["Số đại biểu dự họp", "Tổng số đại biểu"],
    ["số hồ sơ giải quyết", "số hồ sơ tiếp nhận"],
    ["số hội viên đạt chuẩn", "số hội viên"],
    ["số nhiệm vụ đã làm", "nhiệm vụ phải làm"],
    ["nhiệm vụ đã làm", "tổng nhiệm vụ phải làm"],
    ["số thu ngân sách", "dự toán"],
    ["số đơn giải quyết", "số đơn nhận được"],
  ])("%j of %j, and not the other way round", (done, due) => {
    expect([isDoneOfDue(done, due), isDoneOfDue(due, done)]).toEqual([true, false]);
  });

  it.each([
    ["số việc chưa hoàn thành", "số việc được giao"],
    ["số báo cáo nộp chậm", "tổng số báo cáo"],
    ["số việc", "số việc"],
    ["số hội viên", "số đoàn viên"],
    ["tổng số việc đã làm", "số việc được giao"],
    ["số hội viên đạt tốt", "số hội viên đạt theo kế hoạch"],
    ["số việc đạt", "số việc đạt được giao"],
    ["kết quả", "mức"],
    ["kết quả", ""],
  ])("%j of %j is none", (above, below) => expect(isDoneOfDue(above, below)).toBe(false));
});
