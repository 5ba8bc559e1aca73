/** What an officer types into a form, criterion by criterion, and what the form then says beside it. */

/** Texts by field, the status after the next run, and what mends them by that status. */
export type TypedCells = readonly [
  typed: Readonly<Record<string, string>>,
  status: string,
  mended?: Readonly<Record<string, string>>,
];

export const VALID = "Hợp lệ";
export const LEGACY = "Nội dung này dùng phông chữ cũ (TCVN3 hoặc VNI), không đọc được. Đề nghị gõ lại bằng Unicode.";
const GROUP = "Dòng này là mục lớn hoặc nhóm;";

/** The form of Ban Tổ chức, in which every row typed here was right before. */
// biome-ignore format: one criterion a line, as in the form
export const inForm: readonly (readonly [criterion: string, ...TypedCells])[] = [
  // Decimal signs: both are read; a dot before three digits may be meant otherwise.
  ["I.2.3", { selfScore: "3.5" }, VALID],
  ["IV.1.2", { selfScore: "3.00" }, VALID],
  ["I.1.3", { result: "96.58%" }, VALID],
  ["II.1.1", { result: "98,06%" }, VALID],
  ["I.2.4", { selfScore: "1.234" }, "“1.234” có thể là 1,234 (số lẻ) hoặc 1.234 (số nghìn). Nếu là số lẻ, đề nghị nhập 1,234; nếu là số nghìn, đề nghị nhập 1234.", { selfScore: "1,234" }],
  // Thousands: as 2,048 it would be another row of the matrix, and another score.
  ["I.3.1", { result: "2.048" }, VALID],
  // Signs, of every width.
  ["I.4.1", { selfScore: "+ 1" }, VALID],
  ["I.5.1", { result: "1", selfScore: "–0,5", evidence: "Công văn số 12-CV/VPTU ngày 05/6/2024" }, VALID],
  ["II.5.1", { result: "1", selfScore: "− 1", evidence: "Quyết định số 7-QĐ/ĐUK ngày 05/6/2024" }, VALID],
  ["II.5.2", { result: "1", selfScore: "- 1", evidence: "Kết luận số 8-KL/ĐUK ngày 05/6/2024" }, VALID],
  ["IV.4.1", { result: "1", selfScore: "0,5" }, "Đã nhập 0,5 ở tiêu chí trừ điểm; hệ thống hiểu là trừ 0,5 (-0,5). Nếu không đúng, đề nghị nhập lại.", { selfScore: "-0,5" }],
  // Words and scales behind the number.
  ["I.1.1", { selfScore: "2 đ" }, VALID],
  ["I.2.1", { selfScore: "4đ" }, VALID],
  ["I.1.2", { selfScore: "8,0 điểm" }, VALID],
  ["III.3.1", { selfScore: "03/3" }, VALID],
  ["III.6.1", { selfScore: "Không trừ" }, VALID],
  ["I.1.4", { selfScore: "16/15 điểm" }, "“16/15 điểm” ghi trên thang 15, điểm tối đa của tiêu chí là 4. Đề nghị chỉ nhập số điểm đạt được.", { selfScore: "4" }],
  ["III.2.2", { selfScore: "13/07" }, "“13/07” ghi trên thang 7, điểm tối đa của tiêu chí là 2. Đề nghị chỉ nhập số điểm đạt được.", { selfScore: "1,5" }],
  ["II.2.3", { selfScore: "tạm tính 12,5/10" }, "“tạm tính 12,5/10” ghi trên thang 10, điểm tối đa của tiêu chí là 2. Đề nghị chỉ nhập số điểm đạt được.", { selfScore: "2" }],
  ["II.2.2", { selfScore: "(không xếp loại)" }, "Không đọc được “(không xếp loại)” thành số. Đề nghị nhập bằng chữ số, ví dụ 0,5.", { selfScore: "1,5" }],
  ["III.1.3", { selfScore: "100 điểm" }, "Điểm tự chấm 100 vượt điểm tối đa 2 của tiêu chí III.1.3. Đề nghị nhập số từ 0 đến 2.", { selfScore: "2" }],
  ["II.2.1", { result: "(không xếp loại)" }, "“(không xếp loại)” không có trong các mức của tiêu chí. Đề nghị ghi một trong các mức: hoàn thành xuất sắc; hoàn thành tốt; hoàn thành; không hoàn thành.", { result: "Hoàn thành xuất sắc nhiệm vụ".normalize("NFD") }],
  // What is, or looks like, a date.
  ["III.1.4", { selfScore: "2/2/2024" }, "Ô này đã bị chuyển thành ngày 02/02/2024. Nếu muốn ghi điểm 2/2, đề nghị nhập 2.", { selfScore: "2" }],
  ["III.3.2.a", { result: "1/1" }, "Kết quả “1/1” không phải là số sáng kiến. Đề nghị nhập một số, ví dụ 12, tính bằng sáng kiến.", { result: "1" }],
  ["II.1.2", { result: "28 tháng 2 năm 2024" }, VALID],
  ["III.1.1", { result: "21/02" }, VALID],
  ["II.3.1", { result: "tháng 3" }, "Kết quả “tháng 3” chỉ có tháng, chưa có ngày nên chưa so được với thời hạn. Đề nghị nhập đủ ngày, tháng, năm, ví dụ 31/03/2024.", { result: "ngày 22/3/2024" }],
  // An apostrophe, no-break and zero-width spaces, signs of full width.
  ["I.2.2", { selfScore: "'3" }, VALID],
  ["I.3.2", { selfScore: "\u00a02\u00a0 " }, VALID],
  ["I.3.3", { selfScore: "2\u200b" }, VALID],
  ["III.3.2.b", { selfScore: "０" }, VALID],
  ["III.2.3", { selfScore: "１２，５" }, "Điểm tự chấm 12,5 vượt điểm tối đa 2 của tiêu chí III.2.3. Đề nghị nhập số từ 0 đến 2.", { selfScore: "１，５" }],
  // Letters in parts, and fonts older than Unicode.
  ["II.3.3", { result: "Có".normalize("NFD") }, VALID],
  ["IV.1.1", { remark: "bé kÕ ho¹ch vµ ®Çu t" }, LEGACY, { remark: "Bộ Kế hoạch và Đầu tư" }],
  ["IV.1.3", { remark: "Ban toå chöùc Tænh uûy" }, LEGACY, { remark: "Ban Tổ chức Tỉnh uỷ" }],
  // Totals and words in the rows of groups.
  ["II", { selfScore: "25" }, `${GROUP} ghi “25”, cộng các tiêu chí bên trong là 27. Hệ thống tính theo từng tiêu chí. Đề nghị để trống ô này hoặc kiểm tra lại từng tiêu chí.`, { selfScore: "" }],
  ["IV.1", { result: "tốt" }, `${GROUP} nội dung “tốt” ở cột Kết quả không được tính. Đề nghị ghi ở từng tiêu chí bên trong.`, { result: "" }],
];
