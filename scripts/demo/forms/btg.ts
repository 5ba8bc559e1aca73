import { demoForm } from "../rows.ts";

/** Ban Tuyên giáo Tỉnh ủy: level with BDV, ahead by Mục I. A bonus over its cap, a note in an old font, one paper forgotten. */
// biome-ignore format: one criterion a line, as in the form
export const btg = demoForm({
  // I. Thực hiện nhiệm vụ chính trị, chuyên môn
  "I.1.1": ["", "22/01/2024", "2", "Số 10-KH/BTGTU ngày 22/01/2024"],
  "I.1.2": ["52", "52", "8", "Báo cáo số 231-BC/BTGTU ngày 22/11/2024"],
  "I.1.3": ["", "95,2%", "5", "Phụ lục Báo cáo số 231-BC/BTGTU"],
  "I.1.4": ["12", "12", "4", "Công văn số 498-CV/TU ngày 10/4/2024"],
  "I.2.1": ["10", "13", "3,2", "Danh mục văn bản kèm Báo cáo số 231-BC/BTGTU"],
  "I.2.2": ["", "2 văn bản", "2", "Công văn số 305-CV/VPTU ngày 20/6/2024"],
  "I.2.3": ["", "", "3,5", "", "Tham mưu Nghị quyết về văn hóa, con người Hồng Lam"],
  "I.2.4": ["", "", "2", "", "Chủ trì giao ban báo chí hằng tháng"],
  "I.3.1": ["", "1.120", "2,5", "Thống kê phần mềm quản lý văn bản", "", { supplement: "98.2" }],
  "I.3.2": ["", "96%", "2", "Thống kê phần mềm quản lý văn bản"],
  "I.3.3": ["", "0", "2"],
  "I.4.2": ["", "38%", "0,8", "Phụ lục Báo cáo số 231-BC/BTGTU"],
  // II. Chấp hành chủ trương, xây dựng Đảng, cơ quan, đoàn thể
  "II.1.1": ["", "99%", "2", "Báo cáo số 201-BC/BTGTU ngày 31/10/2024"],
  "II.1.2": ["", "01/03/2024", "1", "Số 27-KH/BTGTU ngày 01/3/2024"],
  "II.1.3": ["", "có", "2", "", "Mô hình “Mỗi ngày một câu chuyện về Bác”"],
  "II.2.1": ["", "hoàn thành xuất sắc", "4", "Biên bản tự xếp loại ngày 19/11/2024"],
  "II.2.2": ["", "hoàn thành tốt", "1,5", "Biên bản tự xếp loại ngày 19/11/2024"],
  "II.2.3": ["4", "4/4", "2", "Kế hoạch số 03-KH/CB ngày 18/01/2024"],
  "II.3.1": ["", "28/03/2024", "1", "Biên bản hội nghị ngày 28/3/2024"],
  "II.3.2": ["", "có", "2", "Quyết định số 1460/QĐ-LĐLĐ ngày 20/12/2023"],
  "II.3.3": ["", "có", "2", "Thông báo công khai số 170-TB/BTGTU"],
  "II.3.4": ["28", "28/28", "2", "Kế hoạch số 30-KH/BTGTU ngày 06/3/2024"],
  "II.4.1": ["", "3", "1,5", "Các Quyết định số 70, 81, 95-QĐ/ĐUK"],
  // III. Công tác thi đua, khen thưởng
  "III.1.1": ["", "27/02/2024", "1", "Số 24-KH/BTGTU ngày 27/02/2024"],
  "III.1.2": ["", "", "2"],
  "III.1.3": ["", "7", "2", "Bản tin Sinh hoạt chi bộ từ số 01 đến số 07/2024"],
  "III.1.4": ["", "có", "2"],
  "III.2.1": ["6", "6/6", "2", "Kế hoạch số 35-KH/BTGTU ngày 20/3/2024"],
  "III.2.2": ["", "3", "2", "Kế hoạch số 35, 47, 52-KH/BTGTU"],
  "III.2.3": ["", "", "1,5", "", "Thi tìm hiểu lịch sử Đảng bộ tỉnh bằng hình thức trực tuyến"],
  "III.2.4": ["10", "10", "2"],
  "III.3.1": ["", "3", "3"],
  "III.3.2.a": ["", "0", "0"],
  "III.3.2.b": ["", "3", "2", "Quyết định số 66-QĐ/BTGTU ngày 02/8/2024"],
  "III.4.1": ["", "4/11", "0,5"],
  "III.4.2": ["", "0", "1"],
  "III.4.3": ["", "", "1"],
  "III.4.4": ["", "", "1"],
  // IV. Hoạt động chung của Khối, an sinh xã hội
  "IV.1.1": ["", "0", "2"],
  "IV.1.2": ["", "3", "3"],
  "IV.1.3": ["", "", "3", "Công văn số 412-CV/BTGTU ngày 15/8/2024", "§· tham gia ®Çy ®ñ kÕ ho¹ch cña Khèi"],
  "IV.2.1": ["4", "4/4", "2"],
  "IV.2.2": ["300", "360", "2", "Biên bản bàn giao ngày 27/7/2024"],
  "IV.2.3": ["", "", "", "", "", { unassigned: "x" }],
});
