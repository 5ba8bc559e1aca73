/** A year of a bloc of provincial departments: sections of 50, 20, 20 and 10 points, then a section each for bonus and deduction. */
import { HALF_YEAR, REGISTRATION, starterCalendar, YEAR_END } from "./calendar.ts";
import { ILLUSTRATIVE, type Starter, type StarterRow } from "./starter.ts";

const PAPER = "Số, ký hiệu, ngày văn bản";
const FIGURES = "Báo cáo, phụ lục số liệu";
const DECISION = "Số, ngày quyết định";

// biome-ignore format: one row a line, as in the sheet
const criteria: readonly StarterRow<"criteria">[] = [
  { code: "I", title: `Thực hiện nhiệm vụ chuyên môn, chỉ tiêu kế hoạch ${ILLUSTRATIVE}`, maximum: 50 },
  { code: "I.1", title: "Chỉ tiêu, nhiệm vụ tỉnh giao", maximum: 20 },
  { code: "I.1.1", title: "Mức hoàn thành các chỉ tiêu được giao trong năm", maximum: 12, rule: "Hoàn thành 100%: 12 điểm, cứ giảm 1% trừ 0,3 điểm", unit: "%", evidence: FIGURES },
  { code: "I.1.2", title: "Tỷ lệ nhiệm vụ Ủy ban nhân dân tỉnh giao hoàn thành đúng hạn", maximum: 8, rule: "Từ 98% trở lên được điểm tối đa; từ 95% đến dưới 98% được 75% điểm; từ 90% đến dưới 95% được 50% điểm; dưới 90% không tính điểm", unit: "%", evidence: "Thống kê của hệ thống theo dõi nhiệm vụ" },
  { code: "I.2", title: "Cải cách hành chính", maximum: 18 },
  { code: "I.2.1", title: "Hồ sơ thủ tục hành chính giải quyết (số hồ sơ; tỷ lệ % trả trước và đúng hạn)", maximum: 6, rule: "<1000: <90 = 0 | 90-<95 = 2 | 95-<99 = 3 | >=99 = 4; 1000-<5000: <90 = 0 | 90-<95 = 3 | 95-<99 = 4 | >=99 = 5; >=5000: <90 = 1 | 90-<95 = 4 | 95-<99 = 5 | >=99 = 6", kind: "bảng hai chiều", unit: "hồ sơ; %", evidence: "Thống kê của hệ thống một cửa" },
  { code: "I.2.2", title: "Tỷ lệ hồ sơ nộp trực tuyến", maximum: 4, rule: "- Từ 80% trở lên: 4 điểm\n- Từ 60% đến dưới 80%: 3 điểm\n- Từ 40% đến dưới 60%: 2 điểm\n- Dưới 40%: 0 điểm", unit: "%", evidence: FIGURES },
  { code: "I.2.3", title: "Thứ hạng chỉ số cải cách hành chính của tỉnh", maximum: 4, rule: "Hạng 1-3: 4 điểm; hạng 4-8: 3 điểm; hạng 9-15: 2 điểm; từ hạng 16: 1 điểm", unit: "hạng", evidence: DECISION },
  { code: "I.2.4", title: "Số hồ sơ trả quá hạn mà không xin lỗi bằng văn bản", maximum: 4, rule: "Mỗi hồ sơ trừ 0,5 điểm, trừ tối đa 4 điểm", unit: "hồ sơ" },
  { code: "I.3", title: "Tham mưu, đầu tư công, chuyển đổi số", maximum: 12 },
  { code: "I.3.1", title: "Số văn bản, đề án trình đúng chương trình so với số được giao", maximum: 6, rule: "kết quả / chỉ tiêu; tối đa 100%", unit: "văn bản", evidence: PAPER },
  { code: "I.3.2", title: "Tỷ lệ giải ngân vốn đầu tư công (đơn vị không có vốn: không giao)", maximum: 4, rule: ">=95: 4; 90-<95: 3; 80-<90: 2; còn lại: 0", unit: "%", evidence: FIGURES },
  { code: "I.3.3", title: "Chất lượng phối hợp liên ngành", maximum: 2, evidence: "Thuyết minh" },
  { code: "II", title: `Chấp hành chủ trương, pháp luật; xây dựng cơ quan ${ILLUSTRATIVE}`, maximum: 20 },
  { code: "II.1", title: "Tỷ lệ công chức, viên chức dự học tập nghị quyết, phổ biến pháp luật", maximum: 4, rule: "Từ 98% trở lên: 4 điểm; từ 90% đến dưới 98%: 3 điểm; dưới 90%: 0 điểm", unit: "%", evidence: FIGURES },
  { code: "II.2", title: "Kết quả xếp loại tổ chức đảng của cơ quan", maximum: 5, rule: "Hoàn thành xuất sắc nhiệm vụ: 5 điểm; hoàn thành tốt nhiệm vụ: 4 điểm; hoàn thành nhiệm vụ: 2 điểm; không hoàn thành nhiệm vụ: 0 điểm", evidence: DECISION },
  { code: "II.3", title: "Cơ quan đạt tiêu chuẩn an toàn về an ninh, trật tự", maximum: 3, rule: "Đạt: 3 điểm; không đạt: 0 điểm", evidence: DECISION },
  { code: "II.4", title: "Ban hành kế hoạch thực hành tiết kiệm, phòng, chống lãng phí", maximum: 2, rule: "đến 28/02: 2; sau: bớt 1", unit: "ngày ban hành", evidence: PAPER },
  { code: "II.5", title: "Tỷ lệ đơn, thư, phản ánh giải quyết đúng hạn", maximum: 4, rule: "Đạt 100%: 4 điểm; từ 90% đến dưới 100%: 2 điểm; dưới 90%: 0 điểm", unit: "%", evidence: FIGURES },
  { code: "II.6", title: "Thực hiện dân chủ ở cơ quan, kỷ cương giờ giấc", maximum: 2, evidence: "Thuyết minh" },
  { code: "III", title: `Công tác thi đua, khen thưởng ${ILLUSTRATIVE}`, maximum: 20 },
  { code: "III.1", title: "Tổ chức phong trào", maximum: 10 },
  { code: "III.1.1", title: "Ban hành kế hoạch phát động thi đua của cơ quan", maximum: 2, rule: "Ban hành đến 28/02: 2 điểm; sau thời hạn: 1 điểm", unit: "ngày ban hành", evidence: PAPER },
  { code: "III.1.2", title: "Gửi đăng ký thi đua đúng thời hạn của Khối", maximum: 2, rule: "Đúng hạn: 2 điểm; chậm 1-2 ngày: 1 điểm; chậm trên 2 ngày: 0 điểm", unit: "ngày", milestone: REGISTRATION },
  { code: "III.1.3", title: "Số phong trào hoàn thành mục tiêu so với số đã đăng ký", maximum: 4, rule: "kết quả / chỉ tiêu; tối đa 100%", unit: "phong trào", evidence: PAPER },
  { code: "III.1.4", title: "Tin, bài về người tốt, việc tốt, điển hình tiên tiến", maximum: 2, rule: "Mỗi tin, bài được 0,5 điểm, tối đa 2 điểm", unit: "tin, bài", evidence: "Đường dẫn hoặc tên báo, số báo" },
  { code: "III.2", title: "Sáng kiến, hồ sơ, báo cáo", maximum: 10 },
  { code: "III.2.1", title: "Số sáng kiến được công nhận so với số đăng ký, so trong Khối", maximum: 4, rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", unit: "sáng kiến", evidence: DECISION },
  { code: "III.2.2", title: "Tỷ lệ người trực tiếp lao động, công tác trong số cá nhân được khen thưởng", maximum: 2, rule: "Từ 50% trở lên: 2 điểm; từ 30% đến dưới 50%: 1 điểm; dưới 30%: 0 điểm", unit: "%", evidence: "Trang Khen thưởng" },
  { code: "III.2.3", title: "Số hồ sơ đề nghị khen thưởng bị trả lại", maximum: 2, rule: "Không có hồ sơ bị trả: 2 điểm; 1 hồ sơ: 1 điểm; trên 1 hồ sơ: 0 điểm", unit: "hồ sơ" },
  { code: "III.2.4", title: "Gửi báo cáo sơ kết 6 tháng", maximum: 1, rule: "Đúng hạn: 1 điểm; chậm 1-2 ngày: 0,5 điểm; chậm trên 2 ngày: 0 điểm", unit: "ngày", milestone: HALF_YEAR },
  { code: "III.2.5", title: "Gửi báo cáo tổng kết và phiếu tự chấm điểm", maximum: 1, rule: "Đúng hạn: 1 điểm; chậm 1-2 ngày: 0,5 điểm; chậm trên 2 ngày: 0 điểm", unit: "ngày", milestone: YEAR_END },
  { code: "IV", title: `Hoạt động chung của Khối, an sinh xã hội ${ILLUSTRATIVE}`, maximum: 10 },
  { code: "IV.1", title: "Dự họp và hoạt động chung của Khối", maximum: 4, rule: "Dự đủ: 4 điểm; vắng 1 lần: 3 điểm; vắng 2 lần: 1 điểm; vắng từ 3 lần: 0 điểm", unit: "lần", evidence: "Danh sách dự họp do Thư ký Khối theo dõi" },
  { code: "IV.2", title: "Số hoạt động an sinh xã hội, hỗ trợ xã so với số đăng ký", maximum: 4, rule: "kết quả / chỉ tiêu; tối đa 100%", unit: "hoạt động", evidence: "Trang Hoạt động" },
  { code: "IV.3", title: "Thực hiện việc Trưởng Khối phân công", maximum: 2, evidence: "Thuyết minh" },
  { code: "V", title: `Điểm thưởng ${ILLUSTRATIVE}`, maximum: 0, bonusCap: 8 },
  { code: "V.1", title: "Tập thể, cá nhân được khen thưởng cấp Nhà nước trong năm", maximum: 0, rule: "Mỗi quyết định cộng 1 điểm, tối đa 4 điểm", bonusCap: 4, unit: "quyết định", evidence: DECISION },
  { code: "V.2", title: "Mô hình, cách làm mới được tỉnh cho nhân rộng", maximum: 0, rule: "Mỗi mô hình cộng 1 điểm, tối đa 3 điểm", bonusCap: 3, unit: "mô hình", evidence: PAPER },
  { code: "V.3", title: "Mức vượt các chỉ tiêu được giao", maximum: 0, rule: "Trên 100%: +0,5; cứ thêm 5%: +0,5; tối đa +2", bonusCap: 2, unit: "%", evidence: FIGURES },
  { code: "VI", title: `Điểm trừ ${ILLUSTRATIVE}`, maximum: 0, deductionCap: 8 },
  { code: "VI.1", title: "Có người bị kỷ luật (chỉ ghi số đã công khai)", maximum: 0, rule: "Khiển trách trừ 1 điểm/người; cảnh cáo trừ 2 điểm/người; tối đa trừ 4 điểm", deductionCap: 4, unit: "người" },
  { code: "VI.2", title: "Bị cấp trên phê bình bằng văn bản", maximum: 0, rule: "Mỗi văn bản trừ 1 điểm, tối đa trừ 3 điểm", deductionCap: 3, unit: "văn bản" },
  { code: "VI.3", title: "Kê khai thành tích không đúng thực tế", maximum: 0, rule: "Mỗi trường hợp trừ 1 điểm, tối đa trừ 2 điểm", deductionCap: 2, unit: "trường hợp" },
];

const FLAG = "Cờ thi đua của Ủy ban nhân dân tỉnh";
const MERIT = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh";
const CHAIRMAN = "Chủ tịch Ủy ban nhân dân tỉnh";
const BLOC = `Khối đề nghị ${ILLUSTRATIVE}`;

// biome-ignore format: one row a line, as in the sheet
const awards: readonly StarterRow<"awards">[] = [
  { order: 1, name: "Xuất sắc", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 90, minimumShare: 70, shareLevel: "mục" },
  { order: 2, name: "Tốt", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 80 },
  { order: 3, name: "Hoàn thành", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 65 },
  { order: 4, name: "Chưa hoàn thành", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 0 },
  { order: 5, name: FLAG, group: "Danh hiệu thi đua", decidedBy: CHAIRMAN, otherConditions: "Được xếp loại Xuất sắc", placeTo: 2, quota: "1", minimumVotes: "2/3", voteBase: "có mặt" },
  { order: 6, name: MERIT, group: "Hình thức khen thưởng", decidedBy: CHAIRMAN, otherConditions: "Từ Tốt trở lên", quota: "20%", rounding: "xuống", minimumVotes: "trên 50%", voteBase: "có mặt", excludes: FLAG },
];

export const soNganh: Starter = {
  id: "so-nganh",
  about: "a bloc of provincial departments",
  title: "Khối thi đua các sở, ban, ngành tỉnh",
  settings: {
    blocShortName: "Khối sở, ban, ngành",
    paperStyle: "Nhà nước",
    issuingBody: "KHỐI THI ĐUA CÁC SỞ, BAN, NGÀNH",
    total: "100",
    bonusCap: "8",
    deductionCap: "8",
    unassignedMode: "loại khỏi mẫu số",
    rankBasis: "tỷ lệ điểm tối đa được giao",
    tieChain: "I; điểm thưởng; điểm trừ ít hơn; chậm nộp ít hơn; biểu quyết",
    quorum: "2/3",
  },
  criteria,
  awards,
  calendar: (year) =>
    starterCalendar(year, [
      { on: "06-11", title: "Hoạt động chung nhân Ngày truyền thống thi đua yêu nước (11/6)" },
      { on: "07-27", title: "Hoạt động đền ơn đáp nghĩa nhân Ngày Thương binh - Liệt sĩ (27/7)" },
    ]),
};
