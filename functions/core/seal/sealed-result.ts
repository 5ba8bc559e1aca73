/** A result as it is filed: exact, complete, and without anything that depends on where a row stood. */
import type { Decimal } from "../../../sheets-schema/cells/decimal.ts";
import type { LeafScore, MemberScore, Result } from "../result.ts";

/** Points are decimals as text, "98.75". */
export interface SealedResult {
  readonly placed: readonly SealedPlace[];
  /** By member code. */
  readonly unplaced: readonly { readonly member: string; readonly isFinal: boolean; readonly why: string }[];
  readonly awards: readonly {
    readonly award: string;
    readonly group?: string | undefined;
    readonly quota?: number | undefined;
    readonly proposed: readonly string[];
    readonly tied: readonly string[];
    readonly unfilled?: number | undefined;
  }[];
  /** By member code; every member with a form. */
  readonly scores: Readonly<Record<string, SealedScore>>;
}

export interface SealedPlace {
  readonly place: number;
  /** Among whom, as "cấp xã"; absent where the bloc is ranked as a whole. */
  readonly group?: string | undefined;
  readonly member: string;
  readonly name: string;
  readonly total: string;
  readonly class?: string | undefined;
  readonly awards: readonly string[];
  readonly why: string;
}

export interface SealedScore {
  readonly total: string;
  readonly sharePercent: string;
  readonly bonus: string;
  readonly deduction: string;
  readonly sections: Readonly<Record<string, string>>;
  readonly criteria: Readonly<Record<string, SealedLeaf>>;
}

export interface SealedLeaf {
  readonly claimed?: string | undefined;
  readonly computed?: string | undefined;
  readonly bloc?: string | undefined;
  readonly verified?: string | undefined;
  readonly official: string;
  readonly level?: string | undefined;
  readonly review?: string | undefined;
  readonly unassigned?: true | undefined;
}

export function sealResult({ bloc, ranking, scores }: Result): SealedResult {
  return {
    placed: ranking.placed.map(({ place, group, score, class: proposedClass, awards, why }) => ({
      place,
      group,
      member: score.member.code,
      name: score.member.name,
      total: score.total.toFixed(),
      class: proposedClass,
      awards: awards.map(({ award, isAwaitingVote }) => (isAwaitingVote ? `${award} (chờ biểu quyết)` : award)),
      why,
    })),
    unplaced: ranking.unplaced
      .map(({ member, isFinal, why }) => ({ member: member.code, isFinal, why }))
      .sort((a, b) => (a.member < b.member ? -1 : 1)),
    awards: ranking.awards.map(({ award, group, quota, proposed, tied, unfilled }) => ({
      award,
      group,
      quota,
      proposed: [...proposed],
      tied: [...tied],
      unfilled,
    })),
    scores: Object.fromEntries(
      [...scores].map(([code, score]) => [
        code,
        sealScore(
          score,
          bloc.criteria.sections.map((section) => section.code),
        ),
      ]),
    ),
  };
}

function sealScore({ nodes, leaves, ...score }: MemberScore, sections: readonly string[]): SealedScore {
  return {
    total: score.total.toFixed(),
    sharePercent: score.sharePercent.toFixed(),
    bonus: score.bonus.toFixed(),
    deduction: score.deduction.toFixed(),
    sections: Object.fromEntries(
      sections.flatMap((code) => {
        const node = nodes.get(code);
        return node === undefined ? [] : [[code, node.points.toFixed()]];
      }),
    ),
    criteria: Object.fromEntries([...leaves].map(([code, leaf]) => [code, sealLeaf(leaf)])),
  };
}

const text = (value: Decimal | undefined): string | undefined => value?.toFixed();

const sealLeaf = (leaf: LeafScore): SealedLeaf => ({
  claimed: text(leaf.claimed),
  computed: leaf.computation.kind === "computed" ? text(leaf.computation.score) : undefined,
  bloc: text(leaf.bloc),
  verified: text(leaf.verified),
  official: leaf.official.toFixed(),
  level: leaf.level,
  review: leaf.review,
  unassigned: leaf.isAssigned ? undefined : true,
});
