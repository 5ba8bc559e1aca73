import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet, type RowOf } from "../sheet.ts";
import { statusColumn } from "./status-column.ts";

export const roles = ["Trưởng Khối", "Phó Trưởng Khối", "Thành viên", "Thôi tham gia"] as const;
export type Role = (typeof roles)[number];

/** The column in which every list names its member. */
export const memberCode = () =>
  column(cell.code("BTC"), {
    header: "Mã đơn vị",
    aliases: ["Đơn vị", "Tên đơn vị"],
    note: "Mã ở trang Đơn vị, ví dụ BTC; tên đơn vị cũng được hiểu.",
    widthPixels: 90,
  });

export const members = defineSheet(
  "Đơn vị",
  {
    code: column(cell.code("BTC"), {
      header: "Mã đơn vị",
      note: "Mã cố định, không đổi khi đơn vị đổi tên.",
      widthPixels: 90,
    }),
    name: column(cell.text("Ban Tổ chức Tỉnh ủy"), {
      header: "Tên đơn vị",
      note: "Tên đầy đủ, ghi trên văn bản và thư.",
      widthPixels: 220,
    }),
    shortName: column(cell.text("Ban Tổ chức"), {
      header: "Tên gọi tắt",
      note: "Dùng làm tên phiếu và tên cột của Bảng điểm.",
      widthPixels: 150,
    }),
    aliases: column(cell.text().optional(), {
      header: "Tên gọi khác",
      note: "Các tên khác, cách nhau bằng dấu chấm phẩy.",
      widthPixels: 220,
    }),
    role: column(cell.choice(roles), {
      header: "Vai trò",
      note: "Mỗi Khối có một Trưởng Khối và một Phó Trưởng Khối.",
    }),
    kind: column(cell.lines().optional(), {
      header: "Loại đơn vị",
      note: "Ví dụ Cấp tỉnh, Cấp xã; bỏ trống nếu Khối chỉ có một loại. Nhiều loại cách nhau bằng dấu chấm phẩy, loại dùng để xếp hạng ghi trước.",
      isLater: true,
    }),
    mailbox: column(cell.emails().optional(), {
      header: "Hộp thư cơ quan",
      aliases: ["Email"],
      note: "Nhận thư khi không có đầu mối; nhiều địa chỉ cách nhau bằng dấu chấm phẩy.",
      widthPixels: 220,
    }),
    from: column(cell.date().optional(), { header: "Từ ngày", note: "Bỏ trống: từ đầu năm." }),
    to: column(cell.date().optional(), { header: "Đến ngày", note: "Bỏ trống: đến hết năm." }),
    mergedInto: column(cell.code().optional(), {
      header: "Sáp nhập vào",
      note: "Mã đơn vị mới, khi sáp nhập trong năm.",
    }),
    openIssues: column(cell.count().optional(), {
      header: "Số việc còn lại",
      note: "Hệ thống ghi: số việc phải sửa và cần bổ sung của đơn vị.",
      typedBy: ["program"],
    }),
    status: statusColumn(),
  },
  {
    name: "members",
    sheetId: 103,
    kind: "list",
    typedBy: ["leader", "board"],
    oneRowIs: "a member: code, name, short name, aliases, role, kind of member, from, to",
  },
);
export type MemberRow = RowOf<typeof members.shape>;
