/**
 * The rows of the sheet Hướng dẫn: what each kind of reader does, step by step, then one row per kind of criterion with
 * its notation. A person may edit the words here. Reader: an officer, often on a telephone.
 */
import type { CriterionKind } from "./criteria.ts";
import { type ComputedExample, kindGuides } from "./kind-guides.ts";

/** One row of the guide; "" leaves a cell blank. */
export interface GuideRow {
  readonly audience: string;
  readonly topic: string;
  readonly how: string;
  readonly example: string;
}

const OFFICER = "Chuyên viên đơn vị";
const LEADER = "Trưởng Khối, Thư ký Khối";
const ALL = "Tất cả";

const row = (audience: string, topic: string, how: string | readonly string[], example = ""): GuideRow => ({
  audience,
  topic,
  how: typeof how === "string" ? how : how.map((step, index) => `${index + 1}. ${step}`).join("\n"),
  example,
});

const peopleRows: readonly GuideRow[] = [
  row(
    OFFICER,
    "Chuyên viên đơn vị: 5 bước",
    [
      "Mở trang Phiếu của đơn vị mình (thư nhắc có liên kết).",
      "Ghi Kết quả, Điểm tự chấm, Minh chứng; khi đăng ký đầu năm ghi thêm Chỉ tiêu.",
      "Xem cột Tình trạng ngay bên phải điểm vừa nhập và sửa theo hướng dẫn, đến khi ghi “Hợp lệ”.",
      "Ghi các trang Hoạt động; Sáng kiến, điển hình; Khen thưởng; Đăng ký thi đua; Báo cáo.",
      "Trình thủ trưởng duyệt, sau đó ở trang Nộp hồ sơ chọn “Đã nộp”, ghi người duyệt, số, ký hiệu và ngày văn bản. Phiếu đầy đủ nhưng chưa xác nhận thì chưa tính là đã nộp.",
    ],
    "Kết quả 96,5%; Điểm tự chấm 5; Minh chứng “Số 45-KH/BTCTU ngày 15/01/2024”.",
  ),
  row(
    OFFICER,
    "Không có tài khoản Google",
    "Đề nghị Thư ký Khối gửi phiếu bằng tệp Excel, điền và gửi lại Thư ký Khối để nhập. Thư nhắc gửi được đến mọi địa chỉ thư, không cần tài khoản Google.",
    "Ở trang Đầu mối, bỏ trống cột Tài khoản Google được sửa.",
  ),
  row(
    OFFICER,
    "Dùng điện thoại",
    "Mở liên kết trong thư nhắc bằng ứng dụng Google Trang tính. Chạm hai lần vào ô để nhập. Khi vuốt ngang, cột đầu đứng yên; cột Tình trạng nằm ngay bên phải cột Điểm tự chấm.",
  ),
  row(
    ALL,
    "Không nhập thông tin, tài liệu thuộc bí mật nhà nước",
    "Người mở được bảng tính này thì đọc và sao chép được toàn bộ nội dung. Việc khóa ô chỉ tránh sửa nhầm, không giữ bí mật. Với văn bản mật chỉ ghi “văn bản mật, xuất trình khi thẩm định”.",
    "Minh chứng: văn bản mật, xuất trình khi thẩm định.",
  ),
  row(
    ALL,
    "Màu của tiêu đề cột và tên trang",
    "Xanh lá: đơn vị ghi. Xanh dương: Trưởng Khối, Phó Trưởng Khối, Thư ký Khối hoặc Ban Thi đua - Khen thưởng ghi. Tím: người thẩm định ghi. Xám: hệ thống ghi, không nhập.",
  ),
  row(
    ALL,
    "Ghi số và ngày",
    "Số lẻ dùng dấu phẩy; số nghìn có thể dùng dấu chấm; ngày ghi ngày/tháng/năm. Tỷ lệ ghi kèm dấu %, hoặc ghi a/b.",
    "8,5 · 1.250.000 · 25/11/2024 · 96,5% · 46/48",
  ),
  row(
    ALL,
    "Trang do hệ thống ghi",
    "Các trang Xếp hạng; Bảng điểm; Nội dung cần thảo luận; Tổng hợp; Việc cần xử lý; Nhắc việc; Nhật ký được ghi lại toàn bộ sau mỗi lần tính; nội dung nhập vào đó không giữ lại được.",
  ),
  row(LEADER, "Đầu năm: lập quy tắc của Khối", [
    "Ghi trang Thiết lập, Đơn vị, Đầu mối.",
    "Ghi trang Tiêu chí: mã, nội dung, điểm tối đa, cách tính như trong bảng đã thông qua; Thuộc mục và Kiểu chấm có thể bỏ trống.",
    "Đối chiếu cột Hệ thống hiểu là và cột Ví dụ với bảng đã thông qua; ghi thử một kết quả ở cột Thử kết quả để xem điểm.",
    "Ghi trang Xếp loại, khen thưởng và trang Lịch.",
    "Sửa đến khi cột Tình trạng ở các trang trên đều “Hợp lệ”.",
    "Đề nghị Ban Thi đua - Khen thưởng ghi ngày ở dòng “Quy tắc đã khóa”; sau ngày này chỉ Ban được sửa quy tắc.",
  ]),
  row(
    LEADER,
    "Điều kiện xếp loại, khen thưởng",
    "Ghi ở cột Điều kiện khác, mỗi điều kiện một dòng: điểm của mục, nhóm, tiêu chí; điểm thưởng, điểm trừ; số sáng kiến, mô hình, điển hình, phong trào; hồ sơ nộp chậm, bị trả lại. Đối chiếu cột Hệ thống hiểu là. Điều kiện hệ thống không tự xét được thì được ghi bên cạnh tên đơn vị là “người xét đối chiếu”.",
    "không có mục nào dưới 60% · Mục I từ 8 điểm · ít nhất 02 mô hình · không nộp chậm hồ sơ · hạ một bậc nếu có tiêu chí bằng 0",
  ),
  row(
    LEADER,
    "Mất hết điểm của mục, hạ bậc",
    "Ghi ở cột Cách tính của mục hoặc của tiêu chí; hệ thống xét theo điểm chính thức.",
    "có tiêu chí bằng 0: mất hết điểm của mục · tiêu chí này bị trừ điểm: mất hết điểm Mục II · bị trừ điểm: hạ một bậc xếp loại",
  ),
  row(
    LEADER,
    "Tiêu chí không phát sinh",
    "Ghi thêm ở cột Cách tính của tiêu chí; đơn vị không phát sinh ghi “không phát sinh” ở cột Kết quả của phiếu.",
    "không phát sinh: điểm tối đa · không phát sinh: loại khỏi mẫu số · không phát sinh: 0",
  ),
  row(
    LEADER,
    "Dán bảng tiêu chí từ Word, Excel",
    [
      "Trong Word, Excel để bốn cột theo thứ tự TT, Nội dung, Điểm, Cách tính; chép cả bảng, dán vào ô đầu tiên dưới tiêu đề Mã của trang Tiêu chí.",
      "Không phải tách ô hợp nhất, xóa dòng trống, dòng tiêu đề lặp lại, dòng tổng: cột Tình trạng ghi dòng nào được bỏ qua, dòng nào tiếp tiêu chí ở dòng trên.",
      "Số thứ tự đánh lại ở mỗi mục (1, 2, 3…) được hiểu theo mục ở trên, ghi ở cột Hệ thống hiểu là.",
      "Dòng chưa có mã được đặt mã theo thứ tự dòng: đề nghị ghi mã đó vào cột Mã trước khi các đơn vị chấm điểm.",
    ],
    "Mục II có các dòng 1, 2: hệ thống hiểu là II.1, II.2.",
  ),
  row(
    LEADER,
    "Xếp loại, khen thưởng: điều kiện, số lượng, phiếu",
    [
      "Số lượng tối đa: một số, tỷ lệ số đơn vị kèm cách làm tròn, hoặc theo quy mô Khối.",
      "Số phiếu tối thiểu: “50%”, “trên 50%”, “2/3”; ghi mẫu số ở cột Tính trên; ghi kết quả bỏ phiếu ở trang Biểu quyết.",
      "Hai khen thưởng không đi cùng nhau: ghi tên ở cột Không đồng thời với.",
      "Đồng hạng quá số lượng còn lại: hệ thống không tự chọn, Khối biểu quyết.",
    ],
    "Số lượng tối đa “20%”, Cách làm tròn “xuống”: 09 đơn vị được 01 đề nghị.",
  ),
  row(
    LEADER,
    "Khối có nhiều loại đơn vị",
    [
      "Ghi cột Loại đơn vị ở trang Đơn vị; đơn vị thuộc nhiều loại ghi loại dùng để xếp hạng trước, cách nhau bằng dấu chấm phẩy. Khối chỉ có một loại: bỏ trống.",
      "Tiêu chí chỉ dành cho một số loại: ghi cột Áp dụng cho ở trang Tiêu chí. Phiếu của loại khác không có tiêu chí đó.",
      "Điểm tối đa hoặc cách tính khác nhau theo loại: ghi thêm một dòng cùng mã, cột Áp dụng cho ghi loại có dòng riêng; dòng bỏ trống dành cho các loại còn lại.",
      "Điểm tối đa các mục của mỗi loại cộng lại phải bằng Tổng điểm.",
      "Xếp hạng, xếp loại, số lượng khen thưởng riêng từng loại: chọn “theo loại đơn vị” ở dòng Xếp hạng theo nhóm của trang Thiết lập.",
    ],
    "Loại đơn vị “Cấp xã; Xã miền núi” · Áp dụng cho “Cấp xã”, “Cấp tỉnh; Cấp xã”, “trừ Cấp xã” · Cách tính “từ 90%, xã miền núi từ 80%: 5; còn lại: 0”: hệ thống nhận biết xã miền núi theo Loại đơn vị.",
  ),
  row(
    LEADER,
    "Điểm của cả bảng",
    [
      "Điểm khởi đầu, mức trần điểm thưởng, điểm trừ và tổng điểm ghi ở trang Thiết lập; mức trần của mục ghi ở trang Tiêu chí.",
      "Tính năm theo hai kỳ: ghi công thức ở dòng Cách tính năm và kỳ của tiêu chí ở cột Kỳ.",
      "Tiêu chí không giao: ghi “x” ở cột Không giao của phiếu, tại tiêu chí hoặc tại cả nhóm.",
    ],
    "Cách tính năm “(6 tháng đầu + 2 × 6 tháng cuối)/3”.",
  ),
  row(LEADER, "Trong năm: theo dõi, đôn đốc", [
    "Xem trang Việc cần xử lý: mỗi dòng có liên kết đến đúng ô.",
    "Xem trang Nhắc việc: ai đã được nhắc, lần nào chưa gửi được.",
    "Gia hạn ở trang Gia hạn, ghi rõ lý do và người cho phép.",
    "Xem trang Nhật ký: điểm, chỉ tiêu, quy tắc, dòng nào đã thay đổi, trước và sau, có sau thời hạn không.",
  ]),
  row(
    LEADER,
    "Chấm điểm và bình xét",
    [
      "Ở từng phiếu ghi Điểm Khối chấm; nếu khác Điểm tự chấm thì ghi Lý do của Khối.",
      "Giữ nguyên điểm: ghi “Đã rà soát” ở dòng mục lớn, cột Điểm Khối chấm.",
      "Trả lại hồ sơ: ghi Ý kiến trả lại ở trang Nộp hồ sơ.",
      "Tại hội nghị: dùng trang Nội dung cần thảo luận; ghi kết quả bỏ phiếu ở trang Biểu quyết.",
    ],
    "Điểm Khối chấm 4; Lý do của Khối “Kế hoạch ban hành sau thời hạn”.",
  ),
  row(
    "Phó Trưởng Khối",
    "Nội dung về đơn vị Trưởng Khối",
    "Điểm Khối chấm, Không giao và gia hạn của đơn vị Trưởng Khối do Phó Trưởng Khối hoặc Ban Thi đua - Khen thưởng quyết định.",
  ),
  row(
    "Người thẩm định",
    "Thẩm định điểm",
    "Ghi Điểm thẩm định ở tiêu chí được giao; nếu khác Điểm Khối chấm thì ghi Lý do thẩm định. Không thẩm định phiếu của đơn vị mình.",
  ),
  row(
    "Ban Thi đua - Khen thưởng",
    "Khóa quy tắc, không xét",
    "Ghi ngày ở dòng “Quy tắc đã khóa” của trang Thiết lập; ghi trang Không xét, chỉ ghi thông tin đã công khai. Kết quả trong bảng tính là đề nghị của Khối.",
  ),
];

/** The cells of an example in one line, as their columns are headed, then the points: "Chỉ tiêu 48, Kết quả 36: 6 điểm." */
function computedWords(example: ComputedExample): string {
  const { maximum, unit, target, result, supplement, daysLate, others = [], points } = example;
  const cells = [
    ...(maximum === "0" ? [] : [`Điểm tối đa ${maximum}`]),
    ...(unit === undefined ? [] : [`Đơn vị tính “${unit}”`]),
    ...(target === undefined ? [] : [`Chỉ tiêu ${target}`]),
    ...(result === undefined ? [] : [`Kết quả ${/^\p{L}/u.test(result) ? `“${result}”` : result}`]),
    ...(supplement === undefined ? [] : [`Số liệu bổ sung ${supplement}`]),
    ...(daysLate === undefined ? [] : [`nộp chậm ${daysLate} ngày`]),
    ...others.map((other) => `đơn vị khác có Chỉ tiêu ${other.target}, Kết quả ${other.result}`),
  ];
  return `${cells.join(", ")}: ${points.startsWith("-") ? `trừ ${points.slice(1)}` : points} điểm.`;
}

/** Every row of the sheet Hướng dẫn, in order. */
export const guideRows: readonly GuideRow[] = [
  ...peopleRows,
  ...(Object.keys(kindGuides) as CriterionKind[]).map((kind) => {
    const { how, example } = kindGuides[kind];
    const rule = example.rule === "" ? "Cách tính: (bỏ trống)" : `Cách tính: ${example.rule}`;
    const words = example.kind === "told" ? example.words : computedWords(example);
    return row(LEADER, `Kiểu chấm: ${kind}`, how, `${rule}\n${words}`);
  }),
];
