/** Reads "mỗi trường hợp -0,5; tối đa -1,5; có miễn" and what officers type instead, clauses in any order. */
import { ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { pointsOfAmount, takeAmount } from "./amount.ts";
import { expected } from "./expected-wording.ts";
import type { Interval } from "./interval.ts";
import { takeState } from "./read-case.ts";
import { takeInterval } from "./read-interval.ts";
import { LAST_ENDS, NAME_PIECE, POINTS_AHEAD, type TypedRate, takeRate } from "./read-rate.ts";
import { type Cap, type SignedNumber, takeCap, takeNoCap, takeSignedPoints } from "./read-signed-points.ts";
import { atEnd, type Cursor, type RuleBounds, take, takeColon, takeSeparator } from "./reading-cursor.ts";
import { takePhrase, takeWords } from "./words.ts";

/** What the clauses say. */
export interface CaseClauses {
  readonly rates: readonly [TypedRate, ...TypedRate[]];
  /** The points of the first case, where those of further ones differ. */
  readonly first?: SignedNumber | undefined;
  readonly cap?: Cap | undefined;
  readonly isUncapped: boolean;
  readonly exempt: boolean;
  /** Shares, told in the supplement, at which all points are lost. */
  readonly knockOut?: Interval | undefined;
}

const EXCEPT = /^(?:trừ khi|trừ trường hợp|ngoại trừ|nếu|đối với|chỉ)(?!\p{L})/iu;
const EXCEPT_ENDS = new RegExp(POINTS_AHEAD, "iuy");
const EXEMPT = /(?:có |được )?miễn(?: trừ)?(?!\p{L})/iuy;
const PARENTHESES = /[()]/uy;
const FIRST = /(?:lần|vụ|trường hợp) (?:đầu(?: tiên)?|thứ (?:nhất|1))(?!\p{L})/iuy;
const FURTHER =
  /(?:từ |các |mỗi )?(?:lần|vụ|trường hợp) (?:thứ (?:hai|2)|sau|tiếp theo)(?: trở (?:đi|lên))?(?!\p{L})/iuy;
const EACH_OF_THEM = /,? ?(?:mỗi |\/ ?)(?:lần|vụ|trường hợp)(?!\p{L})/iuy;
const IN_TIME = /đúng (?:thời )?hạn[^:;\n]{0,60}?(?=:)/iuy;

type Found = { -readonly [Part in keyof CaseClauses]?: CaseClauses[Part] | undefined } & { typed: TypedRate[] };

/** The clauses, or what was expected, with the cursor where reading stopped. */
export function takeCaseClauses(cursor: Cursor, bounds: RuleBounds): CaseClauses | string {
  const found: Found = { typed: [] };
  take(cursor, PARENTHESES);
  while (!atEnd(cursor)) {
    const start = cursor.at;
    const stop = takeClause(cursor, found, bounds);
    if (stop !== undefined) return stop;
    if (hasWrongSigns(found)) {
      cursor.at = start;
      return found.typed.some(({ each }) => each.value.eq(0)) ? expected.eachCase : expected.caseSign;
    }
    const hadEnd = take(cursor, PARENTHESES) !== undefined;
    const isParted = takeSeparator(cursor);
    if (!(take(cursor, PARENTHESES) !== undefined || hadEnd || isParted || isCapAhead(cursor))) return expected.caseCap;
  }
  const { first, cap, isUncapped = false, exempt = false, knockOut } = found;
  const [one, ...others] = found.typed;
  if (one === undefined) return expected.eachCase;
  if (first !== undefined && others.length > 0) return expected.eachCase;
  if (exempt && knockOut !== undefined) return expected.caseCap;
  return { rates: [one, ...others], first, cap, isUncapped, exempt, knockOut };
}

function isCapAhead(cursor: Cursor): boolean {
  const { at } = cursor;
  const is = take(cursor, LAST_ENDS) !== undefined;
  cursor.at = at;
  return is;
}

/** Takes one clause into `found`; what was expected where none stands. */
function takeClause(cursor: Cursor, found: Found, bounds: RuleBounds): string | undefined {
  const start = cursor.at;
  const again = (): false => {
    cursor.at = start;
    return false;
  };
  const cap = found.cap === undefined ? takeCap(cursor) : undefined;
  if (cap !== undefined) {
    found.cap = cap;
    return undefined;
  }
  if (takeNoCap(cursor)) {
    found.isUncapped = true;
    return undefined;
  }
  if (found.exempt !== true && take(cursor, EXEMPT) !== undefined) {
    found.exempt = true;
    return undefined;
  }
  if (takesFirst(cursor, found) || again()) return undefined;
  if (takesNothing(cursor, bounds) || again()) return undefined;
  if (takesKnockOut(cursor, found) || again()) return undefined;
  if (takesTerms(cursor, found) || again()) return undefined;
  const rate = takeRate(cursor, found.typed);
  if (typeof rate !== "string") {
    found.typed.push(rate);
    return undefined;
  }
  if (atEnd(cursor)) again();
  return found.typed.length > 0 ? expected.caseCap : rate;
}

/** "mỗi trường hợp -0,5; trừ khi tự phát hiện": of the cases named last. */
function takesTerms(cursor: Cursor, found: Found): boolean {
  const last = found.typed.at(-1);
  if (last === undefined) return false;
  const phrase = takePhrase(cursor, { ends: EXCEPT_ENDS, terms: true, piece: NAME_PIECE });
  if (phrase?.head !== "" || !EXCEPT.test(phrase.text)) return false;
  found.typed[found.typed.length - 1] = { ...last, terms: [...last.terms, ...phrase.terms] };
  return true;
}

/** "lần đầu -0,5; từ lần thứ hai -1 mỗi lần". */
function takesFirst(cursor: Cursor, found: Found): boolean {
  const isFirst = take(cursor, FIRST) !== undefined;
  if (!isFirst && (found.first === undefined || take(cursor, FURTHER) === undefined)) return false;
  take(cursor, EACH_OF_THEM);
  const each = takeSignedPoints(cursor);
  if (each === undefined || (isFirst ? found.first !== undefined : found.typed.length > 0)) return false;
  take(cursor, EACH_OF_THEM);
  if (isFirst) found.first = each;
  else found.typed.push({ each, name: "lần", terms: [] });
  return true;
}

/** "đúng hạn: 3" beside a maximum of 3 says nothing more. */
function takesNothing(cursor: Cursor, bounds: RuleBounds): boolean {
  const zero = take(cursor, /0(?= ?:)/uy) !== undefined || takeWords(cursor, IN_TIME) !== undefined;
  if (!zero && takeState(cursor, "counted")?.is !== "none") return false;
  if (!takeColon(cursor)) return false;
  const amount = takeAmount(cursor);
  const given = amount === undefined ? undefined : pointsOfAmount(amount, bounds);
  return given?.points.eq(bounds.maximum) ?? false;
}

/** "tỷ lệ dưới 85% mất hết điểm". */
function takesKnockOut(cursor: Cursor, found: Found): boolean {
  const reading = takeInterval(cursor, "%");
  if (reading === undefined || !reading.percent || found.knockOut !== undefined) return false;
  takeColon(cursor);
  const amount = takeAmount(cursor);
  if (amount === undefined) return false;
  const { is, value, isShare } = amount;
  const isAll = is === "less" ? isShare && value.eq(100) : value.eq(ZERO);
  if (isAll) found.knockOut = reading.interval;
  return isAll;
}

function hasWrongSigns({ typed, first, cap }: Found): boolean {
  if (typed.some(({ each }) => each.value.eq(0))) return true;
  const points = cap !== undefined && "points" in cap ? cap.points : undefined;
  const signs = [...typed.map(({ each }) => each), first, points].flatMap((number) =>
    number?.signed === true ? [number.value.lt(0)] : [],
  );
  return signs.includes(true) && signs.includes(false);
}
