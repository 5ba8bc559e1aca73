import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

/** What all may read; the real ground stays outside the file. */
export const NEUTRAL_GROUND = "Theo thông báo của Ban";

/** What sheets of earlier layouts offered, and hold. */
const FORMER_GROUNDS = [
  "Không nộp phiếu",
  "Không đăng ký",
  "Đang xem xét kỷ luật",
  "Đang thanh tra, kiểm tra",
  "Đang giải quyết đơn, thư",
  "Kê khai không đúng",
  "Theo đề nghị của đơn vị",
];

export const exclusions = defineSheet(
  "Không xét",
  {
    member: memberCode(),
    scope: column(cell.choice(["Xếp hạng", "Khen thưởng", "Cả hai"]), {
      header: "Phạm vi",
      note: "Không xét nội dung nào.",
    }),
    ground: column(
      cell.choice(
        [NEUTRAL_GROUND],
        Object.fromEntries(FORMER_GROUNDS.map((ground) => [ground, NEUTRAL_GROUND] as const)),
      ),
      {
        header: "Lý do",
        note: "Mọi người mở bảng tính đều đọc được: lý do cụ thể chỉ ghi trong hồ sơ của Ban.",
        widthPixels: 200,
      },
    ),
    basis: column(cell.words().optional(), {
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
