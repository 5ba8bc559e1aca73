/** Which of two counts is done and which was due: what was done stands above what was due, never below it. */

const DONE =
  /kết quả|thực hiện|hoàn thành|đạt|đã|giải quyết|đúng hạn|tham gia|kq|thực tế|xử lý|tiếp nhận|nộp|được công nhận|thu được|số thu|vận động được|dự họp|tham dự|có mặt/iu;
const DUE =
  /chỉ tiêu|kế hoạch|giao|đến hạn|đăng ký|phải|tổng|đề ra|yêu cầu|dự toán|nhiệm vụ|kỳ hạn|định mức|(?:^|[^\p{L}])(?:ct|kh)(?!\p{L})/iu;
/** Due where something is done with it. */
const RECEIVED = /tiếp nhận|phát sinh|nhận được/iu;
const NOT_DONE = /(?:^|[^\p{L}])(?:không|chưa|chậm|trễ|quá hạn|vi phạm|thiếu|vắng|tồn đọng)(?!\p{L})/iu;
/** Good news, though one half of it is not. */
const NONE_BAD = /không (?:chậm|trễ|quá hạn|vi phạm|thiếu|vắng|tồn đọng)(?!\p{L})/giu;
const TURNED = /nghịch|còn lại|giảm trừ|(?<!thu |thu hồi |xử lý |giảm )nợ (?:xấu|quá hạn|đọng)/iu;
const TOTAL = /^tổng(?: số)? /iu;
const COUNT = /^(?:tổng )?(?:số lượng|số) /iu;

/** True for the words of one share that is the better the greater: none of what is not done. */
export const isOfDone = (text: string): boolean => !NOT_DONE.test(text.replace(NONE_BAD, "")) && !TURNED.test(text);

/**
 * True where `above` is done and `below` was due. Words that both begin with are what is counted and tell nothing: "số nhiệm
 * vụ hoàn thành" of "số nhiệm vụ được giao".
 */
export function isDoneOfDue(above: string, below: string): boolean {
  if (NOT_DONE.test(above) || NOT_DONE.test(below)) return false;
  if (TOTAL.test(above) && !TOTAL.test(below)) return false;
  const ofAbove = countedIn(above);
  const ofBelow = countedIn(below);
  const shared = sharedWords(ofAbove, ofBelow);
  const done = ofAbove.slice(shared).join(" ");
  const due = ofBelow.slice(shared).join(" ");
  if (DUE.test(done) || !DONE.test(shared === 0 ? above : done)) return false;
  const isWhole = TOTAL.test(below) || (due === "" && shared > 0);
  return isWhole || DUE.test(due) || (RECEIVED.test(due) && !RECEIVED.test(done));
}

const countedIn = (text: string): readonly string[] => text.replace(COUNT, "").replace(TOTAL, "").split(" ");

function sharedWords(a: readonly string[], b: readonly string[]): number {
  const first = a.findIndex((word, index) => word.toLowerCase() !== b[index]?.toLowerCase());
  return first === -1 ? a.length : first;
}
