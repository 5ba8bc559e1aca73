import { type Decimal, decimal, divide, max, sum } from "../../../sheets-schema/decimal.ts";
import { scoreMatrix } from "../../../sheets-schema/generated.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { twoDigits } from "../../../sheets-schema/vietnamese.ts";
import type { Criterion } from "../bloc/bloc.ts";
import { digitsOf, sectionTotal } from "../form/score-member.ts";
import type { MemberScore, Result } from "../result.ts";
import {
  compareMembers,
  PROPOSED_ONLY,
  type ReportCell,
  type ReportRow,
  type ReportTable,
  reportColumn,
  subtitleOf,
} from "./report-table.ts";

const NOT_ASSIGNED = "Không giao";

/**
 * All scores: criteria as rows, each member's claimed and official points as columns, so that a projector can show it.
 * Average and best are of the official points of the members with a place.
 */
export function scoreMatrixTable(result: Result): ReportTable {
  const members = [...result.bloc.members].sort(compareMembers);
  const scores = members.map((member) => result.scores.get(member.code));
  const placed = new Set(result.ranking.placed.map((entry) => entry.score.member.code));
  const digits = digitsOf(result.bloc.settings);
  const countsUnassigned = result.bloc.settings.unassignedMode !== "loại khỏi mẫu số";

  const row = (heading: Heading, figuresOf: (score: MemberScore) => Figures): ReportRow => {
    const figures = scores.map((score) => (score === undefined ? {} : figuresOf(score)));
    const compared = figures.filter((_, index) => placed.has(members[index]?.code ?? ""));
    return {
      cells: [
        ...heading.cells,
        ...figures.flatMap(({ claimed, official }): ReportCell[] => [claimed, official]),
        ...summaryOf(compared, digits),
      ],
      ...(heading.style === undefined ? {} : { style: heading.style }),
    };
  };

  return {
    title: scoreMatrix.title,
    subtitle: subtitleOf(result),
    columns: [
      reportColumn(columnOf(scoreMatrix, "code"), "text"),
      reportColumn(columnOf(scoreMatrix, "title"), "text"),
      reportColumn(columnOf(scoreMatrix, "maximum"), "number"),
      ...members.flatMap(({ shortName }) =>
        [columnOf(scoreMatrix, "claimed"), columnOf(scoreMatrix, "official")].map((declared) =>
          reportColumn(
            declared,
            "number",
            declared.header.replace("‹Tên gọi tắt›", () => shortName),
          ),
        ),
      ),
      reportColumn(columnOf(scoreMatrix, "average"), "number"),
      reportColumn(columnOf(scoreMatrix, "best"), "number"),
    ],
    rows: [
      ...result.bloc.criteria.all.map((criterion) =>
        row(headingOf(criterion), (score) => figuresOf(criterion, score, countsUnassigned)),
      ),
      row({ cells: [undefined, "Tổng điểm", result.bloc.settings.total], style: "total" }, ({ total }) =>
        figure(total),
      ),
    ],
    notes: [
      "Dòng mục, nhóm và tổng điểm ghi điểm chính thức đã áp các mức trần; vì vậy có thể khác phép cộng các dòng.",
      `Bình quân Khối và Cao nhất Khối tính trên ${twoDigits(placed.size)} đơn vị được xếp hạng; bình quân làm tròn đến ${twoDigits(digits)} chữ số thập phân, 0,5 làm tròn lên.`,
      "Tiêu chí thưởng, trừ để trống là không phát sinh.",
      PROPOSED_ONLY,
    ],
  };
}

interface Heading {
  readonly cells: readonly [code: ReportCell, title: ReportCell, maximum: ReportCell];
  readonly style?: ReportRow["style"];
}

/** What a member has at a criterion. */
interface Figures {
  readonly claimed?: ReportCell;
  readonly official?: Decimal | undefined;
  /** What average and best take: 0 where nothing arose, although the cell stays blank. */
  readonly counted?: Decimal | undefined;
}

function headingOf({ code, title, maximum, part, depth }: Criterion): Heading {
  const cells = [code, title, maximum.gt(0) ? maximum : undefined] as const;
  if (part !== "group") return { cells };
  return { cells, style: depth === 0 ? "section" : "group" };
}

/** A bonus or deduction that was left blank shows no figure; a base criterion left blank counts 0, and shows it. */
function figuresOf(criterion: Criterion, score: MemberScore, countsUnassigned: boolean): Figures {
  if (criterion.part === "group") {
    const node = score.nodes.get(criterion.code);
    return node === undefined ? {} : figure(sectionTotal(node));
  }
  const leaf = score.leaves.get(criterion.code);
  if (leaf === undefined) return {};
  if (!leaf.isAssigned) return { claimed: NOT_ASSIGNED, ...(countsUnassigned ? figure(leaf.official) : {}) };
  const arose = criterion.part === "base" || leaf.level !== undefined;
  return { claimed: leaf.claimed, counted: leaf.official, official: arose ? leaf.official : undefined };
}

const figure = (points: Decimal): Figures => ({ official: points, counted: points });

/** Average and best; blank where nobody shows a figure. */
function summaryOf(compared: readonly Figures[], digits: number): readonly ReportCell[] {
  const counted = compared.flatMap((figures) => figures.counted ?? []);
  const [first, ...others] = counted;
  if (first === undefined || compared.every(({ official }) => official === undefined)) return [undefined, undefined];
  return [divide(sum(counted), decimal(counted.length), digits), others.reduce(max, first)];
}
