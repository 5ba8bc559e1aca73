import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { statusColumn } from "./status-column.ts";

export const awards = defineSheet(
  "Xếp loại, khen thưởng",
  {
    order: column(cell.count(), { header: "Thứ tự", note: "Xét từ số nhỏ đến số lớn.", widthPixels: 70 }),
    name: column(cell.text("Hoàn thành tốt nhiệm vụ"), {
      header: "Tên gọi",
      note: "Tên mức xếp loại, danh hiệu hoặc hình thức khen thưởng.",
      widthPixels: 240,
    }),
    group: column(cell.choice(["Xếp loại", "Danh hiệu thi đua", "Hình thức khen thưởng"]), {
      header: "Nhóm",
      note: "Chọn trong danh sách.",
      widthPixels: 170,
    }),
    decidedBy: column(cell.text().optional(), {
      header: "Cấp quyết định",
      note: "Cấp quyết định; Khối chỉ đề nghị.",
      widthPixels: 200,
    }),
    scoreFrom: column(cell.number({ min: "0" }).optional(), { header: "Điểm từ", note: "Tổng điểm thấp nhất." }),
    minimumShare: column(cell.number({ min: "0", max: "100" }).optional(), {
      header: "Điểm tối thiểu (%)",
      note: "Phần trăm điểm tối đa mà mỗi mục phải đạt.",
    }),
    shareLevel: column(cell.choice(["mục", "nhóm", "tiêu chí"]).optional(), {
      header: "Tính ở cấp",
      note: "Mức tối thiểu tính ở cấp nào; bỏ trống: mục.",
    }),
    placeFrom: column(cell.count().optional(), { header: "Hạng từ", note: "Thứ hạng cao nhất được xét." }),
    placeTo: column(cell.count().optional(), { header: "Hạng đến", note: "Thứ hạng thấp nhất được xét." }),
    otherConditions: column(cell.lines().optional(), {
      header: "Điều kiện khác",
      note: "Mỗi điều kiện một dòng hoặc cách nhau bằng dấu chấm phẩy, ví dụ “từ Hoàn thành tốt nhiệm vụ trở lên”, “không có mục nào dưới 60%”, “Mục I từ 8 điểm”, “ít nhất 02 mô hình”, “hạ một bậc nếu có tiêu chí bằng 0”; điều kiện hệ thống không tự xét được thì người xét đối chiếu.",
      widthPixels: 240,
    }),
    quota: column(cell.text().optional(), {
      header: "Số lượng tối đa",
      note: "Một số (1), tỷ lệ (20%; 1/3 số đơn vị; 20% số đơn vị được xếp hạng; 20% số đơn vị Hoàn thành tốt nhiệm vụ trở lên), cứ 05 đơn vị được 01, hoặc theo quy mô Khối (đến 8 đơn vị: 1; 9-12: 2; từ 13: 3); bỏ trống: không giới hạn.",
    }),
    rounding: column(
      cell.choice(["xuống", "đến số gần nhất", "lên"], { "đến số gần nhất (0,5 lên)": "đến số gần nhất" }).optional(),
      {
        header: "Cách làm tròn",
        note: "Dùng khi số lượng là tỷ lệ hoặc tính theo số đơn vị; bỏ trống: làm tròn xuống.",
      },
    ),
    minimumVotes: column(cell.text("trên 50%").optional(), {
      header: "Số phiếu tối thiểu (%)",
      note: "Tỷ lệ phiếu đồng ý phải đạt: 50%, trên 50%, quá bán, 2/3, 80% số thành viên, nhất trí; hoặc “số phiếu cao nhất”; bỏ trống: không cần biểu quyết.",
    }),
    voteBase: column(cell.choice(["có mặt", "tổng số được quyền biểu quyết", "phiếu hợp lệ"]).optional(), {
      header: "Tính trên",
      note: "Mẫu số của tỷ lệ phiếu; bỏ trống: theo chữ ở cột Số phiếu tối thiểu, không có thì tính trên số có mặt.",
      widthPixels: 180,
    }),
    excludes: column(cell.text().optional(), {
      header: "Không đồng thời với",
      note: "Tên khen thưởng không xét cùng lúc, cách nhau bằng dấu chấm phẩy.",
      widthPixels: 200,
    }),
    understood: column(cell.words().optional(), {
      header: "Hệ thống hiểu là",
      note: "Hệ thống ghi lại các điều kiện khác: điều kiện hệ thống tự xét, điều kiện người xét đối chiếu.",
      typedBy: ["program"],
      widthPixels: 300,
      isLater: true,
    }),
    status: statusColumn(),
  },
  {
    name: "awards",
    sheetId: 106,
    kind: "list",
    typedBy: ["leader", "board"],
    oneRowIs: "a class or an award: conditions, quota, rounding, vote needed",
  },
);
