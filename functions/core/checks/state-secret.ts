/**
 * Signs that a text speaks of a secret paper: a mark such as "12-BC/BTC(M)", "tối mật", "công văn mật". Papers about
 * secrets ("bảo vệ bí mật nhà nước") and papers left out of a count ("không kể văn bản mật") are none.
 */
const MARK = /[-/]\p{Lu}[\p{L}/-]*\s*\((?:M|TM|TuM)\)/u;
const SECRET =
  /(?<!\p{L})(?:tối|tuyệt|độ)\s+mật(?!\p{L})|\((?:mật|tối mật|tuyệt mật)\)|(?<!\p{L})(?:văn bản|công văn|tài liệu|báo cáo|kế hoạch|quyết định|nghị quyết|thông báo|tờ trình|hồ sơ|đề án)\s+mật(?!\p{L})|[,;-]\s*mật\s*\.?$/iu;
const LEFT_OUT =
  /(?:không kể|không gồm|không bao gồm|không tính|không có|trừ|ngoài|quản lý|bảo vệ|bảo quản|lưu trữ|sử dụng)\s+(?:các\s+)?(?:văn bản|tài liệu|hồ sơ)(?:,)?\s+mật/giu;
/** What the rules ask people to write instead. */
const AS_ASKED = /xuất trình/iu;

/** True when a text seems to say more of a secret paper than that it will be shown. */
export function speaksOfSecret(text: string): boolean {
  if (!text.includes("ật") && !text.includes("M)") && !text.includes("ẬT")) return false;
  // A marked number is told too much, whatever stands beside it.
  if (MARK.test(text)) return true;
  return !AS_ASKED.test(text) && SECRET.test(text.replace(LEFT_OUT, ""));
}
