/** The words of faults in the sheets "Xếp loại, khen thưởng" and "Biểu quyết". A person may edit them here. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault, FaultCode, Severity } from "../../../sheets-schema/cells/fault.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { QuotaRemark } from "./read-quota.ts";

const fault = (code: FaultCode, severity: Severity, value: string, what: string, remedy: string): Fault => {
  return { code, severity, what, remedy, value };
};

const SHARE_EXAMPLES = "50%, trên 50%, quá bán, 2/3 hoặc hai phần ba";
const VOTE_EXAMPLES = "50%, trên 50%, quá bán, 2/3, 80% số thành viên, nhất trí hoặc số phiếu cao nhất";

const near = (names: readonly string[]): string =>
  names.length === 0 ? "" : ` Có phải là ${names.map((name) => `“${name}”`).join(" hoặc ")}?`;

export const awardFaults = {
  unreadableQuota: (typed: string): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Không hiểu số lượng “${typed}”; hệ thống chưa đề nghị đơn vị nào.`,
      "Đề nghị ghi một số (1), tỷ lệ (20%; 1/3 số đơn vị; 20% số đơn vị được xếp hạng; 20% số đơn vị Hoàn thành tốt nhiệm vụ trở lên), mức theo số đơn vị (cứ 05 đơn vị được 01) hoặc bảng theo quy mô (đến 8 đơn vị: 1; 9-12: 2; từ 13: 3).",
    ),
  quotaNotForSize: (typed: string, size: number): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      typed,
      `“${typed}” chưa cho biết một số lượng duy nhất khi Khối có ${twoDigits(size)} đơn vị; hệ thống chưa đề nghị đơn vị nào.`,
      "Đề nghị ghi đủ các mức, không chồng lên nhau, ví dụ đến 8 đơn vị: 1; 9-12: 2; từ 13: 3.",
    ),
  leftToPeople: (typed: string): Fault =>
    fault(
      "unreadable-rule",
      "note",
      typed,
      `Hệ thống không tự xét được điều kiện “${typed}”; điều kiện này được ghi bên cạnh tên từng đơn vị liên quan để người xét đối chiếu.`,
      "Nếu là điều kiện về điểm hoặc số lượng, có thể ghi như “không có mục nào dưới 60%”, “Mục I từ 8 điểm”, “ít nhất 02 mô hình”, mỗi điều kiện một dòng.",
    ),
  unreadableVotes: (typed: string): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Không hiểu số phiếu tối thiểu “${typed}”; hệ thống chưa đề nghị đơn vị nào.`,
      `Đề nghị ghi, ví dụ ${VOTE_EXAMPLES}.`,
    ),
  anotherVoteBase: (typed: string, words: string, column: string): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      column,
      `Số phiếu tối thiểu “${typed}” tính trên ${words}, còn cột Tính trên ghi “${column}”; hệ thống chưa đề nghị đơn vị nào.`,
      "Đề nghị ghi thống nhất ở hai cột, hoặc bỏ trống cột Tính trên.",
    ),
  quotaRead: (typed: string, remark: QuotaRemark): Fault =>
    remark.kind === "or-higher"
      ? fault(
          "unreadable-rule",
          "note",
          typed,
          `Hệ thống hiểu “${typed}” là tính trên số đơn vị đủ điểm ${remark.class} trở lên, kể cả đơn vị đủ điểm mức cao hơn.`,
          `Nếu đúng, đề nghị ghi rõ “${remark.class} trở lên”; nếu không, đề nghị Khối thống nhất cách tính và ghi thành một số.`,
        )
      : fault(
          "unreadable-rule",
          "note",
          typed,
          `“${typed}” là số lượng của từng nhóm đơn vị; Khối đang xếp hạng chung nên hệ thống tính chung cho cả Khối.`,
          "Đề nghị chọn thiết lập “Xếp hạng theo nhóm” là “theo loại đơn vị”, hoặc đối chiếu số lượng của từng nhóm trước khi thông qua.",
        ),
  unreadableQuorum: (typed: string): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      typed,
      `Không hiểu tỷ lệ có mặt tối thiểu “${typed}”; hệ thống chưa tính kết quả biểu quyết.`,
      `Đề nghị ghi, ví dụ ${SHARE_EXAMPLES}; bỏ trống nếu không quy định.`,
    ),
  placesReversed: (from: Decimal, to: Decimal): Fault =>
    fault(
      "unreadable-rule",
      "must-fix",
      formatDecimal(to),
      `Hạng đến ${formatDecimal(to)} đứng trước Hạng từ ${formatDecimal(from)}; không đơn vị nào được xét.`,
      "Đề nghị kiểm tra lại.",
    ),
  unknownExcluded: (typed: string, names: readonly string[]): Fault =>
    fault(
      "unknown-award",
      "must-fix",
      typed,
      `Không có khen thưởng “${typed}” ở trang này.${near(names)}`,
      "Đề nghị ghi đúng tên ở cột Tên gọi; nhiều tên cách nhau bằng dấu chấm phẩy.",
    ),
  unknownSubject: (typed: string, names: readonly string[]): Fault =>
    fault(
      "unknown-award",
      "note",
      typed,
      `“${typed}” không phải tên ở trang Xếp loại, khen thưởng; hệ thống không dùng dòng này khi đề nghị.${near(names)}`,
      "Nếu là biểu quyết khen thưởng, đề nghị ghi đúng tên; nếu để phân định đồng hạng, đề nghị ghi “Phân định đồng hạng”.",
    ),
  sameRound: (typed: string, round: number): Fault =>
    fault(
      "duplicate-key",
      "must-fix",
      typed,
      `Nội dung này có nhiều dòng cho “${typed}” ở lần ${round}; hệ thống chưa tính các dòng đó.`,
      "Đề nghị giữ một dòng, hoặc ghi lại số lần.",
    ),
  tooMany: (what: string, value: Decimal, limit: string, most: Decimal): Fault =>
    fault(
      "vote-counts",
      "must-fix",
      formatDecimal(value),
      `${what} ${formatDecimal(value)} nhiều hơn ${limit} ${formatDecimal(most)}; hệ thống chưa tính dòng này.`,
      "Đề nghị kiểm tra lại.",
    ),
  notTheSum: (valid: Decimal, invalid: Decimal, collected: Decimal): Fault =>
    fault(
      "vote-counts",
      "must-fix",
      formatDecimal(collected),
      `Phiếu hợp lệ ${formatDecimal(valid)} và phiếu không hợp lệ ${formatDecimal(invalid)} cộng lại khác phiếu thu về ${formatDecimal(collected)}; hệ thống chưa tính dòng này.`,
      "Đề nghị kiểm tra lại.",
    ),
  countMissing: (header: string): Fault =>
    fault(
      "vote-counts",
      "to-complete",
      "",
      `Chưa có số ở cột ${header}; hệ thống chưa tính dòng này.`,
      `Đề nghị ghi cột ${header}.`,
    ),
} as const;
