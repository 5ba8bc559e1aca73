import { demoForm } from "../rows.ts";

/** Ban Nội chính Tỉnh ủy: last, eight things to mend; its half-year report was 3 days late. */
// biome-ignore format: one criterion a line, as in the form
export const bnc = demoForm({
  // I. Thực hiện nhiệm vụ chính trị, chuyên môn
  "I.1.1": ["", "09/02/2024", "1", "Số 09-KH/BNCTU ngày 09/02/2024"],
  "I.1.2": ["48", "45", "7,5", "Báo cáo số 139-BC/BNCTU ngày 28/11/2024"],
  "I.1.3": ["", "93%", "4", "Phụ lục Báo cáo số 139-BC/BNCTU"],
  "I.1.4": ["7", "7", "4", "Thông báo số 366-TB/TU ngày 01/4/2024"],
  "I.2.1": ["10", "9", "1,8", "Danh mục văn bản kèm Báo cáo số 139-BC/BNCTU"],
  "I.2.2": ["", "1", "2", "Công văn số 322-CV/VPTU ngày 28/6/2024"],
  "I.2.3": ["", "", "4", "", "Tham mưu Ban Chỉ đạo phòng, chống tham nhũng, tiêu cực tỉnh", { blocScore: "3,5" }],
  "I.2.4": ["", "", "2/3", "", "Phối hợp với các cơ quan tư pháp"],
  "I.3.1": ["", "380", "1,5", "Thống kê phần mềm (không kể văn bản mật)", "", { supplement: "96,2%" }],
  "I.3.2": ["", "95,8%", "2", "Thống kê phần mềm (không kể văn bản mật)"],
  "I.3.3": ["", "0", "2"],
  "I.4.1": ["", "1", "0,5", "Thông báo số 410-TB/TU ngày 16/7/2024"],
  // II. Chấp hành chủ trương, xây dựng Đảng, cơ quan, đoàn thể
  "II.1.1": ["", "khoảng 98%", "2", "Báo cáo số 110-BC/BNCTU ngày 24/10/2024"],
  "II.1.2": ["", "15/03/2024", "1", "Số 18-KH/BNCTU ngày 15/3/2024"],
  "II.1.3": ["", "có", "2", "", "Duy trì mô hình “Lắng nghe dân nói”"],
  "II.2.1": ["", "hoàn thành suất sắc", "4", "Biên bản tự xếp loại ngày 25/11/2024"],
  "II.2.2": ["", "hoàn thành xuất sắc", "2", "Biên bản tự xếp loại ngày 25/11/2024"],
  "II.2.3": ["3", "3", "2", "Kế hoạch số 02-KH/CB ngày 22/01/2024"],
  "II.3.1": ["", "05/04/2024", "0,5", "Biên bản hội nghị ngày 05/4/2024"],
  "II.3.2": ["", "có", "2"],
  "II.3.3": ["", "có", "2", "Biên bản công khai tài chính ngày 11/10/2024"],
  "II.3.4": ["12", "12", "2", "Kế hoạch số 13-KH/BNCTU ngày 04/3/2024"],
  // III. Công tác thi đua, khen thưởng
  "III.1.1": ["", "26/02/2024", "1", "Số 12-KH/BNCTU ngày 26/02/2024"],
  "III.1.2": ["", "", "2"],
  "III.1.3": ["", "2", "1,5", "Báo Hồng Lam ngày 12/4/2024 và 18/10/2024"],
  "III.1.4": ["", "có", "2", "Biên bản tự kiểm tra ngày 10/9/2024"],
  "III.2.1": ["", "5", "2", "Kế hoạch số 16-KH/BNCTU ngày 02/4/2024"],
  "III.2.2": ["", "3", "2", "Kế hoạch số 16, 21, 27-KH/BNCTU"],
  "III.2.3": ["", "", ""],
  "III.2.4": ["7", "7/7", "2"],
  "III.3.1": ["", "2", "2"],
  "III.3.2.a": ["", "0", "0"],
  "III.3.2.b": ["", "3", "2", "Quyết định số 40-QĐ/BNCTU ngày 09/8/2024"],
  "III.4.1": ["", "5/9", "1"],
  "III.4.2": ["", "0", "1"],
  "III.4.3": ["", "", "0", "", "Gửi ngày 17/6/2024, chậm 03 ngày"],
  "III.4.4": ["", "", "1"],
  "III.5.2": ["", "1", "0,25", "Quyết định số 2412/QĐ-UBND ngày 04/10/2024"],
  // IV. Hoạt động chung của Khối, an sinh xã hội
  "IV.1.1": ["", "0", "2"],
  "IV.1.2": ["", "2", "2"],
  "IV.1.3": ["", "", "2,5", "", "Góp ý 02/03 dự thảo"],
  "IV.2.1": ["3", "3", "2"],
  "IV.2.2": ["", "250", "3", "Giấy xác nhận của Quỹ Vì người nghèo ngày 25/9/2024"],
  "IV.2.3": ["", "có", "2"],
});
