/** The declared chain that tells members of equal points apart: "I; III; điểm trừ ít hơn; điểm thưởng; biểu quyết". */
import { type Decimal, decimal, ZERO } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText, matchKey } from "../../../sheets-schema/cells/vietnamese.ts";
import { settingRows } from "../../../sheets-schema/sheets/settings.ts";
import type { Bloc, HandIn } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { endOf } from "../bloc/hand-in.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { type Issue, issueAt } from "../issue.ts";
import type { MemberScore } from "../result.ts";
import { chainFaults } from "./chain-wording.ts";
import { criteriaAtMaximum } from "./criteria-at-maximum.ts";
import { settlingVotes } from "./settling-votes.ts";
import type { TieComparison, TieLink } from "./tie-comparison.ts";

/** Reads the chain of the settings; a link that means nothing is an issue, and stands in the chain as not read. */
export function readTieChain(bloc: Bloc): { chain: TieLink[]; issues: Issue[] } {
  const chain: TieLink[] = [];
  const issues: Issue[] = [];
  for (const typed of (bloc.settings.tieChain ?? "")
    .split(";")
    .map(cleanText)
    .filter((part) => part !== "")) {
    const comparisons = readLink(typed, bloc);
    if (comparisons === undefined) {
      issues.push(unreadableLink(typed, bloc));
      chain.push({ unread: typed, comparisons: [] });
    } else chain.push({ comparisons });
  }
  return { chain, issues };
}

type LinkReader = (bloc: Bloc) => TieComparison[];

/** A comparison whose figure does not depend on who else is tied. */
const simple = (
  name: string,
  unit: TieComparison["unit"],
  isLess: boolean,
  figureOf: (score: MemberScore, now: string) => Decimal,
): TieComparison => ({ name, unit, isLess, figureAmong: (_, now) => (score) => figureOf(score, now) });

// Where both are netted under one cap, what the cap takes off would weigh on whoever earned more.
const byDeduction: LinkReader = ({ terms }) => [
  simple("điểm trừ", "điểm", true, ({ deduction, earned }) => (terms.isNetted ? earned.deduction : deduction)),
];
const byBonus: LinkReader = ({ terms }) => [
  simple("điểm thưởng", "điểm", false, ({ bonus, earned }) => (terms.isNetted ? earned.bonus : bonus)),
];

/** Who never handed a paper in comes behind who handed it in late, however late. */
const byLateness: LinkReader = (bloc) => [
  simple("số hồ sơ chưa nộp", "hồ sơ", true, ({ member }, now) =>
    minusCount(bloc, member.code, (handIn) => Number(isNeverHandedIn(handIn, now))),
  ),
  simple("số ngày nộp chậm", "ngày", true, ({ member }) =>
    minusCount(bloc, member.code, ({ daysLate }) => daysLate ?? 0),
  ),
];

const isNeverHandedIn = (handIn: HandIn, now: string): boolean =>
  !handIn.isHandedIn && handIn.returned === undefined && now > endOf(handIn);

const byReturns: LinkReader = (bloc) => [
  simple("số hồ sơ bị trả lại", "hồ sơ", true, ({ member }) =>
    minusCount(bloc, member.code, ({ returned }) => Number(returned !== undefined)),
  ),
];

const byVotes: LinkReader = (bloc) => settlingVotes(bloc.ballots);

const LINKS: ReadonlyMap<string, LinkReader> = new Map(
  (
    [
      [["điểm trừ ít hơn", "điểm trừ"], byDeduction],
      [["điểm thưởng", "điểm thưởng nhiều hơn"], byBonus],
      [["chậm nộp ít hơn", "nộp chậm ít hơn"], byLateness],
      [["bị trả lại ít hơn", "trả lại ít hơn"], byReturns],
      [["biểu quyết"], byVotes],
    ] as const
  ).flatMap(([spellings, reader]) => spellings.map((typed) => [matchKey(typed), reader] as const)),
);

/** "số tiêu chí đạt điểm tối đa", "số tiêu chí Mục I đạt điểm tối đa". */
const AT_MAXIMUM =
  /^(?:nhiều|số)\s+tiêu chí(?:\s+(?:(?:của|thuộc|trong)\s+)?(?:mục|nhóm)\s+(\S+))?\s+(?:được|đạt)\s+(?:điểm\s+)?tối đa(?:\s+(?:nhiều\s+)?hơn)?$/iu;

function byMaxima(typed: string, bloc: Bloc): TieComparison[] | undefined {
  const found = AT_MAXIMUM.exec(typed);
  if (found === null) return undefined;
  const [, section] = found;
  const part = section === undefined ? undefined : bloc.criteria.byCode.get(normalCode(section));
  if (section !== undefined && part === undefined) return undefined;
  const partsOf = (score: MemberScore): readonly Criterion[] => {
    const { sections, byCode } = treeOf(bloc, score.member);
    return part === undefined ? sections : [byCode.get(part.code) ?? []].flat();
  };
  const where = part === undefined ? "" : `${part.depth === 0 ? " Mục" : " nhóm"} ${part.code}`;
  return [
    simple(`số tiêu chí${where} đạt điểm tối đa`, "tiêu chí", false, (score) =>
      decimal(criteriaAtMaximum(score, partsOf(score))),
    ),
  ];
}

function readLink(typed: string, bloc: Bloc): TieComparison[] | undefined {
  const known = LINKS.get(matchKey(typed))?.(bloc) ?? byMaxima(typed, bloc);
  if (known !== undefined) return known;
  const code = normalCode(typed.replace(/^(điểm\s+)?(mục|nhóm|tiêu chí)\s+/iu, ""));
  const criterion = bloc.criteria.byCode.get(code);
  if (criterion === undefined) return undefined;
  const name = criterion.depth === 0 ? `điểm Mục ${code}` : `điểm tiêu chí ${code}`;
  // What is not for one of them parts nobody: its points would be made up.
  const figureAmong: TieComparison["figureAmong"] = (tied) =>
    tied.every((score) => isScored(score, code)) ? (score) => pointsOf(score, code) : undefined;
  return [{ name, unit: "điểm", isLess: false, figureAmong }];
}

const isScored = ({ nodes, leaves }: MemberScore, code: string): boolean => nodes.has(code) || leaves.has(code);

function pointsOf(score: MemberScore, code: string): Decimal {
  const node = score.nodes.get(code);
  return node === undefined ? (score.leaves.get(code)?.official ?? ZERO) : node.points;
}

/** Minus what `count` gives over the hand-ins of a member: fewer is better. */
const minusCount = ({ handIns }: Bloc, member: string, count: (handIn: HandIn) => number): Decimal =>
  decimal(-handIns.reduce((total, handIn) => total + (handIn.member === member ? count(handIn) : 0), 0));

function unreadableLink(typed: string, bloc: Bloc): Issue {
  const parsed = bloc.workbook.sheets.settings;
  const { name } = settingRows.tieChain;
  const row = parsed.rows.find(({ values }) => matchKey(values.name ?? "") === matchKey(name));
  return issueAt(parsed, chainFaults.unreadable(typed), {
    rowNumber: row?.rowNumber ?? 1,
    field: "value",
    rowLabel: name,
  });
}
