import type * as z from "zod";
import { cell } from "../cells/cell-kinds.ts";
import { matchKey } from "../cells/vietnamese.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";
import { statusColumn } from "./status-column.ts";

export const settings = defineSheet(
  "Thiết lập",
  {
    name: column(cell.text(), {
      header: "Thiết lập",
      note: "Tên thiết lập; không đổi tên.",
      typedBy: ["program"],
      widthPixels: 260,
    }),
    // Each setting is read by its own kind, which has a length of its own.
    value: column(cell.raw("", Number.POSITIVE_INFINITY).optional(), {
      header: "Giá trị",
      note: "Nhập theo hướng dẫn ở cột Ý nghĩa.",
      widthPixels: 260,
    }),
    meaning: column(cell.text().optional(), {
      header: "Ý nghĩa",
      note: "Thiết lập này dùng để làm gì.",
      typedBy: ["program"],
      widthPixels: 420,
    }),
    status: statusColumn(),
  },
  {
    name: "settings",
    sheetId: 102,
    kind: "form",
    typedBy: ["leader", "board"],
    oneRowIs: "one setting: name, value, what it does",
  },
);

/** One row of the settings sheet: how its value is read and what stands there in a new bloc. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly schema: Schema;
  /** As typed; "" for none. */
  readonly initial: string;
  readonly meaning: string;
  /** True for what the program writes and nobody types. */
  readonly isProgram: boolean;
}

const setting = <Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  initial: string,
  meaning: string,
  isProgram = false,
): Setting<Schema> => ({
  name,
  schema,
  initial,
  meaning,
  isProgram,
});

/** Every setting of a bloc, in the order of the sheet. */
export const settingRows = {
  blocName: setting("Tên Khối", cell.text(), "", "Ghi trên bảng xếp hạng, thư nhắc và văn bản."),
  blocShortName: setting("Tên gọi tắt của Khối", cell.text(), "", "Dùng ở tiêu đề thư và tin nhắn."),
  province: setting("Tỉnh, địa danh", cell.text(), "", "Địa danh ghi trên văn bản."),
  year: setting("Năm thi đua", cell.count(), "", "Ví dụ 2024."),
  periodStart: setting("Tính thành tích từ ngày", cell.date(), "", "Thành tích trước ngày này không được tính."),
  periodEnd: setting("Tính thành tích đến ngày", cell.date(), "", "Thành tích sau ngày này không được tính."),
  paperStyle: setting(
    "Thể thức văn bản",
    cell.choice(["Đảng", "Nhà nước"]),
    "Nhà nước",
    "Đảng: theo Hướng dẫn 36-HD/VPTW; Nhà nước: theo Nghị định 30/2020/NĐ-CP.",
  ),
  superiorBody: setting("Cơ quan chủ quản (dòng trên)", cell.text().optional(), "", "Dòng trên ở góc trái văn bản."),
  issuingBody: setting("Cơ quan ban hành (dòng dưới)", cell.text().optional(), "", "Dòng dưới ở góc trái văn bản."),
  signatoryDuty: setting(
    "Chức vụ người ký",
    cell.text().optional(),
    "Trưởng Khối",
    "Ghi ở chỗ ký; số, ngày và chữ ký để trống.",
  ),
  addressing: setting(
    "Cách gọi cá nhân",
    cell.choice(["đồng chí", "ông, bà", "không dùng"]),
    "đồng chí",
    "Cách gọi người trong thư và văn bản.",
  ),
  recipient: setting(
    "Nơi nhận hồ sơ",
    cell.text().optional(),
    "Ban Thi đua - Khen thưởng tỉnh",
    "Nơi nhận hồ sơ đề nghị khen thưởng.",
  ),
  total: setting(
    "Tổng điểm",
    cell.number({ min: "0" }),
    "100",
    "Điểm khởi đầu cộng điểm tối đa của các mục, chưa kể điểm thưởng.",
  ),
  startingPoints: setting(
    "Điểm khởi đầu",
    cell.number({ min: "0" }).optional(),
    "",
    "Số điểm mỗi đơn vị có sẵn, từ đó cộng, trừ; bỏ trống: 0.",
  ),
  bonusCap: setting(
    "Điểm thưởng tối đa",
    cell.number({ min: "0" }).optional(),
    "",
    "Mức trần của tổng điểm thưởng; bỏ trống: không giới hạn.",
  ),
  deductionCap: setting(
    "Điểm trừ tối đa",
    cell.number({ min: "0" }).optional(),
    "",
    "Mức trần của tổng điểm trừ, ghi số dương; bỏ trống: không giới hạn.",
  ),
  totalCap: setting(
    "Tổng điểm sau thưởng tối đa",
    cell.text().optional(),
    "không giới hạn",
    "“không giới hạn” hoặc một số, ví dụ 100.",
  ),
  deductionMode: setting(
    "Điểm trừ",
    cell.choice(["tính riêng", "bù trừ với điểm thưởng"]),
    "tính riêng",
    "Điểm trừ tính riêng, hay bù trừ với điểm thưởng trước khi áp mức trần.",
  ),
  unassignedMode: setting(
    "Tiêu chí không giao",
    cell.choice(["cho đủ điểm", "loại khỏi mẫu số"]),
    "cho đủ điểm",
    "Cách tính tiêu chí không giao cho đơn vị.",
  ),
  yearMethod: setting(
    "Cách tính năm",
    cell.text("cả năm"),
    "cả năm",
    "“cả năm”, hoặc bình quân có trọng số của hai kỳ, ví dụ “(6 tháng đầu + 2 × 6 tháng cuối)/3”; kỳ của tiêu chí ghi ở cột Kỳ.",
  ),
  rankBasis: setting(
    "Xếp hạng theo",
    cell.choice(["tổng điểm", "tỷ lệ điểm tối đa được giao"]),
    "tổng điểm",
    "Con số dùng để xếp hạng.",
  ),
  rankGroups: setting(
    "Xếp hạng theo nhóm",
    cell.choice(["chung cả Khối", "theo loại đơn vị"]).optional(),
    "chung cả Khối",
    "“theo loại đơn vị”: mỗi loại ở cột Loại đơn vị được xếp hạng, xếp loại và có số lượng khen thưởng riêng; bỏ trống: chung cả Khối.",
  ),
  tieChain: setting(
    "Tiêu chí phụ khi bằng điểm",
    cell.text().optional(),
    "",
    "Lần lượt, cách nhau bằng dấu chấm phẩy: mã mục (I; III), “điểm trừ ít hơn”, “điểm thưởng”, “chậm nộp ít hơn”, “bị trả lại ít hơn”, “số tiêu chí đạt điểm tối đa”, “biểu quyết”.",
  ),
  quorum: setting(
    "Tỷ lệ có mặt tối thiểu (%)",
    cell.text().optional(),
    "",
    "Tỷ lệ người có mặt trên tổng số được quyền biểu quyết để kết quả biểu quyết có giá trị, ví dụ 2/3 số thành viên hoặc trên 50%; bỏ trống: không quy định.",
  ),
  digits: setting(
    "Số chữ số thập phân",
    cell.count("6"),
    "2",
    "Số chữ số sau dấu phẩy khi quy tắc phải chia; làm tròn đến số gần nhất, 0,5 làm tròn lên.",
  ),
  reminderTime: setting("Giờ gửi nhắc việc", cell.time(), "07:30", "Giờ gửi thư nhắc trong ngày."),
  phase: setting("Giai đoạn hiện tại", cell.text().optional(), "", "Hệ thống ghi theo Lịch.", true),
  rulesLockedOn: setting(
    "Quy tắc đã khóa",
    cell.date().optional(),
    "",
    "Ban Thi đua - Khen thưởng ghi ngày khóa; sau ngày này chỉ Ban được sửa Tiêu chí, Xếp loại, Lịch và Thiết lập.",
  ),
  blocId: setting(
    "Mã hồ sơ của Khối",
    cell.code().optional(),
    "",
    "Hệ thống ghi: nhật ký và thư đã gửi được giữ theo mã này, kể cả khi bảng tính được khôi phục từ bản sao lưu.",
    true,
  ),
  blocFile: setting(
    "Tệp của mã hồ sơ",
    cell.code().optional(),
    "",
    "Hệ thống ghi; bản sao của bảng tính là tệp khác, có mã hồ sơ riêng.",
    true,
  ),
} as const;

export type SettingName = keyof typeof settingRows;

const programNames = new Set(
  Object.values(settingRows).flatMap(({ name, isProgram }) => (isProgram ? [matchKey(name)] : [])),
);

/** True for the name of a setting that the program writes. */
export const isProgramSetting = (name: string): boolean => programNames.has(matchKey(name));
