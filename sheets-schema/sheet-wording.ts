/** The words for what is wrong with the shape of a sheet; a person may edit them here. */
import type { Fault } from "./fault.ts";

export const sheetFaults = {
  missingSheet: (title: string): Fault => ({
    code: "missing-sheet",
    severity: "must-fix",
    what: `Không tìm thấy trang ${title}.`,
    remedy: `Đề nghị khôi phục trang (Tệp, Lịch sử phiên bản) hoặc tạo lại trang tên “${title}” theo mẫu.`,
    value: "",
  }),
  missingColumn: (title: string, header: string): Fault => ({
    code: "missing-column",
    severity: "must-fix",
    what: `Trang ${title} thiếu cột ${header}.`,
    remedy: `Đề nghị ghi lại tiêu đề “${header}” ở đúng cột đã đổi tên, hoặc chèn lại cột.`,
    value: "",
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
    severity: "must-fix",
    what: `Trang ${title} là bản sao phiếu của ${member}; hệ thống không đọc bản sao.`,
    remedy: "Đề nghị xóa bản sao, hoặc đổi tên và giữ làm nháp.",
    value: title,
  }),
} as const;
