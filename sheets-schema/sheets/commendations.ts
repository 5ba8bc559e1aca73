import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

export const commendationLevels = ["Nhà nước", "Bộ, ban, ngành, tỉnh", "Cơ sở"] as const;

export const commendations = defineSheet(
  "Khen thưởng",
  {
    member: memberCode(),
    recipientKind: column(cell.choice(["Tập thể", "Cá nhân", "Hộ gia đình"]), {
      header: "Đối tượng",
      note: "Chọn trong danh sách.",
    }),
    recipient: column(cell.text("Phòng Tổng hợp"), {
      header: "Tên tập thể, cá nhân",
      note: "Ghi như trong quyết định.",
      widthPixels: 240,
    }),
    personGroup: column(
      cell
        .choice([
          "Lãnh đạo cấp tỉnh",
          "Lãnh đạo sở, ban, ngành",
          "Phó trưởng phòng trở lên",
          "Không giữ chức vụ lãnh đạo, quản lý",
        ])
        .optional(),
      { header: "Nhóm cá nhân", note: "Chỉ với cá nhân.", widthPixels: 220 },
    ),
    award: column(cell.text("Bằng khen"), {
      header: "Danh hiệu, hình thức",
      note: "Ví dụ Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh.",
      widthPixels: 260,
    }),
    level: column(cell.choice(commendationLevels), {
      header: "Cấp khen thưởng",
      note: "Chọn trong danh sách.",
      widthPixels: 150,
    }),
    occasion: column(
      cell.choice(["Công trạng", "Chuyên đề", "Đột xuất", "Cống hiến", "Niên hạn", "Đối ngoại"]).optional(),
      { header: "Loại khen thưởng", note: "Chọn trong danh sách." },
    ),
    merit: column(cell.words().optional(), { header: "Thành tích", note: "Thành tích được khen.", widthPixels: 260 }),
    progress: column(cell.choice(["Dự kiến", "Đã đề nghị", "Đã có quyết định"]).optional(), {
      header: "Tiến độ",
      note: "Chọn trong danh sách.",
    }),
    decision: column(cell.code().optional(), { header: "Số quyết định", note: "Ví dụ 456/QĐ-UBND.", widthPixels: 130 }),
    decidedOn: column(cell.date().optional(), { header: "Ngày quyết định", note: "Ngày ký." }),
    outcome: column(cell.words().optional(), {
      header: "Kết quả xét",
      note: "Ban ghi: được tặng, không được tặng.",
      typedBy: ["board"],
    }),
    refusal: column(cell.words().optional(), {
      header: "Lý do không xét",
      note: "Ban ghi.",
      typedBy: ["board"],
      widthPixels: 200,
    }),
    remark: column(cell.words().optional(), {
      header: "Ghi chú",
      note: "Ban ghi.",
      typedBy: ["board"],
      widthPixels: 200,
    }),
    status: statusColumn(),
  },
  {
    name: "commendations",
    sheetId: 112,
    kind: "list",
    typedBy: ["member", "board"],
    oneRowIs: "somebody commended or proposed, and what the Council decided",
  },
);
