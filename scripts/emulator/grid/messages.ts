import { Refusal } from "./api.ts";

const KNOWN: readonly (readonly [RegExp, string])[] = [
  [/protected cell or object/, "Ô này được bảo vệ: bạn không có quyền sửa. Hãy nhờ người quản lý bảng tính nếu cần."],
  [/more than the maximum of (\d+) characters/, "Nội dung quá dài: mỗi ô chứa tối đa 50.000 ký tự."],
  [/exceeds grid limits|beyond the last/, "Ô này nằm ngoài bảng."],
  [/Requested entity was not found/, "Không tìm thấy bảng tính này."],
  [/No grid with id|Unable to parse range/, "Trang tính này không còn nữa."],
  [/currently unavailable/, "Máy chủ chưa lưu được (có thể hết chỗ trên đĩa). Hãy thử lại sau."],
];

/** A refusal in Vietnamese; one that is not known is shown with the server's own words. */
export function explain(error: unknown): string {
  if (!(error instanceof TypeError) && !(error instanceof Refusal)) return `Trang này gặp lỗi: ${String(error)}`;
  if (!(error instanceof Refusal)) return "Không liên lạc được với máy chủ bảng tính. Nội dung vừa nhập chưa được lưu.";
  const known = KNOWN.find(([pattern]) => pattern.test(error.message));
  return known === undefined ? `Không lưu được: ${error.message}` : known[1];
}
