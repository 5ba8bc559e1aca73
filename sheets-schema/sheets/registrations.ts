import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

export const registrationKinds = [
  "Danh hiệu thi đua",
  "Hình thức khen thưởng",
  "Chỉ tiêu giao ước",
  "Sáng kiến",
  "Điển hình tiên tiến",
  "Hoạt động chung",
] as const;

const amount = () => cell.number({ min: "0", dotMeans: "thousands" }).optional();

export const registrations = defineSheet(
  "Đăng ký thi đua",
  {
    member: memberCode(),
    kind: column(cell.choice(registrationKinds), {
      header: "Loại đăng ký",
      note: "Chọn trong danh sách; mỗi đơn vị một danh hiệu tập thể.",
      widthPixels: 170,
    }),
    subject: column(cell.text("Tập thể lao động xuất sắc"), {
      header: "Nội dung đăng ký",
      note: "Danh hiệu, chỉ tiêu hoặc việc đăng ký.",
      widthPixels: 320,
    }),
    target: column(amount(), { header: "Chỉ tiêu", note: "Con số đăng ký, nếu có." }),
    unit: column(cell.text().optional(), { header: "Đơn vị tính", note: "Ví dụ %, văn bản." }),
    halfYear: column(amount(), { header: "Thực hiện 6 tháng", note: "Ghi khi sơ kết." }),
    year: column(amount(), { header: "Thực hiện năm", note: "Ghi khi tổng kết." }),
    share: column(cell.number().optional(), {
      header: "Tỷ lệ (%)",
      note: "Hệ thống tính: thực hiện năm so với chỉ tiêu.",
      typedBy: ["program"],
    }),
    criterion: column(cell.code("I.1.2").optional(), { header: "Liên quan tiêu chí", note: "Mã tiêu chí, nếu có." }),
    remark: column(cell.words().optional(), { header: "Ghi chú", note: "Ghi chú của đơn vị.", widthPixels: 220 }),
    status: statusColumn(),
  },
  {
    name: "registrations",
    sheetId: 113,
    kind: "list",
    typedBy: ["member"],
    oneRowIs: "a title, target, initiative registered; values at half-year and year",
  },
);
