/** What the page says to people. */

import { Refusal } from "./api.ts";

export const WORDS = {
  away: "Không liên lạc được với máy chủ bảng tính. Nội dung đã nhập vẫn được giữ ở đây và sẽ tự lưu khi máy chủ hoạt động trở lại.",
  kept: "Nội dung đã nhập vẫn được giữ và sẽ tự lưu lại.",
  changedSince: "Người khác đã sửa nội dung này sau đó nên không hoàn tác.",
  lineGone: (text: string): string => `Dòng hoặc cột vừa nhập đã bị người khác xóa. Nội dung chưa được lưu: “${text}”.`,
  noSheet: "Trang tính trong liên kết không có hoặc đang ẩn.",
  notHere:
    "Trang này không đổi được định dạng. Đề nghị dùng trình đơn Thao tác để sửa dòng, cột, ghi chú, tên trang tính.",
  protectedTitle: "Ô được bảo vệ",
  protectedCell: "Ô này được bảo vệ nên không sửa được. Đề nghị liên hệ người quản lý bảng tính nếu cần.",
  protectedFor: (what: string): string => `Phạm vi được bảo vệ: ${what}.`,
  note: "Ghi chú của ô",
  sheetName: "Tên trang tính",
  linkCopied: "Liên kết đến ô đã chọn",
} as const;

/** The menu's entries; `%` stands for how many rows or columns are selected. */
export const MENU = {
  undo: "Hoàn tác",
  redo: "Làm lại",
  rowsAbove: "Chèn % dòng lên trên",
  rowsBelow: "Chèn % dòng xuống dưới",
  rowsUp: "Chuyển % dòng lên",
  rowsDown: "Chuyển % dòng xuống",
  deleteRows: "Xóa % dòng",
  columnsLeft: "Chèn % cột bên trái",
  columnsRight: "Chèn % cột bên phải",
  columnsBack: "Chuyển % cột sang trái",
  columnsForth: "Chuyển % cột sang phải",
  deleteColumns: "Xóa % cột",
  note: "Ghi chú…",
  link: "Liên kết đến ô này…",
  rename: "Đổi tên trang tính…",
} as const;

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/protected cell or object/, WORDS.protectedCell],
  [/more than the maximum of (\d+) characters/, "Nội dung quá dài: mỗi ô chứa tối đa 50.000 ký tự."],
  [/exceeds grid limits|beyond the last/, "Ô này nằm ngoài bảng."],
  [/Requested entity was not found/, "Không tìm thấy bảng tính này."],
  [/No grid with id|Unable to parse range/, "Trang tính này không còn nữa."],
  [/A sheet with the name .* already exists/, "Đã có trang tính mang tên này. Đề nghị chọn tên khác."],
  [/delete all|all the (non-frozen )?(rows|columns)/i, "Không xóa được tất cả các dòng hoặc cột của trang tính."],
  [/does not have permission/, "Không có quyền sửa bảng tính này. Đề nghị liên hệ người quản lý bảng tính."],
  [/currently unavailable/, "Máy chủ chưa lưu được (có thể hết chỗ trên đĩa)."],
  [/Quota exceeded/, "Máy chủ đang nhận quá nhiều yêu cầu."],
];

/** A refusal in Vietnamese; one that is not known is shown with the server's own words. */
export function explain(error: unknown): string {
  if (!(error instanceof TypeError) && !(error instanceof Refusal)) return `Trang này gặp lỗi: ${String(error)}`;
  if (!(error instanceof Refusal)) return WORDS.away;
  const known = KNOWN.find(([pattern]) => pattern.test(error.message));
  return known === undefined ? `Không lưu được: ${error.message}` : known[1];
}
