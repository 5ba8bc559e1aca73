import type { DemoRow } from "./rows.ts";

const FLAG = "Cờ thi đua của Ủy ban nhân dân tỉnh";
const COLLECTIVE = "Tập thể lao động xuất sắc";
const TASKS = "Số nhiệm vụ hoàn thành theo chương trình công tác năm";

/** Each member's title, and the targets that some of them registered beside it. */
// biome-ignore format: one row a line, as in the sheet
export const registrations: readonly DemoRow<"registrations">[] = [
  { member: "VPTU", kind: "Danh hiệu thi đua", subject: FLAG },
  { member: "VPTU", kind: "Chỉ tiêu giao ước", subject: TASKS, target: 152, unit: "nhiệm vụ", halfYear: 80, year: 152, criterion: "I.1.2" },
  { member: "BTC", kind: "Danh hiệu thi đua", subject: FLAG },
  { member: "BTC", kind: "Chỉ tiêu giao ước", subject: TASKS, target: 48, unit: "nhiệm vụ", halfYear: 26, year: 48, criterion: "I.1.2" },
  { member: "BTC", kind: "Chỉ tiêu giao ước", subject: "Số đề án, văn bản tham mưu được ban hành", target: 12, unit: "văn bản", halfYear: 9, year: 18, criterion: "I.2.1" },
  { member: "BTG", kind: "Danh hiệu thi đua", subject: COLLECTIVE },
  { member: "BDV", kind: "Danh hiệu thi đua", subject: COLLECTIVE, remark: "Gửi sau thời hạn 02 ngày" },
  { member: "BDV", kind: "Hoạt động chung", subject: "Thăm, tặng quà hộ nghèo xã Hòa Bình", target: 120, unit: "suất quà", halfYear: 120, year: 200 },
  { member: "BNC", kind: "Danh hiệu thi đua", subject: COLLECTIVE },
  { member: "UBKT", kind: "Danh hiệu thi đua", subject: FLAG },
  { member: "UBKT", kind: "Sáng kiến", subject: "Bảng theo dõi kết luận kiểm tra, giám sát", target: 1, unit: "sáng kiến", year: 1, criterion: "III.3.2.a" },
  { member: "TCT", kind: "Danh hiệu thi đua", subject: COLLECTIVE },
  { member: "BAO", kind: "Danh hiệu thi đua", subject: FLAG },
  { member: "BAO", kind: "Hình thức khen thưởng", subject: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh" },
  { member: "DUK", kind: "Danh hiệu thi đua", subject: COLLECTIVE },
  { member: "DUK", kind: "Điển hình tiên tiến", subject: "Chi bộ doanh nghiệp bốn tốt", target: 1, unit: "tập thể", year: 1, criterion: "III.3.1" },
  { member: "BVSK", kind: "Danh hiệu thi đua", subject: "Tập thể lao động tiên tiến" },
];
