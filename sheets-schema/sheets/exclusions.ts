import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

export const exclusions = defineSheet(
  "Không xét",
  {
    member: memberCode(),
    scope: column(cell.choice(["Xếp hạng", "Khen thưởng", "Cả hai"]), {
      header: "Phạm vi",
      note: "Không xét nội dung nào.",
    }),
    ground: column(
      cell.choice([
        "Không nộp phiếu",
        "Không đăng ký",
        "Đang xem xét kỷ luật",
        "Đang thanh tra, kiểm tra",
        "Đang giải quyết đơn, thư",
        "Kê khai không đúng",
        "Theo đề nghị của đơn vị",
      ]),
      { header: "Lý do", note: "Chỉ ghi thông tin đã công khai.", widthPixels: 200 },
    ),
    basis: column(cell.text().optional(), {
      header: "Căn cứ",
      aliases: ["Căn cứ (số, ngày văn bản)"],
      note: "Số, ngày văn bản.",
      widthPixels: 220,
    }),
    proposedBy: column(cell.text().optional(), {
      header: "Người đề nghị",
      note: "Người đề nghị không xét.",
      widthPixels: 150,
    }),
    decidedBy: column(cell.text().optional(), {
      header: "Người quyết định",
      note: "Người quyết định không xét.",
      widthPixels: 150,
    }),
    from: column(cell.date().optional(), { header: "Từ ngày", note: "Bỏ trống: từ đầu năm." }),
    to: column(cell.date().optional(), { header: "Đến ngày", note: "Bỏ trống: đến hết năm." }),
    status: statusColumn(),
  },
  {
    name: "exclusions",
    sheetId: 115,
    kind: "list",
    typedBy: ["board"],
    oneRowIs: "who is out, from what, on what ground, decided by whom",
  },
);
