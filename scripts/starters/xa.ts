/** A year of a cluster of communes: sections of 30, 25, 20, 10 and 15 points, then a section each for bonus and deduction. */
import { HALF_YEAR, REGISTRATION, starterCalendar, YEAR_END } from "./calendar.ts";
import { ILLUSTRATIVE, type Starter, type StarterRow } from "./starter.ts";

const PAPER = "Số, ký hiệu, ngày văn bản";
const FIGURES = "Báo cáo, phụ lục số liệu";
const DECISION = "Số, ngày quyết định";

// biome-ignore format: one row a line, as in the sheet
const criteria: readonly StarterRow<"criteria">[] = [
  { code: "I", title: `Phát triển kinh tế, thu ngân sách ${ILLUSTRATIVE}`, maximum: 30 },
  { code: "I.1", title: "Thu ngân sách trên địa bàn so với dự toán", maximum: 10, rule: "Hoàn thành 100% được 10 điểm; cứ giảm 1% trừ 0,5 điểm", unit: "%", evidence: FIGURES },
  { code: "I.2", title: "Tỷ lệ giải ngân vốn đầu tư được giao", maximum: 6, rule: "Từ 95% trở lên: 6 điểm; từ 90% đến dưới 95%: 5 điểm; từ 80% đến dưới 90%: 3 điểm; dưới 80%: 0 điểm", unit: "%", evidence: FIGURES },
  { code: "I.3", title: "Số hộ nghèo giảm trong năm so với chỉ tiêu (nơi không còn hộ nghèo: không giao)", maximum: 6, rule: "kết quả / chỉ tiêu; tối đa 100%", unit: "hộ", evidence: "Kết quả rà soát hộ nghèo" },
  { code: "I.4", title: "Giá trị sản phẩm bình quân trên 1 ha đất sản xuất so với chỉ tiêu, so trong Cụm", maximum: 4, rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", unit: "triệu đồng/ha", evidence: FIGURES },
  { code: "I.5", title: "Quản lý đất đai, quy hoạch, trật tự xây dựng", maximum: 4, evidence: "Thuyết minh" },
  { code: "II", title: `Văn hóa, xã hội, môi trường, nông thôn mới và đô thị văn minh ${ILLUSTRATIVE}`, maximum: 25 },
  { code: "II.1", title: "Tỷ lệ hộ đạt danh hiệu gia đình văn hóa", maximum: 6, rule: "Từ 90% trở lên: 6 điểm; từ 85% đến dưới 90%: 4 điểm; từ 80% đến dưới 85%: 2 điểm; dưới 80%: 0 điểm", unit: "%", evidence: DECISION },
  { code: "II.2", title: "Tỷ lệ trường học đạt chuẩn so với kế hoạch", maximum: 5, rule: "Đạt 100%: 5 điểm, cứ giảm 10% trừ 1 điểm", unit: "%", evidence: DECISION },
  { code: "II.3", title: "Tỷ lệ người dân tham gia bảo hiểm y tế", maximum: 5, rule: "≥ 95%: 5 điểm; 93% - dưới 95%: 4 điểm; 90% - dưới 93%: 2 điểm; còn lại: 0 điểm", unit: "%", evidence: FIGURES },
  { code: "II.4", title: "Tỷ lệ rác thải sinh hoạt được thu gom, xử lý", maximum: 5, rule: "- Từ 90% trở lên: 5 điểm\n- Từ 80% đến dưới 90%: 3 điểm\n- Dưới 80%: 1 điểm", unit: "%", evidence: FIGURES },
  { code: "II.5", title: "Mức đạt chuẩn nông thôn mới hoặc đô thị văn minh", maximum: 4, rule: "Đạt chuẩn kiểu mẫu: 4 điểm; đạt chuẩn nâng cao: 3 điểm; đạt chuẩn: 2 điểm; chưa đạt chuẩn: 0 điểm", evidence: DECISION },
  { code: "III", title: `Quốc phòng, an ninh; phục vụ người dân ${ILLUSTRATIVE}`, maximum: 20 },
  { code: "III.1", title: "Giao quân theo chỉ tiêu", maximum: 5, rule: "Đạt 100%: 5 điểm; dưới 100%: 0 điểm", unit: "%", evidence: FIGURES },
  { code: "III.2", title: "Đạt tiêu chuẩn an toàn về an ninh, trật tự", maximum: 4, rule: "Đạt: 4 điểm; không đạt: 0 điểm", evidence: DECISION },
  { code: "III.3", title: "Hồ sơ thủ tục hành chính giải quyết (số hồ sơ; tỷ lệ % đúng hạn)", maximum: 5, rule: "<2000: <95 = 1 | 95-<98 = 2 | >=98 = 4; >=2000: <95 = 2 | 95-<98 = 3 | >=98 = 5", kind: "bảng hai chiều", unit: "hồ sơ; %", evidence: "Thống kê của hệ thống một cửa" },
  { code: "III.4", title: "Số đơn, thư thuộc thẩm quyền giải quyết quá hạn", maximum: 3, rule: "Mỗi đơn trừ 1 điểm, trừ tối đa 3 điểm", unit: "đơn" },
  { code: "III.5", title: "Mức độ chuyển đổi số được đánh giá", maximum: 3, rule: "Tốt: 3 điểm; khá: 2 điểm; trung bình: 1 điểm; yếu: 0 điểm", evidence: DECISION },
  { code: "IV", title: `Xây dựng Đảng, hệ thống chính trị ${ILLUSTRATIVE}`, maximum: 10 },
  { code: "IV.1", title: "Kết quả xếp loại đảng bộ xã, phường", maximum: 5, rule: "Hoàn thành xuất sắc nhiệm vụ: 5 điểm; hoàn thành tốt nhiệm vụ: 4 điểm; hoàn thành nhiệm vụ: 2 điểm; không hoàn thành nhiệm vụ: 0 điểm", evidence: DECISION },
  { code: "IV.2", title: "Kết quả xếp loại Mặt trận Tổ quốc xã, phường", maximum: 3, rule: "Hoàn thành xuất sắc nhiệm vụ: 3 điểm; hoàn thành tốt nhiệm vụ: 2 điểm; hoàn thành nhiệm vụ: 1 điểm; không hoàn thành nhiệm vụ: 0 điểm", evidence: DECISION },
  { code: "IV.3", title: "Thực hiện dân chủ ở cơ sở", maximum: 2, evidence: "Thuyết minh" },
  { code: "V", title: `Thi đua, khen thưởng và hoạt động của Cụm ${ILLUSTRATIVE}`, maximum: 15 },
  { code: "V.1", title: "Ban hành kế hoạch thi đua năm", maximum: 2, rule: "Ban hành đến 28/02: 2 điểm; sau thời hạn: 1 điểm", unit: "ngày ban hành", evidence: PAPER },
  { code: "V.2", title: "Gửi đăng ký thi đua đúng thời hạn của Cụm", maximum: 2, rule: "Đúng hạn: 2 điểm; chậm 1-3 ngày: 1 điểm; chậm trên 3 ngày: 0 điểm", unit: "ngày", milestone: REGISTRATION },
  { code: "V.3", title: "Số phong trào thi đua đã phát động, có sơ kết hoặc tổng kết", maximum: 3, rule: "3 phong trào trở lên: 3 điểm; 2 phong trào: 2 điểm; 1 phong trào: 1 điểm; không có: 0 điểm", unit: "phong trào", evidence: PAPER },
  { code: "V.4", title: "Điển hình là người trực tiếp lao động, sản xuất được khen thưởng", maximum: 2, rule: "Mỗi điển hình 0,5 điểm, tối đa 2 điểm", unit: "điển hình", evidence: DECISION },
  { code: "V.5", title: "Mô hình, sáng kiến (lấy mục có điểm cao hơn)", maximum: 2, rule: "cao nhất của: V.5.a, V.5.b", kind: "lấy mục cao nhất" },
  { code: "V.5.a", title: "Mô hình được tỉnh công nhận", maximum: 2, rule: "Có: 2 điểm; không có: 0 điểm", evidence: DECISION },
  { code: "V.5.b", title: "Sáng kiến, cách làm hay ở cơ sở", maximum: 1, rule: ">=2: 1; 1: 0,5; còn lại: 0", unit: "sáng kiến", evidence: DECISION },
  { code: "V.6", title: "Dự họp và hoạt động chung của Cụm", maximum: 2, rule: "Dự đủ: 2 điểm; vắng 1 lần: 1 điểm; vắng từ 2 lần: 0 điểm", unit: "lần", evidence: "Danh sách dự họp do Thư ký Khối theo dõi" },
  { code: "V.7", title: "Gửi báo cáo sơ kết 6 tháng", maximum: 1, rule: "Đúng hạn: 1 điểm; chậm 1-3 ngày: 0,5 điểm; chậm trên 3 ngày: 0 điểm", unit: "ngày", milestone: HALF_YEAR },
  { code: "V.8", title: "Gửi báo cáo tổng kết và phiếu tự chấm điểm", maximum: 1, rule: "Đúng hạn: 1 điểm; chậm 1-3 ngày: 0,5 điểm; chậm trên 3 ngày: 0 điểm", unit: "ngày", milestone: YEAR_END },
  { code: "VI", title: `Điểm thưởng ${ILLUSTRATIVE}`, maximum: 0, bonusCap: 5 },
  { code: "VI.1", title: "Thu ngân sách vượt dự toán", maximum: 0, rule: "Trên 100%: +0,5; cứ thêm 5%: +0,5; tối đa +3", bonusCap: 3, unit: "%", evidence: FIGURES },
  { code: "VI.2", title: "Tập thể, cá nhân được khen thưởng cấp tỉnh trở lên về thành tích đột xuất", maximum: 0, rule: "Mỗi quyết định cộng 0,5 điểm, tối đa 2 điểm", bonusCap: 2, unit: "quyết định", evidence: DECISION },
  { code: "VII", title: `Điểm trừ ${ILLUSTRATIVE}`, maximum: 0, deductionCap: 8 },
  { code: "VII.1", title: "Bị cấp trên phê bình bằng văn bản", maximum: 0, rule: "Mỗi văn bản trừ 1 điểm, tối đa trừ 4 điểm", deductionCap: 4, unit: "văn bản" },
  { code: "VII.2", title: "Có cán bộ, công chức bị kỷ luật (không tính trường hợp tự phát hiện, xử lý; chỉ ghi số đã công khai)", maximum: 0, rule: "Mỗi trường hợp -1; tối đa -3; có miễn", deductionCap: 3, unit: "trường hợp" },
  { code: "VII.3", title: "Kê khai thành tích không đúng thực tế", maximum: 0, rule: "Mỗi trường hợp trừ 1 điểm, tối đa trừ 2 điểm", deductionCap: 2, unit: "trường hợp" },
];

const FLAG = "Cờ thi đua của Ủy ban nhân dân tỉnh";
const MERIT = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh";
const CHAIRMAN = "Chủ tịch Ủy ban nhân dân tỉnh";
const BLOC = `Khối đề nghị ${ILLUSTRATIVE}`;

// biome-ignore format: one row a line, as in the sheet
const awards: readonly StarterRow<"awards">[] = [
  { order: 1, name: "Hoàn thành xuất sắc nhiệm vụ", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 90, minimumShare: 60, shareLevel: "mục", quota: "20% số đơn vị Hoàn thành tốt nhiệm vụ trở lên", rounding: "lên" },
  { order: 2, name: "Hoàn thành tốt nhiệm vụ", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 80 },
  { order: 3, name: "Hoàn thành nhiệm vụ", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 60 },
  { order: 4, name: "Không hoàn thành nhiệm vụ", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 0 },
  { order: 5, name: FLAG, group: "Danh hiệu thi đua", decidedBy: CHAIRMAN, otherConditions: "Từ Hoàn thành tốt nhiệm vụ trở lên", placeTo: 1, quota: "1", minimumVotes: "quá bán", voteBase: "có mặt" },
  { order: 6, name: MERIT, group: "Hình thức khen thưởng", decidedBy: CHAIRMAN, otherConditions: "Từ Hoàn thành tốt nhiệm vụ trở lên", quota: "đến 8 đơn vị: 1; 9-12: 2; từ 13: 3", minimumVotes: "quá bán", voteBase: "có mặt", excludes: FLAG },
];

export const xa: Starter = {
  id: "xa",
  about: "a cluster of communes",
  title: "Cụm thi đua các xã, phường",
  settings: {
    blocShortName: "Cụm xã, phường",
    paperStyle: "Nhà nước",
    issuingBody: "CỤM THI ĐUA CÁC XÃ, PHƯỜNG",
    signatoryDuty: "Trưởng Cụm",
    total: "100",
    bonusCap: "5",
    deductionCap: "8",
    totalCap: "100",
    unassignedMode: "loại khỏi mẫu số",
    rankBasis: "tỷ lệ điểm tối đa được giao",
    tieChain: "I; II; điểm trừ ít hơn; chậm nộp ít hơn; biểu quyết",
    quorum: "2/3",
  },
  criteria,
  awards,
  calendar: (year) =>
    starterCalendar(year, [
      { on: "06-11", title: "Hoạt động chung nhân Ngày truyền thống thi đua yêu nước (11/6)" },
      { on: "11-18", title: "Ngày hội Đại đoàn kết toàn dân tộc (18/11)" },
    ]),
};
