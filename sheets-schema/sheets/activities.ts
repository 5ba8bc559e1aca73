import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

export const activityKinds = [
  "Văn bản lãnh đạo, chỉ đạo",
  "Tuyên truyền, quán triệt",
  "Phong trào thi đua",
  "Hoạt động chung của Khối",
  "An sinh xã hội",
  "Xây dựng nông thôn mới, đô thị văn minh",
  "Kiểm tra, giám sát",
  "Không phát sinh trong kỳ",
] as const;

export const activities = defineSheet(
  "Hoạt động",
  {
    member: memberCode(),
    kind: column(cell.choice(activityKinds), {
      header: "Loại hoạt động",
      note: "Chọn trong danh sách; không có hoạt động: “Không phát sinh trong kỳ”.",
      widthPixels: 200,
    }),
    title: column(cell.text().optional(), {
      header: "Tên hoạt động",
      note: "Tên văn bản, phong trào, hoạt động. Không nhập thông tin, tài liệu thuộc bí mật nhà nước.",
      widthPixels: 320,
    }),
    level: column(cell.choice(["Trung ương", "Tỉnh", "Khối", "Đơn vị"]).optional(), {
      header: "Cấp phát động, tổ chức",
      note: "Chọn trong danh sách.",
    }),
    form: column(cell.choice(["Thường xuyên", "Chuyên đề", "Đột xuất"]).optional(), {
      header: "Hình thức",
      note: "Hình thức phong trào.",
    }),
    field: column(cell.text().optional(), {
      header: "Lĩnh vực",
      note: "Ví dụ cải cách hành chính, an sinh xã hội.",
      widthPixels: 160,
    }),
    from: column(cell.date().optional(), { header: "Từ ngày", note: "Ngày bắt đầu." }),
    to: column(cell.date().optional(), { header: "Đến ngày", note: "Ngày kết thúc." }),
    planned: column(cell.number({ min: "0", dotMeans: "thousands" }).optional(), {
      header: "Kế hoạch",
      note: "Con số theo kế hoạch; tỷ lệ do hệ thống tính.",
    }),
    done: column(cell.number({ min: "0", dotMeans: "thousands" }).optional(), {
      header: "Thực hiện",
      note: "Con số đã thực hiện.",
    }),
    unit: column(cell.text().optional(), { header: "Đơn vị tính", note: "Ví dụ suất quà, căn nhà, lượt người." }),
    participants: column(cell.count().optional(), { header: "Số người tham gia", note: "Số người." }),
    beneficiaries: column(cell.count().optional(), { header: "Số người thụ hưởng", note: "Số người." }),
    cost: column(cell.money().optional(), { header: "Kinh phí (đồng)", note: "Ghi đủ số đồng, ví dụ 50.000.000." }),
    outcome: column(cell.words().optional(), { header: "Kết quả, ghi chú", note: "Kết quả chính.", widthPixels: 260 }),
    evidence: column(cell.words().optional(), {
      header: "Minh chứng",
      note: "Số, ký hiệu, ngày văn bản hoặc đường dẫn.",
      widthPixels: 220,
    }),
    status: statusColumn(),
  },
  {
    name: "activities",
    sheetId: 110,
    kind: "list",
    typedBy: ["member"],
    oneRowIs: "a document, movement, joint activity, welfare or countryside activity, inspection",
  },
);
