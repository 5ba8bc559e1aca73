/** Cases that are let off: "không trừ đối với trường hợp tự phát hiện", "vắng có lý do thì không trừ điểm". */
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import { type Cursor, take } from "../grammar/reading-cursor.ts";
import { type Phrase, type Term, takePhrase } from "../grammar/words.ts";
import { uncapitalised } from "../wording/measure-phrases.ts";
import { NO_EVENT } from "./read-knock-out.ts";
import { NAME_PIECE } from "./read-rate.ts";

const LET_OFF = `(?:(?:thì|được|sẽ|cũng) )*(?:không (?:bị )?(?:trừ|phạt|tính(?: trừ)?(?! điểm))(?: điểm)?|miễn(?: trừ)?(?: điểm)?)`;
const NOT_GIVEN = `(?:(?:thì|sẽ|cũng) )*không (?:được )?(?:tính|cộng|thưởng)(?: điểm)?`;
const END = String.raw`(?=\s*(?:[;.,\n)]|$))`;
const BEFORE =
  /(?:không (?:bị )?(?:trừ|phạt|tính(?: trừ)?|áp dụng)|miễn trừ)(?: điểm)? (?:(?:đối với|với|cho)(?!\p{L})|(?=(?:khi|nếu)(?!\p{L})|(?:(?:các|những) )?(?:trường hợp|vụ việc|vụ|buổi|cuộc|văn bản|báo cáo|hồ sơ)(?!\p{L})))/iuy;
const LAST_ENDS = /[;\n.()]|,? ?(?:nhưng |và )?(?:tổng )?(?:trừ |cộng )?(?:tối đa|không quá)(?!\p{L})/iuy;
const CASES = /^(?:(?:các|những) )?trường hợp(?: |$)/iu;
/** Words that lead to the cases and say nothing more of them. */
const LEADS: ReadonlySet<string> = new Set(["nếu", "nếu như", "đối với", "riêng", "trong trường hợp", "trường hợp"]);
const NO_LEADS: ReadonlySet<string> = new Set();

/**
 * The conditions of a name that leave these cases out; undefined, with the cursor where reading stopped, when none are.
 * `caseName` is that of points added up, undefined for a deduction.
 */
export function takeLetOff(cursor: Cursor, caseName: string | undefined): readonly Term[] | undefined {
  if (caseName === undefined && take(cursor, BEFORE) !== undefined)
    return termsOf(takePhrase(cursor, { ends: LAST_ENDS, terms: true, piece: NAME_PIECE }), NO_LEADS);
  const behind = `${caseName === undefined ? LET_OFF : NOT_GIVEN}${END}`;
  const ends = new RegExp(String.raw`[;\n()]|,? ?${behind}`, "iuy");
  const phrase = takePhrase(cursor, { ends, terms: true, piece: NAME_PIECE });
  if (phrase === undefined || take(cursor, new RegExp(`,? ?${behind}`, "iuy")) === undefined) return undefined;
  // "bài đăng lại không tính điểm" of points for each "bài".
  const [first = "", counted = ""] = [phrase.text, caseName ?? phrase.text].map((text) => matchKey(text).split(" ")[0]);
  return first === counted ? termsOf(phrase) : undefined;
}

/** Numbers are none that a name could hold; "the others" are known to nobody. */
function termsOf(phrase: Phrase | undefined, leads = LEADS): readonly Term[] | undefined {
  if (phrase === undefined || /\d/.test(phrase.text)) return undefined;
  const [one, ...more] = phrase.terms;
  const isLed = phrase.head === "" && one !== undefined && leads.has(one.word);
  const typed = isLed ? one.text : phrase.head;
  const rest = isLed ? more : phrase.terms;
  const text = uncapitalised(typed.replace(CASES, ""));
  if ((text === "" && rest.length === 0) || NO_EVENT.test(text)) return undefined;
  return [{ word: "trừ trường hợp", text }, ...rest];
}
