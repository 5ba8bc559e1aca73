import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { milestoneCode } from "./calendar.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

export const handInStates = ["Đang soạn", "Đã trình lãnh đạo", "Đã nộp", "Không phát sinh"] as const;

const program = { typedBy: ["program"] } as const;

export const handIns = defineSheet(
  "Nộp hồ sơ",
  {
    milestone: column(milestoneCode(), {
      header: "Mã mốc",
      note: "Hệ thống ghi, theo trang Lịch.",
      widthPixels: 80,
      ...program,
    }),
    paper: column(cell.text().optional(), {
      header: "Nội dung nộp",
      note: "Hệ thống ghi, theo trang Lịch.",
      widthPixels: 220,
      ...program,
    }),
    member: column(memberCode(), { header: "Mã đơn vị", note: "Hệ thống ghi.", widthPixels: 90, ...program }),
    due: column(cell.date().optional(), { header: "Hạn", note: "Hệ thống ghi, kể cả gia hạn.", ...program }),
    state: column(cell.choice(handInStates).optional(), {
      header: "Xác nhận nộp",
      note: "Chọn “Đã nộp” sau khi thủ trưởng duyệt.",
      typedBy: ["member"],
      widthPixels: 140,
    }),
    approvedBy: column(cell.text().optional(), {
      header: "Thủ trưởng duyệt",
      note: "Họ tên thủ trưởng đã duyệt.",
      typedBy: ["member"],
      widthPixels: 160,
    }),
    number: column(cell.code().optional(), {
      header: "Số, ký hiệu văn bản",
      note: "Ví dụ 45-BC/BTCTU.",
      typedBy: ["member"],
      widthPixels: 150,
    }),
    signedOn: column(cell.date().optional(), { header: "Ngày ký", note: "Ngày ký văn bản.", typedBy: ["member"] }),
    handedInBy: column(cell.text().optional(), {
      header: "Người nộp",
      note: "Họ tên người nộp.",
      typedBy: ["member"],
      widthPixels: 150,
    }),
    seenAt: column(cell.text().optional(), {
      header: "Thời điểm ghi nhận",
      note: "Hệ thống ghi lần đầu thấy “Đã nộp”.",
      widthPixels: 140,
      ...program,
    }),
    daysLate: column(cell.count().optional(), {
      header: "Số ngày chậm",
      note: "Hệ thống tính theo ngày, từ ngày sau hạn.",
      ...program,
    }),
    reviewedOn: column(cell.date().optional(), {
      header: "Khối đã rà soát",
      note: "Ngày Khối rà soát xong hồ sơ này.",
      typedBy: ["leader", "deputy"],
    }),
    reviewedBy: column(cell.text().optional(), {
      header: "Người rà soát",
      note: "Họ tên người rà soát.",
      typedBy: ["leader", "deputy"],
      widthPixels: 150,
    }),
    returned: column(cell.words().optional(), {
      header: "Ý kiến trả lại",
      note: "Ghi lý do khi trả lại; đơn vị nộp lại thì xóa.",
      typedBy: ["leader", "deputy"],
      widthPixels: 240,
    }),
    status: statusColumn(),
  },
  {
    name: "handIns",
    sheetId: 109,
    kind: "form",
    typedBy: ["member"],
    oneRowIs: "one member's handing in at one milestone",
  },
);
