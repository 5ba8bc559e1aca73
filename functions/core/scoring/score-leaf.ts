/** One criterion of one member: what was claimed, computed and reviewed, what counts, and what is wrong with it. */
import { type Decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import type { CellFault } from "../../../sheets-schema/reading/rows.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { scoreForm } from "../../../sheets-schema/sheets/score-form.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { boundsOf, clamp } from "../bloc/score-bounds.ts";
import type { ScoreTerms } from "../bloc/score-terms.ts";
import { readScore } from "../form/read-score.ts";
import { type FormRow, type RowMarks, saysReviewed } from "../form/row-marks.ts";
import { scoreFaults } from "../form/score-wording.ts";
import type { LeafScore, ReviewLevel, ScoreLevel } from "../result.ts";
import { computeScore } from "../rules/compute-score.ts";
import { notArisingScore, saysNotArising } from "../rules/not-arising.ts";
import { countsDays } from "../rules/rule.ts";
import type { BestResults } from "../rules/terms/best-results.ts";
import type { Computation, Given } from "../rules/terms/computation.ts";
import type { LatenessOf } from "./lateness.ts";
import { isScoredAbove, leafFaults } from "./leaf-faults.ts";

/** What scoring a leaf needs besides its row: the settings, the calendar, and what the other members did. */
export interface LeafTerms extends Pick<ScoreTerms, "digits" | "period" | "isFullWhenUnassigned"> {
  /** Before the self-scoring opens, a score that is missing is no fault. */
  readonly isScoringOpen: boolean;
  readonly latenessOf: LatenessOf;
  /** By the code of a criterion that compares. */
  readonly bestResults: ReadonlyMap<string, BestResults>;
  readonly isOfKind: Given["isOfKind"];
  /** The member that may not verify a criterion of its own: nobody else is named for it. */
  readonly verifiesItself: (criterion: Criterion, member: string) => boolean;
}

/** Scores a leaf of the criteria tree; `row` is its row in the form of `member`. */
export function scoreLeaf(
  criterion: Criterion,
  row: FormRow | undefined,
  marks: RowMarks,
  member: string,
  terms: LeafTerms,
): LeafScore {
  const bounds = boundsOf(criterion);
  const { isAssigned } = marks;
  const given = givenOf(criterion, member, terms);
  const notArising = isAssigned && saysNotArising(row?.cells.result) ? criterion.notArising : undefined;
  const computation: Computation =
    row === undefined || !isAssigned
      ? { kind: "not-computable" }
      : notArising !== undefined
        ? notArisingScore(notArising)
        : computeScore(
            criterion.rule,
            { result: row.cells.result, target: row.cells.target, supplement: row.cells.supplement },
            given,
          );
  const faults: CellFault[] = [...(row?.faults ?? [])];
  const read = (field: "selfScore" | "blocScore" | "verifiedScore"): Decimal | undefined => {
    if (field !== "selfScore" && saysReviewed(row, field)) return undefined;
    const reading = readScore(row?.cells[field], criterion, bounds, columnOf(scoreForm, field).header);
    const isTold = row?.faults.some((found) => found.field === field) === true;
    if (!isTold) faults.push(...reading.faults.map((fault) => ({ field, fault })));
    return reading.score;
  };
  const claimed = read("selfScore");
  const bloc = read("blocScore");
  const typedVerified = read("verifiedScore");
  const isOwn = typedVerified !== undefined && terms.verifiesItself(criterion, member);
  const verified = isOwn ? undefined : typedVerified;
  // Days late that the program counts itself leave the member nothing to type.
  const byItself =
    given.lateness === undefined || !countsDays(criterion.rule)
      ? undefined
      : computation.kind === "computed"
        ? computation.score
        : ZERO;
  const isAside = criterion.isUnread && isAssigned && !isScoredAbove({ bloc, verified });
  const isOut = notArising?.kind === "out" && !isScoredAbove({ bloc, verified });
  if (isOut && claimed?.gt(0)) faults.push({ field: "selfScore", fault: scoreFaults.outOfMaximum(claimed) });
  if (row !== undefined && isAssigned && !isAside && !isOut) {
    const review = marks.review;
    const scores = { claimed, bloc, verified, review, isOwn, isComputedAlone: byItself !== undefined };
    faults.push(...leafFaults({ criterion, row, computation, bounds, terms, member, ...scores }));
  }
  const counted = isAside ? undefined : claimed;
  const [level, highest] = highestOf(verified, bloc, counted, computation.kind === "computed" ? byItself : undefined);
  return {
    criterion,
    rowNumber: row?.rowNumber,
    claimed,
    computation,
    bloc,
    verified,
    official: isOut ? ZERO : isAssigned ? clamp(highest, bounds) : unassignedScore(criterion, terms),
    level: isOut ? undefined : level,
    review: reviewOf(verified, bloc, marks.review),
    isAssigned: isAssigned && !isOut,
    ...(isOut ? { isOut } : {}),
    isAside,
    // What a later level scored counts instead: whether the self-score can be read is nobody's work any more.
    faults:
      isAside || isScoredAbove({ bloc, verified }) ? faults.filter(({ field }) => !isOfMember(field, isAside)) : faults,
  };
}

/** Where all stands aside, whatever the member typed waits with it. */
const isOfMember = (field: string, isAside: boolean): boolean =>
  field === "selfScore" || (isAside && ["result", "target", "supplement", "evidence"].includes(field));

function givenOf({ code, maximum, unit, milestone }: Criterion, member: string, terms: LeafTerms): Given {
  const { digits, period, latenessOf, bestResults, isOfKind } = terms;
  const lateness = milestone === undefined ? undefined : latenessOf(milestone, member);
  return { maximum, unit, digits, period, lateness, best: bestResults.get(code), isOfKind };
}

function highestOf(
  verified: Decimal | undefined,
  bloc: Decimal | undefined,
  claimed: Decimal | undefined,
  computed: Decimal | undefined,
): readonly [ScoreLevel | undefined, Decimal] {
  if (verified !== undefined) return ["verified", verified];
  if (bloc !== undefined) return ["bloc", bloc];
  if (claimed !== undefined) return ["self", claimed];
  return computed === undefined ? [undefined, ZERO] : ["computed", computed];
}

const unassignedScore = ({ part, maximum }: Criterion, { isFullWhenUnassigned }: LeafTerms): Decimal =>
  part === "base" && isFullWhenUnassigned ? maximum : ZERO;

function reviewOf(
  verified: Decimal | undefined,
  bloc: Decimal | undefined,
  marked: ReviewLevel | undefined,
): ReviewLevel | undefined {
  if (verified !== undefined || marked === "verified") return "verified";
  return bloc !== undefined ? "bloc" : marked;
}
