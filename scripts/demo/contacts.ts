/**
 * The people of the example, all invented; telephone numbers of a range that nobody has. The address of the officer of
 * BNC is no Google account, BVSK has none at all, and the Board's people stand under the code of the bloc itself. Accounts of
 * deputy and Board stand in the Board's column.
 */
import { BLOC_ITSELF } from "../../sheets-schema/sheets/reports.ts";
import type { DemoRow } from "./rows.ts";

const LEADER = "Lãnh đạo phụ trách";
const OFFICER = "Chuyên viên theo dõi";
const VERIFIER = "Người thẩm định";
const BOARD = "Ban Thi đua - Khen thưởng";

// biome-ignore format: one row a line, as in the sheet
export const contacts: readonly DemoRow<"contacts">[] = [
  { member: "VPTU", person: "Trần Đình Khải", position: "Phó Chánh Văn phòng", duty: LEADER, mail: "khaitd@honglam.example", account: "khaitd@honglam.example", telephone: "0900 000 001" },
  { member: "VPTU", person: "Nguyễn Thị Thu Hà", position: "Chuyên viên Phòng Tổng hợp", duty: OFFICER, mail: "hantt@honglam.example", account: "hantt@honglam.example", telephone: "0900 000 002" },
  { member: "BTC", person: "Phan Văn Sơn", position: "Phó Trưởng ban", duty: LEADER, mail: "sonpv@honglam.example", account: "sonpv@honglam.example", telephone: "0900 000 003" },
  { member: "BTC", person: "Lê Thị Minh Nguyệt", position: "Chuyên viên Văn phòng", duty: OFFICER, mail: "nguyetltm@honglam.example", account: "nguyetltm@honglam.example", telephone: "0900 000 004" },
  { member: "BTG", person: "Nguyễn Quốc Tuấn", position: "Phó Trưởng ban", duty: LEADER, mail: "tuannq@honglam.example", account: "tuannq@honglam.example", telephone: "0900 000 005" },
  { member: "BTG", person: "Võ Hoài Thanh", position: "Chuyên viên Phòng Tuyên truyền", duty: OFFICER, mail: "thanhvh@honglam.example", account: "thanhvh@honglam.example", telephone: "0900 000 006" },
  { member: "BDV", person: "Hoàng Thị Lan Anh", position: "Phó Trưởng ban", duty: LEADER, mail: "anhhtl@honglam.example", account: "anhhtl@honglam.example", telephone: "0900 000 007" },
  { member: "BDV", person: "Đặng Văn Lực", position: "Chuyên viên Văn phòng", duty: OFFICER, mail: "lucdv@honglam.example", account: "lucdv@honglam.example", telephone: "0900 000 008" },
  { member: "BNC", person: "Bùi Xuân Trường", position: "Phó Trưởng ban", duty: LEADER, mail: "truongbx@honglam.example", account: "truongbx@honglam.example", telephone: "0900 000 009" },
  { member: "BNC", person: "Trịnh Thị Ngọc Mai", position: "Chuyên viên Văn phòng", duty: OFFICER, mail: "maittn@honglam.example", account: "maittn@khong-co-tai-khoan.example", telephone: "0900 000 010" },
  { member: "UBKT", person: "Lương Hữu Phước", position: "Phó Chủ nhiệm", duty: LEADER, mail: "phuoclh@honglam.example", account: "phuoclh@honglam.example", telephone: "0900 000 011" },
  { member: "UBKT", person: "Phạm Thùy Dương", position: "Kiểm tra viên", duty: OFFICER, mail: "duongpt@honglam.example", account: "duongpt@honglam.example", telephone: "0900 000 012" },
  { member: "TCT", person: "Đỗ Thị Bích Liên", position: "Phó Hiệu trưởng", duty: LEADER, mail: "liendtb@honglam.example", boardAccount: "liendtb@honglam.example", telephone: "0900 000 013" },
  { member: "TCT", person: "Cao Tiến Dũng", position: "Trưởng phòng Tổ chức, Hành chính", duty: OFFICER, mail: "dungct@honglam.example", boardAccount: "dungct@honglam.example", telephone: "0900 000 014" },
  { member: "BAO", person: "Hồ Sỹ Nam", position: "Phó Tổng Biên tập", duty: LEADER, mail: "namhs@honglam.example", account: "namhs@honglam.example", telephone: "0900 000 015" },
  { member: "BAO", person: "Nguyễn Thị Hương Giang", position: "Trưởng phòng Hành chính, Trị sự", duty: OFFICER, mail: "giangnth@honglam.example", account: "giangnth@honglam.example", telephone: "0900 000 016" },
  { member: "BAO", person: "Lê Quang Huy", position: "Chuyên viên", duty: "Thư ký Khối", mail: "huylq@honglam.example", account: "huylq@honglam.example", telephone: "0900 000 017" },
  { member: "DUK", person: "Vũ Đức Thịnh", position: "Phó Bí thư", duty: LEADER, mail: "thinhvd@honglam.example", account: "thinhvd@honglam.example", telephone: "0900 000 018" },
  { member: "DUK", person: "Trần Thị Kim Oanh", position: "Chuyên viên Ban Tổ chức", duty: OFFICER, mail: "oanhttk@honglam.example", account: "oanhttk@honglam.example", telephone: "0900 000 019" },
  { member: "BVSK", person: "Ngô Văn Thắng", position: "Phó Trưởng ban", duty: LEADER, mail: "thangnv@honglam.example", telephone: "0900 000 020" },
  { member: "BVSK", person: "Mai Thị Hồng Vân", position: "Cán sự hành chính", duty: OFFICER, mail: "vanmth@honglam.example", telephone: "0900 000 021" },
  { member: "VPTU", person: "Phạm Văn Hậu", position: "Trưởng phòng Tổng hợp", duty: VERIFIER, mail: "haupv@honglam.example", account: "haupv@honglam.example", telephone: "0900 000 022" },
  { member: "BTC", person: "Đinh Thị Thanh Huyền", position: "Trưởng phòng Tổ chức cơ sở đảng", duty: VERIFIER, mail: "huyendtt@honglam.example", account: "huyendtt@honglam.example", telephone: "0900 000 023" },
  { member: "BTG", person: "Chu Minh Đức", position: "Trưởng phòng Lý luận chính trị", duty: VERIFIER, mail: "duccm@honglam.example", account: "duccm@honglam.example", telephone: "0900 000 024" },
  { member: "BDV", person: "Hà Thị Quỳnh Nga", position: "Trưởng phòng Đoàn thể", duty: VERIFIER, mail: "ngahtq@honglam.example", account: "ngahtq@honglam.example", telephone: "0900 000 025" },
  { member: "BNC", person: "Bùi Xuân Trường", position: "Phó Trưởng ban", duty: VERIFIER, mail: "truongbx@honglam.example", account: "truongbx@honglam.example", telephone: "0900 000 009" },
  { member: "UBKT", person: "Kiều Văn Toàn", position: "Trưởng phòng Nghiệp vụ II", duty: VERIFIER, mail: "toankv@honglam.example", account: "toankv@honglam.example", telephone: "0900 000 026" },
  { member: "TCT", person: "Cao Tiến Dũng", position: "Trưởng phòng Tổ chức, Hành chính", duty: VERIFIER, mail: "dungct@honglam.example", boardAccount: "dungct@honglam.example", telephone: "0900 000 014" },
  { member: "BAO", person: "Hồ Sỹ Nam", position: "Phó Tổng Biên tập", duty: VERIFIER, mail: "namhs@honglam.example", account: "namhs@honglam.example", telephone: "0900 000 015" },
  { member: "DUK", person: "Lại Thị Mai Phương", position: "Trưởng Ban Tổ chức", duty: VERIFIER, mail: "phuongltm@honglam.example", account: "phuongltm@honglam.example", telephone: "0900 000 027" },
  { member: BLOC_ITSELF, person: "Nguyễn Hữu Đạt", position: "Phó Trưởng Ban Thi đua - Khen thưởng", duty: BOARD, mail: "datnh@honglam.example", boardAccount: "datnh@honglam.example", telephone: "0900 000 028" },
  { member: BLOC_ITSELF, person: "Tô Thị Phương Thảo", position: "Chuyên viên Ban Thi đua - Khen thưởng", duty: BOARD, mail: "thaottp@honglam.example", boardAccount: "thaottp@honglam.example", telephone: "0900 000 029" },
];
