/** How each kind of criterion is written in the column Cách tính; the examples are read by the rule reader in a test. */
import type { CriterionKind } from "./criteria.ts";

export interface KindGuide {
  readonly how: string;
  /** What may stand in Cách tính; "" where it stays blank. */
  readonly example: string;
  /** What that rule makes of a result. */
  readonly result: string;
}

/** By kind, in the order of the dropdown. */
export const kindGuides: Readonly<Record<CriterionKind, KindGuide>> = {
  nhóm: {
    how: "Mục hoặc nhóm chứa các tiêu chí khác; điểm là tổng điểm bên trong. Bỏ trống Cách tính.",
    example: "",
    result: "Mục I gồm I.1 (20 điểm) và I.2 (13 điểm): Điểm tối đa 33.",
  },
  "chấm trực tiếp": {
    how: "Đơn vị tự chấm từ 0 đến điểm tối đa, kèm minh chứng hoặc thuyết minh. Bỏ trống Cách tính.",
    example: "",
    result: "Điểm tối đa 4: nhập 3,5.",
  },
  "có / không": {
    how: "Ghi điểm khi có và khi không. Đơn vị ghi Kết quả là “có” hoặc “không”.",
    example: "có: 2; không: -1",
    result: "Kết quả “có”: 2 điểm.",
  },
  "mức xếp loại": {
    how: "Ghi từng mức và điểm, cách nhau bằng dấu chấm phẩy. Đơn vị ghi Kết quả đúng tên mức.",
    example: "hoàn thành xuất sắc: 4; hoàn thành tốt: 3; hoàn thành: 1,5; không hoàn thành: 0",
    result: "Kết quả “hoàn thành tốt”: 3 điểm.",
  },
  "theo bậc": {
    how: "Ghi từng khoảng và điểm. “>=98” là từ 98 trở lên; “97-<98” là từ 97 đến dưới 98; “còn lại” là các kết quả khác.",
    example: ">=98: 5; 97-<98: 4; 96-<97: 3; còn lại: 0",
    result: "Kết quả 97,5%: 4 điểm.",
  },
  "theo số lần, số ngày chậm": {
    how: "Ghi số nguyên hoặc khoảng số nguyên và điểm. Nếu ghi Theo mốc, số ngày chậm lấy từ trang Nộp hồ sơ, đơn vị không phải nhập.",
    example: "0: 2; 1-2: 1,5; 3-5: 1; 6-10: 0,5; >10: 0",
    result: "Chậm 2 ngày: 1,5 điểm.",
  },
  "theo thời hạn": {
    how: "Ghi điểm khi đúng hạn và khi sau hạn. Điểm ghi là điểm được hưởng; chỉ trừ khi ghi chữ “bớt”. Đơn vị ghi Kết quả là ngày.",
    example: "đến 31/01: 2; sau: 1,5",
    result: "Kết quả 09/02/2024: 1,5 điểm.",
  },
  "theo tỷ lệ": {
    how: "Điểm tối đa nhân với kết quả chia cho chỉ tiêu. Đơn vị ghi Chỉ tiêu và Kết quả; Kết quả có thể ghi 46/48 hoặc 95,8%.",
    example: "kết quả / chỉ tiêu; tối đa 100%",
    result: "Điểm tối đa 8, kết quả 36/48: 6 điểm.",
  },
  "so với đơn vị dẫn đầu": {
    how: "Đạt chỉ tiêu được phần điểm thứ nhất; đơn vị vượt chỉ tiêu nhiều nhất được đủ điểm; đơn vị khác tính theo mức vượt.",
    example: "đạt chỉ tiêu: 50%; dẫn đầu: 100%",
    result: "Điểm tối đa 3, chỉ tiêu 300, kết quả 390, đơn vị dẫn đầu vượt 60%: 2,25 điểm.",
  },
  "mỗi trường hợp": {
    how: "Điểm cộng hoặc trừ cho mỗi trường hợp, kèm mức tối đa. “có miễn”: số trường hợp được miễn ghi ở cột Số liệu bổ sung.",
    example: "mỗi trường hợp -0,5; tối đa -1,5; có miễn",
    result: "Kết quả 3, Số liệu bổ sung 1: trừ 1 điểm.",
  },
  "vượt mức": {
    how: "Điểm khi vượt mức, và điểm cho mỗi bậc vượt thêm; chỉ tính bậc đủ.",
    example: "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5",
    result: "Kết quả 94,5%: 0,1 + 2 × 0,1 = 0,3 điểm.",
  },
  "bảng hai chiều": {
    how: "Số liệu thứ nhất ghi ở Kết quả, số liệu thứ hai ở Số liệu bổ sung. Các khoảng của số liệu thứ hai cách nhau bằng dấu |.",
    example: "<1000: 1-<5 = 0,5 | 5-<7 = 1 | >=7 = 1,5; >=1000: 1-<5 = 1 | 5-<7 = 1,5 | >=7 = 2; còn lại = 0",
    result: "Kết quả 1200, Số liệu bổ sung 6%: 1,5 điểm.",
  },
  "lấy mục cao nhất": {
    how: "Lấy điểm cao nhất trong các mục con có mã được ghi; các mục khác không tính.",
    example: "cao nhất của: III.3.2.a, III.3.2.b",
    result: "III.3.2.a được 3 điểm, III.3.2.b được 2 điểm: 3 điểm.",
  },
};
