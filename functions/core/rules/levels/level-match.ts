/** Which level a member means by what is typed: "nhất" for "Giải nhất", "tốt" for "Chất lượng báo cáo tốt". */
import type { Decimal } from "../../../../sheets-schema/cells/decimal.ts";
import { matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
import {
  beginsWithNo,
  beginsWithYes,
  levelKey,
  saysNo,
  saysYes,
  spokenKey,
  withoutAnd,
} from "../grammar/level-names.ts";

const keysOf = (words: readonly string[]): string => words.map(matchKey).join("|");

const WHOLLY = new RegExp(` (?:${keysOf(["tất cả", "toàn bộ", "đầy đủ", "hết"])})$`);
/** A class of its own, and never short for a better one. */
const DONE = matchKey("hoàn thành");
const FALLS_SHORT = new RegExp(`(?:^| )(?:${keysOf(["không", "chưa", "thiếu", "sai"])})(?: |$)`);

/** A result is of its year: "hoàn thành tốt nhiệm vụ năm 2026". */
const OF_YEAR = / (?:trong )?năm \d{4}[.\s]*$/iu;

/**
 * Which of `names` the text means: by its words, without those that only lead to a name, by yes or no, by the beginning or
 * the end of one name where no other is so near, or by its number in the list; undefined where that is not certain. `points`
 * by name: a number that would be the points of one level and the place of another is neither. Where all other words have
 * points of their own (`isGuessed` false), only what surely names a level is one.
 */
export function levelNamed(
  typed: string,
  names: readonly string[],
  points: readonly Decimal[],
  isGuessed: boolean,
): number | undefined {
  const found = levelMeant(typed, names, points, isGuessed);
  if (found === undefined) return undefined;
  const isBest = points.every((one) => one.lte(points[found] ?? one));
  const key = levelKey(typed);
  // "đạt" is no answer to "không có đơn thư: 2; có: 0".
  const contradicts = (key === REACHED && !isBest) || (key === NOT_REACHED && isBest);
  return contradicts && !levelKey(names[found] ?? "").startsWith(key) ? undefined : found;
}

const NOT_HAPPENED = matchKey("không phát sinh");
const REACHED = matchKey("đạt");
const NOT_REACHED = matchKey("không đạt");

function levelMeant(
  typed: string,
  names: readonly string[],
  points: readonly Decimal[],
  isGuessed: boolean,
): number | undefined {
  const key = levelKey(typed);
  const keys = names.map(levelKey);
  const first = (matches: (key: string) => boolean): number | undefined => {
    const index = keys.findIndex(matches);
    return index < 0 ? undefined : index;
  };
  const said = [sameWords(typed), sameWords(typed.replace(OF_YEAR, ""))];
  const named =
    first((other) => other === key) ??
    first((other) => other === key.replace(WHOLLY, "")) ??
    (saysYes(key) ? first(saysYes) : undefined) ??
    (saysNo(key) ? first(saysNo) : undefined) ??
    only(names, (name) => said.includes(sameWords(name)));
  if (named !== undefined || !isGuessed) return named;
  const near = nearLevel(typed, names);
  if (near !== undefined) return near;
  const no = only(keys, beginsWithNo);
  // "không phát sinh" is nothing that happened, not something that was not done.
  const isNone = no !== undefined && keys[no] === NOT_HAPPENED;
  if (saysNo(key) || (names.length === 2 && beginsWithNo(key) && no !== undefined && !isNone)) return no;
  if (names.length === 2 && no !== undefined && (saysYes(key) || beginsWithYes(key))) return 1 - no;
  // "đạt" beside "có người không hoàn thành": the one that says nothing of what is missing.
  const falls = saysYes(key) && names.length === 2 ? only(keys, (other) => FALLS_SHORT.test(other)) : undefined;
  if (falls !== undefined) return 1 - falls;
  return names.length > 2 ? numbered(key, keys, points) : undefined;
}

function only(texts: readonly string[], matches: (text: string) => boolean): number | undefined {
  const found = texts.flatMap((other, index) => (matches(other) ? [index] : []));
  return found.length === 1 ? found[0] : undefined;
}

const KINDS_OF_LEVEL = [
  ...["xếp loại", "loại", "mức độ", "mức", "cấp độ", "bậc", "hạng", "giải"],
  ...["danh hiệu", "hình thức", "kỷ luật", "xếp"],
];
const GETTING = ["bị", "đạt", "được tặng thưởng", "được tặng", "tặng thưởng", "được", "còn", "có", "ở"];
const leading = (words: readonly string[]): RegExp => new RegExp(`^(?:(?:${keysOf(words)}) )+(?=\\S)`);
const KIND = leading(KINDS_OF_LEVEL);
const LEADS = leading([...KINDS_OF_LEVEL, ...GETTING]);

const withoutLead = (said: string): string => said.replace(LEADS, "");
/** The words alone; what says nothing in front is left out. */
const sameWords = (name: string): string => withoutAnd(withoutLead(spokenKey(name)));

/** Words behind which a name says less, or something else: "chưa tốt", "trung bình khá", "đề nghị tặng Bằng khen". */
const CHANGES = new RegExp(
  `(?:^| )(?:${keysOf([
    ...["không", "chưa", "chẳng", "thiếu", "kém", "ngoài", "hết", "mất", "trừ", "sai", "chậm", "trễ", "muộn", "vắng"],
    ...["gần", "suýt", "sắp", "cơ bản", "tương đối", "dưới", "trên", "hơn", "quá", "rất", "khá", "ít", "nhiều", "nhất"],
    ...["đặc biệt", "nửa", "phần", "bán", "tốt", "giỏi", "trung bình", "yếu", "thấp", "cao", "phó", "cận", "tái"],
    ...["thoát", "nhì", "khuyến khích", "và", "hoặc", "hay", "nhưng", "mà", "song", "tuy", "đến", "tới", "từ", "sau"],
    ...["trước", "nếu", "so", "giảm", "tăng", "hạ", "giữ", "tạm", "đề nghị", "đăng ký", "phấn đấu", "mục tiêu", "tước"],
    ...["thu hồi", "hủy", "xin", "chờ", "một", "hai", "ba", "bốn", "năm", "mỗi", "tự", "miễn", "xóa", "vượt"],
  ])}|\\S*\\d\\S*)(?= |$)`,
);
/** Words behind which the beginning of a name is another level: "vững mạnh xuất sắc", "đầy đủ nhưng chậm". */
const FURTHER = new RegExp(
  `^(?:${keysOf([
    ...["xuất sắc", "tốt", "giỏi", "khá", "trung bình", "yếu", "kiểu mẫu", "nâng cao", "tiêu biểu", "một phần"],
    ...["và", "nhưng", "mà", "song", "tuy", "nếu", "không", "chưa", "thiếu", "chậm", "muộn", "trễ", "sai"],
  ])})(?: |$)`,
);

/** Who gave it is no name: "cấp tỉnh". */
const OF_WHOM = new RegExp(`^(?:${keysOf(["cấp", "của", "do", "tại", "ở", "trong"])}) `);

/** The level of which `typed` is the beginning or the end, or whose whole name ends what is typed. */
export function nearLevel(typed: string, names: readonly string[]): number | undefined {
  const whole = spokenKey(typed.replace(OF_YEAR, ""));
  const bare = whole.replace(KIND, "");
  const levels = names.map(spokenKey);
  const isNumber = /^\d+$/.test(bare);
  if (`${whole} -`.replace(KIND, "") === "-" || (isNumber && bare !== whole)) return undefined;
  const mayEnd = !(saysYes(whole) || saysNo(whole) || bare === DONE || OF_WHOM.test(bare) || isNumber);
  const near = levels.flatMap((level, index) => {
    const further = furtherWords(level, whole) ?? furtherWords(withoutLead(level), bare);
    const begins = whole !== DONE && further !== undefined;
    return begins || (mayEnd && endsLike(level, bare)) || namesWholly(whole, level, levels)
      ? [{ index, isHalf: begins && FURTHER.test(further) }]
      : [];
  });
  const [one] = near;
  return near.length === 1 && one?.isHalf === false ? one.index : undefined;
}

/** What follows `begin` in `text`. */
const furtherWords = (text: string, begin: string): string | undefined =>
  text.startsWith(`${begin} `) ? text.slice(begin.length + 1) : undefined;

/** True where nothing in front of `end` changes what it says. */
const endsLike = (text: string, end: string): boolean =>
  text.endsWith(` ${end}`) && !CHANGES.test(text.slice(0, -end.length - 1));

/** True where `typed` says more than the name, but nothing of another level. */
function namesWholly(typed: string, level: string, levels: readonly string[]): boolean {
  if (saysYes(level) || saysNo(level) || /^\d+$/.test(level) || !endsLike(typed, level)) return false;
  const before = ` ${typed.slice(0, -level.length)}`;
  return !levels.some((other) => other !== level && before.includes(` ${withoutLead(other)} `));
}

function numbered(key: string, keys: readonly string[], points: readonly Decimal[]): number | undefined {
  if (!/^\d{1,2}$/.test(key)) return undefined;
  const place = Number(key);
  const own = keys.findIndex((other) => other.endsWith(` ${place}`) || other.endsWith(` 0${place}`));
  if (own >= 0) return own;
  const index = place - 1;
  const isPoints = points.some((one, other) => other !== index && one.eq(place));
  return keys[index] === undefined || isPoints ? undefined : index;
}
