import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import { columnOf } from "../../../sheets-schema/sheet.ts";
import { scoreMatrix } from "../../../sheets-schema/sheets/generated.ts";
import type { Criterion } from "../bloc/bloc.ts";
import type { MemberScore, Result } from "../result.ts";
import { type Figures, figure, figuresOf, placedCodes, summaryOf } from "./criterion-figures.ts";
import {
  compareMembers,
  PROPOSED_ONLY,
  type ReportCell,
  type ReportRow,
  type ReportTable,
  reportColumn,
  subtitleOf,
} from "./report-table.ts";

/**
 * All scores: criteria as rows, each member's claimed and official points as columns, so that a projector can show it.
 * Average and best are of the official points of the members with a place.
 */
export function scoreMatrixTable(result: Result): ReportTable {
  const members = [...result.bloc.members].sort(compareMembers);
  const scores = members.map((member) => result.scores.get(member.code));
  const placed = placedCodes(result);
  const { digits, isFullWhenUnassigned } = result.bloc.terms;

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
        row(headingOf(criterion), (score) => figuresOf(criterion, score, isFullWhenUnassigned)),
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

function headingOf({ code, title, maximum, part, depth }: Criterion): Heading {
  const cells = [code, title, maximum.gt(0) ? maximum : undefined] as const;
  if (part !== "group") return { cells };
  return { cells, style: depth === 0 ? "section" : "group" };
}
