import { textOf } from "../../../sheets-schema/cells/cell.ts";
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { cleanText } from "../../../sheets-schema/cells/vietnamese.ts";
import type { Member } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { rankedWith } from "../bloc/rank-groups.ts";
import type { FormRow } from "../form/row-marks.ts";
import { rowsByCode } from "../form/rows-by-code.ts";
import type { LeafScore, MemberScore, Result } from "../result.ts";
import { figure, figuresOf, placedCodes, summaryOf } from "./criterion-figures.ts";
import { PROPOSED_ONLY, subtitleOf, type Table, type TableCell, type TableColumn, type TableRow } from "./table.ts";

const COLUMNS: readonly TableColumn[] = [
  { header: "Mã", kind: "text", widthPixels: 80 },
  { header: "Nội dung tiêu chí", kind: "text", widthPixels: 260 },
  { header: "Điểm tối đa", kind: "number", widthPixels: 80 },
  { header: "Kết quả", kind: "text", widthPixels: 110 },
  { header: "Điểm tự chấm", kind: "number", widthPixels: 80 },
  { header: "Điểm theo cách tính", kind: "number", widthPixels: 90 },
  { header: "Điểm Khối chấm", kind: "number", widthPixels: 80 },
  { header: "Điểm thẩm định", kind: "number", widthPixels: 80 },
  { header: "Điểm chính thức", kind: "number", widthPixels: 90 },
  { header: "Bình quân Khối", kind: "number", widthPixels: 80 },
  { header: "Cao nhất Khối", kind: "number", widthPixels: 80 },
  { header: "Căn cứ, lý do", kind: "text", widthPixels: 420 },
];

/**
 * How one member's points came about: each criterion with what was claimed, computed and scored at each level, why, and
 * the bloc's average and best beside it. Undefined for a member without a form.
 */
export function statementTable(result: Result, member: Member): Table | undefined {
  const own = result.scores.get(member.code);
  if (own === undefined) return undefined;
  const { bloc } = result;
  const { digits, isFullWhenUnassigned } = bloc.terms;
  const placed = placedCodes(result);
  const beside = new Set(rankedWith(bloc, member).map(({ code }) => code));
  const compared = [...result.scores.values()].filter(({ member: { code } }) => placed.has(code) && beside.has(code));
  const rows = rowsByCode(member);
  const ofBloc = (criterion: Criterion): readonly TableCell[] =>
    summaryOf(
      compared
        .filter((score) => isScoredBy(criterion, score))
        .map((score) => figuresOf(criterion, score, isFullWhenUnassigned)),
      digits,
    );
  const [status, title, ...facts] = subtitleOf(result);
  return {
    title: `Bảng điểm chi tiết - ${member.name}`,
    subtitle: [status, title, whyOf(result, member), ...facts],
    columns: COLUMNS,
    digits,
    rows: [
      ...treeOf(bloc, member).all.map((criterion) =>
        criterion.part === "group"
          ? groupRow(criterion, own, ofBloc(criterion))
          : leafRow(criterion, own, rows.get(criterion.code), ofBloc(criterion)),
      ),
      totalRow(
        result,
        own,
        summaryOf(
          compared.map(({ total }) => figure(total)),
          digits,
        ),
      ),
    ],
    notes: [
      ...halfNotes(own),
      ...(bloc.groups === undefined ? [] : [COMPARED_WITHIN]),
      "Điểm chính thức là điểm của cấp cao nhất đã chấm (đơn vị tự chấm, Khối chấm, thẩm định), trong giới hạn của tiêu chí.",
      "Dòng mục, nhóm và tổng điểm ghi điểm chính thức đã áp các mức trần; vì vậy có thể khác phép cộng các dòng.",
      PROPOSED_ONLY,
    ],
  };
}

const COMPARED_WITHIN = "Bình quân Khối và Cao nhất Khối tính trên các đơn vị cùng loại được xếp hạng.";

/** Who has another row of the code has another maximum, or another rule. */
const isScoredBy = ({ code, rowNumber }: Criterion, { leaves, nodes }: MemberScore): boolean =>
  (leaves.get(code) ?? nodes.get(code))?.criterion.rowNumber === rowNumber;

function whyOf({ ranking }: Result, member: Member): string {
  const place = ranking.placed.find(({ score }) => score.member.code === member.code);
  if (place !== undefined) return place.isTied ? place.why : `Hạng ${place.place}: ${place.why}`;
  return ranking.unplaced.find((entry) => entry.member.code === member.code)?.why ?? "";
}

const blanks = (count: number): undefined[] => Array.from({ length: count }, () => undefined);

function groupRow(criterion: Criterion, score: MemberScore, ofBloc: readonly TableCell[]): TableRow {
  const node = score.nodes.get(criterion.code);
  const { code, shownCode, title, maximum, understood, depth } = criterion;
  const lost = (score.knockOuts ?? []).flatMap(({ typed, found, effect, isHeld }) =>
    isHeld && effect?.kind === "lost" && effect.code === code ? [`Mất hết điểm theo “${typed}” (${found}).`] : [],
  );
  const cells = [shownCode, title, maximum.gt(0) ? maximum : undefined, ...blanks(5)];
  return {
    cells: [
      ...cells,
      node === undefined ? undefined : node.points,
      ...ofBloc,
      [...lost, understood].filter((text) => text !== "").join(" ") || undefined,
    ],
    style: depth === 0 ? "section" : "group",
  };
}

function leafRow(
  { code, shownCode, title, maximum, part }: Criterion,
  score: MemberScore,
  row: FormRow | undefined,
  ofBloc: readonly TableCell[],
): TableRow {
  const leaf = score.leaves.get(code);
  const result = cleanText(textOf(row?.cells.result));
  const arose = leaf !== undefined && (part === "base" || leaf.level !== undefined || !leaf.isAssigned);
  return {
    cells: [
      shownCode,
      title,
      maximum.gt(0) ? maximum : undefined,
      result === "" ? undefined : result,
      leaf?.claimed,
      leaf?.computation.kind === "computed" ? leaf.computation.score : undefined,
      leaf?.bloc,
      leaf?.verified,
      arose ? leaf.official : undefined,
      ...ofBloc,
      leaf === undefined ? undefined : reasonsOf(leaf, row),
    ],
  };
}

/** What stands behind the points, sentence by sentence. */
function reasonsOf(leaf: LeafScore, row: FormRow | undefined) {
  const { computation, level, review, isAssigned, isOut, criterion, faults } = leaf;
  if (isOut) return `Không phát sinh, không tính vào điểm tối đa.${review === undefined ? " Chưa rà soát." : ""}`;
  if (!isAssigned) return "Không giao cho đơn vị.";
  const { blocReason, verifiedReason, remark, answer } = row?.values ?? {};
  const sentences = [
    level === undefined && criterion.part !== "base" ? "Không phát sinh." : undefined,
    computation.kind === "computed"
      ? `Theo cách tính ${formatDecimal(computation.score)} điểm vì ${computation.because}.`
      : undefined,
    said("Thuyết minh", remark),
    said("Lý do của Khối", blocReason),
    said("Giải trình", answer),
    said("Lý do thẩm định", verifiedReason),
    review === undefined && level === "self" ? "Chưa rà soát." : undefined,
    ...faults.flatMap(({ fault }) => (fault.severity === "note" ? [] : [fault.what])),
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : sentences.join(" ");
}

const said = (who: string, words: string | undefined): string | undefined =>
  words === undefined ? undefined : `${who}: ${words.replace(/[.\s]+$/u, "")}.`;

function totalRow({ bloc }: Result, { total, bonus, deduction }: MemberScore, ofBloc: readonly TableCell[]): TableRow {
  const parts = `Trong đó điểm thưởng ${formatDecimal(bonus)}, điểm trừ ${formatDecimal(deduction)}.`;
  return {
    cells: [undefined, "Tổng điểm", bloc.settings.total, ...blanks(5), total, ...ofBloc, parts],
    style: "total",
  };
}

const HALF_TITLES = { first: "6 tháng đầu", second: "6 tháng cuối" } as const;

const halfNotes = ({ halves, total }: MemberScore): string[] =>
  halves.length === 0
    ? []
    : [
        `Điểm năm ${formatDecimal(total)} tính từ ${halves.map(({ half, weight, total: points }) => `${HALF_TITLES[half]} ${formatDecimal(points)} điểm (trọng số ${formatDecimal(weight)})`).join(", ")}.`,
      ];
