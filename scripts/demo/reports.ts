import { BLOC_ITSELF } from "../../sheets-schema/sheets/reports.ts";
import type { DemoRow } from "./rows.ts";

/** A few parts of the reports; the others are still blank. */
// biome-ignore format: one row a line, as in the sheet
export const reports: readonly DemoRow<"reports">[] = [
  { member: "BTC", period: "6 tháng", item: "1. Đặc điểm, thuận lợi, khó khăn", body: "Ban có 05 phòng, 38 cán bộ, công chức. Khối lượng công việc lớn do chuẩn bị đại hội đảng các cấp; đội ngũ được kiện toàn kịp thời." },
  { member: "BTC", period: "6 tháng", item: "3. Kết quả nổi bật", body: "Hoàn thành 26/48 nhiệm vụ theo chương trình công tác năm; tham mưu ban hành 09 văn bản; số hóa 1.850 hồ sơ cán bộ." },
  { member: "BTC", period: "Năm", item: "3. Kết quả nổi bật", body: "Hoàn thành 48/48 nhiệm vụ; tham mưu ban hành 18 văn bản, vượt 06 văn bản so với đăng ký; 100% hồ sơ cán bộ diện Ban Thường vụ Tỉnh ủy quản lý được số hóa." },
  { member: "BTC", period: "Năm", item: "5. Hạn chế", body: "Một số nhiệm vụ phối hợp với cơ sở còn chậm so với kế hoạch." },
  { member: "BDV", period: "6 tháng", item: "3. Kết quả nổi bật", body: "Vận động hỗ trợ 03 mô hình “Dân vận khéo”; trao 120 suất quà cho hộ nghèo xã Hòa Bình." },
  { member: "BNC", period: "6 tháng", item: "5. Hạn chế", body: "Báo cáo sơ kết gửi chậm so với thời hạn của Khối." },
  { member: "BVSK", period: "6 tháng", item: "1. Đặc điểm, thuận lợi, khó khăn", body: "Ban có 09 cán bộ, không có cán bộ chuyên trách công tác thi đua, khen thưởng." },
  { member: BLOC_ITSELF, period: "6 tháng", item: "1. Đặc điểm, thuận lợi, khó khăn", body: "Khối có 10 đơn vị thành viên, 100% đơn vị đăng ký thi đua và ký kết giao ước." },
  { member: BLOC_ITSELF, period: "6 tháng", item: "5. Hạn chế", body: "Công tác kiểm tra, đôn đốc chưa thường xuyên; hoạt động chung của Khối chưa nhiều." },
];
