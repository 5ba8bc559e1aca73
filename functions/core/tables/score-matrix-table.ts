import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import { scoreMatrix } from "../../../sheets-schema/sheets/generated.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { rowsByCriterion } from "../bloc/member-tree.ts";
import type { MemberScore, Result } from "../result.ts";
import { type Figures, figure, figuresOf, placedCodes, summaryOf } from "./criterion-figures.ts";
import {
  columnsFrom,
  compareMembers,
  PROPOSED_ONLY,
  subtitleOf,
  type Table,
  type TableCell,
  type TableRow,
} from "./table.ts";

const column = columnsFrom(scoreMatrix);

/**
 * All scores: criteria as rows, each member's claimed and official points as columns, so that a projector can show it.
 * Average and best are of the official points of the members with a place.
 */
export function scoreMatrixTable(result: Result): Table {
  const members = [...result.bloc.members].sort(compareMembers);
  const scores = members.map((member) => result.scores.get(member.code));
  const placed = placedCodes(result);
  const { digits, isFullWhenUnassigned } = result.bloc.terms;
  const maximumOf = maxima(result);

  const row = (heading: Heading, figuresOf: (score: MemberScore) => Figures): TableRow => {
    const figures = scores.map((score) => (score === undefined ? {} : figuresOf(score)));
    const compared = figures.filter((_, index) => placed.has(members[index]?.code ?? ""));
    return {
      cells: [
        ...heading.cells,
        ...figures.flatMap(({ claimed, official }): TableCell[] => [claimed, official]),
        // Points out of different maxima have no average.
        ...(typeof heading.cells[2] === "string" ? [undefined, undefined] : summaryOf(compared, digits)),
      ],
      ...(heading.style === undefined ? {} : { style: heading.style }),
    };
  };

  return {
    title: scoreMatrix.title,
    subtitle: subtitleOf(result),
    digits: result.bloc.terms.digits,
    columns: [
      column("code", "text"),
      column("title", "text"),
      column("maximum", "number"),
      ...members.flatMap(({ shortName }) => [
        column("claimed", "number", shortName),
        column("official", "number", shortName),
      ]),
      column("average", "number"),
      column("best", "number"),
    ],
    rows: [
      ...result.bloc.criteria.all.map((criterion) =>
        row(headingOf(criterion, maximumOf(criterion)), (score) => figuresOf(criterion, score, isFullWhenUnassigned)),
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
  readonly cells: readonly [code: TableCell, title: TableCell, maximum: TableCell];
  readonly style?: TableRow["style"];
}

/** The maximum of each criterion; in words where kinds of member have different ones: "10 (cấp tỉnh); 8 (cấp xã)". */
function maxima({ bloc }: Result): (criterion: Criterion) => TableCell {
  const byCode = rowsByCriterion(bloc);
  return ({ code, maximum }) => {
    const rows = byCode.get(code) ?? [];
    if (rows.every((row) => row.maximum.eq(maximum))) return maximum.gt(0) ? maximum : undefined;
    return rows.map((row) => `${formatDecimal(row.maximum)} (${row.appliesTo ?? ""})`).join("; ");
  };
}

function headingOf({ shownCode, title, part, depth }: Criterion, maximum: TableCell): Heading {
  const cells = [shownCode, title, maximum] as const;
  if (part !== "group") return { cells };
  return { cells, style: depth === 0 ? "section" : "group" };
}
