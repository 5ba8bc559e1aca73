import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

export const reportPeriods = ["6 tháng", "Năm"] as const;

export const reportItems = [
  "1. Đặc điểm, thuận lợi, khó khăn",
  "2. Lãnh đạo, chỉ đạo, quán triệt",
  "3. Kết quả nổi bật",
  "4. Kinh nghiệm, cách làm hay",
  "5. Hạn chế",
  "6. Nguyên nhân",
  "7. Phương hướng, nhiệm vụ",
  "8. Kiến nghị, đề xuất",
] as const;

/** The code under which the bloc's own text of the report stands. */
export const BLOC_ITSELF = "KHOI";

const program = { typedBy: ["program"] } as const;

export const reports = defineSheet(
  "Báo cáo",
  {
    member: column(memberCode(), {
      header: "Mã đơn vị",
      note: `Hệ thống ghi; ${BLOC_ITSELF} là phần của Khối.`,
      widthPixels: 90,
      ...program,
    }),
    period: column(cell.choice(reportPeriods), { header: "Kỳ", note: "Hệ thống ghi.", widthPixels: 80, ...program }),
    item: column(cell.choice(reportItems), { header: "Mục", note: "Hệ thống ghi.", widthPixels: 240, ...program }),
    body: column(cell.words().optional(), {
      header: "Nội dung",
      note: "Đơn vị ghi. Không nhập thông tin, tài liệu thuộc bí mật nhà nước.",
      typedBy: ["member", "leader"],
      widthPixels: 640,
    }),
    status: statusColumn(),
  },
  {
    name: "reports",
    sheetId: 114,
    kind: "form",
    typedBy: ["member"],
    oneRowIs: "a member's words for one part of the half-year or annual report",
  },
);
