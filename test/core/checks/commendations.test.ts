import { describe, expect, it } from "vitest";
import { levelOfAward } from "../../../functions/core/checks/award-level.ts";
import { type Row, resultOf } from "../../builders.ts";

const PROVINCE = "Bộ, ban, ngành, tỉnh";

describe("the level that a name tells", () => {
  it.each<[string, string | undefined]>([
    ["Huân chương Lao động hạng Ba", "Nhà nước"],
    ["Cờ thi đua của Chính phủ", "Nhà nước"],
    ["Bằng khen của Thủ tướng Chính phủ", "Nhà nước"],
    ["Chiến sĩ thi đua toàn quốc", "Nhà nước"],
    ["Nhà giáo Ưu tú", "Nhà nước"],
    ["Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", PROVINCE],
    ["BẰNG KHEN, Bộ trưởng Bộ Nội vụ", PROVINCE],
    ["Cờ thi đua của Uỷ ban nhân dân tỉnh", PROVINCE],
    ["Chiến sĩ thi đua cấp tỉnh", PROVINCE],
    ["Giấy khen của Chánh Văn phòng", "Cơ sở"],
    ["Tập thể lao động tiên tiến", "Cơ sở"],
    ["Chiến sỹ thi đua cơ sở", "Cơ sở"],
    ["CSTĐ cơ sở", "Cơ sở"],
    ["Tập thể lao động xuất sắc", undefined],
    ["Huy hiệu 30 năm tuổi Đảng", undefined],
  ])("“%s”: %s", (award, level) => expect(levelOfAward(award)).toBe(level));
});

describe("rows of Khen thưởng", () => {
  const right: Row = {
    member: "BTC",
    recipientKind: "Tập thể",
    recipient: "Phòng Tổng hợp",
    award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
    level: PROVINCE,
    progress: "Đã có quyết định",
    decision: "2410/QĐ-UBND",
    decidedOn: "04/10/2024",
  };
  const undecided: Row = { ...right, progress: "Đã đề nghị", decision: undefined, decidedOn: undefined };
  const person: Row = { recipientKind: "Cá nhân", recipient: "Lê Văn A" };
  const told = (row: Row) =>
    resultOf({ commendations: [row] })
      .issues.filter(({ sheetTitle }) => sheetTitle === "Khen thưởng")
      .map(({ field, severity, what }) => `${field} ${severity} ${what}`);

  it.each<[string, Row]>([
    ["decided", right],
    ["proposed", undecided],
    ["expected", { ...undecided, progress: "Dự kiến" }],
    ["a name that leaves the level open", { ...right, award: "Tập thể lao động xuất sắc", level: "Cơ sở" }],
    ["a person with a group", { ...right, ...person, personGroup: "Lãnh đạo cấp tỉnh" }],
    ["a family", { ...right, recipientKind: "Hộ gia đình", award: "Giấy khen", level: "Cơ sở" }],
    ["granted, with its decision", { ...right, outcome: "Được tặng" }],
    ["refused, with the reason", { ...undecided, outcome: "Không được tặng", refusal: "Vượt số lượng" }],
    ["nothing about its progress", { ...undecided, progress: undefined }],
  ])("%s: right", (_, row) => expect(told(row)).toEqual([]));

  it.each<[string, Row, string]>([
    [
      "a level that contradicts the form",
      { ...right, level: "Nhà nước" },
      `level to-complete “Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh” thuộc cấp ${PROVINCE}; cột Cấp khen thưởng ghi Nhà nước.`,
    ],
    [
      "decided without number",
      { ...right, decision: undefined },
      "decision to-complete Đã ghi “Đã có quyết định”, chưa có Số quyết định.",
    ],
    [
      "decided without number and date",
      { ...right, decision: undefined, decidedOn: undefined },
      "decision to-complete Đã ghi “Đã có quyết định”, chưa có Số quyết định và Ngày quyết định.",
    ],
    [
      "granted without its date",
      { ...undecided, decision: "2410/QĐ-UBND", outcome: "Được tặng" },
      "decidedOn to-complete Đã ghi “Được tặng”, chưa có Ngày quyết định.",
    ],
    [
      "refused without a reason",
      { ...undecided, outcome: "Không được tặng" },
      "refusal to-complete Kết quả xét ghi “Không được tặng”, chưa có lý do.",
    ],
    [
      "a decision, and still only proposed",
      { ...right, progress: "Đã đề nghị" },
      "progress note Đã có Số quyết định 2410/QĐ-UBND; cột Tiến độ ghi Đã đề nghị.",
    ],
    [
      "a person without a group",
      { ...right, ...person },
      "personGroup to-complete Khen thưởng cá nhân, chưa có Nhóm cá nhân.",
    ],
    [
      "a group of a collective",
      { ...right, personGroup: "Lãnh đạo cấp tỉnh" },
      "personGroup note Nhóm cá nhân chỉ ghi với cá nhân; cột Đối tượng ghi Tập thể.",
    ],
  ])("%s is told", (_, row, issue) => expect(told(row)).toEqual([issue]));

  it("a cell that cannot be read is told as that alone", () => {
    expect(told({ ...right, decidedOn: "mùa thu" })).toEqual([
      "decidedOn must-fix Không đọc được “mùa thu” thành ngày.",
    ]);
  });
});
