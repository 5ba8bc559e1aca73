import type { DemoRow } from "./rows.ts";

// biome-ignore format: one row a line, as in the sheet
export const initiatives: readonly DemoRow<"initiatives">[] = [
  { member: "BTC", kind: "Sáng kiến, giải pháp", title: "Số hóa và tra cứu hồ sơ cán bộ theo mã", authors: "Lê Thị Minh Nguyệt và nhóm Văn phòng", field: "Chuyển đổi số", level: "Cấp tỉnh trở lên", decision: "2214/QĐ-UBND", decidedOn: "12/09/2024", scope: "Ban Tổ chức và các huyện ủy", effect: "Thời gian tra cứu một hồ sơ giảm từ 30 phút còn 2 phút" },
  { member: "UBKT", kind: "Sáng kiến, giải pháp", title: "Bảng theo dõi kết luận kiểm tra, giám sát", authors: "Phạm Thùy Dương", field: "Kiểm tra, giám sát", level: "Cấp tỉnh trở lên", decision: "2214/QĐ-UBND", decidedOn: "12/9/2024", scope: "Ngành Kiểm tra Đảng của tỉnh", effect: "Không còn kết luận quá hạn chưa thực hiện" },
  { member: "Văn phòng TU", kind: "Sáng kiến, giải pháp", title: "Mẫu phiếu trình điện tử dùng chung", authors: "Phòng Tổng hợp", field: "Cải cách hành chính", level: "Cấp cơ sở", decision: "118-QĐ/VPTU", decidedOn: "ngày 20/8/2024", scope: "Văn phòng Tỉnh ủy", effect: "Giảm một nửa số lần trình lại" },
  { member: "BAO", kind: "Mô hình, cách làm hay", title: "Bản tin âm thanh “Mỗi ngày một gương sáng”", authors: "Phòng Báo điện tử", field: "Tuyên truyền", level: "Cấp tỉnh trở lên", decision: "2305/QĐ-UBND", decidedOn: "25/09/2024", scope: "Toàn tỉnh", effect: "Hơn 200 bản tin, 1,2 triệu lượt nghe" },
  { member: "BTG", kind: "Điển hình tập thể", title: "Phòng Lý luận chính trị với phong trào dạy tốt, học tốt", authors: "Phòng Lý luận chính trị", field: "Lý luận chính trị", stage: "Tuyên truyền", evidence: "Bài đăng Báo Hồng Lam ngày 06/8/2024" },
  { member: "BDV", kind: "Điển hình cá nhân", title: "Cán bộ dân vận bám bản, bám dân", authors: "Đặng Văn Lực", field: "Dân vận", stage: "Nhân rộng", evidence: "Công văn số 402-CV/BDVTU ngày 09/10/2024" },
  { member: "TCT", kind: "Mô hình, cách làm hay", title: "Giờ giảng gắn với thực tế cơ sở", authors: "Khoa Xây dựng Đảng", field: "Đào tạo, bồi dưỡng", level: "Cấp cơ sở", decision: "77-QĐ/TCT", decidedOn: "30/06/2024", scope: "Trường Chính trị tỉnh" },
  { member: "DUK", kind: "Điển hình tập thể", title: "Chi bộ doanh nghiệp bốn tốt", authors: "Chi bộ Công ty Cấp nước Hồng Lam", field: "Xây dựng Đảng", stage: "Bồi dưỡng", evidence: "Kế hoạch số 61-KH/ĐUK ngày 02/5/2024" },
];
