/** Names of levels as officers abbreviate them: HTXSNV, "HT xuất sắc", "Hoàn thành tốt nhiệm vụ (dự kiến)", "x" for có. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { spelledOut } from "./fold-layout.ts";

const ABBREVIATIONS = new Map(
  Object.entries({
    ht: "hoàn thành",
    htxs: "hoàn thành xuất sắc",
    htxsnv: "hoàn thành xuất sắc",
    htt: "hoàn thành tốt",
    httnv: "hoàn thành tốt",
    htnv: "hoàn thành",
    kht: "không hoàn thành",
    khtnv: "không hoàn thành",
    chtnv: "không hoàn thành",
    xs: "xuất sắc",
    tb: "trung bình",
    nv: "nhiệm vụ",
    k: "không",
    ko: "không",
    chưa: "không",
  }).map(([short, full]) => [matchKey(short), matchKey(full)]),
);

const YES = new Set(["có", "x", "v", "✓", "✔", "đạt", "rồi", "đã có", "có đạt"].map(matchKey));
const NO = new Set(["không", "không có", "không đạt", "không phát sinh"].map(matchKey));
const TASK = new RegExp(` ${matchKey("nhiệm vụ")}$`);
const LEAD = /^(?:(?:xếp loại|mức|dự kiến|mới|đã|đang|đạt (?:mức|loại))(?:\s*:\s*|\s+))+(?=\S)/iu;

/** The key under which two spellings of one level meet. */
export function levelKey(name: string): string {
  const bare = spelledOut(cleanText(name))
    .replace(LEAD, "")
    .replace(/\s*\([^)]*\)\s*$/, "")
    .replace(/[.;,\s]+$/, "");
  const words = matchKey(bare).split(" ");
  return words
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .join(" ")
    .replace(TASK, "");
}

/** True for the key of a word such as "có", "x", "đạt". */
export const saysYes = (key: string): boolean => YES.has(key);
/** True for the key of a word such as "không". */
export const saysNo = (key: string): boolean => NO.has(key);

/** True for the key of a level that says what is missing: "không ban hành". */
export const beginsWithNo = (key: string): boolean => begins(key, NO_WORD);
/** True for the key of a level that says what there is: "có kế hoạch". */
export const beginsWithYes = (key: string): boolean => begins(key, YES_WORD);

const begins = (key: string, word: string): boolean => key === word || key.startsWith(`${word} `);
const YES_WORD = matchKey("có");
const NO_WORD = matchKey("không");

const WHOLLY = new RegExp(` (?:${["tất cả", "toàn bộ", "đầy đủ", "hết"].map(matchKey).join("|")})$`);
/** A class of its own, and never short for a better one. */
const DONE = matchKey("hoàn thành");

/**
 * Which of `names` the text means: by its words, by their beginning where only one begins so, by yes or no where only one
 * of them can be meant, or by its number in the list; undefined where that is not certain. `points` by name: a number that
 * would be the points of one level and the place of another is neither. Where all other words have points of their own
 * (`isGuessed` false), only what surely names a level is one.
 */
export function levelNamed(
  typed: string,
  names: readonly string[],
  points: readonly Decimal[],
  isGuessed: boolean,
): number | undefined {
  const key = levelKey(typed);
  const keys = names.map(levelKey);
  const only = (matches: (key: string) => boolean): number | undefined => {
    const found = keys.flatMap((other, index) => (matches(other) ? [index] : []));
    return found.length === 1 ? found[0] : undefined;
  };
  const first = (matches: (key: string) => boolean): number | undefined => {
    const index = keys.findIndex(matches);
    return index < 0 ? undefined : index;
  };
  const named =
    first((other) => other === key) ??
    first((other) => other === key.replace(WHOLLY, "")) ??
    (saysYes(key) ? first(saysYes) : undefined) ??
    (saysNo(key) ? first(saysNo) : undefined);
  if (named !== undefined || !isGuessed) return named;
  const begun = key === DONE ? undefined : only((other) => other.startsWith(`${key} `));
  if (begun !== undefined) return begun;
  const no = only(beginsWithNo);
  if (saysNo(key) || (names.length === 2 && beginsWithNo(key) && no !== undefined)) return no;
  if (names.length === 2 && no !== undefined && (saysYes(key) || beginsWithYes(key))) return 1 - no;
  // "đạt" beside "có người không hoàn thành": the one that says nothing of what is missing.
  const falls = saysYes(key) && names.length === 2 ? only((other) => FALLS_SHORT.test(other)) : undefined;
  if (falls !== undefined) return 1 - falls;
  return names.length > 2 ? numbered(key, keys, points) : undefined;
}

const FALLS_SHORT = new RegExp(`(?:^| )(?:${["không", "chưa", "thiếu", "sai"].map(matchKey).join("|")})(?: |$)`);

function numbered(key: string, keys: readonly string[], points: readonly Decimal[]): number | undefined {
  if (!/^\d{1,2}$/.test(key)) return undefined;
  const place = Number(key);
  const own = keys.findIndex((other) => other.endsWith(` ${place}`) || other.endsWith(` 0${place}`));
  if (own >= 0) return own;
  const index = place - 1;
  if (index < 0 || index >= keys.length) return undefined;
  return points.some((one, other) => other !== index && one.eq(place)) ? undefined : index;
}

/** Words for what was not done at all; a deadline that was met is "không chậm", which is none of them. */
const NEVER = [
  "có",
  "ban hành",
  "thực hiện",
  "tổ chức",
  "triển khai",
  "xây dựng",
  "nộp",
  "gửi",
  "làm",
  "phát hành",
  "ký",
  "hoàn thành",
].flatMap((act) => [matchKey(`không ${act}`), matchKey(`chưa ${act}`)]);
/** "không nộp đúng hạn" was done, late. */
const DEADLINE = matchKey("hạn");
const NO_AT_ALL = new Set(["không", "chưa"].map(matchKey));

/** True when `typed`, or the name that the rule has for it, says that something was not done: "chưa ban hành". */
export function saysNever(typed: string, name: string | undefined): boolean {
  const key = matchKey(typed.replace(/[.;,\s]+$/, ""));
  if (NO_AT_ALL.has(key) || (name !== undefined && key === matchKey(name))) return true;
  if (key.includes(DEADLINE)) return false;
  return NEVER.some((words) => key === words || key.startsWith(`${words} `));
}
