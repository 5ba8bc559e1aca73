/** What people read of the sheets that a new bloc has to fill. A person may edit it here. */
import type { Fault } from "../../../sheets-schema/cells/fault.ts";

export type FirstSheet = "members" | "contacts" | "criteria" | "calendar" | "awards";

const WORDS: Readonly<Record<FirstSheet, readonly [what: string, task: string]>> = {
  members: [
    "Trang Đơn vị chưa có đơn vị nào.",
    "ghi mỗi đơn vị thành viên một dòng (mã, tên, tên gọi tắt, vai trò); hệ thống tự tạo phiếu cho từng đơn vị",
  ],
  contacts: [
    "Trang Đầu mối chưa có ai nên chưa biết ai được nhập và ai nhận thư nhắc.",
    "ghi Thư ký Khối và ít nhất một chuyên viên theo dõi của mỗi đơn vị, kèm thư nhận nhắc việc và tài khoản Google được sửa",
  ],
  criteria: [
    "Trang Tiêu chí chưa có tiêu chí nào nên chưa chấm điểm được.",
    "ghi bảng tiêu chí, mỗi tiêu chí một dòng: Mã, Nội dung tiêu chí, Điểm tối đa, Cách tính",
  ],
  calendar: [
    "Trang Lịch chưa có mốc nào nên chưa nhắc việc được.",
    "ghi các mốc của năm (đăng ký thi đua, sơ kết, nộp phiếu tự chấm điểm, tổng kết); mốc có văn bản phải nộp thì ghi cột Văn bản",
  ],
  awards: [
    "Trang Xếp loại, khen thưởng chưa có dòng nào nên chưa đề nghị xếp loại, khen thưởng được.",
    "ghi các mức xếp loại (cột Điểm từ), các danh hiệu, hình thức khen thưởng và số lượng được đề nghị",
  ],
};

/** A blank sheet; `first` is the title of one that is to be filled before all others. */
export function emptySheetFault(name: FirstSheet, first: string | undefined): Fault {
  const [what, task] = WORDS[name];
  return {
    code: "empty-sheet",
    severity: "to-complete",
    what,
    remedy: first === undefined ? `Đề nghị ${task}.` : `Đề nghị xong trang ${first} trước; sau đó ${task}.`,
    value: "",
  };
}
