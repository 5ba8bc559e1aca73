/**
 * A count of votes against what an award asks for. Of several rounds the last alone counts: an earlier one is never taken
 * instead of one that does not add up.
 */
import { type Decimal, divide, formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Award, Ballot, VoteTerms } from "./bloc.ts";
import { percentText, reachesShare, shareText } from "./vote-share.ts";

/** The column that each base stands in, and its words behind a share. */
export const BASES = {
  "có mặt": { field: "present", words: "số có mặt" },
  "tổng số được quyền biểu quyết": { field: "entitled", words: "tổng số được quyền biểu quyết" },
  "phiếu hợp lệ": { field: "valid", words: "số phiếu hợp lệ" },
} as const satisfies Record<VoteTerms["base"], { field: keyof Ballot; words: string }>;

/** The count of the last round of `member` on the class or award `name`; undefined where there is none. */
export const lastBallot = (ballots: readonly Ballot[], name: string, member: string): Ballot | undefined =>
  ballots
    .filter(({ subject, member: of }) => typeof subject === "object" && subject.row === name && of === member)
    .reduce<Ballot | undefined>(
      (last, each) => (last === undefined || each.round > last.round ? each : last),
      undefined,
    );

/** What a count says of an award's terms. */
export interface Verdict {
  readonly outcome: "reached" | "not-reached" | "no-quorum";
  readonly agreed: Decimal;
  readonly base: Decimal;
  readonly terms: VoteTerms;
}

/** The verdict of a count; undefined while the count decides nothing. */
export function judgeBallot(ballot: Ballot, terms: VoteTerms): Verdict | undefined {
  const base = ballot[BASES[terms.base].field];
  const { agreed } = ballot;
  if (!ballot.isSound || agreed === undefined || base === undefined || base.eq(0)) return undefined;
  if (!ballot.isQuorate) return { outcome: "no-quorum", agreed, base, terms };
  return { outcome: reachesShare(terms.least, agreed, base) ? "reached" : "not-reached", agreed, base, terms };
}

/** "08/10 phiếu đồng ý, đạt 80% số có mặt"; the percentage rounded half up to `digits` decimals. */
export function verdictText({ agreed, base, terms }: Verdict, digits: number): string {
  const share = percentText(agreed, base, digits);
  return `${votesText(agreed)}/${votesText(base)} phiếu đồng ý, đạt ${share} ${BASES[terms.base].words}`;
}

/** "08": as minutes write a count of votes. */
export const votesText = (count: Decimal): string => formatDecimal(count).padStart(2, "0");

const votedAward = ({ subject }: Ballot, awards: readonly Award[]): Award | undefined =>
  awards.find(({ name }) => typeof subject === "object" && name === subject.row);

/** The votes agreed in percent of the base of the award voted on, of those present for anything else. */
export function ballotShare(ballot: Ballot, awards: readonly Award[], digits: number): number | undefined {
  const base = ballot[BASES[votedAward(ballot, awards)?.vote?.base ?? "có mặt"].field];
  const { agreed } = ballot;
  if (agreed === undefined || base === undefined || base.eq(0)) return undefined;
  return Number(divide(agreed.times(100), base, digits).toFixed());
}

/** What the sheet says of a count: "Đạt (8/10, từ 80% số có mặt)"; undefined where no award asks for votes. */
export function ballotOutcome(ballot: Ballot, awards: readonly Award[]): string | undefined {
  const terms = votedAward(ballot, awards)?.vote;
  const verdict = terms === undefined ? undefined : judgeBallot(ballot, terms);
  if (terms === undefined || verdict === undefined) return undefined;
  if (verdict.outcome === "no-quorum") return "Không đủ số có mặt theo quy định";
  const figures = `${formatDecimal(verdict.agreed)}/${formatDecimal(verdict.base)}`;
  if (terms.goesByVotes && verdict.outcome === "reached") return `Xét theo số phiếu (${figures}, ${termsText(terms)})`;
  return `${verdict.outcome === "reached" ? "Đạt" : "Chưa đạt"} (${figures}, ${termsText(terms)})`;
}

/** "từ 80% số có mặt", "số phiếu cao nhất", "số phiếu cao nhất, từ 80% số có mặt". */
export const termsText = ({ least, base, goesByVotes }: VoteTerms): string => {
  const share = `${shareText(least)} ${BASES[base].words}`;
  if (!goesByVotes) return share;
  return least.numerator.eq(0) ? HIGHEST : `${HIGHEST}, ${share}`;
};

const HIGHEST = "số phiếu cao nhất";
