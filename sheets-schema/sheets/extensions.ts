import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { milestoneCode } from "./calendar.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

export const extensions = defineSheet(
  "Gia hạn",
  {
    milestone: milestoneCode(),
    member: memberCode(),
    until: column(cell.date(), { header: "Gia hạn đến ngày", note: "Hạn mới của riêng đơn vị này." }),
    time: column(cell.time().optional(), { header: "Giờ", note: "Bỏ trống: như Lịch.", widthPixels: 70 }),
    reason: column(cell.words("Họp Ban Thường vụ"), { header: "Lý do", note: "Bắt buộc.", widthPixels: 300 }),
    requestedBy: column(cell.text().optional(), { header: "Người đề nghị", note: "Người của đơn vị đề nghị." }),
    grantedBy: column(cell.text("Trưởng Khối"), {
      header: "Người cho phép",
      note: "Trưởng Khối; với đơn vị Trưởng Khối: Phó Trưởng Khối hoặc Ban.",
    }),
    grantedOn: column(cell.date().optional(), { header: "Ngày cho phép", note: "Ngày cho phép gia hạn." }),
    status: statusColumn(),
  },
  {
    name: "extensions",
    sheetId: 108,
    kind: "list",
    typedBy: ["leader", "deputy", "board"],
    oneRowIs: "a later date for one member: until when, who granted it, why",
  },
);
