import type { DemoRow } from "./rows.ts";

const NO_POST = "Không giữ chức vụ lãnh đạo, quản lý";
const PROVINCE = "Bộ, ban, ngành, tỉnh";

// biome-ignore format: one row a line, as in the sheet
export const commendations: readonly DemoRow<"commendations">[] = [
  { member: "BTC", recipientKind: "Tập thể", recipient: "Phòng Tổ chức cơ sở đảng", award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", level: PROVINCE, occasion: "Chuyên đề", merit: "Số hóa hồ sơ cán bộ", progress: "Đã có quyết định", decision: "2410/QĐ-UBND", decidedOn: "04/10/2024" },
  { member: "BTC", recipientKind: "Cá nhân", recipient: "Lê Thị Minh Nguyệt", personGroup: NO_POST, award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", level: PROVINCE, occasion: "Chuyên đề", merit: "Số hóa hồ sơ cán bộ", progress: "Đã có quyết định", decision: "2410/QĐ-UBND", decidedOn: "04/10/2024" },
  { member: "VPTU", recipientKind: "Tập thể", recipient: "Phòng Cơ yếu, Công nghệ thông tin", award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", level: PROVINCE, occasion: "Công trạng", progress: "Đã có quyết định", decision: "310/QĐ-UBND", decidedOn: "30/01/2024" },
  { member: "UBKT", recipientKind: "Cá nhân", recipient: "Phạm Thùy Dương", personGroup: NO_POST, award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", level: PROVINCE, occasion: "Công trạng", progress: "Đã có quyết định", decision: "2288/QĐ-UBND", decidedOn: "20/09/2024" },
  { member: "DUK", recipientKind: "Tập thể", recipient: "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh", award: "Huân chương Lao động hạng Ba", level: "Nhà nước", occasion: "Công trạng", merit: "Thành tích xuất sắc giai đoạn 2019 - 2023", progress: "Đã có quyết định", decision: "615/QĐ-CTN", decidedOn: "ngày 24 tháng 6 năm 2024" },
  { member: "BAO", recipientKind: "Cá nhân", recipient: "Nguyễn Thị Hương Giang", personGroup: "Phó trưởng phòng trở lên", award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", level: PROVINCE, occasion: "Đột xuất", merit: "Tuyên truyền phòng, chống bão số 3", progress: "Đã có quyết định", decision: "2397/QĐ-UBND", decidedOn: "02/10/2024" },
  { member: "BDV", recipientKind: "Hộ gia đình", recipient: "Gia đình ông Lò Văn Pánh, xã Hòa Bình", award: "Giấy khen", level: "Cơ sở", occasion: "Chuyên đề", merit: "Hiến đất làm đường", progress: "Đã có quyết định", decision: "45-QĐ/BDVTU", decidedOn: "15/08/2024" },
  { member: "TCT", recipientKind: "Tập thể", recipient: "Khoa Xây dựng Đảng", award: "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", level: PROVINCE, occasion: "Công trạng", progress: "Đã đề nghị" },
  { member: "BNC", recipientKind: "Cá nhân", recipient: "Trịnh Thị Ngọc Mai", personGroup: NO_POST, award: "Chiến sĩ thi đua cơ sở", level: "Cơ sở", occasion: "Công trạng", progress: "Dự kiến" },
];
