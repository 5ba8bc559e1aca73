import { type Decimal, decimal } from "../../../sheets-schema/decimal.ts";
import { ranking } from "../../../sheets-schema/generated.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { twoDigits } from "../../../sheets-schema/vietnamese.ts";
import { digitsOf, sectionTotal } from "../form/score-member.ts";
import type { Placed, Result, Unplaced } from "../result.ts";
import {
  compareMembers,
  PROPOSED_ONLY,
  type ReportCell,
  type ReportRow,
  type ReportTable,
  reportColumn,
  subtitleOf,
} from "./report-table.ts";

const NOT_PLACED = "Không xếp hạng";
const NOT_YET_PLACED = "Chưa xếp hạng";

/**
 * The ranking: members with a place first, in its order, those of a shared place by name; then those not ranked, without
 * figures, each with the reason. The sums of sections hold their bonus and deduction.
 */
export function rankingTable(result: Result): ReportTable {
  const { sections } = result.bloc.criteria;
  const placed = [...result.ranking.placed].sort(
    (a, b) => a.place - b.place || compareMembers(a.score.member, b.score.member),
  );
  const unplaced = [...result.ranking.unplaced].sort((a, b) => compareMembers(a.member, b.member));
  const codes = sections.map((section) => section.code);
  return {
    title: ranking.title,
    subtitle: subtitleOf(result),
    columns: [
      reportColumn(columnOf(ranking, "place"), "count"),
      reportColumn(columnOf(ranking, "member"), "text"),
      reportColumn(columnOf(ranking, "total"), "number"),
      ...codes.map((code) => {
        const declared = columnOf(ranking, "section");
        return reportColumn(
          declared,
          "number",
          declared.header.replace("‹số›", () => code),
        );
      }),
      reportColumn(columnOf(ranking, "bonus"), "number"),
      reportColumn(columnOf(ranking, "deduction"), "number"),
      reportColumn(columnOf(ranking, "class"), "text"),
      reportColumn(columnOf(ranking, "award"), "text"),
      reportColumn(columnOf(ranking, "why"), "text"),
      reportColumn(columnOf(ranking, "open"), "count"),
    ],
    rows: [...placed.map((entry) => placedRow(entry, codes)), ...unplaced.map((entry) => unplacedRow(entry, codes))],
    notes: [
      `Quy tắc xếp hạng áp dụng: ${ruleOfPlaces(result)}`,
      "Điểm thưởng, điểm trừ đã nằm trong tổng điểm và trong điểm của từng mục.",
      `Khi phải chia, điểm được làm tròn đến ${twoDigits(digitsOf(result.bloc.settings))} chữ số thập phân; 0,5 làm tròn lên.`,
      PROPOSED_ONLY,
    ],
  };
}

function placedRow(
  { place, score, class: proposedClass, why, openIssues }: Placed,
  codes: readonly string[],
): ReportRow {
  return {
    cells: [
      decimal(place),
      score.member.name,
      score.total,
      ...codes.map((code): Decimal | undefined => {
        const node = score.nodes.get(code);
        return node === undefined ? undefined : sectionTotal(node);
      }),
      score.bonus,
      score.deduction,
      proposedClass,
      undefined,
      why,
      decimal(openIssues),
    ],
  };
}

function unplacedRow({ isFinal, member, why, openIssues }: Unplaced, codes: readonly string[]): ReportRow {
  const noFigures: ReportCell[] = ["total", ...codes, "bonus", "deduction", "class", "award"].map(() => undefined);
  return { cells: [isFinal ? NOT_PLACED : NOT_YET_PLACED, member.name, ...noFigures, why, decimal(openIssues)] };
}

/** What decides a place, as the settings have it. */
function ruleOfPlaces({ bloc }: Result): string {
  const { rankBasis = "tổng điểm", tieChain = "" } = bloc.settings;
  const chain = tieChain
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map((part) => {
      const criterion = bloc.criteria.byCode.get(part);
      return criterion === undefined ? part : `điểm ${criterion.depth === 0 ? "Mục" : "tiêu chí"} ${part}`;
    });
  return chain.length === 0
    ? `theo ${rankBasis}, từ cao xuống thấp; bằng nhau thì đồng hạng.`
    : `theo ${rankBasis}, từ cao xuống thấp; bằng nhau thì lần lượt xét: ${chain.join("; ")}; vẫn bằng nhau thì đồng hạng.`;
}
