/** The words for what is wrong with the shape of a sheet; a person may edit them here. */
import type { Fault } from "../cells/fault.ts";

export const sheetFaults = {
  missingSheet: (title: string): Fault => ({
    code: "missing-sheet",
    severity: "must-fix",
    what: `Không tìm thấy trang ${title}.`,
    remedy: `Đề nghị khôi phục trang (Tệp, Lịch sử phiên bản) hoặc tạo lại trang tên “${title}” theo mẫu.`,
    value: "",
  }),
  foundByHeaders: (title: string, standing: string): Fault => ({
    code: "found-by-headers",
    severity: "note",
    what: `Không có trang tên ${title}; hệ thống đọc trang “${standing}” vì có cùng hàng tiêu đề.`,
    remedy: `Đề nghị đổi tên trang “${standing}” thành “${title}”; nếu không phải trang này, đề nghị khôi phục trang ${title} (Tệp, Lịch sử phiên bản).`,
    value: standing,
  }),
  /** `standing` is what stands where the column should be; undefined where nothing or another column of ours does. */
  missingColumn: (title: string, header: string, standing?: string): Fault => ({
    code: "missing-column",
    severity: "must-fix",
    what: `Trang ${title} thiếu cột ${header}.`,
    remedy:
      standing === undefined
        ? `Đề nghị ghi lại tiêu đề “${header}” ở đúng cột đã đổi tên, hoặc chèn lại cột.`
        : `Đề nghị ghi lại tiêu đề “${header}” ở cột đang có tiêu đề “${standing}”; nếu đó là cột khác, đề nghị chèn lại cột đã xóa.`,
    value: standing ?? "",
  }),
  /** `standing` is the header that the column bears now; "" for none. */
  renamedColumn: (title: string, header: string, standing: string): Fault => ({
    code: "renamed-column",
    severity: "note",
    what:
      standing === ""
        ? `Trang ${title}: cột ${header} mất tiêu đề; hệ thống vẫn nhận ra và đọc cột này.`
        : `Trang ${title}: cột ${header} đã được đổi tiêu đề thành “${standing}”; hệ thống vẫn đọc là cột ${header}.`,
    remedy: `Đề nghị ghi lại tiêu đề “${header}”; nếu cần một cột khác, đề nghị chèn cột mới.`,
    value: standing,
  }),
  blankHeader: (title: string, left: string): Fault => ({
    code: "blank-header",
    severity: "note",
    what: `Trang ${title} có cột không có tiêu đề, ở bên phải cột ${left}; hệ thống không đọc cột này.`,
    remedy: "Đề nghị ghi tiêu đề, hoặc xóa cột nếu không dùng.",
    value: "",
  }),
  mergedCells: (value: string, firstRow: number, lastRow: number): Fault => ({
    code: "merged-cells",
    severity: "must-fix",
    what: `Ô này được hợp nhất từ dòng ${firstRow} đến dòng ${lastRow}; hệ thống chỉ tính cho dòng ${firstRow}.`,
    remedy: "Đề nghị chọn ô, bấm Định dạng, Hợp nhất các ô, Hủy hợp nhất, rồi ghi riêng từng dòng.",
    value,
  }),
  duplicateColumn: (title: string, header: string): Fault => ({
    code: "duplicate-column",
    severity: "must-fix",
    what: `Trang ${title} có hai cột cùng tiêu đề ${header}; hệ thống đọc cột bên trái.`,
    remedy: "Đề nghị đổi tên hoặc xóa cột thừa.",
    value: header,
  }),
  duplicateSheet: (title: string, member: string): Fault => ({
    code: "duplicate-sheet",
    severity: "note",
    what: `Trang ${title} là bản sao phiếu của ${member}; hệ thống không đọc bản sao.`,
    remedy: "Đề nghị xóa bản sao, hoặc đổi tên (ví dụ “Nháp”) và giữ làm nháp.",
    value: title,
  }),
} as const;
