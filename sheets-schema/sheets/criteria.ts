import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { statusColumn } from "./status-column.ts";

export const criterionKinds = [
  "nhóm",
  "chấm trực tiếp",
  "có / không",
  "mức xếp loại",
  "theo bậc",
  "theo số lần, số ngày chậm",
  "theo thời hạn",
  "theo tỷ lệ",
  "so với đơn vị dẫn đầu",
  "mỗi trường hợp",
  "vượt mức",
  "bảng hai chiều",
  "lấy mục cao nhất",
] as const;
export type CriterionKind = (typeof criterionKinds)[number];

/** Words of older tables for a kind. */
export const criterionKindAliases: Readonly<Record<string, CriterionKind>> = {
  mục: "nhóm",
  bậc: "theo bậc",
  "trực tiếp": "chấm trực tiếp",
  "có/không": "có / không",
  "số lần, số ngày trễ": "theo số lần, số ngày chậm",
  "theo số lần": "theo số lần, số ngày chậm",
  "hạn ngày": "theo thời hạn",
  "tỷ lệ": "theo tỷ lệ",
  "vượt ngưỡng": "vượt mức",
  "ma trận": "bảng hai chiều",
  "một trong các mục": "lấy mục cao nhất",
};

/** In which half-year a criterion counts, by the words of the column Kỳ. */
export const criterionHalves = { Năm: "year", "6 tháng đầu": "first", "6 tháng cuối": "second" } as const;

export const criteria = defineSheet(
  "Tiêu chí",
  {
    code: column(cell.code("I.2.3"), {
      header: "Mã",
      note: "Mã tiêu chí, ví dụ I.2.3; không trùng nhau, trừ dòng riêng của một loại đơn vị.",
      widthPixels: 80,
    }),
    title: column(cell.words("Chất lượng tham mưu"), {
      header: "Nội dung tiêu chí",
      note: "Nội dung ghi trên phiếu.",
      widthPixels: 420,
    }),
    maximum: column(cell.number({ min: "0" }), {
      header: "Điểm tối đa",
      note: "Tiêu chí thưởng, trừ ghi 0.",
      widthPixels: 90,
    }),
    rule: column(cell.lines().optional(), {
      header: "Cách tính",
      note: "Ghi ngắn gọn, ví dụ “>=98: 5; 97-<98: 4; còn lại: 0”; khi cần, thêm “không phát sinh: điểm tối đa” hoặc “không phát sinh: loại khỏi mẫu số”.",
      widthPixels: 300,
    }),
    understood: column(cell.words().optional(), {
      header: "Hệ thống hiểu là",
      note: "Hệ thống ghi lại cách tính thành câu; câu này hiện trên phiếu.",
      typedBy: ["program"],
      widthPixels: 360,
    }),
    examples: column(cell.words().optional(), {
      header: "Ví dụ",
      note: "Hệ thống ghi điểm ở từng mốc của cách tính, ví dụ “94,9% → 2; 95% → 3”.",
      typedBy: ["program"],
      widthPixels: 260,
      isLater: true,
    }),
    trial: column(cell.text().optional(), {
      header: "Thử kết quả",
      note: "Người lập bảng ghi thử một kết quả để xem điểm; không ảnh hưởng đến điểm của đơn vị.",
      widthPixels: 100,
      isLater: true,
    }),
    trialScore: column(cell.words().optional(), {
      header: "Điểm thử",
      note: "Hệ thống ghi điểm của kết quả ghi thử.",
      typedBy: ["program"],
      widthPixels: 160,
      isLater: true,
    }),
    parent: column(cell.code("I.2").optional(), {
      header: "Thuộc mục",
      note: "Mã của mục chứa tiêu chí; bỏ trống: hệ thống nhận theo mã, hoặc theo mục ở trên.",
      widthPixels: 80,
    }),
    kind: column(cell.choice(criterionKinds, criterionKindAliases).optional(), {
      header: "Kiểu chấm",
      note: "Bỏ trống: hệ thống nhận theo Cách tính. Ví dụ ở trang Hướng dẫn.",
      widthPixels: 170,
    }),
    appliesTo: column(cell.lines().optional(), {
      header: "Áp dụng cho",
      note: "Loại đơn vị ở trang Đơn vị, ví dụ “Cấp xã”, “Cấp tỉnh; Cấp xã”, “trừ Cấp xã”; bỏ trống: mọi đơn vị. Loại có điểm hoặc cách tính riêng ghi thêm một dòng cùng mã.",
      widthPixels: 140,
      isLater: true,
    }),
    bonusCap: column(cell.number({ min: "0" }).optional(), {
      header: "Thưởng tối đa",
      note: "Mức trần điểm thưởng của mục hoặc tiêu chí.",
      widthPixels: 90,
    }),
    deductionCap: column(cell.number({ min: "0" }).optional(), {
      header: "Trừ tối đa",
      note: "Mức trần điểm trừ, ghi số dương.",
      widthPixels: 90,
    }),
    unit: column(cell.text().optional(), {
      header: "Đơn vị tính",
      note: "Ví dụ %, văn bản, nhiệm vụ.",
      widthPixels: 100,
    }),
    evidence: column(cell.words().optional(), {
      header: "Minh chứng cần có",
      note: "Văn bản hoặc số liệu phải kèm; bỏ trống: không yêu cầu.",
      widthPixels: 240,
    }),
    due: column(cell.date().optional(), { header: "Hạn", note: "Hạn hoàn thành tiêu chí, nếu có." }),
    milestone: column(cell.code("M05").optional(), {
      header: "Theo mốc",
      note: "Mã mốc ở trang Lịch: số ngày chậm lấy từ trang Nộp hồ sơ, không ai phải nhập.",
      widthPixels: 80,
    }),
    verifier: column(cell.code().optional(), {
      header: "Đơn vị thẩm định",
      note: "Mã đơn vị thẩm định tiêu chí này.",
      widthPixels: 100,
    }),
    substitute: column(cell.code().optional(), {
      header: "Thẩm định thay",
      note: "Thẩm định phiếu của chính đơn vị thẩm định.",
      widthPixels: 100,
    }),
    period: column(cell.choice(["Năm", "6 tháng đầu", "6 tháng cuối"]).optional(), {
      header: "Kỳ",
      note: "Dùng khi năm tính bình quân hai kỳ; bỏ trống: theo mục chứa tiêu chí, mục lớn là cả năm.",
      widthPixels: 90,
    }),
    status: statusColumn(),
  },
  {
    name: "criteria",
    sheetId: 105,
    kind: "list",
    typedBy: ["leader", "board"],
    oneRowIs: "a node of the criteria tree; beside the rule as typed, the rule as the program understood it",
  },
);
