/** The figures of one criterion over a bloc: what each member shows, the average and the best. */
import { type Decimal, decimal, divide, max, sum } from "../../../sheets-schema/cells/decimal.ts";
import type { Criterion } from "../bloc/criterion.ts";
import type { MemberScore, Result } from "../result.ts";
import type { TableCell } from "./table.ts";

const NOT_ASSIGNED = "Không giao";
const NOT_ARISING = "Không phát sinh";
/** Of a criterion that is for other kinds of member. */
const NOT_APPLIED = "Không áp dụng";

/** What a member has at a criterion. */
export interface Figures {
  readonly claimed?: TableCell;
  readonly official?: Decimal | undefined;
  /** What average and best take: 0 where nothing arose, although the cell stays blank. */
  readonly counted?: Decimal | undefined;
}

/** A bonus or deduction that was left blank shows no figure; a base criterion left blank counts 0, and shows it. */
export function figuresOf(criterion: Criterion, score: MemberScore, countsUnassigned: boolean): Figures {
  const leaf = score.leaves.get(criterion.code);
  if (leaf === undefined) {
    const node = score.nodes.get(criterion.code);
    if (node !== undefined) return figure(node.points);
    return criterion.part === "group" ? {} : { claimed: NOT_APPLIED };
  }
  if (leaf.isOut) return { claimed: NOT_ARISING };
  if (!leaf.isAssigned) return { claimed: NOT_ASSIGNED, ...(countsUnassigned ? figure(leaf.official) : {}) };
  const arose = leaf.criterion.part === "base" || leaf.level !== undefined;
  return { claimed: leaf.claimed, counted: leaf.official, official: arose ? leaf.official : undefined };
}

/** A figure that counts as it shows. */
export const figure = (points: Decimal): Figures => ({ official: points, counted: points });

/** Average and best; blank where nobody shows a figure. */
export function summaryOf(compared: readonly Figures[], digits: number): readonly TableCell[] {
  const counted = compared.flatMap((figures) => figures.counted ?? []);
  const [first, ...others] = counted;
  if (first === undefined || compared.every(({ official }) => official === undefined)) return [undefined, undefined];
  return [divide(sum(counted), decimal(counted.length), digits), others.reduce(max, first)];
}

/** The members with a place, by code: those over whom average and best are taken. */
export const placedCodes = ({ ranking }: Result): ReadonlySet<string> =>
  new Set(ranking.placed.map((entry) => entry.score.member.code));
