import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

export const initiatives = defineSheet(
  "Sáng kiến, điển hình",
  {
    member: memberCode(),
    kind: column(
      cell.choice(["Sáng kiến, giải pháp", "Mô hình, cách làm hay", "Điển hình tập thể", "Điển hình cá nhân"]),
      { header: "Loại", note: "Chọn trong danh sách.", widthPixels: 180 },
    ),
    title: column(cell.text("Số hóa hồ sơ cán bộ"), {
      header: "Tên sáng kiến, điển hình",
      note: "Tên gọi đầy đủ.",
      widthPixels: 320,
    }),
    authors: column(cell.text().optional(), {
      header: "Tác giả, tập thể, cá nhân",
      note: "Ghi như trong quyết định.",
      widthPixels: 220,
    }),
    field: column(cell.text().optional(), { header: "Lĩnh vực", note: "Ví dụ chuyển đổi số.", widthPixels: 150 }),
    level: column(cell.choice(["Cấp tỉnh trở lên", "Cấp cơ sở", "Chưa công nhận"]).optional(), {
      header: "Cấp công nhận",
      note: "Chọn trong danh sách.",
      widthPixels: 140,
    }),
    decision: column(cell.code().optional(), { header: "Số quyết định", note: "Ví dụ 123/QĐ-UBND.", widthPixels: 130 }),
    decidedOn: column(cell.date().optional(), { header: "Ngày quyết định", note: "Ngày ký." }),
    stage: column(cell.choice(["Phát hiện", "Bồi dưỡng", "Tuyên truyền", "Nhân rộng"]).optional(), {
      header: "Giai đoạn",
      note: "Với điển hình.",
    }),
    scope: column(cell.words().optional(), { header: "Phạm vi áp dụng", note: "Nơi áp dụng.", widthPixels: 160 }),
    effect: column(cell.words().optional(), { header: "Hiệu quả", note: "Kết quả mang lại.", widthPixels: 260 }),
    evidence: column(cell.words().optional(), {
      header: "Minh chứng",
      note: "Số, ký hiệu, ngày văn bản hoặc đường dẫn.",
      widthPixels: 220,
    }),
    status: statusColumn(),
  },
  {
    name: "initiatives",
    sheetId: 111,
    kind: "list",
    typedBy: ["member"],
    oneRowIs: "an initiative or an advanced model",
  },
);
