import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { statusColumn } from "./status-column.ts";

const program = { typedBy: ["program"] } as const;

export const votes = defineSheet(
  "Biểu quyết",
  {
    subject: column(cell.text("Phân định đồng hạng"), {
      header: "Nội dung biểu quyết",
      note: "Tên khen thưởng, “Bầu Trưởng Khối năm …”, hoặc “Phân định đồng hạng”.",
      widthPixels: 240,
    }),
    round: column(cell.count().optional(), { header: "Lần", note: "Lần bỏ phiếu; bỏ trống: lần 1.", widthPixels: 60 }),
    candidate: column(cell.text("BTC"), {
      header: "Đối tượng",
      note: "Mã hoặc tên đơn vị được biểu quyết.",
      widthPixels: 200,
    }),
    method: column(cell.choice(["Bỏ phiếu kín", "Giơ tay", "Thống nhất"]).optional(), {
      header: "Hình thức",
      note: "Chọn trong danh sách.",
    }),
    entitled: column(cell.count().optional(), { header: "Được quyền biểu quyết", note: "Tổng số." }),
    present: column(cell.count().optional(), { header: "Có mặt", note: "Số có mặt." }),
    handedOut: column(cell.count().optional(), { header: "Phiếu phát ra", note: "Số phiếu." }),
    collected: column(cell.count().optional(), { header: "Phiếu thu về", note: "Số phiếu." }),
    valid: column(cell.count().optional(), { header: "Phiếu hợp lệ", note: "Số phiếu." }),
    invalid: column(cell.count().optional(), { header: "Phiếu không hợp lệ", note: "Số phiếu." }),
    agreed: column(cell.count().optional(), { header: "Đồng ý", note: "Số phiếu đồng ý." }),
    share: column(cell.number().optional(), { header: "Tỷ lệ (%)", note: "Hệ thống tính.", ...program }),
    outcome: column(cell.text().optional(), { header: "Kết quả", note: "Hệ thống ghi.", ...program }),
    status: statusColumn(),
  },
  {
    name: "votes",
    sheetId: 116,
    kind: "list",
    typedBy: ["leader", "board"],
    oneRowIs: "the count for one candidate, proposal or tie",
  },
);
