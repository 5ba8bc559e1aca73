/** Names of levels as officers abbreviate them: HTXSNV, "HT xuất sắc", "Hoàn thành tốt nhiệm vụ (dự kiến)", "x" for có. */
import { cleanText, matchKey } from "../../../../sheets-schema/cells/vietnamese.ts";
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
    kk: "khuyến khích",
    tsvm: "trong sạch vững mạnh",
    ntm: "nông thôn mới",
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
export const levelKey = (name: string): string => keyOf(bareName(name));

const AND = "và";

/** The same with a comma and "và" as one word, and without other signs. */
export const spokenKey = (name: string): string =>
  keyOf(
    bareName(name)
      .replace(/[;/&]|,(?!\d)/g, ` ${AND} `)
      .replace(/[:()-]|\.(?!\d)/g, " ")
      .replace(/ +/g, " ")
      .replaceAll(` ${AND} ${AND} `, ` ${AND} `)
      .trim(),
  );

/** The key of the words without any "và". */
export const withoutAnd = (key: string): string => key.replaceAll(` ${matchKey(AND)} `, " ");

const bareName = (name: string): string =>
  spelledOut(cleanText(name))
    .replace(LEAD, "")
    .replace(/\s*\([^)]*\)\s*$/, "")
    .replace(/[.;,\s]+$/, "");

const keyOf = (bare: string): string =>
  matchKey(bare)
    .split(" ")
    .map((word) => ABBREVIATIONS.get(word) ?? word)
    .join(" ")
    .replace(TASK, "");

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
  "cung cấp",
  "đăng ký",
  "báo cáo",
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
