/** Reads "mỗi trường hợp -0,5; tối đa -1,5; có miễn" and what officers type instead, clauses in any order. */

import { ZERO } from "../../../../sheets-schema/cells/decimal.ts";
import { onlyDeducts } from "../grammar/point-bounds.ts";
import { type Cap, type SignedNumber, takeNoCap } from "../grammar/read-signed-points.ts";
import { atEnd, type Cursor, type RuleBounds, take, takeSeparator } from "../grammar/reading-cursor.ts";
import { nameOf, takePhrase } from "../grammar/words.ts";
import { counterOf } from "../terms/case-counter.ts";
import { expected } from "../wording/expected-wording.ts";
import { takeCaseCap } from "./read-case-points.ts";
import { takeTurn } from "./read-first-case.ts";
import { takeFullClause } from "./read-full-clause.ts";
import { type KnockOutReading, namesSameCases, takeKnockOut, takesEverything } from "./read-knock-out.ts";
import { takeLetOff } from "./read-let-off.ts";
import { takeNoCase } from "./read-no-case.ts";
import { CAP_AHEAD, isCaseName, NAME_PIECE, POINTS_AHEAD, type TypedRate, takeRate } from "./read-rate.ts";

/** What the clauses say. */
export interface CaseClauses {
  readonly rates: readonly [TypedRate, ...TypedRate[]];
  /** The points of the first case, or of each of the first `firstCount`, where those of further ones differ. */
  readonly first?: SignedNumber | undefined;
  readonly firstCount?: number | undefined;
  readonly cap?: Cap | undefined;
  readonly isUncapped: boolean;
  readonly exempt: boolean;
  /** What takes all points. */
  readonly knockOut?: KnockOutReading | undefined;
}

const EXCEPT = /^(?:trừ khi|trừ trường hợp|ngoại trừ|nếu|đối với|chỉ)(?!\p{L})/iu;
const EXCEPT_ENDS = new RegExp(POINTS_AHEAD, "iuy");
const EXEMPT = /(?:có |được )?miễn(?: trừ)?(?!\p{L})/iuy;
const PARENTHESES = /[()]/uy;

/** So many letters of what was not understood stand in a refusal. */
const QUOTED = 40;

type Found = { -readonly [Part in keyof CaseClauses]?: CaseClauses[Part] | undefined } & {
  typed: TypedRate[];
  firstName?: string;
  knockOutAt?: number;
  /** Set where no case at all leaves the maximum: where what says so ends. */
  fullAt?: number;
};

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
    if (found.cap !== undefined && !isCapOf(found, found.cap, bounds.unit) && found.typed.length > 0) {
      cursor.at = start;
      return expected.caseCap;
    }
    const hadEnd = take(cursor, PARENTHESES) !== undefined;
    const isParted = takeSeparator(cursor);
    take(cursor, PARENTHESES);
    if (!(hadEnd || isParted || isCapAhead(cursor))) return expected.caseCap;
  }
  const { first, firstCount, cap, isUncapped = false, exempt = false, knockOut } = found;
  const [one, ...others] = found.typed;
  if (one === undefined) return expected.eachCase;
  if (first !== undefined && (others.length > 0 || !goesOn(one, found.firstName))) return expected.eachCase;
  const clauses = { rates: [one, ...others] as const, first, firstCount, cap, isUncapped, exempt, knockOut };
  if (found.fullAt !== undefined && !takesAway(clauses, bounds)) {
    cursor.at = found.fullAt;
    takeSeparator(cursor);
    return expected.eachCase;
  }
  if (knockOut === undefined || takesAll(knockOut, clauses, bounds)) return clauses;
  cursor.at = found.knockOutAt ?? cursor.at;
  return expected.caseCap;
}

/** Numbers without a sign deduct where the columns know only a deduction. */
export function takesAway({ rates: [{ each }], cap }: Pick<CaseClauses, "rates" | "cap">, bounds: RuleBounds): boolean {
  if (each.signed) return each.value.lt(0);
  return cap !== undefined && "points" in cap && cap.points.signed ? cap.points.value.lt(0) : onlyDeducts(bounds);
}

/** True where "lần đầu" is of the cases that `rate` counts. */
const goesOn = ({ name, terms, batch }: TypedRate, first: string | undefined): boolean =>
  batch === undefined &&
  terms.length === 0 &&
  first !== undefined &&
  (name === first || (counterOf(first).lead === "" && counterOf(name).counter === counterOf(first).counter));

/** False for what nobody could follow: shares and exempt cases in one column, a number of cases that is none of the result. */
function takesAll(knockOut: KnockOutReading, clauses: CaseClauses, bounds: RuleBounds): boolean {
  const minus = takesAway(clauses, bounds);
  const isStock = !minus || bounds.maximum.gt(0);
  if (!isStock && (!knockOut.isTaken || bounds.deductionCap === undefined)) return false;
  if (knockOut.is === "share") return !clauses.exempt;
  const [rate, ...others] = clauses.rates;
  // "mỗi bài +1; bài đăng lại không tính điểm" leaves the others theirs.
  if (knockOut.is === "event")
    return (
      !clauses.exempt &&
      (minus || knockOut.isTaken) &&
      clauses.rates.every(({ name, terms }) => takesEverything(knockOut, nameOf(name, terms)))
    );
  // "từ 10 bài: không tính điểm" of points added up may mean only those beyond.
  return minus && others.length === 0 && namesSameCases(knockOut.words, nameOf(rate.name, rate.terms), bounds.unit);
}

/** True for a number of cases that the result counts. */
function isCapOf({ typed }: Found, cap: Cap, unit: string | undefined): boolean {
  if (!("cases" in cap)) return true;
  const [one] = typed;
  const isOneRate = typed.every(({ each, batch }) => one?.each.value.eq(each.value) === true && batch === one.batch);
  return isOneRate && (cap.ofAny || typed.every(({ name }) => namesSameCases(cap.noun, name, unit)));
}

function isCapAhead(cursor: Cursor): boolean {
  const { at } = cursor;
  const is = take(cursor, CAP_AHEAD) !== undefined;
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
  const cap = found.cap === undefined ? takeCaseCap(cursor, bounds.maximum) : undefined;
  if (cap !== undefined) {
    found.cap = cap;
    return undefined;
  }
  if (takeNoCap(cursor)) {
    found.isUncapped = true;
    return undefined;
  }
  if (takesTurn(cursor, found, bounds) || again()) return undefined;
  if (take(cursor, EXEMPT) !== undefined) {
    found.exempt = true;
    return undefined;
  }
  if (takesNothing(cursor, found, bounds) || again()) return undefined;
  if (takesFull(cursor, found, bounds) || again()) return undefined;
  if (takesLetOff(cursor, found, bounds) || again()) return undefined;
  const knockOut = found.knockOut === undefined ? takeKnockOut(cursor, bounds.unit) : undefined;
  if (knockOut !== undefined) {
    found.knockOut = knockOut;
    found.knockOutAt = start;
    return undefined;
  }
  again();
  if (takesTerms(cursor, found) || again()) return undefined;
  const rate = takeRate(cursor, found.typed, bounds);
  if (typeof rate !== "string") {
    found.typed.push(rate);
    return undefined;
  }
  // A short clause is quoted whole.
  const isShort = found.typed.length > 0 && cursor.text.length - start <= QUOTED;
  if (atEnd(cursor) || isShort) again();
  return found.typed.length > 0 ? expected.caseCap : rate;
}

/** "mỗi trường hợp -0,5; trừ khi tự phát hiện": of the cases named last. */
function takesTerms(cursor: Cursor, found: Found): boolean {
  const last = found.typed.at(-1);
  if (last === undefined) return false;
  const phrase = takePhrase(cursor, { ends: EXCEPT_ENDS, terms: true, piece: NAME_PIECE });
  if (phrase?.head !== "" || !EXCEPT.test(phrase.text)) return false;
  const terms = [...last.terms, ...phrase.terms];
  if (!isCaseName({ ...phrase, head: last.name, terms })) return false;
  found.typed[found.typed.length - 1] = { ...last, terms };
  return true;
}

/** "lần đầu -0,5; từ lần thứ hai -1 mỗi lần", "từ lần thứ 3 trở đi trừ 1 điểm/lần". */
function takesTurn(cursor: Cursor, found: Found, { maximum }: RuleBounds): boolean {
  const turn = takeTurn(cursor, maximum);
  if (turn === undefined) return false;
  const { isFirst, points, count, counter = "lần", lead } = turn;
  const name = lead === "" ? counter : `${counter} ${lead}`;
  if (isFirst) {
    if (found.first !== undefined) return false;
    Object.assign(found, { first: points, firstCount: count, firstName: name });
    return true;
  }
  if (found.typed.length > 0 || points.value.eq(0)) return false;
  // Of cases before the third nothing need be said: they have no points.
  if (found.firstName === undefined) {
    if (count === undefined || !turn.isEach) return false;
    Object.assign(found, { first: { value: ZERO, signed: false }, firstCount: count, firstName: name });
  }
  const known = counterOf(found.firstName ?? name);
  const isOther = turn.counter === undefined ? (found.firstCount ?? 1) > 1 : counter !== known.counter;
  if ((lead !== "" && lead !== known.lead) || isOther || (count ?? found.firstCount) !== found.firstCount) return false;
  found.typed.push({ each: points, name: found.firstName ?? name, terms: [] });
  return true;
}

/** "không trừ đối với trường hợp tự phát hiện": of all cases named before. */
function takesLetOff(cursor: Cursor, found: Found, bounds: RuleBounds): boolean {
  const [rate] = found.typed;
  if (rate === undefined) return false;
  const isMinus = takesAway({ rates: [rate], cap: found.cap }, bounds);
  const terms = takeLetOff(cursor, isMinus ? undefined : rate.name);
  if (terms === undefined) return false;
  found.typed = found.typed.map((one) => ({ ...one, terms: [...one.terms, ...terms] }));
  // How many they are is told beside the count, which then may hold all.
  if (found.typed.length === 1 && isMinus) found.exempt = true;
  return true;
}

/** Who has no case keeps all points. */
function takesFull(cursor: Cursor, found: Found, bounds: RuleBounds): boolean {
  if (found.typed.length > 0 || found.fullAt !== undefined || !takeFullClause(cursor, bounds)) return false;
  found.fullAt = cursor.at;
  return true;
}

/** "đúng hạn: 3" beside a maximum of 3, or "không có bài: 0" of points added up, says nothing more. */
function takesNothing(cursor: Cursor, found: Found, bounds: RuleBounds): boolean {
  const [rate] = found.typed;
  const isAdded = rate !== undefined && !takesAway({ rates: [rate] }, bounds);
  const given = takeNoCase(cursor, isAdded ? rate : undefined, bounds);
  if (given === undefined || given === "nothing") return given !== undefined;
  if (bounds.maximum.gt(0)) found.fullAt = cursor.at;
  return true;
}

function hasWrongSigns({ typed, first, cap }: Found): boolean {
  if (typed.some(({ each }) => each.value.eq(0))) return true;
  const points = cap !== undefined && "points" in cap ? cap.points : undefined;
  const signs = [...typed.map(({ each }) => each), first, points].flatMap((number) =>
    number?.signed === true ? [number.value.lt(0)] : [],
  );
  return signs.includes(true) && signs.includes(false);
}
