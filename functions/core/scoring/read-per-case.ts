/** The clauses of "mỗi trường hợp -0,5; tối đa -1,5; có miễn" in any order, and the ways officers put them. */
import type { Decimal } from "../../../sheets-schema/decimal.ts";
import { atEnd, type Cursor, signedNumber, take, takeSeparator } from "./notation.ts";
import { expected } from "./rule-wording.ts";

/** A number; `signed` is false when neither a sign nor a word such as "trừ" stood before it. */
export interface CaseNumber {
  readonly value: Decimal;
  readonly signed: boolean;
}

export interface CaseClauses {
  readonly each: CaseNumber;
  readonly cap?: CaseNumber | undefined;
  readonly exempt: boolean;
  readonly caseName: string;
}

const POINTS = String.raw`(?<word>trừ|cộng|thưởng|được)?\s*(?<sign>[+-]?)\s*(?<digits>\d+(?:[.,]\d+)?)(?![.,]?\d)\s*(?:(?:điểm|đ)(?!\p{L}))?`;
const WORD = String.raw`(?!tối đa|không quá|không giới hạn|nhưng|có miễn)\p{L}+`;
const ONE = "(?:mỗi|một|01|1)";
const EACH_FIRST = new RegExp(String.raw`(?:cứ )?${ONE} (?<name>${WORD}(?:,? ${WORD}){0,4}?)\s*:?\s*${POINTS}`, "iuy");
const EACH_LAST = new RegExp(
  String.raw`${POINTS}\s*(?:/\s*(?:${ONE} )?|(?:cho )?${ONE} )(?<name>${WORD}(?:,? ${WORD}){0,4})`,
  "iuy",
);
const CAP = new RegExp(
  String.raw`(?:nhưng )?(?:tối đa|không quá|không vượt quá|cao nhất)(?: không quá| là)?\s*:?\s*${POINTS}`,
  "iuy",
);
const NO_CAP = /không (?:giới hạn|hạn chế|khống chế)/iuy;
const EXEMPT = /(?:có |được )?miễn(?: trừ)?(?!\p{L})/iuy;
const PARENTHESES = /[()]/uy;

/** The clauses, or what was expected, with the cursor where reading stopped. */
export function takeCaseClauses(cursor: Cursor): CaseClauses | string {
  let each: (CaseNumber & { readonly caseName: string }) | undefined;
  let cap: CaseNumber | undefined;
  let exempt = false;
  while (!atEnd(cursor)) {
    const start = cursor.at;
    const eachMatch = each === undefined ? (take(cursor, EACH_FIRST) ?? take(cursor, EACH_LAST)) : undefined;
    const capMatch = eachMatch === undefined && cap === undefined ? take(cursor, CAP) : undefined;
    if (eachMatch !== undefined)
      each = { ...numberOf(eachMatch), caseName: (eachMatch.groups?.["name"] ?? "").toLowerCase() };
    else if (capMatch !== undefined) cap = numberOf(capMatch);
    else if (!exempt && take(cursor, EXEMPT) !== undefined) exempt = true;
    else if (take(cursor, NO_CAP) === undefined) return each === undefined ? expected.eachCase : expected.caseCap;
    if (each?.value.eq(0) || (each?.signed && cap?.signed && each.value.lt(0) !== cap.value.lt(0))) {
      cursor.at = start;
      return each.value.eq(0) ? expected.eachCase : expected.caseSign;
    }
    take(cursor, PARENTHESES);
    takeSeparator(cursor);
    take(cursor, PARENTHESES);
  }
  return each === undefined ? expected.eachCase : { each, cap, exempt, caseName: each.caseName };
}

function numberOf({ groups = {} }: RegExpExecArray): CaseNumber {
  const { word, sign, digits = "0" } = groups;
  return { value: signedNumber(word, sign, digits), signed: word !== undefined || sign !== "" };
}
