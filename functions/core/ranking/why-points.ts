import { sum } from "../../../sheets-schema/cells/decimal.ts";
import type { LeafScore, MemberScore } from "../result.ts";
import { pointReasons } from "./place-wording.ts";

/**
 * Why a member may have other points or another place than it shows, the greatest cause first; nothing where there is
 * none. `asideAnywhere`: codes of criteria that stand aside for any member.
 */
export function causeReasons(
  { leaves }: MemberScore,
  asideAnywhere: readonly string[],
  changedLate: readonly string[],
): string[] {
  const all = [...leaves.values()];
  const unread = all.filter(isUnread);
  const blank = all.filter((leaf) => !isUnread(leaf) && isMissing(leaf));
  const aside = all.filter(({ isAside }) => isAside);
  return [
    ...(aside.length > 0
      ? [pointReasons.aside(codesOf(aside), maximumOf(aside))]
      : asideAnywhere.length > 0
        ? [pointReasons.asideOfOthers(asideAnywhere)]
        : []),
    ...(unread.length === 0 ? [] : [pointReasons.unread(codesOf(unread), maximumOf(unread))]),
    ...(blank.length === 0 ? [] : [pointReasons.missing(codesOf(blank), maximumOf(blank))]),
    ...(changedLate.length === 0 ? [] : [pointReasons.changedLate(changedLate)]),
  ];
}

const SCORES: ReadonlySet<string> = new Set(["selfScore", "blocScore", "verifiedScore"]);

/** A score that was typed and could not be read, with no other in its place. */
const isUnread = ({ level, isAssigned, faults }: LeafScore): boolean =>
  isAssigned &&
  level === undefined &&
  faults.some(({ field, fault }) => SCORES.has(field) && fault.severity === "must-fix");

/** A criterion of the total that nobody scored. */
const isMissing = ({ level, isAssigned, faults }: LeafScore): boolean =>
  isAssigned && level === undefined && faults.some(({ fault }) => fault.code === "score-missing");

const codesOf = (leaves: readonly LeafScore[]): string[] => leaves.map(({ criterion }) => criterion.code);

const maximumOf = (leaves: readonly LeafScore[]) => sum(leaves.map(({ criterion }) => criterion.maximum));
