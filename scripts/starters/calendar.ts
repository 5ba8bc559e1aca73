/**
 * The year of a bloc from its rules to the decision of the Council. Its deadlines lie where no holiday by the moon can fall:
 * nothing is due from mid-January to the end of February's third week, nor in April.
 */
import { formatDate } from "../../sheets-schema/cells/read-date.ts";
import { twoDigits } from "../../sheets-schema/cells/vietnamese.ts";
import { ILLUSTRATIVE, type StarterRow } from "./starter.ts";
import { fixedDaysOff, workingDay } from "./working-days.ts";

type CalendarRow = StarterRow<"calendar">;

/** Codes of the milestones that criteria name: days late are taken from their hand-ins. */
export const REGISTRATION = "M04";
export const HALF_YEAR = "M05";
export const YEAR_END = "M09";

/** Something that a bloc of this kind marks in common, on a day and month such as "07-27". */
export interface CommonEvent {
  readonly on: string;
  readonly title: string;
}

const ALL = "Tất cả đơn vị";
const BOARD = "Ban Thi đua - Khen thưởng";
const LEADERS = "Trưởng Khối; Phó Trưởng Khối";
const TO_CHECK = "cần đối chiếu thông báo chính thức";

/** The calendar of `year`, in the order of its dates, the days off last. */
export function starterCalendar(year: number, events: readonly CommonEvent[]): CalendarRow[] {
  const daysOff = fixedDaysOff(year);
  const on = (day: string, later = 0): string => formatDate(workingDay(`${year + later}-${day}`, daysOff));
  const milestone = (code: string, opens: string, due: string, row: CalendarRow): CalendarRow => ({
    code,
    kind: "Mốc phải hoàn thành",
    opens,
    due,
    time: "17:00",
    daysBefore: "7; 3; 1",
    daysAfter: "1; 3",
    ...row,
  });
  const event = (due: string, row: CalendarRow): CalendarRow => ({
    kind: "Sự kiện",
    due,
    obliged: ALL,
    daysBefore: "7; 1",
    ...row,
  });
  // biome-ignore format: one row a line, as in the sheet
  const rows: CalendarRow[] = [
    milestone("M01", on("02-22"), on("02-28"), { title: `Gửi dự thảo kế hoạch, bảng tiêu chí, lịch hoạt động của Khối để lấy ý kiến ${ILLUSTRATIVE}`, phase: "Chuẩn bị", obliged: "Trưởng Khối", paper: "Dự thảo kế hoạch, bảng tiêu chí", remark: "Cả lịch này là mẫu: đề nghị sửa theo kế hoạch của Khối" }),
    milestone("M02", on("03-02"), on("03-10"), { title: "Góp ý dự thảo kế hoạch, bảng tiêu chí", phase: "Chuẩn bị", obliged: ALL, paper: "Văn bản góp ý", afterwards: "Không có văn bản góp ý thì coi là nhất trí" }),
    milestone("M03", on("03-11"), on("03-18"), { title: "Ban hành kế hoạch, thống nhất bảng tiêu chí, xếp loại, lịch hoạt động của Khối", phase: "Chuẩn bị", obliged: `Trưởng Khối; ${BOARD}`, paper: "Kế hoạch, bảng tiêu chí", afterwards: "Bảng tiêu chí được khóa; sau đó chỉ Ban Thi đua - Khen thưởng được sửa, có nêu lý do" }),
    milestone(REGISTRATION, on("03-11"), on("03-25"), { title: "Đăng ký thi đua, đăng ký chỉ tiêu, danh hiệu thi đua, hình thức khen thưởng", phase: "Đăng ký", obliged: ALL, done: "Trang Đăng ký thi đua có danh hiệu và chỉ tiêu; cột Chỉ tiêu của phiếu đã ghi; đã xác nhận nộp", paper: "Bản đăng ký thi đua", afterwards: "Số ngày chậm được tính vào tiêu chí đăng ký thi đua" }),
    event(on("03-30"), { title: `Hội nghị triển khai nhiệm vụ, ký giao ước thi đua năm ${year}`, time: "08:00", paper: "Giấy mời, bản giao ước thi đua" }),
    ...events.map(({ on: day, title }) => event(on(day), { title, daysBefore: "14; 3" })),
    milestone(HALF_YEAR, on("05-25"), on("06-12"), { title: "Nộp báo cáo sơ kết và số liệu 6 tháng đầu năm", phase: "Sơ kết", obliged: ALL, done: "Báo cáo (6 tháng) đủ các mục; các trang Hoạt động, Khen thưởng đã cập nhật; đã xác nhận nộp", paper: "Báo cáo sơ kết", afterwards: "Số ngày chậm được tính vào tiêu chí chế độ báo cáo" }),
    milestone("M06", on("06-15"), on("06-26"), { title: "Tổng hợp, gửi dự thảo báo cáo sơ kết của Khối", phase: "Sơ kết", obliged: "Trưởng Khối", paper: "Dự thảo báo cáo sơ kết của Khối" }),
    event(on("07-10"), { title: "Hội nghị sơ kết công tác thi đua, khen thưởng 6 tháng đầu năm", time: "08:00", paper: "Giấy mời, báo cáo sơ kết" }),
    milestone("M07", on("09-10"), on("09-25"), { title: "Kiểm tra chéo công tác thi đua, khen thưởng giữa các đơn vị", phase: "Thực hiện", obliged: LEADERS, paper: "Biên bản kiểm tra" }),
    milestone("M08", on("11-16"), on("12-02"), { title: "Trưởng Khối, Phó Trưởng Khối nộp phiếu tự chấm điểm và báo cáo tổng kết trước các đơn vị", phase: "Tự chấm điểm", obliged: LEADERS, done: "Phiếu hợp lệ; Báo cáo (Năm) đủ các mục; đã xác nhận nộp", paper: "Bảng tự chấm điểm, báo cáo tổng kết" }),
    milestone(YEAR_END, on("11-16"), on("12-05"), { title: "Nộp phiếu tự chấm điểm và báo cáo tổng kết năm", phase: "Tự chấm điểm", obliged: ALL, done: "Phiếu hợp lệ; Báo cáo (Năm) đủ các mục; đã xác nhận nộp", paper: "Bảng tự chấm điểm, báo cáo tổng kết", daysBefore: "7; 3; 1; 0", afterwards: "Phiếu được khóa; số ngày chậm được tính vào tiêu chí chế độ báo cáo; không nộp thì không xét" }),
    milestone("M10", on("12-07"), on("12-11"), { title: "Rà soát và họp chấm điểm chung", phase: "Khối chấm điểm", obliged: LEADERS, paper: "Biên bản chấm điểm" }),
    milestone("M11", on("12-11"), on("12-15"), { title: "Giải trình nội dung Khối chấm khác điểm tự chấm", phase: "Giải trình", obliged: "Đơn vị có điểm khác", afterwards: "Không có ý kiến thì coi là nhất trí", daysBefore: "1" }),
    event(on("12-18"), { title: "Hội nghị tổng kết, bình xét, biểu quyết đề nghị khen thưởng, bầu Trưởng Khối, Phó Trưởng Khối năm sau", phase: "Bình xét", time: "08:00", obliged: `${ALL}; ${BOARD}`, paper: "Giấy mời, báo cáo tổng kết, phiếu bầu, biên bản kiểm phiếu" }),
    milestone("M12", on("12-18"), on("12-24"), { title: "Tiếp nhận đề nghị xem lại kết quả, thông qua kết quả", phase: "Bình xét", obliged: LEADERS, daysBefore: "1", paper: "Biên bản bình xét" }),
    milestone("M13", on("12-24"), on("12-29"), { title: "Gửi hồ sơ đề nghị khen thưởng", phase: "Công bố", obliged: "Trưởng Khối", daysBefore: "3; 1", paper: "Tờ trình, danh sách đề nghị, biên bản" }),
    milestone("M14", on("12-29"), on("01-10", 1), { title: `Bàn giao cho Trưởng Khối năm ${year + 1}`, obliged: "Trưởng Khối", paper: "Biên bản bàn giao" }),
  ];
  return [...numbered(rows), ...daysOff.map((day) => dayOffRow(day, day.code === "N02"))];
}

/** By their days; events are numbered in that order. */
function numbered(rows: readonly CalendarRow[]): CalendarRow[] {
  const dayOf = ({ due = "" }: CalendarRow): string => String(due).split("/").reverse().join("-");
  let events = 0;
  return rows
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .map((row) => (row.code === undefined ? { code: `S${twoDigits(++events)}`, ...row } : row));
}

/** A day off as a row; beside the first one that may move people are told of the others. */
export const dayOffRow = (
  {
    code,
    title,
    from,
    to,
  }: { readonly code: string; readonly title: string; readonly from: string; readonly to: string },
  tellsOthers: boolean,
): CalendarRow => ({
  code,
  title,
  kind: "Ngày nghỉ",
  opens: formatDate(from),
  due: formatDate(to),
  remark: tellsOthers
    ? `${TO_CHECK}; đề nghị thêm Tết Nguyên đán, Giỗ Tổ Hùng Vương, ngày nghỉ và ngày làm bù khác của năm`
    : TO_CHECK,
});
