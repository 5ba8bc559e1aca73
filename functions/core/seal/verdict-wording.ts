/** What verifying a sealed file found, as lines that people read; a person may edit the words here. */
import { formatDate } from "../../../sheets-schema/cells/read-date.ts";
import { comparisonLines } from "./comparison-wording.ts";
import { isRight, type Verdict } from "./verify-sealed.ts";

const NOT_SEALED = {
  "not-json": "Tệp không phải là kết quả niêm phong: không đọc được nội dung.",
  "other-format": "Tệp không phải là kết quả niêm phong của phiên bản này.",
  damaged: "Tệp kết quả niêm phong bị thiếu hoặc sai nội dung, không tính lại được.",
} as const;

/** The verdict first, then what it rests on. */
export function verdictLines(verdict: Verdict): string[] {
  if (verdict.kind === "not-sealed") return [NOT_SEALED[verdict.why]];
  const { file, isIntact, isInputRight, isResultRight, comparison, recomputed } = verdict;
  const [date = "", time = ""] = file.at.split("T");
  const facts = [
    `${file.bloc}, năm ${file.year}; tính cho thời điểm ${time.replace(":", " giờ ")}, ngày ${formatDate(date)}.`,
    `Mã kiểm chứng dữ liệu: ${file.inputDigest.slice(0, 12)}; phiên bản quy tắc: ${file.rules.version.slice(0, 8)}.`,
  ];
  if (isRight(verdict)) return ["ĐÚNG: tính lại từ dữ liệu trong tệp cho cùng một kết quả.", ...facts];
  return [
    "KHÁC: tệp không khớp với kết quả tính lại.",
    ...facts,
    ...(isIntact ? [] : ["Nội dung tệp đã bị sửa sau khi niêm phong: mã niêm phong không khớp."]),
    ...(isInputRight
      ? []
      : [`Dữ liệu trong tệp có mã kiểm chứng ${recomputed.inputDigest.slice(0, 12)}, không phải mã ghi trong tệp.`]),
    ...(isResultRight ? [] : ["Kết quả ghi trong tệp → kết quả tính lại:", ...comparisonLines(comparison)]),
  ];
}
