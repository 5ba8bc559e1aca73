/**
 * How each kind of criterion is written in the column Cách tính, with an example that a test computes. A person may edit
 * the words and the examples here; numbers stand as people type them, with a decimal comma.
 */
import type { CriterionKind } from "./criteria.ts";

/** A criterion with what one member typed for it, and the points that come out. */
export interface ComputedExample {
  readonly kind: "computed";
  /** What stands in Cách tính. */
  readonly rule: string;
  /** The column Điểm tối đa; "0" for a bonus or deduction. */
  readonly maximum: string;
  /** The column Đơn vị tính. */
  readonly unit?: string;
  /** The column Kết quả; absent where a hand-in tells the days late. */
  readonly result?: string;
  readonly target?: string;
  readonly supplement?: string;
  /** Calendar days late at the milestone of the column Theo mốc. */
  readonly daysLate?: number;
  /** What other members typed, where points depend on them. */
  readonly others?: readonly { readonly target: string; readonly result: string }[];
  /** Negative for a deduction. */
  readonly points: string;
}

/** A kind whose points people or the parts of the criterion give. */
export interface ToldExample {
  readonly kind: "told";
  /** What stands in Cách tính; "" where it stays blank. */
  readonly rule: string;
  readonly words: string;
}

export interface KindGuide {
  readonly how: string;
  readonly example: ComputedExample | ToldExample;
}

/** By kind, in the order of the dropdown. */
export const kindGuides: Readonly<Record<CriterionKind, KindGuide>> = {
  nhóm: {
    how: "Mục hoặc nhóm chứa các tiêu chí khác; điểm là tổng điểm bên trong. Bỏ trống Cách tính.",
    example: { kind: "told", rule: "", words: "Mục I gồm I.1 (20 điểm) và I.2 (13 điểm): Điểm tối đa 33." },
  },
  "chấm trực tiếp": {
    how: "Đơn vị tự chấm từ 0 đến điểm tối đa, kèm minh chứng hoặc thuyết minh. Bỏ trống Cách tính.",
    example: { kind: "told", rule: "", words: "Điểm tối đa 4: nhập 3,5." },
  },
  "có / không": {
    how: "Ghi điểm khi có và khi không. Đơn vị ghi Kết quả là “có” hoặc “không”.",
    example: { kind: "computed", rule: "có: 2; không: -1", maximum: "2", result: "có", points: "2" },
  },
  "mức xếp loại": {
    how: "Ghi từng mức và điểm, cách nhau bằng dấu chấm phẩy hoặc mỗi mức một dòng. Đơn vị ghi Kết quả là tên mức; có thể ghi gọn nếu không nhầm với mức khác, ví dụ “tốt” cho “loại tốt”.",
    example: {
      kind: "computed",
      rule: "hoàn thành xuất sắc: 4; hoàn thành tốt: 3; hoàn thành: 1,5; không hoàn thành: 0",
      maximum: "4",
      result: "hoàn thành tốt",
      points: "3",
    },
  },
  "theo bậc": {
    how: "Ghi từng khoảng và điểm. “>=98” là từ 98 trở lên; “97-<98” là từ 97 đến dưới 98; “còn lại” là các kết quả khác. Có thể ghi bằng lời, mỗi bậc một dòng, ví dụ “từ 95% đến dưới 98%: trừ 1 điểm”. Mức riêng của một số đơn vị ghi “từ 90%, xã miền núi từ 80%: 5”; điều kiện kèm theo ghi “từ 90% (có kiểm chứng): 5”; đơn vị trả lời ở cột Số liệu bổ sung.",
    example: {
      kind: "computed",
      rule: ">=98: 5; 97-<98: 4; 96-<97: 3; còn lại: 0",
      maximum: "5",
      unit: "%",
      result: "97,5%",
      points: "4",
    },
  },
  "theo số lần, số ngày chậm": {
    how: "Ghi số nguyên hoặc khoảng số nguyên và điểm. Nếu ghi Theo mốc, số ngày chậm lấy từ trang Nộp hồ sơ, đơn vị không phải nhập.",
    example: {
      kind: "computed",
      rule: "0: 2; 1-2: 1,5; 3-5: 1; 6-10: 0,5; >10: 0",
      maximum: "2",
      unit: "ngày",
      daysLate: 2,
      points: "1,5",
    },
  },
  "theo thời hạn": {
    how: "Ghi điểm khi đúng hạn, khi sau hạn, và nếu cần khi không thực hiện (“không ban hành: 0”). Số ghi là điểm được hưởng; “trừ 0,5” là lấy điểm tối đa trừ đi, “bớt 0,5” là lấy điểm đúng hạn bớt đi; “cứ chậm 1 ngày trừ 0,5” tính theo từng ngày. Đơn vị ghi Kết quả là ngày.",
    example: {
      kind: "computed",
      rule: "đến 31/01: 2; sau: 1,5",
      maximum: "2",
      unit: "ngày ban hành",
      result: "09/02/2024",
      points: "1,5",
    },
  },
  "theo tỷ lệ": {
    how: "Điểm tối đa nhân với kết quả chia cho chỉ tiêu; có thể thêm “dưới 50%: 0”, “làm tròn 0,25”. Đơn vị ghi Chỉ tiêu và Kết quả; Kết quả có thể ghi 46/48 hoặc 95,8%.",
    example: {
      kind: "computed",
      rule: "kết quả / chỉ tiêu; tối đa 100%",
      maximum: "8",
      unit: "nhiệm vụ",
      target: "48",
      result: "36",
      points: "6",
    },
  },
  "so với đơn vị dẫn đầu": {
    how: "Đạt chỉ tiêu được phần điểm thứ nhất; đơn vị vượt chỉ tiêu nhiều nhất được đủ điểm; đơn vị khác tính theo mức vượt. Các đơn vị không giao chỉ tiêu được so với nhau theo kết quả.",
    example: {
      kind: "computed",
      rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%",
      maximum: "3",
      unit: "văn bản",
      target: "300",
      result: "390",
      others: [{ target: "200", result: "320" }],
      points: "2,25",
    },
  },
  "mỗi trường hợp": {
    how: "Điểm cộng hoặc trừ cho mỗi trường hợp, kèm mức tối đa; ở tiêu chí có điểm tối đa, điểm trừ được lấy từ điểm tối đa. Có thể ghi “lần đầu -0,5; từ lần thứ hai -1”, “cứ 10 hội viên +1”, “từ 3 lần trở lên: mất hết điểm”. Nếu có nhiều loại, Kết quả ghi số của từng loại, ví dụ “2; 1”. “có miễn”: số trường hợp được miễn ghi ở cột Số liệu bổ sung.",
    example: {
      kind: "computed",
      rule: "mỗi trường hợp -0,5; tối đa -1,5; có miễn",
      maximum: "0",
      result: "3",
      supplement: "1",
      points: "-1",
    },
  },
  "vượt mức": {
    how: "Điểm khi vượt mức, và điểm cho mỗi bậc vượt thêm; chỉ tính bậc đủ. Điểm giảm dần ghi “100%: 70; cứ giảm 1%: -1; dưới 50%: 0”; càng thấp càng tốt ghi “<=5%: 3; cứ tăng 0,1%: -0,2”.",
    example: {
      kind: "computed",
      rule: "trên 92: +0,1; cứ thêm 1: +0,1; tối đa +0,5",
      maximum: "0",
      unit: "%",
      result: "94,5%",
      points: "0,3",
    },
  },
  "bảng hai chiều": {
    how: "Số liệu thứ nhất ghi ở Kết quả, số liệu thứ hai ở Số liệu bổ sung; Đơn vị tính ghi cả hai, cách nhau bằng dấu chấm phẩy. Các khoảng của số liệu thứ hai cách nhau bằng dấu |.",
    example: {
      kind: "computed",
      rule: "<1000: 1-<5 = 0,5 | 5-<7 = 1 | >=7 = 1,5; >=1000: 1-<5 = 1 | 5-<7 = 1,5 | >=7 = 2; còn lại = 0",
      maximum: "2",
      unit: "văn bản; %",
      result: "1200",
      supplement: "6%",
      points: "1,5",
    },
  },
  "lấy mục cao nhất": {
    how: "Lấy điểm cao nhất trong các mục con có mã được ghi; các mục khác không tính.",
    example: {
      kind: "told",
      rule: "cao nhất của: III.3.2.a, III.3.2.b",
      words: "III.3.2.a được 3 điểm, III.3.2.b được 2 điểm: 3 điểm.",
    },
  },
};
