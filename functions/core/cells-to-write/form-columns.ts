import type { Cell } from "../../../sheets-schema/cells/cell.ts";
import { formatDecimal } from "../../../sheets-schema/cells/decimal.ts";
import { severities, statusText } from "../../../sheets-schema/cells/fault.ts";
import { twoDigits } from "../../../sheets-schema/cells/vietnamese.ts";
import type { CellFault } from "../../../sheets-schema/reading/rows.ts";
import { STATUS_VALID } from "../../../sheets-schema/sheets/status-column.ts";
import type { Bloc } from "../bloc/bloc.ts";
import type { Criterion } from "../bloc/criterion.ts";
import { normalCode } from "../bloc/criterion-code.ts";
import { treeOf } from "../bloc/member-tree.ts";
import { strangerFaults } from "../form/form-issues.ts";
import type { LeafScore, MemberScore } from "../result.ts";
import type { ColumnCells } from "./column-requests.ts";

const fields = ["code", "title", "maximum", "understood", "unit", "status", "computed", "official"] as const;
type Field = (typeof fields)[number];

/** What the program writes in a member's form: the criterion as declared, status, computed and official score. */
export function formColumns(bloc: Bloc, score: MemberScore): ColumnCells[] {
  const rows = score.member.form?.rows ?? [];
  const strangers = strangerFaults(bloc, score.member);
  const { byCode } = treeOf(bloc, score.member);
  const cells = new Map(
    rows.map((row): [number, Partial<Record<Field, Cell>>] => {
      const criterion = byCode.get(normalCode(row.values.code ?? ""));
      const fault = strangers.get(row.rowNumber);
      if (criterion !== undefined && fault === undefined) {
        return [row.rowNumber, { ...declared(criterion), ...scored(criterion, score) }];
      }
      return [
        row.rowNumber,
        { code: row.cells.code, title: row.cells.title, status: fault === undefined ? undefined : statusText(fault) },
      ];
    }),
  );
  return fields.map((field) => ({
    field,
    cells: new Map([...cells].map(([rowNumber, row]) => [rowNumber, row[field]])),
  }));
}

/** The columns that repeat the criteria sheet. */
export const declared = (criterion: Criterion): Partial<Record<Field, Cell>> => ({
  code: criterion.shownCode,
  title: criterion.title,
  maximum: Number(criterion.maximum.toFixed()),
  understood: criterion.understood === "" ? undefined : criterion.understood,
  unit: criterion.unit,
});

function scored(criterion: Criterion, score: MemberScore): Partial<Record<Field, Cell>> {
  const leaf = score.leaves.get(criterion.code);
  if (leaf === undefined) {
    const node = score.nodes.get(criterion.code);
    return {
      status: groupStatus(criterion, score),
      official: node === undefined ? undefined : formatDecimal(node.points),
    };
  }
  const { computation } = leaf;
  return {
    status: leafStatus(leaf),
    computed: computation.kind === "computed" ? Number(computation.score.toFixed()) : undefined,
    official: officialText(leaf),
  };
}

/** The first fault, the gravest first; else why nothing is wrong. */
export function leafStatus({
  criterion,
  claimed,
  computation,
  level,
  isAssigned,
  isOut,
  isAside,
  faults,
}: LeafScore): string | undefined {
  if (isOut) return statusOfOut(faults);
  if (!isAssigned) return "Không giao cho đơn vị";
  const first = gravest(faults);
  if (first !== undefined) return statusText(first.fault);
  if (isAside) return "Cách tính của tiêu chí này đang được Khối sửa; cơ quan chưa phải làm gì.";
  if (claimed !== undefined) return STATUS_VALID;
  if (level === "computed" && computation.kind === "computed") return countedByItself(computation.because);
  return criterion.part === "base" ? undefined : "Không phát sinh (để trống)";
}

function statusOfOut(faults: readonly CellFault[]): string {
  const first = gravest(faults);
  return first === undefined ? "Không phát sinh: không tính vào điểm tối đa" : statusText(first.fault);
}

/** The first fault of the gravest kind. */
const gravest = (faults: readonly CellFault[]): CellFault | undefined =>
  severities
    .map((severity) => faults.find(({ fault }) => fault.severity === severity))
    .find((found) => found !== undefined);

/** What is wrong in a group's own row, else how many criteria under a group still need somebody. */
function groupStatus(criterion: Criterion, score: MemberScore): string | undefined {
  const own = gravest(score.groupFaults.get(criterion.code)?.faults ?? []);
  if (own !== undefined) return statusText(own.fault);
  const lost = score.knockOuts?.find(
    ({ effect, isHeld }) => isHeld && effect?.kind === "lost" && effect.code === criterion.code,
  );
  if (lost !== undefined) return `Mất hết điểm theo quy định “${lost.typed}” (${lost.found})`;
  const open = leavesUnder(criterion).filter((code) =>
    (score.leaves.get(code)?.faults ?? []).some(({ fault }) => fault.severity !== "note"),
  );
  return open.length === 0 ? undefined : `Còn ${twoDigits(open.length)} tiêu chí cần xử lý`;
}

const countedByItself = (because: string): string => `Hệ thống tính, không phải nhập: ${because}.`;

const leavesUnder = (criterion: Criterion): string[] =>
  criterion.part === "group" ? criterion.children.flatMap(leavesUnder) : [criterion.code];

/** The official score, and whether anybody but the member has looked at it. */
function officialText({ official, level, review, isAssigned }: LeafScore): string | undefined {
  if (!isAssigned) return formatDecimal(official);
  if (level === undefined) return undefined;
  return level === "self" && review === undefined
    ? `${formatDecimal(official)} (chưa rà soát)`
    : formatDecimal(official);
}
