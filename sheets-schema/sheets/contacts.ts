import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { memberCode } from "./members.ts";
import { statusColumn } from "./status-column.ts";

export const duties = [
  "Lãnh đạo phụ trách",
  "Chuyên viên theo dõi",
  "Thư ký Khối",
  "Người thẩm định",
  "Ban Thi đua - Khen thưởng",
] as const;

export const contacts = defineSheet(
  "Đầu mối",
  {
    member: memberCode(),
    person: column(cell.text("Nguyễn Văn A"), { header: "Họ và tên", note: "Người làm đầu mối.", widthPixels: 180 }),
    position: column(cell.text().optional(), { header: "Chức vụ", note: "Ví dụ Chuyên viên.", widthPixels: 150 }),
    duty: column(cell.choice(duties), {
      header: "Nhiệm vụ",
      note: "Một người nhiều nhiệm vụ: mỗi nhiệm vụ một dòng.",
      widthPixels: 180,
    }),
    mail: column(cell.emails().optional(), {
      header: "Thư nhận nhắc việc",
      note: "Địa chỉ thư bất kỳ; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.",
      widthPixels: 220,
    }),
    account: column(cell.email().optional(), {
      header: "Tài khoản Google được sửa",
      note: "Phải là tài khoản Google. Bỏ trống: nộp qua tệp Excel.",
      widthPixels: 220,
    }),
    boardAccount: column(cell.email().optional(), {
      header: "Tài khoản do Ban ghi",
      note: "Chỉ Ban ghi: tài khoản của Phó Trưởng Khối và của Ban.",
      typedBy: ["board"],
      widthPixels: 220,
      isLater: true,
    }),
    telephone: column(cell.code().optional(), {
      header: "Điện thoại, Zalo",
      note: "Để Thư ký liên hệ; nhập dạng chữ để giữ số 0 đầu.",
    }),
    addressing: column(cell.text().optional(), {
      header: "Cách gọi",
      note: "đồng chí; ông; bà. Bỏ trống: theo Thiết lập.",
    }),
    from: column(cell.date().optional(), { header: "Từ ngày", note: "Bỏ trống: từ đầu năm." }),
    to: column(cell.date().optional(), { header: "Đến ngày", note: "Bỏ trống: đến hết năm." }),
    status: statusColumn(),
  },
  {
    name: "contacts",
    sheetId: 104,
    kind: "list",
    // Members ask the secretary: whoever types here decides who may type where.
    typedBy: ["leader", "board"],
    oneRowIs: "a person: duty, address for mail, Google account that may edit, telephone",
  },
);
