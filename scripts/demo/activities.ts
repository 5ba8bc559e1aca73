/** Activities of the year; the last four rows hold the faults that people make in lists. */
import type { DemoRow } from "./rows.ts";

const MOVEMENT = "Phong trào thi đua";
const JOINT = "Hoạt động chung của Khối";
const WELFARE = "An sinh xã hội";
const COUNTRYSIDE = "Xây dựng nông thôn mới, đô thị văn minh";
const DOCUMENT = "Văn bản lãnh đạo, chỉ đạo";

// biome-ignore format: one row a line, as in the sheet
export const activities: readonly DemoRow<"activities">[] = [
  { member: "VPTU", kind: MOVEMENT, title: "Văn phòng cấp ủy chuyên nghiệp, trách nhiệm, tận tụy", level: "Đơn vị", form: "Chuyên đề", field: "Cải cách hành chính", from: "15/01/2024", to: "30/11/2024", participants: 86, evidence: "Kế hoạch số 31-KH/VPTU ngày 15/01/2024" },
  { member: "VPTU", kind: WELFARE, title: "Tặng quà gia đình chính sách dịp 27/7", level: "Đơn vị", field: WELFARE, from: "25/07/2024", to: "26/07/2024", planned: 60, done: 75, unit: "suất quà", beneficiaries: 75, cost: "37.500.000" },
  { member: "BTC", kind: DOCUMENT, title: "Kế hoạch phát động thi đua chào mừng đại hội đảng các cấp", level: "Đơn vị", field: "Xây dựng Đảng", from: "05/03/2024", to: "05/03/2024", evidence: "Số 41-KH/BTCTU ngày 05/3/2024" },
  { member: "BTC", kind: COUNTRYSIDE, title: "Hỗ trợ xã Sơn Hà làm đường giao thông nội đồng", level: "Đơn vị", field: "Nông thôn mới", from: "10/07/2024", to: "30/08/2024", planned: 1, done: 1, unit: "công trình", cost: "60.000.000" },
  { member: "Ban Tuyên giáo Tỉnh uỷ", kind: "Tuyên truyền, quán triệt", title: "Hội nghị quán triệt Luật Thi đua, khen thưởng", level: "Khối", field: "Tuyên truyền", from: "29/02/2024", to: "29/02/2024", participants: 145 },
  { member: "BTG", kind: JOINT, title: "Tọa đàm kỷ niệm Ngày truyền thống ngành Tuyên giáo", level: "Khối", field: "Truyền thống", from: "01/08/2024", to: "01/8/2024", participants: 90 },
  { member: "BDV", kind: WELFARE, title: "Tết vì người nghèo xã Hòa Bình", level: "Đơn vị", field: WELFARE, from: "30/01/2024", to: "02/02/2024", planned: 120, done: 120, unit: "suất quà", beneficiaries: 120, cost: "60.000.000" },
  { member: "BDV", kind: COUNTRYSIDE, title: "Ngày thứ Bảy tình nguyện tại xã Hòa Bình", level: "Đơn vị", field: "Nông thôn mới", from: "24/08/2024", to: "24/08/2024", participants: 34, outcome: "Dọn vệ sinh 3 km đường liên thôn" },
  { member: "BNC", kind: DOCUMENT, title: "Kế hoạch công tác thi đua, khen thưởng năm 2024", level: "Đơn vị", from: "26/02/2024", to: "26/02/2024", evidence: "Số 12-KH/BNCTU ngày 26/02/2024" },
  { member: "BNC", kind: "Kiểm tra, giám sát", title: "Tự kiểm tra công tác thi đua, khen thưởng", level: "Đơn vị", field: "Kiểm tra", from: "09/09/2024", to: "10/09/2024" },
  { member: "UBKT", kind: MOVEMENT, title: "Cán bộ kiểm tra liêm chính, bản lĩnh, sáng tạo", level: "Đơn vị", form: "Thường xuyên", field: "Kiểm tra, giám sát", from: "22/01/2024", to: "30/11/2024", participants: 41 },
  { member: "UBKT", kind: WELFARE, title: "Ủng hộ đồng bào bị thiệt hại do bão số 3", level: "Tỉnh", field: WELFARE, from: "12/09/2024", to: "18/09/2024", planned: 15000000, done: 20500000, unit: "đồng", cost: "20.500.000" },
  { member: "TCT", kind: MOVEMENT, title: "Dạy tốt, học tốt, nghiên cứu khoa học tốt", level: "Đơn vị", form: "Thường xuyên", field: "Đào tạo, bồi dưỡng", from: "20/02/2024", to: "30/11/2024", participants: 52 },
  { member: "TCT", kind: JOINT, title: "Đăng cai giải bóng chuyền hơi của Khối", level: "Khối", field: "Văn hóa, thể thao", from: "16/08/2024", to: "17/08/2024", participants: 160 },
  { member: "BAO", kind: JOINT, title: "Hội nghị ký kết giao ước thi đua năm 2024", level: "Khối", field: "Tổ chức phong trào", from: "29/03/2024", to: "29/03/2024", participants: 60 },
  { member: "BAO", kind: WELFARE, title: "Quỹ “Nghĩa tình bạn đọc”", level: "Đơn vị", field: WELFARE, from: "01/07/2024", to: "30/09/2024", planned: 30, done: 42, unit: "trường hợp", beneficiaries: 42, cost: "126.000.000" },
  { member: "ĐUK", kind: "Tuyên truyền, quán triệt", title: "Sinh hoạt chuyên đề tại 58 chi, đảng bộ cơ sở", level: "Đơn vị", field: "Tuyên truyền", from: "26/03/2024", to: "29/03/2024", participants: "3.150" },
  { member: "DUK", kind: WELFARE, title: "Bàn giao 02 nhà đại đoàn kết tại xã Phú Lâm", level: "Đơn vị", field: WELFARE, from: "05/09/2024", to: "05/09/2024", planned: 2, done: 2, unit: "căn nhà", beneficiaries: 2, cost: "120.000.000" },
  { member: "BVSK", kind: "Không phát sinh trong kỳ", outcome: "Quý I không phát sinh" },
  { member: "BTC", kind: JOINT, title: "Đăng cai tọa đàm kỷ niệm ngày truyền thống tháng 10", level: "Khối", field: "Truyền thống", from: "11/10/2024", to: "11/10/2024", participants: 210 },
  { member: "Ban Tuyên giáo và DV", kind: "Tuyên truyền, quán triệt", title: "Hội nghị báo cáo viên tháng 10", level: "Tỉnh", field: "Tuyên truyền", from: "15/10/2024", to: "15/10/2024", participants: 120 },
  { member: "BNC", kind: MOVEMENT, title: "Phong trào thi đua đặc biệt chào mừng ngày truyền thống ngành Nội chính", level: "Đơn vị", form: "Đột xuất", from: "20/11/2023", to: "24/11/2023", participants: 27 },
  { member: "TCT", kind: "An sinh xã hôi", title: "Tặng sách cho Trường Tiểu học Phú Lâm", level: "Đơn vị", field: "Khuyến học", from: "05/09/2024", to: "05/09/2024", planned: 300, done: 320, unit: "cuốn sách" },
  { member: "DUK", kind: WELFARE, title: "Hiến máu tình nguyện năm 2024", level: "Tỉnh", field: WELFARE, from: "10/05/2024", to: "12/05/2024", planned: 500, done: "'1.234", unit: "đơn vị máu" },
  { member: "VPTU", kind: JOINT, title: "Về nguồn, dâng hương tại khu di tích của tỉnh", level: "Khối", field: "Truyền thống", from: "18/05/2024", to: "18/05/2024", participants: 120 },
];
