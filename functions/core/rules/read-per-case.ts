/** The clauses of "mỗi trường hợp -0,5; tối đa -1,5; có miễn" in any order, and the ways officers put them. */
import { expected } from "./expected-wording.ts";
import { numberOf, POINTS_SOURCE, type SignedNumber, takeCap, takeNoCap } from "./read-signed-points.ts";
import { atEnd, type Cursor, take, takeSeparator } from "./reading-cursor.ts";

/** What the clauses say. */
export interface CaseClauses {
  readonly each: SignedNumber;
  readonly cap?: SignedNumber | undefined;
  readonly exempt: boolean;
  readonly caseName: string;
}

const WORD = String.raw`(?!tối đa|không quá|không giới hạn|nhưng|có miễn)\p{L}+`;
const ONE = "(?:mỗi|một|01|1)";
const EACH_FIRST = new RegExp(
  String.raw`(?:cứ )?${ONE} (?<name>${WORD}(?:,? ${WORD}){0,4}?)\s*:?\s*${POINTS_SOURCE}`,
  "iuy",
);
const EACH_LAST = new RegExp(
  String.raw`${POINTS_SOURCE}\s*(?:/\s*(?:${ONE} )?|(?:cho )?${ONE} )(?<name>${WORD}(?:,? ${WORD}){0,4})`,
  "iuy",
);
const EXEMPT = /(?:có |được )?miễn(?: trừ)?(?!\p{L})/iuy;
const PARENTHESES = /[()]/uy;

/** The clauses, or what was expected, with the cursor where reading stopped. */
export function takeCaseClauses(cursor: Cursor): CaseClauses | string {
  let each: (SignedNumber & { readonly caseName: string }) | undefined;
  let cap: SignedNumber | undefined;
  let exempt = false;
  while (!atEnd(cursor)) {
    const start = cursor.at;
    const eachMatch = each === undefined ? (take(cursor, EACH_FIRST) ?? take(cursor, EACH_LAST)) : undefined;
    const typedCap = eachMatch === undefined && cap === undefined ? takeCap(cursor) : undefined;
    if (eachMatch !== undefined)
      each = { ...numberOf(eachMatch), caseName: (eachMatch.groups?.["name"] ?? "").toLowerCase() };
    else if (typedCap !== undefined) cap = typedCap;
    else if (!exempt && take(cursor, EXEMPT) !== undefined) exempt = true;
    else if (!takeNoCap(cursor)) return each === undefined ? expected.eachCase : expected.caseCap;
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
