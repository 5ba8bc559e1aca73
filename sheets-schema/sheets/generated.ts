/**
 * The sheets that nobody types in: rewritten as a whole by the functions. Each says at its top when the data was read;
 * columns that repeat by section or member are declared once, with ‹…› in the header.
 */
import { cell } from "../cells/cell-kinds.ts";
import { column } from "../column.ts";
import { defineSheet } from "../sheet.ts";

const text = (header: string, note: string, widthPixels = 140) =>
  column(cell.text().optional(), { header, note, widthPixels });
const number = (header: string, note: string, widthPixels = 90) =>
  column(cell.number().optional(), { header, note, widthPixels });

const generated = { kind: "generated", typedBy: ["program"] } as const;

export const guide = defineSheet(
  "Hướng dẫn",
  {
    audience: text("Dành cho", "Ai cần đọc dòng này.", 180),
    topic: text("Nội dung", "Việc cần làm.", 260),
    how: text("Cách làm", "Các bước.", 520),
    example: text("Ví dụ", "Ví dụ cụ thể.", 420),
  },
  { name: "guide", sheetId: 101, oneRowIs: "help for the officers, each rule shape with an example", ...generated },
);

export const ranking = defineSheet(
  "Xếp hạng",
  {
    place: text("Hạng", "Thứ hạng; đồng hạng ghi cùng số.", 70),
    member: text("Đơn vị", "Tên đơn vị.", 230),
    total: number("Tổng điểm", "Điểm chính thức, đã áp các mức trần."),
    share: number("Tỷ lệ (%)", "Tỷ lệ điểm tối đa được giao; chỉ có khi xếp hạng theo tỷ lệ."),
    kind: text("Loại đơn vị", "Xếp hạng riêng trong từng loại; chỉ có khi xếp hạng theo loại đơn vị.", 130),
    section: number("Điểm Mục ‹số›", "Điểm của từng mục lớn."),
    bonus: number("Điểm thưởng", "Đã nằm trong tổng điểm."),
    deduction: number("Điểm trừ", "Đã nằm trong tổng điểm."),
    class: text("Xếp loại đề nghị", "Khối đề nghị; cấp có thẩm quyền quyết định.", 220),
    award: text("Khen thưởng đề nghị", "Khối đề nghị; cấp có thẩm quyền quyết định.", 240),
    why: text("Căn cứ", "Vì sao có thứ hạng này.", 520),
    open: number("Việc còn phải xử lý", "Số việc ở trang Việc cần xử lý.", 110),
  },
  {
    name: "ranking",
    sheetId: 117,
    oneRowIs: "a member: place, points, sections, proposed class and award, why",
    ...generated,
  },
);

export const scoreMatrix = defineSheet(
  "Bảng điểm",
  {
    code: text("Mã", "Mã tiêu chí.", 80),
    title: text("Nội dung tiêu chí", "Nội dung tiêu chí.", 230),
    maximum: number("Điểm tối đa", "Điểm tối đa."),
    claimed: number("‹Tên gọi tắt› - tự chấm", "Điểm đơn vị tự chấm."),
    official: number("‹Tên gọi tắt› - chính thức", "Điểm chính thức."),
    average: number("Bình quân Khối", "Bình quân điểm chính thức của các đơn vị đã nộp."),
    best: number("Cao nhất Khối", "Điểm chính thức cao nhất."),
  },
  {
    name: "scoreMatrix",
    sheetId: 118,
    oneRowIs: "a criterion by members: claimed, official, average, best",
    ...generated,
  },
);

export const discussion = defineSheet(
  "Nội dung cần thảo luận",
  {
    order: number("Thứ tự", "Theo thứ tự bảng tiêu chí.", 70),
    code: text("Mã", "Mã tiêu chí.", 80),
    title: text("Nội dung tiêu chí", "Nội dung tiêu chí.", 320),
    member: text("Đơn vị", "Tên gọi tắt.", 160),
    claimed: text("Điểm tự chấm", "Điểm đơn vị tự chấm.", 90),
    computed: text("Điểm theo cách tính", "Điểm tính từ kết quả.", 110),
    problem: text("Vấn đề", "Điều cần thảo luận.", 420),
    conclusion: text("Kết luận của hội nghị", "Để trống, ghi tại hội nghị trên bản in.", 240),
  },
  {
    name: "discussion",
    sheetId: 119,
    oneRowIs: "a difference, missing evidence or doubt for the joint session",
    ...generated,
  },
);

export const summary = defineSheet(
  "Tổng hợp",
  {
    figure: text("Nội dung", "Chỉ tiêu tổng hợp.", 300),
    unit: text("Đơn vị tính", "Đơn vị tính.", 100),
    planned: number("Kế hoạch năm", "Cộng từ các đơn vị.", 110),
    halfYear: number("Thực hiện 6 tháng", "Cộng đến hết tháng 6.", 120),
    year: number("Thực hiện năm", "Cộng cả kỳ tính thành tích.", 110),
    share: number("Tỷ lệ (%)", "Thực hiện năm so với kế hoạch."),
    lastYear: number("Năm trước", "Số liệu năm trước, nếu có."),
    change: number("So với năm trước (%)", "Tăng, giảm so với năm trước.", 110),
    missing: text("Đơn vị chưa có số liệu", "Các đơn vị chưa ghi dòng nào.", 320),
  },
  {
    name: "summary",
    sheetId: 120,
    oneRowIs: "a figure over all members, half-year and year, with charts",
    ...generated,
  },
);

export const issueSheet = defineSheet(
  "Việc cần xử lý",
  {
    severity: text("Mức độ", "Phải sửa; Cần bổ sung; Lưu ý.", 110),
    member: text("Đơn vị", "Tên gọi tắt.", 160),
    what: text("Nội dung", "Điều cần sửa.", 420),
    remedy: text("Cách xử lý", "Cách sửa.", 420),
    value: text("Giá trị đang có", "Giá trị đang ghi trong ô.", 160),
    place: text("Vị trí", "Bấm để mở đúng ô.", 320),
    since: text("Phát hiện từ ngày", "Ngày hệ thống thấy lần đầu.", 130),
  },
  {
    name: "issues",
    sheetId: 121,
    oneRowIs: "a fault: severity, member, what, remedy, value, a link to the place",
    ...generated,
  },
);

export const reminderLog = defineSheet(
  "Nhắc việc",
  {
    at: text("Thời điểm", "Thời điểm gửi.", 140),
    member: text("Đơn vị", "Tên gọi tắt.", 160),
    milestone: text("Mốc", "Mốc thời gian.", 320),
    step: text("Lần nhắc", "Trước hạn, đúng hạn, sau hạn.", 130),
    missing: text("Nội dung còn thiếu", "Việc đơn vị còn phải làm.", 320),
    recipient: text("Người nhận", "Địa chỉ đã che.", 180),
    channel: text("Kênh", "Thư điện tử; Zalo (sao chép); Công văn.", 110),
    outcome: text("Kết quả", "Đã gửi; Đã nhận; Không nhận được; Chưa rõ; Không gửi (lý do).", 160),
    message: text("Tin nhắn soạn sẵn", "Nội dung để sao chép sang Zalo.", 420),
  },
  { name: "reminderLog", sheetId: 122, oneRowIs: "a step in the life of a reminder", ...generated },
);

export const runLog = defineSheet(
  "Nhật ký",
  {
    at: text("Thời điểm ghi nhận", "Thời điểm hệ thống thấy thay đổi.", 140),
    kind: text("Loại", "Loại thay đổi.", 120),
    member: text("Đơn vị", "Tên gọi tắt.", 160),
    place: text("Vị trí", "Ô hoặc dòng.", 280),
    what: text("Nội dung", "Điều đã thay đổi.", 320),
    before: text("Giá trị trước", "Giá trị trước khi thay đổi.", 140),
    after: text("Giá trị sau", "Giá trị sau khi thay đổi.", 140),
    afterDue: text("Sau thời hạn", "Có, nếu thay đổi sau hạn.", 100),
    reason: text("Lý do", "Lý do, nếu có.", 240),
    by: text("Người thực hiện (nếu biết)", "Google không cho biết ai đã sửa từng ô.", 180),
  },
  {
    name: "runLog",
    sheetId: 123,
    oneRowIs: "a change seen between two runs; runs only when something changed",
    ...generated,
  },
);

export const memory = defineSheet(
  "Hệ thống",
  {
    key: text("Khóa", "Tên ghi nhớ của hệ thống.", 320),
    value: text("Giá trị", "Giá trị ghi nhớ của hệ thống.", 520),
  },
  {
    name: "memory",
    sheetId: 124,
    hidden: true,
    oneRowIs: "something the program remembers between runs",
    ...generated,
  },
);
