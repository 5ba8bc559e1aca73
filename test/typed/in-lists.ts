/** What people type into new rows of the lists, and what the list then says beside them. */
import { LEGACY, type TypedCells, VALID } from "./in-form.ts";

export type ListName = "activities" | "initiatives" | "commendations" | "registrations" | "votes";

/** The first cells of a new row, right as they are; `row` tells one from the other. */
export const newRow: Readonly<Record<ListName, (row: number) => readonly string[]>> = {
  activities: (row) => ["BTC", "An sinh xã hội", `Tặng quà đợt ${row}`],
  initiatives: (row) => ["BTC", "Sáng kiến, giải pháp", `Sáng kiến ${row}`, "", "", "Cấp cơ sở", `${row}-QĐ/BTCTU`],
  commendations: (row) => ["BTC", "Tập thể", `Phòng ${row}`, "", "Giấy khen", "Cơ sở"],
  registrations: (row) => ["BTC", "Chỉ tiêu giao ước", `Số việc ${row}`],
  votes: (row) => ["Cờ thi đua của Ủy ban nhân dân tỉnh", String(row + 1), "BTC", "Giơ tay", "10", "10"],
};

const outside = (day: string): string =>
  `Ngày ${day} nằm ngoài kỳ tính thành tích (01/12/2023 - 30/11/2024). Đề nghị kiểm tra lại.`;
const noDate = (typed: string): string =>
  `Không đọc được “${typed}” thành ngày. Đề nghị nhập ngày/tháng/năm, ví dụ 25/11/2024.`;
const nobody = (typed: string, near = ""): string =>
  `Không tìm thấy đơn vị “${typed}” trong danh sách của Khối.${near} Đề nghị ghi mã hoặc tên đơn vị như ở trang Đơn vị.`;

// biome-ignore format: one row a line, as in the sheet
export const inLists: Readonly<Record<ListName, readonly TypedCells[]>> = {
  activities: [
    // Thousands, and numbers with words.
    [{ done: "12.489,4ha" }, VALID],
    [{ participants: "2.048" }, VALID],
    [{ cost: "37.500.000" }, VALID],
    [{ cost: "50 triệu" }, "Không đọc được “50 triệu” thành số. Đề nghị nhập bằng chữ số, ví dụ 50.000.000.", { cost: "50.000.000" }],
    [{ done: "'1.234" }, "“1.234” có thể là 1,234 (số lẻ) hoặc 1.234 (số nghìn). Nếu là số lẻ, đề nghị nhập 1,234; nếu là số nghìn, đề nghị nhập 1234.", { done: "1234" }],
    [{ done: "3/3" }, "Ô này đã bị chuyển thành ngày 03/03/2024. Đề nghị nhập lại con số, ví dụ 3.", { done: "3" }],
    [{ participants: "12,5" }, "“12,5” không phải là số nguyên. Đề nghị nhập số nguyên, ví dụ 12.", { participants: "12" }],
    // Dates: day first, in every spelling.
    [{ from: "21 tháng 4 năm 2024" }, VALID],
    [{ from: "ngày 7/01/2024" }, VALID],
    [{ from: "7/1/24" }, VALID],
    [{ from: "21.4.2024" }, VALID],
    [{ from: "45412" }, VALID],
    [{ from: "21 tháng 4 năm 2022" }, outside("21/04/2022"), { from: "21 tháng 4 năm 2024" }],
    [{ from: "ngày 7/01/2022" }, outside("07/01/2022"), { from: "7/1/2024" }],
    [{ from: "04/25/2024" }, noDate("04/25/2024"), { from: "25/04/2024" }],
    [{ from: "đầu năm" }, noDate("đầu năm"), { from: "02/01/2024" }],
    // Names of members.
    [{ member: "BTCTU" }, VALID],
    [{ member: "Ban tổ chức TU" }, VALID],
    [{ member: "Uỷ ban Kiểm tra Tỉnh uỷ".normalize("NFD") }, VALID],
    [{ member: "Ban Tổ chức Trung ương" }, nobody("Ban Tổ chức Trung ương", " Có phải là Ban Tổ chức Tỉnh ủy?"), { member: "Ban Tổ chức Tỉnh ủy" }],
    [{ member: "Sở Giao thông" }, nobody("Sở Giao thông"), { member: "BTC" }],
    [{ member: "" }, "Chưa có nội dung ở cột Mã đơn vị. Đề nghị nhập, ví dụ BTC.", { member: "BTC" }],
    // Choices.
    [{ kind: "Xây dựng nông thôn mới, đô thị văn minh".normalize("NFD") }, VALID],
    [{ kind: "hoạt  động chung của khối" }, VALID],
    [{ kind: "Từ thiện" }, "“Từ thiện” không có trong danh sách. Đề nghị chọn: Văn bản lãnh đạo, chỉ đạo; Tuyên truyền, quán triệt; Phong trào thi đua; Hoạt động chung của Khối; An sinh xã hội; Xây dựng nông thôn mới, đô thị văn minh; Kiểm tra, giám sát; Không phát sinh trong kỳ.", { kind: "An sinh xã hội" }],
  ],
  initiatives: [
    [{ decidedOn: "ngày 20 tháng 8 năm 2024" }, VALID],
    [{ level: "cấp cơ sỡ" }, "“cấp cơ sỡ” không có trong danh sách. Có phải là “Cấp cơ sở”? Đề nghị chọn: Cấp tỉnh trở lên; Cấp cơ sở; Chưa công nhận.", { level: "cấp cơ sở" }],
    [{ decidedOn: "12/9/2021" }, outside("12/09/2021"), { decidedOn: "12/9/2024" }],
  ],
  commendations: [
    [{ recipientKind: "tập  thể" }, VALID],
    [{ level: "Tỉnh" }, "“Tỉnh” không có trong danh sách. Có phải là “Bộ, ban, ngành, tỉnh”? Đề nghị chọn: Nhà nước; Bộ, ban, ngành, tỉnh; Cơ sở.", { level: "cơ sở" }],
    [{ recipient: "Phßng Tæng hîp" }, LEGACY, { recipient: "Phòng Tổng hợp" }],
  ],
  registrations: [
    [{ criterion: "“I.1.2”." }, VALID],
    [{ criterion: "I. 1. 2)" }, VALID],
    [{ subject: "1. Số việc", criterion: "I." }, VALID],
    [{ criterion: "i.1.2" }, VALID],
    [{ criterion: "1.b)" }, "Không có tiêu chí “1.b)” ở trang Tiêu chí. Đề nghị ghi mã tiêu chí, ví dụ I.1.2; bỏ trống nếu không liên quan tiêu chí nào.", { criterion: "I.2.1" }],
    [{ criterion: "III.3.2a" }, "Không có tiêu chí “III.3.2a” ở trang Tiêu chí. Có phải là III.3.2.a hoặc III.3.2? Đề nghị ghi mã tiêu chí, ví dụ I.1.2; bỏ trống nếu không liên quan tiêu chí nào.", { criterion: "III.3.2.a" }],
    [{ criterion: "a1.1" }, "Không có tiêu chí “a1.1” ở trang Tiêu chí. Có phải là I.1.1 hoặc II.1.1? Đề nghị ghi mã tiêu chí, ví dụ I.1.2; bỏ trống nếu không liên quan tiêu chí nào.", { criterion: "III.3.2.a." }],
    [{ criterion: "C" }, "Không có tiêu chí “C” ở trang Tiêu chí. Đề nghị ghi mã tiêu chí, ví dụ I.1.2; bỏ trống nếu không liên quan tiêu chí nào.", { criterion: "Ｉ．１．２" }],
    [{ target: "2.048", year: "2.050" }, VALID],
    [{ target: "khoảng 12" }, "Không đọc được “khoảng 12” thành số. Đề nghị nhập bằng chữ số, ví dụ 8,5.", { target: "12", year: "12" }],
    [{ target: "12", year: "'100%" }, "Cột Thực hiện năm ghi tỷ lệ “100%”, chưa rõ con số. Đề nghị ghi con số; tỷ lệ do hệ thống tính.", { year: "12" }],
    [{ target: "12", year: "100%" }, "Cột Thực hiện năm ghi tỷ lệ “100%”, chưa rõ con số. Đề nghị chọn ô, bấm Định dạng, Số, Tự động, rồi ghi con số; tỷ lệ do hệ thống tính."],
  ],
  votes: [
    [{ agreed: "8" }, VALID],
    [{ agreed: "tám" }, "Không đọc được “tám” thành số. Đề nghị nhập bằng chữ số, ví dụ 12.", { agreed: "8" }],
    [{ agreed: "8 phiếu" }, "Không đọc được “8 phiếu” thành số. Đề nghị nhập bằng chữ số, ví dụ 12.", { agreed: "8" }],
    [{ agreed: "12" }, "Đồng ý 12 nhiều hơn có mặt 10; hệ thống chưa tính dòng này. Đề nghị kiểm tra lại.", { agreed: "8" }],
    [{ candidate: "Ban Tổ chứ", agreed: "8" }, nobody("Ban Tổ chứ", " Có phải là Ban Tổ chức Tỉnh ủy?"), { candidate: "Ban Tổ chức TU" }],
  ],
};

export const IN_TIME = "Đã nộp đúng hạn";

/** In rows of Ban Tổ chức, by milestone. */
// biome-ignore format: one row a line, as in the sheet
export const inHandIns: readonly (readonly [milestone: string, ...TypedCells])[] = [
  ["M05", { signedOn: "18-03-2024" }, IN_TIME],
  ["M07", { signedOn: "31/06/2024" }, `${IN_TIME}. ${noDate("31/06/2024")}`, { signedOn: "11 tháng 6 năm 2024" }],
  ["M13", { state: "Nộp rồi" }, "Chưa nộp. “Nộp rồi” không có trong danh sách. Có phải là “Đã nộp”? Đề nghị chọn: Đang soạn; Đã trình lãnh đạo; Đã nộp; Không phát sinh.", { state: "Đã nộp" }],
];
