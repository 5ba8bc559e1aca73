/** Facts about what a member has listed, and how it handed in. */
import { type Cursor, take } from "../rules/grammar/reading-cursor.ts";
import { type Interval, NOTHING } from "../rules/terms/interval.ts";
import type { Fact, ListedRows } from "./condition.ts";
import { countBehind, SOME, takeCount } from "./take-bound.ts";

type Filter = ListedRows["filters"][number];

/** What a list's rows are called, the longer name first. */
interface Noun {
  readonly pattern: RegExp;
  readonly rows: ListedRows;
}

const noun = (words: string, list: ListedRows["list"], filters: readonly Filter[], said = words): Noun => ({
  pattern: new RegExp(`(?:${words})(?!\\p{L})`, "iuy"),
  rows: { list, filters, noun: said },
});
const kinds = (...values: string[]): readonly Filter[] => [{ field: "kind", values }];
const given = (...values: string[]): readonly Filter[] => [
  { field: "recipientKind", values },
  { field: "progress", values: ["Đã có quyết định"] },
];

const SOLUTION = "Sáng kiến, giải pháp";
const MODEL = "Mô hình, cách làm hay";
const OF_GROUP = "Điển hình tập thể";
const OF_PERSON = "Điển hình cá nhân";

const NOUNS: readonly Noun[] = [
  noun("sáng kiến, giải pháp|sáng kiến|giải pháp", "initiatives", kinds(SOLUTION), "sáng kiến, giải pháp"),
  noun("mô hình, cách làm hay|mô hình|cách làm hay", "initiatives", kinds(MODEL), "mô hình, cách làm hay"),
  noun("điển hình tập thể", "initiatives", kinds(OF_GROUP)),
  noun("điển hình cá nhân", "initiatives", kinds(OF_PERSON)),
  noun("điển hình tiên tiến|điển hình", "initiatives", kinds(OF_GROUP, OF_PERSON), "điển hình tiên tiến"),
  noun("phong trào thi đua|phong trào", "activities", kinds("Phong trào thi đua"), "phong trào thi đua"),
  noun("hoạt động an sinh xã hội", "activities", kinds("An sinh xã hội")),
  noun("cuộc kiểm tra, giám sát", "activities", kinds("Kiểm tra, giám sát")),
  noun("văn bản lãnh đạo, chỉ đạo", "activities", kinds("Văn bản lãnh đạo, chỉ đạo")),
  noun(
    "(?:lượt )?tập thể, cá nhân được khen thưởng",
    "commendations",
    given("Tập thể", "Cá nhân"),
    "tập thể, cá nhân được khen thưởng",
  ),
  noun("(?:lượt )?tập thể được khen thưởng", "commendations", given("Tập thể"), "tập thể được khen thưởng"),
  noun("(?:lượt )?cá nhân được khen thưởng", "commendations", given("Cá nhân"), "cá nhân được khen thưởng"),
];

/** What says more of the rows, for lists in which it can be told, with how it is said back. */
interface Quality {
  readonly pattern: RegExp;
  readonly list: ListedRows["list"];
  readonly filter: Filter;
  readonly said: string;
}

const PROVINCE = "Cấp tỉnh trở lên";
const quality = (words: string, list: ListedRows["list"], filter: Filter, said: string): Quality => ({
  pattern: new RegExp(`(?:${words})(?!\\p{L})`, "iuy"),
  list,
  filter,
  said,
});
const level = (...values: string[]): Filter => ({ field: "level", values });

const QUALITIES: readonly Quality[] = [
  quality("(?:được )?(?:công nhận )?(?:ở )?cấp tỉnh trở lên", "initiatives", level(PROVINCE), "cấp tỉnh trở lên"),
  quality(
    "(?:được )?(?:công nhận )?(?:ở )?cấp cơ sở trở lên",
    "initiatives",
    level(PROVINCE, "Cấp cơ sở"),
    "được công nhận",
  ),
  quality("được công nhận(?! (?:ở )?cấp)", "initiatives", level(PROVINCE, "Cấp cơ sở"), "được công nhận"),
  quality("được nhân rộng", "initiatives", { field: "stage", values: ["Nhân rộng"] }, "được nhân rộng"),
  quality("(?:ở )?cấp nhà nước", "commendations", level("Nhà nước"), "cấp Nhà nước"),
  quality(
    "(?:ở )?cấp (?:bộ, ban, ngành, )?tỉnh trở lên",
    "commendations",
    level("Nhà nước", "Bộ, ban, ngành, tỉnh"),
    "cấp tỉnh trở lên",
  ),
];

const ACTS = /(?:phải\s+)?(?:có|xây dựng được|xây dựng|phát động|tổ chức)(?!\p{L})/iuy;
const NONE = /(?:không|chưa)\s+có(?!\p{L})/iuy;

/** "ít nhất 2 mô hình", "có sáng kiến được công nhận cấp tỉnh trở lên", "không có điển hình". */
export function takeListed(cursor: Cursor): Fact | undefined {
  const isNone = take(cursor, NONE) !== undefined;
  const act = isNone ? undefined : take(cursor, ACTS);
  const count = isNone ? undefined : takeCount(cursor);
  if (!isNone && act === undefined && count === undefined) return undefined;
  const found = NOUNS.find(({ pattern }) => take(cursor, pattern) !== undefined);
  if (found === undefined) return undefined;
  const before = count && cursor.at;
  const amount = count === undefined ? (isNone ? NOTHING : SOME) : countBehind(cursor, count);
  const isSaid = before !== undefined && cursor.at > before;
  const rows = qualified(cursor, found.rows);
  const last = count !== undefined && !isSaid ? countBehind(cursor, count) : amount;
  take(cursor, /nào(?!\p{L})/iuy);
  return last && { kind: "listed", rows, count: last };
}

function qualified(cursor: Cursor, rows: ListedRows): ListedRows {
  const found = QUALITIES.filter(({ list }) => list === rows.list).find(
    ({ pattern }) => take(cursor, pattern) !== undefined,
  );
  if (found === undefined) return rows;
  return qualified(cursor, { ...rows, filters: [...rows.filters, found.filter], noun: `${rows.noun} ${found.said}` });
}

type Which = Extract<Fact, { kind: "hand-ins" }>["which"];

const IN_TIME = /(?:nộp|gửi)\s+(?:các\s+)?hồ sơ\s+đúng\s+(?:thời\s+)?hạn(?!\p{L})/iuy;
const DONE: readonly (readonly [Which, string])[] = [
  ["late", String.raw`nộp\s+(?:hồ sơ\s+)?chậm|chậm\s+nộp|nộp\s+chậm`],
  ["returned", String.raw`bị\s+trả\s+lại`],
];
const COUNTED = /(?:lần|hồ sơ)(?!\p{L})/iuy;
const OBJECT = /hồ sơ(?!\p{L})/iuy;

/** "không nộp chậm hồ sơ", "nộp chậm không quá 1 lần", "có hồ sơ bị trả lại", "nộp hồ sơ đúng hạn". */
export function takeHandIns(cursor: Cursor): Fact | undefined {
  if (take(cursor, IN_TIME) !== undefined) return { kind: "hand-ins", which: "late", count: NOTHING };
  const isNone = take(cursor, /không(?:\s+(?:có|để))?(?!\p{L})(?! quá| vượt)/iuy) !== undefined;
  if (!isNone) take(cursor, /có(?!\p{L})/iuy);
  const before = isNone ? undefined : takeCount(cursor);
  const named = take(cursor, COUNTED);
  if (before !== undefined && named === undefined) return undefined;
  if (named !== undefined) take(cursor, /nào(?!\p{L})/iuy);
  const which = DONE.find(([, words]) => take(cursor, new RegExp(`(?:${words})(?!\\p{L})`, "iuy")) !== undefined)?.[0];
  if (which === undefined) return undefined;
  take(cursor, OBJECT);
  if (isNone) {
    take(cursor, /lần nào(?!\p{L})/iuy);
    return { kind: "hand-ins", which, count: NOTHING };
  }
  const count = before === undefined ? countOfTimes(cursor) : countBehind(cursor, before);
  return count && { kind: "hand-ins", which, count };
}

/** "từ 2 lần trở lên" behind what was done; once is enough where nothing is said. */
function countOfTimes(cursor: Cursor): Interval | undefined {
  const count = takeCount(cursor);
  if (count === undefined) return SOME;
  return take(cursor, COUNTED) === undefined ? undefined : countBehind(cursor, count);
}
