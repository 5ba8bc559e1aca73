/** A bloc for ranking: two sections of 60 and 40 points, members by their letters, all of whom have handed in. */
import type { Placed, Result } from "../../../functions/core/result.ts";
import {
  aCriterion,
  aGroup,
  aMember,
  type Entries,
  type Given,
  NOW,
  placedOf,
  type Row,
  resultOf,
} from "../../builders.ts";

/** 40 in section II, the rest in section I; or the entries themselves. */
export type Points = number | Entries;

export const tree: readonly Row[] = [
  aGroup("I", 60),
  aCriterion("I.1", 60),
  aGroup("II", 40),
  aCriterion("II.1", 40),
  aCriterion("II.2", 0, { bonusCap: 5 }),
  aCriterion("II.3", 0, { deductionCap: 5 }),
];

/** Entries of `points` in all, the first section taking what the second leaves. */
export const entriesOf = (points: number): Entries => ({
  "I.1": Math.max(0, points - 40),
  "II.1": Math.min(40, points),
});

/** What a run decides about members "A", "B" … named "Đơn vị A" …, with their points. */
export function ranked(points: Readonly<Record<string, Points>>, given: Given = {}, now = NOW): Result {
  const codes = Object.keys(points);
  const forms = Object.entries(points).map(([code, typed]) => [
    code,
    typeof typed === "number" ? entriesOf(typed) : typed,
  ]);
  return resultOf(
    {
      members: codes.map((code) => aMember(code, `Đơn vị ${code}`)),
      criteria: tree,
      forms: Object.fromEntries(forms) as NonNullable<Given["forms"]>,
      ...given,
      settings: { total: 100, ...given.settings },
    },
    now,
  );
}

export const aClass = (name: string, scoreFrom: number, more: Row = {}): Row => ({
  order: 1,
  name,
  group: "Xếp loại",
  scoreFrom,
  ...more,
});

export const anAward = (name: string, more: Row = {}): Row => ({
  order: 10,
  name,
  group: "Danh hiệu thi đua",
  ...more,
});

/** A count for a member, ten entitled and present unless said otherwise. */
export const aVote = (subject: string, candidate: string, agreed: number | undefined, more: Row = {}): Row => ({
  subject,
  candidate,
  entitled: 10,
  present: 10,
  agreed,
  ...more,
});

/** Codes proposed for each award by place, with "?" where a vote is awaited. */
export function proposals(result: Result): Record<string, string> {
  const entries = result.ranking.awards.map(({ award }) => {
    const codes = result.ranking.placed.flatMap(({ score, awards }) =>
      awards
        .filter((own) => own.award === award)
        .map(({ isAwaitingVote }) => `${score.member.code}${isAwaitingVote ? "?" : ""}`),
    );
    return [award, codes.join(" ")];
  });
  return Object.fromEntries(entries);
}

/** Classes by member code: "?" where the bloc has to decide. */
export const classesOf = (result: Result): Record<string, string | undefined> =>
  Object.fromEntries(
    result.ranking.placed.map((placed) => [placed.score.member.code, placed.isClassOpen ? "?" : placed.class]),
  );

/** The reasons of a member without who has reviewed its points. */
export const whyOf = (result: Result, member: string): string =>
  placedOf(result, member).why.replace(/ ?Điểm chính thức đang lấy.*$/, "");

/** The reasons behind the place: class and awards. */
export const afterPlace = (result: Result, member: string): string => whyOf(result, member).replace(/^.*?\. ?/, "");

export const outcomeOf = (result: Result, award: string) => {
  const found = result.ranking.awards.find((own) => own.award === award);
  if (found === undefined) throw new Error(`no award ${award}`);
  return found;
};

/** Issues of the ranking as "code cell: what remedy". */
export const rankingIssues = ({ ranking }: Result): string[] =>
  ranking.issues.map(({ code, cell, what, remedy }) => `${code} ${cell}: ${what} ${remedy}`);

/** Without what differs from run to run by the place of rows. */
export const shown = ({ place, score, class: proposed, isClassOpen, awards, why }: Placed) => [
  place,
  score.member.code,
  proposed,
  isClassOpen,
  awards,
  why,
];
