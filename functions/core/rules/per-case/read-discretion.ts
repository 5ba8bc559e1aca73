/** Reads "trừ 1 đến 3 điểm mỗi lần", "mỗi lần trừ 2-4 điểm; tối đa -10", "trừ tối đa 5 điểm/vụ việc". */

import { columnCap, onlyDeducts } from "../grammar/point-bounds.ts";
import { takeCap, takeNoCap } from "../grammar/read-signed-points.ts";
import {
  atEnd,
  type Cursor,
  numberIn,
  type RuleBounds,
  startOf,
  take,
  takeSeparator,
} from "../grammar/reading-cursor.ts";
import { type Phrase, takePhrase } from "../grammar/words.ts";
import { lowered } from "../terms/case-counter.ts";
import type { DiscretionRule } from "./discretion.ts";

const RANGE =
  /(?:bị |được |thì )?(?<word>trừ|cộng|thưởng)? ?(?:từ )?(?<sign>[+-])? ?(?<first>\d+(?:[.,]\d+)?) ?(?:-|~|đến|tới) ?(?<last>\d+(?:[.,]\d+)?) ?(?:điểm|đ)?(?![\p{L}\d%])/iuy;
/** A limit of each case alone: from nothing up to it. */
const UP_TO =
  /(?:bị |được |thì )?(?<word>trừ|cộng|thưởng)(?: điểm)? (?:(?:tối đa|nhiều nhất|cao nhất)(?: không quá| đến)?|không (?:vượt )?quá|đến|tới) ?(?<last>\d+(?:[.,]\d+)?) ?(?:điểm|đ)(?![\p{L}\d%])/iuy;
/** Of these a limit is that of all cases together. */
const NO_CASE = /^(?:năm|kỳ|quý|tháng|đợt|tiêu chí|mục|nội dung|đơn vị|tập thể|cơ quan)(?!\p{L})/iu;
const EACH = /(?:mỗi|cứ|từng)(?: (?:0?1|một))? (?=\p{L})/iuy;
const PER = /\/ ?(?:(?:mỗi|0?1) )?(?=\p{L})|(?:cho |đối với |với )?(?:mỗi|từng|một) (?=\p{L})/iuy;
const NAME_PIECE = /\p{L}[\p{L}\p{M}]*|[/&-]|,(?= \p{L})/uy;

const MATTER =
  "(?:(?:tính chất|mức độ|mức|quy mô|hậu quả|ảnh hưởng|tác động|chất lượng|hiệu quả|nội dung|hành vi|sai phạm|vi phạm|thiệt hại|nghiêm trọng|nặng nhẹ|cụ thể|thực tế|(?:của (?:từng |mỗi )?|từng )?(?:vụ việc|vụ|lần|trường hợp))(?!\\p{L}))";
/** What discretion goes by: "tùy tính chất, mức độ của vụ việc". */
const REASONS = new RegExp(
  String.raw`,? ?\(?(?:(?:tùy|tuỳ)(?: theo| thuộc(?: vào)?)?|(?:mức|số) (?:điểm )?(?:trừ|cộng|thưởng)(?: cụ thể)? (?:tùy|tuỳ|căn cứ|theo)(?: theo| thuộc| vào)*|căn cứ(?: vào| theo)?|theo) ${MATTER}(?:(?:,| và| hoặc| của)? ${MATTER})*\)?(?:,|:)?|,? ?\(?(?:(?:mức|số) (?:điểm )?(?:(?:trừ|cộng|thưởng) )?(?:cụ thể )?)?do (?:khối|hội đồng|người chấm|tổ thẩm định|ban tổ chức|thường trực khối|cơ quan thường trực|khối trưởng)(?: thi đua)?(?: khen thưởng| khối)? (?:(?:xem xét|thẩm định|đánh giá|thống nhất)(?:,? (?:và )?)?(?:quyết định)?|quyết định)(?!\p{L})\)?`,
  "iuy",
);
const REASONS_AHEAD = `(?=,)(?:${REASONS.source})`;
const NAME_ENDS = new RegExp(
  String.raw`:|(?:bị |được |thì )?(?:trừ|cộng|thưởng)(?!\p{L})|[+-] ?\d|\d|${REASONS_AHEAD}`,
  "iuy",
);
const LAST_ENDS = new RegExp(
  String.raw`,? ?(?:nhưng |tổng )?(?:trừ |cộng )?(?:tối đa|không quá)(?!\p{L})|[;.\n]|${REASONS_AHEAD}`,
  "iuy",
);

/** The rule; undefined where the text is none of these. */
export function readDiscretion(typed: string, bounds: RuleBounds): DiscretionRule | undefined {
  const cursor = startOf(typed);
  const found = takeRange(cursor);
  if (found === undefined) return undefined;
  const { phrase, first, last, sign } = found;
  const [least, most] = first.lt(last) ? [first, last] : [last, first];
  take(cursor, REASONS);
  takeSeparator(cursor);
  const cap = takeCap(cursor);
  const isUncapped = cap === undefined && takeNoCap(cursor);
  takeSeparator(cursor);
  take(cursor, REASONS);
  if (!atEnd(cursor) || (cap !== undefined && "cases" in cap) || least.eq(most)) return undefined;
  const minus = sign ?? onlyDeducts(bounds);
  const limit =
    cap !== undefined && "points" in cap
      ? cap.points.value.abs()
      : isUncapped && bounds.maximum.eq(0)
        ? undefined
        : columnCap(minus, bounds);
  return {
    kind: "discretion",
    least: minus ? least.neg() : least,
    most: minus ? most.neg() : most,
    ...(limit === undefined ? {} : { cap: limit }),
    caseName: lowered(phrase.head),
    ...(phrase.terms.length === 0 ? {} : { terms: phrase.terms }),
  };
}

function takeRange(cursor: Cursor) {
  take(cursor, REASONS);
  const isEach = take(cursor, EACH) !== undefined;
  const before = isEach ? takePhrase(cursor, { ends: NAME_ENDS, terms: true, piece: NAME_PIECE }) : undefined;
  take(cursor, /: ?/uy);
  take(cursor, REASONS);
  const groups = take(cursor, RANGE)?.groups ?? take(cursor, UP_TO)?.groups;
  take(cursor, REASONS);
  if (groups === undefined || (isEach && before === undefined)) return undefined;
  const phrase: Phrase | undefined =
    before ??
    (take(cursor, PER) === undefined
      ? undefined
      : takePhrase(cursor, { ends: LAST_ENDS, terms: true, piece: NAME_PIECE }));
  if (phrase === undefined || phrase.head === "" || (groups["first"] === undefined && NO_CASE.test(phrase.head)))
    return undefined;
  const { word, sign, first = "0", last = "0" } = groups;
  const isMinus = word?.toLowerCase() === "trừ" || sign === "-";
  return {
    phrase,
    first: numberIn(first),
    last: numberIn(last),
    sign: word === undefined && sign === undefined ? undefined : isMinus,
  };
}
