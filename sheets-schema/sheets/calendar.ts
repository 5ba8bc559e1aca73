import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { statusColumn } from "./status-column.ts";

export const calendarKinds = ["Mốc phải hoàn thành", "Sự kiện", "Ngày nghỉ", "Ngày làm bù"] as const;

export const phases = [
  "Chuẩn bị",
  "Đăng ký",
  "Thực hiện",
  "Sơ kết",
  "Tự chấm điểm",
  "Khối chấm điểm",
  "Giải trình",
  "Thẩm định",
  "Bình xét",
  "Công bố",
] as const;
export type Phase = (typeof phases)[number];

export const calendar = defineSheet(
  "Lịch",
  {
    code: column(cell.code("M13"), { header: "Mã", note: "Mã mốc, không trùng nhau.", widthPixels: 70 }),
    title: column(cell.text("Nộp phiếu tự chấm điểm"), {
      header: "Nội dung",
      note: "Việc phải làm hoặc tên sự kiện.",
      widthPixels: 240,
    }),
    kind: column(cell.choice(calendarKinds), { header: "Loại", note: "Chọn trong danh sách.", widthPixels: 150 }),
    phase: column(cell.choice(phases).optional(), {
      header: "Giai đoạn",
      note: "Giai đoạn mà mốc này kết thúc.",
      widthPixels: 120,
    }),
    opens: column(cell.date().optional(), { header: "Mở từ", note: "Ngày bắt đầu." }),
    due: column(cell.date(), { header: "Hạn", note: "Ngày cuối cùng; với ngày nghỉ là ngày nghỉ cuối." }),
    time: column(cell.time().optional(), {
      header: "Giờ",
      note: "Giờ hết hạn, ví dụ 17:00; bỏ trống: hết ngày.",
      widthPixels: 70,
    }),
    obliged: column(cell.text().optional(), {
      header: "Đơn vị thực hiện",
      note: "Tất cả đơn vị; Trưởng Khối; Phó Trưởng Khối; hoặc mã đơn vị, cách nhau bằng dấu chấm phẩy.",
      widthPixels: 200,
    }),
    done: column(cell.words().optional(), {
      header: "Phải hoàn thành",
      note: "Thế nào là hoàn thành, ghi bằng lời.",
      widthPixels: 300,
    }),
    daysBefore: column(cell.counts().optional(), {
      header: "Nhắc trước (ngày)",
      note: "Các ngày nhắc trước hạn, ví dụ 7; 3; 1; 0.",
    }),
    daysAfter: column(cell.counts().optional(), {
      header: "Nhắc sau (ngày)",
      note: "Các ngày nhắc sau hạn, ví dụ 1; 2.",
    }),
    afterwards: column(cell.words().optional(), {
      header: "Sau hạn",
      note: "Điều gì xảy ra khi quá hạn.",
      widthPixels: 240,
    }),
    paper: column(cell.text().optional(), {
      header: "Văn bản",
      note: "Văn bản phải nộp; có văn bản thì có dòng ở trang Nộp hồ sơ.",
      widthPixels: 240,
    }),
    remark: column(cell.words().optional(), { header: "Ghi chú", note: "Ghi chú của Khối.", widthPixels: 240 }),
    status: statusColumn(),
  },
  {
    name: "calendar",
    sheetId: 107,
    kind: "list",
    typedBy: ["leader", "board"],
    oneRowIs: "a milestone, an event, a day off, a compensation workday",
  },
);

/** The column in which a sheet names a milestone of the calendar. */
export const milestoneCode = () =>
  column(cell.code("M13"), { header: "Mã mốc", note: "Mã ở trang Lịch.", widthPixels: 80 });
