/** Why a file of people is not read: one sentence with the way out. */
export class FileRefused extends Error {
  override readonly name = "FileRefused";
}

/** What people read of a file that is not read; a person may edit it here. */
export const refusals = {
  tooLarge: "Tệp lớn hơn 5 MB. Đề nghị chép riêng bảng tiêu chí sang một tệp mới, không kèm ảnh, rồi chạy lại.",
  tooMuch:
    "Tệp chứa quá nhiều nội dung sau khi giải nén (trên 50 MB), nên không được mở. Đề nghị chép riêng bảng tiêu chí sang một tệp mới.",
  tooManyEntries:
    "Tệp có quá nhiều thành phần bên trong (trên 500), nên không được mở. Đề nghị chép riêng bảng tiêu chí sang một tệp mới.",
  tooManyRows:
    "Tệp có quá nhiều dòng hoặc ô cho một bảng tiêu chí, nên không được mở. Đề nghị chép riêng bảng tiêu chí sang một tệp mới.",
  tooDeep:
    "Tệp có cấu trúc lồng nhau quá sâu, khác tệp do Word, Excel lưu, nên không được mở. Đề nghị lưu lại bằng Word, Excel.",
  entities:
    "Tệp có phần khai báo lạ (DOCTYPE, ENTITY) mà Word, Excel không bao giờ ghi, nên không được mở. Đề nghị lưu lại bằng Word, Excel.",
  encoding: "Tệp có phần không ghi bằng Unicode UTF-8, nên không được mở. Đề nghị lưu lại bằng Word, Excel.",
  oldFormat:
    "Tệp có mật khẩu, hoặc theo định dạng cũ (.xls, .doc). Đề nghị mở bằng Word, Excel, bỏ mật khẩu, lưu lại thành .xlsx, .docx.",
  damaged: "Không mở được tệp: tệp bị hỏng, hoặc không phải tệp .xlsx, .docx. Đề nghị lưu lại bằng Word, Excel.",
  unknownKind:
    "Chỉ đọc được tệp .xlsx, .docx hoặc .csv. Đề nghị lưu lại bảng tiêu chí theo một trong ba định dạng này.",
  tooSlow:
    "Tệp cần quá nhiều thời gian để đọc (trên 10 giây), nên đã dừng. Đề nghị chép riêng bảng tiêu chí sang tệp mới.",
  tooHeavy: "Tệp cần quá nhiều bộ nhớ để đọc, nên đã dừng. Đề nghị chép riêng bảng tiêu chí sang một tệp mới.",
  noCriteriaSheet: "Bảng tính không có trang Tiêu chí; chưa ghi gì.",
  noTable:
    "Không tìm thấy bảng tiêu chí trong tệp. Bảng cần có dòng tiêu đề với cột Nội dung (hoặc Tiêu chí) và cột Điểm chuẩn, Điểm tối đa hoặc Cách tính.",
} as const;
