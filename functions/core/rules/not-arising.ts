/**
 * What a criterion gives a member at which nothing arose: a clause of "Cách tính" such as "không phát sinh: điểm tối đa",
 * "không phát sinh thì loại khỏi mẫu số", "không phát sinh: 0". The rest of the cell is a rule like any other.
 */
import { type Cell, textOf } from "../../../sheets-schema/cells/cell.ts";
import { type Decimal, formatDecimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { CriterionKind } from "../../../sheets-schema/sheets/criteria.ts";
import { foldLayout } from "./grammar/fold-layout.ts";
import { numberIn, type RuleBounds } from "./grammar/reading-cursor.ts";
import { readRule, readUntyped } from "./read-rule.ts";
import { type Computation, computed, NOT_COMPUTABLE } from "./terms/computation.ts";

/** So many points, or out of the maximum that is assigned to the member. */
export type NotArising = { readonly kind: "points"; readonly points: Decimal } | { readonly kind: "out" };

/** The text of a rule without its clause of nothing arising. */
export interface RuleText {
  readonly rule: string;
  readonly notArising?: NotArising;
}

const CLAUSE =
  /^(?:(?:nếu|trường hợp|đơn vị|khi)\s+)*(?:không|chưa)\s+phát\s+sinh(?:\s+(?:nhiệm vụ|nội dung|công việc)(?:\s+này)?)?(?:\s+trong\s+(?:kỳ|năm))?\s*(?::|=|->|→|,|(?=\s(?:thì|được|tính|cho|chấm|loại|không)\s))\s*(?:thì\s+)?(.+)$/iu;
const FULL = /^(?:(?:được|tính|cho|chấm|đạt)\s+)*(?:đủ\s+)?(?:số\s+)?điểm(?:\s+(?:tối đa|chuẩn))?$/iu;
const SAYS_FULL = /đủ\s+(?:số\s+)?điểm|điểm\s+(?:tối đa|chuẩn)/iu;
const OUT =
  /^(?:(?:được|tính|thì)\s+)*(?:loại\s+(?:ra\s+)?khỏi\s+(?:mẫu số|điểm tối đa)|không\s+tính\s+(?:vào\s+)?(?:mẫu số|(?:tổng\s+)?điểm\s+tối đa)|trừ\s+khỏi\s+(?:tổng\s+)?điểm\s+tối đa)$/iu;
const NONE = /^(?:không\s+(?:được\s+|tính\s+|có\s+|chấm\s+)*điểm|(?:được\s+|tính\s+)*không\s+điểm)$/iu;
const POINTS = /^(?:(?:được|tính|cho|chấm|đạt)\s+)*(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:điểm|đ)?$/iu;

function consequenceOf(words: string, maximum: Decimal): NotArising | undefined {
  if (OUT.test(words)) return { kind: "out" };
  if (NONE.test(words)) return { kind: "points", points: ZERO };
  if (FULL.test(words) && SAYS_FULL.test(words)) return { kind: "points", points: maximum };
  const points = POINTS.exec(words)?.[1];
  const given = points === undefined ? undefined : numberIn(points);
  return given === undefined || given.gt(maximum) ? undefined : { kind: "points", points: given };
}

/**
 * `typed` parted from its clause of nothing arising, for a criterion with points of its own. Points that the rule itself
 * reads as those of a case are left to it.
 */
export function withoutNotArising(typed: string, kind: CriterionKind | undefined, bounds: RuleBounds): RuleText {
  const { maximum } = bounds;
  if (maximum.lte(0) || !/phát\s+sinh/iu.test(typed)) return { rule: typed };
  const pieces = foldLayout(typed).split(/([;\n]|\.(?=\s|$))/u);
  const clauses = pieces.map((piece) => {
    const words = CLAUSE.exec(piece.trim())?.[1];
    return words === undefined ? undefined : consequenceOf(words.trim(), maximum);
  });
  const [notArising, ...others] = clauses.filter((clause) => clause !== undefined);
  if (notArising === undefined || others.length > 0) return { rule: typed };
  const at = clauses.indexOf(notArising);
  const rest = pieces.filter((_, index) => index !== at && index !== at + 1).join("");
  const rule = rest.replace(/^[\s;.]+|[\s;]+$/g, "");
  const isOwnCase = notArising.kind === "points" && rule !== "" && readsItself(typed, kind, bounds);
  return isOwnCase ? { rule: typed } : { rule, notArising };
}

function readsItself(typed: string, kind: CriterionKind | undefined, bounds: RuleBounds): boolean {
  const reading = kind === undefined ? readUntyped(typed, bounds).reading : readRule(kind, typed, bounds);
  return !("fault" in reading) && reading.rule.kind !== "direct";
}

const SAID =
  /^(?:không|chưa)(?:\s+có)?\s+phát\s+sinh(?:\s+(?:nhiệm vụ|nội dung|công việc)(?:\s+này)?)?(?:\s+trong\s+(?:kỳ|năm))?\.?$/iu;

/** True for a result such as "Không phát sinh". */
export const saysNotArising = (cell: Cell): boolean =>
  typeof cell === "string" && SAID.test(cleanText(textOf(cell)).normalize("NFKC"));

/** The points of a member at which nothing arose. */
export const notArisingScore = (given: NotArising): Computation =>
  given.kind === "out" ? NOT_COMPUTABLE : computed(given.points, () => "không phát sinh");

/** As it stands behind the sentence of the rule. */
export const notArisingSentence = (given: NotArising): string =>
  given.kind === "out"
    ? "Không phát sinh (ghi ở cột Kết quả): không tính vào điểm tối đa của đơn vị."
    : `Không phát sinh (ghi ở cột Kết quả): ${formatDecimal(given.points)} điểm.`;
