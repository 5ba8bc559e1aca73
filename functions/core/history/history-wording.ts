/** What the run log says; a person may edit the words here. */

export type EventKind =
  | "first-entry"
  | "score"
  | "result"
  | "target"
  | "unassigned"
  | "official"
  | "rule"
  | "contact"
  | "list-cell"
  | "hand-in"
  | "returned"
  | "extension"
  | "row-added"
  | "row-deleted"
  | "place"
  | "total"
  | "class"
  | "awards";

/** The column "Loại". */
export const eventKinds: Readonly<Record<EventKind, string>> = {
  "first-entry": "Nhập lần đầu",
  score: "Sửa điểm",
  result: "Sửa kết quả",
  target: "Sửa chỉ tiêu",
  unassigned: "Sửa chỉ tiêu",
  official: "Điểm chính thức",
  rule: "Sửa quy tắc",
  contact: "Sửa đầu mối",
  "list-cell": "Sửa dòng",
  "hand-in": "Nộp hồ sơ",
  returned: "Trả lại",
  extension: "Gia hạn",
  "row-added": "Thêm dòng",
  "row-deleted": "Xóa dòng",
  place: "Kết quả",
  total: "Kết quả",
  class: "Kết quả",
  awards: "Kết quả",
};

/** The column "Nội dung". */
export const eventWords: Readonly<Record<EventKind, string>> = {
  "first-entry": "Nội dung được nhập lần đầu.",
  score: "Điểm trên phiếu thay đổi.",
  result: "Kết quả trên phiếu thay đổi.",
  target: "Chỉ tiêu trên phiếu thay đổi.",
  unassigned: "Đánh dấu không giao thay đổi.",
  official: "Điểm chính thức của tiêu chí thay đổi.",
  rule: "Quy tắc của Khối thay đổi.",
  contact: "Người làm đầu mối, tài khoản hoặc địa chỉ thư thay đổi.",
  "list-cell": "Nội dung dòng thay đổi.",
  "hand-in": "Thông tin nộp hồ sơ thay đổi.",
  returned: "Ý kiến trả lại hồ sơ thay đổi.",
  extension: "Gia hạn thay đổi.",
  "row-added": "Có dòng mới.",
  "row-deleted": "Dòng bị xóa; người quản trị có thể khôi phục sau khi xem lại.",
  place: "Thứ hạng thay đổi.",
  total: "Tổng điểm thay đổi.",
  class: "Xếp loại đề nghị thay đổi.",
  awards: "Khen thưởng đề nghị thay đổi.",
};

/** "Mã đơn vị: BTC; Tên hoạt động: Hội thao". */
export const rowText = (cells: readonly (readonly [header: string, text: string])[]): string =>
  cells.map(([header, text]) => `${header}: ${text}`).join("; ");

/** Of a block of new rows those that are not told one by one. */
export const rowsMore = (count: number): string => `và ${count} dòng nữa`;

/** "cột Kết quả: 40 ô; cột Điểm tự chấm: 38 ô". */
export const filledCells = (counts: readonly (readonly [header: string, cells: number])[]): string =>
  counts.map(([header, cells]) => `cột ${header}: ${cells} ô`).join("; ");

/** Which cells of the same run did it, the first of them. */
export function becauseOf(places: readonly string[]): string {
  const shown = places.slice(0, 3).join("; ");
  return places.length === 0 ? "" : `Do: ${shown}${places.length > 3 ? ` và ${places.length - 3} ô khác` : ""}.`;
}

export const logNotes = {
  first: "Thay đổi ghi nhận giữa hai lần chạy, mới nhất ở trên",
  older: (shown: number): string =>
    `Trang này ghi ${shown} thay đổi mới nhất; toàn bộ được lưu trong hồ sơ của hệ thống (npm run history).`,
} as const;
