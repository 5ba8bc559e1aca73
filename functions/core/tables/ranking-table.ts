import { type Decimal, decimal, sum } from "../../../sheets-schema/cells/decimal.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import { ranking } from "../../../sheets-schema/sheets/generated.ts";
import type { Member } from "../bloc/bloc.ts";
import { digitsOf } from "../bloc/score-terms.ts";
import { awardNote, provisionalNote } from "../ranking/award-wording.ts";
import type { Placed, Result, Unplaced } from "../result.ts";
import {
  columnsFrom,
  compareMembers,
  PROPOSED_ONLY,
  subtitleOf,
  type Table,
  type TableCell,
  type TableRow,
} from "./table.ts";

const column = columnsFrom(ranking);

const MOST_SECTIONS = 8;

const NOT_PLACED = "Không xếp hạng";
const NOT_YET_PLACED = "Chưa xếp hạng";
/** Where the quota of a class ends among members of one place. */
const CLASS_OPEN = "Khối xem xét";

/**
 * The ranking: members with a place first, in its order, those of a shared place by name; then those not ranked, without
 * figures, each with the reason. The sums of sections hold their bonus and deduction.
 */
export function rankingTable(result: Result): Table {
  const { sections } = result.bloc.criteria;
  // In the order of the groups.
  const groups = [...new Set(result.ranking.placed.map(({ group }) => group))];
  const isByGroup = result.bloc.groups !== undefined;
  const placed = [...result.ranking.placed].sort(
    (a, b) =>
      orderOf(groups, a.group) - orderOf(groups, b.group) ||
      a.place - b.place ||
      compareMembers(a.score.member, b.score.member),
  );
  const unplaced = [...result.ranking.unplaced].sort((a, b) => compareMembers(a.member, b.member));
  // A table without headings is all criteria: the score matrix has them, and no page has room for so many columns.
  const codes = sections
    .filter(({ part }) => part === "group" || sections.length <= MOST_SECTIONS)
    .map(({ code }) => code);
  const isByShare = result.bloc.settings.rankBasis === "tỷ lệ điểm tối đa được giao";
  const { aside } = result.ranking;
  const settled: Marked = (name) => (aside.length === 0 ? name : `${name} (tạm tính)`);
  return {
    title: ranking.title,
    subtitle: subtitleOf(result),
    digits: result.bloc.terms.digits,
    columns: [
      column("place", "count"),
      column("member", "text"),
      column("total", "number"),
      ...(isByShare ? [column("share", "number")] : []),
      ...(isByGroup ? [column("kind", "text")] : []),
      ...codes.map((code) => column("section", "number", code)),
      column("bonus", "number"),
      column("deduction", "number"),
      column("class", "text"),
      column("award", "text"),
      column("why", "text"),
      column("open", "count"),
    ],
    rows: [
      ...placed.map((entry) => placedRow(entry, codes, { isByShare, isByGroup }, settled)),
      ...unplaced.map((entry) => unplacedRow(entry, codes, { isByShare, isByGroup })),
    ],
    notes: [
      `Quy tắc xếp hạng áp dụng: ${ruleOfPlaces(result)}`,
      "Điểm thưởng, điểm trừ đã nằm trong tổng điểm và trong điểm của từng mục.",
      `Khi phải chia, điểm được làm tròn đến ${twoDigits(digitsOf(result.bloc.settings))} chữ số thập phân; 0,5 làm tròn lên.`,
      ...(placed.some((entry) => isRoundedApart(entry, result)) ? [ROUNDED_APART] : []),
      ...(aside.length === 0 ? [] : [provisionalNote(aside)]),
      ...result.ranking.awards.map(awardNote),
      PROPOSED_ONLY,
    ],
  };
}

const ROUNDED_APART =
  "Điểm năm tính từ hai kỳ có trọng số; điểm từng mục và tổng điểm được làm tròn riêng nên cộng các mục có thể lệch tổng điểm.";

/** True where the sections of a weighted year, each rounded, do not add up to the total. */
function isRoundedApart({ score }: Placed, { bloc }: Result): boolean {
  const points = bloc.criteria.sections.flatMap(({ code }) => score.nodes.get(code)?.points ?? []);
  return score.halves.length > 0 && !sum([bloc.terms.startingPoints, ...points]).eq(score.total);
}

/** "Xuất sắc (tạm tính)" while a criterion stands aside, on which it may depend. */
type Marked = (name: string) => string;

/** Columns that stand only where the settings rank so. */
interface Basis {
  readonly isByShare: boolean;
  readonly isByGroup: boolean;
}

const orderOf = (groups: readonly (string | undefined)[], group: string | undefined): number => groups.indexOf(group);

/** The kind that a member is ranked among. */
const kindOf = ({ kinds }: Member): TableCell => kinds?.[0];

function placedRow(
  entry: Placed,
  codes: readonly string[],
  { isByShare, isByGroup }: Basis,
  settled: Marked,
): TableRow {
  const { place, score, why, openIssues } = entry;
  return {
    cells: [
      decimal(place),
      score.member.name,
      score.total,
      ...(isByShare ? [score.sharePercent] : []),
      ...(isByGroup ? [kindOf(score.member)] : []),
      ...codes.map((code): Decimal | undefined => {
        const node = score.nodes.get(code);
        return node === undefined ? undefined : node.points;
      }),
      score.bonus,
      score.deduction,
      classCell(entry, settled),
      awardsCell(entry, settled),
      why,
      decimal(openIssues),
    ],
  };
}

/** Where people still compare a condition, neither class nor award is settled. */
const TO_COMPARE = "chờ người xét đối chiếu";

function classCell({ class: proposed, isClassOpen, classToCompare }: Placed, settled: Marked): string | undefined {
  if (isClassOpen) return CLASS_OPEN;
  if (proposed === undefined) return undefined;
  return classToCompare.length === 0 ? settled(proposed) : `${proposed} (${TO_COMPARE})`;
}

/** Blank for a member that no award is proposed for. */
const awardsCell = ({ awards }: Placed, settled: Marked): string | undefined =>
  awards.length === 0
    ? undefined
    : awards
        .map(({ award, isAwaitingVote, toCompare }) => {
          const waiting = [
            ...(isAwaitingVote ? ["chờ biểu quyết"] : []),
            ...(toCompare.length > 0 ? [TO_COMPARE] : []),
          ];
          return waiting.length === 0 ? settled(award) : `${award} (${waiting.join(", ")})`;
        })
        .join("; ");

function unplacedRow(
  { isFinal, member, why, openIssues }: Unplaced,
  codes: readonly string[],
  { isByShare, isByGroup }: Basis,
): TableRow {
  const figures = [...codes, "bonus", "deduction", "class", "award"];
  const cells: TableCell[] = [
    isFinal ? NOT_PLACED : NOT_YET_PLACED,
    member.name,
    ...["total", ...(isByShare ? ["share"] : [])].map(() => undefined),
    ...(isByGroup ? [kindOf(member)] : []),
    ...figures.map(() => undefined),
    why,
    decimal(openIssues),
  ];
  return { cells };
}

/** What decides a place, as the settings have it. */
function ruleOfPlaces({ bloc }: Result): string {
  const { rankBasis = "tổng điểm", tieChain = "" } = bloc.settings;
  const apart = bloc.groups === undefined ? "" : "riêng từng loại đơn vị, ";
  const chain = tieChain
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const criterion = bloc.criteria.byCode.get(part);
      return criterion === undefined ? part : `điểm ${criterion.depth === 0 ? "Mục" : "tiêu chí"} ${part}`;
    });
  return chain.length === 0
    ? `${apart}theo ${rankBasis}, từ cao xuống thấp; bằng nhau thì đồng hạng.`
    : `${apart}theo ${rankBasis}, từ cao xuống thấp; bằng nhau thì lần lượt xét: ${chain.join("; ")}; vẫn bằng nhau thì đồng hạng.`;
}
