/** Why an award is proposed for a member or not, and what became of each award. A person may edit the words here. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { Fault } from "../../../sheets-schema/cells/fault.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Award, Bloc } from "../bloc/bloc.ts";
import { termsText, type Verdict, verdictText, votesText } from "../bloc/judge-ballot.ts";
import { shareText } from "../bloc/vote-share.ts";
import type { AwardOutcome } from "../result.ts";
import { partText, scoreText } from "./class-wording.ts";
import { failedText, toCompareText } from "./condition-wording.ts";
import type { Contender } from "./contender.ts";
import type { Judged } from "./judged.ts";
import { countedUnits } from "./quota-wording.ts";
import type { NoAward } from "./why-no-award.ts";

/** What was decided of an award for one member. */
export type Decision = { readonly contender: Contender } & (
  | {
      readonly kind: "proposed";
      readonly verdict: Verdict | undefined;
      readonly judged: Pick<Judged, "met" | "toCompare">;
      /** The votes by which the bloc chose it among those of its place. */
      readonly chosen?: { readonly agreed: Decimal; readonly among: number };
    }
  /** Shares the place at which the quota ends, or the number of votes. */
  | { readonly kind: "tied"; readonly places: number; readonly among: number; readonly isByVotes: boolean }
  | { readonly kind: "outvoted"; readonly places: number; readonly among: number; readonly agreed: Decimal }
  | { readonly kind: "refused"; readonly why: Exclude<NoAward, { readonly kind: "not-meant" }> }
);

type Refused = Extract<Decision, { readonly kind: "refused" }>;

/** The sentence that stands with the member's place. */
export function awardSentence(award: Award, decision: Decision, bloc: Bloc): string {
  const { name } = award;
  switch (decision.kind) {
    case "proposed": {
      const details = proposalDetails(award, decision, bloc);
      const left = toCompareText(decision.judged.toCompare);
      const behind = left === "" ? "" : `, chờ ${left}`;
      return `Đề nghị tặng ${name}${details.length === 0 ? "" : ` (${details.join("; ")})`}${behind}.`;
    }
    case "tied":
      return `Chỉ còn ${twoDigits(decision.places)} đề nghị tặng ${name} cho ${countedUnits(decision.among)}${decision.isByVotes ? " cùng số phiếu" : ""}; đề nghị Khối xem xét, biểu quyết${decision.isByVotes ? " lại" : ""}.`;
    case "outvoted":
      return `Chưa đề nghị tặng ${name} vì chỉ còn ${twoDigits(decision.places)} đề nghị cho ${countedUnits(decision.among)} cùng hạng và Khối biểu quyết chọn đơn vị khác (đơn vị được ${votesText(decision.agreed)} phiếu đồng ý).`;
    case "refused":
      return `Chưa đề nghị tặng ${name} vì ${whyText(award, decision.why, bloc)}.`;
  }
}

function proposalDetails(
  { vote }: Award,
  { verdict, chosen, judged }: Extract<Decision, { kind: "proposed" }>,
  { terms }: Bloc,
): string[] {
  const details: string[] = [];
  if (verdict !== undefined) details.push(verdictText(verdict, terms.digits));
  else if (vote?.goesByVotes) details.push(`chờ biểu quyết, xét theo ${termsText(vote)}`);
  else if (vote !== undefined) details.push(`chờ biểu quyết, cần ${termsText(vote)} đồng ý`);
  if (chosen !== undefined) {
    const among = countedUnits(chosen.among);
    details.push(`Khối biểu quyết chọn trong ${among} cùng hạng, ${votesText(chosen.agreed)} phiếu đồng ý`);
  }
  if (judged.met.length > 0) details.push(`đã đạt: ${judged.met.map(({ typed }) => typed).join("; ")}`);
  return details;
}

function whyText(award: Award, why: Refused["why"], bloc: Bloc): string {
  switch (why.kind) {
    case "score":
      return `chưa đạt từ ${scoreText(why.from, bloc)}`;
    case "part":
      return partText(why.part, award);
    case "condition":
      return failedText(why);
    case "class":
      return `chưa đạt xếp loại từ ${why.required} trở lên`;
    case "beside":
      return `không đồng thời với ${why.award}`;
    case "no-ballot":
      return "xét theo số phiếu, chưa có kết quả biểu quyết của đơn vị";
    case "fewer-votes":
      return `xét theo số phiếu, đơn vị được ${votesText(why.agreed)} phiếu đồng ý, ít hơn đơn vị được đề nghị`;
    case "vote":
      return why.verdict.outcome === "no-quorum"
        ? "lần biểu quyết không đủ số có mặt theo quy định"
        : why.verdict.agreed.eq(0)
          ? "không có phiếu đồng ý"
          : `${verdictText(why.verdict, bloc.terms.digits)}, chưa đủ ${shareText(why.verdict.terms.least)}`;
  }
}

/** The bloc has to choose: fewer `places` are left than members of one place, or else of equal votes, may have them. */
export const awardTieFault = (
  name: string,
  places: number,
  members: readonly string[],
  place: number | undefined,
): Fault => ({
  code: "tie-across-award",
  severity: "must-fix",
  what: `Chỉ còn ${twoDigits(places)} đề nghị tặng ${name} cho ${countedUnits(members.length)} ${place === undefined ? "cùng số phiếu" : `cùng hạng ${place}`}: ${members.join(", ")}.`,
  remedy: `Đề nghị Khối xem xét, biểu quyết và ghi kết quả ở trang Biểu quyết (nội dung “${name}”).`,
  value: twoDigits(places),
});

/** What stands below the ranking while criteria stand aside. */
export const provisionalNote = (codes: readonly string[]): string =>
  `Thứ hạng, xếp loại và đề nghị khen thưởng là tạm tính, vì Khối đang sửa cách tính của tiêu chí ${codes.join(", ")}.`;

/** What stands below the ranking about one award: how many, how that came about, and what is left. */
export function awardNote({
  award: name,
  group,
  isReadable,
  quotaReason,
  proposed,
  awaitingVote,
  toCompare,
  unfilled,
  tied,
}: AwardOutcome): string {
  const award = group === undefined ? name : `${name} (${group})`;
  if (!isReadable) return `${award}: chưa xét vì dòng này ở trang Xếp loại, khen thưởng còn ô chưa đọc được.`;
  const waiting = awaitingVote === 0 ? "" : `, trong đó ${twoDigits(awaitingVote)} đơn vị chờ biểu quyết`;
  const compared = toCompare === 0 ? "" : `, ${twoDigits(toCompare)} đơn vị chờ người xét đối chiếu điều kiện`;
  const parts = [
    quotaReason,
    proposed.length === 0
      ? "chưa đề nghị đơn vị nào"
      : `đề nghị ${twoDigits(proposed.length)} đơn vị${waiting}${compared}`,
  ];
  if (tied.length > 0) {
    parts.push(
      `còn ${twoDigits(unfilled)} chỉ tiêu cho ${countedUnits(tied.length)} cùng hạng, đề nghị Khối xem xét, biểu quyết`,
    );
  } else if (unfilled > 0) parts.push(`còn ${twoDigits(unfilled)} chỉ tiêu chưa có đơn vị đủ điều kiện`);
  return `${award}: ${parts.join("; ")}.`;
}
