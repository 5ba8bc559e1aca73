/** Which criteria count rows of a list, and which rows they speak of. */
import { matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Criterion } from "../bloc/criterion.ts";
import type { MemberList } from "./check.ts";
import { wordsKey } from "./words-key.ts";

/** Units of which each is one row of a list. */
const UNITS = [
  "hoạt động",
  "phong trào",
  "cuộc",
  "chỉ tiêu",
  "danh hiệu",
  "sáng kiến",
  "giải pháp",
  "mô hình",
  "điển hình",
]
  .concat(["quyết định", "tập thể", "cá nhân", "văn bản", "công trình", "chương trình", "hình thức khen thưởng"])
  .map(matchKey);

/** True for a criterion whose result is a number of rows: never one in per cent, people, days or money. */
export const countsRows = ({ unit, title }: Criterion): boolean =>
  unit === undefined
    ? /^số\s/iu.test(title)
    : unit.split(/[,;/]/).some((part) => UNITS.some((name) => matchKey(part).startsWith(name)));

/** Words in the title of a criterion, and the kinds of rows that they speak of; no such word: all rows. */
const subjects: Readonly<
  Record<MemberList, { readonly field: string; readonly kinds: Readonly<Record<string, readonly string[]>> }>
> = {
  activities: {
    field: "kind",
    kinds: {
      "hoạt động chung": ["Hoạt động chung của Khối"],
      "an sinh": ["An sinh xã hội"],
      "nông thôn mới": ["Xây dựng nông thôn mới, đô thị văn minh"],
      "đô thị văn minh": ["Xây dựng nông thôn mới, đô thị văn minh"],
      "phong trào": ["Phong trào thi đua"],
      "tuyên truyền": ["Tuyên truyền, quán triệt"],
      "quán triệt": ["Tuyên truyền, quán triệt"],
      "kiểm tra, giám sát": ["Kiểm tra, giám sát"],
      "tự kiểm tra": ["Kiểm tra, giám sát"],
      "văn bản": ["Văn bản lãnh đạo, chỉ đạo"],
    },
  },
  initiatives: {
    field: "kind",
    kinds: {
      "sáng kiến": ["Sáng kiến, giải pháp"],
      "giải pháp": ["Sáng kiến, giải pháp"],
      "mô hình": ["Mô hình, cách làm hay"],
      "cách làm": ["Mô hình, cách làm hay"],
      "điển hình": ["Điển hình tập thể", "Điển hình cá nhân"],
    },
  },
  commendations: {
    field: "level",
    kinds: {
      "cấp Nhà nước": ["Nhà nước"],
      "cấp bộ": ["Bộ, ban, ngành, tỉnh"],
      "cấp tỉnh": ["Bộ, ban, ngành, tỉnh"],
      "cấp cơ sở": ["Cơ sở"],
    },
  },
  registrations: {
    field: "kind",
    kinds: {
      "chỉ tiêu": ["Chỉ tiêu giao ước"],
      "danh hiệu": ["Danh hiệu thi đua"],
      "sáng kiến": ["Sáng kiến"],
      "điển hình": ["Điển hình tiên tiến"],
      "hoạt động chung": ["Hoạt động chung"],
    },
  },
};

/** The field of a list by which `kindsIn` tells its rows apart. */
export const kindField = (list: MemberList): string => subjects[list].field;

/** The kinds of rows that the title of a criterion speaks of; none for all rows. */
export function kindsIn(title: string, list: MemberList): string[] {
  const key = wordsKey(title);
  const entries = Object.entries(subjects[list].kinds);
  return [...new Set(entries.flatMap(([words, kinds]) => (key.includes(wordsKey(words)) ? kinds : [])))];
}
