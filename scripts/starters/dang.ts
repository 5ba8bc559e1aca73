/** A year of a bloc of Party agencies of a province: four sections of 40, 20, 25 and 15 points, bonus and deduction in each. */
import { HALF_YEAR, REGISTRATION, starterCalendar, YEAR_END } from "./calendar.ts";
import { ILLUSTRATIVE, type Starter, type StarterRow } from "./starter.ts";

const PAPER = "Số, ký hiệu, ngày văn bản";
const FIGURES = "Báo cáo, phụ lục số liệu";
const DECISION = "Số, ngày quyết định";

// biome-ignore format: one row a line, as in the sheet
const criteria: readonly StarterRow<"criteria">[] = [
  { code: "I", title: `Thực hiện nhiệm vụ chính trị được giao ${ILLUSTRATIVE}`, maximum: 40, bonusCap: 3, deductionCap: 3 },
  { code: "I.1", title: "Chương trình công tác năm", maximum: 18 },
  { code: "I.1.1", title: "Ban hành chương trình công tác năm của cơ quan đúng thời hạn", maximum: 2, rule: "Ban hành đến 31/01: 2 điểm; sau thời hạn: 1 điểm", unit: "ngày ban hành", evidence: PAPER },
  { code: "I.1.2", title: "Mức hoàn thành các nhiệm vụ trong chương trình công tác năm", maximum: 10, rule: "Hoàn thành 100% được 10 điểm; cứ giảm 1% trừ 0,2 điểm", unit: "%", evidence: FIGURES },
  { code: "I.1.3", title: "Tỷ lệ nhiệm vụ cấp ủy giao thêm trong năm hoàn thành đúng hạn", maximum: 6, rule: "Từ 98% trở lên: 6 điểm; từ 95% đến dưới 98%: 5 điểm; từ 90% đến dưới 95%: 3 điểm; dưới 90%: 0 điểm", unit: "%", evidence: FIGURES },
  { code: "I.2", title: "Chất lượng tham mưu, phối hợp", maximum: 14 },
  { code: "I.2.1", title: "Số đề án, chuyên đề tham mưu được ban hành so với số đã đăng ký", maximum: 6, rule: "kết quả / chỉ tiêu; tối đa 100%", unit: "đề án, chuyên đề", evidence: PAPER },
  { code: "I.2.2", title: "Số văn bản tham mưu phải soạn lại do sai nội dung, thể thức", maximum: 4, rule: "Mỗi văn bản trừ 0,5 điểm, trừ tối đa 4 điểm", unit: "văn bản" },
  { code: "I.2.3", title: "Chất lượng phối hợp với các cơ quan, đơn vị trong thực hiện nhiệm vụ chung", maximum: 4, evidence: "Thuyết minh" },
  { code: "I.3", title: "Chuyển đổi số, lề lối làm việc", maximum: 8 },
  { code: "I.3.1", title: "Tỷ lệ văn bản đi được ký số (không kể văn bản mật)", maximum: 3, rule: "≥ 95%: 3 điểm; 80% - dưới 95%: 2 điểm; 60% - dưới 80%: 1 điểm; còn lại: 0 điểm", unit: "%", evidence: "Thống kê của phần mềm quản lý văn bản" },
  { code: "I.3.2", title: "Số báo cáo gửi cấp trên chậm so với thời hạn", maximum: 3, rule: "Không có báo cáo chậm: 3 điểm; 1 báo cáo: 2 điểm; 2-3 báo cáo: 1 điểm; trên 3 báo cáo: 0 điểm", unit: "báo cáo" },
  { code: "I.3.3", title: "Có cách làm mới về chuyển đổi số trong công việc của cơ quan", maximum: 2, rule: "Có: 2 điểm; không có: 0 điểm", evidence: "Thuyết minh, văn bản hoặc tin, bài" },
  { code: "I.4", title: "Điểm thưởng Mục I", maximum: 0, bonusCap: 3 },
  { code: "I.4.1", title: "Được cấp trên biểu dương bằng văn bản về kết quả chuyên môn", maximum: 0, rule: "Mỗi văn bản cộng 0,5 điểm, tối đa 2 điểm", bonusCap: 2, unit: "văn bản", evidence: PAPER },
  { code: "I.4.2", title: "Tỷ lệ nhiệm vụ hoàn thành trước hạn", maximum: 0, rule: "Trên 20%: +0,25; cứ thêm 10%: +0,25; tối đa +1", bonusCap: 1, unit: "%", evidence: FIGURES },
  { code: "I.5", title: "Điểm trừ Mục I", maximum: 0, deductionCap: 3 },
  { code: "I.5.1", title: "Bị cấp trên phê bình bằng văn bản do chậm hoặc chưa hoàn thành nhiệm vụ", maximum: 0, rule: "Mỗi văn bản trừ 0,5 điểm, trừ tối đa 3 điểm", deductionCap: 3, unit: "văn bản" },
  { code: "II", title: `Xây dựng Đảng, cơ quan và đoàn thể ${ILLUSTRATIVE}`, maximum: 20, deductionCap: 3 },
  { code: "II.1", title: "Học tập, quán triệt; sinh hoạt chi bộ", maximum: 7 },
  { code: "II.1.1", title: "Tỷ lệ đảng viên tham gia học tập, quán triệt nghị quyết", maximum: 3, rule: "Từ 98% trở lên: 3 điểm\nTừ 95% đến dưới 98%: 2 điểm\nDưới 95%: 1 điểm", unit: "%", evidence: FIGURES },
  { code: "II.1.2", title: "Ban hành kế hoạch học tập và làm theo Bác trong năm", maximum: 2, rule: "đến 15/03: 2; sau: bớt 1", unit: "ngày ban hành", evidence: PAPER },
  { code: "II.1.3", title: "Số buổi sinh hoạt chuyên đề của chi bộ", maximum: 2, rule: "Từ 4 buổi trở lên: 2 điểm; 2-3 buổi: 1 điểm; còn lại: 0 điểm", unit: "buổi", evidence: "Biên bản sinh hoạt" },
  { code: "II.2", title: "Chất lượng tổ chức đảng, cán bộ", maximum: 9 },
  { code: "II.2.1", title: "Kết quả xếp loại đảng bộ, chi bộ cơ quan", maximum: 6, rule: "Hoàn thành xuất sắc nhiệm vụ: 6 điểm; hoàn thành tốt nhiệm vụ: 5 điểm; hoàn thành nhiệm vụ: 3 điểm; không hoàn thành nhiệm vụ: 0 điểm", evidence: DECISION },
  { code: "II.2.2", title: "Tỷ lệ cán bộ, công chức hoàn thành tốt nhiệm vụ trở lên", maximum: 3, rule: "Từ 90% trở lên: 3 điểm; từ 80% đến dưới 90%: 2 điểm; dưới 80%: 0 điểm", unit: "%", evidence: FIGURES },
  { code: "II.3", title: "Kiểm tra, quy chế dân chủ", maximum: 4 },
  { code: "II.3.1", title: "Tự kiểm tra công tác của cơ quan ít nhất 01 lần trong năm", maximum: 2, rule: "Có: 2 điểm; không: 0 điểm", evidence: "Kế hoạch, biên bản kiểm tra" },
  { code: "II.3.2", title: "Thực hiện quy chế dân chủ, văn hóa công sở", maximum: 2, evidence: "Thuyết minh" },
  { code: "II.4", title: "Điểm trừ Mục II", maximum: 0, deductionCap: 3 },
  { code: "II.4.1", title: "Có người bị kỷ luật (không tính trường hợp cơ quan tự phát hiện, xử lý; chỉ ghi số đã công khai)", maximum: 0, rule: "Mỗi trường hợp -1; tối đa -3; có miễn", deductionCap: 3, unit: "trường hợp" },
  { code: "III", title: `Công tác thi đua, khen thưởng ${ILLUSTRATIVE}`, maximum: 25, bonusCap: 4, deductionCap: 2 },
  { code: "III.1", title: "Chỉ đạo, đăng ký, tuyên truyền", maximum: 8 },
  { code: "III.1.1", title: "Ban hành kế hoạch thi đua, khen thưởng của cơ quan", maximum: 2, rule: "đến 28/02: 2; sau: 1", unit: "ngày ban hành", evidence: PAPER },
  { code: "III.1.2", title: "Gửi đăng ký thi đua đúng thời hạn của Khối", maximum: 2, rule: "Đúng hạn: 2 điểm; chậm 1-2 ngày: 1,5 điểm; chậm 3-5 ngày: 1 điểm; chậm trên 5 ngày: 0 điểm", unit: "ngày", milestone: REGISTRATION },
  { code: "III.1.3", title: "Tin, bài tuyên truyền phong trào thi đua, gương điển hình", maximum: 4, rule: "Mỗi tin, bài được 0,5 điểm, tối đa 4 điểm", unit: "tin, bài", evidence: "Đường dẫn hoặc tên báo, số báo" },
  { code: "III.2", title: "Tổ chức phong trào thi đua", maximum: 8 },
  { code: "III.2.1", title: "Số phong trào do cấp trên phát động đã triển khai so với số phải triển khai", maximum: 4, rule: "kết quả / chỉ tiêu; tối đa 100%", unit: "phong trào", evidence: PAPER },
  { code: "III.2.2", title: "Số phong trào do cơ quan phát động, có sơ kết hoặc tổng kết", maximum: 4, rule: "3 phong trào trở lên: 4 điểm; 2 phong trào: 3 điểm; 1 phong trào: 2 điểm; không có: 0 điểm", unit: "phong trào", evidence: PAPER },
  { code: "III.3", title: "Điển hình tiên tiến, sáng kiến", maximum: 5 },
  { code: "III.3.1", title: "Số điển hình tiên tiến được bồi dưỡng, nhân rộng", maximum: 2, rule: ">=2: 2; 1: 1; còn lại: 0", unit: "điển hình", evidence: "Trang Sáng kiến, điển hình" },
  { code: "III.3.2", title: "Sáng kiến được công nhận (lấy mục có điểm cao hơn)", maximum: 3, rule: "cao nhất của: III.3.2.a, III.3.2.b", kind: "lấy mục cao nhất" },
  { code: "III.3.2.a", title: "Sáng kiến được công nhận ở cấp tỉnh", maximum: 3, rule: "Từ 1 sáng kiến trở lên: 3 điểm; không có: 0 điểm", unit: "sáng kiến", evidence: DECISION },
  { code: "III.3.2.b", title: "Sáng kiến được công nhận ở cấp cơ sở", maximum: 2, rule: "Từ 2 sáng kiến trở lên: 2 điểm; 1 sáng kiến: 1 điểm; không có: 0 điểm", unit: "sáng kiến", evidence: DECISION },
  { code: "III.4", title: "Chế độ báo cáo với Khối", maximum: 4 },
  { code: "III.4.1", title: "Gửi báo cáo sơ kết 6 tháng", maximum: 2, rule: "Đúng hạn: 2 điểm; chậm 1-3 ngày: 1 điểm; chậm trên 3 ngày: 0 điểm", unit: "ngày", milestone: HALF_YEAR },
  { code: "III.4.2", title: "Gửi báo cáo tổng kết và phiếu tự chấm điểm", maximum: 2, rule: "Đúng hạn: 2 điểm; chậm 1-3 ngày: 1 điểm; chậm trên 3 ngày: 0 điểm", unit: "ngày", milestone: YEAR_END },
  { code: "III.5", title: "Điểm thưởng Mục III", maximum: 0, bonusCap: 4 },
  { code: "III.5.1", title: "Tập thể, cá nhân được khen thưởng cấp Nhà nước trong năm", maximum: 0, rule: "Mỗi quyết định cộng 1 điểm, tối đa 2 điểm", bonusCap: 2, unit: "quyết định", evidence: DECISION },
  { code: "III.5.2", title: "Tập thể, cá nhân được khen thưởng cấp bộ, ban, ngành, tỉnh trong năm", maximum: 0, rule: "Mỗi quyết định cộng 0,5 điểm, tối đa 2 điểm", bonusCap: 2, unit: "quyết định", evidence: DECISION },
  { code: "III.6", title: "Điểm trừ Mục III", maximum: 0, deductionCap: 2 },
  { code: "III.6.1", title: "Kê khai thành tích không đúng thực tế", maximum: 0, rule: "Mỗi trường hợp trừ 1 điểm, tối đa trừ 2 điểm", deductionCap: 2, unit: "trường hợp" },
  { code: "IV", title: `Hoạt động chung của Khối; an sinh xã hội ${ILLUSTRATIVE}`, maximum: 15, bonusCap: 2, deductionCap: 2 },
  { code: "IV.1", title: "Hoạt động chung của Khối", maximum: 8 },
  { code: "IV.1.1", title: "Dự đủ hội nghị, cuộc họp của Khối", maximum: 3, rule: "Dự đủ: 3 điểm; vắng 1 lần: 2 điểm; vắng 2 lần: 1 điểm; vắng từ 3 lần: 0 điểm", unit: "lần", evidence: "Danh sách dự họp do Thư ký Khối theo dõi" },
  { code: "IV.1.2", title: "Số hoạt động chung của Khối đã tham gia", maximum: 3, rule: ">=3: 3; 2: 2; 1: 1; còn lại: 0", unit: "hoạt động", evidence: "Trang Hoạt động" },
  { code: "IV.1.3", title: "Thực hiện việc Trưởng Khối phân công", maximum: 2, evidence: "Thuyết minh" },
  { code: "IV.2", title: "An sinh xã hội, hỗ trợ cơ sở", maximum: 7 },
  { code: "IV.2.1", title: "Kinh phí an sinh xã hội vận động được, bình quân một cán bộ, công chức", maximum: 4, rule: "đạt chỉ tiêu: 50%; dẫn đầu: 100%", unit: "nghìn đồng/người", evidence: FIGURES },
  { code: "IV.2.2", title: "Hoàn thành việc hỗ trợ xã được phân công", maximum: 3, rule: "Có: 3 điểm; không: 0 điểm", evidence: "Xác nhận của địa phương" },
  { code: "IV.3", title: "Điểm thưởng Mục IV", maximum: 0, bonusCap: 2 },
  { code: "IV.3.1", title: "Đăng cai hoạt động chung của Khối", maximum: 0, rule: "Mỗi hoạt động cộng 1 điểm, tối đa 2 điểm", bonusCap: 2, unit: "hoạt động", evidence: "Kế hoạch; tin, bài" },
  { code: "IV.4", title: "Điểm trừ Mục IV", maximum: 0, deductionCap: 2 },
  { code: "IV.4.1", title: "Không thực hiện việc Khối phân công mà không có lý do chính đáng", maximum: 0, rule: "Mỗi lần trừ 0,5 điểm, tối đa trừ 2 điểm", deductionCap: 2, unit: "lần" },
];

const FLAG = "Cờ thi đua của Ủy ban nhân dân tỉnh";
const MERIT = "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh";
const CHAIRMAN = "Chủ tịch Ủy ban nhân dân tỉnh";
const BLOC = `Khối đề nghị ${ILLUSTRATIVE}`;

// biome-ignore format: one row a line, as in the sheet
const awards: readonly StarterRow<"awards">[] = [
  { order: 1, name: "Hoàn thành xuất sắc nhiệm vụ", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 95, minimumShare: 80, shareLevel: "mục" },
  { order: 2, name: "Hoàn thành tốt nhiệm vụ", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 85 },
  { order: 3, name: "Hoàn thành nhiệm vụ", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 70 },
  { order: 4, name: "Không hoàn thành nhiệm vụ", group: "Xếp loại", decidedBy: BLOC, scoreFrom: 0 },
  { order: 5, name: FLAG, group: "Danh hiệu thi đua", decidedBy: CHAIRMAN, placeTo: 1, otherConditions: "Được xếp loại Hoàn thành xuất sắc nhiệm vụ", quota: "1", minimumVotes: "trên 50%", voteBase: "tổng số được quyền biểu quyết" },
  { order: 6, name: MERIT, group: "Hình thức khen thưởng", decidedBy: CHAIRMAN, otherConditions: "Từ Hoàn thành tốt nhiệm vụ trở lên", quota: "đến 8 đơn vị: 1; từ 9: 2", minimumVotes: "trên 50%", voteBase: "có mặt", excludes: FLAG },
];

export const dang: Starter = {
  id: "dang",
  about: "a bloc of Party agencies",
  title: "Khối thi đua các cơ quan Đảng tỉnh",
  settings: {
    blocShortName: "Khối các cơ quan Đảng",
    paperStyle: "Đảng",
    issuingBody: "KHỐI THI ĐUA CÁC CƠ QUAN ĐẢNG",
    total: "100",
    bonusCap: "9",
    deductionCap: "10",
    tieChain: "I; III; điểm trừ ít hơn; điểm thưởng; chậm nộp ít hơn; biểu quyết",
    quorum: "2/3",
  },
  criteria,
  awards,
  calendar: (year) =>
    starterCalendar(year, [
      { on: "05-19", title: "Hoạt động chung nhân kỷ niệm Ngày sinh Chủ tịch Hồ Chí Minh (19/5)" },
      { on: "06-11", title: "Hoạt động chung nhân Ngày truyền thống thi đua yêu nước (11/6)" },
    ]),
};
